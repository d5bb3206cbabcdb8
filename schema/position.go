package schema

import (
	"bytes"
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// A Position is a place in a file. Line and Column start at 1 and count lines and characters; the
// zero Position is no place. Start and End are the bytes of the key or table header found there.
type Position struct {
	Line, Column int
	Start, End   int
}

// A node is one key, table or element of an array as it stands in the file.
type node struct {
	step              // how it is reached from its parent
	shape      *shape // nil: unknown or of the wrong kind, and nothing is known of what is below
	made       manner // how the file makes it
	depth      uint8  // how many steps from the file
	twice      bool   // the file makes it again, and that was told
	count      int32  // elements so far, of an array
	first      int32  // of a table: the last of its known keys so far; 0: none
	next       int32  // of a known key: the one before it in its table; 0: none
	start, end int32  // bytes of the key, of the table's header, or of an element's value
	valueStart int32  // bytes of the value; 0, 0 for a table that has a header or is made in passing
	valueEnd   int32
}

// An index knows where every key of a file stands. The nodes are in file order; node 0 is the file. The
// known keys of a table are few, and so are a list of nodes; all other steps are in a map.
type index struct {
	source []byte
	nodes  []node
	steps  map[step]int32
	lines  []int32 // offset of each line's first byte
	runes  []int32 // characters before each block of bytes; nil: no line is longer than a block
}

// block is how many bytes of a long line are counted for its columns at once.
const block = 1 << 10

func newIndex(source []byte, s *shape) index {
	x := index{source: source, lines: make([]int32, 1, bytes.Count(source, []byte("\n"))+1)}
	long := false
	for at := 0; ; {
		next := bytes.IndexByte(source[at:], '\n')
		if next < 0 {
			long = long || len(source)-at > block
			break
		}
		long = long || next > block
		at += next + 1
		x.lines = append(x.lines, int32(at))
	}
	if long {
		x.count()
	}
	usual := 1 + min(len(source)/48, 4096) // nodes in a statement of this size
	x.nodes = append(make([]node, 0, usual), node{shape: s, made: byHeader})
	x.steps = make(map[step]int32, usual/4)
	return x
}

// knownKey gives the node of a key that the format has in a table; 0: it is not in the file.
func (x *index) knownKey(table int32, key string) int32 {
	at := x.nodes[table].first
	for at != 0 && x.nodes[at].key != key {
		at = x.nodes[at].next
	}
	return at
}

// follow takes one step.
func (x *index) follow(s step) (at int32, ok bool) {
	if s.index == byKey {
		if at := x.knownKey(s.parent, s.key); at != 0 {
			return at, true
		}
	}
	at, ok = x.steps[s]
	return at, ok
}

// add adds a node. A key that its table's shape has must have a shape itself.
func (x *index) add(n node) int32 {
	at := int32(len(x.nodes))
	table := &x.nodes[n.parent]
	n.depth = min(table.depth, MaxDepth) + 1
	switch {
	case n.index == nowhere:
	case n.index == byKey && n.shape != nil && table.shape.kind == kindTable:
		n.next, table.first = table.first, at
	default:
		x.steps[n.step] = at
	}
	x.nodes = append(x.nodes, n)
	return at
}

// find gives the node of a path, or of the nearest table around where it should be. exact is false
// when a part of the path is not in the file.
func (x *index) find(path string) (at int32, exact bool) {
	for path != "" {
		var s step
		s, path = nextStep(path)
		s.parent = at
		next, ok := x.follow(s)
		if !ok {
			return at, false
		}
		at = next
	}
	return at, true
}

// position turns bytes of the source into a Position.
func (x *index) position(start, end int32) Position {
	line := sort.Search(len(x.lines), func(i int) bool { return x.lines[i] > start }) - 1
	return Position{Line: line + 1, Column: x.between(x.lines[line], start) + 1, Start: int(start), End: int(end)}
}

// count counts the characters before each block.
func (x *index) count() {
	x.runes = make([]int32, 1, len(x.source)/block+2)
	for bytes := range slices.Chunk(x.source, block) {
		x.runes = append(x.runes, x.runes[len(x.runes)-1]+runeStarts(bytes))
	}
}

// runeStarts counts the characters that begin in some bytes.
func runeStarts(bytes []byte) (n int32) {
	for _, b := range bytes {
		if utf8.RuneStart(b) {
			n++
		}
	}
	return n
}

// between counts the characters from one byte of a line to another.
func (x *index) between(start, end int32) int {
	if end-start <= 2*block {
		return utf8.RuneCount(x.source[start:end])
	}
	first, last := (start+block-1)/block, end/block
	return int(runeStarts(x.source[start:first*block]) + x.runes[last] - x.runes[first] + runeStarts(x.source[last*block:end]))
}

// of gives the Position of a node: its key, or the header of its table.
func (x *index) of(at int32) Position { return x.position(x.nodes[at].start, x.nodes[at].end) }

// path writes the path of a node.
func (x *index) path(at int32) string {
	var steps []step
	for ; at != 0; at = x.nodes[at].parent {
		steps = append(steps, x.nodes[at].step)
	}
	var b strings.Builder
	for _, s := range slices.Backward(steps) {
		if s.index >= 0 {
			fmt.Fprintf(&b, "[%d]", s.index)
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('.')
		}
		b.WriteString(quoteKey(s.key))
	}
	return b.String()
}
