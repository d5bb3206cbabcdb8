package rules

import (
	"fmt"

	"dueregard/schema"
)

// mostGuessed is how many names a rule compares with what nothing has. It is far more than a statement wants: a
// thousand slips of the pen, each among a hundred names.
const mostGuessed = 100_000

// A guess is what a rule has spent on finding out what was meant: so that time does not grow with the slips and the
// names multiplied.
type guess struct{ compared int }

// didYouMean is the hint for an id that nothing has: the nearest that there is, or else the advice.
func (g *guess) didYouMean(id string, known []string, otherwise string) string {
	if g.compared > 0 && g.compared+len(known) > mostGuessed {
		return otherwise
	}
	g.compared += len(known)
	return didYouMean(id, known, otherwise)
}

const meantHint = "did you mean %q?"

// didYouMean is that for the few names that a form has.
func didYouMean(id string, known []string, otherwise string) string {
	if near := schema.Nearest(id, known); near != "" {
		return fmt.Sprintf(meantHint, near)
	}
	return otherwise
}
