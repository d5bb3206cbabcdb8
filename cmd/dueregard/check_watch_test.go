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
	read, said, err := os.Pipe()
	must(t, err)
	w.cmd.Stdout, w.cmd.Stderr = said, said
	must(t, w.cmd.Start())
	must(t, said.Close())
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
	must(w.t, w.cmd.Process.Signal(os.Interrupt))
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

// on is the room on a form.
func on(form string) string {
	return strings.Replace(room, "[policy]", "template = \""+form+"\"\n[policy]", 1)
}

// TestWatch drafts in a folder: saves in each way that editors have, begins files, mends the form.
func TestWatch(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Ctrl-C cannot be sent there")
	}
	folder := t.TempDir()
	in := func(name string) string { return filepath.Join(folder, name) }
	save := func(name, content string) { t.Helper(); write(t, in(name), content) }
	const form, deeper = "title = 'Our form'\nbase = 'base.toml'\n", "title = 'Ours'\n[[section]]\ntitle = 'All'\n"
	save("forms/house.toml", form)
	save("forms/base.toml", deeper)
	save("drafts/a.toml", on("../forms/house.toml"))
	save("drafts/b.toml", on("../forms/house.toml"))
	w := startWatching(t, folder, "drafts")
	w.wants("a.toml: nothing is missing", "b.toml: nothing is missing", "watching 2 files; Ctrl-C ends it")

	// Written in place: only that file is checked again.
	save("drafts/a.toml", strings.Replace(on("../forms/house.toml"), "organisation", "organization", 1))
	w.wants(`a.toml:5:1: error: unknown key "organization"`, "!b.toml")
	// Written beside and put in its place.
	save("drafts/a.toml~", on("../forms/house.toml"))
	must(t, os.Rename(in("drafts/a.toml~"), in("drafts/a.toml")))
	w.wants("a.toml: nothing is missing", "!b.toml")
	// Moved away and written anew.
	must(t, os.Rename(in("drafts/b.toml"), in("drafts/b.toml.bak")))
	save("drafts/b.toml", "schema = 2\n")
	w.wants("b.toml:1:1: error: ", "!a.toml")
	// A new file, in a new folder.
	save("drafts/2027/c.toml", on("../../forms/house.toml"))
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
	real := filepath.Join(elsewhere, "real.toml")
	write(t, real, room)
	must(t, os.Symlink(real, filepath.Join(folder, "a.toml")))
	w := startWatching(t, folder, "a.toml")
	w.wants("a.toml: nothing is missing", "watching 1 file; Ctrl-C ends it")
	write(t, real, "schema = 1\n")
	w.wants("a.toml:1:1: error: policy.title is missing")
	must(t, os.Remove(real))
	w.wants("a.toml: it is a link to")
	write(t, real, room)
	w.wants("a.toml: nothing is missing")
	w.end()
}

// TestWatchFolder watches a folder that is taken away and made again, with the one above it, in steps and at once.
func TestWatchFolder(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Ctrl-C cannot be sent there")
	}
	folder := t.TempDir()
	drafts := filepath.Join(folder, "2026", "drafts")
	name := filepath.Join(drafts, "a.toml")
	write(t, name, room)
	w := startWatching(t, folder, filepath.Join("2026", "drafts"))
	w.wants("a.toml: nothing is missing", "watching 1 file; Ctrl-C ends it")

	must(t, os.RemoveAll(drafts))
	w.wants("drafts: no such file or directory")
	must(t, os.Mkdir(drafts, 0o777))
	w.wants("no file in this folder ends in .toml")
	write(t, name, room)
	w.wants("a.toml: nothing is missing")
	write(t, name, "schema = 2\n")
	w.wants("a.toml:1:1: error: ")

	// The folder above goes as well.
	must(t, os.RemoveAll(filepath.Dir(drafts)))
	w.wants("drafts: no such file or directory")
	must(t, os.MkdirAll(drafts, 0o777))
	w.wants("no file in this folder ends in .toml")
	write(t, name, room)
	w.wants("a.toml: nothing is missing")

	// Another folder takes its place at once, as when a branch is checked out.
	other := filepath.Join(folder, "other")
	write(t, filepath.Join(other, "a.toml"), "schema = 2\n")
	must(t, os.Rename(drafts, filepath.Join(folder, "gone")))
	must(t, os.Rename(other, drafts))
	w.wants("a.toml:1:1: error: ")
	write(t, name, room)
	w.wants("a.toml: nothing is missing")
	w.end()
}
