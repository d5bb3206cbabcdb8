package rules

import (
	"testing"

	"dueregard/schema"
)

// A toldCase is a statement, less its minimum, and what a rule says of it.
type toldCase struct {
	rule, source string
	want         int             // findings
	severity     schema.Severity // of the first; empty: as it comes
}

func tell(t *testing.T, cases []toldCase) {
	t.Helper()
	for _, c := range cases {
		got := find(Check(load(t, "test.toml", minimal+c.source), exampleForm(t), Options{AsOf: exampleDay}), c.rule)
		if len(got) != c.want {
			t.Errorf("%s: %d findings, want %d, of\n%s%v", c.rule, len(got), c.want, c.source, got)
		} else if len(got) > 0 && c.severity != "" && got[0].Severity != c.severity {
			t.Errorf("%s: %s, want %s, of\n%s", c.rule, got[0].Severity, c.severity, c.source)
		}
	}
}

func TestPolicyAndScreening(t *testing.T) {
	const short = "[screening]\nfull-statement = false\nreasons = \"The letters on the door get larger.\"\npost = \"Head of Libraries\"\n"
	tell(t, []toldCase{
		{"DR103", "responsible = [{ post = \"Head of Libraries\" }, { post = \"n/a\" }]\n", 1, schema.Note},
		{"DR103", "responsible = [{ post = \"-\" }]\n", 1, schema.Warning},
		{"DR105", "outcomes = [\"People come in the evening.\", \"TBC\"]\n", 1, ""},
		{"DR106", "people-affected = \"n/a\"\n", 1, schema.Warning},
		{"DR106", "[[impact]]\ngroups = [\"age\"]\npeople-affected = 30\n", 0, ""},
		{"DR108", "description = \"Library hours\"\n", 1, ""},
		{"DR108", "description = \"…\"\n", 0, ""}, // DR104 tells that it is blank
		{"DR108", "description = \"Please see the attached report of the Head of Libraries\"\n", 1, ""},
		{"DR109", "kind = \"budget\"\ndescription = \"We spend £4,000 less on newspapers and magazines.\"\n", 0, ""},
		{"DR118", "kind = \"procurement\"\ndescription = \"Eight lead providers replace 31 from October 2026.\"\n", 0, ""},
		{"DR113", short + "date = \"TBC\"\n", 1, schema.Error},
		{"DR115", "[screening]\nfull-statement = true\n", 1, schema.Note},
		{"DR116", short + "date = 2026-05-05\n[decision]\ndate = 2026-05-04\n", 1, schema.Error},
		{"DR116", "[screening]\nfull-statement = true\ndate = 2026-05-05\n[decision]\ndate = 2026-05-04\n", 1, schema.Warning},
		{"DR116", short + "date = \"May 2026\"\n[decision]\ndate = 2026-05-04\n", 0, ""},
		{"DR116", short + "date = 2026-05-05\n[decision]\nstage = \"envelope\"\ndate = 2026-05-04\n", 1, schema.Note},
		{"DR114", short + "[[impact]]\ngroups = [\"age\"]\nimpact = \"negative\"\nseverity = \"low\"\nresponse = \"The old letters are kept beside the new ones.\"\n", 1, schema.Note},
	})
}
