package schema

import (
	"strings"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"dueregard/schema/pattern"
)

// Text is an answer in Markdown (CommonMark, and tables as GitHub has them): paragraphs, lists,
// emphasis and links. Raw HTML is refused by Load. Empty means that nothing was written.
type Text string

var markdown = sync.OnceValue(func() parser.Parser {
	return goldmark.New(goldmark.WithExtensions(extension.Table)).Parser()
})

// bullets are signs that begin an item of a list in text from word processors; the last two are those
// of a symbol font, in the private use area of Unicode.
const bullets = "•▪◦‣\uF0B7\uF0A7"

var bulletLine = pattern.Lazy(`(?m)^([ \t]*)[` + bullets + `][ \t]*`)

// Parse gives the text's tree, and the bytes that the tree refers to. It costs about as much as
// decoding the whole statement, so it is called only by who shows the text. A text that nests quotes,
// lists or links thousands deep costs the square of its length.
//
// A line that begins with a bullet as word processors write it is an item of a list.
func (t Text) Parse() (ast.Node, []byte) {
	source := []byte(t)
	if strings.ContainsAny(string(t), bullets) {
		source = bulletLine().ReplaceAll(source, []byte("${1}- "))
	}
	return markdown().Parse(text.NewReader(source)), source
}
