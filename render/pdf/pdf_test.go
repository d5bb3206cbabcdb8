package pdf

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"dueregard/render"
	"dueregard/render/judged"
	"dueregard/render/pdf/object"
)

var (
	proof  = flag.String("proof", "", "write the sample document to this `folder`, to be looked at")
	update = flag.Bool("update", false, "rewrite the golden files")
)

// written is doc as a file.
func written(t testing.TB, doc *render.Document) []byte {
	t.Helper()
	var buf bytes.Buffer
	if _, err := Write(&buf, doc); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestProof(t *testing.T) {
	if *proof == "" {
		t.Skip("no -proof folder given")
	}
	if err := os.WriteFile(filepath.Join(*proof, "sample.pdf"), written(t, sample()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestSameInputSameBytes writes documents again and again, alone and side by side: what one of them leaves in
// memory must not get into another.
func TestSameInputSameBytes(t *testing.T) {
	docs := []*render.Document{sample(), small(), newGenerator(1).document(9), newGenerator(2).document(9)}
	var want [][]byte
	for _, doc := range docs {
		want = append(want, written(t, doc))
	}
	for range 19 {
		if !bytes.Equal(written(t, sample()), want[0]) {
			t.Fatal("another file from the same document")
		}
	}
	var all sync.WaitGroup
	for first := range 8 {
		all.Go(func() {
			for i := range 2 * len(docs) {
				n := (first + i) % len(docs)
				var buf bytes.Buffer
				if _, err := Write(&buf, docs[n]); err != nil || !bytes.Equal(buf.Bytes(), want[n]) {
					t.Errorf("document %d: another file at the same time, error %v", n, err)
				}
			}
		})
	}
	all.Wait()
}

func TestDates(t *testing.T) {
	for date, want := range map[string]object.String{
		"2015-03-12": "D:20150312000000Z", "": "D:20110405000000Z", "soon": "D:20110405000000Z",
	} {
		r := readerOf(t, written(t, &render.Document{Meta: render.Meta{Date: date}}))
		for _, key := range []object.Name{"CreationDate", "ModDate"} {
			if got := r.at(r.file.Trailer(), "Info", key); got != want {
				t.Errorf("date %q: %s is %s", date, key, got)
			}
		}
	}
}

// small is a document of one page with one block of every kind.
func small() *render.Document {
	return &render.Document{
		Meta: render.Meta{Title: "A small paper", Kind: "Statement", Organisation: "A council", Status: "Draft"},
		Blocks: []render.Block{
			render.Title{Text: "A small paper", Subtitle: "About little", Facts: []render.Fact{{Label: "Version", Value: "1"}}},
			render.Contents{},
			render.Heading{Level: 1, Text: "Section"},
			words("Some **bold** and _slanted_ words."),
			bullets("One", "Two"),
			render.Field{Key: "policy.title", Label: "Name", Value: []render.Block{words("The paper")}},
			render.Field{Key: "policy.areas", Label: "Areas", Missing: "Not recorded"},
			render.Table{Key: "t", Caption: "Figures", Columns: []render.Column{{Label: "Group"}, {Label: "Count", Number: true}}, Rows: []render.Row{{Cells: cells("Under 5", "12")}, {Total: true, Cells: cells("All", "12")}}},
			render.Matrix{Corner: "Group", Columns: []string{"Aim"}, Rows: []render.MatrixRow{{Label: "Age", Cells: []render.MatrixCell{{Sign: "+", Word: "Positive", Tone: render.Positive}}}}},
			render.Chart{Title: "Bars", Alt: "One bar of 12 per cent.", Unit: "%", Bars: []render.Bar{{Label: "Under 5", Values: []float64{12}}}},
			render.Note{Tone: render.Guidance, Title: "Note", Blocks: []render.Block{words("Mind this.")}},
			render.Signature{Title: "Sign-off", Lines: []render.Fact{{Label: "Name"}, {Label: "Date", Value: "12 March 2015"}}},
			render.PageBreak{}, words("So many pages have a table of contents."),
			render.PageBreak{}, words("The end."),
		},
	}
}

// describe lists the text of every page, each piece behind its place and the element that it
// belongs to.
func describe(s *sheaf) string {
	var b strings.Builder
	for n, p := range s.pages {
		fmt.Fprintf(&b, "page %d\n", n+1)
		for _, o := range p.ops {
			if o.kind != textOp {
				continue
			}
			tag := s.tree[o.elem].tag
			if tag == "" {
				tag = "-"
			}
			fmt.Fprintf(&b, "%6.1f %6.1f  %-7s %s\n", o.x, o.y, tag, strings.TrimRight(o.text, " "))
		}
	}
	return b.String()
}

func TestGoldenPage(t *testing.T) {
	laid, err := lay(small())
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "small.golden", describe(laid))
}

// golden compares words with a file in testdata, or writes it.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: it is\n%s\nwant\n%s", name, got, want)
	}
}

// tool runs a program on a written document, or skips the test where it is not installed.
func tool(t *testing.T, doc *render.Document, name string, args ...string) string {
	t.Helper()
	program := judged.Program(t, name)
	file := filepath.Join(t.TempDir(), "out.pdf")
	if err := os.WriteFile(file, written(t, doc), 0o644); err != nil {
		t.Fatal(err)
	}
	for i := range args {
		args[i] = strings.ReplaceAll(args[i], "FILE", file)
	}
	out, err := exec.Command(program, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

func TestJudgeQpdf(t *testing.T) {
	out := tool(t, sample(), "qpdf", "--check", "FILE")
	if strings.Contains(out, "WARNING") {
		t.Error(out)
	}
}

func TestJudgePdftotext(t *testing.T) {
	text := strings.Join(strings.Fields(tool(t, sample(), "pdftotext", "-layout", "FILE", "-")), " ")
	for _, want := range []string{"Pennaeth Tŷ Ŵyl, Outcome Manager", "! Not recorded", "± Positive and negative", "Action plan, continued"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in the text", want)
		}
	}
}

func TestJudgeMutool(t *testing.T) {
	doc := &render.Document{Blocks: []render.Block{
		render.Heading{Level: 3, Text: "Deep at first"},
		render.Heading{Level: 1, Text: "Ŷ (one)"},
		render.Heading{Level: 4, Text: "Two levels skipped"},
		render.Heading{Level: 2, Text: "Back"},
	}}
	out := tool(t, doc, "mutool", "show", "FILE", "outline")
	for _, want := range []string{"\"Deep at first\"", "\"Ŷ (one)\"", "\t\"Two levels skipped\"", "\t\"Back\""} {
		if !strings.Contains(out, want) {
			t.Errorf("no %s in the outline:\n%s", want, out)
		}
	}
}
