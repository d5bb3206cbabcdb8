package object

import (
	"cmp"
	"crypto/sha256"
	"io"
	"math/bits"
	"slices"
	"strconv"
	"sync"
)

// header begins a file of PDF 1.7. The second line is a comment with four bytes above 127, by which
// programs know that it is not text: clause 7.5.2, and ISO 19005-3, 6.1.2.
const header = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"

// perStream is how many objects a stream of objects holds: a reader that wants one has to unpack them all.
const perStream = 200

// A Writer collects the objects of a file. Its zero value has none. Objects are numbered from 1, and
// written as they are when Write is called.
type Writer struct{ objects []any }

type reserved struct{}

// Add adds an object and gives its number.
func (w *Writer) Add(object any) Ref {
	w.objects = append(w.objects, object)
	return Ref(len(w.objects))
}

// Reserve gives the number of an object that Set adds later.
func (w *Writer) Reserve() Ref { return w.Add(reserved{}) }

// Set adds the object of a number that Add or Reserve gave, in place of what was there.
func (w *Writer) Set(at Ref, object any) { w.objects[at-1] = object }

// A place says where an object is: clause 7.5.8.3, table 18. Of one that is in a stream of objects, in is the
// number of that stream, and at its index there; else in is 0, and at the offset in the file.
type place struct{ in, at int }

// Write writes the file: each stream by itself and as it is, all else in compressed streams of objects. root
// is the catalogue; info, the information dictionary, may be 0. The identifier is a hash of what is written:
// equal objects give equal files.
func (w *Writer) Write(out io.Writer, root, info Ref) error {
	f := writings.Get().(*writing)
	defer f.release()
	f.begin(Ref(len(w.objects)))
	f.b = slices.Grow(f.b, w.about())
	for i, o := range w.objects {
		f.add(i+1, o)
	}
	f.endObjectStream()
	f.crossReferences(root, info)
	if err := cmp.Or(f.err, f.body.err); err != nil {
		return err
	}
	_, err := out.Write(f.b)
	return err
}

// about is roughly how many bytes the file will have: streams as they are, and objects that pack well.
func (w *Writer) about() int {
	size := 1024 + 24*len(w.objects)
	for _, o := range w.objects {
		if s, ok := o.(*Stream); ok {
			size += len(s.Data) + 100
		}
	}
	return size
}

// A writing is one call of Write. Its memory is used again.
type writing struct {
	encoder         // the file
	places  []place // by number; that of 0 is empty
	head    []byte  // of the next stream of objects: their numbers and offsets
	body    encoder // and they themselves
	count   int     // how many
	packed  []byte  // what was compressed last
	last    int     // number of the last object that is not written for the file's own sake
}

var writings = sync.Pool{New: func() any { return new(writing) }}

// maxKept is how much memory is kept for the next writing.
const maxKept = 4 << 20

func (f *writing) release() {
	if cap(f.b) <= maxKept {
		writings.Put(f)
	}
}

func (f *writing) begin(last Ref) {
	f.encoder = encoder{b: append(f.b[:0], header...), number: last}
	f.body = encoder{b: f.body.b[:0], number: last}
	f.head, f.count, f.last = f.head[:0], 0, int(last)
	f.places = append(f.places[:0], make([]place, last+1)...)
}

// add writes a stream, and puts any other object into the next stream of objects.
func (f *writing) add(number int, object any) {
	switch o := object.(type) {
	case *Stream:
		f.places[number] = place{at: len(f.b)}
		f.stream(number, o.Dict, o.Data)
		return
	case reserved:
		f.fail("object %d was reserved and not set", number)
		return
	}
	f.places[number] = place{in: len(f.places), at: f.count}
	f.head = strconv.AppendInt(f.head, int64(number), 10)
	f.head = append(f.head, ' ')
	f.head = strconv.AppendInt(f.head, int64(len(f.body.b)), 10)
	f.head = append(f.head, ' ')
	f.body.object(object)
	f.body.b = append(f.body.b, '\n')
	if f.count++; f.count == perStream {
		f.endObjectStream()
	}
}

