package pdf

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"dueregard/render"
)

// numberContents writes the page numbers into the table of contents.
func (l *layout) numberContents(pages []page) {
	for p := range pages {
		ops := pages[p].ops
		for i := range ops {
			if ops[i].kind != numberOp {
				continue
			}
			o := &ops[i]
			o.kind = textOp
			// The space is heard, not seen: dots stand between the words and the number.
			o.text = " " + strconv.Itoa(o.target.at.page)
			o.w = l.width(o.text, o.style)
			o.x -= o.w
			o.target = nil
		}
	}
}

// furnish adds the running header, from the second page on, the footer, and on every page the
// marking. All are artifacts, but for the first showing of the marking.
func (l *layout) furnish(pages []page) {
	meta := l.doc.Meta
	l.where = "the running header"
	var marks []string
	for _, s := range []string{meta.Reference, meta.Status} {
		if s != "" {
			marks = append(marks, s)
		}
	}
	title, marked := meta.Title, strings.Join(marks, "  ·  ")
	format := meta.Labels.PageOf
	if strings.Count(format, "%") != 2 || strings.Count(format, "%d") != 2 {
		format = "Page %d of %d"
	}
	heads := map[bool][]op{}
	for i := range pages {
		s := sheetOf(pages[i].landscape)
		if heads[s.landscape] == nil {
			heads[s.landscape] = asFurniture(runningHead, l.ends(s, headerBaseline, title, marked))
		}
		if i > 0 {
			pages[i].ops = append(pages[i].ops, heads[s.landscape]...)
			pages[i].ops = append(pages[i].ops, asFurniture(runningHead, l.marked(s, 0))...)
		} else {
			pages[i].ops = append(l.marked(s, l.marking), pages[i].ops...)
		}
		number := fmt.Sprintf(format, i+1, len(pages))
		foot := l.ends(s, s.height-footerBaseline, meta.Organisation, number)
		pages[i].ops = append(pages[i].ops, asFurniture(runningFoot, foot)...)
	}
}

// asFurniture says of operations what they are there for.
func asFurniture(as furniture, ops []op) []op {
	for i := range ops {
		ops[i].furniture = as
	}
	return ops
}

// ends sets one text at the left margin and another at the right one, in a line with a rule between it and the
// content. One at the left of the header that is too long has a second line; what is longer yet is cut at a word,
// and stands in full on the first page.
func (l *layout) ends(on sheet, baseline float64, atLeft, atRight string) []op {
	small := l.theme.small
	f := frame{x: on.x, w: on.w, style: small}
	// What stands at the right tells more than the beginning of a title that large print cuts.
	share := max(0.55, min(0.55*math.Sqrt(l.theme.scale), 0.65))
	atRight = l.elide(atRight, small, share*on.w)
	room := on.w - l.width(atRight, small) - l.pt(24)
	rule := f.rule(hairWidth, hairline)
	rule.y = baseline + l.pt(7)
	if baseline > on.bottom {
		rule.y = baseline - l.pt(14)
	}
	out := []op{rule}
	const useful = 8 // ems: less shows nothing that a reader could use
	if above := l.aboveHead(on, baseline, room); above > useful*small.size && l.width(atLeft, small) > room {
		var first string
		first, atLeft = l.split(atLeft, small, above)
		out = append(out, l.single(f, first, baseline-headLead*small.size)...)
	}
	if room > useful*small.size {
		out = append(out, l.single(f, l.elide(atLeft, small, room), baseline)...)
	}
	return append(out, l.single(f.aligned(right), atRight, baseline)...)
}

// headLead is from line to line of the running header, in ems.
const headLead = 1.15

// aboveHead is the room above a line of the running header that is as long as room, beside the marking; 0: there
// is none.
func (l *layout) aboveHead(on sheet, baseline, room float64) float64 {
	if baseline > on.bottom {
		return 0
	}
	if l.doc.Meta.Marking != "" {
		room = min(room, on.w-l.width(l.doc.Meta.Marking, l.theme.small.bold())-l.pt(24))
	}
	return max(room, 0)
}

// split parts a text at the end of a word, so that the first part has room.
func (l *layout) split(text string, s style, room float64) (first, rest string) {
	glyphs := l.glyphs([]run{{text: text, style: s}})
	n := lineEnd(glyphs, room)
	return strings.TrimSpace(spelt(glyphs[:n])), strings.TrimSpace(spelt(glyphs[n:]))
}

// marked sets the marking above the running header, as part of elem. One that is longer than a line
// comes in smaller type, and is cut only if it would be smaller than anything else.
func (l *layout) marked(on sheet, elem int) []op {
	text := l.doc.Meta.Marking
	if text == "" {
		return nil
	}
	s := l.theme.small.bold().in(ink)
	if width := l.width(text, s); width > on.w {
		s.size = max(s.size*on.w/width, min(s.size, l.theme.least))
	}
	shown := l.elide(text, s, on.w)
	if shown != text && elem != 0 {
		l.tree[elem].actual = l.plain(text)
	}
	f := frame{x: on.x, w: on.w, style: s, align: right, elem: elem}
	return l.single(f, shown, headerBaseline-headLead*l.theme.small.size)
}

// single sets text in one line on a baseline.
func (l *layout) single(f frame, text string, baseline float64) []op {
	text = strings.ReplaceAll(text, "\n", " ")
	runs := []run{{text: text, style: f.style, elem: f.elem}}
	ops := l.told(setLine(f, l.glyphs(runs), runs))
	for i := range ops {
		ops[i].y = baseline
	}
	return ops
}

// properties are the document's properties, with texts as pages show them.
func (l *layout) properties() render.Meta {
	meta := l.doc.Meta
	l.where = "the document's properties"
	for _, s := range []*string{&meta.Title, &meta.Kind, &meta.Organisation, &meta.Reference, &meta.Status, &meta.Marking} {
		*s = l.plain(*s)
	}
	return meta
}
