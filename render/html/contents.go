package html

import "cmp"

// contents sets the table of contents of a run: the headings of the first level, and below each
// those of the second. The first of the page is named by its own words, others by those and the
// heading that they open with as well.
func (p *page) contents(r run) {
	entries := entriesOf(r.headings)
	if len(entries) == 0 {
		return
	}
	words := cmp.Or(p.meta.Labels.Contents, "Contents")
	id := p.ids.id(words)
	name := id
	if p.labels[words] > 0 {
		name += " " + r.headings[0].id
	}
	p.labels[words] = 1
	p.begin("nav", class("contents"), attr{"aria-labelledby", name})
	own := []attr{{"id", id}, class("heading")}
	if r.language != "" { // the words are those of the document
		own = append(own, language(p.meta.Language, p.leftward)...)
	}
	p.line("p", words, own...)
	p.begin("ul")
	for _, e := range entries {
		p.open("li")
		p.inline("a", e.text, attr{"href", "#" + e.id})
		if len(e.below) > 0 {
			p.WriteString("\n")
			p.begin("ul")
			for _, h := range e.below {
				p.open("li")
				p.inline("a", h.text, attr{"href", "#" + h.id})
				p.end("li")
			}
			p.end("ul")
		}
		p.end("li")
	}
	p.end("ul")
	p.end("nav")
}

// An entry is a heading of the table of contents with those of the second level below it.
type entry struct {
	heading
	below []heading
}

// entriesOf picks what is listed. A heading of the second level before any of the first stands as
// one of the first.
func entriesOf(headings []heading) []entry {
	var entries []entry
	for _, h := range headings {
		switch {
		case h.listed == 2 && len(entries) > 0:
			last := &entries[len(entries)-1]
			last.below = append(last.below, h)
		case h.listed > 0:
			entries = append(entries, entry{heading: h})
		}
	}
	return entries
}
