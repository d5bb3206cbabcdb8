package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/moby/sys/atomicwriter"
)

// replaceFile writes a file whole or not at all: until everything is on the disk, an older file of
// that name stays as it was. Folders on the way are made. A symbolic link is followed.
func replaceFile(path string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return notWritten(path, err)
	}
	to := path
	if resolved, err := filepath.EvalSymlinks(path); err == nil {
		to = resolved
	}
	if err := atomicwriter.WriteFile(to, content, 0o644); err != nil {
		return notWritten(path, err)
	}
	return nil
}

func notWritten(path string, err error) error {
	hint := ""
	if _, statErr := os.Stat(path); statErr == nil {
		hint = "\n  hint: the older file there is as it was"
	}
	return fmt.Errorf("%s was not written: %w%s", path, readable(err), hint)
}
