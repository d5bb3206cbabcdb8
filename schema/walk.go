package schema

import "github.com/pelletier/go-toml/v2/unstable"

// Bounds that a statement keeps well within, so that a hostile file costs little.
const (
	// MaxSize is the largest file that Load reads, in bytes.
	MaxSize = 64 << 20
	// MaxDepth is how deep tables and lists may nest.
	MaxDepth = 16

	maxValues = 3 << 20 // keys, tables and elements of lists in a file
	maxKey    = 200     // bytes of a key
)

// A walker fills an index from a file's bytes in one pass, and notes on the way every key that the
// format does not know, every value of the wrong kind and every key that stands twice. Decoding
// could tell only of the first, and not where.
type walker struct {
	index
	problems
	parser   unstable.Parser
	table    int32            // the table that key-values now belong to
	began    int32            // offset of the last key-value
	read     int32            // bytes read so far: the end of the last header or key-value
	leftOut  []unstable.Range // headers and key-values that the decoder must not see, inner ones first
	meant    map[string]bool  // paths of known keys that were proposed in place of unknown ones
	words    map[string]bool  // that keys of the format are made of; nil: nobody has asked yet
	renames  map[step][]int32 // known keys that a program may write in place of unknown ones, and the nodes of those
	misnamed map[int32]int    // nodes of unknown keys, and the problems that this mends
	holding  *unstable.Node   // the value of the last key
	twins    Twins
}

// walk reads a source. The problem is a syntax error; nothing else is known then.
func walk(source []byte, s *shape) (*walker, *Problem) {
	w := newWalker(source, s)
	return w, w.walk()
}

func newWalker(source []byte, s *shape) *walker {
	return &walker{index: newIndex(source, s), meant: make(map[string]bool)}
}

// walk goes through the source once.
func (w *walker) walk() *Problem {
	w.parser.Reset(w.source)
	for w.parser.NextExpression() {
		if e := w.parser.Expression(); e.Kind == unstable.KeyValue {
			w.keyValue(e, w.table)
			w.began, w.read = int32(e.Raw.Offset), int32(e.Raw.Offset+e.Raw.Length)
		} else {
			w.header(e)
		}
	}
	if w.parser.Error() != nil {
		return w.syntax()
	}
	return nil
}

// header follows the header of a table, [a.b] or [[a.b]], and makes that the current table.
func (w *walker) header(e *unstable.Node) {
	brackets := w.brackets(e)
	w.read = int32(brackets.Offset + brackets.Length)
	at := int32(0)
	for keys := e.Key(); keys.Next(); {
		made := inPassing
		if keys.IsLast() {
			made = byHeader
			if e.Kind == unstable.ArrayTable {
				made = asList
			}
		}
		at = w.enter(at, keys.Node(), made, brackets)
	}
	if w.nodes[at].shape == nil {
		w.leftOut = append(w.leftOut, brackets)
	} else if e.Kind == unstable.ArrayTable {
		at = w.element(at, brackets)
	}
	w.table = at
}

// brackets gives the range of a header.
func (w *walker) brackets(e *unstable.Node) unstable.Range {
	var last unstable.Range
	for keys := e.Key(); keys.Next(); {
		last = keys.Node().Raw
	}
	signs := uint32(1)
	if e.Kind == unstable.ArrayTable {
		signs = 2
	}
	start := e.Child().Raw.Offset
	for w.source[start] != '[' {
		start--
	}
	start -= signs - 1
	end := last.Offset + last.Length
	for w.source[end] != ']' {
		end++
	}
	return unstable.Range{Offset: start, Length: end + signs - start}
}

// keyValue follows a key, dotted or not, from a table, and compares its value with the format.
func (w *walker) keyValue(e *unstable.Node, table int32) {
	at, end := table, uint32(0)
	w.holding = e.Value()
	for keys := e.Key(); keys.Next(); {
		key := keys.Node()
		made := byDots
		if keys.IsLast() {
			made = asValue
		}
		at = w.enter(at, key, made, key.Raw)
		end = key.Raw.Offset + key.Raw.Length
	}
	if w.nodes[at].shape != nil {
		start := w.next(int32(end))
		switch good := w.value(at, e.Value(), start, int32(e.Raw.Offset+e.Raw.Length)); {
		case !good:
			w.nodes[at].shape = nil
		case w.isTwin(at):
			w.twin(at, e.Value())
		default:
			return
		}
	}
	w.leftOut = append(w.leftOut, e.Raw)
}

// enter gives the node of a key below another, and makes it if it is new. Where something is wrong
// with the key, and was told or is told now at the range given, the node has no shape.
func (w *walker) enter(parent int32, key *unstable.Node, made manner, told unstable.Range) int32 {
	if n := &w.nodes[parent]; n.made == asList && n.shape != nil {
		parent = w.steps[step{parent: parent, index: n.count - 1}]
	}
	s := w.nodes[parent].shape
	if s == nil {
		return parent
	}
	below, name, at := w.below(parent, s, key.Data)
	if at != 0 {
		return w.again(at, made, key.Raw, told)
	}
	n := node{step: step{parent: parent, index: byKey, key: name}, shape: below, made: made}
	n.span(key.Raw)
	if made == byHeader || made == asList {
		n.span(told)
	}
	at = w.add(n)
	if !w.allowed(at, s, key.Raw, told) {
		w.nodes[at].shape = nil
	}
	return at
}

// below gives the shape of a key in a table of the shape, nil if it is unknown, the key's name, and its
// node; 0: it is new.
func (w *walker) below(table int32, s *shape, key []byte) (below *shape, name string, at int32) {
	if i, ok := s.byName[string(key)]; ok {
		name = s.fields[i].name
		return s.fields[i].shape, name, w.knownKey(table, name)
	}
	name = string(key)
	if base := s.twinned(name); base != nil {
		return base.shape, name, w.knownKey(table, name)
	}
	return s.child(name), name, w.steps[step{parent: table, index: byKey, key: name}]
}

// again gives the node of a key that the file has made before, if TOML lets it be made again.
func (w *walker) again(at int32, made manner, key, told unstable.Range) int32 {
	n := &w.nodes[at]
	switch {
	case n.shape == nil:
		w.renamedToo(at, made, key)
	case !n.made.admits(made):
		w.twice(at, made, told)
		return w.add(node{step: step{parent: n.parent, index: nowhere}})
	case made == byHeader:
		n.made = made
		n.span(told)
	}
	return at
}

// allowed says whether the format allows a new node below a table of the shape; if not, it tells.
func (w *walker) allowed(at int32, table *shape, key, told unstable.Range) bool {
	n := &w.nodes[at]
	switch {
	case len(n.key) > maxKey:
		w.longKey(at, told)
	case n.depth > MaxDepth:
		w.tooDeep(told)
	case n.shape == nil:
		w.unknown(at, table, key, told)
	case n.made == asList && !n.shape.listsTables():
		w.mismatch(at, told, nil, "a list of tables, [[…]]")
	case (n.made == inPassing || n.made == byHeader || n.made == byDots) && !n.shape.holdsKeys():
		w.mismatch(at, told, nil, "a table")
	default:
		return true
	}
	return false
}

// element adds the next element of a list.
func (w *walker) element(list int32, r unstable.Range) int32 {
	n := node{step: step{parent: list, index: w.nodes[list].count}, made: asValue}
	n.shape = w.nodes[list].shape.below()
	n.span(r)
	w.nodes[list].count++
	return w.add(n)
}

func (n *node) span(r unstable.Range) { n.start, n.end = int32(r.Offset), int32(r.Offset+r.Length) }
