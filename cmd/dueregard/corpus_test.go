package main

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dueregard/render"
	"dueregard/render/pdf"
	"dueregard/render/pdf/judge"
	"dueregard/schema"
	"dueregard/templates"
)

// generatedStatements is how many statements the judges get to see.
const generatedStatements = 320

// A corpus is papers on disk.
type corpus struct {
	folder  string
	papers  []judge.Paper
	refused int // statements with a character that no face has
}

// newCorpus makes the papers of generated statements and of all examples, the whole way: from TOML through
// the loader and the check to a file.
func newCorpus(t *testing.T) *corpus {
	t.Helper()
	c := &corpus{folder: t.TempDir()}
	forms := formsOfCorpus(t)
	for seed := range uint64(generatedStatements) {
		c.generate(t, seed, forms[seed%uint64(len(forms))])
	}
	if c.refused == 0 || c.refused > generatedStatements/10 {
		t.Errorf("%d of %d statements were refused for a character", c.refused, generatedStatements)
	}
	c.examples(t)
	return c
}

// formsOfCorpus are all forms of the program, those of the examples, and the one with every kind of question.
func formsOfCorpus(t *testing.T) []*templates.Form {
	t.Helper()
	files, err := filepath.Glob("../../examples/houses/*.toml")
	if err != nil {
		t.Fatal(err)
	}
	names := append(templates.Names(), "../../render/testdata/every-kind.toml")
	for _, name := range files {
		if !strings.HasSuffix(name, "-example.toml") {
			names = append(names, name)
		}
	}
	var forms []*templates.Form
	for _, name := range names {
		form, err := resolve(name)
		if err != nil {
			t.Fatal(err)
		}
		forms = append(forms, form)
	}
	return forms
}

// generate makes one paper of the statement that a seed gives.
func (c *corpus) generate(t *testing.T, seed uint64, form *templates.Form) {
	t.Helper()
	a := &author{Rand: rand.New(rand.NewPCG(seed, 14289)), length: 3, rows: 5, emoji: seed%20 == 7}
	a.density = []float64{0, 0.1, 0.15, 0.25, 0.4}[seed%5]
	switch seed % 60 {
	case 4, 34:
		a.density, a.rows = 0.3, 60
	case 29:
		a.length = 120 // cells of several pages
	case 59:
		a.density = 0.9
	}
	st := a.statement()
	paper := render.Papers[seed%uint64(len(render.Papers))].Name
	if form.Record == "readiness" || paper == "readiness" {
		st.Record, paper = "readiness", "readiness"
		if st.Readiness == nil {
			st.Readiness = new(schema.Readiness)
		}
		form, _ = resolve("readiness")
	}
	var source bytes.Buffer
	if err := schema.Write(&source, st); err != nil {
		t.Fatalf("seed %d: %v", seed, err)
	}
	l := openLoader(form)
	var languages []string
	if seed%7 == 3 && len(form.Languages) > 1 {
		languages = []string{"cy", "en"}
	}
	in := inputOf(t, l, source.Bytes(), job{publish: seed%6 == 5, languages: languages})
	doc, err := render.Make(paper, in)
	var nothing *render.NothingError
	if errors.As(err, &nothing) {
		doc, err = render.Make(render.Own(st), in)
	}
	if err != nil {
		t.Fatalf("seed %d: %v", seed, err)
	}
	varied(doc, seed)
	c.write(t, fmt.Sprintf("seed-%d-%s", seed, paper), doc, a.emoji)
}

// openLoader reads statements that name no form as if they named this one, and publishes them whatever is missing.
func openLoader(form *templates.Form) *loader {
	open := *form
	open.Publication.Gate, open.Publication.DraftMarking = nil, ""
	own := func() (*templates.Form, error) { return &open, nil }
	return &loader{
		asOf:  time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC),
		forms: map[string]func() (*templates.Form, error){"default": own, "readiness": own},
	}
}

// inputOf loads a statement, checks it, and gives what papers of it are made of.
func inputOf(t *testing.T, l *loader, source []byte, j job) render.Input {
	t.Helper()
	l.std.in = bytes.NewReader(source)
	loaded, err := l.load("-")
	if err != nil {
		t.Fatalf("%v\n%s", err, source)
	}
	in, err := l.input(j, loaded)
	if err != nil {
		t.Fatal(err)
	}
	return in
}

// varied gives a document one of the forms that a page can have.
func varied(doc *render.Document, seed uint64) {
	switch seed % 8 {
	case 1:
		doc.Brand.Size = []float64{9, 16, 18, 24}[seed/8%4]
	case 2:
		doc.Brand.Contrast = "strong"
	case 3:
		doc.Brand.Heading, doc.Brand.Header = "#ffff00", "#123456"
	case 5:
		doc.Meta.Watermark = "Draft"
	case 6:
		for i, b := range doc.Blocks {
			if _, ok := b.(render.Table); ok {
				doc.Blocks[i] = render.Landscape{Blocks: []render.Block{b}}
			}
		}
	}
}

// write writes a document. Only a character that no face has may be refused, and
// the error names it and where it stands.
func (c *corpus) write(t *testing.T, name string, doc *render.Document, emoji bool) {
	t.Helper()
	if len(doc.Attachments) == 0 {
		t.Errorf("%s carries no statement", name)
	}
	var file bytes.Buffer
	_, err := pdf.Write(&file, doc)
	var missing *pdf.MissingGlyphError
	if emoji && errors.As(err, &missing) && missing.Rune == '😀' && missing.Where != "" {
		c.refused++
		return
	}
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	p := judge.Paper{File: filepath.Join(c.folder, name+".pdf"), Doc: doc}
	if err := os.WriteFile(p.File, file.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	c.papers = append(c.papers, p)
}

// examples makes every paper of every example.
func (c *corpus) examples(t *testing.T) {
	t.Helper()
	var files []string
	for _, pattern := range []string{"*.toml", "complete/*.toml", "houses/*-example.toml"} {
		found, err := filepath.Glob("../../examples/" + pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: %v", pattern, err)
		}
		files = append(files, found...)
	}
	for _, name := range files {
		l := new(loader)
		loaded, err := l.load(name)
		if err != nil {
			t.Fatal(err)
		}
		in, err := l.input(job{}, loaded)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range render.Papers {
			doc, err := render.Make(p.Name, in)
			if err != nil {
				continue // there is nothing to make it of
			}
			c.write(t, strings.TrimSuffix(filepath.Base(name), ".toml")+"-"+p.Name, doc, false)
		}
	}
}
