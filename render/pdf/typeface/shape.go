package typeface

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// A Shaped is a glyph in its place. Lengths are in thousandths of the type size.
type Shaped struct {
	Glyph   Glyph
	Cluster int // index of the first of the characters that it shows, together with all glyphs of the same index
	Advance int
	X, Y    int // where it stands, rightwards and upwards from where the last advance has led
}

// A shaper sets text in the tables of a face that say how its glyphs change and where they go beside each other.
type shaper struct {
	mutex sync.Mutex
	font  *harfbuzz.Font
	read  bool
}

// Shape turns text of one script and direction into glyphs, in the order in which they stand from left to right.
// Glyph 0 stands for what the face cannot show. The first call reads more of the face. Should some text be more than the
// shaper was made for, it is an error.
func (f *Face) Shape(text []rune) (shaped []Shaped, err error) {
	s := &f.shaper
	s.mutex.Lock()
	defer s.mutex.Unlock()
	defer func() {
		if problem := recover(); problem != nil {
			shaped, err = nil, fmt.Errorf("typeface: shaping %q: %v", string(text), problem)
		}
	}()
	if !s.read {
		s.read = true
		face, err := font.ParseTTF(bytes.NewReader(f.file))
		if err != nil {
			return nil, fmt.Errorf("typeface: %w", err)
		}
		s.font = harfbuzz.NewFont(face)
	}
	if s.font == nil {
		return nil, errCut
	}
	buffer := harfbuzz.NewBuffer()
	buffer.Props.Language = language.NewLanguage("und") // or else the one that the machine is set to
	buffer.AddRunes(text, 0, len(text))
	buffer.GuessSegmentProperties()
	buffer.Shape(s.font, nil)
	for i, g := range buffer.Info {
		at := buffer.Pos[i]
		shaped = append(shaped, Shaped{
			Glyph: Glyph(g.Glyph), Cluster: g.Cluster, Advance: f.scale(int(at.XAdvance)), X: f.scale(int(at.XOffset)), Y: f.scale(int(at.YOffset)),
		})
	}
	return shaped, nil
}
