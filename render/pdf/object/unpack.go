package object

import (
	"bytes"
	"io"

	"github.com/klauspost/compress/zlib"
)

// Decode gives the bytes that a stream stands for, and ErrTooMuch if there are more than limit. Of the
// filters of clause 7.4 it knows none but FlateDecode.
func (f *File) Decode(s *Stream, limit int) ([]byte, error) {
	filters, err := f.list(s.Dict.Get("Filter"))
	if err != nil {
		return nil, err
	}
	parms, err := f.list(s.Dict.Get("DecodeParms"))
	if err != nil {
		return nil, err
	}
	if len(filters) > maxChain {
		return nil, ErrTooMuch
	}
	data := s.Data
	for i, filter := range filters {
		if filter != Name("FlateDecode") {
			return nil, damaged("the filter %v is not known", filter)
		}
		if data, err = inflate(data, limit); err != nil {
			return nil, err
		}
		if i < len(parms) {
			dict, _ := parms[i].(Dict)
			if data, err = unpredict(data, dict); err != nil {
				return nil, err
			}
		}
	}
	if len(data) > limit {
		return nil, ErrTooMuch
	}
	return data, nil
}

// list gives what may stand alone or in an array: clause 7.3.8.2, table 5.
func (f *File) list(object any) ([]any, error) {
	object, err := f.Resolve(object)
	if err != nil || object == nil {
		return nil, err
	}
	array, is := object.(Array)
	if !is {
		return []any{object}, nil
	}
	list := make([]any, min(len(array), maxChain+1))
	for i := range list {
		if list[i], err = f.Resolve(array[i]); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// inflate unpacks up to limit bytes: clause 7.4.4.
func inflate(data []byte, limit int) ([]byte, error) {
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, damaged("a stream is not compressed as it says")
	}
	var out bytes.Buffer
	if _, err := out.ReadFrom(io.LimitReader(z, int64(limit)+1)); err != nil {
		return nil, damaged("a compressed stream is broken")
	}
	if out.Len() > limit {
		return nil, ErrTooMuch
	}
	return out.Bytes(), nil
}

// unpredict undoes a predictor, in place: clause 7.4.4.4.
func unpredict(data []byte, parms Dict) ([]byte, error) {
	predictor := parms.number("Predictor", 1)
	if predictor == 1 {
		return data, nil
	}
	const most = 1 << 16 // as wide as a row may be
	colors, bits, columns := parms.number("Colors", 1), parms.number("BitsPerComponent", 8), parms.number("Columns", 1)
	if predictor < 10 || colors < 1 || colors > 32 || bits < 1 || bits > 16 || columns < 1 || columns > most {
		return nil, damaged("the predictor %d is not known", predictor)
	}
	wide, per := (colors*bits*columns+7)/8, (colors*bits+7)/8
	if len(data)%(wide+1) != 0 {
		return nil, damaged("a stream does not fill its rows")
	}
	above, out := make([]byte, wide), data[:0]
	for at := 0; at < len(data); at += wide + 1 {
		row := data[at+1 : at+1+wide]
		if !unfilter(data[at], row, above, per) {
			return nil, damaged("a row has an unknown predictor")
		}
		out = append(out, row...)
		above = out[len(out)-wide:]
	}
	return out, nil
}

// unfilter undoes the prediction of a row, by the way that the PNG specification (clause 9.2) numbers: none,
// from the left, from above, from the mean of both, from whichever of three neighbours is nearest to their plane.
func unfilter(way byte, row, above []byte, per int) bool {
	for i := range row {
		var left, corner byte
		if i >= per {
			left, corner = row[i-per], above[i-per]
		}
		switch way {
		case 0:
		case 1:
			row[i] += left
		case 2:
			row[i] += above[i]
		case 3:
			row[i] += byte((int(left) + int(above[i])) / 2)
		case 4:
			row[i] += paeth(int(left), int(above[i]), int(corner))
		default:
			return false
		}
	}
	return true
}

func paeth(left, above, corner int) byte {
	distance := func(a int) int { return max(left+above-corner-a, a-left-above+corner) }
	switch a, b, c := distance(left), distance(above), distance(corner); {
	case a <= b && a <= c:
		return byte(left)
	case b <= c:
		return byte(above)
	}
	return byte(corner)
}

// number is an integer of a dictionary; without one, what it is then.
func (d Dict) number(key Name, absent int) int {
	if n, ok := d.Get(key).(int); ok {
		return n
	}
	return absent
}
