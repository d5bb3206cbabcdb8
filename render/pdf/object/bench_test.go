package object_test

import (
	"bytes"
	"io"
	"testing"

	"dueregard/render/pdf/object"
)

// BenchmarkWrite writes a file like that of a statement of twelve pages: 2,000 elements of its structure.
func BenchmarkWrite(b *testing.B) {
	w := new(object.Writer)
	root := w.Add(object.Dict{{"Type", object.Name("Catalog")}})
	for i := range 2000 {
		w.Add(object.Dict{{"Type", object.Name("StructElem")}, {"S", object.Name("P")}, {"P", root}, {"Pg", root}, {"K", i % 50}})
	}
	page := object.Deflate(nil, bytes.Repeat([]byte("BT 1 0 0 1 56.7 700.1 Tm (text) Tj ET\n"), 200))
	for range 12 {
		w.Add(page)
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := w.Write(io.Discard, root, 0); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkOpen reads every object of a file.
func BenchmarkOpen(b *testing.B) {
	data := onePage(b, 2000)
	b.ReportAllocs()
	for b.Loop() {
		f, err := object.Open(data)
		if err != nil {
			b.Fatal(err)
		}
		for i := range f.Count() {
			if _, err := f.Object(object.Ref(i + 1)); err != nil {
				b.Fatal(err)
			}
		}
	}
}
