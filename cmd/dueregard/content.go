package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"dueregard/schema"
)

// A content is the bytes of a source; they can be read twice.
type content interface {
	io.ReadSeeker
	io.Closer
}

// A held is a content in memory.
type held struct{ *bytes.Reader }

func (held) Close() error { return nil }

// contentOf opens a source. Nothing is waited for that may never come: a pipe that was named is read, as
// of a shell's <(...), if anybody writes into it; one that was found in a folder is not.
func (l *loader) contentOf(s source) (content, error) {
	if s.name == "-" {
		return inMemory(l.std.in, standardInput)
	}
	info, err := os.Stat(s.name)
	if err != nil {
		return nil, unreachable(s.name, err)
	}
	switch mode := info.Mode(); {
	case mode.IsRegular():
		f, err := os.Open(s.name)
		if err != nil {
			return nil, readable(err)
		}
		return f, nil
	case mode.IsDir():
		return nil, fmt.Errorf("%s is a folder\n  hint: name the statements in it", tame(s.name))
	case mode&fs.ModeNamedPipe != 0 && !s.found:
		return pipe(s.name)
	case mode&fs.ModeNamedPipe != 0:
		return nil, fmt.Errorf("%s: it is a pipe, which is read only where it is named", tame(s.name))
	}
	return nil, fmt.Errorf("%s: it is not a file that can be read to its end", tame(s.name))
}

// pipe reads a pipe to its end. Opening it does not wait for somebody who writes; reading it does, as
// long as there is one.
func pipe(name string) (content, error) {
	f, err := openPipe(name)
	if err != nil {
		return nil, readable(err)
	}
	defer f.Close()
	c, err := inMemory(f, tame(name))
	if err == nil && c.Len() == 0 {
		return nil, fmt.Errorf("%s: it is a pipe into which nobody writes", tame(name))
	}
	return c, err
}

func inMemory(r io.Reader, name string) (held, error) {
	source, err := readBounded(r)
	if err != nil {
		var at *fs.PathError
		if errors.As(err, &at) {
			err = at.Err
		}
		err = fmt.Errorf("%s: %w", name, err)
	}
	return held{bytes.NewReader(source)}, err
}

// readBounded reads up to what a statement may have, and a byte more.
func readBounded(r io.Reader) ([]byte, error) { return io.ReadAll(io.LimitReader(r, schema.MaxSize+1)) }

// unreachable tells of a link that leads nowhere that it is one.
func unreachable(name string, err error) error {
	if to, linkErr := os.Readlink(name); linkErr == nil && errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: it is a link to %q, which is not there", tame(name), to)
	}
	return readable(err)
}
