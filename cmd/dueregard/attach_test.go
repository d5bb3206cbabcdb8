package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dueregard/render"
	"dueregard/schema"
)

// attachedTo gives what the documents of a file carry inside.
func attachedTo(t *testing.T, l *loader, name string, publish bool) []render.Attachment {
	t.Helper()
	c, err := l.load(name)
	if err != nil {
		t.Fatal(err)
	}
	in, err := l.input(job{publish: publish}, c)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := render.Make(render.Own(c.recorded), in)
	if err != nil {
		t.Fatal(err)
	}
	return doc.Attachments
}

// put writes files into a folder, and gives the path of the first.
func put(t *testing.T, folder string, files ...string) string {
	t.Helper()
	for i := 0; i < len(files); i += 2 {
		if err := os.WriteFile(filepath.Join(folder, files[i]), []byte(files[i+1]), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(folder, files[0])
}

// The very bytes of a file go with what is made of it, and what check prints of it.
func TestStatementIsAttached(t *testing.T) {
	source := "\uFEFF# A comment.\r\nschema = 1\r\npolicy = { title = 'Sale' } # ok\r\n"
	name := put(t, t.TempDir(), "depot.toml", source)
	all := attachedTo(t, new(loader), name, false)
	if len(all) != 2 || all[0].Name != "statement.toml" || !all[0].Source || string(all[0].Content) != source || all[1].Source {
		t.Fatalf("attached are %+v", all)
	}
	var out, complaints bytes.Buffer
	run([]string{"check", "--format", "json", name}, streams{nil, &out, &complaints})
	printed := strings.Replace(out.String(), name, "statement.toml", 1)
	if string(all[1].Content) != printed || complaints.Len() > 0 {
		t.Errorf("attached is\n%s\nand check prints\n%s", all[1].Content, printed)
	}
	elsewhere := attachedTo(t, new(loader), put(t, t.TempDir(), "sale.toml", source), false)
	if !bytes.Equal(all[1].Content, elsewhere[1].Content) {
		t.Error("findings.json depends on where the file lies, or on its name")
	}
	piped := attachedTo(t, &loader{std: streams{in: strings.NewReader(source)}}, "-", false)
	if string(piped[0].Content) != source || !bytes.Equal(all[1].Content, piped[1].Content) {
		t.Errorf("of standard input, attached are %+v", piped)
	}
}

func TestFreeName(t *testing.T) {
	taken := []render.Attachment{{Name: "statement.toml"}, {Name: "2-Form.toml"}}
	for reference, want := range map[string]string{
		"form.toml": "form.toml", `C:\forms\form.toml`: "form.toml", "../STATEMENT.toml": "2-STATEMENT.toml", "2-form.toml": "2-2-form.toml",
	} {
		if got := freeName(taken, reference); got != want {
			t.Errorf("%s is attached as %s, expected %s", reference, got, want)
		}
	}
}

// The files of a body's own template go with the document, each under a name of its own.
func TestTemplatesAreAttached(t *testing.T) {
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "forms"), 0o777); err != nil {
		t.Fatal(err)
	}
	name := put(t, folder, "depot.toml", "schema = 1\ntemplate = 'forms/statement.toml'\npolicy = { title = 'Sale' }\n",
		"forms/statement.toml", "base = 'base.toml' # ours\n", "forms/base.toml", "base = 'default'\ntitle = 'Form'\n")
	l := new(loader)
	for range 2 { // the form is read once
		var names []string
		for _, a := range attachedTo(t, l, name, false)[2:] {
			names = append(names, a.Name, a.Description, string(a.Content))
		}
		want := []string{"2-statement.toml", `House template of the statement, there called "forms/statement.toml"`, "base = 'base.toml' # ours\n",
			"base.toml", `House template of the statement, there called "base.toml"`, "base = 'default'\ntitle = 'Form'\n"}
		if !slices.Equal(names, want) {
			t.Errorf("attached are %q", names)
		}
	}
}

const signedSource = `schema = 1
edition = "1"
policy = { title = "Sale" }
[[evidence.sex.table]]
title = "Users"
rows = [{ group = "Women", users = 40 }, { group = "Men", users = COUNT }]
[[sign-off]]
role = "decision-maker"
name = "Cabinet"
date = 2026-02-17
`

// A public version has the fingerprint of what was signed if nothing of that is left out; else it would tell
// by trial what is.
func TestDigestsArePublicWithTheirContent(t *testing.T) {
	for count, kept := range map[string]bool{"39": true, "3": false} {
		source := strings.Replace(signedSource, "COUNT", count, 1)
		file, err := schema.Load(strings.NewReader(source), "depot.toml")
		if err != nil {
			t.Fatal(err)
		}
		of := file.Statement.Fingerprint("")
		source += "of = '" + of + "'\nparts = ['policy 12345678']\n"
		all := attachedTo(t, new(loader), put(t, t.TempDir(), "depot.toml", source), true)
		public := string(all[0].Content)
		if len(all) != 1 || strings.Contains(public, of) != kept || strings.Contains(public, "12345678") || strings.Contains(public, "left out of evidence.sex.table[0]") == kept {
			t.Errorf("of %s men the public version says\n%s", count, public)
		}
		again, err := schema.Load(strings.NewReader(public), "statement.toml")
		if err != nil || again.Statement.SignOff[0].Name != "Cabinet" {
			t.Errorf("it is read as %+v: %v", again, err)
		}
	}
}

// publicTOML gives the statement that goes inside a public version, which must load again and be alone.
func publicTOML(t *testing.T, in render.Input) string {
	t.Helper()
	if len(in.Attachments) != 1 || !in.Attachments[0].Source || in.Findings != nil {
		t.Fatalf("the public version has %d attachments, %d findings", len(in.Attachments), len(in.Findings))
	}
	source := in.Attachments[0].Content
	again, err := schema.Load(bytes.NewReader(source), "public.toml")
	if err != nil {
		t.Fatalf("the public version cannot be read: %v\n%s", err, source)
	}
	var b bytes.Buffer
	if err := schema.Write(&b, again.Statement); err != nil || !bytes.HasSuffix(source, b.Bytes()) {
		t.Errorf("the public version is not what is read of it: %v", err)
	}
	return string(source)
}

// The public version of every example can be read again, and publishing that changes nothing.
func TestPublicExamplesLoad(t *testing.T) {
	names, err := filepath.Glob("../../examples/*/*.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range append(names, "../../examples/gloucestershire-early-help-2015.toml", "../../examples/equitable-services-2025.toml") {
		l := new(loader)
		c, err := l.load(name)
		if err != nil {
			continue // it is a template, or broken
		}
		in, err := l.input(job{publish: true}, c)
		if err != nil {
			continue // its gate is shut
		}
		public := publicTOML(t, in)
		again, err := schema.Load(strings.NewReader(public), name)
		if err != nil {
			t.Fatal(err)
		}
		twice, _, err := again.Statement.Published(thresholdOf(c.form))
		if err != nil {
			t.Fatal(err)
		}
		if file, err := publicFile(withoutDigests(twice, c.form)); err != nil || without(string(file.Content)) != without(public) {
			t.Errorf("%s: published twice it is\n%s\nand once\n%s: %v", name, file.Content, public, err)
		}
	}
}

// without is a public version without its head.
func without(public string) string {
	_, below, _ := strings.Cut(public, "\n\n")
	return below
}
