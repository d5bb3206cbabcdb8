package pdf

import (
	"encoding/hex"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"

	"dueregard/render"
	"dueregard/render/pdf/object"
)

// A pageReader reads what is shown on the pages of a file, as ToUnicode says it.
type pageReader struct {
	t    *testing.T
	file *object.File
}

func readerOf(t *testing.T, file []byte) pageReader {
	t.Helper()
	opened, err := object.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	return pageReader{t, opened}
}

// at follows keys from an object.
func (r pageReader) at(from any, keys ...object.Name) any {
	r.t.Helper()
	for i := 0; ; i++ {
		found, err := r.file.Resolve(from)
		if err != nil {
			r.t.Fatal(err)
		}
		if i == len(keys) {
			return found
		}
		dict, _ := found.(object.Dict)
		from = dict.Get(keys[i])
	}
}

func (r pageReader) data(stream any) []byte {
	r.t.Helper()
	s, ok := stream.(*object.Stream)
	if !ok {
		r.t.Fatalf("a stream is %T", stream)
	}
	data, err := r.file.Decode(s, 1<<24)
	if err != nil {
		r.t.Fatal(err)
	}
	return data
}

// pages are the texts of the pages, a line for each string shown.
func (r pageReader) pages() [][]string {
	r.t.Helper()
	var out [][]string
	kids, _ := r.at(r.file.Trailer(), "Root", "Pages", "Kids").(object.Array)
	for _, kid := range kids {
		fonts := map[string]map[byte]string{}
		dict, _ := r.at(kid, "Resources", "Font").(object.Dict)
		if dict == nil {
			dict, _ = r.at(r.file.Trailer(), "Root", "Pages", "Resources", "Font").(object.Dict)
		}
		for _, e := range dict {
			if encoding := r.at(e.Value, "Encoding"); encoding != nil {
				r.t.Errorf("a symbolic font with the encoding %v", encoding)
			}
			fonts[string(e.Key)] = readCMap(r.t, r.data(r.at(e.Value, "ToUnicode")))
		}
		out = append(out, shownText(r.t, fonts, r.data(r.at(kid, "Contents"))))
	}
	return out
}

// fontsOf are the names of the fonts that show a face.
func (r pageReader) fontsOf(face string) []string {
	r.t.Helper()
	kids, _ := r.at(r.file.Trailer(), "Root", "Pages", "Kids").(object.Array)
	dict, _ := r.at(kids[0], "Resources", "Font").(object.Dict)
	var out []string
	for _, e := range dict {
		name, _ := r.at(e.Value, "BaseFont").(object.Name)
		if tag, rest, ok := strings.Cut(string(name), "+"); ok && len(tag) == 6 && rest == face {
			out = append(out, string(name))
		}
	}
	return out
}

var (
	mapped  = regexp.MustCompile(`<([0-9A-F]{2})> <((?:[0-9A-F]{4})+)>\n`)
	setting = regexp.MustCompile(`(?s)/(\w+) [\d.]+ Tf|\(((?:\\.|[^\\)])*)\) ?Tj`)
	escaped = regexp.MustCompile(`(?s)\\(.)`)
)

func readCMap(t *testing.T, cmap []byte) map[byte]string {
	t.Helper()
	out := map[byte]string{}
	for _, line := range mapped.FindAllSubmatch(cmap, -1) {
		code, _ := hex.DecodeString(string(line[1]))
		units, _ := hex.DecodeString(string(line[2]))
		var text []uint16
		for ; len(units) > 0; units = units[2:] {
			text = append(text, uint16(units[0])<<8|uint16(units[1]))
		}
		if _, twice := out[code[0]]; twice {
			t.Errorf("code %d stands twice", code[0])
		}
		out[code[0]] = string(utf16.Decode(text))
	}
	return out
}

func shownText(t *testing.T, fonts map[string]map[byte]string, content []byte) []string {
	t.Helper()
	var now map[byte]string
	var out []string
	for _, found := range setting.FindAllSubmatch(content, -1) {
		if len(found[1]) > 0 {
			now = fonts[string(found[1])]
			continue
		}
		var text strings.Builder
		for _, c := range escaped.ReplaceAll(found[2], []byte("$1")) {
			if now[c] == "" {
				t.Fatalf("code %d stands for nothing", c)
			}
			text.WriteString(now[c])
		}
		out = append(out, text.String())
	}
	return out
}

// everything is a text with all characters that the faces have, a line for each page of them.
func everything() []render.Block {
	var out []render.Block
	for first := rune(0); first < 0x20000; first += 256 {
		var line strings.Builder
		for r := first; r < first+256; r++ {
			if faces()[regular].Glyph(r) != 0 {
				line.WriteRune(r)
			}
		}
		if line.Len() > 0 {
			out = append(out, words(line.String()))
		}
	}
	return out
}

// Every character that was laid out is found again on its page, in order.
func TestTextIsFoundAgain(t *testing.T) {
	for name, doc := range map[string]*render.Document{
		"sample": sample(), "everything": {Blocks: everything()},
		"ASCII that has to be escaped": {Blocks: []render.Block{words(`\ ( ) \\ \r \( "x" <</>>`)}},
	} {
		laid, err := lay(doc)
		if err != nil {
			t.Fatal(err)
		}
		pages := readerOf(t, written(t, doc)).pages()
		if len(pages) != len(laid.pages) {
			t.Fatalf("%s: %d pages, want %d", name, len(pages), len(laid.pages))
		}
		for n, p := range laid.pages {
			var want strings.Builder
			for _, o := range p.ops {
				if o.kind == textOp {
					want.WriteString(o.text)
				}
			}
			if got := strings.Join(pages[n], ""); got != want.String() {
				t.Errorf("%s, page %d:\n%q\nwant\n%q", name, n+1, got, want.String())
			}
		}
	}
}

// The same glyphs make fonts of the same names, others of other names.
func TestFontNames(t *testing.T) {
	names := map[string]string{}
	for _, text := range []string{"abc", "cab", "abcd", "ábc", "éab", "abc"} {
		doc := &render.Document{Meta: render.Meta{Labels: render.Labels{PageOf: "%d a %d"}}, Blocks: []render.Block{words(text)}}
		found := readerOf(t, written(t, doc)).fontsOf("DueRegardSans-Regular")
		if len(found) == 0 {
			t.Fatalf("%q: no name", text)
		}
		names[text] = found[0]
	}
	if names["abc"] != names["cab"] || names["abc"] == names["abcd"] || names["ábc"] == names["éab"] {
		t.Errorf("%v", names)
	}
}

// A face of which a file shows more than 224 characters comes in several fonts.
func TestManyCharacters(t *testing.T) {
	doc := &render.Document{Blocks: everything()}
	if fonts := readerOf(t, written(t, doc)).fontsOf("DueRegardSans-Regular"); len(fonts) < 3 {
		t.Errorf("%d fonts", len(fonts))
	}
}
