package object

// readSections reads cross-references, the last first: what a later one says of an object holds. Each tells
// where the one before it is.
func (f *File) readSections(at any) error {
	seen := map[int]bool{}
	for at != nil {
		offset, ok := at.(int)
		if !ok || offset <= 0 || offset >= len(f.data) || seen[offset] || len(seen) == maxSections {
			return damaged("its cross-references lead nowhere")
		}
		seen[offset] = true
		trailer, err := f.readSection(offset)
		if err != nil {
			return err
		}
		if f.trailer == nil {
			f.trailer = trailer
		}
		at = trailer.Get("Prev")
	}
	return nil
}

// readSection reads a table, with the stream that may go with it (clause 7.5.8.4), or a stream.
func (f *File) readSection(offset int) (Dict, error) {
	l := lexer{b: f.data, at: offset}
	if !l.keyword("xref") {
		return f.readStream(offset)
	}
	if err := f.readTable(&l); err != nil {
		return nil, err
	}
	object, err := l.object()
	if err != nil {
		return nil, err
	}
	trailer, ok := object.(Dict)
	if !ok {
		return nil, l.wrong("no trailer stands")
	}
	if at, has := trailer.Get("XRefStm").(int); has {
		_, err = f.readStream(at)
	}
	return trailer, err
}

// readTable reads subsections up to the trailer: clause 7.5.4.
func (f *File) readTable(l *lexer) error {
	for !l.keyword("trailer") {
		first, ok1 := l.integer()
		count, ok2 := l.integer()
		if !ok1 || !ok2 {
			return l.wrong("no cross-references stand")
		}
		for i := range count {
			offset, ok := l.integer()
			_, ok2 := l.integer()
			if !ok || !ok2 {
				return l.wrong("no cross-reference stands")
			}
			var p place
			switch {
			case l.keyword("n"):
				p = place{at: offset}
			case l.keyword("f"):
				p = place{in: -1}
			default:
				return l.wrong("no cross-reference stands")
			}
			if err := f.note(first+i, p); err != nil {
				return err
			}
		}
	}
	return nil
}

// integer reads a number that is not negative.
func (l *lexer) integer() (int, bool) {
	l.space()
	value := 0
	word := l.word()
	for _, c := range word {
		if c < '0' || c > '9' || value > (maxInteger-9)/10 {
			return 0, false
		}
		value = value*10 + int(c-'0')
	}
	return value, len(word) > 0
}

// note notes where an object is, unless a later section said so.
func (f *File) note(number int, p place) error {
	if number < 0 || number > maxNumber {
		return ErrTooMuch
	}
	for len(f.places) <= number {
		f.places = append(f.places, place{})
	}
	if f.places[number] == (place{}) {
		f.places[number] = p
	}
	return nil
}

// readStream reads a stream of cross-references: clause 7.5.8.
func (f *File) readStream(offset int) (Dict, error) {
	_, object, err := f.indirect(offset)
	if err != nil {
		return nil, err
	}
	s, ok := object.(*Stream)
	if !ok || s.Dict.Get("Type") != Name("XRef") {
		return nil, damaged("no cross-references stand at byte %d", offset)
	}
	rows, err := f.unpack(s)
	if err != nil {
		return nil, err
	}
	widths, ok := integers(s.Dict.Get("W"))
	if !ok || len(widths) != 3 || widths[0]+widths[1]+widths[2] == 0 || max(widths[0], widths[1], widths[2]) > 7 {
		return nil, damaged("cross-references have no widths")
	}
	index, ok := integers(s.Dict.Get("Index"))
	if s.Dict.Get("Index") == nil {
		size, _ := s.Dict.Get("Size").(int)
		index, ok = []int{0, size}, size > 0
	}
	if !ok || len(index)%2 != 0 {
		return nil, damaged("cross-references have no numbers")
	}
	for ; len(index) > 0; index = index[2:] {
		if rows, err = f.readRows(rows, [3]int(widths), index[0], index[1]); err != nil {
			return nil, err
		}
	}
	return s.Dict, nil
}

// readRows reads the rows of count objects, and gives those that are left: table 18.
func (f *File) readRows(rows []byte, widths [3]int, first, count int) ([]byte, error) {
	width := widths[0] + widths[1] + widths[2]
	for i := range count {
		if len(rows) < width {
			return nil, damaged("cross-references are missing")
		}
		var fields [3]int
		at := 0
		for j, w := range widths {
			for range w {
				fields[j] = fields[j]<<8 | int(rows[at])
				at++
			}
		}
		rows = rows[width:]
		if widths[0] == 0 {
			fields[0] = 1
		}
		p := place{in: -1} // free, or of a kind that is to come
		switch {
		case fields[0] == 1:
			p = place{at: fields[1]}
		case fields[0] == 2 && fields[1] > 0:
			p = place{in: fields[1], at: fields[2]}
		}
		if err := f.note(first+i, p); err != nil {
			return nil, err
		}
	}
	return rows, nil
}

// integers gives an array of numbers that are not negative.
func integers(object any) ([]int, bool) {
	array, ok := object.(Array)
	list := make([]int, len(array))
	for i, o := range array {
		n, is := o.(int)
		if !is || n < 0 {
			return nil, false
		}
		list[i] = n
	}
	return list, ok
}
