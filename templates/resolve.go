package templates

import (
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"dueregard/schema"
)

// Default is the template of a statement that names none.
const Default = "default"

//go:embed *.toml
var embedded embed.FS

// Names are the names of the templates that come with the program, sorted.
func Names() []string {
	files, err := fs.Glob(embedded, "*.toml")
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
// Default. An unknown name is an *UnknownError.
func Resolve(name string) (*Form, error) {
	if name == "" {
		name = Default
	}
	f, err := embedded.Open(name + ".toml")
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrInvalid) {
		return nil, &UnknownError{name}
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Read(f, name)
}

// Read resolves a body's own template. The name stands in errors, and names the form if the template
// does not.
func Read(r io.Reader, name string) (*Form, error) {
	form := new(Form)
	meta, err := toml.NewDecoder(r).Decode(form)
	var parse toml.ParseError
	switch {
	case errors.As(err, &parse):
		return nil, fmt.Errorf("%s:%d:%d: error: %s", name, parse.Position.Line, max(1, parse.Position.Col), parse.Message)
	case err != nil:
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		return nil, fmt.Errorf("%s: unknown key %q", name, unknown[0].String())
	}
	if form.Name == "" {
		form.Name = name
	}
	complete(form)
	if err := check(form); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if name == Default {
		return form, nil
	}
	full, err := Resolve(Default)
	if err != nil {
		return nil, err
	}
	form.Rest = rest(full, form)
	return form, nil
}

// rest gives the sections of the full form with what the other one does not ask, one level lower.
func rest(full, form *Form) []Section {
	asked := map[string]bool{"": true, "findings": true}
	for _, s := range form.Sections {
		asked[s.Show] = true
		for _, f := range s.Fields {
			asked[f.Key] = true
		}
	}
	var left []Section
	for _, s := range full.Sections {
		s.Level, s.Guidance = 2, ""
		if asked[s.Show] {
			s.Show = ""
		}
		s.Fields = slices.DeleteFunc(slices.Clone(s.Fields), func(f Field) bool { return asked[f.Key] })
		if s.Show != "" || len(s.Fields) > 0 {
			left = append(left, s)
		}
	}
	return left
}

// An UnknownError says that there is no template of that name.
type UnknownError struct{ Name string }

func (e *UnknownError) Error() string {
	message := fmt.Sprintf("unknown template %q", e.Name)
	if near := schema.Nearest(e.Name, Names()); near != "" {
		return message + fmt.Sprintf("\n  hint: did you mean %q?", near)
	}
	return message + "\n  hint: there are " + strings.Join(Names(), ", ") + "; or give the path of a file that ends in .toml"
}

// complete fills in what a template may leave out.
func complete(form *Form) {
	if form.Words.Statement == "" {
		form.Words.Statement = "statement"
	}
	if form.Words.Blank == "" {
		form.Words.Blank = "Not recorded"
	}
	if len(form.Groups) == 0 {
		for _, c := range schema.Characteristics {
			form.Groups = append(form.Groups, Group{ID: c.ID})
		}
	}
	for i := range form.Groups {
		g := &form.Groups[i]
		c := characteristic(g.ID)
		if c == nil {
			continue
		}
		if g.Title == "" {
			g.Title = c.Title
		}
		if g.Aims == nil {
			g.Aims = c.Aims
		}
	}
	for i := range form.Sections {
		if form.Sections[i].Level == 0 {
			form.Sections[i].Level = 1
		}
	}
}

// check refuses a template that could not be shown.
func check(form *Form) error {
	for _, section := range form.Sections {
		known := slices.ContainsFunc(Blocks, func(b struct{ Name, About string }) bool { return b.Name == section.Show })
		if section.Show != "" && !known {
			return fmt.Errorf("section %q shows %q, which is no block", section.Title, section.Show)
		}
		for _, field := range section.Fields {
			if !schema.KnownKey(field.Key) {
				return fmt.Errorf("section %q asks for %q, which is no key of a statement", section.Title, field.Key)
			}
		}
	}
	return nil
}
