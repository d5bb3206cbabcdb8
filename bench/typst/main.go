// Typst writes the papers of statements as Typst sources, so that the speed of our PDFs can be quoted
// against a peer that makes the same of the same: it writes NAME.typ for each NAME.toml, beside a copy
// of the statement, which the paper carries as an attachment.
//
//	go run ./bench/typst -from statements -into sources
package main

import (
	"bytes"
	_ "embed" // for the style
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"dueregard/render"
	"dueregard/schema"
	"dueregard/schema/rules"
	"dueregard/templates"
)

// style is what all papers import.
//
//go:embed style.typ
var style []byte

func main() {
	from := flag.String("from", "statements", "folder of statements")
	into := flag.String("into", "sources", "folder to write sources into; it is made")
	flag.Parse()
	if err := convert(*from, *into); err != nil {
		fmt.Fprintln(os.Stderr, "typst:", err)
		os.Exit(2)
	}
}

func convert(from, into string) error {
	if err := os.MkdirAll(into, 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(into, "style.typ"), style, 0o644); err != nil {
		return err
	}
	names, err := filepath.Glob(filepath.Join(from, "*.toml"))
	if err != nil {
		return err
	}
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		doc, err := paper(content, name)
		if err != nil {
			return err
		}
		base := filepath.Base(name)
		if err := os.WriteFile(filepath.Join(into, base), content, 0o644); err != nil {
			return err
		}
		source := filepath.Join(into, strings.TrimSuffix(base, ".toml")+".typ")
		if err := os.WriteFile(source, sourceOf(doc, base), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// paper is the document that "dueregard render" makes of a statement.
func paper(content []byte, name string) (*render.Document, error) {
	file, err := schema.Load(bytes.NewReader(content), name)
	if err != nil {
		return nil, err
	}
	form, err := templates.Resolve(file.Statement.Template)
	if err != nil {
		return nil, err
	}
	recorded := file.Statement
	findings := rules.Check(recorded, form, rules.Options{})
	file.Locate(findings)
	return render.Make("statement", render.Input{Statement: form.Apply(recorded), Form: form, Findings: findings})
}
