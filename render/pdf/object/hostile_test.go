package object_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"dueregard/render/pdf/object"
)

// streamed is a file with a stream of cross-references of three bytes a row: what the rows say of the sources, and
// of more, is for whoever calls it. The stream is the object after the sources.
func streamed(dict string, rows []byte, sources ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	for i, s := range sources {
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, s)
	}
	at := b.Len()
	fmt.Fprintf(&b, "%d 0 obj\n<</Type/XRef/Length %d%s>>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n", len(sources)+1, len(rows), dict, rows, at)
	return b.Bytes()
}

// row is where an object is: kind 1 at an offset, kind 2 in a stream.
func row(kind, where, index int) []byte {
	return []byte{byte(kind), byte(where >> 8), byte(where), byte(index)}
}

// TestHostileCrossReferences opens files whose cross-references promise what is not there.
func TestHostileCrossReferences(t *testing.T) {
	var broken *object.DamagedError
	for dict, want := range map[string]error{
		"/W[1 2 1]/Size 2000000000":              nil,
		"/W[1 2 1]/Index[0 2000000000]":          nil,
		"/W[1 2 1]/Index[2000000000 1]":          object.ErrTooMuch,
		"/W[1 2 1]/Index[0 1 2]":                 nil,
		"/W[1 2 1]/Index[-1 1]":                  nil,
		"/W[1 2 1]/Index/All":                    nil,
		"/W[1 2 1]/Size -1":                      nil,
		"/W[1 2 1]":                              nil,
		"/W[0 0 0]/Size 1000000":                 nil,
		"/W[8 8 8]/Size 1":                       nil,
		"/W[1 2]/Size 1":                         nil,
		"/Size 1":                                nil,
		"/W[1 2 1]/Size 1/Filter/FlateDecode":    nil,
		"/W[1 2 1]/Size 1/Filter/LZWDecode":      nil,
		"/W[1 2 1]/Size 1/Filter[1 2 3 4 5 6 7]": object.ErrTooMuch,
		"/W[1 2 1]/Size 1/Prev 9":                nil,
		"/W[1 2 1]/Size 1/Prev 1 0 R":            nil,
	} {
		_, err := object.Open(streamed(dict, row(0, 0, 0)))
		if want != nil && !errors.Is(err, want) || want == nil && !errors.As(err, &broken) {
			t.Errorf("%s: %v", dict, err)
		}
	}
	if testing.Short() {
		return
	}
	zeros := object.Deflate(nil, make([]byte, 65<<20)).Data
	if _, err := object.Open(streamed("/W[1 2 1]/Size 16000000/Filter/FlateDecode", zeros)); !errors.Is(err, object.ErrTooMuch) {
		t.Errorf("a bomb: %v", err)
	}
}

// TestHostileObjectStreams reads objects out of streams of objects that are not what they should be.
func TestHostileObjectStreams(t *testing.T) {
	const first = len("%PDF-1.7\n")
	stream := func(dict, data string) string {
		return fmt.Sprintf("<</Type/ObjStm%s>>\nstream\n%s\nendstream", dict, data)
	}
	for name, source := range map[string]string{
		"the length is inside":       stream("/N 1/First 4/Length 2 0 R", "2 0 5"),
		"too many":                   stream("/N 2000000000/First 4/Length 5", "2 0 5"),
		"a head too short":           stream("/N 2/First 4/Length 5", "2 0 5"),
		"a head behind the end":      stream("/N 1/First 40/Length 5", "2 0 5"),
		"an offset behind the end":   stream("/N 1/First 5/Length 6", "2 77 5"),
		"another object":             stream("/N 1/First 4/Length 5", "7 0 5"),
		"no stream of objects":       "<<>>",
		"a stream of something":      "<<>>\nstream\n\nendstream",
		"nothing where it should be": stream("/N 1/First 4/Length 4", "2 0 "),
	} {
		f, err := object.Open(streamed("/W[1 2 1]/Size 4", bytes.Join([][]byte{row(0, 0, 0), row(1, first, 0), row(2, 1, 0), row(2, 2, 0)}, nil), source))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for range 3 {
			if got, err := f.Object(2); err == nil {
				t.Errorf("%s: it was read as %v", name, got)
			}
			if got, err := f.Object(3); err == nil {
				t.Errorf("%s: an object in an object in a stream was read as %v", name, got)
			}
		}
	}
	extending := stream("/N 1/First 4/Length 5/Extends 1 0 R", "2 0 5")
	f, err := object.Open(streamed("/W[1 2 1]/Size 3", bytes.Join([][]byte{row(0, 0, 0), row(1, first, 0), row(2, 1, 0)}, nil), extending))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := f.Object(2); got != 5 || err != nil {
		t.Errorf("in a stream that extends itself: %v, %v", got, err)
	}
}

