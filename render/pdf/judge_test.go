package pdf

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dueregard/render"
	"dueregard/render/pdf/judge"
)

// judgedPapers writes documents that no statement comes to: what nobody should write, and some at random.
func judgedPapers(t *testing.T) []judge.Paper {
	t.Helper()
	folder := t.TempDir()
	var papers []judge.Paper
	add := func(name string, doc *render.Document) {
		doc.Meta.Language = "en-GB"
		if doc.Meta.Title == "" {
			doc.Meta.Title = name
		}
		p := judge.Paper{File: filepath.Join(folder, strings.ReplaceAll(name, " ", "-")+".pdf"), Doc: doc}
		if err := os.WriteFile(p.File, written(t, doc), 0o644); err != nil {
			t.Fatal(err)
		}
		papers = append(papers, p)
	}
	add("small", small())
	add("sample", sample())
	all := hostile()
	maps.Copy(all, hostileHouse())
	// pdf.js reads trees forty elements deep, and pdftotext makes no words of single letters far apart.
	all["deep lists"] = []render.Block{nested(8), render.Table{Rows: []render.Row{{Cells: []render.Cell{{Blocks: []render.Block{nested(8)}}, cell("beside")}}}}}
	delete(all, "white space")
	delete(all, "parts everywhere") // a table of contents in a part in a part lists what nobody has laid down
	for _, name := range slices.Sorted(maps.Keys(all)) {
		add(name, &render.Document{Blocks: all[name]})
	}
	for seed := range uint64(12) {
		g := newGenerator(seed)
		add(fmt.Sprintf("random-%d", seed), g.document(10))
		large := g.document(4)
		large.Brand.Size = 24
		add(fmt.Sprintf("random-large-%d", seed), large)
	}
	return papers
}

// TestJudgeDocuments asks all judges about documents that no statement comes to.
func TestJudgeDocuments(t *testing.T) {
	judge.Asked(t)
	papers := judgedPapers(t)
	t.Run("qpdf", func(t *testing.T) { judge.Qpdf(t, papers) })
	t.Run("readers", func(t *testing.T) { judge.Readers(t, papers) })
	for _, profile := range []string{judge.UA1, judge.A3a} {
		t.Run(profile, func(t *testing.T) { judge.VeraPDF(t, profile, papers, nil) })
	}
}
