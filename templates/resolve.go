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

var formFormat = schema.NewFormat[Form]()

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
	if _, err := formFormat.Read(r, name, form); err != nil {
		return nil, err
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

// allNine adds the protected characteristics that a form does not list, in the order of the Act: after
// those that it lists, and before its local groups.
func allNine(groups []Group) []Group {
	at := 0
	for i, g := range groups {
		if g.Characteristic() {
			at = i + 1
		}
	}
	var missing []Group
	for _, c := range schema.Characteristics {
		if !slices.ContainsFunc(groups, func(g Group) bool { return g.ID == c.ID }) {
			missing = append(missing, Group{ID: c.ID})
		}
	}
	return slices.Insert(groups, at, missing...)
}

// rest gives the sections of the full form with what the other one does not ask, one level lower.
func rest(full, form *Form) []Section {
	asked := map[string]bool{"": true, "findings": true}
	for _, s := range form.Sections {
		asked[s.Show] = true
		for _, f := range s.Questions {
			asked[f.Key] = true
		}
	}
	var left []Section
	for _, s := range full.Sections {
		s.Level, s.Guidance = 2, ""
		if asked[s.Show] {
			s.Show = ""
		}
		s.Questions = slices.DeleteFunc(slices.Clone(s.Questions), func(f Question) bool { return asked[f.Key] })
		if s.Show != "" || len(s.Questions) > 0 {
			left = append(left, s)
		}
	}
	return left
}

// An UnknownError says that there is no template of that name.
type UnknownError struct{ Name string }

// Error names the template, and the one that was meant or all that there are.
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
	form.Groups = allNine(form.Groups)
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
