package xlsx

import (
	"fmt"
	"math"
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"dueregard/render"
)

// maxCell is the most that Excel keeps in a cell, in UTF-16 units.
const maxCell = excelize.TotalCellChars

// maxLink is the longest address that Excel follows, in characters.
const maxLink = 2079

// A CellTooLongError says that a text does not fit in a cell; cutting it would lose words.
type CellTooLongError struct {
	Cell   string // "C12"
	Column string // header of the column
	Length int    // in UTF-16 units
}

// Error says which cell it is, and by how much it is too long.
func (e *CellTooLongError) Error() string {
	return fmt.Sprintf("cell %s (%s): text of %d characters, a cell holds %d", e.Cell, e.Column, e.Length, maxCell)
}

// firstDay is the first day that all spreadsheet programs number alike: Excel believes that there
// was a 29 February 1900. Earlier days are written as words.
var firstDay = time.Date(1900, time.March, 1, 0, 0, 0, 0, time.UTC)

// valueOf returns what to store for cell in a column of kind, and how to show it. A nil value is
// an empty cell.
func valueOf(cell *render.BookCell, kind render.Kind) (any, look) {
	l := look{bold: cell.Bold, right: rightAligned(kind)}
	switch {
	case !cell.Day.IsZero() && !cell.Day.Before(firstDay):
		l.format = dayFormat
		return cell.Day, l
	case !cell.Day.IsZero():
		return cell.Day.Format("2 Jan 2006"), l
	case cell.Number != nil && !math.IsNaN(*cell.Number) && !math.IsInf(*cell.Number, 0):
		l.format = numberFormat(cell.Decimals, kind == render.Percent)
		if kind == render.Percent {
			return fraction(*cell.Number), l
		}
		return *cell.Number, l
	}
	if kind != render.Status { // a rule colours the words of Status columns
		l.shade = shadeOf(cell)
		if cell.Fill == "" {
			l.shade.fill = ""
		}
	}
	if cell.Text == "" {
		return nil, l
	}
	text := clean(cell.Text)
	l.quoted = formulaLike(text)
	return text, l
}

// rightAligned reports whether a column of kind is set to the right, as figures are.
func rightAligned(kind render.Kind) bool { return kind == render.Number || kind == render.Percent }

// fraction returns the share that percent stands for, 0.272 for 27.2: the number nearest to its
// decimals, where dividing by 100 may leave 0.27199999999999996.
func fraction(percent float64) float64 {
	shifted := strconv.FormatFloat(percent, 'e', -1, 64)
	mantissa, exponent, _ := strings.Cut(shifted, "e")
	power, _ := strconv.Atoi(exponent)
	share, _ := strconv.ParseFloat(mantissa+"e"+strconv.Itoa(power-2), 64)
	return share
}

// formulaLike reports whether a spreadsheet would take text for a formula when somebody edits it.
func formulaLike(text string) bool {
	switch text[0] {
	case '=', '+', '-', '@', '\t', '\r':
		return true
	}
	return false
}

// clean returns s with the line breaks of cells, and with U+FFFD for the control characters and
// broken bytes that XML refuses.
func clean(s string) string {
	if plain(s) || !strings.ContainsFunc(s, refused) {
		return s
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return '\n'
		case refused(r):
			return utf8.RuneError
		}
		return r
	}, s)
}

// plain reports whether s is printable ASCII and line breaks, as most cells are.
func plain(s string) bool {
	for i := range len(s) {
		if b := s[i]; b >= utf8.RuneSelf || b < ' ' && b != '\n' {
			return false
		}
	}
	return true
}

// refused reports whether r may not stand in a cell. A broken byte counts as U+FFFD.
func refused(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' || r == utf8.RuneError || r == 0xFFFE || r == 0xFFFF
}

// tooLong returns the length of text where that is more than a cell holds, or else 0.
func tooLong(text string) int {
	if len(text) <= maxCell { // UTF-16 never takes more units than UTF-8
		return 0
	}
	if n := units(text); n > maxCell {
		return n
	}
	return 0
}

// units is the length of s as Excel counts it.
func units(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}

// webAddress returns link as Excel accepts it; false when it leads to neither a page nor a mailbox.
func webAddress(link string) (string, bool) {
	u, err := url.Parse(link)
	if err != nil || len(link) > maxLink {
		return "", false
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https":
		return u.String(), u.Host != ""
	case "mailto":
		return u.String(), u.Opaque != ""
	}
	return "", false
}
