package rules

import (
	"slices"
	"strings"
	"testing"

	"dueregard/schema"
)

// rulePaths gives the keys that a rule speaks of, as "severity path".
func rulePaths(t *testing.T, source, rule string) string {
	t.Helper()
	var all []string
	for _, f := range find(check(t, minimal+source), rule) {
		all = append(all, string(f.Severity)+" "+f.Path)
	}
	return strings.Join(all, ", ")
}

// A ruleCase is a statement, a rule, and what the rule says of it.
type ruleCase struct {
	name, source, rule, want string
}

func checkCases(t *testing.T, cases []ruleCase) {
	t.Helper()
	for _, c := range cases {
		if got := rulePaths(t, c.source, c.rule); got != c.want {
			t.Errorf("%s: %s says %q, want %q", c.name, c.rule, got, c.want)
		}
	}
}

const generalBeside = `
[[impact]]
groups = ["all"]
impact = "neutral"
considered = "The policy is the same for everybody, and the survey found no difference."
[[impact]]
groups = ["disability"]
impact = "positive"
considered = "Raised beds help people who cannot bend."
`

func TestGeneralEntryIsToldOnce(t *testing.T) {
	checkCases(t, []ruleCase{
		{"without aims, one error says all", generalBeside, "DR404", "error impact"},
		{"and no group is told", generalBeside, "DR401", ""},
		{"nor marriage", generalBeside, "DR402", ""},
		{"beside entries with aims, one warning", generalBeside + "aims = [\"eliminate\", \"advance\", \"foster\"]\n", "DR401", "warning impact[0].aims"},
		{"which the entry is not told a second time", generalBeside + "aims = [\"eliminate\", \"advance\", \"foster\"]\n", "DR406", ""},
		{"a general entry without reasons does not count", `
[[impact]]
groups = ["all"]
impact = "neutral"
[[impact]]
groups = ["age", "disability", "gender-reassignment", "pregnancy-and-maternity", "race", "religion-or-belief", "sexual-orientation"]
impact = "none"
considered = "Few come after five."
`, "DR401", "error impact.sex"},
	})
}

// TestOutsideTheDuty: the Act takes services to pupils in schools out of the duty as to age, Schedule 18 para 1.
func TestOutsideTheDuty(t *testing.T) {
	const seven = "[[impact]]\ngroups = [\"disability\", \"gender-reassignment\", \"pregnancy-and-maternity\", \"race\", \"religion-or-belief\", \"sex\", \"sexual-orientation\"]\n" +
		"aims = [\"eliminate\", \"advance\", \"foster\"]\nimpact = \"none\"\nconsidered = \"Few come after five.\"\n"
	age := func(status, reason string) string {
		return seven + "[evidence.age]\nstatus = \"" + status + "\"\nreason = \"" + reason + "\"\n"
	}
	checkCases(t, []ruleCase{
		{"the provision is named", age("not-applicable", "Schedule 18 para 1: services to pupils in schools."), "DR401", "note impact.age"},
		{"no provision is", age("not-applicable", "Not relevant to pupils."), "DR401", "error impact.age"},
		{"to comply is no reason", age("not-applicable", "The policy complies with the Equality Act."), "DR401", "error impact.age"},
		{"it is said to be not known", age("not-known", "Schedule 18 para 1."), "DR401", "error impact.age"},
	})
}

func TestMarriageIsANoteWithoutStaff(t *testing.T) {
	const entry = "[[impact]]\ngroups = [\"age\"]\naims = [\"eliminate\"]\nimpact = \"none\"\nconsidered = \"Few come.\"\n"
	const bareOne = "[[impact]]\ngroups = [\"marriage-and-civil-partnership\"]\nimpact = \"none\"\nconsidered = \"Not applicable\"\n"
	checkCases(t, []ruleCase{
		{"staff are not spoken of", entry, "DR402", "warning impact.marriage-and-civil-partnership"},
		{"no staff are affected", entry + "[workforce]\naffected = false\n", "DR402", "note impact.marriage-and-civil-partnership"},
		{"a bare answer is enough then", bareOne + "[workforce]\naffected = false\n", "DR411", ""},
		{"and not where staff are affected", bareOne + "[workforce]\naffected = true\n", "DR411", "warning impact[0].considered"},
	})
}

