package schema

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// The walker's problems. Each is told at the range given: the key, or the header it stands in.

func (w *walker) where(r unstable.Range) Position {
	return w.position(int32(r.Offset), int32(r.Offset+r.Length))
}

// mendOnly says that nothing is to be told, as only what can be mended is looked for, and notes that.
func (w *walker) mendOnly(told unstable.Range, fix []Replacement) bool {
	if w.mending && fix != nil {
		w.tell(Problem{Position: w.where(told), Fix: fix})
	}
	return w.mending
}

// mismatch tells that a key holds something else than the format has there. The value is nil for a
// table that is not written as a value.
func (w *walker) mismatch(at int32, told unstable.Range, v *unstable.Node, got string) {
	n := &w.nodes[at]
	fix := w.quotedDate(n)
	if w.mendOnly(told, fix) || w.full() {
		return
	}
	p := Problem{Position: w.where(told), Path: w.path(at), Hint: n.shape.hint(v, n.key), Fix: fix}
	p.Message = fmt.Sprintf("%s is %s", p.Path, got)
	if n.shape != anything {
		p.Message += "; expected " + expects[n.shape.kind]
	}
	w.tell(p)
}

// unknown tells of a key that the format does not have in a table of the shape.
func (w *walker) unknown(at int32, table *shape, key, told unstable.Range) {
	if !w.mending && w.full() {
		return
	}
	n := w.nodes[at]
	near, sure := w.meantBy(n.key, table)
	var fix []Replacement
	if sure {
		fix = w.renamed(at, table, near, key)
	}
	if w.mendOnly(told, fix) {
		return
	}
	what := "key"
	if n.made == byHeader || n.made == asList {
		what = "table"
	}
	p := Problem{Position: w.where(told), Path: w.path(at), Fix: fix}
	p.Message = fmt.Sprintf("unknown %s %q", what, shorten(n.key))
	if around := w.path(n.parent); around != "" {
		p.Message += " in " + around
	}
	if near != "" {
		p.Hint = fmt.Sprintf("did you mean %q?", near)
		w.meant[join(w.path(n.parent), near)] = true
	} else {
		names := make([]string, len(table.fields))
		for i, f := range table.fields {
			names[i] = f.name
		}
		slices.Sort(names)
		p.Hint = "known here: " + strings.Join(names, ", ")
	}
	w.tell(p)
}

// twice tells that TOML does not let a key be made again; what is then made below it is not told.
func (w *walker) twice(at int32, made manner, told unstable.Range) {
	n := &w.nodes[at]
	if below := made == inPassing || made == byDots; below && n.twice || w.full() {
		return
	}
	n.twice = true
	path := w.path(at)
	w.tell(Problem{
		Position: w.where(told), Path: path,
		Message: fmt.Sprintf("%s stands twice; it is on line %d already", path, w.of(at).Line),
		Hint:    "each key and each table stands once; entries of a list begin with a line in double square brackets",
	})
}

func (w *walker) longKey(at int32, told unstable.Range) {
	if w.full() {
		return
	}
	w.tell(Problem{
		Position: w.where(told), Path: w.path(w.nodes[at].parent),
		Message: fmt.Sprintf("the key %q is longer than %d bytes", shorten(w.nodes[at].key), maxKey),
		Hint:    "use a short name; what it means goes into the text below it",
	})
}

func (w *walker) tooDeep(told unstable.Range) {
	if w.full() {
		return
	}
	w.tell(Problem{
		Position: w.where(told),
		Message:  fmt.Sprintf("nested more than %d levels deep", MaxDepth),
		Hint:     "a statement needs four levels at most; is this the right file?",
	})
}

// rawHTML refuses HTML in Markdown. It is told where its bracket stands, which is as many brackets
// into the value as into the text, unless some are written as escapes.
func (w *walker) rawHTML(at int32, text Text) {
	offset := text.rawHTML()
	if offset < 0 || w.full() {
		return
	}
	n := w.nodes[at]
	start := n.valueStart
	for skip := strings.Count(string(text[:offset]), "<"); skip >= 0; skip-- {
		next := bytes.IndexByte(w.source[start+1:n.valueEnd], '<')
		if next < 0 {
			start = n.valueStart
			break
		}
		start += int32(next) + 1
	}
	tag, _, _ := strings.Cut(string(text[offset:]), "\n")
	path := w.path(at)
	w.tell(Problem{
		Position: w.position(start, start), Path: path,
		Message: fmt.Sprintf("%s holds HTML: %q", path, shorten(strings.TrimSpace(tag))),
		Hint:    "write Markdown: *emphasis*, **strong**, - list, [words](address); the sign itself is written \\<",
	})
}
