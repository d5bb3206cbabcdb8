package rules

import (
	"testing"

	"dueregard/schema"
	"dueregard/templates"
)

func TestConsultationAndDecision(t *testing.T) {
	const (
		late    = "[[consultation]]\naudience = \"Staff\"\nmethod = \"meeting\"\nfrom = 2026-06-01\nsummary = \"How to go about it.\"\n"
		before  = "[[consultation]]\naudience = \"Users\"\nmethod = \"survey\"\nfrom = 2026-01-05\nto = 2026-03-01\nsummary = \"Evenings.\"\n"
		decided = "[decision]\ndate = 2026-05-04\n"
	)
	signed := func(role, date string) string {
		return "[[sign-off]]\nrole = \"" + role + "\"\npost = \"Head\"\ndate = " + date + "\n"
	}
	tell(t, []toldCase{
		{"DR306", late + decided, 1, schema.Error},
		{"DR306", before + late + decided, 1, schema.Warning},
		{"DR306", late + decided + "stage = \"proposal\"\n", 0, ""},
		{"DR306", late + decided + "stage = \"pilot\"\n", 1, schema.Note},
		{"DR308", before + signed("officer", "2026-02-01"), 1, ""},
		{"DR308", before + signed("officer", "2026-02-01") + signed("officer", "2026-03-09"), 0, ""}, // signed again
		{"DR314", before + "[analysis]\ndate = 2026-02-01\n", 1, ""},
		{"DR314", before + "[analysis]\ndate = 2026-01-20\n" + signed("officer", "2026-02-01"), 0, ""}, // DR308 tells
		{"DR315", before + "[[put-to]]\nto = \"Cabinet\"\ndate = 2026-02-01\n[[put-to]]\nto = \"Cabinet\"\ndate = 2026-03-09\n", 0, ""},
	})
}

func TestConsultationReach(t *testing.T) {
	const harm = "[[impact]]\ngroups = [\"disability\"]\nimpact = \"negative\"\n"
	tell(t, []toldCase{
		{"DR309", "[[consultation]]\naudience = \"Users\"\ngroups = [\"age\"]\n" + harm, 1, ""},
		{"DR309", "[[consultation]]\naudience = \"Users\"\ngroups = [\"age\"]\n[[consultation]]\naudience = \"Forum of disabled people\"\n" + harm, 0, ""},
		{"DR309", "[[consultation]]\naudience = \"Users\"\ngroups = [\"age\"]\n[[consultation]]\nnone = \"Wheelchair users move nothing.\"\n" + harm, 0, ""},
		{"DR318", "[[consultation]]\naudience = \"Users\"\n" + harm, 1, schema.Note},
		{"DR318", "[[consultation]]\naudience = \"Autistic children\"\n" + harm, 0, ""},
		{"DR318", "[[consultation]]\nnone = \"Nobody has noticed.\"\n" + harm, 0, ""},
		{"DR304", "[[consultation]]\nnone = \"No consultation was required.\"\n", 1, ""},
		{"DR304", "[[consultation]]\nnone = \"n/a\"\naudience = \"Users\"\nsummary = \"Evenings.\"\n", 0, ""}, // one that was held
		{"DR302", "[[consultation]]\nnone = \"n/a\"\naudience = \"Users\"\nsummary = \"Evenings.\"\n", 1, ""},
		{"DR305", "[[consultation]]\n[[consultation.theme]]\nsaid = \"Evenings.\"\nresponse = \"Noted, thank you for your comments.\"\n", 1, schema.Note},
		{"DR305", "[[consultation]]\n[[consultation.theme]]\nsaid = \"Evenings.\"\nresponse = \"n/a\"\n", 1, schema.Warning},
		{"DR317", "[[consultation]]\nsummary = \"Evenings.\"\nresponses = \"not counted, because people came and went\"\n", 0, ""},
		{"DR320", "[[consultation]]\nactivity = \"Survey\"\nfrom = \"October 2025\"\n", 0, ""},
		{"DR320", "[[consultation]]\nactivity = \"Survey at the door\"\nfrom = 2025-10-06\n", 0, ""},
		{"DR302", "[[consultation]]\naudience = \"Users\"\nmethod = \"survey\"\nto = 2025-10-06\nsummary = \"Evenings.\"\n", 1, ""},
	})
}

func TestVersions(t *testing.T) {
	const on = "version = \"Draft 2\"\n[[consultation]]\naudience = \"Users\"\nversion = "
	tell(t, []toldCase{
		{"DR311", on + "\"Draft 1\"\n", 1, schema.Warning},
		{"DR311", on + "\"v2\"\n", 0, ""}, // who knows
		{"DR311", on + "\"draft 2\"\n", 0, ""},
		{"DR311", on + "\"Draft 1\"\n[[consultation]]\nversion = \"Draft 2\"\n", 0, ""},
		{"DR311", on + "\"Draft 1\"\n[analysis]\nsummary = \"Draft 1 had two evenings fewer.\"\n", 0, ""},
		{"DR311", on + "\"Draft 1\"\nchanged = \"n/a\"\n", 1, ""},
		{"DR312", on + "\"TBC\"\n", 1, ""},
	})
}

// TestLengthOfConsultation: meetings along the way are part of it, and what is not known is not held against it.
func TestLengthOfConsultation(t *testing.T) {
	form := *exampleForm(t)
	form.Limits = templates.Limits{ConsultationDays: 28}
	for log, want := range map[string]int{
		"from = 2025-10-06\nto = 2025-11-02\n":                                                       0, // 28 days
		"from = 2025-10-06\nto = 2025-11-01\n":                                                       1,
		"from = 2025-10-06\nto = \"November 2025\"\n":                                                0,
		"from = \"October 2025\"\n":                                                                  0,
		"from = \"from 6 October 2025\"\n":                                                           0,
		"from = 2025-10-06\n":                                                                        1,
		"from = 2025-10-06\n[[consultation]]\nfrom = 2025-10-21\nto = 2025-11-10\n":                  0,
		"from = 2014-10-06\n[[consultation]]\nfrom = 2025-10-21\nto = 2025-11-10\n":                  1,
		"from = 2025-10-06\nto = \"TBC\"\n":                                                          0,
		"none = \"Nobody is affected.\"\n":                                                           0,
		"summary = \"No dates.\"\n":                                                                  0,
		"from = 2025-10-06\nto = 2024-11-02\n[[consultation]]\nfrom = 2025-10-01\nto = 2025-12-01\n": 0, // DR310 tells of the first
	} {
		st := load(t, "test.toml", minimal+"[[consultation]]\n"+log)
		if got := find(Check(st, &form, Options{}), "DR313"); len(got) != want {
			t.Errorf("%s%d findings, want %d: %v", log, len(got), want, got)
		}
		if got := find(Check(st, exampleForm(t), Options{}), "DR313"); len(got) > 0 {
			t.Errorf("%sthe house sets no limit: %v", log, got)
		}
	}
}
