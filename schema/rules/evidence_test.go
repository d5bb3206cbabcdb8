package rules

import (
	"strings"
	"testing"

	"dueregard/schema"
)

func TestEvidenceGaps(t *testing.T) {
	const sex = "[evidence.sex]\nstatus = \"not-collected\"\n"
	tell(t, []toldCase{
		{"DR206", sex + "reason = \"No data available.\"\n", 1, schema.Warning},
		{"DR206", sex + "reason = \"Not collected by the service\"\n", 1, schema.Warning},
		{"DR206", sex + "reason = \"Asking would be out of proportion.\"\n", 0, ""},
		{"DR206", sex + "service-users = \"The desk sees as many women as men.\"\n", 0, ""},
		{"DR206", "[workforce]\naffected = false\n[workforce.by.sex]\nstatus = \"not-collected\"\n", 0, ""},
		{"DR206", sex + "[evidence.race]\nstatus = \"not-known\"\n", 1, schema.Error}, // together
		{"DR207", sex + "reason = \"Nobody asks.\"\n[evidence.race]\nstatus = \"not-known\"\nreason = \"Nobody asks.\"\n", 0, ""},
		{"DR207", "[evidence.all]\nstatus = \"not-known\"\nreason = \"Nobody asks.\"\n", 1, schema.Note},
		{"DR209", "[evidence.sex]\nstatus = \"withheld\"\nreason = \"Data not published\"\n", 1, ""},
		{"DR209", "[evidence.sex]\nstatus = \"withheld\"\nreason = \"Low numbers\"\n", 0, ""},
		{"DR230", sex + "[[evidence.sex.table]]\ntitle = \"t\"\nrows = [{ group = \"a\", population = 4 }]\n", 0, ""},
		{"DR230", sex + "[[evidence.sex.table]]\ntitle = \"t\"\nrows = [{ group = \"a\", users = 4 }]\n", 1, schema.Note},
		{"DR204", "[evidence.sex]\nstatus = \"known\"\n[[evidence.sex.table]]\ntitle = \"t\"\nrows = [{ group = \"a\" }]\n", 1, ""},
		{"DR201", "", 1, schema.Error},
		{"DR211", "[evidence.unpaid-carers]\nstatus = \"known\"\n", 1, schema.Warning},
		{"DR211", "[evidence.relgion-or-belief]\nstatus = \"known\"\n", 1, schema.Error},
	})
}

func TestSourcesInWords(t *testing.T) {
	const age = "[evidence.age]\nstatus = \"known\"\nneeds = \"By the census, a quarter are over 60.\"\n"
	tell(t, []toldCase{
		{"DR205", age, 0, ""},
		{"DR205", age + "[sources.census]\ntitle = \"2021 census\"\n", 1, schema.Note},
		{"DR205", "[evidence.age]\nstatus = \"known\"\nneeds = \"Human resources say that a quarter are over 60.\"\n", 1, schema.Warning},
		{"DR210", "[sources.census]\ntitle = \"TBC\"\n", 1, schema.Warning},
		{"DR225", "[sources.census]\ntitle = \"2021 census\"\n" + age, 1, ""},
		{"DR225", "description = \"The decision was quashed by consent on 3 December 2025.\"\n[sources.order]\ntitle = \"Consent order, CO/2817/2025\"\ndate = 2025-12-03\n", 0, ""},
		{"DR225", "description = \"The permit database has no e-mail addresses.\"\n[sources.permits]\ntitle = \"Permit database\"\n", 0, ""},
		{"DR225", "[sources.census]\ntitle = \"2021 census\"\n[analysis]\nsummary = \"The 2021 census says all.\"\n", 0, ""},
	})
}

func TestAgeOfSources(t *testing.T) {
	source := func(title, date, note, decided string) string {
		return "[sources.one]\ntitle = \"" + title + "\"\ndate = \"" + date + "\"\nnote = \"" + note + "\"\n[decision]\ndate = \"" + decided + "\"\n"
	}
	tell(t, []toldCase{
		{"DR216", source("Survey", "2019", "", "2026"), 1, ""},
		{"DR216", source("Survey", "2019", "By post.", "2026"), 1, ""},
		{"DR216", source("Survey", "2019", "The latest there is.", "2026"), 0, ""},
		{"DR216", source("Survey", "2023", "", "June 2026"), 0, ""}, // not certainly older
		{"DR216", source("2011 census", "2012", "", "2019"), 0, ""},
		{"DR216", source("2011 census", "2012", "", "2026"), 1, ""},
		{"DR216", source("School census", "January 2019", "", "2026"), 1, ""},
		{"DR216", "[evidence.age]\nsources = [\"one\"]\n[[evidence.age.table]]\ntitle = \"t\"\ndate = \"2025\"\n" + source("Portal", "2015", "", "2026"), 0, ""},
		{"DR216", "[sources.one]\ntitle = \"Survey\"\ndate = \"2010\"\n", 0, ""}, // nothing to compare with
		{"DR216", "[sources.one]\ntitle = \"Survey\"\ndate = \"2010\"\n[analysis]\ndate = 2015-02-01\n", 1, ""},
	})
}