// endObjectStream writes the objects that were put together: clause 7.5.7. Its number is the next one after those
// of all objects.
func (f *writing) endObjectStream() {
	if f.count == 0 {
		return
	}
	first := len(f.head)
	f.head = append(f.head, f.body.b...)
	f.packed = appendDeflated(f.packed[:0], f.head)
	f.places = append(f.places, place{at: len(f.b)})
	f.stream(len(f.places)-1, Dict{{"Type", Name("ObjStm")}, {"N", f.count}, {"First", first}, {"Filter", Name("FlateDecode")}}, f.packed)
	f.head, f.body.b, f.count = f.head[:0], f.body.b[:0], 0
}

// stream writes an indirect object: clauses 7.3.8 and 7.3.10. Each keyword stands in a line of its own, as
// ISO 19005-3, 6.1.7.1 and 6.1.9 ask.
func (f *writing) stream(number int, dict Dict, data []byte) {
	f.b = strconv.AppendInt(f.b, int64(number), 10)
	f.b = append(f.b, " 0 obj\n<<"...)
	for _, e := range dict {
		if e.Key != "Length" {
			f.entry(e)
		}
	}
	f.entry(Entry{"Length", len(data)})
	f.b = append(f.b, ">>\nstream\n"...)
	f.b = append(f.b, data...)
	f.b = append(f.b, "\nendstream\nendobj\n"...)
}

// crossReferences writes where the objects are, as a stream that is the trailer too: clause 7.5.8.
func (f *writing) crossReferences(root, info Ref) {
	if root < 1 || int(root) > f.last || info < 0 || int(info) > f.last {
		f.fail("the file has no catalogue %d or no information %d", root, info)
	}
	hash := sha256.Sum256(f.b)
	id := String(hash[:16])
	at := len(f.b)
	f.places = append(f.places, place{at: at})
	offset := (bits.Len(uint(at)) + 7) / 8
	dict := Dict{{"Type", Name("XRef")}, {"Size", len(f.places)}, {"W", Array{1, offset, 1}}, {"Root", root}}
	if info != 0 {
		dict = append(dict, Entry{"Info", info})
	}
	dict = append(dict, Entry{"ID", Array{id, id}}, Entry{"Filter", Name("FlateDecode")},
		Entry{"DecodeParms", Dict{{"Predictor", 12}, {"Columns", offset + 2}}})
	f.packed = appendDeflated(f.packed[:0], f.rows(offset))
	f.stream(len(f.places)-1, dict, f.packed)
	f.b = append(f.b, "startxref\n"...)
	f.b = strconv.AppendInt(f.b, int64(at), 10)
	f.b = append(f.b, "\n%%EOF\n"...)
}

// rows are the entries of the cross-reference stream (clause 7.5.8.3, table 18): a kind in one byte, an offset
// or the number of a stream of objects, a generation or an index in one byte. Each byte is what it differs
// from that above it, which compresses to less: the predictor Up of clause 7.4.4.4.
func (f *writing) rows(offset int) []byte {
	width := offset + 2
	above, row := make([]byte, width), make([]byte, width)
	rows := make([]byte, 0, len(f.places)*(width+1))
	for i, p := range f.places {
		kind, second, third := byte(1), p.at, byte(0)
		switch {
		case i == 0:
			kind = 0
		case p.in > 0:
			kind, second, third = 2, p.in, byte(p.at)
		}
		row[0], row[width-1] = kind, third
		for j := offset; j > 0; j-- {
			row[j] = byte(second)
			second >>= 8
		}
		rows = append(rows, 2)
		for j := range row {
			rows = append(rows, row[j]-above[j])
		}
		above, row = row, above
	}
	return rows
}
