package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"time"

	"dueregard/schema"
	"dueregard/schema/rules"
	"dueregard/templates"
)

// A checked is a statement with its form and what the check says of it.
type checked struct {
	file     *schema.File
	form     *templates.Form
	findings []schema.Finding
}

// load reads a statement ("-" is standard input), resolves its form, and checks it as of a day; the
// zero day leaves out what depends on the date. A template that is named overrides the statement's.
func load(name, template string, asOf time.Time, std streams) (*checked, error) {
	file, err := open(name, std)
	if err != nil {
		return nil, err
	}
	if template == "" {
		template = file.Statement.Template
	}
	form, err := resolve(template)
	if err != nil {
		at := file.Position("template")
		return nil, fmt.Errorf("%s:%d:%d: error: %w", file.Name, at.Line, at.Column, err)
	}
	findings := rules.Check(file.Statement, form, rules.Options{AsOf: asOf})
	file.Locate(findings)
	return &checked{file, form, findings}, nil
}

func open(name string, std streams) (*schema.File, error) {
	if name == "-" {
		return schema.Load(std.in, "standard input")
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, readable(err)
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, fmt.Errorf("%s is a folder\n  hint: name the statements in it: %s/*.toml", name, strings.TrimSuffix(name, "/"))
	}
	return schema.Load(f, name)
}

// resolve finds a house template: a name, or the path of a file.
func resolve(template string) (*templates.Form, error) {
	if !strings.HasSuffix(template, ".toml") {
		return templates.Resolve(template)
	}
	f, err := os.Open(template)
	if err != nil {
		return nil, readable(err)
	}
	defer f.Close()
	return templates.Read(f, template)
}

// readable puts an error of the file system into words without the name of the system call.
func readable(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return fmt.Errorf("%s: %w", path.Path, path.Err)
	}
	return err
}
