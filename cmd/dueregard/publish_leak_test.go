package main

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"errors"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"dueregard/render"
	"dueregard/schema"
	"dueregard/templates"
)

// plantedForm is a form of every kind of question, in two languages, that asks for nothing before publication.
const plantedForm = `
base = "every-kind.toml"
title = "Equality Impact Form"
title-cy = "Ffurflen"
languages = ["en", "cy"]
[publication]
draft-marking = ""
gate = []
[[section]]
title = "Check"
show = "findings"
`

// both are the languages that the statement and the form are in.
var both = []string{"cy", "en"}

func plantedLoader(t *testing.T) *loader {
	t.Helper()
	form, err := templates.Read(strings.NewReader(plantedForm), "form.toml", func(string, string) (string, io.ReadCloser, error) {
		return openBase("../../render/testdata/form.toml", "every-kind.toml")
	})
	if err != nil {
		t.Fatal(err)
	}
	return &loader{form: form, asOf: time.Date(2050, 1, 1, 0, 0, 0, 0, time.UTC)}
}

// publicText publishes all papers of a statement in some formats and gives what can be read in their
// bytes; toml is the statement that goes inside a PDF. ok is false where the statement cannot be published with what it exempts.
func publicText(t *testing.T, l *loader, st *schema.Statement, languages []string, formats ...string) (text string, ok bool) {
	t.Helper()
	var source, all bytes.Buffer
	if err := schema.Write(&source, st); err != nil {
		t.Fatal(err)
	}
	l.std.in = &source
	c, err := l.load("-")
	if err != nil {
		t.Fatal(err)
	}
	in, err := l.input(job{publish: true, languages: languages}, c)
	if err != nil {
		return "", false
	}
	if slices.Contains(formats, "toml") {
		all.WriteString(publicTOML(t, in))
	}
	in.Attachments = nil
	for _, paper := range render.Papers {
		for _, f := range renderFormats {
			if !slices.Contains(formats, f.name) {
				continue
			}
			var made bytes.Buffer
			_, err := f.write(&made, paper.Name, in)
			noBook, nothing := new(render.NoBookError), new(render.NothingError)
			if err != nil && !errors.As(err, &noBook) && !errors.As(err, &nothing) {
				t.Fatalf("%s as %s: %v", paper.Name, f.name, err)
			}
			if made.Len() == 0 {
				continue
			}
			all.WriteString(readers[f.name](t, made.Bytes()))
		}
	}
	return all.String(), true
}

// readers give what stands in the bytes of a format.
var readers = map[string]func(*testing.T, []byte) string{
	"html": func(_ *testing.T, made []byte) string { return string(made) },
	"pdf":  pdfText,
	"xlsx": xlsxText,
}

// xlsxText gives all parts of a workbook.
func xlsxText(t *testing.T, made []byte) string {
	if len(made) == 0 {
		return "" // the paper has none
	}
	z, err := zip.NewReader(bytes.NewReader(made), int64(len(made)))
	if err != nil {
		t.Fatal(err)
	}
	var all bytes.Buffer
	for _, part := range z.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := all.ReadFrom(r); err != nil {
			t.Fatal(err)
		}
	}
	return all.String()
}

// pdfText gives the bytes of a PDF, its streams inflated, and what they are as UTF-16.
func pdfText(t *testing.T, made []byte) string {
	all := bytes.NewBuffer(slices.Clone(made))
	for _, stream := range bytes.Split(made, []byte("stream\n"))[1:] {
		if z, err := zlib.NewReader(bytes.NewReader(stream)); err == nil {
			_, _ = all.ReadFrom(z) // what goes wrong at its end is no matter
		}
	}
	units := func(b []byte) string {
		var u []uint16
		for ; len(b) > 1; b = b[2:] {
			u = append(u, uint16(b[0])<<8|uint16(b[1]))
		}
		return string(utf16.Decode(u))
	}
	return all.String() + units(all.Bytes()) + units(all.Bytes()[1:])
}

var plantedWord = regexp.MustCompile(`Zq\d{4}x|\b\d{1,2} [A-Z][a-z]+ 20[34]\d\b|\b20[34]\d-\d\d-\d\d\b|\b(700|654),\d{3}\b|= (700|654)\d{3}\b`)

// told gives the paths of what can be read in a text.
func told(text string, words map[string][]string) map[string]bool {
	there := make(map[string]bool)
	for _, word := range plantedWord.FindAllString(text, -1) {
		there[strings.TrimPrefix(word, "= ")] = true
	}
	found := make(map[string]bool)
	for path, tells := range words {
		if slices.ContainsFunc(tells, func(w string) bool { return there[w] }) {
			found[path] = true
		}
	}
	return found
}

// liesIn says whether a path is a part or lies in one.
func liesIn(path, part string) bool {
	rest, ok := strings.CutPrefix(path, part)
	return ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
}

