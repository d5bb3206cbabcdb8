package rules

import (
	"strings"
	"testing"

	"dueregard/schema"
	"dueregard/templates"
)

const signedHours = minimal + `[[action]]
id = "ask"
action = "Ask"
status = "started"
[[impact]]
groups = ["age"]
considered = "x"
[[impact]]
groups = ["sex"]
considered = "y"
`

// bound adds a sign-off of a statement to its source.
func bound(t *testing.T, source string, form *templates.Form, rest string) string {
	t.Helper()
	st := load(t, "signed.toml", source)
	parts := strings.Join(st.FingerprintParts(form.Edition), `", "`)
	return source + "[[sign-off]]\nrole = \"decision-maker\"\npost = \"Cabinet\"\ndate = 2026-05-04\n" +
		"of = \"" + st.Fingerprint(form.Edition) + "\"\nparts = ['" + strings.ReplaceAll(parts, `"`, `'`) + "']\n" + rest
}

// TestSuspect changes what was signed in many ways.
func TestSuspect(t *testing.T) {
	form := exampleForm(t)
	for _, c := range []struct{ name, old, new, add, want string }{
		{"as signed", "", "", "", ""},
		{"what comes later", `status = "started"`, "status = \"done\"\ndone = 2026-06-01\nnote = \"n\"", "[publication]\nmeeting = \"Cabinet\"\n[[put-to]]\nto = \"Cabinet\"\n[[review]]\ntext = \"x\"\n", ""},
		{"what stands beside", "", "", "[[response]]\nrule = \"DR101\"\nreason = \"x\"\n[report]\nmeeting = \"Cabinet\"\n[decision]\nmaker = \"Cabinet\"\noutcome = \"Agreed\"\n[[attachment]]\nfile = \"minutes.pdf\"\n", ""},
		{"a stage that says what its absence said", "", "", "[decision]\nstage = \"final\"\n", ""},
		{"a stage that says another thing", "", "", "[decision]\nstage = \"proposal\"\n", "added since: decision.stage"},
		{"comments and order", "considered = \"x\"\n", "# c\n considered   =   'x'\n", "", ""},
		{"a text", `considered = "x"`, `considered = "z"`, "", "changed since: impact 1 (Age)"},
		{"a text, and an answer", `considered = "x"`, `considered = "z"`, "[[response]]\nrule = \"DR101\"\nreason = \"x\"\n", "changed since: impact 1 (Age)"},
		{"an entry", "", "", "[[impact]]\ngroups = [\"race\"]\n[evidence.sex]\nstatus = \"known\"\n", "added since: evidence (Sex), impact 3 (Race)"},
		{"no entry", `id = "ask"` + "\n", "", "", "added since: action 1; removed since: action ask"},
		{"the edition", "[policy]", "edition = \"other\"\n[policy]", "", "changed since: the edition of the form"},
		{"many", "", "", "[sources]\na={title='t'}\nb={title='t'}\nc={title='t'}\nd={title='t'}\ne={title='t'}\nf={title='t'}\ng={title='t'}\nh={title='t'}\ni={title='t'}\n[analysis]\nsummary='x'\n[workforce.by.age]\nstatus='known'\n",
			"added since: sources a, sources b, sources c, sources d, sources e, sources f, sources g, sources h; and 3 more"},
	} {
		source := strings.Replace(bound(t, signedHours, form, c.add), c.old, c.new, 1)
		got := find(Check(load(t, "test.toml", source), form, Options{}), "DR660")
		if c.want == "" {
			if len(got) > 0 {
				t.Errorf("%s: %s", c.name, got[0].Message)
			}
			continue
		}
		if want := "Cabinet (decision maker) signed on 4 May 2026 other content than stands here now; " + c.want; len(got) != 1 || got[0].Message != want || got[0].Path != "sign-off[0].of" {
			t.Errorf("%s: %v\nwant %s", c.name, got, want)
		}
	}
}

// TestSuspectNeedsAStandingSignature: one that was revoked is not held against the statement.
func TestSuspectNeedsAStandingSignature(t *testing.T) {
	form := exampleForm(t)
	source := strings.Replace(bound(t, signedHours, form, "revoked = 2026-05-06\n"), `considered = "x"`, `considered = "z"`, 1)
	if got := find(Check(load(t, "test.toml", source), form, Options{}), "DR660"); len(got) > 0 {
		t.Error(got)
	}
}

// TestFingerprintIsOfWhatIsRecorded: the word of the format that a house's rating means is not in the file.
func TestFingerprintIsOfWhatIsRecorded(t *testing.T) {
	form := *exampleForm(t)
	form.Rating = "risk"
	form.Scales = map[string]templates.Scale{"risk": {Steps: []templates.Choice{{Word: "High", Means: "negative"}}}}
	st := load(t, "test.toml", bound(t, minimal+"[[impact]]\ngroups = [\"age\"]\nrating = \"High\"\n", &form, ""))
	if form.Apply(st).Impact[0].Impact != "negative" {
		t.Fatal("the form does not fill in what the rating means")
	}
	if got := find(Check(st, &form, Options{}), "DR660"); len(got) > 0 {
		t.Error(got)
	}
}

// TestPredecessorOnAnotherForm: of one whose form's edition is not known, nothing can be told.
func TestPredecessorOnAnotherForm(t *testing.T) {
	form := exampleForm(t)
	before := load(t, "before.toml", minimal)
	other := load(t, "before.toml", "template = \"other\"\n"+minimal)
	for _, c := range []struct {
		name   string
		before *schema.Statement
		of     string
		want   int
	}{
		{"the same", before, before.Fingerprint(form.Edition), 0},
		{"without an edition", before, before.Fingerprint(""), 0},
		{"another", before, before.Fingerprint("other"), 1},
		{"another form, and the same", other, other.Fingerprint("2019"), 0},
		{"not read", nil, before.Fingerprint("other"), 0},
	} {
		st := load(t, "test.toml", minimal+"[predecessor]\nreference = \"r\"\nfingerprint = \""+c.of+"\"\n")
		if got := find(Check(st, form, Options{Predecessor: c.before}), "DR662"); len(got) != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
