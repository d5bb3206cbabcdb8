package typeface

import "errors"

// readCharacters reads which character has which glyph: clause 5.2.1.
func (f *Face) readCharacters([]byte) error {
	cmap := f.tables["cmap"]
	count := int(u16(cmap[2:]))
	if len(cmap) < 4+8*count {
		return errCut
	}
	var found []byte // the best so far: format 12 holds all that format 4 does
	for i := range count {
		record := cmap[4+8*i:]
		at := int(u32(record[4:]))
		if platform := u16(record); platform != 0 && platform != 3 || at+8 > len(cmap) {
			continue
		}
		switch format := u16(cmap[at:]); {
		case format == 12, format == 4 && found == nil:
			found = cmap[at:]
		}
	}
	switch {
	case found == nil:
		return errors.New("typeface: no table of characters in format 4 or 12")
	case u16(found) == 4:
		return f.readFormat4(found)
	}
	return f.readFormat12(found)
}

// readFormat4 reads segments of characters of the basic plane: clause 5.2.1.3.3.
func (f *Face) readFormat4(table []byte) error {
	if len(table) < 16 {
		return errCut
	}
	size := int(u16(table[6:])) &^ 1 // of one array, in bytes
	if len(table) < 16+4*size {
		return errCut
	}
	ends, starts := table[14:], table[16+size:]
	deltas, offsets := table[16+2*size:], table[16+3*size:]
	next := 0
	for i := 0; i < size; i += 2 {
		start, end := int(u16(starts[i:])), int(u16(ends[i:]))
		delta, offset := u16(deltas[i:]), int(u16(offsets[i:]))
		if start > end || start < next {
			return errors.New("typeface: characters out of order")
		}
		next = end + 1
		for r := start; r <= end; r++ {
			g := uint16(r)
			if offset != 0 {
				at := i + offset + 2*(r-start)
				if at+2 > len(offsets) {
					break // the last segment, of U+FFFF, may point anywhere
				}
				if g = u16(offsets[at:]); g == 0 {
					continue
				}
			}
			f.set(rune(r), Glyph(g+delta))
		}
	}
	return nil
}

// readFormat12 reads groups of characters of all planes: clause 5.2.1.3.7.
func (f *Face) readFormat12(table []byte) error {
	if len(table) < 16 {
		return errCut
	}
	groups, err := slice(table[16:], 0, 12*int(u32(table[12:])))
	if err != nil {
		return err
	}
	next := 0
	for ; len(groups) > 0; groups = groups[12:] {
		start, end, g := int(u32(groups)), int(u32(groups[4:])), int(u32(groups[8:]))
		if start > end || start < next || end >= len(f.index)<<8 {
			return errors.New("typeface: characters out of order")
		}
		next = end + 1
		for r := start; r <= end && g < f.glyphs; r++ {
			f.set(rune(r), Glyph(g))
			g++
		}
	}
	return nil
}

// set gives a character its glyph.
func (f *Face) set(r rune, g Glyph) {
	if g == 0 || int(g) >= f.glyphs {
		return
	}
	page := &f.index[r>>8]
	if *page == 0 {
		*page = uint16(len(f.pages))
		f.pages = append(f.pages, [256]Glyph{})
	}
	f.pages[*page][r&0xff] = g
}
