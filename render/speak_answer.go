package render

import "slices"

// answer turns what was answered. A yes or a no is the one that goes with the question: Welsh answers with the verb
// that it was asked with, so the list of phrases has them by key and by label.
func (t *tongue) answer(f Field) []Block {
	if len(f.Value) != 1 {
		return t.blocks(f.Value)
	}
	if p, ok := f.Value[0].(Paragraph); ok && len(p.Spans) == 1 {
		if said, ok := t.yesNo(p.Spans[0].Text, f.Key, f.Label); ok {
			return words(said)
		}
	}
	return t.blocks(f.Value)
}

// yesNo is the yes or no that goes with a question, which has one of the names; ok is false where it has none of its own.
func (t *tongue) yesNo(word string, questions ...string) (said string, ok bool) {
	if t.phrases == nil || word != yesNo(true) && word != yesNo(false) {
		return "", false
	}
	for _, question := range questions {
		if said, ok := t.phrases.exact[question+": "+word]; ok {
			return said, true
		}
	}
	return "", false
}

// row turns the words in a row of a Book, from the last cell to the first: a question stands before its answer.
func (t *tongue) row(row []BookCell) {
	for i := range slices.Backward(row) {
		questions := make([]string, i)
		for j, cell := range row[:i] {
			questions[j] = cell.Text
		}
		if said, ok := t.yesNo(row[i].Text, questions...); ok {
			row[i].Text = said
			continue
		}
		row[i].Text = t.words(row[i].Text)
	}
}
