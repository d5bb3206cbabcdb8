package render

import (
	"testing"

	"dueregard/schema"
)

// Sources of a text are footnotes to its end; those of a table, and those that no text shows, stand in a line.
func TestSourcesAreCited(t *testing.T) {
	b := &builder{st: &schema.Statement{Sources: map[string]schema.Source{
		"census": {Title: "Census 2021", URL: "https://example.org/", Publisher: "ONS", Date: schema.ParseDate("2022-06-28")},
	}}}
	b.add(Field{Key: "a.needs", Value: words("Many need it.")})
	b.cited([]string{"census"}, "a.sources", "a.needs")
	b.cited([]string{"census", "gone"}, "b.sources", "b.needs")
	b.add(b.sourceLine([]string{"census"}, "c.sources")...)
	d := &dumper{}
	d.blocks(0, b.doc.Blocks)
	want := `field a.needs "" 
  p "Many need it." note ("Census 2021" -> https://example.org/ ", " "ONS" ", " "28 June 2022")
field b.sources "Source" 
  p "Census 2021" -> https://example.org/ "; " "gone"
p "Source" ": " "Census 2021" -> https://example.org/ ", " "ONS" ", " "28 June 2022"
`
	if d.String() != want {
		t.Errorf("got\n%s\nwant\n%s", d, want)
	}
	for _, key := range []string{"a.sources", "c.sources"} {
		if !b.told[key] {
			t.Errorf("%s is not told", key)
		}
	}
}
