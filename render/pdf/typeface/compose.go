package typeface

import (
	"encoding/binary"
	"math"
)

// A Composite is a code for several glyphs, drawn together as Shape has placed them.
type Composite struct {
	Code  byte
	Parts []Shaped
}

// Width is the advance of all parts together, in thousandths of the type size.
func (c Composite) Width() int {
	width := 0
	for _, p := range c.Parts {
		width += p.Advance
	}
	return width
}

// partHeader is how many bytes stand before the parts of a composite glyph: the number of contours, and a box.
const partHeader = 10

// composite is the outline of a composite: clause 5.3.3.2. Its parts have the numbers that they have in the face.
func (f *Face) composite(c Composite) ([]byte, error) {
	box := [4]int{0x7fff, 0x7fff, -0x8000, -0x8000}
	out := binary.BigEndian.AppendUint16(nil, 0xffff)
	out = append(out, make([]byte, partHeader-2)...)
	pen := 0
	for i, p := range c.Parts {
		outline, err := f.outline(p.Glyph)
		if err != nil {
			return nil, err
		}
		x, y := f.units(pen+p.X), f.units(p.Y)
		if len(outline) >= partHeader {
			box[0], box[1] = min(box[0], x+i16(outline[2:])), min(box[1], y+i16(outline[4:]))
			box[2], box[3] = max(box[2], x+i16(outline[6:])), max(box[3], y+i16(outline[8:]))
		}
		flags := uint16(wordArguments | placed)
		if i < len(c.Parts)-1 {
			flags |= moreParts
		}
		for _, v := range []uint16{flags, uint16(p.Glyph), uint16(x), uint16(y)} {
			out = binary.BigEndian.AppendUint16(out, v)
		}
		pen += p.Advance
	}
	if box[0] > box[2] {
		box = [4]int{}
	}
	for i, v := range box {
		binary.BigEndian.PutUint16(out[2+2*i:], uint16(v))
	}
	return out, nil
}

// units turns thousandths of the type size into units of the face.
func (f *Face) units(v int) int { return v * f.unitsPerEm / 1000 }

// limits is the table maxp of a subset: clause 5.2.6. What it says of composite glyphs holds for the composites too.
func (s *subset) limits() []byte {
	const points, contours, parts, depth = 6, 8, 28, 30 // fields; those of composite glyphs stand 4 bytes behind the others
	out := patched(s.face.tables["maxp"], 4, len(s.glyphs))
	if len(s.composites) == 0 || len(out) < depth+2 {
		return out
	}
	most := 1
	for _, c := range s.composites {
		most = max(most, len(c.Parts))
	}
	raise := func(at, least int) {
		binary.BigEndian.PutUint16(out[at:], uint16(min(max(int(u16(out[at:])), least), math.MaxUint16)))
	}
	for _, at := range []int{points, contours} {
		raise(at+4, most*int(max(u16(out[at:]), u16(out[at+4:]))))
	}
	raise(parts, most)
	raise(depth, int(u16(out[depth:]))+1)
	return out
}
