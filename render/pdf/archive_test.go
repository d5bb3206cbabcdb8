package pdf

import (
	"bytes"
	"crypto/md5"
	"encoding/xml"
	"io"
	"slices"
	"strings"
	"testing"

	"dueregard/render"
	"dueregard/render/pdf/object"
)

// described are the values of the properties in metadata, by the local name of their elements.
func described(t *testing.T, packet []byte) map[string]string {
	t.Helper()
	out := map[string]string{}
	var open []string
	d := xml.NewDecoder(strings.NewReader(string(packet)))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if token.Name.Local != "li" && token.Name.Local != "Alt" && token.Name.Local != "Seq" && token.Name.Local != "Bag" {
				open = append(open, token.Name.Local)
			}
		case xml.EndElement:
			if n := len(open); n > 0 && open[n-1] == token.Name.Local {
				open = open[:n-1]
			}
		case xml.CharData:
			if text := strings.TrimSpace(string(token)); text != "" && !slices.Contains(open, "schemas") {
				out[open[len(open)-1]] = text
			}
		}
	}
}

// The metadata and the information dictionary say the same.
func TestMetadata(t *testing.T) {
	for _, meta := range []render.Meta{
		{},
		{Title: "A & B <c> \"ŵ\"", Kind: "Paper", Organisation: "A council", Reference: "1/2", Status: "Draft", Language: "cy", Date: "2026-03-01"},
	} {
		r := readerOf(t, written(t, &render.Document{Meta: meta}))
		root := r.at(r.file.Trailer(), "Root")
		said := described(t, r.data(r.at(root, "Metadata")))
		info := r.at(r.file.Trailer(), "Info").(object.Dict)
		for key, property := range map[object.Name]string{
			"Title": "title", "Author": "creator", "Subject": "description", "Keywords": "Keywords",
			"Creator": "CreatorTool", "Producer": "Producer",
		} {
			value, _ := info.Get(key).(object.String)
			if got := value.Text(); got != said[property] {
				t.Errorf("%s is %q, and %s %q", key, got, property, said[property])
			}
		}
		date := strings.NewReplacer("-", "", ":", "", "T", "").Replace(said["CreateDate"])
		if got := info.Get("CreationDate").(object.String); "D:"+date != string(got) || said["CreateDate"] != said["ModifyDate"] {
			t.Errorf("made on %s, and on %s", got, said["CreateDate"])
		}
		if said["Title"] != "" || said["title"] == "" || said["part"] == "" || said["conformance"] != "A" {
			t.Errorf("%v", said)
		}
		language := r.at(root, "Lang").(object.String)
		if want := max(meta.Language, "en-GB"[:5-5*min(len(meta.Language), 1)]); string(language) != want || said["language"] != want {
			t.Errorf("language %s, and %s", language, said["language"])
		}
	}
}

// The headings are the outline, nested as in the document, whatever levels it skips.
func TestOutline(t *testing.T) {
	var doc render.Document
	for _, h := range []render.Heading{{Level: 3, Text: "a"}, {Level: 1, Text: "Ŷ"}, {Level: 4, Text: "c"}, {Level: 4}, {Level: 2, Text: "d"}, {Level: 2, Text: "e"}} {
		doc.Blocks = append(doc.Blocks, h)
	}
	r := readerOf(t, written(t, &doc))
	var list func(at any, indent string) []string
	list = func(at any, indent string) (out []string) {
		for e := r.at(at, "First"); e != nil; e = r.at(e, "Next") {
			title := r.at(e, "Title").(object.String)
			out = append(out, indent+title.Text()+" "+string(r.at(e, "SE", "S").(object.Name)))
			out = append(out, list(e, indent+"-")...)
		}
		return out
	}
	got := list(r.at(r.file.Trailer(), "Root", "Outlines"), "")
	if want := []string{"a H1", "Ŷ H1", "-c H2", "-d H2", "-e H2"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// A link goes on over lines as several annotations, each with words, in an element that has them all.
func TestAnnotations(t *testing.T) {
	address := "https://example.org/ŵ (1)"
	doc := &render.Document{Blocks: []render.Block{render.Paragraph{Spans: []render.Span{
		{Text: "See "}, {Text: prose[:200], Link: address}, {Text: "."},
	}}}}
	r := treeOf(t, written(t, doc))
	annotations := r.at(r.pages[0].ref, "Annots").(object.Array)
	if len(annotations) < 2 {
		t.Fatalf("%d annotations", len(annotations))
	}
	for _, a := range annotations {
		if to := r.at(a, "A", "URI"); to != object.String("https://example.org/%C5%B5%20(1)") {
			t.Errorf("leads to %s", to)
		}
		if words := r.at(a, "Contents"); words != object.String(prose[:200]) {
			t.Errorf("%s", words)
		}
		if flags := r.at(a, "F"); flags != 4 {
			t.Errorf("flags %v", flags)
		}
		if owner := r.linked[a.(object.Ref)]; owner != r.linked[annotations[0].(object.Ref)] || r.at(owner, "S") != object.Name("Link") {
			t.Errorf("of element %v", owner)
		}
	}
}

// Attachments are found by their names, and belong to the document.
func TestAttachments(t *testing.T) {
	doc := &render.Document{Attachments: []render.Attachment{
		{Name: "statement.toml", Type: "application/toml", Description: "The statement", Source: true, Content: []byte("title = \"ŵ\"\n")},
		{Name: "findings.json", Type: "application/json", Content: []byte(strings.Repeat("{}\n", 500))},
	}}
	r := readerOf(t, written(t, doc))
	root := r.at(r.file.Trailer(), "Root")
	names := r.at(root, "Names", "EmbeddedFiles", "Names").(object.Array)
	associated := r.at(root, "AF").(object.Array)
	for i, want := range []render.Attachment{doc.Attachments[1], doc.Attachments[0]} {
		spec := associated[i]
		if names[2*i] != object.String(want.Name) || names[2*i+1] != spec || r.at(spec, "UF") != object.String(want.Name) {
			t.Errorf("%s: %v", want.Name, names)
		}
		relationship := map[bool]object.Name{true: "Source", false: "Supplement"}[want.Source]
		if got := r.at(spec, "AFRelationship"); got != relationship {
			t.Errorf("%s: %v", want.Name, got)
		}
		file := r.at(spec, "EF", "F")
		sum := md5.Sum(want.Content)
		if string(r.data(file)) != string(want.Content) || r.at(file.(*object.Stream).Dict, "Params", "CheckSum") != object.String(sum[:]) {
			t.Errorf("%s: %q", want.Name, r.data(file))
		}
	}
	doc.Attachments[1].Name = "statement.toml"
	if _, err := Write(io.Discard, doc); err == nil {
		t.Error("two attachments of one name")
	}
}

// Tags cost no more than half of what the file is without them, links and metadata included.
func TestSizeOfTags(t *testing.T) {
	laid, err := lay(sample())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range laid.pages {
		for i, o := range p.ops {
			if laid.tree[o.elem].tag != "Link" {
				p.ops[i].elem = 0
			}
		}
	}
	drawn, err := draw(laid)
	if err != nil {
		t.Fatal(err)
	}
	var bare bytes.Buffer
	if err := archive(&bare, laid, drawn, nil); err != nil {
		t.Fatal(err)
	}
	if tagged := len(written(t, sample())); tagged > bare.Len()*3/2 {
		t.Errorf("%d bytes, and %d without tags", tagged, bare.Len())
	}
}
