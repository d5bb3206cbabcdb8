package object

// An objectStream is a stream of objects, unpacked: clause 7.5.7.
type objectStream struct {
	data []byte
	list []numbered
	err  error // why it cannot be read
}

// A numbered says at which offset of the data an object begins.
type numbered struct{ number, offset int }

// unpack decodes a stream that is needed to read others. All of them together are bounded.
func (f *File) unpack(s *Stream) ([]byte, error) {
	data, err := f.Decode(s, maxUnpacked-f.unpacked)
	f.unpacked += len(data)
	return data, err
}

// objectIn reads an object out of the stream of objects that has it.
func (f *File) objectIn(p place, number int) (any, error) {
	s, known := f.streams[p.in]
	if !known {
		s = f.openStream(p.in)
		f.streams[p.in] = s
	}
	if s.err != nil {
		return nil, s.err
	}
	if p.at < 0 || p.at >= len(s.list) || s.list[p.at].number != number {
		return nil, damaged("object %d is not where it should be", number)
	}
	l := lexer{b: s.data, at: s.list[p.at].offset}
	object, err := l.object()
	f.parsed += l.at - s.list[p.at].offset
	return object, err
}

// openStream unpacks a stream of objects, which itself is in none. That another one Extends it does not
// matter: the cross-references say of each object where it is.
func (f *File) openStream(number int) *objectStream {
	if number >= len(f.places) || f.places[number].in != 0 {
		return &objectStream{err: damaged("the stream of objects %d is not there", number)}
	}
	object, err := f.Object(Ref(number))
	if err != nil {
		return &objectStream{err: err}
	}
	stream, ok := object.(*Stream)
	if !ok || stream.Dict.Get("Type") != Name("ObjStm") {
		return &objectStream{err: damaged("object %d is no stream of objects", number)}
	}
	data, err := f.unpack(stream)
	if err != nil {
		return &objectStream{err: err}
	}
	first, count := stream.Dict.number("First", -1), stream.Dict.number("N", -1)
	if first < 0 || first > len(data) || count < 0 || count > first {
		return &objectStream{err: damaged("the stream of objects %d has no head", number)}
	}
	if f.listed += count; f.listed > maxNumber {
		return &objectStream{err: ErrTooMuch}
	}
	s := &objectStream{data: data}
	s.list, err = readHead(data[:first], count, len(data)-first)
	for i := range s.list {
		s.list[i].offset += first
	}
	s.err = err
	return s
}

// readHead reads the numbers of objects with their offsets, up to last.
func readHead(head []byte, count, last int) ([]numbered, error) {
	l := lexer{b: head}
	list := make([]numbered, count)
	for i := range list {
		number, ok1 := l.integer()
		offset, ok2 := l.integer()
		if !ok1 || !ok2 || offset > last {
			return nil, damaged("a stream of objects has no head")
		}
		list[i] = numbered{number, offset}
	}
	return list, nil
}