// TestMarriageIsAskedForOneAim: nothing is ever asked of it but the first.
func TestMarriageIsAskedForOneAim(t *testing.T) {
	const others = "[[impact]]\ngroups = [\"age\", \"disability\", \"gender-reassignment\", \"pregnancy-and-maternity\", \"race\", \"religion-or-belief\", \"sex\", \"sexual-orientation\"]\n" +
		"aims = [\"eliminate\", \"advance\", \"foster\"]\nimpact = \"none\"\nconsidered = \"Few come after five.\"\n"
	marriage := func(aims string) string {
		return others + "[[impact]]\ngroups = [\"marriage-and-civil-partnership\"]\naims = [" + aims + "]\nimpact = \"none\"\nconsidered = \"Outside work.\"\n"
	}
	for _, rule := range []string{"DR401", "DR402", "DR404", "DR405", "DR406"} {
		checkCases(t, []ruleCase{{"the first aim is enough", marriage(`"eliminate"`), rule, ""}})
	}
	checkCases(t, []ruleCase{
		{"without it, it is missed", marriage(`"advance"`), "DR405", "warning impact[1].aims"},
		{"without an entry as well", others, "DR402", "warning impact.marriage-and-civil-partnership"},
	})
	const foster = "[[impact]]\ngroups = [\"all\"]\naims = [\"foster\"]\nimpact = \"none\"\nconsidered = \"Few come after five.\"\n"
	checkCases(t, []ruleCase{
		{"what is said of all for another aim is not about it", others + foster, "DR402", "warning impact.marriage-and-civil-partnership"},
		{"and it is told once", others + foster, "DR405", ""},
		{"it is a note without staff", others + foster + "[workforce]\naffected = false\n", "DR402", "note impact.marriage-and-civil-partnership"},
		{"for its aim it is", others + strings.Replace(foster, "foster", "eliminate", 1), "DR402", ""},
	})
	got := find(check(t, minimal+others+"[workforce]\naffected = false\n"), "DR402")
	if len(got) != 1 || len(find(check(t, minimal+others+"[workforce]\naffected = false\n"+got[0].Snippet+"\n"), "DR402")) > 0 {
		t.Errorf("what is offered answers it: %v", got)
	}
}

func TestHarmIsAnswered(t *testing.T) {
	const harm = "[[impact]]\ngroups = [\"age\"]\nimpact = \"negative\"\nseverity = \"high\"\n"
	checkCases(t, []ruleCase{
		{"nothing answers it", harm, "DR408", "error impact[0].mitigation"},
		{"an action says that it answers it", harm + "[[action]]\nid = \"bus\"\naction = \"Run a bus\"\nanswers = [\"impact.age\"]\n", "DR408", ""},
		{"a pointer is told as such", harm + "justification = \"See above.\"\n", "DR408", ""},
		{"by another rule", harm + "justification = \"See above.\"\n", "DR706", "warning impact[0].justification"},
		{"a blank count is told as such", harm + "people-affected = \"n/a\"\n", "DR410", ""},
		{"where a response stands the action need not be named", harm + "response = \"A bus runs.\"\n[[action]]\nid = \"bus\"\naction = \"Run a bus\"\nanswers = [\"impact.age\"]\n", "DR414", ""},
		{"which of two entries it is for is not known", harm + harm + "[[action]]\nid = \"bus\"\naction = \"Run a bus\"\nanswers = [\"impact.age\"]\n", "DR414", ""},
		{"the entry should name it", harm + "[[action]]\nid = \"bus\"\naction = \"Run a bus\"\nanswers = [\"impact.age\"]\n", "DR414", "note impact[0].mitigation"},
		{"the outcome justifies it", harm + "[analysis]\noutcome = \"continue\"\noutcome-reason = \"It keeps the library open.\"\n", "DR408", ""},
		{"the outcome does not say why", harm + "[analysis]\noutcome = \"continue\"\n", "DR408", "error impact[0].mitigation"},
		{"the policy is stopped", harm + "[analysis]\noutcome = \"stop\"\n", "DR408", ""},
		{"the words speak of a remedy", harm + "considered = \"They lose an evening. This is mitigated by the bus.\"\n", "DR408", "warning impact[0].mitigation"},
		{"and so the outcome is not contradicted", harm + "considered = \"They lose an evening. This is mitigated by the bus.\"\n[analysis]\noutcome = \"no-change\"\n", "DR422", ""},
		{"no change with severe harm", harm + "response = \"A bus will run.\"\n[analysis]\noutcome = \"no-change\"\n", "DR431", "warning analysis.outcome"},
	})
	st := load(t, "test.toml", strings.Replace(minimal, "[policy]", "[policy]\npeople-affected = 640", 1)+strings.Replace(harm, "age", "all", 1))
	if got := find(Check(st, exampleForm(t), Options{}), "DR410"); len(got) > 0 {
		t.Errorf("everybody is counted by the policy: %v", got)
	}
}

