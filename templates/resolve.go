package templates

import (
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"dueregard/schema"
)

// Default is the template of a statement that names none.
const Default = "default"

// DefaultFor is the template of a file that names none: Default, but for a self-assessment, which needs
// domains.
func DefaultFor(record string) string {
	if record == "readiness" {
		return "readiness"
	}
	return Default
}

var formFormat = schema.NewFormat[Form]()

//go:embed *.toml nations/*.toml
var embedded embed.FS

// Names are the names of the forms that come with the program, sorted.
func Names() []string { return named("*.toml") }

// Bases are the names of the templates that come with the program to build forms on, sorted: the law of
// each nation, "nations/wales".
func Bases() []string { return named(nations + "*.toml") }

// nations is the folder of Bases.
const nations = "nations/"

func named(pattern string) []string {
	files, err := fs.Glob(embedded, pattern)
	if err != nil {
		panic(err) // the pattern is a constant
	}
	names := make([]string, len(files))
	for i, file := range files {
		names[i] = strings.TrimSuffix(file, ".toml")
	}
	slices.Sort(names)
	return names
}

// Resolve gives the form of one of the templates that come with the program. An empty name means
// Default. An unknown name is an *UnknownError, one of Bases a *BaseError.
func Resolve(name string) (*Form, error) {
	if name == "" {
		name = Default
	}
	if slices.Contains(Bases(), name) {
		return nil, &BaseError{name}
	}
	f, err := openNamed(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Read(f, name, nil)
}

// ResolveBase gives what one of Bases says; it asks nothing.
func ResolveBase(name string) (*Form, error) {
	f, err := openNamed(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	files, err := readChain(f, name, nil)
	if err != nil {
		return nil, err
	}
	return files.resolve(true)
}

// openNamed opens a template that comes with the program. An unknown name is an *UnknownError, that of a
// nation without its folder a *BaseError.
func openNamed(name string) (fs.File, error) {
	f, err := embedded.Open(name + ".toml")
	if !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrInvalid) {
		return f, err
	}
	if slices.Contains(Bases(), nations+name) {
		return nil, &BaseError{nations + name}
	}
	return nil, &UnknownError{name}
}

// An Opener opens the file that another one builds on. The base is a path relative to the file that names
// it. The name is how errors call what was opened; the same file always has the same name.
type Opener func(file, base string) (name string, r io.ReadCloser, err error)

// Read resolves a body's own template. The name stands in errors, and names the form if the template
// does not. What it builds on is opened by the opener; nil: it may build on what comes with the program
// only. The error is a *FaultsError, or that of reading.
func Read(r io.Reader, name string, open Opener) (*Form, error) {
	files, err := readChain(r, name, open)
	if err != nil {
		return nil, err
	}
	form, err := files.resolve(false)
	if err != nil || name == Default {
		return form, err
	}
	if err := addRest(form); err != nil {
		return nil, err
	}
	return form, nil
}

// An UnknownError says that there is no template of that name.
type UnknownError struct{ Name string }

// Error names the template, and the one that was meant or all that there are.
func (e *UnknownError) Error() string {
	return fmt.Sprintf("unknown template %q\n  hint: %s", e.Name, e.hint())
}

func (e *UnknownError) hint() string {
	if near := schema.Nearest(e.Name, Names()); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return "there are " + strings.Join(Names(), ", ") + "; or give the path of a file that ends in .toml"
}

// A BaseError says that a template is one of Bases, which is named in full.
type BaseError struct{ Name string }

// Error names the base, and the forms that there are.
func (e *BaseError) Error() string {
	return fmt.Sprintf("%q is a base to build on, not a form\n  hint: there are %s; or write a form of your own that begins base = %q",
		e.Name, strings.Join(Names(), ", "), e.Name)
}
