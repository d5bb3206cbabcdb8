package html

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"

	"dueregard/render"
)

// notes are the footnotes of a page, which stand below the text of their language. Equal ones are one.
type notes struct {
	cited []cited        // in the text that is written
	by    map[string]int // their indexes by what they say
	last  int            // number of the last
}

// A cited is a footnote with the ids of itself and of its first mark.
type cited struct {
	note     *render.Footnote
	id, mark string
	number   int
}

// footnotes writes the numbers of footnotes that stand at one place, in order: those that were cited before come
// first, as the others are numbered here.
func (p *page) footnotes(spans []render.Span) {
	number := func(s render.Span) int {
		if i, again := p.notes.by[said(s.Note)]; again {
			return p.notes.cited[i].number
		}
		return math.MaxInt
	}
	spans = slices.Clone(spans)
	slices.SortStableFunc(spans, func(a, b render.Span) int { return cmp.Compare(number(a), number(b)) })
	for i, s := range spans {
		if i > 0 {
			p.WriteString("<sup>,&nbsp;</sup>")
		}
		p.footnote(s.Note)
	}
}

func said(n *render.Footnote) string { return fmt.Sprint(n.Spans) }

// footnote writes the number that leads to a footnote.
func (p *page) footnote(n *render.Footnote) {
	key := said(n)
	i, again := p.notes.by[key]
	var id attr
	if !again {
		p.notes.last++
		i = len(p.notes.cited)
		c := cited{n, p.ids.id(fmt.Sprint("note ", p.notes.last)), p.ids.id(fmt.Sprint("mark ", p.notes.last)), p.notes.last}
		p.notes.cited = append(p.notes.cited, c)
		if p.notes.by == nil {
			p.notes.by = map[string]int{}
		}
		p.notes.by[key], id = i, attr{"id", c.mark}
	}
	c := p.notes.cited[i]
	p.open("sup", id)
	p.inline("a", strconv.Itoa(c.number), attr{"href", "#" + c.id}, attr{"role", "doc-noteref"})
	p.shut("sup")
}

// endnotes writes the footnotes that the text before cited, each with a link back.
func (p *page) endnotes() {
	if len(p.notes.cited) == 0 {
		return
	}
	words := cmp.Or(p.meta.Labels.Notes, "Notes")
	p.begin("section", class("notes"), attr{"role", "doc-endnotes"}, attr{"aria-label", p.labels.unique(words, " ")})
	p.line("p", words, class("heading"))
	p.begin("ol", attr{"start", strconv.Itoa(p.notes.cited[0].number)})
	for _, c := range p.notes.cited {
		p.open("li", attr{"id", c.id})
		for _, s := range c.note.Spans {
			if s.Note == nil {
				p.span(s)
			}
		}
		p.WriteString(" ")
		p.inline("a", "↩", attr{"href", "#" + c.mark}, attr{"role", "doc-backlink"}, attr{"aria-label", cmp.Or(p.meta.Labels.Back, "Back to the text")})
		p.end("li")
	}
	p.end("ol")
	p.end("section")
	p.notes.cited, p.notes.by = nil, nil
}
