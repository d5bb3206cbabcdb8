package html

import (
	"bytes"
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"dueregard/render"
)

// hostile are texts that try to be more than text.
var hostile = []string{
	`<script>alert(1)</script>`,
	`"><img src=x onerror=alert(1)>`,
	`' onmouseover='alert(1)`,
	`</style><script>alert(1)</script>`,
	`";} body{display:none} @import "https://example.org/x.css";`,
	`</title></svg></section>--><!--`,
	"javascript:alert(1)",
	"a\x00b\ufeffc\u202ed\u2028e\x1b[1mf\r\ng\v\x85",
	"\xff\xfe broken \xe2\x82",
	`&lt;b&gt; &amp;amp; &#x3c; \3c`,
	"]]>{{.}}${x}",
	"\ufffe\U0001ffff\ufdd0x",
	strings.Repeat("<", 200),
}

// A planting puts texts into all strings of a document but keys and colours.
type planting struct{ text, link, language string }

func (p planting) in(doc *render.Document) *render.Document {
	p.value(reflect.ValueOf(doc).Elem(), "")
	return doc
}

func (p planting) value(v reflect.Value, field string) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.IsExported() {
				p.value(v.Field(i), field.Name)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			p.value(v.Index(i), field)
		}
	case reflect.Interface:
		inside := reflect.New(v.Elem().Type()).Elem()
		inside.Set(v.Elem())
		p.value(inside, "")
		v.Set(inside)
	case reflect.String:
		p.string(v, field)
	}
}

func (p planting) string(v reflect.Value, field string) {
	switch field {
	case "Fill", "Header", "Heading":
	case "Language":
		v.SetString(p.language)
	case "Link":
		v.SetString(p.link)
	default:
		v.SetString(p.text)
	}
}

// skeleton is a page without its words: elements, names of attributes, and those values that are not
// made of words. Pictures are left out, as their lines are as many as their words need.
func skeleton(t testing.TB, file string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	var walk func(n *html.Node, depth int)
	walk = func(n *html.Node, depth int) {
		if n.Type == html.ElementNode {
			fmt.Fprintf(&b, "%*s%s", depth, "", n.Data)
			for _, a := range n.Attr {
				if byLength.MatchString(a.Val) && a.Key == "class" {
					continue
				}
				b.WriteString(" " + a.Key)
				if a.Key == "class" || a.Key == "scope" || a.Key == "role" {
					b.WriteString("=" + a.Val)
				}
			}
			b.WriteString("\n")
		}
		if n.Type == html.CommentNode {
			b.WriteString("comment\n")
		}
		for c := n.FirstChild; c != nil && n.Data != "svg"; c = c.NextSibling {
			walk(c, depth+1)
		}
	}
	walk(root, 0)
	return b.String()
}

// byLength are the classes that say how long texts are.
var byLength = regexp.MustCompile(`^(wide|middling|below)$`)

var cssStrings = regexp.MustCompile(`"[^"]*"`)

// rulesOf is the style of a page without its strings.
func rulesOf(file string) string {
	_, css, _ := strings.Cut(file, "<style>")
	css, _, _ = strings.Cut(css, "</style>")
	return cssStrings.ReplaceAllString(css, "")
}

// TestHostileText wants hostile texts to make the same page as harmless ones, but for the words.
func TestHostileText(t *testing.T) {
	harmless := written(t, planting{"Words", "words", "!"}.in(sample()))
	for _, text := range hostile {
		file := written(t, planting{text, text, text}.in(sample()))
		if got, want := skeleton(t, file), skeleton(t, harmless); got != want {
			a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
			for i := range min(len(a), len(b)) {
				if a[i] != b[i] {
					t.Errorf("%q: element %d is %q, want %q", text, i, a[i], b[i])
					break
				}
			}
		}
		if rulesOf(file) != rulesOf(harmless) {
			t.Errorf("%q changed the style", text)
		}
		check(t, file)
	}
}

