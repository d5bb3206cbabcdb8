package typeface

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// files are the faces of the program.
func files(t testing.TB) [][]byte {
	t.Helper()
	names, _ := filepath.Glob("../fonts/*.ttf")
	if len(names) == 0 {
		t.Fatal("no faces")
	}
	var out [][]byte
	for _, name := range names {
		file, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, file)
	}
	return out
}

func parsed(t testing.TB, file []byte) *Face {
	t.Helper()
	f, err := Parse(file)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// other is a face as another reader reads it.
func other(t testing.TB, file []byte) *font.Face {
	t.Helper()
	f, err := font.ParseTTF(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// Every character has the glyph and the width that another reader finds.
func TestGlyphs(t *testing.T) {
	for _, file := range files(t) {
		f, other := parsed(t, file), other(t, file)
		for r := rune(0); r <= 0x1ffff; r++ {
			want, _ := other.NominalGlyph(r)
			if got := f.Glyph(r); got != Glyph(want) {
				t.Fatalf("%U: glyph %d, want %d", r, got, want)
			}
		}
		for g := range f.glyphs {
			want := math.Round(float64(other.HorizontalAdvance(font.GID(g))) * 1000 / float64(other.Upem()))
			if got := f.Width(Glyph(g)); got != int(want) {
				t.Fatalf("glyph %d: width %d, want %g", g, got, want)
			}
		}
	}
	f := parsed(t, files(t)[0])
	for _, r := range []rune{-1, 0x10ffff, 0x110000, 1 << 30} {
		if g := f.Glyph(r); g != 0 {
			t.Errorf("%U: glyph %d", r, g)
		}
	}
}

// A subset is a whole face to another reader, and shows each code as the face shows its glyph.
func TestSubset(t *testing.T) {
	for _, file := range files(t) {
		f, whole := parsed(t, file), other(t, file)
		for first := 0; first < f.glyphs; first += 224 {
			codes := new([256]Glyph)
			for i := range min(224, f.glyphs-first) {
				codes[32+i] = Glyph(first + i)
			}
			cut, err := f.Subset(codes)
			if err != nil {
				t.Fatal(err)
			}
			if s := sum(cut); s != wholeSum {
				t.Errorf("the words add up to %x", s)
			}
			small, numbers := other(t, cut), characters(t, cut)
			for code, g := range codes {
				n := font.GID(numbers[code])
				if !reflect.DeepEqual(small.GlyphData(n), whole.GlyphData(font.GID(g))) {
					t.Fatalf("code %d has another outline than glyph %d", code, g)
				}
				if small.HorizontalAdvance(n) != whole.HorizontalAdvance(font.GID(g)) {
					t.Fatalf("code %d has another width than glyph %d", code, g)
				}
			}
		}
	}
}

// characters is the table of characters of a subset: the glyph of each code.
func characters(t *testing.T, file []byte) []byte {
	t.Helper()
	loader, err := opentype.NewLoader(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	table, err := loader.RawTable(opentype.MustNewTag("cmap"))
	if err != nil || len(table) != 12+262 || !bytes.HasPrefix(table, []byte{0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 12, 0, 0, 1, 6, 0, 0}) {
		t.Fatalf("table of characters % x, error %v", table, err)
	}
	return table[18:]
}

func TestDescriptor(t *testing.T) {
	file, err := os.ReadFile("../fonts/DueRegardSans-Italic.ttf")
	if err != nil {
		t.Fatal(err)
	}
	f := parsed(t, file)
	if f.Ascent != 1024 || f.Descent != -400 || f.CapHeight != 660 || f.ItalicAngle != -11 || f.StemV != 87 {
		t.Errorf("%d %d %d %d %d", f.Ascent, f.Descent, f.CapHeight, f.ItalicAngle, f.StemV)
	}
	if f.Left >= f.Right || f.Bottom >= f.Top || f.Bottom >= 0 {
		t.Errorf("box %d %d %d %d", f.Left, f.Bottom, f.Right, f.Top)
	}
}

// A damaged face is told or read in part; it ends nothing.
func FuzzParse(f *testing.F) {
	for _, file := range files(f) {
		face := parsed(f, file)
		codes := new([256]Glyph)
		for _, r := range "Aéẵ☐" {
			codes[r&0xff] = face.Glyph(r)
		}
		f.Add(file, 20, byte(255))
		f.Add(file[:len(file)/2], 200, byte(1))
	}
	f.Fuzz(func(t *testing.T, file []byte, at int, to byte) {
		if at >= 0 && at < len(file) {
			file = slices.Clone(file)
			file[at] = to
		}
		face, err := Parse(file)
		if err != nil {
			return
		}
		codes := new([256]Glyph)
		for i := range codes {
			codes[i] = Glyph(i * face.glyphs / 256)
			face.Width(codes[i])
			face.Glyph(rune(i))
		}
		if cut, err := face.Subset(codes); err == nil && sum(cut) != wholeSum {
			t.Error("the words add up to something else")
		}
	})
}
