package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"

	"github.com/moby/sys/atomicwriter"

	"dueregard/schema"
)

// replaceFile writes a file whole or not at all: until everything is on the disk, an older file of
// that name stays as it was. Folders on the way are made, a symbolic link to a file is followed, and an
// older file keeps its permissions, and its owner and group as far as the process may give a file away. Of
// several names for one file (hard links), the others go on to name the older one.
func replaceFile(path string, content []byte) error {
	w, err := replacement(path)
	if err != nil {
		return err
	}
	_, err = w.Write(content)
	return cmp.Or(err, w.Close())
}

// replaceUnchanged writes a file anew, if it still is what was read, may be written, and stays the same file to
// everybody else: one name, the same owner and group. It is compared when all else is done. So what somebody
// saves meanwhile is kept, unless it is between that and the next system call, some millionths of a second later:
// no system can compare and replace in one step. Access lists and other attributes are not carried over.
func replaceUnchanged(name string, before, after []byte) error {
	older, err := os.OpenFile(name, os.O_RDWR, 0) // a file that may not be written could be replaced all the same
	if err != nil {
		return fmt.Errorf("%w\n  hint: the file was not mended", readable(err))
	}
	info, err := older.Stat()
	older.Close()
	if n := links(info); err == nil && n > 1 {
		return fmt.Errorf("%s has %d names (hard links), and would be mended under one of them only\n  hint: the file was not mended; --dry-run shows what to change by hand", schema.InLine(name), n)
	}
	w, err := replacement(name)
	if err != nil {
		return err
	}
	defer w.drop()
	_, _ = w.Write(after)
	if err := w.ready(); err != nil {
		return err
	}
	if w.notKept != nil {
		return fmt.Errorf("%s belongs to another user or group, and would be yours when it is mended\n  hint: the file was not mended; --dry-run shows what to change by hand", schema.InLine(name))
	}
	return w.placeOver(before)
}

// A replacing writes a file like replaceFile, bit by bit. Close puts it in its place, unless writing failed.
type replacing struct {
	file    io.WriteCloser
	name    string      // of what is written, beside its place; short, as the other may be as long as names can be
	to      string      // its place, links followed
	older   fs.FileInfo // what stands there; nil: nothing
	closed  bool
	wrong   error  // why it is not whole
	notKept error  // why it does not have the owner and the group of the older one
	path    string // as it was named
	hint    string
}

// replacement begins to write a file.
func replacement(path string) (*replacing, error) {
	r, mode := &replacing{path: path, to: path}, 0o666&^umask()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, r.failed(readable(err))
	}
	if resolved, err := filepath.EvalSymlinks(path); err == nil {
		r.to = resolved
	}
	switch older, err := os.Lstat(r.to); {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return nil, r.failed(err)
	case older.IsDir():
		return nil, r.failed(errFolder)
	case !older.Mode().IsRegular():
		return nil, r.failed(errors.New("something else than a file stands there"))
	default:
		r.older, mode = older, older.Mode().Perm()
		r.hint = "\n  hint: the older file there is as it was"
	}
	var err error
	r.name = filepath.Join(filepath.Dir(r.to), fmt.Sprintf(".tmp-%x", rand.Uint64()))
	if r.file, err = atomicwriter.New(r.name, mode); err != nil {
		return nil, r.failed(err)
	}
	_, err = r.Write(nil) // so that it counts as written, even with nothing in it
	return r, err
}

func (r *replacing) Write(content []byte) (int, error) {
	n, err := r.file.Write(content)
	r.wrong = cmp.Or(r.wrong, err)
	return n, r.failed(err)
}

// Close takes the new file away if it could not be written whole.
func (r *replacing) Close() error {
	defer r.drop()
	if err := r.ready(); err != nil {
		return err
	}
	return r.place()
}

// ready makes the new file whole on the disk, and like the older one.
func (r *replacing) ready() error {
	err := r.file.Close()
	r.closed, r.wrong = true, cmp.Or(r.wrong, err)
	if r.wrong == nil && r.older != nil {
		r.notKept = giveTo(r.name, r.older)
	}
	return r.failed(r.wrong)
}

// place puts it where it belongs.
func (r *replacing) place() error {
	err := os.Rename(r.name, r.to)
	if err == nil {
		r.name = ""
	}
	return r.failed(err)
}

// placeOver puts it where what was read still stands.
func (r *replacing) placeOver(before []byte) error {
	if now, ok := regularFile(r.path); !ok || !bytes.Equal(now, before) {
		return fmt.Errorf("%s was changed meanwhile, and is left as it is\n  hint: try again when nobody else writes it", schema.InLine(r.path))
	}
	return r.place()
}

// drop takes the new file away, unless it is in its place.
func (r *replacing) drop() {
	if !r.closed {
		r.file.Close()
	}
	if r.name != "" {
		os.Remove(r.name)
	}
}

// failed names the file, and not the one that is written in its place.
func (r *replacing) failed(err error) error {
	if err == nil {
		return nil
	}
	var at *fs.PathError
	var both *os.LinkError
	switch {
	case errors.As(err, &at):
		err = at.Err
	case errors.As(err, &both):
		err = both.Err
	}
	return fmt.Errorf("%s was not written: %w%s", schema.InLine(r.path), err, r.hint)
}
