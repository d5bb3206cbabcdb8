package render

import (
	"strings"
	"testing"
)

// A brief that has no room for all entries and actions names what it leaves out: harm before all else.
func TestBriefNamesWhatItLeavesOut(t *testing.T) {
	in := input(t, "complete/library-hours-2026")
	size := leastBrief
	said := string(dumpDocument(briefOf(in, size)))
	for _, want := range []string{
		`bold "Harm is also recorded for: " "age, disability, sex and pregnancy and maternity. "`,
		"6 more actions stand in the statement: 3 to 8.",
		"Decided by: Cabinet, 22 January 2026", "# What is proposed",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("no %s in the brief", want)
		}
	}
	in.Statement.Decision.Outcome, in.Statement.Decision.Reasons = "", ""
	if said := string(dumpDocument(briefOf(in, size))); !strings.Contains(said, "To be decided by: Cabinet, 22 January 2026") {
		t.Error("the date of a meeting to come is told as that of a decision")
	}
}

// What is cut ends where it tells something.
func TestShortened(t *testing.T) {
	for _, c := range []struct {
		text string
		most int
		want string
	}{
		{"People aged 65 and over who use a smaller branch", 8, "People aged 65 and over …"},
		{"Recruit volunteers for 60 more members of the Home Library Service", 8, "Recruit volunteers for 60 more members …"},
		{"Begin a quiet hour in every library, at times chosen by the Forum", 9, "Begin a quiet hour in every library …"},
		{"Short enough", 2, "Short enough"},
	} {
		if got := shortened(c.text, c.most); got != c.want {
			t.Errorf("%q, not %q", got, c.want)
		}
	}
}
