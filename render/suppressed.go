package render

import (
	"fmt"
	"slices"

	"dueregard/schema"
)

// suppressedSign stands for a figure that the public may not see: the shorthand for "confidential" in the guidance
// "Using symbols and shorthand" of the Government Analysis Function. In square brackets it is no number to a
// spreadsheet and no part of a sentence to a screen reader.
const suppressedSign = "[c]"

// suppressionSentences say beside a table which figures are left out of it, and why.
func suppressionSentences(s *schema.Suppression, chart bool) []string {
	var sentences []string
	if s.Withheld {
		sentences = append(sentences, "[c] stands for a number that is not published, as this evidence is withheld.")
	} else {
		sentences = append(sentences, "[c] stands for a number that is not published, as small numbers can identify people.")
		last := s.From() - 1
		switch {
		case s.Zeros:
			sentences = append(sentences, fmt.Sprintf("Numbers from 0 to %d are left out, and percentages that would tell them.", last))
		case last == 1:
			sentences = append(sentences, "The number 1 is left out, and percentages that would tell it; 0 is shown.")
		default:
			sentences = append(sentences, fmt.Sprintf("Numbers from 1 to %d are left out, and percentages that would tell them; 0 is shown.", last))
		}
		if s.Further {
			sentences = append(sentences, "Other numbers are left out so that those cannot be worked out.")
		}
	}
	if chart {
		sentences = append(sentences, "The chart leaves these rows out.")
	}
	return sentences
}

// sentenceSpans sets sentences one after the other.
func sentenceSpans(sentences []string) []Span {
	var spans []Span
	for i, sentence := range sentences {
		if i > 0 {
			sentence = " " + sentence
		}
		spans = append(spans, Span{Text: sentence})
	}
	return spans
}

// suppressedIn says that something of a row is suppressed in one of the columns.
func suppressedIn(r schema.Row, columns []figure) bool {
	return slices.ContainsFunc(columns, func(c figure) bool { return c.gone(r.Suppressed) })
}

// leavesOut says that a chart of a table leaves out rows.
func leavesOut(t schema.Table, columns []figure) bool {
	drawn := drawnOf(columns)
	return slices.ContainsFunc(t.Rows, func(r schema.Row) bool { return suppressedIn(r, drawn) })
}
