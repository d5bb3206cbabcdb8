package pdf

import "dueregard/render"

// figure writes a value of a chart with its unit.
func (l *layout) figure(v float64, unit string) string {
	if !render.Drawable(v) {
		if words := l.doc.Meta.Labels.NotKnown; words != "" {
			return words
		}
		return "not known"
	}
	return render.Figure(v) + unit
}
