package pdf

import (
	"math"

	"dueregard/render/pdf/object"
)

// A structure is the tree of elements as it stands in the file: PDF 1.7, 14.7.2. It is the tree of the layout
// less what holds nothing.
type structure struct {
	tree  []element
	pages []object.Ref
	marks [][]int          // of each page the element of each marked-content sequence
	links map[int][]linked // by element
	boxes map[int]box      // of figures

	nodes     []node // by element
	sequences []sequence
	refs      []object.Ref // by element, of what holds its content; 0: it is left out
}

// A node is what is known of an element beside what the layout says.
type node struct {
	kept        bool
	child, next int // first element in it, and next one beside it, of those that are kept; 0: none
	first       int // place of its first content in the document; unheard: it has none
	from, to    int // its sequences among all
}

const unheard = math.MaxInt

// A sequence is marked content.
type sequence struct {
	page, id int
	at       int // place in the document
}

// A linked is an annotation that belongs to an element.
type linked struct {
	page int
	ref  object.Ref
}

// newStructure sorts out what stands in the file.
func newStructure(tree []element, pages []object.Ref, marks [][]int, links map[int][]linked, boxes map[int]box) *structure {
	s := &structure{tree: tree, pages: pages, marks: marks, links: links, boxes: boxes}
	s.nodes = make([]node, len(tree))
	s.refs = make([]object.Ref, len(tree))
	s.gather()
	s.prune()
	s.unite()
	return s
}

// gather gives each element its sequences, in the order of the pages.
func (s *structure) gather() {
	total := 0
	for _, page := range s.marks {
		for _, elem := range page {
			s.nodes[elem].to++
		}
		total += len(page)
	}
	from := 0
	for i := range s.nodes {
		n := &s.nodes[i]
		n.first = unheard
		n.from, n.to, from = from, from, from+n.to
	}
	s.sequences = make([]sequence, total)
	at := 0
	for p, page := range s.marks {
		for id, elem := range page {
			n := &s.nodes[elem]
			s.sequences[n.to] = sequence{page: p, id: id, at: at}
			n.first = min(n.first, at)
			n.to++
			at++
		}
	}
}

// prune finds the elements that hold something. Cells are kept in any case: without those that are empty a
// reader would lose count of the columns. An element stands behind the one that it is in, so that one
// walk from the end is enough.
func (s *structure) prune() {
	s.nodes[0].kept = true
	for i := len(s.tree) - 1; i > 0; i-- {
		n, e := &s.nodes[i], &s.tree[i]
		cell := e.tag == "TD" || e.tag == "TH"
		n.kept = cell || n.from < n.to || n.child != 0 || len(s.links[i]) > 0
		if !n.kept {
			continue
		}
		parent := &s.nodes[e.parent]
		n.next, parent.child = parent.child, i
		parent.first = min(parent.first, n.first)
		if e.tag == "THead" && n.next == 0 {
			e.tag = "TBody" // a table with a head has a body: ISO 14289-1, 7.2
		}
	}
}

// unite makes one element of a cell, of the body of a list's item or of a caption and the one paragraph in
// it: it says nothing, and a reader that names it disturbs.
func (s *structure) unite() {
	for i := range s.tree {
		n, e := &s.nodes[i], &s.tree[i]
		switch e.tag {
		case "TD", "TH", "LBody", "Caption":
		default:
			continue
		}
		if !n.kept || n.child == 0 || n.from < n.to || s.nodes[n.child].next != 0 {
			continue
		}
		p, inner := &s.nodes[n.child], &s.tree[n.child]
		if inner.tag != "P" || inner.key != "" || inner.actual != "" || inner.language != "" {
			continue
		}
		p.kept = false
		s.refs[n.child] = -object.Ref(i)
		n.from, n.to, n.child = p.from, p.to, p.child
	}
}

// number reserves an object for each element that is kept.
func (s *structure) number(out *object.Writer) {
	for i := range s.tree {
		switch {
		case s.nodes[i].kept:
			s.refs[i] = out.Reserve()
		case s.refs[i] < 0:
			s.refs[i] = s.refs[-s.refs[i]]
		}
	}
}