func TestAddress(t *testing.T) {
	for link, want := range map[string]string{
		"https://www.example.org/a?b=c&d#e": "https://www.example.org/a?b=c&d#e",
		"HTTP://example.org":                "http://example.org",
		"mailto:library@example.org":        "mailto:library@example.org",
		"https://example.org/tŷ":            "https://example.org/t%C5%B7",
		"javascript:alert(1)":               "",
		" javascript:alert(1)":              "",
		"java\nscript:alert(1)":             "",
		"\x01https://example.org":           "",
		"data:text/html,x":                  "",
		"//example.org":                     "",
		"/path":                             "",
		"https:":                            "",
		"https:example.org":                 "",
		"mailto:":                           "",
		"https://example.org/\"onclick=x":   "",
		"":                                  "",
	} {
		if got := address(link); got != want {
			t.Errorf("address(%q) = %q, want %q", link, got, want)
		}
	}
}

// elements are those that a page may hold.
var elements = strings.Fields(`html head meta title style body a header footer main nav div section p span strong em br
	h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption colgroup col thead tbody tr th td figure figcaption
	svg desc defs pattern rect line path text`)

// attributes are those that they may have.
var attributes = strings.Fields(`lang dir charset http-equiv content name class href id role tabindex aria-label aria-labelledby aria-hidden
	scope type start width height x y dx x1 x2 y1 y2 d fill focusable patternUnits patternTransform`)

// check parses a page and wants nothing in it that this package does not write, ids that are unique,
// links that lead somewhere, and one style.
func check(t testing.TB, file string) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	ids, inner, count := map[string]bool{}, []string{}, map[string]int{}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		count[n.Data]++
		for _, a := range n.Attr {
			switch {
			case a.Key == "id" && ids[a.Val]:
				t.Errorf("two elements have the id %q", a.Val)
			case a.Key == "id":
				ids[a.Val] = true
			case a.Key == "href" && strings.HasPrefix(a.Val, "#"):
				inner = append(inner, a.Val[1:])
			case a.Key == "href" && address(a.Val) != a.Val:
				t.Errorf("a link to %q", a.Val)
			case a.Key == "aria-labelledby":
				inner = append(inner, strings.Fields(a.Val)...)
			}
			count["attribute "+a.Key]++
		}
	}
	for _, id := range inner {
		if !ids[id] {
			t.Errorf("nothing has the id %q", id)
		}
	}
	checkCounts(t, count)
	checkText(t, file)
}

func checkText(t testing.TB, file string) {
	t.Helper()
	if levels := headings(file); !strings.HasPrefix(levels, "1") || skips(levels) {
		t.Errorf("headings of the levels %s", levels)
	}
	if i := strings.IndexAny(file, "\x00\r\ufeff\u202e\u2028"); i >= 0 {
		t.Errorf("a character that was to be left out, at %d", i)
	}
}

func checkCounts(t testing.TB, count map[string]int) {
	t.Helper()
	for _, name := range []string{"style", "main", "h1", "header", "footer"} {
		if count[name] != 1 {
			t.Errorf("%d elements %s", count[name], name)
		}
	}
	for _, name := range elements {
		delete(count, name)
	}
	for _, name := range attributes {
		delete(count, "attribute "+name)
	}
	for name := range count {
		t.Errorf("the page holds %s", name)
	}
}

func skips(levels string) bool {
	for i := 1; i < len(levels); i++ {
		if levels[i] > levels[i-1]+1 {
			return true
		}
	}
	return false
}

func FuzzWrite(f *testing.F) {
	for i, text := range hostile {
		f.Add(text, "https://example.org/"+text, "cy", float64(i), i)
	}
	f.Add("Age", "mailto:a@example.org", "ar", -1e300, 4)
	f.Fuzz(func(t *testing.T, text, link, language string, number float64, level int) {
		doc := planting{text, link, language}.in(sample())
		doc.Brand.Size = number
		doc.Blocks = append(doc.Blocks,
			render.Heading{Level: level, Text: text},
			render.Table{Columns: []render.Column{{Label: text, Weight: number}, {Weight: 1}}},
			render.Chart{Max: number, Interval: text, Bars: []render.Bar{{Label: text, Values: []float64{number, 1}, Intervals: []render.Interval{{Low: number, High: 2 * number}}}}},
			render.List{Ordered: true, Start: level, Style: render.Marker(level), Items: []render.Item{{}}},
			render.Note{Tone: render.Tone(level), Blocks: doc.Blocks[:4]},
		)
		var first, second bytes.Buffer
		if err := Write(&first, doc); err != nil {
			t.Fatal(err)
		}
		check(t, first.String())
		if err := Write(&second, doc); err != nil || !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("another page from the same document, error %v", err)
		}
	})
}
