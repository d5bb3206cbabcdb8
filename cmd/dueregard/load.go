package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"

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
	std  streams
	form *templates.Form // that of --template; nil: each statement names its own
	asOf time.Time       // zero: what depends on the date is left out

	mu    sync.Mutex
	forms map[string]func() (*templates.Form, error) // those that statements named, by name or path
}

// newLoader resolves the template of the flag, once.
func newLoader(template string, asOf time.Time, std streams) (*loader, error) {
	l := &loader{std: std, asOf: asOf}
	if template == "" {
		return l, nil
	}
	form, err := resolve(template)
	l.form = form
	return l, err
}

// load reads a statement ("-" is standard input), resolves its form, and checks it.
func (l *loader) load(name string) (*checked, error) {
	file, err := l.open(name)
	if err != nil {
		return nil, err
	}
	form := l.form
	if form == nil {
		if form, err = l.templateOf(file); err != nil {
			at := file.Position("template")
			return nil, fmt.Errorf("%s:%d:%d: error: %w", file.Name, at.Line, at.Column, err)
		}
	}
	recorded := file.Statement
	file.Statement = form.Apply(recorded)
	findings := rules.Check(file.Statement, form, rules.Options{AsOf: l.asOf})
	file.Locate(findings)
	return &checked{file, recorded, form, findings}, nil
}

func (l *loader) open(name string) (*schema.File, error) {
	if name == "-" {
		return schema.Load(l.std.in, standardInput)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, readable(err)
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, fmt.Errorf("%s is a folder\n  hint: name the statements in it: %s", name, filepath.Join(name, "*.toml"))
	}
	return schema.Load(f, name)
}

// templateOf resolves the template that a statement names, each once. A path is relative to the statement.
func (l *loader) templateOf(file *schema.File) (*templates.Form, error) {
	template := cmp.Or(file.Statement.Template, templates.DefaultFor(file.Statement.Record))
	if isFile(template) && !filepath.IsAbs(template) && file.Name != standardInput {
		template = filepath.Join(filepath.Dir(file.Name), template)
	}
	l.mu.Lock()
	form := l.forms[template]
	if form == nil {
		if l.forms == nil {
			l.forms = make(map[string]func() (*templates.Form, error))
		}
		form = sync.OnceValues(func() (*templates.Form, error) { return resolve(template) })
		l.forms[template] = form
	}
	l.mu.Unlock()
	return form()
}

// resolve finds a house template: a name, or the path of a file.
func resolve(template string) (*templates.Form, error) {
	if !isFile(template) {
		return templates.Resolve(template)
	}
	f, err := openTemplate(template)
	if err != nil {
		return nil, readable(err)
	}
	defer f.Close()
	return templates.Read(f, template, openBase)
}

// openTemplate opens the file of a template. A folder is none, and a pipe would keep everybody waiting.
func openTemplate(name string) (*os.File, error) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, &fs.PathError{Path: name, Err: errors.New("it is a folder")}
	case !info.Mode().IsRegular():
		return nil, &fs.PathError{Path: name, Err: errors.New("it is not a file that can be read to its end")}
	}
	return os.Open(name)
}

// openBase opens the file that a template builds on: its path is relative to the template.
func openBase(template, base string) (string, io.ReadCloser, error) {
	name := base
	if !filepath.IsAbs(base) && template != standardInput {
		name = filepath.Join(filepath.Dir(template), base)
	}
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
	return fmt.Errorf("%s needs the file of a statement\n  hint: dueregard %s library-hours.toml; \"-\" is standard input", cmd.Name(), cmd.Name())
}

// readable puts an error of the file system into words without the name of the system call. A path that
// a terminal would obey, for a statement may name any, stands in quotation marks.
func readable(err error) error {
	var at *fs.PathError
	if !errors.As(err, &at) {
		return err
	}
	name := at.Path
	if strings.ContainsFunc(name, unicode.IsControl) {
		name = strconv.Quote(name)
	}
	return fmt.Errorf("%s: %w", name, at.Err)
}

// expand gives the files that arguments name. Where the shell left a pattern as it is, as those of
// Windows do, its files are found here. A file that is named twice is an error.
func expand(args []string) ([]string, error) {
	var names []string
	seen := map[string]bool{}
	for _, arg := range args {
		found, literal := []string{arg}, true
		if _, err := os.Lstat(arg); err != nil && strings.ContainsAny(arg, "*?[") {
			matches, err := filepath.Glob(arg)
			if err != nil || matches == nil {
				return nil, fmt.Errorf("%s: no file is named like this", arg)
			}
			found, literal = matches, false
		}
		for _, name := range found {
			clean := filepath.Clean(name)
			if seen[clean] && literal {
				return nil, fmt.Errorf("%s is named twice", name)
			}
			if !seen[clean] {
				names = append(names, name)
			}
			seen[clean] = true
		}
	}
	return names, nil
}
