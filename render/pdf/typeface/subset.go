package typeface

import (
	"encoding/binary"
	"errors"
	"math"
	"slices"
)

// Subset cuts a face that holds the glyphs of 8-bit codes (0: the code has none) and the parts they are made of.
// Its table of characters, for platform 1 and encoding 0, leads from the codes to the glyphs: that is what ISO
// 32000-1:2008, clause 9.6.6.4, asks of the file of a symbolic TrueType font. It has what such a file needs and no more.
// Each composite becomes one glyph.
func (f *Face) Subset(codes *[256]Glyph, composites ...Composite) ([]byte, error) {
	s := subset{face: f, composites: composites, bearings: make([][]byte, len(composites)), numbers: make(map[Glyph]Glyph, 256)}
	if f.glyphs+len(composites) > math.MaxUint16 {
		return nil, errors.New("typeface: too many glyphs")
	}
	all := *codes
	for i, c := range composites {
		all[c.Code] = Glyph(f.glyphs + i)
	}
	s.number(0)
	for _, g := range all {
		s.number(g)
	}
	cmap := s.characters(&all)
	glyf, loca, err := s.outlines()
	if err != nil {
		return nil, err
	}
	tables := []table{
		{"cmap", cmap}, {"cvt ", f.tables["cvt "]}, {"fpgm", f.tables["fpgm"]}, {"glyf", glyf}, {"head", s.head()},
		{"hhea", patched(f.tables["hhea"], 34, len(s.glyphs))}, {"hmtx", s.widths()}, {"loca", loca},
		{"maxp", s.limits()}, {"prep", f.tables["prep"]},
	}
	return assemble(slices.DeleteFunc(tables, func(t table) bool { return len(t.data) == 0 && t.tag != "glyf" })), nil
}

// A subset numbers glyphs in the order in which they come.
type subset struct {
	face       *Face
	composites []Composite
	glyphs     []Glyph // their numbers in face; behind the last one come composites
	numbers    map[Glyph]Glyph
	bearings   [][]byte // of the composites: where their boxes begin
}

// number is the number of a glyph in the subset.
func (s *subset) number(g Glyph) Glyph {
	n, ok := s.numbers[g]
	if !ok {
		n = Glyph(len(s.glyphs))
		s.numbers[g] = n
		s.glyphs = append(s.glyphs, g)
	}
	return n
}

// characters is a table of characters in format 0: clause 5.2.1.3.1.
func (s *subset) characters(codes *[256]Glyph) []byte {
	out := []byte{0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 12, 0, 0, 262 >> 8, 262 & 0xff, 0, 0}
	for _, g := range codes {
		out = append(out, byte(s.numbers[g])) // numbered first, they are 256 at most
	}
	return out
}

// outlines are the outlines of all glyphs, with where each begins: clauses 5.3.3 and 5.3.4. The parts of
// composite glyphs are numbered on the way, behind the others.
func (s *subset) outlines() (glyf, loca []byte, err error) {
	for i := 0; i < len(s.glyphs); i++ {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		outline, err := s.outline(s.glyphs[i])
		if err != nil {
			return nil, nil, err
		}
		start := len(glyf)
		glyf = append(glyf, outline...)
		if len(outline) >= partHeader && i16(outline) < 0 {
			if err := s.renumber(glyf[start+partHeader:]); err != nil {
				return nil, nil, err
			}
		}
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
	}
	return glyf, binary.BigEndian.AppendUint32(loca, uint32(len(glyf))), nil
}

// outline is how a glyph or a composite is drawn.
func (s *subset) outline(g Glyph) ([]byte, error) {
	i := int(g) - s.face.glyphs
	if i < 0 {
		return s.face.outline(g)
	}
	out, err := s.face.composite(s.composites[i])
	if err == nil {
		s.bearings[i] = out[2:4]
	}
	return out, err
}

// outline is how a glyph is drawn; empty, if there is nothing to draw.
func (f *Face) outline(g Glyph) ([]byte, error) {
	if int(g) >= f.glyphs {
		return nil, errCut
	}
	loca := f.tables["loca"]
	var from, to int
	if f.long {
		from, to = int(u32(loca[4*int(g):])), int(u32(loca[4*int(g)+4:]))
	} else {
		from, to = 2*int(u16(loca[2*int(g):])), 2*int(u16(loca[2*int(g)+2:]))
	}
	if from > to {
		return nil, errCut
	}
	return slice(f.tables["glyf"], from, to-from)
}

// Flags of the parts of a composite glyph: clause 5.3.3.2.
const (
	wordArguments = 1 << 0
	placed        = 1 << 1 // the arguments are where the part stands
	oneScale      = 1 << 3
	moreParts     = 1 << 5
	twoScales     = 1 << 6
	fourScales    = 1 << 7
)

// renumber gives the parts of a composite glyph their numbers in the subset.
func (s *subset) renumber(parts []byte) error {
	for {
		if len(parts) < 4 {
			return errCut
		}
		flags, part := u16(parts), Glyph(u16(parts[2:]))
		if int(part) >= s.face.glyphs {
			return errCut
		}
		binary.BigEndian.PutUint16(parts[2:], uint16(s.number(part)))
		size := 6
		if flags&wordArguments != 0 {
			size += 2
		}
		switch {
		case flags&oneScale != 0:
			size += 2
		case flags&twoScales != 0:
			size += 4
		case flags&fourScales != 0:
			size += 8
		}
		if len(parts) < size {
			return errCut
		}
		if flags&moreParts == 0 {
			return nil
		}
		parts = parts[size:]
	}
}

// widths are the advances and left bearings of all glyphs: clause 5.2.5.
func (s *subset) widths() []byte {
	hmtx := s.face.tables["hmtx"]
	var out []byte
	for _, g := range s.glyphs {
		last := s.face.metrics - 1
		if i := int(g) - s.face.glyphs; i >= 0 {
			out = binary.BigEndian.AppendUint16(out, uint16(s.face.units(s.composites[i].Width())))
			out = append(out, s.bearings[i]...)
			continue
		}
		bearing := 4*int(g) + 2
		if int(g) > last {
			bearing = 4*(last+1) + 2*(int(g)-last-1)
		}
		out = append(out, hmtx[4*min(int(g), last):][:2]...)
		out = append(out, hmtx[bearing:][:2]...)
	}
	return out
}

// head is the header of a face with long offsets and no sum yet.
func (s *subset) head() []byte {
	out := patched(s.face.tables["head"], 50, 1)
	clear(out[8:12])
	return out
}

// patched is a copy of table with the 16-bit value v at some place.
func patched(table []byte, at, v int) []byte {
	out := slices.Clone(table)
	binary.BigEndian.PutUint16(out[at:], uint16(v))
	return out
}
