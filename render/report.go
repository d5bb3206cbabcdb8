package render

import (
	"cmp"
	"fmt"

	"dueregard/schema"
)

// reportPaper makes the covering report: the recommendations, the sections and what goes with them.
// Its paragraphs, the recommendations among them, are numbered through.
func reportPaper(in Input) (*Document, error) {
	r := in.Statement.Report
	if r == nil {
		return nil, &NothingError{"report", "write [report]"}
	}
	b := newPaper(in, "Report", cmp.Or(r.Title, in.Statement.Policy.Title))
	b.doc.Meta.Status = ""
	b.dated(r.Date)
	p := b.st.Policy
	b.add(Title{Text: b.doc.Meta.Title, Facts: known(
		b.fact("Meeting", r.Meeting), b.fact("Date", r.Date.Words()), Fact{"Agenda item", r.AgendaItem},
		b.fact("Author", people(r.Author)), Fact{"Organisation", p.Organisation}, Fact{"Reference", p.Reference},
	)})
	report := reporter{b, 1}
	report.recommendations(r.Recommendation)
	for i, s := range r.Section {
		b.add(Heading{Level: 1, Text: s.Title})
		report.paragraphs(s.Paragraphs, fmt.Sprintf("report.section[%d].paragraphs", i))
	}
	if b.st.IsStatement() {
		b.add(Heading{Level: 1, Text: b.form.Title})
		report.number([]Block{Paragraph{[]Span{{Text: "With this report goes the " + b.statementFact() + ". Whoever decides needs to have it in front of them, in full."}}}})
	}
	b.papers(r)
	return &b.doc, nil
}

// A reporter numbers the paragraphs of a report.
type reporter struct {
	*builder
	next int // number of the next paragraph
}

// number adds a paragraph with the next number.
func (r *reporter) number(blocks ...[]Block) {
	list := List{Ordered: true, Start: r.next}
	for _, b := range blocks {
		list.Items = append(list.Items, Item{lettered(b, Letters)})
	}
	r.next += len(blocks)
	r.add(list)
}

func (r *reporter) recommendations(all []schema.Recommendation) {
	title := "Recommendations"
	if len(all) == 1 {
		title = "Recommendation"
	}
	r.add(Heading{Level: 1, Text: title})
	if len(all) == 0 {
		r.blank("report.recommendation", "What the meeting is asked to do")
		return
	}
	items := make([][]Block, len(all))
	for i, one := range all {
		items[i] = paragraphs(one.Text)
		if parts := textList(one.Parts); parts != nil {
			list := parts[0].(List)
			list.Ordered, list.Start = true, 1
			items[i] = append(items[i], list)
		}
	}
	r.number(items...)
}

func (r *reporter) paragraphs(texts []schema.Text, key string) {
	var items [][]Block
	for _, t := range texts {
		if blocks := paragraphs(t); len(blocks) > 0 {
			items = append(items, blocks)
		}
	}
	if items == nil {
		r.blank(key, "Paragraphs")
		return
	}
	r.number(items...)
}

// lettered gives the ordered lists within a numbered paragraph letters, and those within these small
// Roman numerals.
func lettered(blocks []Block, style Marker) []Block {
	out := make([]Block, len(blocks))
	for i, block := range blocks {
		list, ok := block.(List)
		if !ok {
			out[i] = block
			continue
		}
		inner := style
		if list.Ordered {
			list.Style, inner = style, Romans
		}
		items := make([]Item, len(list.Items))
		for j, item := range list.Items {
			items[j] = Item{lettered(item.Blocks, inner)}
		}
		list.Items = items
		out[i] = list
	}
	return out
}

// papers lists the background papers and the appendices. The law asks for a list of the former with
// every report (Local Government Act 1972 s.100D).
func (b *builder) papers(r *schema.Report) {
	title := "Background papers"
	if len(r.Appendices) > 0 {
		title += " and appendices"
	}
	b.add(Heading{Level: 1, Text: title})
	b.field("report.background-papers", "Background papers", false)
	b.field("report.appendices", "Appendices", true)
}

// bullets is a list of plain words, of one too.
func bullets(texts []string) []Block {
	if len(texts) == 0 {
		return nil
	}
	list := List{}
	for _, t := range texts {
		list.Items = append(list.Items, Item{words(t)})
	}
	return []Block{list}
}
