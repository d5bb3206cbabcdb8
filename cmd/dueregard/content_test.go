//go:build unix

package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestOpenFileSwapped opens a name that stands for a file and for a pipe by turns, as fast as they can be put in
// each other's place. Nobody ever writes into the pipe: whoever waits for that waits for ever.
func TestOpenFileSwapped(t *testing.T) {
	folder := t.TempDir()
	name, file, pipe := filepath.Join(folder, "a.toml"), filepath.Join(folder, "file"), filepath.Join(folder, "pipe")
	write(t, file, room)
	must(t, syscall.Mkfifo(pipe, 0o666))
	must(t, os.Link(file, name))
	done := make(chan struct{})
	swapping := make(chan error, 1)
	go func() {
		var err error
		for i := 0; err == nil; i++ {
			select {
			case <-done:
				swapping <- nil
				return
			default:
			}
			next := filepath.Join(folder, "next")
			err = errors.Join(os.Link([]string{pipe, file}[i%2], next), os.Rename(next, name), os.RemoveAll(next))
		}
		swapping <- err
	}()
	for i := range 20_000 {
		noPipe := []error{nil, errPipe}[i%2]
		c, err := openFile(name, noPipe)
		switch {
		case err == nil:
			if source, err := io.ReadAll(c); err != nil || string(source) != room {
				t.Fatalf("%q, %v", source, err)
			}
			must(t, c.Close())
		case noPipe == nil && !errors.Is(err, errSilent) || noPipe != nil && !errors.Is(err, errPipe):
			t.Fatal(err)
		}
	}
	close(done)
	must(t, <-swapping)
}

// TestOpenFileEndless opens what calls itself a file and never ends: the log of the kernel.
func TestOpenFileEndless(t *testing.T) {
	const log = "/proc/kmsg"
	f, err := openNow(log)
	if err != nil {
		t.Skip("the log of the kernel is closed here")
	}
	must(t, f.Close())
	if c, err := openFile(log, nil); !errors.Is(err, errEndless) {
		t.Errorf("%s is %v, %v", log, c, err)
	}
	if c, err := openFile("/proc/version", nil); err != nil {
		t.Errorf("what the system makes as it is read, and ends: %v, %v", c, err)
	}
}
