package object_test

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"dueregard/render/pdf/object"
)

// anyObject makes an object at random; no stream.
func anyObject(r *rand.Rand, depth int) any {
	kinds := 9
	if depth > 4 {
		kinds = 7
	}
	switch r.IntN(kinds) {
	case 0:
		return nil
	case 1:
		return r.IntN(2) == 0
	case 2:
		return int(int32(r.Uint32()))
	case 3:
		return math.Trunc(r.Float64()*1e6)/1e5 + 0.00001
	case 4:
		return object.Name(strings.ReplaceAll(anyBytes(r, 20), "\x00", ""))
	case 5:
		return object.String(anyBytes(r, 300))
	case 6:
		return object.Ref(1 + r.IntN(3))
	case 7:
		a := object.Array{}
		for range r.IntN(6) {
			a = append(a, anyObject(r, depth+1))
		}
		return a
	}
	d := object.Dict{}
	for range r.IntN(6) {
		d.Set(object.Name(fmt.Sprint("K", r.IntN(100))), anyObject(r, depth+1))
	}
	return d
}

func anyBytes(r *rand.Rand, most int) string {
	b := make([]byte, r.IntN(most))
	for i := range b {
		b[i] = byte(r.Uint32())
		if r.IntN(3) == 0 {
			b[i] = `()\/<>[]#%0 `[r.IntN(12)]
		}
	}
	return string(b)
}

// near compares objects; of numbers, what is written.
func near(a, b any) bool {
	x, err := object.Append(nil, a)
	y, err2 := object.Append(nil, b)
	return err == nil && err2 == nil && bytes.Equal(x, y)
}

// TestRoundTrip reads what is written.
func TestRoundTrip(t *testing.T) {
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 1))
		w := new(object.Writer)
		root := w.Add(object.Dict{{"Type", object.Name("Catalog")}})
		objects := []any{w.Add(nil), w.Add(1)}[:0]
		for range r.IntN(600) {
			o := anyObject(r, 0)
			if r.IntN(10) == 0 {
				o = object.Deflate(object.Dict{{"X", anyObject(r, 1)}}, []byte(anyBytes(r, 2000)))
			}
			w.Add(o)
			objects = append(objects, o)
		}
		f, err := object.Open(written(t, w, root, 0))
		if err != nil {
			t.Fatal(err)
		}
		if f.Trailer().Get("Root") != root || f.Count() < len(objects)+3 {
			t.Errorf("seed %d: trailer %v, %d objects", seed, f.Trailer(), f.Count())
		}
		for i, want := range objects {
			got, err := f.Object(object.Ref(i + 4))
			if err != nil {
				t.Fatalf("seed %d: object %d: %v", seed, i+4, err)
			}
			same(t, f, got, want)
		}
	}
}

func same(t *testing.T, f *object.File, got, want any) {
	t.Helper()
	if stream, is := want.(*object.Stream); is {
		read, ok := got.(*object.Stream)
		if !ok || !bytes.Equal(read.Data, stream.Data) || !near(read.Dict.Get("X"), stream.Dict.Get("X")) {
			t.Errorf("%v was read as %v", want, got)
			return
		}
		data, err := f.Decode(read, 2000)
		if again := object.Deflate(nil, data); err != nil || !bytes.Equal(again.Data, stream.Data) {
			t.Errorf("a stream was not decoded: %v", err)
		}
		return
	}
	if !near(got, want) {
		t.Errorf("%v was read as %v", want, got)
	}
}

// TestRead reads objects as others write them.
func TestRead(t *testing.T) {
	type array = object.Array
	for source, want := range map[string]any{
		"null":                            nil,
		"[ true false%comment\n]":         array{true, false},
		"[+17 -.002 4. 007 1 0 R 1 0 Rx]": nil, // not read
		"[+17 -.002 4. 007 12 0 R 1 0]":   array{17, -.002, 4.0, 7, object.Ref(12), 1, 0},
		"/A#20B#G":                        object.Name("A B#G"),
		"<</A/B/C<41 4>>>":                object.Dict{{"A", object.Name("B")}, {"C", object.String("A@")}},
		`(a\(b\)(c)\061\0612\7\
d` + "\r\ne\rf\\q)": object.String("a(b)(c)112\ad\ne\nfq"),
		"1e5":                    nil,
		"[(]":                    nil,
		"<4X>":                   nil,
		"<<1 2>>":                nil,
		"]":                      nil,
		strings.Repeat("[", 200): nil,
		"--5":                    nil,
		"nul":                    nil,
		"99999999999999999999":   1e20,
		"[/ /]":                  array{object.Name(""), object.Name("")},
	} {
		f, err := object.Open(tabled(source))
		if err != nil {
			t.Fatal(err)
		}
		got, err := f.Object(1)
		if source == "null" && err == nil {
			continue
		}
		if (err != nil) != (want == nil) || err == nil && !reflect.DeepEqual(got, want) {
			t.Errorf("%q was read as %#v, %v", source, got, err)
		}
	}
}

