package object_test

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"dueregard/render/judged"
	"dueregard/render/pdf/object"
)

// onePage is a file with one page, n objects beside it, and metadata that are not compressed.
func onePage(t testing.TB, n int) []byte {
	t.Helper()
	w := new(object.Writer)
	root, pages := w.Reserve(), w.Reserve()
	content := w.Add(object.Deflate(nil, bytes.Repeat([]byte("0 0 m 100 100 l S\n"), 20)))
	page := w.Add(object.Dict{{"Type", object.Name("Page")}, {"Parent", pages},
		{"MediaBox", object.Array{0, 0, 595.28, 841.89}}, {"Resources", object.Dict{}}, {"Contents", content}})
	w.Set(pages, object.Dict{{"Type", object.Name("Pages")}, {"Kids", object.Array{page}}, {"Count", 1}})
	metadata := w.Add(&object.Stream{Dict: object.Dict{{"Type", object.Name("Metadata")}, {"Subtype", object.Name("XML")}},
		Data: []byte("<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")})
	more := make(object.Array, n)
	for i := range more {
		more[i] = w.Add(object.Array{i, object.String("a (string) of \\ bytes\r\n"), object.Raw("[null]")})
	}
	w.Set(root, object.Dict{{"Type", object.Name("Catalog")}, {"Pages", pages}, {"Metadata", metadata}, {"More", more}})
	return written(t, w, root, w.Add(object.Dict{{"Title", object.Text("Ŵyl Ddŵr 🙂")}}))
}

func written(t testing.TB, w *object.Writer, root, info object.Ref) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := w.Write(&b, root, info); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestJudgeWriter has qpdf read what is written.
func TestJudgeWriter(t *testing.T) {
	qpdf := judged.Program(t, "qpdf")
	for _, n := range []int{0, 100, 195, 196, 197, 5000} {
		file := filepath.Join(t.TempDir(), "out.pdf")
		if err := os.WriteFile(file, onePage(t, n), 0o600); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command(qpdf, "--check", file).CombinedOutput(); err != nil {
			t.Errorf("%d objects: %v\n%s", n, err, out)
		}
	}
}

// TestAppend writes objects of each kind.
func TestAppend(t *testing.T) {
	for _, c := range []struct {
		object any
		want   string
	}{
		{nil, "null"},
		{true, "true"},
		{-42, "-42"},
		{595.28, "595.28"},
		{-0.000001, "0"},
		{2.0, "2"},
		{0.1 + 0.2, "0.3"},
		{1e10, "10000000000"},
		{object.Name("A#B /é"), "/A#23B#20#2F#C3#A9"},
		{object.Name(""), "/"},
		{object.String("(a)\\\r\n"), "(\\(a\\)\\\\\\r\n)"},
		{object.Array{1, object.Name("N"), object.Array{}}, "[1 /N []]"},
		{object.Dict{{"A", 1}, {"B", object.Dict{{"C", nil}}}, {"D", object.Ref(7)}}, "<</A 1/B<</C null>>/D 7 0 R>>"},
		{object.Raw("<</X 1>>"), "<</X 1>>"},
		{object.Text("a\tb"), "(a\tb)"},
		{object.Text("ŵ🙂\x1b"), "(\xfe\xff\x01\x75\xd8\x3d\xde\x42)"},
	} {
		got, err := object.Append(nil, c.object)
		if err != nil || string(got) != c.want {
			t.Errorf("%#v: %q, %v, want %q", c.object, got, err, c.want)
		}
	}
}

// TestNotWritten says what cannot be an object of a file.
func TestNotWritten(t *testing.T) {
	for _, o := range []any{int64(1), math.NaN(), math.Inf(1), 1 << 40, 1e39, object.Ref(0), &object.Stream{},
		object.Name("a\x00b"), object.Array{object.Dict{{"A", struct{}{}}}}, object.Name(fmt.Sprintf("%0128d", 0))} {
		if got, err := object.Append(nil, o); err == nil {
			t.Errorf("%#v was written as %q", o, got)
		}
	}
	var out bytes.Buffer
	var w object.Writer
	root := w.Add(object.Dict{{"A", object.Ref(9)}})
	if err := w.Write(&out, root, 0); err == nil {
		t.Error("a reference to what is not there was written")
	}
	w.Set(root, object.Dict{})
	w.Reserve()
	if err := w.Write(&out, root, 0); err == nil {
		t.Error("a number without its object was written")
	}
	w.Set(2, nil)
	if err := w.Write(&out, 3, 0); err == nil {
		t.Error("a file without a catalogue was written")
	}
	if err := w.Write(&out, root, 3); err == nil {
		t.Error("a file without its information was written")
	}
	if out.Len() > 0 {
		t.Error("part of a file was written")
	}
	if err := w.Write(&out, root, 0); err != nil {
		t.Error(err)
	}
}

// TestSameBytes writes the same objects twice, from several goroutines.
func TestSameBytes(t *testing.T) {
	want := onePage(t, 300)
	t.Run("group", func(t *testing.T) {
		for i := range 4 {
			t.Run(fmt.Sprint(i), func(t *testing.T) {
				t.Parallel()
				if got := onePage(t, 300); !bytes.Equal(got, want) {
					t.Error("two files of the same objects differ")
				}
			})
		}
	})
}

// TestSameBytesWhateverCameBefore compresses the same data with a compressor that has just compressed others.
func TestSameBytesWhateverCameBefore(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	text := func() []byte {
		b := make([]byte, random.IntN(40_000))
		for i := range b {
			b[i] = "0123456789 .\nTjBTET"[random.IntN(19)]
		}
		return b
	}
	sample := append(text(), bytes.Repeat(text(), 2)...)
	want := object.Deflate(nil, sample).Data
	for range 50 {
		object.Deflate(nil, text())
		if !bytes.Equal(object.Deflate(nil, sample).Data, want) {
			t.Fatal("the same data were compressed otherwise after others")
		}
	}
}
