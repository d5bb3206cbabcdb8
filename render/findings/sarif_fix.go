package findings

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"dueregard/schema"
)

// fixesOf is what a program can mend of a finding, as replacements in the file. They are given where all
// changes are about the place of the finding: a key there whose value is on its line, or one that is
// missing from the table whose header stands there.
func fixesOf(r *Report, f *schema.Finding) []sarifFix {
	var replacements []sarifReplacement
	for _, c := range f.Fix {
		replacement, ok := replacementOf(r.Source, f, c)
		if !ok {
			return nil
		}
		replacements = append(replacements, replacement)
	}
	if len(replacements) == 0 {
		return nil
	}
	return []sarifFix{{sarifText{"Mend it."}, []sarifChange{{sarifArtifact{uri(r.File)}, replacements}}}}
}

func replacementOf(source []byte, f *schema.Finding, c schema.Change) (sarifReplacement, bool) {
	p := f.Position
	if p.Line < 1 || p.Start < 0 || p.End <= p.Start || p.End > len(source) {
		return sarifReplacement{}, false
	}
	if source[p.Start] == '[' {
		return addition(source, p, c)
	}
	value := oneLineValue.FindSubmatchIndex(source[p.End:])
	if c.Path != f.Path || value == nil {
		return sarifReplacement{}, false
	}
	from, to := p.End+value[2], p.End+value[3]
	column := p.Column + utf8.RuneCount(source[p.Start:from])
	return sarifReplacement{
		sarifRegion{p.Line, column, p.Line, column + utf8.RuneCount(source[from:to])}, sarifText{c.Value},
	}, true
}

// oneLineValue is what stands behind a key: a text, number, date or word on the same line.
var oneLineValue = regexp.MustCompile(`^[ \t]*=[ \t]*("(?:[^"\\\n]|\\.)+"|'[^'\n]+'|[A-Za-z0-9+.:_-]+)[ \t]*(?:$|[#,\r\n}\]])`)

// addition adds a key below the header of its table.
func addition(source []byte, p schema.Position, c schema.Change) (sarifReplacement, bool) {
	dot := strings.LastIndexByte(c.Path, '.')
	if dot < 0 || !isKey([]byte(c.Path[dot+1:])) {
		return sarifReplacement{}, false
	}
	header := string(bytes.Trim(source[p.Start:p.End], "[] \t"))
	if header != indexes.ReplaceAllString(c.Path[:dot], "") || bytes.IndexByte(source[p.End:], '\n') < 0 {
		return sarifReplacement{}, false
	}
	return sarifReplacement{
		sarifRegion{p.Line + 1, 1, p.Line + 1, 1},
		sarifText{mannerOf(source).rewrite(c.Path[dot+1:]+" = "+c.Value) + "\n"},
	}, true
}

// indexes are the numbers of elements in a path.
var indexes = regexp.MustCompile(`\[\d+\]`)
