package xlsx

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// The default font is 10 points Arial: programs on every system have it or its metrical twin, and
// its digits are the 7 pixels wide that column widths count in.
const (
	fontFamily = "Arial"
	fontSize   = 10
)

// The colours of a sheet, beside those of the tones.
const (
	ink       = "1F2328"
	quietInk  = "4A5157"
	headFill  = "1F3A5F"
	headInk   = "FFFFFF"
	titleInk  = "1F3A5F"
	ruleInk   = "D5DAE0"
	linkInk   = "0B4F9E"
	dayFormat = "d mmm yyyy"
)

// A look is what one cell differs in from another.
type look struct {
	format string // number format; empty for words
	right  bool   // set to the right
	bold   bool
	linked bool
	quoted bool  // stays text when edited
	shade  shade // of its words; without a fill those of its column have a rule, or it has none
}

// styles are the looks in use, each registered once.
type styles struct {
	file  *excelize.File
	cells map[look]int
	rules map[shade]int

	title, intro, head, headRight, corner, series int
}

// newStyles sets the default font of the file.
func newStyles(file *excelize.File) *styles {
	normal := file.Styles.Fonts.Font[0]
	*normal.Name.Val, *normal.Sz.Val = fontFamily, fontSize
	return &styles{file: file, cells: make(map[look]int), rules: make(map[shade]int)}
}

// addFixed registers the styles outside the rows.
func (st *styles) addFixed() error {
	fixed := []struct {
		id    *int
		style excelize.Style
	}{
		{&st.title, excelize.Style{
			Font:      &excelize.Font{Family: fontFamily, Size: 16, Bold: true, Color: titleInk},
			Alignment: &excelize.Alignment{Vertical: "center"},
		}},
		{&st.intro, excelize.Style{
			Font:      &excelize.Font{Family: fontFamily, Size: fontSize, Color: quietInk},
			Alignment: &excelize.Alignment{Vertical: "top", WrapText: true},
		}},
		{&st.head, headStyle(aligned("center", false))},
		{&st.headRight, headStyle(aligned("center", true))},
		{&st.corner, chartHeadStyle(aligned("bottom", false))},
		{&st.series, chartHeadStyle(aligned("bottom", true))},
	}
	for _, f := range fixed {
		id, err := st.file.NewStyle(&f.style)
		if err != nil {
			return err
		}
		*f.id = id
	}
	return nil
}

// aligned wraps text and keeps it off the edge of its cell: to the right, far enough for a label to
// stay clear of the filter button.
func aligned(vertical string, right bool) *excelize.Alignment {
	if right {
		return &excelize.Alignment{Vertical: vertical, WrapText: true, Horizontal: "right", Indent: 2}
	}
	return &excelize.Alignment{Vertical: vertical, WrapText: true, Horizontal: "left", Indent: 1}
}

func headStyle(alignment *excelize.Alignment) excelize.Style {
	return excelize.Style{
		Font:      &excelize.Font{Family: fontFamily, Size: fontSize, Bold: true, Color: headInk},
		Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{headFill}},
		Alignment: alignment,
	}
}

// chartHeadStyle heads the figures of a chart: quieter than the head of the table.
func chartHeadStyle(alignment *excelize.Alignment) excelize.Style {
	return excelize.Style{
		Font:      &excelize.Font{Family: fontFamily, Size: fontSize, Bold: true, Color: titleInk},
		Border:    []excelize.Border{{Type: "bottom", Color: headFill, Style: 2}},
		Alignment: alignment,
	}
}

// cell returns the id of the style for l.
func (st *styles) cell(l look) (int, error) {
	if id, ok := st.cells[l]; ok {
		return id, nil
	}
	font := &excelize.Font{Family: fontFamily, Size: fontSize, Bold: l.bold, Color: ink}
	if l.shade.ink != "" {
		font.Color = l.shade.ink
	}
	if l.linked {
		font.Color, font.Underline = linkInk, "single"
	}
	style := excelize.Style{
		Font:      font,
		Border:    []excelize.Border{{Type: "bottom", Color: ruleInk, Style: 1}},
		Alignment: aligned("top", l.right),
	}
	if l.shade.fill != "" {
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{l.shade.fill}}
	}
	if l.format != "" {
		style.CustomNumFmt = &l.format
		style.Alignment.WrapText = false // of no use to figures, and some programs then lose the indent
	}
	id, err := st.file.NewStyle(&style)
	if err == nil && l.quoted {
		id = st.quote(id)
	}
	st.cells[l] = id
	return id, err
}

// quote returns a copy of the style id whose cells stay text when somebody edits them, as though
// typed with an apostrophe. excelize reads this setting but has no option for it.
func (st *styles) quote(id int) int {
	formats := st.file.Styles.CellXfs
	format := formats.Xf[id]
	format.QuotePrefix = new(true)
	formats.Xf = append(formats.Xf, format)
	formats.Count = len(formats.Xf)
	return formats.Count - 1
}

// rule returns the id of the conditional style for a shade.
func (st *styles) rule(shade shade) (int, error) {
	if id, ok := st.rules[shade]; ok {
		return id, nil
	}
	id, err := st.file.NewConditionalStyle(&excelize.Style{
		Font: &excelize.Font{Color: shade.ink},
		Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{shade.fill}},
	})
	st.rules[shade] = id
	return id, err
}

// numberFormat shows so many places, in groups of thousands unless it is per cent.
func numberFormat(decimals int, percent bool) string {
	places := ""
	if decimals > 0 {
		places = "." + strings.Repeat("0", min(decimals, 4))
	}
	if percent {
		return "0" + places + "%"
	}
	return "#,##0" + places
}
