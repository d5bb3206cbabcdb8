//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestReplaceKeepsOwner: a file goes on to belong to whom it belonged to, where the process may give it away, and
// keeps its permissions. --fix leaves it alone where it may not; what is made anew is written all the same.
func TestReplaceKeepsOwner(t *testing.T) {
	name := filepath.Join(t.TempDir(), "hours.toml")
	write(t, name, "before")
	must(t, os.Chmod(name, 0o640))
	uid, gid := os.Geteuid(), os.Getegid()
	if uid == 0 {
		uid, gid = 12345, 23456
		must(t, os.Chown(name, uid, gid))
	}
	for content, replace := range map[string]func(content string) error{
		"made anew": func(content string) error { return replaceFile(name, []byte(content)) },
		"mended": func(content string) error {
			before, err := os.ReadFile(name)
			must(t, err)
			return replaceUnchanged(name, before, []byte(content))
		},
	} {
		must(t, replace(content))
		info, err := os.Stat(name)
		must(t, err)
		of := info.Sys().(*syscall.Stat_t)
		if int(of.Uid) != uid || int(of.Gid) != gid || info.Mode().Perm() != 0o640 {
			t.Errorf("%s: it belongs to %d:%d, with %v", content, of.Uid, of.Gid, info.Mode())
		}
		if now, err := os.ReadFile(name); err != nil || string(now) != content {
			t.Errorf("%s: it holds %q", content, now)
		}
	}
}

// TestGiveToNobody: a process that may not give a file away is told so.
func TestGiveToNobody(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may")
	}
	name := filepath.Join(t.TempDir(), "hours.toml")
	write(t, name, "")
	root, err := os.Stat("/")
	must(t, err)
	if giveTo(name, root) == nil {
		t.Error("it was given to root")
	}
}

// TestFixLeavesLinks: a file that has two names is not mended under one of them; what is made anew may be.
func TestFixLeavesLinks(t *testing.T) {
	folder := t.TempDir()
	one, other := filepath.Join(folder, "one.toml"), filepath.Join(folder, "other.toml")
	write(t, one, "before")
	must(t, os.Link(one, other))
	err := replaceUnchanged(one, []byte("before"), []byte("after"))
	if err == nil || !strings.Contains(err.Error(), "has 2 names") {
		t.Errorf("%v", err)
	}
	must(t, replaceFile(one, []byte("after")))
	for name, want := range map[string]string{one: "after", other: "before"} {
		if now, _ := os.ReadFile(name); string(now) != want {
			t.Errorf("%s holds %q", name, now)
		}
	}
	if entries, _ := os.ReadDir(folder); len(entries) != 2 {
		t.Errorf("left behind: %v", entries)
	}
}
