package judge

import (
	"slices"
	"strings"

	"dueregard/render"
)

// table wants a table as a grid: its header cells once, then each row.
func (t *teller) table(b render.Table) bool {
	ok := t.text(b.Caption, "") && t.blocks(b.Guidance)
	for _, c := range b.Columns {
		ok = ok && t.text(c.Label, "TH")
	}
	for _, r := range b.Rows {
		for _, c := range r.Cells {
			ok = ok && t.cell(c)
		}
	}
	return ok && t.blocks(b.Notes)
}

// cell wants a cell of a grid.
func (t *teller) cell(c render.Cell) bool {
	role, from := "TD", t.at
	if c.Header {
		role = "TH"
	}
	if !t.blocks(c.Blocks) || !t.blocks(c.Guidance) {
		return false
	}
	for i := from; i < t.at; i++ {
		if !t.words[i].in(role) {
			t.at = i
			return t.miss("a cell " + role)
		}
	}
	return true
}

// stacked wants a table too wide for its page: each cell behind the label of its column.
func (t *teller) stacked(b render.Table) bool {
	if !t.text(b.Caption, "") || !t.blocks(b.Guidance) {
		return false
	}
	if len(b.Rows) == 0 {
		b.Rows = make([]render.Row, 1) // for the labels
	}
	for _, r := range b.Rows {
		for i := range max(len(b.Columns), len(r.Cells)) {
			var label string
			var c render.Cell
			if i < len(b.Columns) {
				label = labelled(b.Columns[i].Label)
			}
			if i < len(r.Cells) {
				c = r.Cells[i]
				if len(c.Blocks) == 0 && len(c.Guidance) == 0 && !c.Header && c.Tone == render.Plain && c.Fill == "" {
					continue // a blank that needs no remark
				}
			}
			if !t.stackedCell(label, c) {
				return false
			}
		}
	}
	return t.blocks(b.Notes)
}

func (t *teller) stackedCell(label string, c render.Cell) bool {
	var spans []render.Span
	rest := c.Blocks
	if len(rest) > 0 {
		if p, ok := rest[0].(render.Paragraph); ok {
			spans, rest = p.Spans, rest[1:]
		}
	}
	return t.spans(label, spans) && t.blocks(c.Guidance) && t.blocks(rest)
}

// matrix wants the grid of groups by aims.
func (t *teller) matrix(b render.Matrix) bool {
	ok := t.text(b.Caption, "")
	for _, label := range slices.Concat([]string{b.Corner}, b.Columns) {
		ok = ok && t.text(label, "TH")
	}
	for _, r := range b.Rows {
		ok = ok && t.text(r.Label, "TH")
		for _, c := range r.Cells {
			ok = ok && t.text(c.Sign+" "+c.Word, "TD")
		}
	}
	return ok
}

// stackedMatrix wants a matrix too wide for its page: below each group its fields, each behind its aim.
func (t *teller) stackedMatrix(b render.Matrix) bool {
	ok := t.text(b.Caption, "")
	for _, r := range b.Rows {
		ok = ok && t.text(labelled(b.Corner)+r.Label, "")
		column := 0
		for _, c := range r.Cells {
			aim := ""
			if c.Wide() == 1 && column < len(b.Columns) {
				aim = b.Columns[column]
			}
			column += c.Wide()
			ok = ok && t.text(labelled(aim)+c.Sign+" "+c.Word, "")
		}
		for ; column < len(b.Columns); column++ {
			ok = ok && t.text(labelled(b.Columns[column]), "")
		}
	}
	return ok
}

// chart wants the words of a chart in its figure. In which order they stand is for the drawing to say, and so
// are the figures of its axis: a reader hears the alternative text. They are one piece of marked content, of
// which poppler gives no space between what is drawn apart.
func (t *teller) chart(b render.Chart) bool {
	untitled := b
	untitled.Title = ""
	// Behind the table of its figures it has no title of its own.
	twice := t.last != "" && t.last == b.Key
	return t.either(func() bool { return t.drawn(b) }, func() bool { return twice && t.drawn(untitled) }) && t.text(b.Note, "P")
}

// drawn wants the title of a chart, and then its texts in any order.
func (t *teller) drawn(b render.Chart) bool {
	from := t.at
	if !t.text(b.Title, "") {
		return false
	}
	for t.at < len(t.words) && t.words[t.at].in("Figure") {
		t.at++
	}
	var drawn strings.Builder
	for _, w := range t.words[from:t.at] {
		drawn.WriteString(w.text)
	}
	texts := slices.Clone(b.Series)
	if len(texts) == 1 && b.Interval == "" {
		texts = nil // a single series is not named
	}
	texts = append(texts, b.Interval)
	for _, bar := range b.Bars {
		texts = append(texts, bar.Label)
		texts = append(texts, bar.Words[:min(len(bar.Words), len(bar.Values))]...)
	}
	for _, text := range texts {
		if want := strings.Join(spelled(text), ""); !strings.Contains(drawn.String(), want) {
			return t.miss("a chart with " + text)
		}
	}
	return true
}
