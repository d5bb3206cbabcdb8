package xlsx

import (
	"archive/zip"
	"bytes"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dueregard/render"
)

func TestSheetNames(t *testing.T) {
	taken := newNames()
	for _, test := range []struct{ name, want string }{
		{"Impacts", "Impacts"},
		{"IMPACTS", "IMPACTS (2)"},
		{"Aims [a/b]: why?", "Aims -a-b-- why-"},
		{"'quoted'", "quoted"},
		{"History", "History-"},
		{"", "Sheet"},
		{strings.Repeat("long ", 10), "long long long long long long l"},
		{strings.Repeat("long ", 11), "long long long long long lo (2)"},
		{strings.Repeat("🙂", 20), strings.Repeat("🙂", 15)},
	} {
		if got := taken.unique(sheetName(test.name), maxSheetName); got != test.want {
			t.Errorf("tab for %q is %q, want %q", test.name, got, test.want)
		}
	}
}

func TestTableNames(t *testing.T) {
	for name, want := range map[string]string{
		"Sign-off": "Signoff", "": "Table", "2025": "Table2025", "FY2025": "Table_FY2025", "R1C1": "Table_R1C1",
		"c": "Table_c", "Aims": "Aims", "Café": "Caf",
	} {
		if got := tableName(name); got != want {
			t.Errorf("table name for %q is %q, want %q", name, got, want)
		}
	}
}

func TestHeaders(t *testing.T) {
	got := headers([]string{"Group", "group", "", "two\nlines", strings.Repeat("x", 300)})
	want := []string{"Group", "group (2)", "Column 3", "two lines", strings.Repeat("x", 255)}
	if !slices.Equal(got, want) {
		t.Errorf("headers are %q, want %q", got, want)
	}
}

func TestFraction(t *testing.T) {
	for tenths := range 100_001 {
		percent, _ := strconv.ParseFloat(strconv.Itoa(tenths)+"e-3", 64)
		want, _ := strconv.ParseFloat(strconv.Itoa(tenths)+"e-5", 64)
		if got := fraction(percent); got != want {
			t.Fatalf("%v %% is %v, want %v", percent, got, want)
		}
		if back := math.Round(fraction(percent)*1e5) / 1e3; back != percent {
			t.Fatalf("%v %% comes back as %v", percent, back)
		}
	}
	if fraction(-27.2) != -0.272 || fraction(0) != 0 {
		t.Error("negative or zero per cent")
	}
}

func TestWebAddress(t *testing.T) {
	for link, want := range map[string]string{
		"https://example.org/a b": "https://example.org/a%20b", "mailto:a@example.org": "mailto:a@example.org",
		"HTTP://example.org": "http://example.org", "javascript:alert(1)": "", "file:///etc/passwd": "", "/relative": "",
		"https://": "", "mailto:": "", "https://example.org/" + strings.Repeat("x", maxLink): "",
	} {
		got, ok := webAddress(link)
		if ok != (want != "") || ok && got != want {
			t.Errorf("%.40q leads to %q (%v), want %q", link, got, ok, want)
		}
	}
}

func TestLines(t *testing.T) {
	area := textArea(20)
	for text, want := range map[string]int{
		"": 1, "short": 1, "a\nb\n\nc": 4,
		"one two three four five six":      2,
		strings.Repeat("x", 100):           6,  // a word that no line holds, 18 letters a line
		strings.Repeat("word ", 40):        14, // three words a line
		strings.Repeat("表", 27):            3,  // nine a line
		"e" + strings.Repeat("\u0301", 99): 1,  // accents take no room
	} {
		if got := lines(text, area); got != want {
			t.Errorf("%.20q takes %d lines, want %d", text, got, want)
		}
	}
}

func TestWidths(t *testing.T) {
	big := 123456789.0
	s := newSheet(&render.Sheet{
		Columns: []render.BookColumn{
			{Label: "Ref", Width: 10},
			{Label: "Unaccompanied", Width: 3},
			{Label: "N", Kind: render.Number, Width: 3},
			{Label: "Long", Width: 20},
			{Label: "Open"},
		},
		Rows: [][]render.BookCell{{words("a"), words("b"), {Number: &big, Decimals: 2}, words(strings.Repeat("word ", 300)), words("some words of text")}},
	}, newNames(), newNames())
	if s.widths[0] != 10 || s.widths[1] < 15 || s.widths[2] < 15 {
		t.Errorf("widths %v: a word or a figure is cut", s.widths)
	}
	if n := lines(strings.Repeat("word ", 300), cellArea(s.widths[3], false)); n > linesPerRow {
		t.Errorf("a long text takes %d lines of a column %v wide, a row shows %d", n, s.widths[3], linesPerRow)
	}
	if s.widths[4] < minText || s.widths[4] > 25 {
		t.Errorf("a column left open is %v wide", s.widths[4])
	}
}

// The colours are checked by the formula of the Web Content Accessibility Guidelines.
func TestContrast(t *testing.T) {
	pairs := map[string]shade{"head": {headFill, headInk}, "link": {"DCE6F1", linkInk}, "intro": {"FFFFFF", quietInk}}
	for tone := render.Positive; tone <= render.Guidance; tone++ {
		pairs["tone "+strconv.Itoa(int(tone))] = shades[tone]
	}
	for name, pair := range pairs {
		light, dark := luminance(pair.fill), luminance(pair.ink)
		if light < dark {
			light, dark = dark, light
		}
		if ratio := (light + 0.05) / (dark + 0.05); ratio < 4.5 {
			t.Errorf("%s: %s on %s has a contrast of %.1f", name, pair.ink, pair.fill, ratio)
		}
	}
	for i, fill := range barFills[1:] {
		if difference := math.Abs(luminance(fill) - luminance(barFills[i])); difference < 0.15 {
			t.Errorf("bars %d and %d differ in lightness by %.2f only", i, i+1, difference)
		}
	}
}

func luminance(colour string) float64 {
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, _ := strconv.ParseUint(colour[2*i:2*i+2], 16, 8)
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

func TestPackageOrder(t *testing.T) {
	content := written(t, statementBook())
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, part := range archive.File {
		names = append(names, part.Name)
	}
	if names[0] != "[Content_Types].xml" || !slices.IsSorted(names) {
		t.Errorf("parts stand in the order %q", names)
	}
}
