package html

import (
	"bytes"
	"strings"
	"testing"

	"dueregard/render"
)

// Footnotes stand below the text, with links there and back; the same one is there once.
func TestFootnotes(t *testing.T) {
	note := func(text string) render.Span {
		return render.Span{Note: &render.Footnote{Spans: []render.Span{{Text: text, Link: "https://example.org/"}}}}
	}
	text := func(spans ...render.Span) render.Block { return render.Paragraph{Spans: spans} }
	doc := &render.Document{Meta: render.Meta{Title: "T", Language: "en-GB"}, Blocks: []render.Block{
		text(render.Span{Text: "One."}, note("Census"), note("Survey")),
		text(render.Span{Text: "Two."}, note("Census")),
		text(render.Span{Text: "Three."}, note("Audit"), note("Survey"), note("Census")),
	}}
	var out bytes.Buffer
	if err := Write(&out, doc); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`One.<sup id="mark-1"><a href="#note-1" role="doc-noteref">1</a></sup><sup>,&nbsp;</sup><sup id="mark-2"><a href="#note-2" role="doc-noteref">2</a></sup></p>`,
		`Two.<sup><a href="#note-1" role="doc-noteref">1</a></sup></p>`,
		`<section class="notes" role="doc-endnotes" aria-label="Notes">`,
		`<li id="note-2"><a href="https://example.org/">Survey</a> <a href="#mark-2" role="doc-backlink" aria-label="Back to the text">↩</a></li>`,
		`Three.<sup><a href="#note-1" role="doc-noteref">1</a></sup><sup>,&nbsp;</sup><sup><a href="#note-2" role="doc-noteref">2</a></sup><sup>,&nbsp;</sup><sup id="mark-3">`,
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %s in\n%s", want, out.String())
		}
	}
	if strings.Contains(out.String(), "note-4") {
		t.Error("the same note stands there twice")
	}
}

// A span leads to the row that it names, in its own part of the page.
func TestLinksToRows(t *testing.T) {
	part := []render.Block{
		render.Paragraph{Spans: []render.Span{{Text: "See "}, {Text: "action 2", To: "action-2"}}},
		render.Table{Columns: []render.Column{{Label: "No."}}, Rows: []render.Row{
			{Cells: []render.Cell{{Blocks: []render.Block{render.Paragraph{Spans: []render.Span{{Text: "1"}}}}}}},
			{Anchor: "action-2", Cells: []render.Cell{{Blocks: []render.Block{render.Paragraph{Spans: []render.Span{{Text: "2"}}}}}}},
		}},
	}
	doc := &render.Document{Meta: render.Meta{Title: "T", Language: "en-GB"}, Blocks: []render.Block{
		render.Part{Language: "en-GB", Blocks: part}, render.Part{Language: "cy", Blocks: part},
	}}
	var out bytes.Buffer
	if err := Write(&out, doc); err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"action-2", "action-2-2"} {
		if !strings.Contains(out.String(), `See <a href="#`+id+`"><span class="whole">action 2</span></a>`) || !strings.Contains(out.String(), `<tr id="`+id+`">`) {
			t.Errorf("nothing leads to %s in\n%s", id, out.String())
		}
	}
}
