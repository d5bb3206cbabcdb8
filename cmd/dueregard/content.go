package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

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

// Why what a name stands for is not read.
var (
	errFolder  = errors.New("it is a folder")
	errEndless = errors.New("it is not a file that can be read to its end")
	errPipe    = errors.New("it is a pipe, which is read only where it is named")
	errSilent  = errors.New("it is a pipe into which nobody writes")
)

// contentOf opens a source. Nothing is waited for that may never come: a pipe that was named is read, as
// of a shell's <(...), if anybody writes into it; one that was found in a folder is not.
func (l *loader) contentOf(s source) (content, error) {
	if s.name == "-" {
		return inMemory(l.std.in, standardInput)
	}
	var noPipe error
	if s.found {
		noPipe = errPipe
	}
	c, err := openFile(s.name, noPipe)
	switch {
	case errors.Is(err, errFolder):
		return nil, fmt.Errorf("%s is a folder\n  hint: name the statements in it", schema.InLine(s.name))
	case err != nil:
		return nil, unreachable(s.name, err)
	}
	return c, nil
}

// openFile opens what can be read to its end, and waits for nobody. What is wrong with a pipe is said by noPipe;
// nil: it is read. As a name can stand for something else at any time, it is looked at again once it is open;
// and before that, as there are devices to which being opened means something.
func openFile(name string, noPipe error) (content, error) {
	info, err := os.Stat(name)
	if err == nil {
		err = readableKind(info, noPipe)
	}
	if err != nil {
		return nil, about(name, err)
	}
	f, err := openNow(name)
	if err != nil {
		return nil, about(name, err)
	}
	c, err := contentNow(f, noPipe)
	if err != nil {
		f.Close()
		return nil, about(name, err)
	}
	return c, nil
}

// contentNow gives the content of an open file, and looks at what it is.
func contentNow(f *os.File, noPipe error) (content, error) {
	info, err := f.Stat()
	if err == nil {
		err = readableKind(info, noPipe)
	}
	switch {
	case err != nil:
		return nil, err
	case info.Mode()&fs.ModeNamedPipe != 0:
		return wholePipe(f)
	case info.Size() > 0:
		return f, nil
	}
	// What the system makes as it is read has no size, and need not have an end.
	defer f.Close()
	source, err := readBounded(impatient{f})
	return held{bytes.NewReader(source)}, err
}

// readableKind says what is wrong with a kind of file; nil: it can be read.
func readableKind(info fs.FileInfo, noPipe error) error {
	switch mode := info.Mode(); {
	case mode.IsRegular():
		return nil
	case mode.IsDir():
		return errFolder
	case mode&fs.ModeNamedPipe != 0:
		return noPipe
	}
	return errEndless
}

// wholePipe reads a pipe to its end, as long as there is somebody who writes into it, and closes it.
func wholePipe(f *os.File) (content, error) {
	defer f.Close()
	if err := patient(f); err != nil {
		return nil, err
	}
	source, err := readBounded(f)
	if err == nil && len(source) == 0 {
		err = errSilent
	}
	return held{bytes.NewReader(source)}, err
}

// about is an error about a file.
func about(name string, err error) error {
	var of *fs.PathError
	if errors.As(err, &of) {
		err = of.Err
	}
	return &fs.PathError{Op: "read", Path: name, Err: err}
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

// unreachable tells of a link that leads nowhere that it is one, and of what is not there what may have been meant.
func unreachable(name string, err error) error {
	if !errors.Is(err, fs.ErrNotExist) {
		return readable(err)
	}
	if to, linkErr := os.Readlink(name); linkErr == nil {
		return fmt.Errorf("%s: it is a link to %q, which is not there", schema.InLine(name), to)
	}
	if meant := neighbour(name); meant != "" {
		return fmt.Errorf("%w\n  hint: did you mean %s?", readable(err), schema.InLine(meant))
	}
	return readable(err)
}

// neighbour gives the statement or the folder beside a path whose name is most like it; empty: there is none.
func neighbour(path string) string {
	folder := filepath.Dir(path)
	entries, err := os.ReadDir(folder)
	if err != nil {
		return ""
	}
	bare := func(name string) string { return strings.TrimSuffix(name, ".toml") }
	var names []string
	whole := map[string]string{}
	for _, e := range entries {
		if name := e.Name(); !hidden(name) && (e.IsDir() || isFile(name)) {
			names = append(names, bare(name))
			whole[bare(name)] = filepath.Join(folder, name)
		}
	}
	return whole[schema.Nearest(bare(filepath.Base(path)), names)]
}
