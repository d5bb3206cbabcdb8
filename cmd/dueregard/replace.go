package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/moby/sys/atomicwriter"
)

// replaceFile writes a file whole or not at all: until everything is on the disk, an older file of
// that name stays as it was. Folders on the way are made, a symbolic link to a file is followed, and an
// older file keeps its permissions.
func replaceFile(path string, content []byte) error {
	w, err := replacement(path)
	if err != nil {
		return err
	}
	_, err = w.Write(content)
	return cmp.Or(err, w.Close())
}

// A replacing writes a file like replaceFile, bit by bit. Close puts it in its place, unless writing failed.
type replacing struct {
	file io.WriteCloser
	path string // as it was named
	hint string
}

// replacement begins to write a file.
func replacement(path string) (*replacing, error) {
	r := &replacing{path: path}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, r.failed(readable(err))
	}
	to, mode := path, 0o666&^umask()
	if resolved, err := filepath.EvalSymlinks(path); err == nil {
		to = resolved
	}
	if older, err := os.Stat(to); err == nil && older.Mode().IsRegular() {
		mode = older.Mode().Perm()
		r.hint = "\n  hint: the older file there is as it was"
	}
	var err error
	if r.file, err = atomicwriter.New(to, mode); err != nil {
		return nil, r.failed(err)
	}
	_, err = r.file.Write(nil) // so that it counts as written, even with nothing in it
	return r, r.failed(err)
}

func (r *replacing) Write(content []byte) (int, error) {
	n, err := r.file.Write(content)
	return n, r.failed(err)
}

func (r *replacing) Close() error { return r.failed(r.file.Close()) }

// failed names the file, and not the one that is written in its place.
func (r *replacing) failed(err error) error {
	if err == nil {
		return nil
	}
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	return fmt.Errorf("%s was not written: %w%s", r.path, err, r.hint)
}
