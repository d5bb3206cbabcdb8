// Package typeface knows TrueType faces: which characters one can show and how wide they are, how a text of
// a script that needs shaping becomes glyphs, and how a small face is cut that holds a few of the glyphs.
//
// It knows neither a page nor a PDF file. The format is that of ISO/IEC 14496-22, the Open Font Format.
package typeface

import (
	"encoding/binary"
	"errors"
	"fmt"
	"unicode/utf8"
)

// A Face is a TrueType face, read once. It is safe for concurrent use.
type Face struct {
	// Lengths are in thousandths of the type size, upwards from the baseline.
	Ascent, Descent, CapHeight int // Descent is negative
	StemV                      int // width of the upright stems, judged by the weight: the format does not tell it
	ItalicAngle                int // degrees, negative where the face leans to the right
	Left, Bottom, Right, Top   int // box around all glyphs

	file       []byte
	tables     map[string][]byte
	unitsPerEm int
	glyphs     int // how many there are
	metrics    int // how many of them have a width of their own; the others have that of the last of these
	widths     []int
	long       bool // loca holds 32-bit offsets

	// The glyph of a character is in pages[index[r>>8]][r&0xff]; the first page is empty.
	index [(utf8.MaxRune + 1) >> 8]uint16
	pages [][256]Glyph

	shaper shaper
}

// A Glyph is the number of a glyph in its face. Number 0 stands for all that the face cannot show.
type Glyph uint16

// errCut is of a face in which something points behind its end.
var errCut = errors.New("typeface: the face is cut off")

// Parse reads a face. The file must not be changed afterwards.
func Parse(file []byte) (*Face, error) {
	f := &Face{file: file, tables: map[string][]byte{}, pages: make([][256]Glyph, 1)}
	for _, step := range []func([]byte) error{f.readDirectory, f.readMetrics, f.readCharacters} {
		if err := step(file); err != nil {
			return nil, err
		}
	}
	return f, nil
}

// Glyph is the glyph of a character, 0 if there is none.
func (f *Face) Glyph(r rune) Glyph {
	if r < 0 || r > utf8.MaxRune {
		return 0
	}
	return f.pages[f.index[r>>8]][r&0xff]
}

// Width is the advance of a glyph, in thousandths of the type size.
func (f *Face) Width(g Glyph) int {
	return f.widths[min(int(g), f.metrics-1)]
}

// scale turns units of the face into thousandths of the type size.
func (f *Face) scale(v int) int {
	if v < 0 {
		return -f.scale(-v)
	}
	return (v*1000 + f.unitsPerEm/2) / f.unitsPerEm
}

// readDirectory finds the tables: clause 4.5.
func (f *Face) readDirectory(file []byte) error {
	if len(file) < 12 || u32(file) != 0x00010000 && string(file[:4]) != "true" {
		return errors.New("typeface: not a TrueType face")
	}
	count := int(u16(file[4:]))
	if len(file) < 12+16*count {
		return errCut
	}
	for i := range count {
		record := file[12+16*i:]
		table, err := slice(file, int(u32(record[8:])), int(u32(record[12:])))
		if err != nil {
			return err
		}
		f.tables[string(record[:4])] = table
	}
	for tag, least := range map[string]int{"head": 54, "hhea": 36, "maxp": 6, "OS/2": 78, "post": 32, "cmap": 4, "hmtx": 4, "loca": 4, "glyf": 0} {
		if table, ok := f.tables[tag]; !ok || len(table) < least {
			return fmt.Errorf("typeface: no whole table %q", tag)
		}
	}
	return nil
}

// readMetrics reads what holds for the face as a whole: clauses 5.2.2, 5.2.3, 5.2.6, 5.2.7 and 5.2.8.
func (f *Face) readMetrics([]byte) error {
	head, hhea, os2, post := f.tables["head"], f.tables["hhea"], f.tables["OS/2"], f.tables["post"]
	f.unitsPerEm = int(u16(head[18:]))
	f.long = u16(head[50:]) != 0
	f.glyphs = int(u16(f.tables["maxp"][4:]))
	f.metrics = int(u16(hhea[34:]))
	size := 2
	if f.long {
		size = 4
	}
	if f.unitsPerEm == 0 || f.metrics == 0 || f.metrics > f.glyphs ||
		len(f.tables["hmtx"]) < 4*f.metrics+2*(f.glyphs-f.metrics) || len(f.tables["loca"]) < size*(f.glyphs+1) {
		return errCut
	}
	f.widths = make([]int, f.metrics)
	for i := range f.widths {
		f.widths[i] = f.scale(int(u16(f.tables["hmtx"][4*i:])))
	}
	f.Left, f.Bottom = f.scale(i16(head[36:])), f.scale(i16(head[38:]))
	f.Right, f.Top = f.scale(i16(head[40:])), f.scale(i16(head[42:]))
	f.Ascent, f.Descent = f.scale(i16(hhea[4:])), f.scale(i16(hhea[6:]))
	f.CapHeight = f.Ascent
	if u16(os2) >= 2 && len(os2) >= 90 {
		f.CapHeight = f.scale(i16(os2[88:]))
	}
	f.ItalicAngle = i16(post[4:])
	weight := int(u16(os2[4:]))
	f.StemV = 50 + weight*weight/(65*65)
	return nil
}

// slice is a part of data.
func slice(data []byte, from, length int) ([]byte, error) {
	if from > len(data) || length > len(data)-from {
		return nil, errCut
	}
	return data[from : from+length : from+length], nil
}

func u16(b []byte) uint16 { return binary.BigEndian.Uint16(b) }

func i16(b []byte) int { return int(int16(u16(b))) }

func u32(b []byte) uint32 { return binary.BigEndian.Uint32(b) }
