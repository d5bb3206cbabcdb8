package judge

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Qpdf wants the syntax of every paper to be clean.
func Qpdf(t *testing.T, papers []Paper) {
	t.Helper()
	need(t, "qpdf", "")
	each(papers, func(p Paper) {
		out := output(t, "qpdf", "--check", p.File)
		if !bytes.Contains(out, []byte("No syntax or stream encoding errors found")) || bytes.Contains(out, []byte("WARNING")) {
			t.Errorf("%s: qpdf says\n%s", p.name(), out)
		}
	})
}

// Poppler wants the structure tree of every paper, as poppler reads it out, to tell what the document
// tells and in its order, and to find each of its words on the pages.
func Poppler(t *testing.T, papers []Paper) {
	t.Helper()
	need(t, "pdfinfo", "")
	need(t, "pdftotext", "")
	each(papers, func(p Paper) {
		h := hear(string(output(t, "pdfinfo", "-struct-text", p.File)))
		for _, fault := range h.faults {
			t.Errorf("%s: %s", p.name(), fault)
		}
		if fault := order(p.Doc, h); fault != "" {
			t.Errorf("%s: the order of reading is not that of the document:\n%s", p.name(), fault)
		}
		text := string(output(t, "pdftotext", "-raw", p.File, "-"))
		if lost := notFound(h, text); len(lost) > 0 {
			t.Errorf("%s: pdftotext does not find %q", p.name(), lost)
		}
	})
}

// breakable is the number of bytes from which on a word may be divided by the end of a line.
const breakable = 12

// notFound lists the words that do not stand in a text. A long one may stand there in pieces.
func notFound(h heard, text string) []string {
	there := make(map[string]int)
	words := spelled(text)
	for _, w := range words {
		there[w]++
	}
	var together string // the whole text without spaces
	var lost []string
	for _, w := range append(h.words, h.notes...) {
		if there[w.text] > 0 {
			there[w.text]--
			continue
		}
		if together == "" {
			together = strings.Join(words, "")
		}
		if len(w.text) < breakable && !strings.ContainsAny(w.text, "-–—/") || !strings.Contains(together, w.text) {
			lost = append(lost, w.text)
		}
	}
	return lost[:min(len(lost), 20)]
}

// Attachments wants to get out of each paper the files that its document carries, byte for byte.
func Attachments(t *testing.T, papers []Paper) {
	t.Helper()
	need(t, "pdfdetach", "")
	each(papers, func(p Paper) {
		folder := strings.TrimSuffix(p.File, ".pdf") + ".files"
		if err := os.Mkdir(folder, 0o755); err != nil {
			t.Error(err)
			return
		}
		output(t, "pdfdetach", "-saveall", "-o", folder, p.File)
		saved, err := os.ReadDir(folder)
		if err != nil || len(saved) != len(p.Doc.Attachments) {
			t.Errorf("%s: %d files got out, and %d went in: %v", p.name(), len(saved), len(p.Doc.Attachments), err)
		}
		for _, a := range p.Doc.Attachments {
			if got, err := os.ReadFile(filepath.Join(folder, a.Name)); err != nil || !bytes.Equal(got, a.Content) {
				t.Errorf("%s: %s is not what went in: %v", p.name(), a.Name, err)
			}
		}
	})
}
