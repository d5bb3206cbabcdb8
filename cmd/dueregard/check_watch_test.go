package main

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// A watched is a check with --watch under way, with what it says, line by line.
type watched struct {
	t     *testing.T
	cmd   *exec.Cmd
	lines chan string
}

func startWatching(t *testing.T, folder string, args ...string) *watched {
	t.Helper()
	w := &watched{t, exec.CommandContext(t.Context(), "dueregard", append([]string{"check", "--watch"}, args...)...), make(chan string, 1000)}
	w.cmd.Dir = folder
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	w.cmd.Stdout, w.cmd.Stderr = write, write
	if err := w.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	write.Close()
	go func() {
		for s := bufio.NewScanner(read); s.Scan(); {
			w.lines <- s.Text()
		}
		close(w.lines)
	}()
	return w
}

// round reads to the end of a round, and gives what was said in it. The deadline is generous: only a
// failure takes so long.
func (w *watched) round() string {
	w.t.Helper()
	var said strings.Builder
	deadline := time.After(time.Minute)
	for {
		select {
		case line, ok := <-w.lines:
			if !ok {
				w.t.Fatalf("the program ended after\n%s", &said)
			}
			if strings.HasPrefix(line, "watching ") {
				return said.String() + line
			}
			said.WriteString(line + "\n")
		case <-deadline:
			w.t.Fatalf("nothing happens after\n%s", &said)
		}
	}
}

// end presses Ctrl-C.
func (w *watched) end() {
	w.t.Helper()
	if err := w.cmd.Process.Signal(os.Interrupt); err != nil {
		w.t.Fatal(err)
	}
	for range w.lines {
		continue
	}
	if err := w.cmd.Wait(); err != nil {
		w.t.Errorf("Ctrl-C: %v", err)
	}
}

func (w *watched) wants(words ...string) {
	w.t.Helper()
	said := w.round()
	for _, word := range words {
		no, unwanted := strings.CutPrefix(word, "!")
		if strings.Contains(said, no) == unwanted {
			w.t.Errorf("%q: said is\n%s", word, said)
		}
	}
}

const watchedRoom = `schema = 1
template = "forms/house.toml"
[policy]
title = "Renaming of a meeting room"
organisation = "Borough of Ashmere"
description = "Room 2 of the town hall becomes the Mill Room, so that visitors can find it by a name that they remember."
outcomes = ["Visitors find the room."]
responsible = [{ post = "Facilities Manager" }]
[screening]
full-statement = false
reasons = "The name of a room makes no difference to any group; signs and accessibility stay as they are."
post = "Equality Officer"
date = 2026-03-02
`

// TestWatch drafts in a folder: saves in each way that editors have, begins files, mends the form.
func TestWatch(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Ctrl-C cannot be sent there")
	}
	folder := t.TempDir()
	in := func(name string) string { return filepath.Join(folder, name) }
	save := func(name, content string) {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(in(name)), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(in(name), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	const form, deeper = "title = 'Our form'\nbase = 'base.toml'\n", "title = 'Ours'\n[[section]]\ntitle = 'All'\n"
	save("forms/house.toml", form)
	save("forms/base.toml", deeper)
	save("drafts/a.toml", strings.Replace(watchedRoom, "forms/", "../forms/", 1))
	save("drafts/b.toml", strings.Replace(watchedRoom, "forms/", "../forms/", 1))
	w := startWatching(t, folder, "drafts")
	w.wants("a.toml: nothing is missing", "b.toml: nothing is missing", "watching 2 files; Ctrl-C ends it")

	// Written in place: only that file is checked again.
	save("drafts/a.toml", strings.Replace(watchedRoom, "organisation", "organization", 1))
	w.wants(`a.toml:5:1: error: unknown key "organization"`, "!b.toml")
	// Written beside and put in its place.
	save("drafts/a.toml~", strings.Replace(watchedRoom, "forms/", "../forms/", 1))
	if err := os.Rename(in("drafts/a.toml~"), in("drafts/a.toml")); err != nil {
		t.Fatal(err)
	}
	w.wants("a.toml: nothing is missing", "!b.toml")
	// Moved away and written anew.
	if err := os.Rename(in("drafts/b.toml"), in("drafts/b.toml.bak")); err != nil {
		t.Fatal(err)
	}
	save("drafts/b.toml", "schema = 2\n")
	w.wants("b.toml:1:1: error: ", "!a.toml")
	// A new file, in a new folder.
	save("drafts/2027/c.toml", strings.Replace(watchedRoom, "forms/", "../../forms/", 1))
	w.wants("c.toml: nothing is missing", "!a.toml", "watching 3 files")
	// The form of all of them, and what that builds on.
	save("forms/house.toml", form+"edition = 3\n")
	w.wants("a.toml:2:", "c.toml:2:", "forms/house.toml:3:1: error: edition is 3")
	save("forms/house.toml", form)
	w.wants("a.toml: nothing is missing", "c.toml: nothing is missing")
	save("forms/base.toml", deeper+"[[section\n")
	w.wants("forms/base.toml:4", "a.toml")
	save("forms/base.toml", deeper)
	w.wants("a.toml: nothing is missing", "c.toml: nothing is missing")
	w.end()
}

// TestWatchFile watches a single file by its name, through a link, until it is gone and back.
func TestWatchFile(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Ctrl-C cannot be sent there")
	}
	folder, elsewhere := t.TempDir(), t.TempDir()
	plain := strings.Replace(watchedRoom, "template = \"forms/house.toml\"\n", "", 1)
	real := filepath.Join(elsewhere, "real.toml")
	if err := os.WriteFile(real, []byte(plain), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(real, filepath.Join(folder, "a.toml")); err != nil {
		t.Fatal(err)
	}
	w := startWatching(t, folder, "a.toml")
	w.wants("a.toml: nothing is missing", "watching 1 file; Ctrl-C ends it")
	if err := os.WriteFile(real, []byte("schema = 1\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	w.wants("a.toml:1:1: error: policy.title is missing")
	if err := os.Remove(real); err != nil {
		t.Fatal(err)
	}
	w.wants("a.toml: it is a link to")
	if err := os.WriteFile(real, []byte(plain), 0o666); err != nil {
		t.Fatal(err)
	}
	w.wants("a.toml: nothing is missing")
	w.end()
}
