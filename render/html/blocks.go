package html

import (
	"cmp"
	"fmt"

	"dueregard/render"
)

// blocks sets blocks below each other. Fields that follow each other are one list.
func (p *page) blocks(blocks []render.Block) {
	for i := 0; i < len(blocks); i++ {
		first, ok := blocks[i].(render.Field)
		if !ok || first.Label == "" {
			p.block(blocks[i])
			continue
		}
		p.begin("dl", class("fields"))
		p.field(first)
		for i+1 < len(blocks) {
			field, ok := blocks[i+1].(render.Field)
			if !ok || field.Label == "" {
				break
			}
			p.field(field)
			i++
		}
		p.end("dl")
	}
}

func (p *page) block(b render.Block) {
	above := p.figured
	p.figured = ""
	switch b := b.(type) {
	case render.Title:
		p.title(b)
	case render.Heading:
		p.headingBlock(b)
	case render.Paragraph:
		p.paragraph(b)
	case render.List:
		p.list(b)
	case render.Field: // without a label
		p.begin("div", class("answer"))
		p.inside(b.Guidance)
		p.answer(b)
		p.end("div")
	case render.Facts:
		p.facts(b, "lines")
	case render.Table:
		p.table(b)
		p.figured = b.Key
	case render.Matrix:
		p.matrix(b)
	case render.Chart:
		p.chart(b, above != "" && above == b.Key)
	case render.Signature:
		p.signature(b)
	case render.Note:
		p.note(b)
	case render.PageBreak:
		p.line("div", "", class("page-break"))
	case render.Landscape:
		p.blocks(b.Blocks)
	case render.Part:
		p.begin("div", language(b.Language, p.leftward)...)
		p.inside(b.Blocks)
		p.end("div")
	}
}

// inside sets the blocks of a block. Headings in there are not those of the document.
func (p *page) inside(blocks []render.Block) {
	p.depth++
	p.blocks(blocks)
	p.depth--
}

// flow is inside for what mostly holds one paragraph: that one then needs no element of its own, nor
// does one that a list follows.
func (p *page) flow(blocks []render.Block) {
	if len(blocks) > 0 {
		first, ok := blocks[0].(render.Paragraph)
		if ok && (len(blocks) == 1 || onlyLists(blocks[1:])) {
			p.spans(first.Spans)
			blocks = blocks[1:]
		}
		if len(blocks) > 0 {
			p.WriteString("\n")
		}
	}
	p.inside(blocks)
}

func onlyLists(blocks []render.Block) bool {
	for _, b := range blocks {
		if _, ok := b.(render.List); !ok {
			return false
		}
	}
	return true
}

// title sets what kind of paper this is, its title, its status and the facts about it. The first of
// these and the third stand once on the page.
func (p *page) title(t render.Title) {
	if p.depth > 0 {
		p.line("p", p.titleText(t), class("heading"))
		return
	}
	h := p.next()
	p.begin("div", class("title"))
	if h.tag == 1 && visible(p.meta.Kind) {
		p.line("p", p.meta.Kind, class("kind"))
	}
	p.heading(h)
	if visible(t.Subtitle) {
		p.line("p", t.Subtitle, class("subtitle"))
	}
	if h.tag == 1 && visible(p.meta.Status) {
		p.line("p", p.meta.Status, class("status"))
	}
	p.facts(t.Facts, "facts")
	p.end("div")
}

// facts sets labels and short values side by side.
func (p *page) facts(facts []render.Fact, name string) {
	if len(facts) == 0 {
		return
	}
	p.begin("dl", class(name))
	for _, f := range facts {
		p.begin("div")
		p.line("dt", f.Label)
		if visible(f.Value) {
			p.line("dd", f.Value)
		} else {
			p.unwritten()
		}
		p.end("div")
	}
	p.end("dl")
}

func (p *page) headingBlock(h render.Heading) {
	switch {
	case !visible(h.Text):
	case p.depth > 0:
		p.line("p", h.Text, class("heading"))
	default:
		p.heading(p.next())
	}
}

// field sets a question, what the form says of it, and its answer. A blank is marked by a sign and a
// frame around its words.
func (p *page) field(f render.Field) {
	p.begin("div", class(layoutOf(f)))
	p.line("dt", f.Label)
	if len(f.Guidance) > 0 {
		p.open("dd", class("advice"))
		p.flow(f.Guidance)
		p.end("dd")
	}
	p.open("dd")
	p.answer(f)
	p.end("dd")
	p.end("div")
}

// answer sets what a field holds, or the blank.
func (p *page) answer(f render.Field) {
	if f.Missing != "" {
		p.open("span", class(tones[render.Missing]))
		p.inline("span", render.BlankSign, class("sign"), attr{"aria-hidden", "true"})
		p.text(" " + f.Missing)
		p.shut("span")
	}
	p.flow(f.Value)
}

// layoutOf is the class of a field whose guidance is too long for the column of the labels.
func layoutOf(f render.Field) string {
	if textLength(f.Guidance) > 110 {
		return "below"
	}
	return ""
}

// signature sets a block to be signed, or that was. What is to be written by hand has a line.
func (p *page) signature(s render.Signature) {
	name := attr{}
	if visible(s.Title) {
		name = attr{"aria-labelledby", p.ids.id(s.Title)}
	}
	p.begin("div", class("signature"), attr{"role", "group"}, name)
	if name.value != "" {
		p.line("p", s.Title, attr{"id", name.value}, class("heading"))
	}
	p.inside(s.Declaration)
	p.facts(s.Lines, "lines")
	p.end("div")
}

// unwritten says to those who do not see the line that it is to be written on.
func (p *page) unwritten() {
	p.begin("dd", class("blank"))
	p.line("span", cmp.Or(p.meta.Labels.Blank, "to be filled in"), class("unseen"))
	p.end("dd")
}

// note sets a box.
func (p *page) note(n render.Note) {
	p.begin("div", class("note", p.shade("", n.Tone)), attr{"role", "note"})
	if visible(n.Title) {
		p.line("p", n.Title, class("heading"))
	}
	p.inside(n.Blocks)
	p.end("div")
}

// list sets a list; one without items is nothing.
func (p *page) list(l render.List) {
	if len(l.Items) == 0 {
		return
	}
	tag := "ul"
	var attrs []attr
	if l.Ordered {
		tag, attrs = "ol", counting(l)
	}
	p.begin(tag, attrs...)
	for _, item := range l.Items {
		p.open("li")
		p.flow(item.Blocks)
		p.end("li")
	}
	p.end(tag)
}

// counting says how an ordered list counts. The classes of style.css add the brackets.
func counting(l render.List) []attr {
	var attrs []attr
	switch l.Style {
	case render.Letters:
		attrs = []attr{{"type", "a"}, class("letters")}
	case render.Romans:
		attrs = []attr{{"type", "i"}, class("romans")}
	}
	if l.Start > 1 {
		attrs = append(attrs, attr{"start", fmt.Sprint(l.Start)})
	}
	return attrs
}