func TestEvidenceInTime(t *testing.T) {
	const source = "[sources.one]\ntitle = \"Survey\"\ndate = \"March 2026\"\n"
	tell(t, []toldCase{
		{"DR226", source + "[decision]\ndate = 2026-03-02\n", 0, ""}, // may have been before
		{"DR226", source + "[decision]\ndate = 2026-02-02\n", 1, schema.Warning},
		{"DR226", source + "[decision]\nstage = \"proposal\"\ndate = 2026-02-02\n", 1, schema.Note},
		{"DR226", source + "note = \"An advance copy was used.\"\n[decision]\ndate = 2026-02-02\n", 0, ""},
		{"DR226", source + "[[sign-off]]\nrole = \"senior-officer\"\npost = \"Head\"\ndate = 2026-01-01\n", 1, ""},
		{"DR226", source + "[[put-to]]\nto = \"Cabinet\"\ndate = 2026-01-01\n[[put-to]]\nto = \"Cabinet\"\ndate = 2026-04-01\n", 0, ""},
		{"DR226", "[[evidence.age.table]]\ntitle = \"t\"\ndate = 2026-05-01\n[analysis]\ndate = 2026-02-02\n", 1, ""},
		{"DR226", "[sources.one]\ntitle = \"Survey\"\ndate = \"2027\"\n", 1, ""}, // after the day of the check
	})
}

func TestStaff(t *testing.T) {
	tell(t, []toldCase{
		{"DR221", "[workforce]\nsummary = \"Evening shifts end.\"\n", 1, schema.Note},
		{"DR221", "[workforce]\nsummary = \"TBC\"\n", 1, schema.Warning},
		{"DR222", "[workforce]\naffected = true\ntotal = \"n/a\"\n", 1, ""},
		{"DR227", "[workforce]\naffected = true\nsummary = \"n/a\"\n", 1, ""},
		{"DR228", "kind = \"restructure\"\n[workforce]\naffected = false\n", 1, ""},
		{"DR228", "kind = \"restructure\"\n[workforce]\naffected = false\nsummary = \"Only vacant posts go.\"\n", 0, ""},
		{"DR229", "[workforce]\naffected = true\ntotal = \"between 3 and 40\"\n[[workforce.by.sex.table]]\ntitle = \"t\"\ntotal = { users = 90 }\n", 0, ""},
	})
}

func TestEvidenceTogether(t *testing.T) {
	const (
		named = "[evidence.all]\nstatus = \"not-collected\"\nreason = \"Race and sex are not asked of permit holders, as they make no difference to a permit.\"\n"
		staff = "[evidence.all]\nstatus = \"not-applicable\"\nreason = \"An employment policy: the evidence is about staff.\"\n"
		by    = "[workforce.by.age]\nstatus = \"known\"\nother = \"A third are 55 or over.\"\n"
		rest  = "[evidence.age]\nneeds = \"Old.\"\n[evidence.disability]\nneeds = \"Few.\"\n[evidence.gender-reassignment]\nneeds = \"One.\"\n" +
			"[evidence.pregnancy-and-maternity]\nneeds = \"A few.\"\n[evidence.religion-or-belief]\nneeds = \"Some.\"\n[evidence.sexual-orientation]\nneeds = \"Some.\"\n"
	)
	tell(t, []toldCase{
		{"DR202", named, 1, schema.Note},
		{"DR202", named + rest, 0, ""},
		{"DR202", staff, 1, ""},
		{"DR202", staff + by, 0, ""},
		{"DR203", "[[workforce.by.age.table]]\ntitle = \"t\"\nrows = [{ group = \"a\", users = 4 }]\n", 1, ""},
	})
	for source, want := range map[string]string{
		"[[evidence.age.table]]\ntitle = \"t\"\nrows = [{ group = \"a\", users = 4 }]\n": "[evidence.age]\nstatus",
		"[evidence.age]\nneeds = \"A few come.\"\n":                                      "status",
	} {
		for _, f := range find(Check(load(t, "test.toml", minimal+source), exampleForm(t), Options{}), "DR203") {
			if !strings.HasPrefix(f.Snippet, want) {
				t.Errorf("%q is to be pasted, want %q …", f.Snippet, want)
			}
		}
	}
}

func TestStaffCompared(t *testing.T) {
	const table = "[[workforce.by.sex.table]]\ntitle = \"t\"\nrows = [{ group = \"Women\", users = 11 }]\n"
	risk := func(summary string) string {
		return "[workforce]\naffected = true\ntotal = 12\nsummary = \"" + summary + "\"\n"
	}
	tell(t, []toldCase{
		{"DR232", risk("Twelve posts are at risk.") + table, 1, schema.Note},
		{"DR232", risk("Twelve posts are at risk. Women are 72% of staff.") + table, 0, ""},
		{"DR232", risk("Twelve people move to another room.") + table, 0, ""},
		{"DR228", "[workforce]\naffected = false\nsummary = \"Three posts will be deleted.\"\n", 1, schema.Warning},
		{"DR228", "[workforce]\naffected = false\nsummary = \"Rotas will change on Mondays.\"\n", 1, schema.Note},
		{"DR228", "[workforce]\naffected = false\nsummary = \"No posts will be deleted, and nobody is made redundant.\"\n", 0, ""},
		{"DR205", risk("HR gave these.") + table, 0, ""},
		{"DR205", risk("Twelve people move.") + table, 1, schema.Note},
	})
}
