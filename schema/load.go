package schema

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/pelletier/go-toml/v2/unstable"
)

// A File is a statement that was loaded, with its bytes and where each key stands in them.
type File struct {
	Name      string // as it was given
	Source    []byte // without a byte order mark
	Statement *Statement

	index index
}

// usualSize is what most statements fit into, in bytes.
const usualSize = 64 << 10

// sizeOf gives the bytes that reading r will take, with room to find its end: what r says of itself,
// else the usual.
func sizeOf(r io.Reader) int {
	if known, ok := r.(interface{ Len() int }); ok {
		return min(known.Len(), MaxSize) + bytes.MinRead
	}
	return usualSize
}

// Position gives the place of a key, or of the nearest table that should contain it.
func (f *File) Position(path string) Position {
	at, _ := f.index.find(path)
	return f.index.of(at)
}

// Has says whether a key stands in the file.
func (f *File) Has(path string) bool {
	_, exact := f.index.find(path)
	return exact
}

// Load reads a statement of at most MaxSize bytes of UTF-8, with or without a byte order mark, with
// either kind of line end. The name stands in errors. A draft loads: only the shape is checked here,
// not whether anything is missing.
//
// The error is a *LoadError with every problem found, each with its place in the file; after a
// syntax error, that alone.
//
// Time and memory grow in line with the size. On one core of a server a statement is read at 12 MB a
// second, with 30 bytes of memory for each of its own; prose alone at 60 MB a second, with 8 bytes.
// The worst is a file of nothing but keys of a letter: 0.5 MB a second, 360 bytes. Such a file is
// refused when it has more than three million keys and values, so that no file takes more than half a
// minute and 4 GB. A File may be used by several goroutines at once.
func Load(r io.Reader, name string) (*File, error) {
	var read bytes.Buffer
	read.Grow(sizeOf(r))
	if _, err := read.ReadFrom(io.LimitReader(r, MaxSize+1)); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	source := read.Bytes()
	if p := unfit(source); p != nil {
		return nil, &LoadError{Name: name, Problems: []Problem{*p}}
	}
	source = bytes.TrimPrefix(source, []byte(byteOrderMark))
	w, syntax := walk(source)
	if syntax != nil {
		return nil, &LoadError{Name: name, Problems: []Problem{*syntax}}
	}
	f := &File{Name: name, Source: source, Statement: new(Statement)}
	if err := w.decode(f.Statement); err != nil {
		return nil, fmt.Errorf("%s: not TOML: %w", name, err)
	}
	w.validate(f.Statement)
	if len(w.list) > 0 {
		return nil, w.asError(name)
	}
	f.index = w.index
	return f, nil
}

// decode fills the statement. What the walk left out is blanked first, so that the rest can still be
// decoded and validated. An error means that the walk has let something pass: none is known.
func (w *walker) decode(st *Statement) error {
	source := w.source
	if len(w.leftOut) > 0 {
		source = bytes.Clone(source)
		for _, r := range w.leftOut {
			blank(source, r)
		}
	}
	if bytes.IndexByte(source, '\r') >= 0 {
		source = bytes.ReplaceAll(source, []byte("\r\n"), []byte("\n"))
	}
	if _, err := toml.NewDecoder(bytes.NewReader(source)).Decode(st); err != nil {
		return err
	}
	for key, v := range st.Answers {
		st.Answers[key] = plain(v)
	}
	return nil
}

// blank overwrites a header or a key-value with spaces, and the comma after it, leaving the lines as
// they are.
func blank(source []byte, r unstable.Range) {
	end := int(r.Offset + r.Length)
	for i := int(r.Offset); i < end; i++ {
		if source[i] != '\n' {
			source[i] = ' '
		}
	}
	for ; end < len(source); end++ {
		switch source[end] {
		case ' ', '\t', '\r', '\n':
		case '#':
			for end+1 < len(source) && source[end+1] != '\n' {
				end++
			}
		case ',':
			source[end] = ' '
			return
		default:
			return
		}
	}
}

// plain gives an answer as it is in the file alone. Every list is a []any: the decoder makes a type of
// its own of [[tables]]. A moment has the offset that was written: the decoder puts the machine's own
// time zone in its place where they agree.
func plain(v any) any {
	switch v := v.(type) {
	case time.Time:
		switch _, offset := v.Zone(); {
		case strings.HasSuffix(v.Location().String(), "-local"): // written without an offset
		case offset == 0:
			return v.UTC()
		default:
			return v.In(time.FixedZone("", offset))
		}
	case []map[string]any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = plain(v[i])
		}
		return list
	case []any:
		for i := range v {
			v[i] = plain(v[i])
		}
	case map[string]any:
		for key := range v {
			v[key] = plain(v[key])
		}
	}
	return v
}
