package object

import "bytes"

// Bounds of what is read, so that no file costs more than the work that it can be worth.
const (
	maxNumber   = 1 << 20  // of an object
	maxSections = 500      // of cross-references: one more with each time that a file was added to
	maxValues   = 1 << 18  // values in one object
	maxUnpacked = 64 << 20 // bytes of all streams of cross-references and of objects together
	maxParsed   = 64 << 20 // bytes that are parsed, and those of the file four times: objects may overlap
	maxChain    = 5        // objects that are wanted to read one: a stream, its length, the stream of objects that has it
	maxRefs     = 20       // references that lead to each other
)

// A File is a PDF that was opened. It is for one goroutine at a time.
type File struct {
	data     []byte
	trailer  Dict
	places   []place // by number; the zero place: none
	streams  map[int]*objectStream
	unpacked int // bytes, up to maxUnpacked
	listed   int // objects in streams, up to maxNumber
	parsed   int // bytes, up to maxParsed and four times the file
	chain    int // calls of Object that wait for this one
}

// Open reads the cross-references of a file: clause 7.5. Nothing of it is changed, and streams share its
// memory. Of each object it gives what the last one who added to the file left. It mends nothing. The error is
// one of those of this package or a *DamagedError.
func Open(data []byte) (*File, error) {
	const start, end = 1024, 1024 // how far from either end the header and the last keyword may stand
	begin := bytes.Index(data[:min(start, len(data))], []byte("%PDF-"))
	if begin < 0 {
		return nil, ErrNoPDF
	}
	data = data[begin:]
	tail := max(0, len(data)-end)
	last := bytes.LastIndex(data[tail:], []byte("startxref"))
	if last < 0 || !bytes.Contains(data[tail+last:], []byte("%%EOF")) {
		return nil, ErrTruncated
	}
	f := &File{data: data, streams: map[int]*objectStream{}}
	l := lexer{b: data, at: tail + last + len("startxref")}
	at, err := l.object()
	if err != nil {
		return nil, err
	}
	if err := f.readSections(at); err != nil {
		return nil, err
	}
	return f, nil
}

// Trailer is the last trailer of the file: clause 7.5.5. One in a stream has the keys of that stream too.
func (f *File) Trailer() Dict { return f.trailer }

// Encrypted says that strings and streams are not what they stand for: clause 7.6.
func (f *File) Encrypted() bool { return f.trailer.Get("Encrypt") != nil }

// Object reads the object of a number; nil if there is none, as clause 7.3.10 has it.
func (f *File) Object(at Ref) (any, error) {
	if at < 1 || int(at) >= len(f.places) {
		return nil, nil
	}
	if f.parsed > maxParsed+4*len(f.data) {
		return nil, ErrTooMuch
	}
	if f.chain++; f.chain > maxChain {
		return nil, damaged("object %d is part of itself", at)
	}
	defer func() { f.chain-- }()
	p := f.places[at]
	switch {
	case p.in > 0:
		return f.objectIn(p, int(at))
	case p.in < 0 || p.at == 0:
		return nil, nil
	}
	number, object, err := f.indirect(p.at)
	if err == nil && number != int(at) {
		err = damaged("object %d is not where it should be", at)
	}
	if err != nil {
		return nil, err
	}
	return object, nil
}

// Resolve follows references as far as they lead.
func (f *File) Resolve(object any) (any, error) {
	for range maxRefs {
		at, is := object.(Ref)
		if !is {
			return object, nil
		}
		var err error
		if object, err = f.Object(at); err != nil {
			return nil, err
		}
	}
	return nil, damaged("references lead in a circle")
}

// indirect reads the object that is defined at an offset: clause 7.3.10.
func (f *File) indirect(offset int) (number int, object any, err error) {
	if offset < 0 || offset >= len(f.data) {
		return 0, nil, damaged("an object should stand at byte %d of %d", offset, len(f.data))
	}
	l := lexer{b: f.data, at: offset}
	first, err1 := l.object()
	_, err2 := l.object()
	number, ok := first.(int)
	if err1 != nil || err2 != nil || !ok || !l.keyword("obj") {
		l.at = offset
		return 0, nil, l.wrong("no object begins")
	}
	object, err = l.object()
	dict, is := object.(Dict)
	streams := err == nil && is && l.keyword("stream")
	f.parsed += l.at - offset
	if err != nil {
		return 0, nil, err
	}
	if streams {
		object, err = f.stream(&l, dict)
	}
	return number, object, err
}

// stream reads the bytes of a stream, from behind its keyword: clause 7.3.8.
func (f *File) stream(l *lexer, dict Dict) (*Stream, error) {
	switch rest := l.b[l.at:]; {
	case bytes.HasPrefix(rest, []byte("\r\n")):
		l.at += 2
	case bytes.HasPrefix(rest, []byte("\n")):
		l.at++
	default:
		return nil, l.wrong("a stream begins without an end of line")
	}
	value, err := f.Resolve(dict.Get("Length"))
	if err != nil {
		return nil, err
	}
	length, ok := value.(int)
	if !ok || length < 0 || length > len(l.b)-l.at {
		return nil, l.wrong("a stream without its length begins")
	}
	data := l.b[l.at : l.at+length : l.at+length]
	l.at += length
	end := l.at
	if !l.keyword("endstream") {
		return nil, l.wrong("a stream should end")
	}
	f.parsed += l.at - end
	return &Stream{Dict: dict, Data: data}, nil
}
