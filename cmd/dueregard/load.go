package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"dueregard/schema"
	"dueregard/schema/rules"
	"dueregard/templates"
)

// standardInput is how "-" is called in what people read.
const standardInput = "standard input"

// A checked is a statement with its form and what the check says of it.
type checked struct {
	file     *schema.File      // its statement has the words of the format that those of the house mean
	recorded *schema.Statement // as the file has it
	form     *templates.Form
	findings []schema.Finding
}

// A loader reads statements and checks them.
type loader struct {
	std     streams
	form    *templates.Form // that of --template; nil: each statement names its own
	asOf    time.Time       // zero: what depends on the date is left out
	meeting time.Time       // zero: that of the statement
	asked   map[string]bool // ids of rules; nil: all
	writes  writes          // of --fix

	mu    sync.Mutex
	forms map[string]func() (*templates.Form, error) // those that statements named, by name or path
	read  map[string]bool                            // files that they, their bases and the statements named besides
	house map[*templates.Form][]*houseFile           // what each form was read from
}

// newLoader resolves the template of the flag, once.
func newLoader(template string, asOf time.Time, std streams) (*loader, error) {
	l := &loader{std: std, asOf: asOf}
	if template == "" {
		return l, nil
	}
	form, err := l.resolve(template, filepath.Base(template))
	l.form = form
	return l, err
}

// load reads a statement that was named ("-" is standard input), resolves its form, and checks it.
func (l *loader) load(name string) (*checked, error) {
	file, err := l.open(name)
	if err != nil {
		return nil, err
	}
	return l.check(file)
}

func (l *loader) open(name string) (*schema.File, error) {
	c, err := l.contentOf(source{name: name})
	if err != nil {
		return nil, err
	}
	defer c.Close()
	file, err := schema.Load(c, shownAs(name))
	if err != nil {
		_, err = misread(source{name: name}, c, err, false)
	}
	return file, err
}

// shownAs is how a file is called in what people read.
func shownAs(name string) string {
	if name == "-" {
		return standardInput
	}
	return name
}

// check says what the rules say of a statement that was read.
func (l *loader) check(file *schema.File) (*checked, error) {
	form := l.form
	if form == nil {
		var err error
		if form, err = l.templateOf(file); err != nil {
			at := file.Position("template")
			return nil, fmt.Errorf("%s:%d:%d: error: %w", schema.InLine(file.Name), at.Line, at.Column, err)
		}
	}
	recorded := file.Statement
	file.Statement = form.Apply(recorded)
	findings := rules.Check(recorded, form, rules.Options{AsOf: l.asOf, Meeting: l.meeting, Predecessor: l.predecessor(file), Only: l.asked})
	file.Locate(findings)
	return &checked{file, recorded, form, findings}, nil
}

// predecessor reads the statement that this one follows, where that is named by a path, relative to this
// one. nil: it is not, or cannot be read, which says nothing of this one.
func (l *loader) predecessor(file *schema.File) *schema.Statement {
	p := file.Statement.Predecessor
	if p == nil || !isFile(p.Reference) {
		return nil
	}
	name := beside(file.Name, p.Reference)
	l.note(name)
	if realPath(name) == realPath(file.Name) {
		return nil
	}
	c, err := l.contentOf(source{name: name, found: true})
	if err != nil {
		return nil
	}
	defer c.Close()
	before, err := schema.Load(c, name)
	if err != nil {
		return nil
	}
	return before.Statement
}

// files are those that were read besides the statements, or would have been if they were there.
func (l *loader) files() map[string]bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return maps.Clone(l.read)
}

// beside gives the path that a file names: it is relative to the file.
func beside(file, path string) string {
	if filepath.IsAbs(path) || file == standardInput {
		return path
	}
	return filepath.Join(filepath.Dir(file), path)
}

// note remembers one of files.
func (l *loader) note(name string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.read == nil {
		l.read = make(map[string]bool)
	}
	l.read[name] = true
}

// templateOf resolves the template that a statement names, each once. A path is relative to the statement.
func (l *loader) templateOf(file *schema.File) (*templates.Form, error) {
	reference := cmp.Or(file.Statement.Template, templates.DefaultFor(file.Statement.Record))
	template := reference
	if isFile(template) {
		template = beside(file.Name, template)
	}
	l.mu.Lock()
	form := l.forms[template]
	if form == nil {
		if l.forms == nil {
			l.forms = make(map[string]func() (*templates.Form, error))
		}
		form = sync.OnceValues(func() (*templates.Form, error) { return l.resolve(template, reference) })
		l.forms[template] = form
	}
	l.mu.Unlock()
	return form()
}

// resolve finds a house template: a name, or the path of a file.
func resolve(template string) (*templates.Form, error) {
	return new(loader).resolve(template, template)
}

// resolve finds a house template, named by a reference, and notes which files it is made of.
func (l *loader) resolve(template, reference string) (*templates.Form, error) {
	if !isFile(template) {
		return templates.Resolve(template)
	}
	l.note(template)
	f, err := openTemplate(template)
	if err != nil {
		return nil, readable(err)
	}
	defer f.Close()
	files := []*houseFile{{name: template, reference: reference}}
	form, err := templates.Read(io.TeeReader(f, &files[0].content), template, func(template, base string) (string, io.ReadCloser, error) {
		name, file, err := openBase(template, base)
		l.note(name)
		if err != nil {
			return name, nil, err
		}
		of := &houseFile{name: name, reference: base}
		files = append(files, of)
		return name, teeing{io.TeeReader(file, &of.content), file}, nil
	})
	if err != nil {
		return nil, mistaken(f, template, err)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.house == nil {
		l.house = make(map[*templates.Form][]*houseFile)
	}
	l.house[form] = files
	return form, nil
}

// mistaken says of a statement that is taken for a template what it is.
func mistaken(from content, name string, err error) error {
	var wrong *schema.LoadError
	if !errors.As(err, &wrong) || wrong.Name != name {
		return err
	}
	if source, readErr := again(from); readErr == nil && isStatement(source) {
		return fmt.Errorf("%s: this is a statement, not a house template\n  hint: dueregard check %s", schema.InLine(name), quoted(name))
	}
	return err
}

// openTemplate opens the file of a template. A pipe would keep everybody waiting.
func openTemplate(name string) (content, error) { return openFile(name, errEndless) }

// openBase opens the file that a template builds on: its path is relative to the template.
func openBase(template, base string) (string, io.ReadCloser, error) {
	name := beside(template, base)
	f, err := openTemplate(name)
	return name, f, err
}

// isFile says whether a template is named by a path.
func isFile(template string) bool { return strings.HasSuffix(template, ".toml") }

// someFile wants at least one argument.
func someFile(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return nil
	}
	return fmt.Errorf("%s needs a statement: a file, or a folder of them\n  hint: dueregard %s library-hours.toml; \"-\" is standard input", cmd.Name(), cmd.Name())
}

// readable puts an error of the file system into words without the name of the system call. A path that
// a terminal would obey, for a statement may name any, stands in quotation marks.
func readable(err error) error {
	var at *fs.PathError
	if !errors.As(err, &at) {
		return err
	}
	return fmt.Errorf("%s: %w", schema.InLine(at.Path), at.Err)
}