// neverPublic is for reviewers, and inside the body.
var neverPublic = regexp.MustCompile(`^(review\b|response\b|attachment\[1\]|sign-off\[\d+\]\.(of|parts)\b)`)

// partsOf gives the paths of values, and those that end among them and hold several.
func partsOf(words map[string][]string) (leaves, parts []string) {
	leaves = slices.Sorted(maps.Keys(words))
	for _, path := range leaves {
		for cut := strings.LastIndexAny(path, ".["); cut > 0; cut = strings.LastIndexAny(path[:cut], ".[") {
			parts = append(parts, path[:cut])
		}
	}
	slices.Sort(parts)
	return leaves, slices.Compact(parts)
}

// exemptOf gives the entries that exempt some parts, but for those that no statement can exempt.
func exemptOf(st *schema.Statement, parts []string) []schema.Exempt {
	var all []schema.Exempt
	for _, part := range parts {
		one := *st
		one.Exempt = []schema.Exempt{{Where: part, Reason: "Schedule 12A"}}
		if _, _, err := one.Public(); err == nil {
			all = append(all, one.Exempt...)
		}
	}
	return all
}

// Whatever part of a statement is exempt, nothing of it can be read in any paper.
func TestNothingExemptIsPublished(t *testing.T) {
	l := plantedLoader(t)
	st, words := planted(t)
	leaves, parts := partsOf(words)
	try := func(exempt []schema.Exempt, languages []string, formats ...string) {
		t.Helper()
		st.Exempt = exempt
		text, ok := publicText(t, l, st, languages, formats...)
		if !ok {
			t.Fatalf("the statement cannot be published with %v", exempt)
		}
		for path := range told(text, words) {
			for _, e := range exempt {
				if liesIn(path, e.Where) {
					t.Errorf("%s is exempt, and %s is published", e.Where, path)
				}
			}
			if neverPublic.MatchString(path) {
				t.Errorf("%s is published", path)
			}
		}
	}
	try(nil, both, "html", "xlsx", "pdf", "toml")
	for _, some := range apart(leaves, 3) {
		try(exemptOf(st, some), both, "html", "xlsx", "pdf", "toml")
	}
	if testing.Short() {
		return
	}
	for _, some := range apart(parts, 10) {
		try(exemptOf(st, some), nil, "html", "toml")
	}
}

// apart deals paths out, so that neighbours are not exempt together.
func apart(paths []string, n int) [][]string {
	all := make([][]string, n)
	for i, path := range paths {
		all[i%n] = append(all[i%n], path)
	}
	return all
}

// In papers of which nothing is exempt, all of these words are read, so that the test above can find them.
func TestPlantedIsFound(t *testing.T) {
	l := plantedLoader(t)
	st, words := planted(t)
	for _, format := range []string{"pdf", "html", "xlsx", "toml"} {
		text, _ := publicText(t, l, st, both, format)
		if found := len(told(text, words)); found < len(words)/2 {
			t.Errorf("only %d of %d are found in %s", found, len(words), format)
		}
	}
}

// suppressedSource prints a number that would tell a small one wherever a number of people can stand.
const suppressedSource = `schema = 1
[policy]
title = "Opening hours"
people-affected = 43820
[[evidence.all.table]]
title = "All users"
rows = [{ group = "Women", users = 43817, share = 99.99 }, { group = "Men", users = 3, share = 0.01 }]
total = { users = 43820 }
[[evidence.sex.table]]
title = "Users by sex"
rows = [{ group = "Women", users = 43817 }, { group = "Boys", users = 12 }]
[workforce]
affected = true
total = 43817
[[consultation]]
audience = "Women"
invited = 43817
responses = 43817
[[impact]]
groups = ["sex"]
impact = "negative"
people-affected = 43817
[[indicator]]
name = "Women"
groups = ["sex"]
unit = "women"
baseline = 43817
baseline-date = "2025"
readings = [{ date = "2026", value = 43817 }]
`

// A number that would tell a small one is in no paper and no format.
func TestNothingSuppressedIsPublished(t *testing.T) {
	f, err := schema.Load(strings.NewReader(suppressedSource), "test.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, format := range []string{"html", "xlsx", "pdf", "toml"} {
		text, ok := publicText(t, plantedLoader(t), f.Statement, nil, format)
		if !ok || !strings.Contains(text, "43,820") && !strings.Contains(text, "43820") {
			t.Errorf("%s: the total is not published", format)
		}
		if format == "toml" && !strings.Contains(text, "# Numbers are left out of indicator[0].\n") {
			t.Errorf("the file does not say where numbers are left out:\n%s", text)
		}
		for _, gone := range []string{"43,817", "43817", "99.99"} {
			if strings.Contains(text, gone) {
				t.Errorf("%s: %s is published", format, gone)
			}
		}
	}
}