func TestMissingActionIsToldOnce(t *testing.T) {
	const two = "[[impact]]\ngroups = [\"age\"]\nmitigation = [\"bus\"]\n[[impact]]\ngroups = [\"sex\"]\nmitigation = [\"bus\"]\n"
	got := find(check(t, minimal+two), "DR409")
	if len(got) != 1 || !strings.Contains(got[0].Message, "Age and Sex") || !strings.Contains(got[0].Snippet, `id = "bus"`) {
		t.Errorf("%+v", got)
	}
}

func TestHouseDegreesSayHowBadly(t *testing.T) {
	st, form := open(t, "../../examples/complete/combined-2026.toml")
	for i := range st.Impact {
		st.Impact[i].Severity = ""
	}
	if got := find(Check(st, form, Options{}), "DR410"); len(got) > 0 {
		t.Errorf("the house's scale has several degrees of harm: %v", got)
	}
}

func TestDescribed(t *testing.T) {
	checkCases(t, []ruleCase{
		{"harm without words", "[[impact]]\ngroups = [\"age\"]\nimpact = \"negative\"\n", "DR415", "warning impact[0].considered"},
		{"its response speaks of it", "[[impact]]\ngroups = [\"age\"]\nimpact = \"negative\"\nresponse = \"A bus runs instead.\"\n", "DR415", "note impact[0].considered"},
		{"nothing at all is told elsewhere", "[[impact]]\ngroups = [\"age\"]\nimpact = \"none\"\n", "DR415", ""},
	})
}

func TestMitigationInTime(t *testing.T) {
	const late = "[decision]\neffective = 2026-04-01\n[[action]]\nid = \"bus\"\naction = \"Run a bus\"\ndue = 2026-09-01\n" +
		"[[impact]]\ngroups = [\"age\"]\nimpact = \"negative\"\nmitigation = [\"bus\"]\n"
	checkCases(t, []ruleCase{
		{"too late", late, "DR419", "note impact[0].mitigation"},
		{"and severe", late + "severity = \"high\"\n", "DR419", "warning impact[0].mitigation"},
		{"until then", late + "response = \"Until the bus runs the branch stays open.\"\n", "DR419", ""},
		{"done", strings.Replace(late, "due =", "status = \"done\"\ndue =", 1), "DR419", ""},
	})
}

func TestMitigationSaysSo(t *testing.T) {
	const bus = "[[action]]\nid = \"bus\"\naction = \"Run a bus\"\nanswers = [\"impact.sex\"]\n" +
		"[[impact]]\ngroups = [\"age\", \"race\"]\nimpact = \"negative\"\nmitigation = [\"bus\"]\n"
	answers := func(reference string) string { return strings.Replace(bus, "impact.sex", reference, 1) }
	checkCases(t, []ruleCase{
		{"it is for others", bus, "DR439", "note action[0].answers"},
		{"for two entries it is told once", bus + "[[impact]]\ngroups = [\"disability\"]\nimpact = \"positive\"\nmitigation = [\"bus\"]\n", "DR439", "note action[0].answers"},
		{"for one of the groups", answers("impact.race"), "DR439", ""},
		{"for all", answers("impact.all"), "DR439", ""},
		{"it finds out more", answers("evidence.age"), "DR439", ""},
		{"it says nothing", strings.Replace(bus, "answers = [\"impact.sex\"]\n", "", 1), "DR439", ""},
		{"it was dropped", strings.Replace(bus, "answers =", "status = \"dropped\"\nanswers =", 1), "DR439", ""},
		{"severe harm is told of by another rule", bus + "severity = \"high\"\n", "DR439", ""},
	})
}

func TestAnswersEntry(t *testing.T) {
	s := &subject{Statement: &schema.Statement{Impact: []schema.Impact{{}, {ID: "evenings", Groups: []schema.Group{"age", "sex"}}}}}
	for reference, want := range map[string]bool{
		"impact.age": true, "impact.sex": true, "impact.race": false, "impact.all": true, "impact": true, "impact[1]": true, "impact[0]": false,
		"impact.evenings": true, "evenings": true, "evidence.age": false, "": false, "impactful": false, "impact.": false,
	} {
		at := s.targetsAt(1)
		if got := slices.ContainsFunc(targetsOf(reference), func(t string) bool { return slices.Contains(at, t) }); got != want {
			t.Errorf("%q: %t", reference, got)
		}
	}
}
