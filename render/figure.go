package render

import (
	"math"
	"strconv"
	"strings"
)

// Drawable reports whether v can be drawn: NaN stands for a value that nobody recorded, and infinity
// comes out of a division that should not have been made.
func Drawable(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// Figure writes a number with two decimals at most and commas between thousands.
func Figure(v float64) string { return figureTo(v, -1) }

// Figure writes a figure of the i-th series of a chart, with its unit.
func (c Chart) Figure(i int, v float64) string {
	places := -1
	if i < len(c.Places) {
		places = c.Places[i]
	}
	return figureTo(v, places) + c.Unit
}

// Rank is how much the i-th series matters, from 0: what matters most is to be seen first.
func (c Chart) Rank(i int) int {
	if c.Last {
		return len(c.Series) - 1 - i
	}
	return i
}

// figureTo writes a number with so many decimals; -1: two at most.
func figureTo(v float64, places int) string {
	if math.Abs(v) >= 1e15 {
		return strconv.FormatFloat(v, 'g', 3, 64)
	}
	if places < 0 {
		v = math.Round(v*100) / 100
	}
	digits := strconv.FormatFloat(math.Abs(v), 'f', places, 64)
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
