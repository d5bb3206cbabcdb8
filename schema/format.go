package schema

import (
	"bytes"
	"fmt"
	"io"
	"reflect"
	"sync"

	"github.com/BurntSushi/toml"
	"github.com/go-playground/validator/v10"
)

// A Format is a kind of TOML file, derived from a Go type: its fields' toml tags name the keys, their
// validate tags say what a key takes.
type Format struct {
	shape     func() *shape
	validator func() *validator.Validate
}

// NewFormat derives the format of a struct. That takes some time, so it is done when the first file is
// read, and once.
func NewFormat[T any]() *Format {
	f := &Format{}
	f.shape = sync.OnceValue(func() *shape {
		return shapeOf(reflect.TypeFor[T](), make(map[reflect.Type]*shape))
	})
	f.validator = sync.OnceValue(func() *validator.Validate { return newValidator(f.shape()) })
	return f
}

var statementFormat = NewFormat[Statement]()

// A TOML is a file that was read: its bytes, and where each key stands in them.
type TOML struct {
	Name   string // as it was given
	Source []byte // without a byte order mark
	Raw    []byte // as it was read, with everything that stands in it: Source is its end
	Twins  Twins  // texts in another language or in plain words

	index  index
	format *Format
}

// Position gives the place of a key, or of the nearest table that should contain it.
func (f *TOML) Position(path string) Position {
	at, _ := f.index.find(path)
	return f.index.of(at)
}

// Has says whether a key stands in the file.
func (f *TOML) Has(path string) bool {
	_, exact := f.index.find(path)
	return exact
}

// Read reads a file of at most MaxSize bytes of UTF-8, with or without a byte order mark, with either
// kind of line end, into a pointer to the format's type. The name stands in errors. The error is a
// *LoadError with every problem found, each with its place in the file; after a syntax error, that
// alone.
func (f *Format) Read(r io.Reader, name string, into any) (*TOML, error) {
	var read bytes.Buffer
	read.Grow(sizeOf(r))
	if _, err := read.ReadFrom(io.LimitReader(r, MaxSize+1)); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	raw := read.Bytes()
	source := raw
	if p := unfit(source); p != nil {
		return nil, &LoadError{Name: name, Problems: []Problem{*p}}
	}
	source = bytes.TrimPrefix(source, []byte(byteOrderMark))
	w, syntax := walk(source, f.shape())
	if syntax != nil {
		return nil, &LoadError{Name: name, Problems: []Problem{*syntax}}
	}
	if err := w.decode(into); err != nil {
		return nil, fmt.Errorf("%s: not TOML: %w", name, err)
	}
	w.twinsStand()
	w.validate(f, into)
	w.settleRenames()
	if len(w.list) > 0 {
		return nil, w.asError(name)
	}
	return &TOML{Name: name, Source: source, Raw: raw, Twins: w.twins, index: w.index, format: f}, nil
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

// decode fills the value. What the walk left out is blanked first, so that the rest can still be
// decoded and validated. An error means that the walk has let something pass: none is known.
func (w *walker) decode(into any) error {
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
	_, err := toml.NewDecoder(bytes.NewReader(source)).Decode(into)
	return err
}
