package render

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	gmtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"dueregard/schema"
)

// paragraphs turns Markdown into blocks. Headings within an answer become bold paragraphs, as the
// form's own headings order the document.
func paragraphs(t schema.Text) []Block {
	root, source := t.Parse()
	return markdownReader{source, Span{text: string(t)}}.blocks(root)
}

type markdownReader struct {
	source []byte
	style  Span // of text that nothing is said of
}

func (m markdownReader) blocks(parent ast.Node) []Block {
	var blocks []Block
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Paragraph, *ast.TextBlock:
			if spans := m.spans(n, m.style); len(spans) > 0 {
				blocks = append(blocks, Paragraph{spans})
			}
		case *ast.Heading:
			blocks = append(blocks, Paragraph{m.spans(n, m.bold())})
		case *ast.List:
			blocks = m.listAfter(blocks, n)
		case *extast.Table:
			blocks = append(blocks, m.table(n))
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			blocks = append(blocks, m.lines(n.Lines()))
		case *ast.HTMLBlock: // only the answers to a house's questions may hold any: it stays text
			html := *n.Lines()
			if n.HasClosure() {
				html.Append(n.ClosureLine)
			}
			blocks = append(blocks, m.lines(&html))
		default:
			blocks = append(blocks, m.blocks(n)...)
		}
	}
	return blocks
}

func (m markdownReader) bold() Span {
	style := m.style
	style.Bold = true
	return style
}

// listAfter adds a list. One number at the beginning of a line, within a paragraph, makes none: the line
// happened to break there.
func (m markdownReader) listAfter(blocks []Block, n *ast.List) []Block {
	list := m.list(n)
	last := len(blocks) - 1
	if n.Parent().Kind() != ast.KindDocument || !n.IsOrdered() || len(list.Items) != 1 || n.HasBlankPreviousLines() || last < 0 {
		return append(blocks, list)
	}
	before, ok := blocks[last].(Paragraph)
	if !ok || len(list.Items[0].Blocks) == 0 || endsLine(before) {
		return append(blocks, list)
	}
	after, ok := list.Items[0].Blocks[0].(Paragraph)
	if !ok {
		return append(blocks, list)
	}
	number := m.style
	number.Text = " " + strconv.Itoa(n.Start) + string(n.Marker) + " "
	blocks[last] = Paragraph{join(append(append(before.Spans, number), after.Spans...))}
	return append(blocks, list.Items[0].Blocks[1:]...)
}

// endsLine says whether a paragraph ends in a mark that a list may follow.
func endsLine(p Paragraph) bool {
	text := strings.TrimSpace(plain(p.Spans))
	return text != "" && strings.ContainsRune(":;.!?", rune(text[len(text)-1]))
}

func (m markdownReader) list(n *ast.List) List {
	list := List{Ordered: n.IsOrdered(), Start: n.Start}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		list.Items = append(list.Items, Item{m.blocks(item)})
	}
	return list
}

func (m markdownReader) table(n *extast.Table) Table {
	var t Table
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []Cell
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			spans := m.spans(cell, m.style)
			if row.Kind() == extast.KindTableHeader {
				t.Columns = append(t.Columns, Column{Label: plain(spans)})
				continue
			}
			cells = append(cells, Cell{Blocks: []Block{Paragraph{spans}}})
		}
		if cells != nil {
			t.Rows = append(t.Rows, Row{Cells: cells})
		}
	}
	return t
}

// lines is text that was set apart as it stands: its lines are kept.
func (m markdownReader) lines(lines *gmtext.Segments) Paragraph {
	var b strings.Builder
	for i := range lines.Len() {
		line := lines.At(i)
		b.Write(line.Value(m.source))
	}
	style := m.style
	style.Text = strings.TrimRight(b.String(), "\n")
	return Paragraph{[]Span{style}}
}

// spans gathers the text below a node, each run in the style that the nodes around it ask for.
func (m markdownReader) spans(parent ast.Node, style Span) []Span {
	var spans []Span
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		inner := style
		switch n := n.(type) {
		case *ast.Text:
			spans = append(spans, m.text(n, style)...)
			continue
		case *ast.String:
			inner.Text = string(n.Value)
			spans = append(spans, inner)
			continue
		case *ast.AutoLink:
			inner.Text, inner.Link = string(n.Label(m.source)), safeLink(string(n.URL(m.source)))
			spans = append(spans, inner)
			continue
		case *ast.RawHTML:
			inner.Text = string(n.Segments.Value(m.source))
			spans = append(spans, inner)
			continue
		case *ast.Emphasis:
			inner.Bold = inner.Bold || n.Level > 1
			inner.Italic = inner.Italic || n.Level == 1
		case *ast.Link:
			inner.Link = safeLink(string(n.Destination))
			if to, ok := strings.CutPrefix(string(n.Destination), "#"); ok {
				inner.To = to
			}
		}
		spans = append(spans, m.spans(n, inner)...)
	}
	return join(spans)
}

func (m markdownReader) text(n *ast.Text, style Span) []Span {
	value := n.Segment.Value(m.source)
	if !n.IsRaw() {
		value = util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(value)))
	}
	style.Text = string(value)
	switch {
	case n.HardLineBreak():
		style.Text += "\n"
	case n.SoftLineBreak():
		style.Text += " "
	}
	return []Span{style}
}

// join puts neighbouring runs of the same style together.
func join(spans []Span) []Span {
	var joined []Span
	for _, s := range spans {
		if last := len(joined) - 1; last >= 0 {
			style := joined[last]
			style.Text = s.Text
			if style == s {
				joined[last].Text += s.Text
				continue
			}
		}
		joined = append(joined, s)
	}
	return joined
}

// safeLink gives the address if a reader may be led there, and nothing otherwise.
func safeLink(address string) string {
	for _, scheme := range []string{"https://", "http://", "mailto:"} {
		if len(address) > len(scheme) && strings.EqualFold(address[:len(scheme)], scheme) {
			return address
		}
	}
	return ""
}

func plain(spans []Span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(s.Text)
		if s.Note != nil {
			b.WriteString(" [" + plain(s.Note.Spans) + "]")
		}
	}
	return b.String()
}
