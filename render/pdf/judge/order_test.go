package judge

import (
	"strings"
	"testing"

	"dueregard/render"
)

// paragraph is one of a single span.
func paragraph(text string) render.Paragraph {
	return render.Paragraph{Spans: []render.Span{{Text: text}}}
}

// document has something of everything that order goes through.
func document() *render.Document {
	cell := func(text string) render.Cell { return render.Cell{Blocks: []render.Block{paragraph(text)}} }
	head := cell("Age")
	head.Header = true
	return &render.Document{Meta: render.Meta{Kind: "Statement", Marking: "OFFICIAL for all"}, Blocks: []render.Block{
		render.Title{Text: "Hours"},
		render.Contents{},
		render.Heading{Level: 1, Text: "The plan"},
		render.Paragraph{Spans: []render.Span{{Text: "See the re"}, {Text: "port", Bold: true}, {Note: &render.Footnote{Spans: []render.Span{{Text: "Of May."}}}}, {Text: " of\u00a0May."}}},
		render.List{Items: []render.Item{{Blocks: []render.Block{paragraph("One")}}}},
		render.Table{Columns: []render.Column{{Label: "Group"}, {Label: "Users"}}, Rows: []render.Row{{Cells: []render.Cell{head, cell("12")}}}},
		render.Field{Label: "Areas", Missing: "Not recorded"},
		render.Chart{Title: "Users", Bars: []render.Bar{{Label: "Under 5", Values: []float64{3}}}},
	}}
}

// readOut is the tree of document, as pdfinfo prints it.
const readOut = `Document
  P (block)
    "OFFICIAL …"
  Div (grouping)
    P (block)
      "Statement"
    P "Hours" (block):
       /Placement /Block
      "Hours"
  TOC
    Caption
      "Contents"
    TOCI
      Link (inline)
        "The plan "
        "2"
        Object 8 0
  H1 (block)
    "The plan"
  P (block)
    "See the re"
    Span (inline)
      "port"
    Reference (inline)
      "1"
    Note (inline)
      Lbl (block)
        "1"
      P (block)
        "Of May."
    " of May."
  L (block):
     /ListNumbering /Disc
    LI (block)
      Lbl (block)
        "•"
      LBody (block)
        P (block)
          "One"
  Table (block)
    THead
      TR
        TH:
           /Scope /Column
          "Group"
        TH:
           /Scope /Column
          "Users"
    TBody
      TR
        TH:
           /Scope /Row
          P (block)
            "Age"
        TD
          P (block)
            "12"
  P (block)
    "Areas"
  P (block)
    "! Not recorded"
  Figure
    "Users"
    "Under 5"
    "3"
`

func TestOrder(t *testing.T) {
	for broken, mend := range map[string]string{
		"":                         "",
		`"See the re"`:             `"See there"`,
		"\"The plan\"\n  P":        "\"The plan\"\n  P\n    \"more\"\n  P",
		`"•"`:                      `""`,
		"    \"Under 5\"\n":        "",
		`"Of May."`:                `"Of June."`,
		"OFFICIAL …":               "OFFICE …",
		"Lbl (block)\n        \"•": "LBody (block)\n        \"•",
		"        TD\n":             "        TH:\n           /Scope /Row\n",
		"    \"3\"\n":              "    \"3\"\n  P (block)\n    \"The end\"\n",
	} {
		h := hear(strings.Replace(readOut, broken, mend, 1))
		if fault := order(document(), h); (fault != "") != (broken != "") || len(h.faults) > 0 {
			t.Errorf("with %q in place of %q: %q, %q", mend, broken, fault, h.faults)
		}
	}
	if h := hear(strings.Replace(readOut, "           /Scope /Row\n", "", 1)); len(h.faults) != 1 {
		t.Errorf("a header cell without a scope: %q", h.faults)
	}
}

func TestNotFound(t *testing.T) {
	h := heard{words: []word{{text: "two"}, {text: "two"}, {text: "Donaudampfschiff"}, {text: "lost"}, {text: "re-use"}}}
	if lost := notFound(h, "two Donaudampf- two lo st", "two\nDonaudampf\nD\ns\nschiff\nre-\nuse lo st"); len(lost) != 1 || lost[0] != "lost" {
		t.Errorf("lost are %q", lost)
	}
	noted := heard{words: []word{{text: "Nant-y-gwern."}}, marks: []word{{text: "16"}, {text: "17"}}}
	if lost := notFound(noted, "in Nant-y- gwern.16, 17", "in Nant-y-\ngwern.16, 17"); len(lost) > 0 {
		t.Errorf("lost before the numbers of notes are %q", lost)
	}
}
