package typeface

import (
	"os"
	"slices"
	"testing"

	"github.com/go-text/typesetting/font"
)

func faceOf(t testing.TB, name string) *Face {
	t.Helper()
	file, err := os.ReadFile("../fonts/" + name + ".ttf")
	if err != nil {
		t.Fatal(err)
	}
	return parsed(t, file)
}

// Text is set as readers of its script know it: letters join, change places and become one.
func TestShape(t *testing.T) {
	for _, c := range []struct {
		face, text, name string
		want             func(f *Face, shaped []Shaped) bool
	}{
		{"NotoSansArabic-Regular", "لل", "letters join, from right to left", func(f *Face, s []Shaped) bool {
			return len(s) == 2 && s[0].Cluster == 1 && s[1].Cluster == 0 && s[0].Glyph != s[1].Glyph && s[0].Glyph != f.Glyph('ل')
		}},
		{"NotoSansArabic-Regular", "نينةي", "all letters join, and none stands as it does alone", func(f *Face, s []Shaped) bool {
			return !slices.ContainsFunc(s, func(g Shaped) bool {
				return slices.Contains([]Glyph{f.Glyph('ن'), f.Glyph('ي'), f.Glyph('ة')}, g.Glyph)
			})
		}},
		{"NotoSansDevanagari-Regular", "कि", "the vowel stands before the consonant, in one cluster", func(f *Face, s []Shaped) bool {
			return len(s) == 2 && s[1].Glyph == f.Glyph('क') && s[0].Cluster == 0 && s[1].Cluster == 0
		}},
		{"NotoSansDevanagari-Regular", "क्ष", "consonants become one", func(_ *Face, s []Shaped) bool { return len(s) == 1 }},
		{"NotoSansGurmukhi-Regular", "ਸਿੰਘ", "the vowel stands before the consonant", func(f *Face, s []Shaped) bool { return s[1].Glyph == f.Glyph('ਸ') }},
		{"NotoSansBengali-Regular", "কো", "the vowel stands around the consonant", func(f *Face, s []Shaped) bool { return len(s) == 3 && s[1].Glyph == f.Glyph('ক') }},
		{"DueRegardSans-Regular", "ẹ\u0301", "the accent stands above the letter", func(f *Face, s []Shaped) bool {
			return s[0].Advance == f.Width(f.Glyph('ẹ')) && s[len(s)-1].Advance == 0 && s[len(s)-1].X < 0 && s[len(s)-1].Cluster == 0
		}},
		{"NotoSansArabic-Regular", "漢", "what the face has not is glyph 0", func(_ *Face, s []Shaped) bool { return len(s) == 1 && s[0].Glyph == 0 }},
	} {
		f := faceOf(t, c.face)
		shaped, err := f.Shape([]rune(c.text))
		if err != nil || !c.want(f, shaped) {
			t.Errorf("%q: %s: %+v, error %v", c.text, c.name, shaped, err)
		}
	}
}

// What has been shaped is one glyph of a subset, with the outlines of its parts where they were placed.
func TestComposite(t *testing.T) {
	for name, text := range map[string]string{"NotoSansDevanagari-Regular": "क्षि", "NotoSansArabic-Regular": "بَ", "DueRegardSans-Regular": "Ẹ\u0301"} {
		f := faceOf(t, name)
		shaped, err := f.Shape([]rune(text))
		if err != nil || len(shaped) < 2 {
			t.Fatalf("%s: %v, error %v", text, shaped, err)
		}
		whole := Composite{Code: 200, Parts: shaped}
		codes := &[256]Glyph{'x': f.Glyph(' '), 255: shaped[0].Glyph}
		cut, err := f.Subset(codes, Composite{Code: 230, Parts: shaped[1:]}, whole)
		if err != nil {
			t.Fatal(err)
		}
		small, numbers := other(t, cut), characters(t, cut)
		if got := small.HorizontalAdvance(font.GID(numbers[200])); int(got) != whole.Width() {
			t.Errorf("%s: width %v, want %d", text, got, whole.Width())
		}
		if got, want := segments(small, font.GID(numbers[200])), placedSegments(t, f, shaped); !slices.Equal(got, want) || len(got) == 0 {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
		if got, want := segments(small, font.GID(numbers[230])), placedSegments(t, f, shaped[1:]); !slices.Equal(got, want) {
			t.Errorf("%s without its first glyph: %v, want %v", text, got, want)
		}
	}
}

func segments(f *font.Face, g font.GID) []font.Segment {
	outline, _ := f.GlyphDataOutline(g)
	return outline.Segments
}

// placedSegments are the outlines of glyphs, moved to their places.
func placedSegments(t *testing.T, f *Face, shaped []Shaped) []font.Segment {
	var out []font.Segment
	pen := 0
	whole := other(t, f.file)
	for _, s := range shaped {
		for _, segment := range segments(whole, font.GID(s.Glyph)) {
			for i := range segment.ArgsSlice() {
				segment.Args[i].X += float32(pen + s.X)
				segment.Args[i].Y += float32(s.Y)
			}
			out = append(out, segment)
		}
		pen += s.Advance
	}
	return out
}

// No text ends the work, and each glyph belongs to a character.
func FuzzShape(f *testing.F) {
	faces := []*Face{faceOf(f, "NotoSansArabic-Regular"), faceOf(f, "NotoSansDevanagari-Regular"), faceOf(f, "NotoSansGurmukhi-Regular"),
		faceOf(f, "NotoSansBengali-Regular"), faceOf(f, "DueRegardSans-Regular")}
	for _, text := range []string{"محمد", "नमस्ते", "ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ", "বাংলা", "e\u0301\u0323", "\u200d\u200c", "क\u200dष", "\u094d\u093f", "लृ"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		runes := []rune(text)
		for i, face := range faces {
			shaped, err := face.Shape(runes)
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range shaped {
				if s.Cluster < 0 || s.Cluster >= len(runes) || int(s.Glyph) >= face.glyphs {
					t.Errorf("face %d: %+v", i, s)
				}
			}
		}
	})
}
