package templates

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"dueregard/schema"
)

// maxBases is how many templates a form may build on, one on the other.
const maxBases = 8

// A chain is a template and those that it builds on: each file on the next.
type chain []*file

// A file is one template as it was read.
type file struct {
	*schema.TOML
	form     *Form  // what the file alone says
	language string // of its plain keys
}

// An origin is where an entry of a form stands.
type origin struct {
	file *file
	path string
}

// readChain reads a template, and what it builds on.
func readChain(r io.Reader, name string, open Opener) (chain, error) {
	var files chain
	for {
		f := &file{form: new(Form)}
		var err error
		if f.TOML, err = formFormat.Read(r, name, f.form); err != nil {
			return nil, err
		}
		files = append(files, f)
		if f.form.Base == "" {
			break
		}
		next, opened, err := files.open(open)
		if err != nil {
			return nil, files.baseFault(err)
		}
		defer opened.Close()
		r, name = opened, next
		if !isPath(f.form.Base) {
			open = nil // what comes with the program knows nothing of a body's files
		}
	}
	files.setLanguages()
	return files, nil
}

// open opens what the last file so far builds on.
func (c chain) open(open Opener) (name string, r io.ReadCloser, err error) {
	last := c[len(c)-1]
	base := last.form.Base
	switch {
	case len(c) > maxBases:
		return "", nil, fmt.Errorf("base %q is one too many\n  hint: a form builds on %d templates at most, one on the other", base, maxBases)
	case isPath(base) && open == nil:
		return "", nil, fmt.Errorf("base %q is a file, which cannot be opened from here\n  hint: build on a template that comes with the program", base)
	case isPath(base):
		name, r, err = open(last.Name, base)
	default:
		name = base
		r, err = openNamed(base)
		var unknown *UnknownError
		var short *BaseError
		switch {
		case errors.As(err, &unknown):
			return "", nil, fmt.Errorf("base %q: there is no such template\n  hint: %s", base, baseHint(base))
		case errors.As(err, &short):
			return "", nil, fmt.Errorf("base %q: no form is called so\n  hint: the law alone is called %q", base, short.Name)
		}
	}
	if err != nil {
		return "", nil, fmt.Errorf("base %q: %w", base, err)
	}
	if at := slices.IndexFunc(c, func(f *file) bool { return f.Name == name }); at >= 0 {
		if r != nil {
			r.Close()
		}
		return "", nil, fmt.Errorf("base %q leads back to where it began: %s\n  hint: a template cannot build on itself", base, c[at:].loop(name))
	}
	return name, r, nil
}

// baseHint proposes what is there to build on.
func baseHint(base string) string {
	all := slices.Concat(Names(), Bases())
	if near := schema.Nearest(base, all); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return "there are " + strings.Join(all, ", ") + "; or give the path of a file that ends in .toml, from this one"
}

// isPath says whether a base is a file, not the name of a template.
func isPath(base string) bool { return strings.HasSuffix(base, ".toml") }

// loop names the files on the way to the last, which is one of them.
func (c chain) loop(last string) string {
	var b strings.Builder
	for _, f := range c {
		b.WriteString(f.Name + " → ")
	}
	return b.String() + last
}

// baseFault tells at the last file's base what is wrong with it.
func (c chain) baseFault(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = fmt.Errorf("base %q: %w", c[len(c)-1].form.Base, path.Err)
	}
	message, hint, _ := strings.Cut(err.Error(), "\n  hint: ")
	last := c[len(c)-1]
	return &FaultsError{Files: []*schema.LoadError{{Name: last.Name, Problems: []schema.Problem{
		{Position: last.Position("base"), Path: "base", Message: message, Hint: hint},
	}}}}
}

// setLanguages says of each file in which language its plain keys are: the first that it names, else
// that of its base.
func (c chain) setLanguages() {
	language := "en"
	for _, f := range slices.Backward(c) {
		if len(f.form.Languages) > 0 {
			language = f.form.Languages[0]
		}
		f.language = language
	}
}

// languages are those of the form, the one of its plain keys first.
func (c chain) languages() []string {
	for _, f := range c {
		if len(f.form.Languages) > 0 {
			return f.form.Languages
		}
	}
	return []string{"en"}
}
