package html

import (
	"cmp"
	"fmt"

	"dueregard/render"
)

// page is the body in the making.
type page struct {
	markup
	meta render.Meta
	runs []run
	err  error // the first

	ids     names // of elements
	labels  names // of landmarks
	rules   rules
	notes   notes
	anchors map[string]*anchor // the rows that are led to, in the text that is written

	untitled bool      // the document opens without a Title, and gets the implied one
	implied  heading   // the h1 of an untitled document
	coming   []heading // those of the run that are still to be written
	above    [7]string // the heading that stands above what is written, by its tag
	aboveID  string    // id of the nearest
	aboveTag int       // tag of the nearest
	depth    int       // in how many blocks the one that is written stands
	large    bool      // print so large that there is no room beside the text
	leftward bool      // what is written runs from right to left
	patterns bool      // the patterns of charts are written
	figured  string    // key of the table that was set last; empty: something else was
}

// Ids of the page itself.
const (
	mainID = "main"
	hatch  = "pattern-hatch"
	dots   = "pattern-dots"
	lines  = "pattern-lines"
)

func newPage(doc *render.Document) *page {
	p := &page{meta: doc.Meta, ids: names{mainID: 1, hatch: 1, dots: 1, lines: 1}, labels: names{}, rules: rules{}, anchors: map[string]*anchor{}, large: doc.Brand.Size >= 16}
	p.runs = runsOf(doc.Blocks)
	p.leftward = leftwards(doc.Meta.Language)
	p.outline(p.runs)
	return p
}

func (p *page) body() {
	p.begin("body")
	p.line("a", cmp.Or(p.meta.Labels.Skip, "Skip to the main text"), class("skip"), attr{"href", "#" + mainID})
	p.top()
	p.begin("main", attr{"id", mainID}, class("page"))
	if p.untitled {
		p.begin("div", class("front"))
		p.heading(p.implied)
		p.end("div")
	}
	for _, r := range p.runs {
		p.run(r)
	}
	p.end("main")
	p.foot()
	p.end("body")
	p.end("html")
}

// top sets what stands above every text: whose paper it is, and its marking.
func (p *page) top() {
	p.begin("header", class("top"))
	p.begin("div", class("page"))
	p.line("p", firstOf(p.meta.Organisation, p.meta.Kind, titleOf(p.meta)), class("body-name"))
	p.marking()
	p.end("div")
	p.end("header")
}

func (p *page) marking() {
	if visible(p.meta.Marking) {
		p.line("p", p.meta.Marking, class("marking"))
	}
}

// foot sets what tells this paper from others.
func (p *page) foot() {
	p.begin("footer", class("foot"))
	p.begin("div", class("page"))
	p.line("p", joined(" · ", titleOf(p.meta), p.meta.Kind))
	if line := joined(" · ", p.meta.Organisation, p.meta.Reference, p.meta.Status); line != "" {
		p.line("p", line)
	}
	p.marking()
	p.end("div")
	p.end("footer")
}

// firstOf is the first of the texts in which something can be seen.
func firstOf(texts ...string) string {
	for _, s := range texts {
		if visible(s) {
			return s
		}
	}
	return ""
}

// run sets the blocks of one language, with their table of contents beside them where there is room.
func (p *page) run(r run) {
	outer := p.leftward
	attrs := []attr{class("run")}
	if r.contents && !p.large {
		attrs[0] = class("run with-contents")
	}
	if r.language != "" {
		attrs = append(attrs, language(r.language, outer)...)
		p.leftward = leftwards(r.language)
		clear(p.anchors)
	}
	p.coming = r.headings
	p.begin("div", attrs...)
	if len(r.front) > 0 {
		p.begin("div", class("front"))
		p.blocks(r.front)
		p.end("div")
	}
	if r.contents {
		p.contents(r)
	}
	p.begin("div", class("text"))
	p.blocks(r.text)
	p.endnotes()
	p.end("div")
	p.end("div")
	p.leftward = outer
}

// heading writes one as its element.
func (p *page) heading(h heading) {
	p.line(fmt.Sprint("h", h.tag), h.text, attr{"id", h.id})
	p.above[h.tag], p.aboveID, p.aboveTag = h.text, h.id, h.tag
}

// next takes the heading that comes next.
func (p *page) next() heading {
	h := p.coming[0]
	p.coming = p.coming[1:]
	return h
}

// region names a part of the page that can be scrolled, as nothing else is named: by its own words,
// else by the heading above it, where need be with the one above that or a number.
func (p *page) region(caption string) string {
	name := caption
	if !visible(name) {
		name = p.above[p.aboveTag]
	}
	if p.labels[name] > 0 && p.aboveTag > 2 {
		name = p.above[p.aboveTag-1] + ": " + name
	}
	return p.labels.unique(name, " ")
}
