package rules

import (
	"testing"

	"dueregard/schema"
)

func TestWeak(t *testing.T) {
	for _, answer := range []string{"", " ", "TBC", "tbc.", "n/a", "N/A", "None", "none.", "[To be completed]", "-", "—", "xxx", "Not known", "???"} {
		if !weak(answer) {
			t.Errorf("%q counts as an answer", answer)
		}
	}
	for _, answer := range []string{"None, because nobody is affected", "No staff are affected", "0", "Nobody", "outside Part 5, work"} {
		if weak(answer) {
			t.Errorf("%q does not count as an answer", answer)
		}
	}
}

func TestBare(t *testing.T) {
	for _, answer := range []schema.Text{
		"No impact.", "No adverse impact", "Neutral", "No change", "No impact identified", "No differential impact", "Not applicable",
		"There is no significant impact on this group.", "No negative impact is anticipated at this stage", "TBC", "Positive impact.",
	} {
		if !bare(answer) {
			t.Errorf("%q counts as a reason", answer)
		}
	}
	for _, answer := range []schema.Text{
		"None, because nobody is affected", "No staff are affected", "Hours stay as they are.", "Covered by the survey of 2026",
		"No impact: 3 of 400 users", "Outside Part 5, work",
	} {
		if bare(answer) {
			t.Errorf("%q does not count as a reason", answer)
		}
	}
}

func TestCounted(t *testing.T) {
	for words, want := range map[string]bool{
		"about 140": true, "a dozen": true, "all users of the service": true, "nobody": true, "cannot be known, because no names are taken": true,
		"lots": false, "many": false, "a few families": false, "???": false, "not known": false, "": false,
	} {
		if got := counted(schema.CountWords(words)); got != want {
			t.Errorf("%q: %t", words, got)
		}
	}
}
