package pdf

import (
	"cmp"
	"slices"
	"strconv"

	"dueregard/render/pdf/object"
)

// write adds the tree to a file and gives its root: PDF 1.7, table 322. annotations are the elements of all
// annotations, whose keys in the parent tree follow those of the pages.
func (s *structure) write(out *object.Writer, annotations []int) object.Ref {
	root := out.Reserve()
	s.number(out)
	w := elementWriter{structure: s, b: make([]byte, 0, 96*len(s.tree))}
	var ids object.Array
	for i := range s.tree {
		if s.nodes[i].kept {
			out.Set(s.refs[i], w.element(i, root))
		}
		if s.nodes[i].kept && s.tree[i].tag == "Note" {
			ids = append(ids, noteID(i), s.refs[i])
		}
	}
	tree := object.Dict{
		{Key: "Type", Value: object.Name("StructTreeRoot")},
		{Key: "K", Value: s.refs[0]},
		{Key: "ParentTree", Value: out.Add(object.Dict{{Key: "Nums", Value: s.parents(out, annotations)}})},
		{Key: "ParentTreeNextKey", Value: len(s.marks) + len(annotations)},
	}
	if len(ids) > 0 {
		tree = append(tree, object.Entry{Key: "IDTree", Value: out.Add(object.Dict{{Key: "Names", Value: ids}})})
	}
	out.Set(root, tree)
	return root
}

// noteID tells a footnote from all others, as ISO 14289-1, 7.9, asks. Identifiers of one length are in order
// as the elements are.
func noteID(elem int) object.String {
	n := strconv.Itoa(elem)
	return object.String("note-0000000"[:len("note-0000000")-len(n)] + n)
}

// parents are the entries of the parent tree (PDF 1.7, 14.7.4.4): of each page the elements of its sequences,
// and of each annotation its element.
func (s *structure) parents(out *object.Writer, annotations []int) object.Array {
	nums := make(object.Array, 0, 2*(len(s.marks)+len(annotations)))
	for p, page := range s.marks {
		b := make(object.Raw, 0, 10*len(page)+2)
		b = append(b, '[')
		for _, elem := range page {
			b = appendRef(b, s.refs[elem])
			b = append(b, ' ')
		}
		nums = append(nums, p, out.Add(append(b, ']')))
	}
	for i, elem := range annotations {
		nums = append(nums, len(s.marks)+i, s.refs[elem])
	}
	return nums
}

// An elementWriter writes structure elements: PDF 1.7, table 323. All of them share their memory.
type elementWriter struct {
	*structure
	b    []byte
	kids []kid
}

// A kid is what an element holds: an element, a sequence or an annotation.
type kid struct {
	at       int // place in the document
	elem     int // 0: it is none
	sequence sequence
	link     linked
}

func (w *elementWriter) element(i int, root object.Ref) object.Raw {
	from := len(w.b)
	e, n := &w.tree[i], &w.nodes[i]
	tag, parent := e.tag, root
	if i == 0 {
		tag = "Document"
	} else {
		parent = w.refs[e.parent]
	}
	if tag == "Figure" && e.alt == "" {
		tag = "Div" // no reader would know what it shows
	}
	w.b = append(w.b, "<</S/"...)
	w.b = append(w.b, tag...)
	w.b = append(w.b, "/P "...)
	w.b = appendRef(w.b, parent)
	page := -1
	if n.from < n.to {
		page = w.sequences[n.from].page
		w.b = append(w.b, "/Pg "...)
		w.b = appendRef(w.b, w.pages[page])
	}
	w.hold(i, page)
	w.tell(i, tag)
	w.b = append(w.b, ">>"...)
	return w.b[from:len(w.b):len(w.b)]
}

