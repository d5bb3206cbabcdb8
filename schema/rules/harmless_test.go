package rules

import (
	"fmt"
	"strings"
	"testing"
)

func TestThemesTakenUp(t *testing.T) {
	const source = `
[[consultation]]
audience = "Readers"
[[consultation.theme]]
raised-by = "%s"
said = "%s"
response = "%s"
[[impact]]
groups = ["disability"]
impact = "neutral"
considered = "%s"
`
	const want = "warning impact[0].impact"
	for _, test := range []struct{ by, said, response, considered, want string }{
		{"Disabled readers", "We cannot open the door.", "", "The hours are the same for all.", want},
		{"Disabled readers", "We cannot open the door.", "Noted.", "The hours are the same for all.", want},
		{"Disabled readers", "We cannot open the door.", "We have noted your comments, thank you", "The hours are the same for all.", want},
		{"Disabled readers", "We cannot open the door.", "It gets a button.", "The hours are the same for all.", ""},
		{"Disabled readers", "We like the door.", "", "The hours are the same for all.", ""},
		{"Readers", "We cannot open the door.", "", "The hours are the same for all.", ""},
		{"Disabled readers", "We can’t get in after dark.", "", "The hours are the same for all.", want},
		{"Disabled readers", "We cannot open the heavy entrance.", "", "The entrance is heavy; it gets a button.", ""},
	} {
		if got := rulePaths(t, fmt.Sprintf(source, test.by, test.said, test.response, test.considered), "DR416"); got != test.want {
			t.Errorf("%+v: %q", test, got)
		}
	}
	mixed := strings.Replace(fmt.Sprintf(source, "Disabled readers", "We cannot open the door.", "", "Said."), "neutral", "mixed", 1)
	if got := rulePaths(t, mixed, "DR416"); got != "" {
		t.Errorf("harm is recorded: %q", got)
	}
}

func TestSummariesTakenUp(t *testing.T) {
	const entry = "[[impact]]\ngroups = [\"disability\"]\nimpact = \"neutral\"\nconsidered = \"%s\"\n"
	heard := func(words, changed string) string {
		return "[[consultation]]\naudience = \"Readers\"\nsummary = \"" + words + "\"\nchanged = \"" + changed + "\"\n"
	}
	const harm = "Most like it. Disabled readers would lose the only quiet hour."
	plain := fmt.Sprintf(entry, "The building stays as it is.")
	checkCases(t, []ruleCase{
		{"a summary tells of harm", heard(harm, "None") + plain, "DR416", "note consultation[0].summary"},
		{"nothing changed, and nobody says why", heard(harm, "No change to the hours.") + plain, "DR416", "note consultation[0].summary"},
		{"it was answered", heard(harm, "The hour moves to Mondays.") + plain, "DR416", ""},
		{"the entry goes into it", heard(harm, "None") + fmt.Sprintf(entry, "The quiet hour moves; readers told us that they can come."), "DR416", ""},
		{"harm is recorded", heard(harm, "None") + strings.Replace(plain, "neutral", "negative", 1), "DR416", ""},
		{"no harm was told", heard("Disabled readers find it no harder than now.", "None") + plain, "DR416", ""},
		{"of no group", heard("Readers would lose an evening.", "None") + plain, "DR416", ""},
	})
}

func TestGapsTakenUp(t *testing.T) {
	const gap = "[evidence.race]\nstatus = \"not-collected\"\nreason = \"Not asked.\"\n"
	const entry = "[[impact]]\ngroups = [\"race\"]\nimpact = \"none\"\nconsidered = \"There is no evidence of an impact.\"\n"
	checkCases(t, []ruleCase{
		{"nothing is known", gap + entry, "DR417", "note impact[0].considered"},
		{"they were heard", gap + entry + "[[consultation]]\ngroups = [\"race\"]\n", "DR417", ""},
		{"it cites something", gap + entry + "sources = [\"survey\"]\n", "DR417", ""},
		{"no data is no reason", gap + strings.Replace(entry, "There is no evidence of an impact", "No data is held so no impact is anticipated", 1), "DR417", "note impact[0].considered"},
		{"a fact is one", gap + strings.Replace(entry, "There is no evidence of an impact", "Eligibility turns on income alone", 1), "DR417", ""},
		{"so is whom it was identified by", gap + strings.Replace(entry, "There is no evidence of an impact", "No impact has been identified by the LGBT+ groups consulted", 1), "DR417", ""},
		{"something is known all the same", strings.Replace(gap, "reason", "other = \"The network knew of no case.\"\nreason", 1) + entry, "DR417", ""},
		{"they gain", gap + strings.Replace(entry, "none", "positive", 1), "DR417", ""},
	})
}

