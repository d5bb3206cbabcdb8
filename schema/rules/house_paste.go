package rules

import (
	"reflect"
	"strings"

	"dueregard/templates"
)

// writeKey is a hint for a key at which an answer is missing: what to do, and the line to paste, with the header of
// its table where that is not in the file.
func (s *subject) writeKey(q *templates.Question, path, words string) string {
	line := keyLine(path)
	if q != nil && strings.HasPrefix(path, templates.Own) {
		line = s.answerLine(q, path)
	}
	table, _ := splitPath(path)
	if line == "" || strings.HasSuffix(table, "]") && !s.stands(table) {
		return words + ": " + path
	}
	if table == "" || strings.HasSuffix(table, "]") {
		return toPaste(words, line)
	}
	return toPasteIn(table, s.hasTable(table), words, line)
}

// splitPath gives the table that a path lies in, and its last key; empty: it lies at the top.
func splitPath(path string) (table, key string) {
	if i := strings.LastIndexByte(path, '.'); i >= 0 && !strings.HasSuffix(path, `"`) {
		return path[:i], path[i+1:]
	}
	return "", path
}

// keyLine is the line for a key of the format, to be filled in; empty: it takes no words.
func keyLine(path string) string {
	_, key := splitPath(path)
	switch shape := shapeAt(path); {
	case shape == nil:
		return ""
	case shape.kind == reflect.String && shape.prose:
		return key + ` = """…"""`
	case shape.kind == reflect.String, shape.kind == dateLeaf, shape.kind == countLeaf:
		return key + ` = "…"`
	case shape.kind == reflect.Slice && shape.of.kind == reflect.String:
		return key + ` = ["…"]`
	}
	return ""
}

// answerLine is the line for an answer to a question of the house's own; empty: there is none to be filled in, as for
// a number or a table.
func (s *subject) answerLine(q *templates.Question, path string) string {
	_, key := splitPath(path)
	var words []string
	for _, c := range s.form.Choices(q) {
		words = append(words, c.Word)
	}
	choices := ""
	if len(words) > 0 {
		choices = "  # " + strings.Join(words, ", ")
	}
	switch kind := q.Kind; {
	case kind == "prose":
		return key + ` = """…"""`
	case kind == "choices":
		return key + ` = ["…"]` + choices
	case kind == "number", kind == "score", kind == "table", byRow(q):
		return ""
	}
	return key + ` = "…"` + choices
}

// asksFor says what to write as the answer to a question.
func asksFor(q *templates.Question) string {
	if q.Kind == "number" {
		return "write the number, without quotation marks"
	}
	return "write the answer, or why there is none"
}
