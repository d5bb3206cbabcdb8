package pdf

import (
	"cmp"

	"dueregard/render"
)

// notKnown stands beside the bar of a value that is not known.
func (l *layout) notKnown() string { return cmp.Or(l.doc.Meta.Labels.NotKnown, "not known") }

// figure writes a figure of the axis of a chart with its unit.
func (l *layout) figure(v float64, unit string) string { return render.Figure(v) + unit }
