package pdf

import (
	"strings"
	"testing"

	"dueregard/render"
)

// A running header that is too long for a line has two, and is cut behind a word.
func TestRunningHeadIsCutAtWords(t *testing.T) {
	const status = "EQ/2026/022  ·  Signed 28 April 2026"
	long := "Letters in the format that people have asked for, and how the services of the council keep to it"
	for name, c := range map[string]struct {
		title   string
		marking string
		size    float64
		want    int // lines
	}{
		"short":           {"Letters", "", 0, 1},
		"long":            {long, "", 0, 2},
		"longer yet":      {long + " " + long, "", 0, 2},
		"in large print":  {long, "", 18, 2},
		"below a marking": {long, "OFFICIAL", 0, 2},
		"a wide marking":  {long, strings.Repeat("OFFICIAL ", 12), 0, 1},
	} {
		doc := &render.Document{Meta: render.Meta{Title: c.title, Status: status, Marking: c.marking}, Brand: render.Brand{Size: c.size}}
		doc.Blocks = []render.Block{words("One."), render.PageBreak{}, words("Two.")}
		laid, err := lay(doc)
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, o := range laid.pages[1].ops {
			if o.kind == textOp && o.furniture == runningHead && o.x == marginX {
				lines = append(lines, strings.TrimSuffix(o.text, "…"))
			}
		}
		if len(lines) != c.want {
			t.Errorf("%s: lines %q, want %d", name, lines, c.want)
		}
		if shown := strings.Join(lines, " "); !strings.HasPrefix(c.title+" ", shown+" ") && !strings.HasPrefix(c.title, shown+",") {
			t.Errorf("%s: %q is cut in a word", name, shown)
		}
	}
}
