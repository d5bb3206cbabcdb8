package render

import (
	"cmp"
	"slices"

	"dueregard/templates"
)

// bands explain the scale of a score below the first table or question that uses it: from which score on
// a word holds, and what follows from it.
func (b *builder) bands(q *templates.Question) {
	for _, scored := range append([]templates.Question{*q}, q.Columns...) {
		steps := bandsOf(b.form, &scored)
		if steps == nil || b.beyond || b.shown["bands "+scored.Scale] {
			continue
		}
		b.shows("bands " + scored.Scale)
		counted := slices.ContainsFunc(q.Columns, func(c templates.Question) bool {
			return slices.Contains(scored.Of, c.Key) && (c.Kind == "number" || c.Kind == "money")
		})
		b.add(bandTable(steps, !counted && b.form.WholeScores(&scored)))
	}
}

// bandsOf are the steps of a score's scale, the lowest first; nil: it has none.
func bandsOf(form *templates.Form, q *templates.Question) []templates.Choice {
	var steps []templates.Choice
	if q.Kind != "score" || q.Scale == "" {
		return nil
	}
	for _, step := range form.Scales[q.Scale].Steps {
		if step.From != nil {
			steps = append(steps, step)
		}
	}
	slices.SortStableFunc(steps, func(x, y templates.Choice) int { return cmp.Compare(*x.From, *y.From) })
	return steps
}

func bandTable(steps []templates.Choice, whole bool) Table {
	table := Table{Caption: "What a score means", Columns: []Column{{Label: "Score", Weight: 1}, {Label: "Means", Weight: 1.6}}}
	follows := slices.ContainsFunc(steps, func(c templates.Choice) bool { return c.About != "" })
	if follows {
		table.Columns = append(table.Columns, Column{Label: "What follows", Weight: 3})
	}
	for i, step := range steps {
		row := Row{Cells: []Cell{
			{Blocks: words(bandWords(steps[i:], whole))},
			{Blocks: words(signed(&step)), Tone: toneOf(&step, Plain), Fill: step.Colour},
		}}
		if follows {
			row.Cells = append(row.Cells, optionalCell(step.About))
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

// bandWords are the scores that the first of some steps is for: "5 to 9", "10 or more". Where scores are not whole, only the
// next step says where it ends.
func bandWords(steps []templates.Choice, whole bool) string {
	from := *steps[0].From
	switch {
	case len(steps) == 1:
		return figureWords(from) + " or more"
	case !whole:
		return "from " + figureWords(from)
	case *steps[1].From-from <= 1:
		return figureWords(from)
	}
	return figureWords(from) + " to " + figureWords(*steps[1].From-1)
}
