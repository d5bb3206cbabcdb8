package judge

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
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

// poppler wants the structure tree of a paper, as poppler reads it out, to tell what the document tells and in
// its order, and to find each of its words on the pages.
func poppler(t *testing.T, p Paper) heard {
	t.Helper()
	h := hear(string(output(t, "pdfinfo", "-struct-text", p.File)))
	h.short = pagesOf(t, p) <= fewPages
	for _, fault := range h.faults {
		t.Errorf("%s: %s", p.name(), fault)
	}
	if fault := order(p.Doc, h); fault != "" {
		t.Errorf("%s: the order of reading is not that of the document:\n%s", p.name(), fault)
	}
	text := string(output(t, "pdftotext", p.File, "-"))
	drawn := string(output(t, "pdftotext", "-raw", p.File, "-"))
	if lost := notFound(h, text, drawn); len(lost) > 0 {
		t.Errorf("%s: pdftotext does not find %q", p.name(), lost)
	}
	return h
}

// fewPages are so few that a paper of them needs no table of contents.
const fewPages = 3

var pagesLine = regexp.MustCompile(`(?m)^Pages: +(\d+)$`)

// pagesOf is the number of pages of a paper.
func pagesOf(t *testing.T, p Paper) int {
	t.Helper()
	m := pagesLine.FindSubmatch(output(t, "pdfinfo", p.File))
	if m == nil {
		t.Fatalf("%s: pdfinfo does not tell the number of pages", p.name())
	}
	n, _ := strconv.Atoi(string(m[1]))
	return n
}

// breakable is the number of bytes from which on a word may be divided by the end of a line.
const breakable = 12

// notFound lists the words that stand neither in a text as pdftotext orders it nor in the order in which it was
// drawn. A long one may stand there in pieces. Those of charts are their own matter: see chart.
func notFound(h heard, text, drawn string) []string {
	raw := spelled(drawn)
	there, also := counted(spelled(text)), counted(raw)
	for w, n := range also {
		there[w] = max(there[w], n)
	}
	if len(h.marks) > 0 { // the numbers of footnotes are glued to the words around them, and to each other
		for w, n := range also {
			for _, number := range []string{"0123456789", "0123456789,", "0123456789,[]"} {
				there[strings.TrimRight(w, number)] += n
				there[strings.TrimLeft(w, number)] += n
			}
		}
		there[","] = len(h.marks)
		raw = withoutNumbers(raw)
	}
	var lost []string
	for _, w := range slices.Concat(h.words, h.notes) {
		if w.in("Figure") {
			continue
		}
		if there[w.text] > 0 {
			there[w.text]--
			continue
		}
		if turned(w.text, text) {
			continue
		}
		if len(w.text) < breakable && !strings.ContainsAny(w.text, "-–—/") || !inPieces(w.text, raw) {
			lost = append(lost, w.text)
		}
	}
	return lost[:min(len(lost), 20)]
}

// withoutNumbers adds to each word what it is without the numbers at its end: the end of a word that is divided may
// have some.
func withoutNumbers(words []string) []string {
	var out []string
	for _, w := range words {
		out = append(out, w)
		if bare := strings.TrimRight(w, "0123456789,[]"); bare != "" && bare != w {
			out = append(out, bare)
		}
	}
	return out
}

// turned reports whether the letters of a word stand in a text that is written leftwards. There pdftotext orders
// and glues words by its own lights, and puts marks beside other letters.
func turned(word, text string) bool {
	leftwards := func(r rune) bool { return unicode.In(r, unicode.Arabic) }
	rightwards := func(r rune) bool { return unicode.IsLetter(r) && !leftwards(r) }
	if !strings.ContainsFunc(text, leftwards) || strings.ContainsFunc(word, rightwards) {
		return false
	}
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				return r
			}
			return -1
		}, s)
	}
	return strings.Contains(letters(text), letters(word))
}

func counted(words []string) map[string]int {
	n := make(map[string]int)
	for _, w := range words {
		n[w]++
	}
	return n
}

// inPieces reports whether the pieces of a word follow each other. Between the pieces of one that a page break
// divides stands what else is on the page, in other columns and at its edges; a single letter there is of a
// watermark.
func inPieces(word string, text []string) bool {
	const page = 2000 // words
	for i, first := range text {
		rest, ok := strings.CutPrefix(word, first)
		for j, last := i+1, i; ok && rest != "" && j < len(text) && j-last < page; j++ {
			if after, next := strings.CutPrefix(rest, text[j]); next && (len(text[j]) > 1 || after == "") {
				rest, last = after, j
			}
		}
		if ok && rest == "" {
			return true
		}
	}
	return false
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