func TestSubGroups(t *testing.T) {
	const entry = "[[impact]]\ngroups = [\"disability\"]\nimpact = \"neutral\"\nconsidered = \"%s\"\n"
	evidence := func(words string) string { return "[evidence.disability]\nneeds = \"" + words + "\"\n" }
	theme := func(by, changed string) string {
		return "[[consultation]]\naudience = \"Readers\"\n[[consultation.theme]]\nraised-by = \"" + by + "\"\nsaid = \"So.\"\nchanged = \"" + changed + "\"\n"
	}
	plain := fmt.Sprintf(entry, "The building stays as it is.")
	checkCases(t, []ruleCase{
		{"evidence sets them apart", evidence("Wheelchair users depend on Mondays.") + plain, "DR426", "note impact"},
		{"it only counts them", evidence("Wheelchair users come on Mondays.") + plain, "DR426", ""},
		{"it lists categories", evidence("Deaf people 39%, blind people 24%: they need help.") + plain, "DR426", ""},
		{"it is about all", evidence("All 38 are people with a learning disability, who need help.") + plain, "DR426", ""},
		{"nothing is known of them", evidence("We do not hold data on deaf or blind users, who may be affected.") + plain, "DR426", ""},
		{"it is no person", evidence("We need the veteran jazz club, and the blind spot is a barrier.") + plain, "DR426", ""},
		{"the analysis does as well", evidence("Wheelchair users depend on Mondays.") + fmt.Sprintf(entry, "It is step-free."), "DR426", ""},
		{"intersections do", evidence("Wheelchair users depend on Mondays.") + plain + "[analysis]\nintersections = \"Older wheelchair users gain.\"\n", "DR426", ""},
		{"its summary does", evidence("Care experienced young people would lose most.") + plain + "[analysis]\nsummary = \"Care leavers keep their place.\"\n", "DR426", ""},
		{"who raised a theme", theme("Parents of disabled children", "") + plain, "DR426", "note impact"},
		{"whom an answer takes up", theme("Parents of disabled children", "They may use the hall.") + plain, "DR426", ""},
		{"without an analysis that is told elsewhere", evidence("Wheelchair users depend on Mondays."), "DR426", ""},
	})
}

func TestTogether(t *testing.T) {
	const two = "[[impact]]\ngroups = [\"age\", \"sex\"]\nimpact = \"negative\"\nconsidered = \"One evening is lost.\"\n"
	saving := strings.Replace(minimal, "[policy]", "[policy]\nbudget-change = \"£62,000 less\"", 1)
	for _, test := range []struct{ source, rule, want string }{
		{minimal + two, "DR427", "analysis.intersections"},
		{minimal + two + "[decision]\nstage = \"proposal\"\n", "DR427", ""},
		{minimal + two + "[analysis]\nintersections = \"None\"\n", "DR427", "analysis.intersections"},
		{minimal + two + "[analysis]\nintersections = \"None, because they come at other times.\"\n", "DR427", ""},
		{minimal + strings.Replace(two, `, "sex"`, "", 1), "DR427", ""},
		{minimal + two, "DR428", ""},
		{saving + two, "DR428", "analysis.cumulative"},
		{saving + strings.Replace(two, "negative", "positive", 1), "DR428", ""},
		{minimal + strings.Replace(two, `"negative"`, "\"mixed\"\nseverity = \"low\"", 1), "DR427", ""},
		{minimal + strings.Replace(two, `"negative"`, "\"mixed\"\nseverity = \"medium\"", 1), "DR427", "analysis.intersections"},
	} {
		got := ""
		for _, f := range find(check(t, test.source), test.rule) {
			got += f.Path
		}
		if got != test.want {
			t.Errorf("%s: %s says %q, want %q", test.source, test.rule, got, test.want)
		}
	}
}
