package object

// Append adds an object as it is written inside another one: clause 7.3. A *Stream cannot stand there.
func Append(b []byte, object any) ([]byte, error) {
	e := encoder{b: b}
	e.object(object)
	return e.b, e.err
}

// Count is the highest number of an object, 0 if there is none.
func (f *File) Count() int { return max(0, len(f.places)-1) }
