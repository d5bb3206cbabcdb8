package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/moby/sys/atomicwriter"
)

// replaceFile writes a file whole or not at all: until everything is on the disk, an older file of
// that name stays as it was. Folders on the way are made, a symbolic link to a file is followed, and an
// older file keeps its permissions.
func replaceFile(path string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("%s was not written: %w", path, readable(err))
	}
	to, mode := path, 0o666&^umask()
	if resolved, err := filepath.EvalSymlinks(path); err == nil {
		to = resolved
	}
	hint := ""
	if older, err := os.Stat(to); err == nil && older.Mode().IsRegular() {
		mode = older.Mode().Perm()
		hint = "\n  hint: the older file there is as it was"
	}
	if err := atomicwriter.WriteFile(to, content, mode); err != nil {
		var at *fs.PathError
		if errors.As(err, &at) {
			err = at.Err // it names the temporary file
		}
		return fmt.Errorf("%s was not written: %w%s", path, err, hint)
	}
	return nil
}
