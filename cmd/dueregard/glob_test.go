package main

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// tree makes files, and the folders on the way to them, in a folder that the test is then in.
func tree(t testing.TB, names ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for _, name := range names {
		write(t, name, "")
	}
}

func TestGlob(t *testing.T) {
	tree(t, "a.toml", "b.txt", ".h.toml", "2025/a.toml", "2026/a.toml", "2026/b.toml", "2026/cabinet/a.toml", "2026/.tool/a.toml", "x/2026/y/2026/a.toml")
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for pattern, want := range map[string]string{
		"*.toml":                       "a.toml",
		"./*.toml":                     "a.toml",
		".*.toml":                      ".h.toml",
		"*/a.toml":                     "2025/a.toml 2026/a.toml",
		"202[56]/?.toml":               "2025/a.toml 2026/a.toml 2026/b.toml",
		"2026/*/a.toml":                "2026/cabinet/a.toml",
		"2026/.*/a.toml":               "2026/.tool/a.toml",
		"20*":                          "2025 2026",
		"**/b.toml":                    "2026/b.toml",
		"**/2026/a.toml":               "2026/a.toml x/2026/y/2026/a.toml",
		"**/2026/**/2026/**/a.toml":    "x/2026/y/2026/a.toml",
		"2026//./**":                   "2026/a.toml 2026/b.toml 2026/cabinet/a.toml",
		"2026/**/**/a.toml":            "2026/a.toml 2026/cabinet/a.toml",
		"**/cabinet":                   "2026/cabinet",
		"*/../a.toml":                  "",
		"2026/../*.toml":               "a.toml",
		"nowhere/*.toml":               "",
		filepath.Join(here, "2*5/*"):   filepath.Join(here, "2025/a.toml"),
		filepath.Join(here, "**/y/**"): filepath.Join(here, "x/2026/y/2026/a.toml"),
	} {
		found, _, err := globbed(context.Background(), filepath.FromSlash(pattern))
		if got := filepath.ToSlash(strings.Join(found, " ")); err != nil || got != filepath.ToSlash(want) {
			t.Errorf("%s is %s, want %s: %v", pattern, got, want, err)
		}
	}
	if _, _, err := globbed(context.Background(), "**/[a"); err == nil {
		t.Error("a pattern that is none is taken")
	}
}

// deep is a file below so many folders, and a pattern that can fit the way there in very many ways.
func deep(folders int) (name, pattern string) {
	return strings.Repeat("a/", folders) + "a.toml", strings.Repeat("**/a/", 8) + "*.toml"
}

// However many ways there are to fit a pattern, each folder is looked into once.
func TestGlobOnce(t *testing.T) {
	name, pattern := deep(60)
	tree(t, name)
	found, folders, err := globbed(context.Background(), pattern)
	if err != nil || len(found) != 1 || len(folders) != 61 || len(slices.Compact(slices.Sorted(slices.Values(folders)))) != 61 {
		t.Errorf("%d files are found in %d folders, want 1 in 61: %v", len(found), len(folders), err)
	}
}

// BenchmarkGlob looks through deeper and deeper trees.
func BenchmarkGlob(b *testing.B) {
	for _, folders := range []int{10, 20, 40} {
		b.Run(strconv.Itoa(folders), func(b *testing.B) {
			name, pattern := deep(folders)
			tree(b, name)
			for b.Loop() {
				_, _, _ = globbed(context.Background(), pattern)
			}
		})
	}
}
