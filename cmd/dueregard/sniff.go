package main

import (
	"bytes"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2/unstable"

	"dueregard/schema"
)

// What stands at the top of a statement and of no house template, and the other way round, as far as one
// such key tells them apart: a statement begun at the wrong end may have a title at its top.
var (
	keysOfStatements = newSet("schema", "template", "language", "policy", "screening", "sources", "evidence", "workforce",
		"consultation", "analysis", "impact", "action", "indicator", "monitoring", "put-to", "decision", "response", "review",
		"exempt", "attachment", "predecessor", "report", "readiness", "answers")
	keysOfTemplates = newSet("base", "nation", "regime", "duty", "words", "brand", "group", "statute", "scale", "aim",
		"section", "own-sections", "domain", "severities", "answered-by", "limits", "required")
)

func newSet(words ...string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w] = true
	}
	return set
}

// templateIn says that a file is a house template and no statement, by the keys at its top, and gives the
// place of the first that says so. What is no TOML is none.
func templateIn(source []byte) (at schema.Position, ok bool) {
	if len(source) > schema.MaxSize || !utf8.Valid(source) {
		return at, false
	}
	var parser unstable.Parser
	parser.Reset(source)
	top := true
	for parser.NextExpression() {
		e := parser.Expression()
		if e.Kind != unstable.KeyValue {
			top = false
		} else if !top {
			continue
		}
		keys := e.Key()
		keys.Next()
		key := keys.Node()
		switch {
		case keysOfStatements[string(key.Data)]:
			return at, false
		case !ok && keysOfTemplates[string(key.Data)]:
			at, ok = placeOf(source, int(key.Raw.Offset)), true
		}
	}
	return at, ok && parser.Error() == nil
}

// placeOf gives the line and the column of a byte.
func placeOf(source []byte, offset int) schema.Position {
	before := source[:offset]
	line := before[bytes.LastIndexByte(before, '\n')+1:]
	return schema.Position{Line: bytes.Count(before, []byte("\n")) + 1, Column: utf8.RuneCount(line) + 1, Start: offset, End: offset + 1}
}
