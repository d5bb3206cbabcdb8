package schema

import (
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Text is an answer in Markdown (CommonMark, and tables as GitHub has them): paragraphs, lists,
// emphasis and links. Raw HTML is refused by Load. Empty means that nothing was written.
type Text string

var markdown = sync.OnceValue(func() parser.Parser {
	return goldmark.New(goldmark.WithExtensions(extension.Table)).Parser()
})

// Parse gives the text's tree, and the bytes that the tree refers to. It costs about as much as
// decoding the whole statement, so it is called only by who shows the text. A text that nests quotes,
// lists or links thousands deep costs the square of its length.
func (t Text) Parse() (ast.Node, []byte) {
	source := []byte(t)
	return markdown().Parse(text.NewReader(source)), source
}
