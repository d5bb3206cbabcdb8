package pdf_test

import (
	"bytes"
	"crypto/md5"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"dueregard/render/judged"
	"dueregard/render/pdf"
	"dueregard/render/pdf/object"
)

const (
	toml     = "application/toml"
	maxBytes = 1 << 20
)

// carrying is a PDF with an empty page that has files attached: each by its own dictionaries, which change alters.
func carrying(t testing.TB, change func(catalogue, spec, params *object.Dict), files ...string) []byte {
	t.Helper()
	w := new(object.Writer)
	root := w.Reserve()
	pages := w.Reserve()
	page := w.Add(object.Dict{{Key: "Type", Value: object.Name("Page")}, {Key: "Parent", Value: pages},
		{Key: "MediaBox", Value: object.Array{0, 0, 595, 842}}, {Key: "Resources", Value: object.Dict{}}})
	w.Set(pages, object.Dict{{Key: "Type", Value: object.Name("Pages")}, {Key: "Kids", Value: object.Array{page}}, {Key: "Count", Value: 1}})
	catalogue := object.Dict{{Key: "Type", Value: object.Name("Catalog")}, {Key: "Pages", Value: pages}}
	var names, associated object.Array
	for _, content := range files {
		sum := md5.Sum([]byte(content))
		params := object.Dict{{Key: "Size", Value: len(content)}, {Key: "CheckSum", Value: object.String(sum[:])}}
		spec := object.Dict{
			{Key: "Type", Value: object.Name("Filespec")}, {Key: "F", Value: object.Text("statement.toml")}, {Key: "UF", Value: object.Text("statement.toml")},
			{Key: "AFRelationship", Value: object.Name("Source")}, {Key: "Desc", Value: object.Text("What the paper was made of")},
		}
		if change != nil {
			change(&catalogue, &spec, &params)
		}
		stream := w.Add(object.Deflate(object.Dict{{Key: "Type", Value: object.Name("EmbeddedFile")}, {Key: "Subtype", Value: object.Name(toml)}, {Key: "Params", Value: params}}, []byte(content)))
		spec.Set("EF", object.Dict{{Key: "F", Value: stream}, {Key: "UF", Value: stream}})
		at := w.Add(spec)
		associated = append(associated, at)
		names = append(names, spec.Get("UF"), at)
	}
	if catalogue.Get("AF") == nil {
		catalogue.Set("AF", w.Add(associated))
	}
	catalogue.Set("Names", object.Dict{{Key: "EmbeddedFiles", Value: w.Add(object.Dict{{Key: "Names", Value: names}})}})
	w.Set(root, catalogue)
	info := w.Add(object.Dict{{Key: "Creator", Value: object.Text("A word processor")}, {Key: "Producer", Value: object.Text("A printer")}})
	var b bytes.Buffer
	if err := w.Write(&b, root, info); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

var statement = "title = \"Ŵyl\"\r\n" + strings.Repeat("# more\n", 500)

// TestSource takes out what was put in, byte for byte.
func TestSource(t *testing.T) {
	if got, _, err := pdf.Source(legible(), toml, maxBytes); err != nil || string(got.Content) != "a=1\n" {
		t.Errorf("%q, %v", got.Content, err)
	}
	for _, content := range []string{statement, "", "\xef\xbb\xbf\x00not TOML"} {
		got, _, err := pdf.Source(carrying(t, nil, content), toml, maxBytes)
		if err != nil {
			t.Fatal(err)
		}
		if string(got.Content) != content || got.Name != "statement.toml" || got.Type != toml || !got.Source || got.Description != "What the paper was made of" {
			t.Errorf("%q was read as %+v", content, got)
		}
	}
	// Another program may keep the name and lose the association, or the digest.
	less := carrying(t, func(catalogue, _, params *object.Dict) {
		catalogue.Set("AF", object.Array{})
		*params = nil
	}, statement)
	if got, _, err := pdf.Source(less, toml, maxBytes); err != nil || string(got.Content) != statement {
		t.Errorf("by its name: %v", err)
	}
}

// TestNoSource says why nothing is taken out.
func TestNoSource(t *testing.T) {
	var damaged *pdf.DamagedError
	var foreign *pdf.ForeignError
	whole := carrying(t, nil, statement)
	for name, c := range map[string]struct {
		data []byte
		is   error
		as   any
	}{
		"nothing":   {nil, pdf.ErrNoPDF, nil},
		"truncated": {whole[:len(whole)-20], pdf.ErrTruncated, nil},
		"too large": {carrying(t, nil, strings.Repeat("#", maxBytes+1)), pdf.ErrTooMuch, nil},
		"another digest": {carrying(t, func(_, _, params *object.Dict) {
			params.Set("CheckSum", object.String(make([]byte, md5.Size)))
		}, statement), nil, &damaged},
		"another size": {carrying(t, func(_, _, params *object.Dict) { params.Set("Size", 5) }, statement), nil, &damaged},
		"no files":     {carrying(t, nil), nil, &foreign},
		"another relation": {carrying(t, func(_, spec, _ *object.Dict) {
			spec.Set("AFRelationship", object.Name("Data"))
		}, statement), nil, &foreign},
		"the same again and again": {tabled("<</AF["+strings.Repeat("2 0 R ", 1000)+"]>>",
			"<</F(x)>>%"+strings.Repeat(" ", maxBytes)), pdf.ErrTooMuch, nil},
		"a large one again and again": {tabled("<</AF["+strings.Repeat("2 0 R ", 1000)+"]>>",
			"<</F("+strings.Repeat("x", maxBytes)+")>>"), pdf.ErrTooMuch, nil},
		"a tree in a circle": {tabled("<</Names<</EmbeddedFiles 2 0 R>>>>", "<</Kids[2 0 R 2 0 R 1 0 R]/Names[(a)]>>"), nil, &foreign},
		"a flipped bit":      {flipped(whole), nil, &damaged},
	} {
		_, _, err := pdf.Source(c.data, toml, maxBytes)
		if err == nil || c.is != nil && !errors.Is(err, c.is) || c.as != nil && !errors.As(err, c.as) {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, _, err := pdf.Source(carrying(t, nil, statement), "text/csv", maxBytes)
	if !errors.As(err, &foreign) || foreign.Creator != "A word processor" || foreign.Producer != "A printer" || len(foreign.Files) != 1 {
		t.Errorf("what it is instead: %+v", err)
	}
}

// flipped changes a bit of the first stream, which is the attachment.
func flipped(data []byte) []byte {
	data = bytes.Clone(data)
	data[bytes.Index(data, []byte("stream\n"))+20] ^= 1
	return data
}

// TestJudgeSource takes the file out of what qpdf made of the PDF.
func TestJudgeSource(t *testing.T) {
	qpdf := judged.Program(t, "qpdf")
	folder := t.TempDir()
	from, to := filepath.Join(folder, "from.pdf"), filepath.Join(folder, "to.pdf")
	if err := os.WriteFile(from, carrying(t, nil, statement), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"--object-streams=disable"}, {"--object-streams=generate", "--recompress-flate", "--compression-level=9"},
		{"--linearize"}, {"--stream-data=uncompress", "--qdf"}, {"--newline-before-endstream", "--encrypt", "", "x", "256", "--"},
	} {
		if out, err := exec.Command(qpdf, append(args, from, to)...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", args, out)
		}
		data, err := os.ReadFile(to)
		if err != nil {
			t.Fatal(err)
		}
		got, _, err := pdf.Source(data, toml, maxBytes)
		if args[len(args)-1] == "--" {
			if !errors.Is(err, pdf.ErrEncrypted) {
				t.Errorf("%v: %v", args, err)
			}
		} else if err != nil || string(got.Content) != statement {
			t.Errorf("%v: %v", args, err)
		}
	}
}

// legible is a PDF in which a change finds something to change.
func legible() []byte {
	return tabled("<</Type/Catalog/AF[2 0 R]/Names<</EmbeddedFiles 4 0 R>>>>",
		"<</Type/Filespec/F(statement.toml)/AFRelationship/Source/EF<</F 3 0 R>>>>",
		"<</Type/EmbeddedFile/Subtype/application#2Ftoml/Params<</Size 4>>/Length 5 0 R>>\nstream\na=1\n\nendstream",
		"<</Kids[6 0 R]>>", "4", "<</Names[(statement.toml)2 0 R]>>")
}

// tabled is a PDF of objects, from 1, with a table of cross-references.
func tabled(sources ...string) []byte {
	b := []byte("%PDF-1.4\n")
	table := []byte("0000000000 65535 f \n")
	for i, source := range sources {
		table = fmt.Appendf(table, "%010d 00000 n \n", len(b))
		b = fmt.Appendf(b, "%d 0 obj\n%s\nendobj\n", i+1, source)
	}
	n := len(sources) + 1
	return fmt.Appendf(b, "xref\n0 %d\n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", n, table, n, len(b))
}

// FuzzSource takes files out of whatever there is.
func FuzzSource(f *testing.F) {
	f.Add(carrying(f, nil, statement))
	f.Add(carrying(f, nil))
	f.Add(legible())
	f.Fuzz(func(t *testing.T, data []byte) {
		got, _, err := pdf.Source(data, toml, maxBytes)
		if len(got.Content) > maxBytes && err == nil {
			t.Errorf("%d bytes", len(got.Content))
		}
	})
}
