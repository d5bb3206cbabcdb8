package rules

import (
	"testing"

	"dueregard/schema"
)

// TestRunningConsultation: the day of the check is 1 June 2026.
func TestRunningConsultation(t *testing.T) {
	entry := func(from, to string) string {
		return "[[consultation]]\naudience = \"Users\"\nmethod = \"on paper\"\nfrom = " + from + "\nto = " + to + "\nresponses = 12\n"
	}
	tell(t, []toldCase{
		{"DR302", entry("2026-07-01", "2026-08-01"), 0, ""}, // yet to come
		{"DR302", entry("2026-05-01", "2026-06-01"), 0, ""}, // closes today
		{"DR302", entry("2026-05-01", "2026-05-31"), 1, ""},
		{"DR302", "[[consultation]]\naudience = \"Users\"\nfrom = 2026-07-01\n", 1, ""}, // how it will be held
		{"DR303", entry("2026-05-01", "2026-06-30"), 0, ""},
		{"DR303", entry("2026-04-01", "2026-04-30"), 1, ""},
	})
}

func TestConsultationThatFollowsByLaw(t *testing.T) {
	const (
		before  = "[[consultation]]\naudience = \"Users\"\nmethod = \"survey\"\nfrom = 2026-01-05\nto = 2026-03-01\nsummary = \"Evenings.\"\n"
		staff   = "[[consultation]]\naudience = \"Staff at risk\"\nactivity = \"Statutory collective consultation (s.188)\"\nfrom = 2026-05-05\nto = 2026-05-30\n"
		order   = "[[consultation]]\nactivity = \"Objections to the experimental order\"\nfrom = 2026-05-04\nto = 2026-11-04\n"
		decided = "[decision]\ndate = 2026-05-04\n"
	)
	tell(t, []toldCase{
		{"DR306", staff + decided, 1, schema.Note},
		{"DR306", before + staff + decided, 0, ""},
		{"DR307", order + decided, 1, schema.Note},
		{"DR307", before + order + decided, 0, ""},
	})
}

func TestNothingChanged(t *testing.T) {
	changed := func(words string) string {
		return "[[consultation]]\naudience = \"Users\"\nsummary = \"They like it.\"\nfrom = 2026-01-05\nchanged = \"" + words + "\"\n"
	}
	tell(t, []toldCase{
		{"DR303", changed("Comments have been noted. No changes to the structure."), 1, schema.Warning},
		{"DR303", changed("Feedback has been considered and will be taken into account."), 1, ""},
		{"DR303", changed("No change due to budget pressures."), 0, ""},
		{"DR303", changed("Nothing, because those who answered agreed."), 0, ""},
	})
}

func TestOpenMind(t *testing.T) {
	entry := func(key, words string) string {
		return "[[consultation]]\naudience = \"Users\"\n" + key + " = \"" + words + "\"\n"
	}
	const envelope = "[decision]\nstage = \"envelope\"\n"
	tell(t, []toldCase{
		{"DR321", entry("changed", "The decision to close has been made as part of the budget."), 1, schema.Warning},
		{"DR321", entry("changed", "No decision to close has been made."), 0, ""},
		{"DR321", entry("changed", "In response, the decision to close the desk was made."), 0, ""},
		{"DR321", entry("changed", "A decision has been made to keep Saturdays."), 0, ""},
		{"DR321", entry("none", "Consultation will take place after Cabinet has agreed the proposal."), 1, schema.Warning},
		{"DR321", entry("none", "To be consulted on following approval"), 1, ""},
		{"DR321", entry("none", "Users will be consulted once the new providers are known.") + envelope, 0, ""},
		{"DR321", entry("none", "Staff will be consulted under section 188 following the decision."), 0, ""},
		{"DR321", entry("none", "Nobody outside the team is affected."), 0, ""},
	})
}

func TestSurveyReach(t *testing.T) {
	survey := func(method, from, to string) string {
		return "[[consultation]]\naudience = \"Residents\"\nactivity = \"Survey\"\nmethod = \"" + method + "\"\nfrom = " + from + "\nto = " + to + "\n"
	}
	tell(t, []toldCase{
		{"DR322", survey("online", "2026-01-05", "2026-03-01"), 1, schema.Note},
		{"DR322", survey("online", "2026-01-05", "2026-03-01") + "[[consultation]]\nmethod = \"drop-in sessions\"\n", 0, ""},
		{"DR322", survey("paper", "2025-12-12", "2026-01-04"), 1, ""},
		{"DR322", survey("paper", "2025-11-24", "2026-01-18"), 0, ""},
	})
}
