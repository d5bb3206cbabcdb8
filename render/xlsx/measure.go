package xlsx

import (
	"strings"
	"unicode"
)

// Spreadsheet programs leave rows at the height they are given, so it has to be known how text
// breaks. All widths are of the default font, in thousandths of its size.
const (
	pixel     = 75 // 10 points are 13.33 pixels
	charWidth = 7 * pixel
	padding   = 18 * pixel // beside the text in a cell, its indent included
	boldness  = 1.09       // how much wider bold text runs

	lineHeight   = 12.75 // points, of Arial in Excel
	rowPadding   = 5.0   // points above and below the text of a row
	maxRowHeight = 409   // points, Excel's limit
	linesPerRow  = 31    // the most that such a row shows
)

// widestAdvance is the width of the widest character, the @.
const widestAdvance = 1015

// advances are the widths of the characters from space to ~ in Helvetica and its kin.
var advances = [95]int{
	278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, // space to /
	556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
	1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
	667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
	333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` to o
	556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p to ~
}

// advance is the width of r.
func advance(r rune) int {
	if i := r - ' '; 0 <= i && int(i) < len(advances) {
		return advances[i]
	}
	return foreignAdvance(r)
}

// foreignAdvance is the width of a character beyond ASCII. Letters count as wide ones, so that a
// row comes out rather too high than too low.
func foreignAdvance(r rune) int {
	switch {
	case unicode.Is(unicode.Mn, r):
		return 0
	case r < 0x2E80:
		return 610
	}
	return 1000
}

// textWidth is the width of s on one line.
func textWidth(s string) int {
	width := 0
	for _, r := range s {
		width += advance(r)
	}
	return width
}

// longestWord is the width of the widest word of s.
func longestWord(s string) int {
	widest := 0
	for word := range strings.FieldsSeq(s) {
		widest = max(widest, textWidth(word))
	}
	return widest
}

// textArea is the room for text in a column of the given width in characters.
func textArea(columnWidth float64) int {
	return max(int(columnWidth*charWidth)-padding, charWidth)
}

// columnFor is the width in characters of a column that holds text of the given width.
func columnFor(width int) float64 { return float64(width+padding+pixel) / charWidth }

// lines is the number of lines that s takes when wrapped to area.
func lines(s string, area int) int {
	if len(s)*widestAdvance <= area && !strings.Contains(s, "\n") {
		return 1
	}
	count, line, word := 1, 0, 0
	for _, r := range s {
		switch r {
		case '\n':
			count, line, word = count+1, 0, 0
			continue
		case ' ', '\t':
			line, word = line+word+advances[0], 0
			continue
		}
		word += advance(r)
		if line > 0 && line+word > area {
			count, line = count+1, 0
		}
		if word > area { // longer than a line: broken anywhere
			count, word = count+1, advance(r)
		}
	}
	return count
}

// rowHeight is the height in points of a row with so many lines.
func rowHeight(lines int) float64 {
	return min(float64(lines)*lineHeight+rowPadding, maxRowHeight)
}
