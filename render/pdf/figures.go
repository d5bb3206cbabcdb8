package pdf

import (
	"math"
	"strconv"
	"strings"
)

// known reports whether v can be drawn: NaN stands for a value that nobody recorded, and infinity
// comes out of a division that should not have been made.
func known(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// figure writes a value of a chart with its unit.
func (l *layout) figure(v float64, unit string) string {
	if !known(v) {
		if words := l.doc.Meta.Labels.NotKnown; words != "" {
			return words
		}
		return "not known"
	}
	return formatFigure(v) + unit
}

// formatFigure writes a number with two decimals at most and commas between thousands.
func formatFigure(v float64) string {
	if math.Abs(v) >= 1e15 {
		return strconv.FormatFloat(v, 'g', 3, 64)
	}
	digits := strconv.FormatFloat(math.Abs(math.Round(v*100)/100), 'f', -1, 64)
	whole, fraction, _ := strings.Cut(digits, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if fraction != "" {
		whole += "." + fraction
	}
	if v < 0 && strings.Trim(whole, "0.") != "" {
		return "−" + whole
	}
	return whole
}
