package schema

import (
	"bytes"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// What a program can mend of a file's shape without judgement. All else is for somebody who knows what is meant.

// A Mending is what was mended at a place of a file.
type Mending struct {
	Position Position // in the file as it was just before; the lines are those of the file itself
	Was, Now string   // the bytes that stood there, and those that stand there now
}

// Mend gives the source of a statement with its shape mended, as far as a program can (Problem.Fix), and what
// was done, in that order. Every byte besides stays as it is. The result need not load: what is wrong besides
// is for Load to tell. What Load would not read at all is given as it is.
func Mend(source []byte) (mended []byte, done []Mending) {
	rest := bytes.TrimPrefix(source, []byte(byteOrderMark))
	mark := source[:len(source)-len(rest)]
	if unfit(source) != nil {
		return bytes.Clone(source), nil
	}
	apply := func(x *index, fixes []Replacement) {
		for _, fix := range fixes {
			done = append(done, Mending{x.position(int32(fix.Start), int32(fix.End)), string(rest[fix.Start:fix.End]), fix.Text})
		}
		rest = Replace(rest, fixes)
	}
	if fixes := unquotedDates(rest); len(fixes) > 0 {
		x := newIndex(rest, nil)
		apply(&x, fixes)
	}
	for range MaxDepth + 1 { // below a table that had another name stand keys that were not read before
		w := newWalker(rest, statementFormat.shape())
		w.mending = true
		if w.walk() != nil {
			break
		}
		w.settleRenames()
		fixes := w.fixes()
		if len(fixes) == 0 {
			break
		}
		apply(&w.index, fixes)
	}
	return append(bytes.Clone(mark), rest...), done
}

// fixes gives what can be mended of all problems, in the order of the file.
func (p *problems) fixes() []Replacement {
	var fixes []Replacement
	for _, problem := range p.list {
		fixes = append(fixes, problem.Fix...)
	}
	slices.SortFunc(fixes, func(a, b Replacement) int { return a.Start - b.Start })
	return fixes
}

// unquotedDates puts dates between quotation marks that the parser stumbles over: 31/07/2014. It stumbles over
// one at a time; so that nothing is read again for the next, it goes on behind each, in a copy in which something
// that it can read stands there.
func unquotedDates(source []byte) []Replacement {
	var fixes []Replacement
	copied := bytes.Clone(source)
	var parser unstable.Parser
	for from := 0; ; {
		began, read := 0, 0
		parser.Reset(copied[from:])
		for parser.NextExpression() {
			if e := parser.Expression(); e.Kind == unstable.KeyValue {
				began, read = int(e.Raw.Offset), int(e.Raw.Offset+e.Raw.Length)
			}
		}
		if parser.Error() == nil {
			return fixes
		}
		f, _ := faultOf(&parser, copied[from:], began)
		fix := f.guess().fix
		if fix == nil {
			return fixes
		}
		at := Replacement{from + fix.Start, from + fix.End, fix.Text}
		if len(fixes) > 0 && at.Start < fixes[len(fixes)-1].End {
			return fixes
		}
		fixes = append(fixes, at)
		text := copied[at.Start:at.End]
		for i := range text {
			text[i] = '1'
		}
		if from = reopened(copied, from+read, at.Start); from < 0 {
			return fixes
		}
	}
}

// reopened writes, right before a value that stands somewhere in the next key-value, the shortest beginning that
// leads there: the key and the brackets that are open. It gives the offset of that; -1: too many are, or it cannot
// be told.
func reopened(source []byte, from, value int) int {
	var open []byte
	for at := from; at < value; at++ {
		switch source[at] {
		case '"', '\'':
			at = quotedAt(source, at).end - 1
		case '#':
			at = max(at, bytes.IndexByte(source[at:value], '\n')+at)
		case '[', '{':
			open = append(open, source[at])
		case ']', '}':
			open = open[:max(0, len(open)-1)]
		}
		if len(open) > MaxDepth {
			return -1
		}
	}
	lead := "k=" + strings.ReplaceAll(string(open), "{", "{k=")
	if value-len(lead) < from {
		return -1
	}
	return value - copy(source[value-len(lead):], lead)
}

// quotedDate puts a date that TOML has no form for between quotation marks: 7.2014.
func (w *walker) quotedDate(n *node) []Replacement {
	if n.shape.kind != kindDate || n.valueEnd == 0 {
		return nil
	}
	if fix := quotedDate(w.source, int(n.valueStart), int(n.valueEnd)); fix != nil {
		return []Replacement{*fix}
	}
	return nil
}

// quotedDate does so where the parser stumbles over it: 2014-7-31, 31/07/2014, March 2015. Where other values
// may follow on the line, in a list or a table in braces, the date ends at the comma.
func (f *fault) quotedDate(start, end int) *Replacement {
	before := string(f.source[f.lineStart():start])
	if strings.ContainsAny(before, "[{") || !strings.Contains(before, "=") {
		if comma := strings.IndexByte(string(f.source[start:end]), ','); comma >= 0 {
			end = start + comma
		}
	}
	return quotedDate(f.source, start, end)
}

func quotedDate(source []byte, start, end int) *Replacement {
	words := strings.TrimRight(string(source[start:end]), " \t\r")
	if !ParseDate(words).Known() || strings.ContainsAny(words, "\"'\\\n=") {
		return nil
	}
	return &Replacement{start, start + len(words), Quote(words)}
}
