package pdf_test

import (
	"bytes"
	"strings"
	"testing"

	"dueregard/render"
	"dueregard/render/pdf"
	"dueregard/render/pdf/object"
)

// TestStringLimit sets what is longer than a string may be: ISO 19005-3, 6.1.13.
func TestStringLimit(t *testing.T) {
	const most = 32767
	long := strings.Repeat("ŵ", most)
	doc := &render.Document{
		Meta: render.Meta{Title: long, Kind: long, Organisation: long, Language: "en-GB"},
		Blocks: []render.Block{
			render.Heading{Level: 1, Text: long},
			render.Paragraph{Spans: []render.Span{{Text: "too long", Link: "https://example.org/" + long}, {Text: " fits", Link: "https://example.org/" + long[:most/4]}}},
		},
	}
	var b bytes.Buffer
	if _, err := pdf.Write(&b, doc); err != nil {
		t.Fatal(err)
	}
	f, err := object.Open(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	links := 0
	for i := range f.Trailer().Get("Size").(int) - 1 {
		o, err := f.Object(object.Ref(i + 1))
		if err != nil {
			t.Fatal(err)
		}
		if longest(o) > most {
			t.Errorf("object %d has a string of %d bytes", i+1, longest(o))
		}
		if dict, is := o.(object.Dict); is && dict.Get("Subtype") == object.Name("Link") {
			links++
		}
	}
	if links != 1 {
		t.Errorf("%d links", links)
	}
}

// longest is how many bytes the longest string of an object has.
func longest(o any) int {
	n := 0
	switch o := o.(type) {
	case object.String:
		n = len(o)
	case object.Array:
		for _, each := range o {
			n = max(n, longest(each))
		}
	case object.Dict:
		for _, each := range o {
			n = max(n, longest(each.Value))
		}
	case *object.Stream:
		n = longest(o.Dict)
	}
	return n
}
