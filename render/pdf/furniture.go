package pdf

import (
	"fmt"
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
			o.text = strconv.Itoa(l.headings[o.target-1].at.page)
			o.w = l.width(o.text, o.style)
			o.x -= o.w
			o.target = 0
		}
	}
}

// furnish adds the running header, from the second page on, and the footer. Both are artifacts.
func (l *layout) furnish(pages []page) {
	meta := l.doc.Meta
	l.where = "the running header"
	var marks []string
	for _, s := range []string{meta.Reference, meta.Status} {
		if s != "" {
			marks = append(marks, s)
		}
	}
	head := l.ends(headerBaseline, meta.Title, strings.Join(marks, "  ·  "))
	format := meta.Labels.PageOf
	if strings.Count(format, "%") != 2 || strings.Count(format, "%d") != 2 {
		format = "Page %d of %d"
	}
	for i := range pages {
		if i > 0 {
			pages[i].ops = append(pages[i].ops, head...)
		}
		number := fmt.Sprintf(format, i+1, len(pages))
		pages[i].ops = append(pages[i].ops, l.ends(footerBaseline, meta.Organisation, number)...)
	}
}

// ends sets one text at the left margin and another at the right one, in a line with a rule
// between it and the content. What is too long is cut; it stands in full on the first page.
func (l *layout) ends(baseline float64, atLeft, atRight string) []op {
	const gutter = 24.0
	f := frame{x: marginX, w: contentWidth, style: smallStyle}
	atRight = l.elide(atRight, smallStyle, 0.55*contentWidth)
	room := contentWidth - l.width(atRight, smallStyle) - gutter
	rule := f.rule(hairWidth, hairline)
	rule.y = baseline + 7
	if baseline > contentBottom {
		rule.y = baseline - 14
	}
	out := []op{rule}
	out = append(out, l.single(f, l.elide(atLeft, smallStyle, room), baseline)...)
	return append(out, l.single(f.aligned(right), atRight, baseline)...)
}

// single sets text in one line on a baseline, as an artifact.
func (l *layout) single(f frame, text string, baseline float64) []op {
	text = strings.ReplaceAll(text, "\n", " ")
	runs := []run{{text: text, style: f.style}}
	ops := setLine(f, l.glyphs(runs), runs)
	for i := range ops {
		ops[i].y = baseline
	}
	return ops
}

// properties are the document's properties with nothing in them that gofpdf cannot take.
func (l *layout) properties() render.Meta {
	meta := l.doc.Meta
	l.where = "the document's properties"
	for _, s := range []*string{&meta.Title, &meta.Kind, &meta.Organisation, &meta.Reference, &meta.Status} {
		*s = l.plain(*s)
	}
	return meta
}
