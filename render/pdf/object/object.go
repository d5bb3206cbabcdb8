// Package object reads and writes the objects that PDF files consist of.
//
// It knows objects, streams and cross-references, and nothing of what they mean: no page, no font, no
// structure element. Clauses are those of ISO 32000-1:2008, which is PDF 1.7.
package object

// An object is one of: nil (null), bool, int, float64, Name, String, Array, Dict, *Stream, Ref, Raw.

// A Name is a name without its slash, and with nothing escaped: clause 7.3.5.
type Name string

// A String is a string of bytes: clause 7.3.4. Text is made one of by Text.
type String string

// An Array is a sequence of objects: clause 7.3.6.
type Array []any

// A Dict is a dictionary: clause 7.3.7. Its entries are written in the order in which they stand, so that
// the same Dict always gives the same bytes. No key stands twice.
type Dict []Entry

// An Entry is a key of a Dict with its value.
type Entry struct {
	Key   Name
	Value any
}

// A Ref refers to the indirect object of that number, generation 0: clause 7.3.10.
type Ref int

// A Raw is an object as it stands in a file, written as it is.
type Raw []byte

// A Stream is a dictionary with bytes: clause 7.3.8. Data are as in the file, encoded by the Filter of Dict;
// its Length is that of Data, whatever Dict says.
type Stream struct {
	Dict Dict
	Data []byte
}

// Get is the value of a key, nil if there is none.
func (d Dict) Get(key Name) any {
	for _, e := range d {
		if e.Key == key {
			return e.Value
		}
	}
	return nil
}

// Set gives a key a value, in its place or at the end.
func (d *Dict) Set(key Name, value any) {
	for i, e := range *d {
		if e.Key == key {
			(*d)[i].Value = value
			return
		}
	}
	*d = append(*d, Entry{key, value})
}

// Delete takes a key away, if it is there.
func (d *Dict) Delete(key Name) {
	for i, e := range *d {
		if e.Key == key {
			*d = append((*d)[:i:i], (*d)[i+1:]...)
			return
		}
	}
}
