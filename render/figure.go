package render

import (
	"math"
	"strconv"
	"strings"
)

// Drawable reports whether v can be drawn: NaN stands for a value that nobody recorded, and infinity
// comes out of a division that should not have been made.
func Drawable(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// Figure writes a number of a chart with two decimals at most and commas between thousands.
func Figure(v float64) string {
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
	if v < 0 && strings.Trim(whole, "0.,") != "" {
		return "−" + whole
	}
	return whole
}
