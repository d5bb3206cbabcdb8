package render

import (
	"math"
	"slices"
	"strings"

	"dueregard/schema"
)

// maxDrawn is how many dates a chart shows at the most: so many fills are easily told apart.
const maxDrawn = 5

// drawnDates are the dates that a chart shows of several, oldest first, and what a reader must know of them: which
// are only in the table, and that bars that stand evenly are of dates that do not. The first is where all began, and
// the latest are where they are.
func drawnDates(dates []schema.Date) (drawn []schema.Date, note string) {
	drawn = dates
	var sentences []string
	if more := len(dates) - maxDrawn; more > 0 {
		drawn = slices.Concat(dates[:1], dates[1+more:])
		var left []string
		for _, d := range dates[1 : 1+more] {
			left = append(left, dateWords(d))
		}
		sentences = append(sentences, "Only in the table: "+strings.Join(left, "; ")+".")
	}
	if !evenly(drawn) {
		sentences = append(sentences, "The dates are not equally far apart.")
	}
	return drawn, strings.Join(sentences, " ")
}

// evenly says that dates follow each other at about the same distance, as far as they are known.
func evenly(dates []schema.Date) bool {
	const about = 1.5 // months differ, and so do days of meetings
	least, most := math.Inf(1), 0.0
	for i, d := range dates {
		if !d.Known() {
			return true
		}
		if i > 0 {
			days := d.First().Sub(dates[i-1].First()).Hours() / 24
			least, most = min(least, days), max(most, days)
		}
	}
	return most <= about*least
}
