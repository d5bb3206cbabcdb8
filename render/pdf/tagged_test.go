package pdf

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dueregard/render"
	"dueregard/render/pdf/object"
)

// A markedPage is the text of a page by its marked-content sequences, as a reader finds it in the file.
type markedPage struct {
	ref   object.Ref
	texts []string // by identifier
	loose int      // strings outside any sequence
}

var marked = regexp.MustCompile(`(?s)/(\w+) [\d.]+ Tf|\(((?:\\.|[^\\)])*)\) ?Tj|/(\w+) ?<<(?:/MCID (\d+))?[^\n]*>> ?BDC|\b(EMC)\n`)

func (r pageReader) marked() []markedPage {
	r.t.Helper()
	var out []markedPage
	kids, _ := r.at(r.file.Trailer(), "Root", "Pages", "Kids").(object.Array)
	for _, kid := range kids {
		fonts := map[string]map[byte]string{}
		dict, _ := r.at(kid, "Resources", "Font").(object.Dict)
		for _, e := range dict {
			fonts[string(e.Key)] = readCMap(r.t, r.data(r.at(e.Value, "ToUnicode")))
		}
		p := markedOf(r.t, fonts, r.data(r.at(kid, "Contents")))
		p.ref = kid.(object.Ref)
		out = append(out, p)
	}
	return out
}

// markedOf reads a page, and makes sure that no sequence lies in another of the same kind or stays open.
func markedOf(t *testing.T, fonts map[string]map[byte]string, content []byte) (p markedPage) {
	t.Helper()
	var now map[byte]string
	open := []*string{} // nil: an artifact
	for _, found := range marked.FindAllSubmatch(content, -1) {
		switch font, tag, id := string(found[1]), string(found[3]), string(found[4]); {
		case font != "":
			now = fonts[font]
		case tag != "":
			if len(open) > 0 {
				t.Errorf("a sequence in a sequence: %s", found[0])
			}
			open = append(open, nil)
			if id != "" {
				if id != strconv.Itoa(len(p.texts)) {
					t.Errorf("sequence %s is number %d", id, len(p.texts))
				}
				p.texts = append(p.texts, "")
				open[0] = &p.texts[len(p.texts)-1]
			}
		case len(found[5]) > 0:
			open = open[:len(open)-1]
		default:
			if len(open) == 0 {
				p.loose++
			} else if into := open[len(open)-1]; into != nil {
				for _, c := range escaped.ReplaceAll(found[2], []byte("$1")) {
					*into += now[c]
				}
			}
		}
	}
	if len(open) > 0 {
		t.Error("a sequence is not closed")
	}
	return p
}

// A treeReader reads the structure tree of a file.
type treeReader struct {
	pageReader
	pages  []markedPage
	owners map[[2]int]object.Ref // page and sequence -> element
	linked map[object.Ref]object.Ref
	lines  strings.Builder
}

func treeOf(t *testing.T, file []byte) *treeReader {
	t.Helper()
	r := &treeReader{pageReader: readerOf(t, file), owners: map[[2]int]object.Ref{}, linked: map[object.Ref]object.Ref{}}
	r.pages = r.marked()
	root := r.at(r.file.Trailer(), "Root").(object.Dict).Get("StructTreeRoot").(object.Ref)
	r.element(r.at(root).(object.Dict).Get("K").(object.Ref), root, "")
	return r
}

// element describes an element and all in it.
func (r *treeReader) element(at, parent object.Ref, indent string) {
	r.t.Helper()
	e := r.at(at).(object.Dict)
	if e.Get("P") != parent {
		r.t.Errorf("element %d is in %v, and says that it is in %v", at, parent, e.Get("P"))
	}
	fmt.Fprintf(&r.lines, "%s%s", indent, e.Get("S"))
	for _, key := range []object.Name{"Scope", "ListNumbering"} {
		if value := r.at(e, "A", key); value != nil {
			fmt.Fprintf(&r.lines, " %s", value)
		}
	}
	if r.at(e, "A", "BBox") != nil {
		r.lines.WriteString(" with its box")
	}
	for _, key := range []object.Name{"ID", "Lang", "Alt", "ActualText"} {
		if value, ok := e.Get(key).(object.String); ok {
			fmt.Fprintf(&r.lines, " %s=%q", key, value.Text())
		}
	}
	r.lines.WriteByte('\n')
	kids, many := e.Get("K").(object.Array)
	if !many && e.Get("K") != nil {
		kids = object.Array{e.Get("K")}
	}
	for _, kid := range kids {
		r.kid(kid, e.Get("Pg"), at, indent+"  ")
	}
}