// TestUnpackedTogether reads several streams of objects, none of which has too much.
func TestUnpackedTogether(t *testing.T) {
	if testing.Short() {
		t.Skip("90 MB take a while")
	}
	data := object.Deflate(nil, object.Deflate(nil, []byte(strings.Repeat(" ", 30<<20))).Data).Data
	source := fmt.Sprintf("<</Type/ObjStm/N 0/First 0/Filter[/FlateDecode/FlateDecode]/Length %d>>\nstream\n%s\nendstream", len(data), data)
	rows, at := row(0, 0, 0), len("%PDF-1.7\n")
	for i := range 3 {
		rows = append(rows, row(1, at, 0)...)
		at += len(fmt.Sprintf("%d 0 obj\n%s\nendobj\n", i+1, source))
	}
	for i := range 3 {
		rows = append(rows, row(2, i+1, 0)...)
	}
	f, err := object.Open(streamed("/W[1 2 1]/Size 7", rows, source, source, source))
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []bool{false, false, true} {
		if _, err := f.Object(object.Ref(4 + i)); err == nil || errors.Is(err, object.ErrTooMuch) != want {
			t.Errorf("stream %d: %v", i+1, err)
		}
	}
}

// TestPredictors undoes each way of predicting a row.
func TestPredictors(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	const columns, colors = 5, 3
	want := make([]byte, 40*columns*colors)
	for i := range want {
		want[i] = byte(r.Uint32())
	}
	rows := predicted(r, want, columns*colors, colors)
	s := object.Deflate(nil, append(rows, make([]byte, 1600)...))
	s.Dict.Set("DecodeParms", object.Dict{{"Predictor", 15}, {"Columns", columns}, {"Colors", colors}})
	got, err := new(object.File).Decode(s, 1<<20)
	if err != nil || !bytes.HasPrefix(got, want) {
		t.Errorf("%v", err)
	}
	for _, parms := range []object.Dict{{{"Predictor", 2}}, {{"Predictor", 12}, {"Columns", 1 << 30}}, {{"Predictor", 12}, {"Columns", -1}},
		{{"Predictor", 12}, {"Colors", 1 << 20}}, {{"Predictor", 12}, {"Columns", 999}}, {{"Predictor", 12}, {"BitsPerComponent", 0}}} {
		s.Dict.Set("DecodeParms", parms)
		if _, err := new(object.File).Decode(s, 1<<20); err == nil {
			t.Errorf("%v was decoded", parms)
		}
	}
}

// predicted gives rows, each predicted in one of the five ways, behind its number.
func predicted(r *rand.Rand, want []byte, wide, per int) []byte {
	var rows []byte
	for at := 0; at < len(want); at += wide {
		way := byte(r.IntN(5))
		rows = append(rows, way)
		for i := range wide {
			var left, above, corner int
			if i >= per {
				left = int(want[at+i-per])
			}
			if at > 0 {
				above = int(want[at+i-wide])
				if i >= per {
					corner = int(want[at+i-wide-per])
				}
			}
			nearest := left
			for _, v := range []int{above, corner} {
				if abs(left+above-corner-v) < abs(left+above-corner-nearest) {
					nearest = v
				}
			}
			rows = append(rows, want[at+i]-byte([]int{0, left, above, (left + above) / 2, nearest}[way]))
		}
	}
	return rows
}

func abs(i int) int { return max(i, -i) }

// FuzzOpen reads whatever there is: nothing panics, and what is read can be written.
func FuzzOpen(f *testing.F) {
	f.Add(onePage(f, 3))
	f.Add(tabled("<</A(b)>>", "<</Length 1>>\nstream\nx\nendstream", "[1 2 0 R<41>/B#20 -.5 true null]"))
	f.Add(streamed("/W[1 2 1]/Index[0 4]/DecodeParms<</Predictor 12/Columns 4>>",
		bytes.Join([][]byte{row(0, 0, 0), row(1, len("%PDF-1.7\n"), 0), row(2, 1, 0), row(2, 1, 1)}, nil),
		"<</Type/ObjStm/N 2/First 8/Length 16>>\nstream\n2 0 3 5 [3 0 R](x)\nendstream"))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := object.Open(data)
		if err != nil {
			return
		}
		for i := range min(file.Count(), 1000) {
			o, err := file.Object(object.Ref(i + 1))
			if s, is := o.(*object.Stream); is && err == nil {
				_, _ = file.Decode(s, 1<<20)
			}
			if err != nil && o != nil {
				t.Errorf("an object and an error: %v, %v", o, err)
			}
		}
	})
}
