package xlsx

import (
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"dueregard/render"
)

// A shade is a pale fill with an ink that reads on it, at a contrast of 4.5 to 1 or better.
type shade struct{ fill, ink string }

// shades are the colours of the tones. Plain has none.
var shades = map[render.Tone]shade{
	render.Positive: {"DCF0E0", "14532D"},
	render.Negative: {"F9DCDA", "86190F"},
	render.Mixed:    {"FBE3CA", "6E3A00"},
	render.Neutral:  {"E2E9F3", "1F3A5F"},
	render.Unknown:  {"EBE3F4", "4A2A73"},
	render.Missing:  {"FFF4BD", "5C4600"},
	render.Muted:    {"ECEEF0", "4A5157"},
	render.Guidance: {"DFF1F5", "0B4A5A"},
}

// shadeOf is the shade of a cell: the house's own, or that of its tone. The one of a plain cell is empty.
func shadeOf(cell *render.BookCell) shade {
	if c, err := render.ParseColour(cell.Fill); err == nil {
		return shade{hex(c), hex(c.Ink(0x1F2328))}
	}
	return shades[cell.Tone]
}

// hex writes a colour as workbooks have it.
func hex(c render.Colour) string { return strings.ToUpper(strings.TrimPrefix(c.String(), "#")) }

// maxRuleText is the longest word that a rule can compare with, in characters.
const maxRuleText = 250

// tones tells the shade of a word that stands in Status columns, with capitals folded as Excel
// does. Where a word has two shades in a Book, the first wins: a rule knows no other difference.
type tones map[string]shade

// tonesOf collects the words of the whole book, so that a choice which one sheet does not use
// yet has its colour from another.
func tonesOf(book *render.Book) tones {
	t := make(tones)
	for i := range book.Sheets {
		s := &book.Sheets[i]
		for c, column := range s.Columns {
			if column.Kind == render.Status {
				t.add(s.Rows, c)
			}
		}
	}
	return t
}

// add notes the words of the column c.
func (t tones) add(rows [][]render.BookCell, c int) {
	for _, row := range rows {
		if c >= len(row) || row[c].Text == "" || shadeOf(&row[c]) == (shade{}) {
			continue
		}
		word := strings.ToLower(clean(row[c].Text))
		if _, known := t[word]; !known {
			t[word] = shadeOf(&row[c])
		}
	}
}

// colour gives the Status column c of s one rule for each word with a tone, over area, so that a
// changed word changes its colour.
func (wb *workbook) colour(s *sheet, c int, area string) error {
	var rules []excelize.ConditionalFormatOptions
	for _, word := range wb.words(s, c) {
		style, err := wb.styles.rule(wb.tones[strings.ToLower(word)])
		if err != nil {
			return err
		}
		rules = append(rules, excelize.ConditionalFormatOptions{
			Type: "cell", Criteria: "==", Format: &style,
			Value: `"` + strings.ReplaceAll(word, `"`, `""`) + `"`,
		})
	}
	if len(rules) == 0 {
		return nil
	}
	return wb.file.SetConditionalFormat(s.name, area, rules)
}

// words are the words with a tone in the column c of s, then those among its choices.
func (wb *workbook) words(s *sheet, c int) []string {
	var found []string
	seen := make(map[string]bool)
	note := func(word string) {
		folded := strings.ToLower(word)
		if _, toned := wb.tones[folded]; toned && !seen[folded] && units(word) <= maxRuleText {
			seen[folded] = true
			found = append(found, word)
		}
	}
	for _, row := range s.Rows {
		if c < len(row) {
			note(clean(row[c].Text))
		}
	}
	for word := range slices.Values(s.Columns[c].Choices) {
		note(clean(word))
	}
	return found
}
