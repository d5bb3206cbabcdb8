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
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %s in\n%s", want, out.String())
		}
	}
	if strings.Contains(out.String(), "note-3") {
		t.Error("the same note stands there twice")
	}
}