// hold writes what an element holds. Where text of its own and elements alternate, they stand as on the
// page; a footnote waits until the text is at an end.
func (w *elementWriter) hold(i, page int) {
	n := &w.nodes[i]
	w.kids = w.kids[:0]
	for _, s := range w.sequences[n.from:n.to] {
		w.kids = append(w.kids, kid{at: s.at, sequence: s})
	}
	for c := n.child; c != 0; c = w.nodes[c].next {
		k := kid{at: w.nodes[c].first, elem: c}
		if w.tree[c].tag == "Note" {
			k.at = unheard
		}
		w.kids = append(w.kids, k)
	}
	if n.from < n.to && n.child != 0 {
		slices.SortStableFunc(w.kids, func(a, b kid) int { return cmp.Compare(a.at, b.at) })
	}
	for _, l := range w.links[i] {
		w.kids = append(w.kids, kid{link: l})
	}
	if len(w.kids) == 0 {
		return
	}
	w.b = append(w.b, "/K"...)
	if len(w.kids) == 1 {
		w.b = append(w.b, ' ')
		w.kid(w.kids[0], page)
		return
	}
	for j, k := range w.kids {
		w.b = append(w.b, "[ "[min(j, 1)])
		w.kid(k, page)
	}
	w.b = append(w.b, ']')
}

// kid writes a reference to an element, to an annotation (PDF 1.7, table 325), or to a sequence (table 324).
func (w *elementWriter) kid(k kid, page int) {
	switch {
	case k.elem != 0:
		w.b = appendRef(w.b, w.refs[k.elem])
	case k.link.ref != 0:
		w.b = append(w.b, "<</Type/OBJR/Obj "...)
		w.b = appendRef(w.b, k.link.ref)
		w.b = append(w.b, "/Pg "...)
		w.b = appendRef(w.b, w.pages[k.link.page])
		w.b = append(w.b, ">>"...)
	case k.sequence.page == page:
		w.b = strconv.AppendInt(w.b, int64(k.sequence.id), 10)
	default:
		w.b = append(w.b, "<</Type/MCR/Pg "...)
		w.b = appendRef(w.b, w.pages[k.sequence.page])
		w.b = append(w.b, "/MCID "...)
		w.b = strconv.AppendInt(w.b, int64(k.sequence.id), 10)
		w.b = append(w.b, ">>"...)
	}
}

// tell writes what a reader is told of an element beside its content: PDF 1.7, 14.8.5 and 14.9.
func (w *elementWriter) tell(i int, tag string) {
	e := &w.tree[i]
	switch {
	case e.scope != "":
		w.b = append(w.b, "/A<</O/Table/Scope/"...)
		w.b = append(w.b, e.scope...)
		w.b = append(w.b, ">>"...)
	case e.columns > 1:
		w.b = append(w.b, "/A<</O/Table/ColSpan "...)
		w.b = strconv.AppendInt(w.b, int64(e.columns), 10)
		w.b = append(w.b, ">>"...)
	case e.counts != "":
		w.b = append(w.b, "/A<</O/List/ListNumbering/"...)
		w.b = append(w.b, e.counts...)
		w.b = append(w.b, ">>"...)
	case tag == "Note":
		w.b = append(w.b, "/ID"...)
		w.b = object.AppendString(w.b, noteID(i))
	case tag == "Figure":
		w.b = append(w.b, "/A<</O/Layout/Placement/Block"...)
		if where, ok := w.boxes[i]; ok && !where.split {
			w.b = append(w.b, "/BBox"...)
			w.b = where.append(w.b)
		}
		w.b = append(w.b, ">>"...)
	}
	w.text("/Alt", e.alt)
	w.text("/ActualText", e.actual)
	w.text("/Lang", e.language)
}

func (w *elementWriter) text(key, text string) {
	if text != "" {
		w.b = append(w.b, key...)
		w.b = object.AppendString(w.b, object.Text(text))
	}
}

func appendRef(b []byte, r object.Ref) []byte {
	b = strconv.AppendInt(b, int64(r), 10)
	return append(b, " 0 R"...)
}