// tabled is a file with a table of cross-references; sources are its objects, from 1.
func tabled(sources ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	var table strings.Builder
	for i, s := range sources {
		fmt.Fprintf(&table, "%010d 00000 n \n", b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, s)
	}
	at := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(sources)+1, &table, len(sources)+1, at)
	return b.Bytes()
}

// TestAdded reads a file to which something was added: the last word holds.
func TestAdded(t *testing.T) {
	first := tabled("(old)", "(kept)", "(gone)")
	prev := bytes.LastIndex(first, []byte("xref\n0"))
	added := len(first)
	all := string(first) + "1 0 obj (new) endobj\n"
	at := len(all)
	all += fmt.Sprintf("xref\n1 1\n%010d 00000 n \n3 1\n0000000000 00001 f \ntrailer <</Size 4/Prev %d>>\nstartxref\n%d\n%%%%EOF", added, prev, at)
	f, err := object.Open([]byte(all))
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []any{nil, object.String("new"), object.String("kept"), nil, nil} {
		if got, err := f.Object(object.Ref(i)); got != want || err != nil {
			t.Errorf("object %d: %v, %v", i, got, err)
		}
	}
	if f, err := object.Open([]byte("junk\n" + all)); err != nil {
		t.Error(err)
	} else if got, err := f.Object(1); got != object.String("new") || err != nil {
		t.Errorf("behind other bytes: %v, %v", got, err)
	}
}

// TestRefused opens what is no whole PDF.
func TestRefused(t *testing.T) {
	whole := onePage(t, 300)
	var broken *object.DamagedError
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"nothing":  {nil, object.ErrNoPDF},
		"text":     {[]byte("title = \"x\"\n"), object.ErrNoPDF},
		"the half": {whole[:len(whole)/2], object.ErrTruncated},
		"no end":   {whole[:len(whole)-3], object.ErrTruncated},
		"circle":   {[]byte("%PDF-1.4\nxref\n0 0\ntrailer<</Prev 9>>startxref 9 %%EOF"), nil},
		"nowhere":  {[]byte("%PDF-1.4\nstartxref 9999 %%EOF"), nil},
		"no table": {[]byte("%PDF-1.4\nxref 0 1 5 5 trailer <<>> startxref 9 %%EOF"), nil},
		"big":      {[]byte("%PDF-1.4\nxref 99999999 1 0 0 n trailer <<>> startxref 9 %%EOF"), object.ErrTooMuch},
	} {
		_, err := object.Open(c.data)
		if c.want != nil && !errors.Is(err, c.want) || c.want == nil && !errors.As(err, &broken) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestHostile reads objects that ask for more than they are.
func TestHostile(t *testing.T) {
	stream := func(dict, data string) string {
		return "<<" + dict + ">>\nstream\n" + data + "\nendstream"
	}
	bomb := object.Deflate(nil, make([]byte, 2<<20))
	for name, sources := range map[string][]string{
		"its own length":      {stream("/Length 1 0 R", "x")},
		"a circle of lengths": {stream("/Length 2 0 R", "x"), stream("/Length 1 0 R", "x")},
		"a length too long":   {stream("/Length 999999999", "x")},
		"a negative length":   {stream("/Length -5", "x")},
		"a wrong length":      {stream("/Length 2", "xyz")},
		"no length":           {stream("", "x")},
		"many values":         {"[" + strings.Repeat("0 ", 1<<19) + "]"},
		"deep":                {strings.Repeat("<</A", 1<<16)},
		"a bomb":              {stream(fmt.Sprintf("/Filter/FlateDecode/Length %d", len(bomb.Data)), string(bomb.Data))},
	} {
		f, err := object.Open(tabled(sources...))
		if err != nil {
			t.Fatal(err)
		}
		got, err := f.Object(1)
		if s, is := got.(*object.Stream); is {
			_, err = f.Decode(s, 1<<20)
		}
		if err == nil {
			t.Errorf("%s: it was read", name)
		}
	}
	f, err := object.Open(tabled("2 0 R", "1 0 R"))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := f.Resolve(object.Ref(1)); err == nil {
		t.Errorf("a circle of references was read as %v", got)
	}
}

// readAll reads every object, and decodes every stream.
func readAll(f *object.File) error {
	for i := range f.Count() {
		o, err := f.Object(object.Ref(i + 1))
		if s, is := o.(*object.Stream); is && err == nil {
			_, err = f.Decode(s, 1<<20)
		}
		if err != nil {
			return fmt.Errorf("object %d: %w", i+1, err)
		}
	}
	return nil
}

func dictAt(t *testing.T, f *object.File, at any) object.Dict {
	t.Helper()
	got, err := f.Resolve(at)
	dict, ok := got.(object.Dict)
	if err != nil || !ok {
		t.Fatalf("%v is %v, %v", at, got, err)
	}
	return dict
}