func (r *treeReader) kid(kid, page any, parent object.Ref, indent string) {
	r.t.Helper()
	switch k := kid.(type) {
	case object.Ref:
		r.element(k, parent, indent)
	case int:
		n := slices.IndexFunc(r.pages, func(p markedPage) bool { return p.ref == page })
		if n < 0 || k >= len(r.pages[n].texts) {
			r.t.Fatalf("element %d has sequence %d of page %v", parent, k, page)
		}
		if other, ok := r.owners[[2]int{n, k}]; ok {
			r.t.Errorf("sequence %d of page %d is of element %d and of %d", k, n+1, other, parent)
		}
		r.owners[[2]int{n, k}] = parent
		fmt.Fprintf(&r.lines, "%s%q\n", indent, r.pages[n].texts[k])
	case object.Dict:
		if k.Get("Type") == object.Name("MCR") {
			r.kid(k.Get("MCID"), k.Get("Pg"), parent, indent)
			return
		}
		to := k.Get("Obj").(object.Ref)
		r.linked[to] = parent
		words, _ := r.at(to, "Contents").(object.String)
		fmt.Fprintf(&r.lines, "%sannotation %q\n", indent, words.Text())
	}
}

// What a reader finds in a file is what the document says.
func TestGoldenStructure(t *testing.T) {
	doc := small()
	doc.Meta.Marking = "OFFICIAL"
	doc.Meta.Labels.Blank = "to be filled in"
	doc.Blocks = append(doc.Blocks,
		render.Paragraph{Spans: []render.Span{{Text: "See "}, {Text: "the Act", Link: "https://www.legislation.gov.uk/ukpga/2010/15"}, {Text: "."}}},
		render.Part{Language: "cy", Blocks: []render.Block{render.Heading{Level: 3, Text: "Rhan"}, words("Geiriau.")}},
	)
	golden(t, "small.structure.txt", treeOf(t, written(t, doc)).lines.String())
}

// All text is marked, each sequence is of one element, and pages and annotations lead back to it: PDF 1.7, 14.7.4.4.
func TestEverythingIsOwned(t *testing.T) {
	for seed := range uint64(12) {
		doc := newGenerator(seed).document(1 + 3*int(seed))
		doc.Blocks = append(doc.Blocks, render.Contents{})
		r := treeOf(t, written(t, doc))
		parents := r.parents()
		for n, p := range r.pages {
			if p.loose > 0 {
				t.Errorf("seed %d: %d texts on page %d are not marked", seed, p.loose, n+1)
			}
			back, _ := r.at(parents[r.at(p.ref, "StructParents").(int)]).(object.Array)
			if len(back) != len(p.texts) {
				t.Fatalf("seed %d: page %d has %d sequences, and leads back from %d", seed, n+1, len(p.texts), len(back))
			}
			for id := range p.texts {
				if owner := r.owners[[2]int{n, id}]; owner == 0 || back[id] != owner {
					t.Errorf("seed %d: sequence %d of page %d leads to %v, but is of %d", seed, id, n+1, back[id], owner)
				}
			}
			annotations, _ := r.at(p.ref, "Annots").(object.Array)
			for _, a := range annotations {
				if owner := r.linked[a.(object.Ref)]; owner == 0 || parents[r.at(a, "StructParent").(int)] != owner {
					t.Errorf("seed %d: annotation %v of page %d is not in the tree", seed, a, n+1)
				}
			}
		}
	}
}

// parents is the parent tree.
func (r *treeReader) parents() map[int]object.Ref {
	out := map[int]object.Ref{}
	nums, _ := r.at(r.file.Trailer(), "Root", "StructTreeRoot", "ParentTree", "Nums").(object.Array)
	for i := 0; i < len(nums); i += 2 {
		out[nums[i].(int)] = nums[i+1].(object.Ref)
	}
	return out
}
