package render

import (
	"fmt"
	"slices"
	"strings"

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
	} else if s.Exempt && !s.Small {
		sentences = append(sentences, "[c] stands for a number that is not published, as it is exempt or would tell one that is.")
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
		if s.Exempt {
			sentences = append(sentences, "Some are exempt from publication.")
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

// readingOrSign is a value of an indicator, or the sign where it is suppressed.
func readingOrSign(value *float64, why *schema.Suppression, unit string, date schema.Date) string {
	if why == nil {
		return reading(value, unit, date)
	}
	var nothing float64
	return suppressedSign + strings.TrimPrefix(reading(&nothing, unit, date), "0")
}

// numberOrSign is readingOrSign for a cell of the workbook.
func numberOrSign(value *float64, why *schema.Suppression) BookCell {
	if why == nil {
		return optionalNumber(value)
	}
	return text(suppressedSign)
}

// suppressedReadings says which values of some indicators are left out, and why; empty: none is.
func suppressedReadings(all ...schema.Indicator) []string {
	var why *schema.Suppression
	add := func(s *schema.Suppression) {
		if s != nil && (why == nil || s.Further) {
			why = s
		}
	}
	for _, i := range all {
		add(i.BaselineSuppressed)
		for _, r := range i.Readings {
			add(r.Suppressed)
		}
	}
	if why == nil {
		return nil
	}
	return suppressionSentences(why, false)
}

// suppressedNote says so below a table of indicators.
func suppressedNote(all []schema.Indicator) []Block {
	if sentences := suppressedReadings(all...); sentences != nil {
		return []Block{Paragraph{sentenceSpans(sentences)}}
	}
	return nil
}
