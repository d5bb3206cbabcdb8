package judge

import (
	"dueregard/render"
)

func (t *teller) title(b render.Title) bool {
	ok := t.text(t.doc.Meta.Kind, "") && t.text(b.Text, "") && t.text(b.Subtitle, "") && t.text(t.doc.Meta.Status, "")
	return ok && t.facts(b.Facts)
}

func (t *teller) facts(facts []render.Fact) bool {
	for _, f := range facts {
		if !t.text(f.Label, "") || !t.text(f.Value, "") {
			return false
		}
	}
	return true
}

// contents wants the headings that it lists, each with a page number.
func (t *teller) contents() bool {
	title := t.doc.Meta.Labels.Contents
	if title == "" {
		title = "Contents"
	}
	if !t.text(title, "") {
		return false
	}
	for _, h := range t.listed {
		if len(spelled(h.Text)) > 0 && !(t.text(h.Text, "TOCI") && t.one("TOCI")) {
			return false
		}
	}
	return true
}

// listedIn are the headings that a table of contents lists.
func listedIn(blocks []render.Block) []render.Heading {
	var out []render.Heading
	for _, b := range blocks {
		switch b := b.(type) {
		case render.Heading:
			if b.Level <= 2 && !b.Minor {
				out = append(out, b)
			}
		case render.Part:
			out = append(out, listedIn(b.Blocks)...)
		case render.Landscape:
			out = append(out, listedIn(b.Blocks)...)
		}
	}
	return out
}
