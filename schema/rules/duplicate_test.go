package rules

import (
	"path/filepath"
	"strings"
	"testing"

	"dueregard/schema"
)

// pastedTexts are answers as they are pasted: the same but for the group, a word, or an added half-sentence.
var pastedTexts = [][2]string{
	{
		"It is not expected that the change to the opening hours will have a disproportionate impact on older people, as all residents can use another branch.",
		"It is not expected that the change to the opening hours will have a disproportionate impact on people of different religions or beliefs, as all residents can use another branch.",
	},
	{
		"The council does not hold data on the gender reassignment of users, so the impact cannot be assessed; it will be monitored through complaints.",
		"The council does not hold data on the sexual orientation of users, so the impact cannot be assessed. It will be monitored through complaints and feedback.",
	},
	{
		"We consider that the proposals will have a positive impact on this group because the new centre is nearer to public transport.",
		"We consider the proposals will have a positive impact on this group because the new centre is nearer to public transport.",
	},
	{
		"No differential impact on disabled people was identified in the consultation or in the evidence that we looked at for this group.",
		"No differential impact on lesbian, gay and bisexual people was identified in the consultation or in the evidence we looked at for this group.",
	},
	{
		"Thank you for your comments. Your views have been taken into account in preparing the final version of the plan.",
		"Thank you for your comment. Your views have been taken into account in preparing the final version of the plan.",
	},
}

// differentTexts are answers that share their opening and say different things.
var differentTexts = [][2]string{
	{
		"Among the priorities of card 3: better outcomes for young people of 11 and over, through interventions that are relevant to them.",
		"Among the priorities of card 3: outcomes improve for families who are vulnerable, because what they need is met by responses that are speedy.",
	},
	{
		"The survey did not ask. The Forum told us that trans people use two of the libraries, and that two groups it knows of meet there.",
		"The survey did not ask. Until it does in 2027 we rely on what the Forum told us in the consultation about evenings near the station.",
	},
}

func resemblanceOf(pair [2]string) float64 {
	shingles := func(text string) *shingled { return shinglesOf(markGroups(appendWords(nil, text), &namingWords)) }
	return shingles(pair[0]).resemblance(shingles(pair[1]))
}

// TestResemblance measures what pastedFrom rests on: the most alike of different answers in all examples, and the least
// alike of pasted ones. Both are well away from it.
func TestResemblance(t *testing.T) {
	const highestDifferent, lowestPasted = 0.40, 0.65
	for _, pair := range pastedTexts {
		if r := resemblanceOf(pair); r < lowestPasted {
			t.Errorf("pasted, and only %.2f alike:\n%s\n%s", r, pair[0], pair[1])
		}
	}
	for _, pair := range differentTexts {
		if r := resemblanceOf(pair); r > highestDifferent {
			t.Errorf("different, and %.2f alike:\n%s\n%s", r, pair[0], pair[1])
		}
	}
	st, _ := open(t, gloucestershire)
	var reasons []string
	for _, e := range st.Evidence {
		if e.Status == "not-collected" {
			reasons = append(reasons, string(e.Reason))
		}
	}
	for i := range reasons {
		if r := resemblanceOf([2]string{reasons[0], reasons[i]}); r < 0.6 {
			t.Errorf("a council's reason for several groups is only %.2f alike:\n%s\n%s", r, reasons[0], reasons[i])
		}
	}
	highest := 0.0
	for _, pattern := range []string{"../../examples/*.toml", "../../examples/complete/*.toml", "../../examples/houses/*-example.toml"} {
		paths, _ := filepath.Glob(pattern)
		for _, path := range paths {
			st, form := open(t, path)
			for _, kind := range newSubject(st, form, Options{}).passageKinds() {
				highest = max(highest, highestIn(t, path, kind.passages, highestDifferent))
			}
		}
	}
	if highest < 0.3 {
		t.Errorf("the most alike have %.2f: are they still compared?", highest)
	}
}

// highestIn gives the highest resemblance of two passages of one kind that are long enough.
func highestIn(t *testing.T, file string, passages []passage, most float64) float64 {
	t.Helper()
	highest := 0.0
	for i := range passages {
		words := markGroups(appendWords(nil, passages[i].text), &namingWords)
		if passages[i].shingled = shinglesOf(words); len(words) < fewestPasted {
			continue
		}
		for j := range i {
			a, b := &passages[i], &passages[j]
			if b.shingled == nil || len(b.hashes) < fewestPasted-shingleWords+1 || a.source != "" && a.source == b.source {
				continue
			}
			r := a.resemblance(b.shingled)
			if r > most {
				t.Errorf("%s: %s and %s are %.2f alike", file, a.path, b.path, r)
			}
			highest = max(highest, r)
		}
	}
	return highest
}

// TestPasted: where it is told, of whom, and how gravely.
func TestPasted(t *testing.T) {
	older, faith := pastedTexts[0][0], pastedTexts[0][1]
	entry := func(group, text string) string {
		return "[[impact]]\ngroups = [\"" + group + "\"]\nconsidered = \"" + text + "\"\n"
	}
	known := func(group, key, text string) string {
		return "[evidence." + group + "]\n" + key + " = \"" + text + "\"\n"
	}
	heard := func(activity, text string) string {
		return "[[consultation]]\nactivity = \"" + activity + "\"\nsummary = \"" + text + "\"\n"
	}
	for source, want := range map[string]string{
		entry("age", older) + entry("religion-or-belief", faith):                                                                      "note impact[0].considered: nearly the same words stand as what was considered for Age and Religion or belief",
		entry("age", older) + entry("age", older):                                                                                     "note impact[0].considered: the same words stand as what was considered in 2 entries for Age",
		entry("age", older) + entry("religion-or-belief", faith) + entry("race", faith):                                               "warning impact[0].considered: nearly the same words stand as what was considered for Age, Religion or belief and Race",
		"[decision]\nstage = \"proposal\"\n" + entry("age", older) + entry("sex", older) + entry("race", faith):                       "note impact[0].considered: the same",
		known("age", "needs", older) + known("sex", "other", older):                                                                   "note evidence.age.needs: the same words stand as the evidence for Age and Sex",
		"[workforce.by.age]\nneeds = \"" + older + "\"\n[workforce.by.sex]\nother = \"" + faith + "\"\n":                              "note workforce.by.age.needs: nearly the same words stand as the evidence on staff for Age and Sex",
		heard("Survey", older) + heard("Meeting", older):                                                                              "note consultation[0].summary: the same words stand as what was heard for consultation \"Survey\" and consultation \"Meeting\"",
		heard("Survey", older) + heard("Survey", older):                                                                               "",
		entry("age", older) + known("age", "needs", older):                                                                            "",
		known("age", "needs", older) + "other = \"" + older + "\"\n":                                                                  "",
		entry("age", "No impact on older people is expected at all.") + entry("sex", "No impact on older people is expected at all."): "",
		entry("age", differentTexts[0][0]) + entry("sex", differentTexts[0][1]):                                                       "",
	} {
		var got string
		for _, f := range find(check(t, minimal+source), "DR717") {
			got += string(f.Severity) + " " + f.Path + ": " + f.Message
		}
		if !strings.HasPrefix(got, want) || want == "" && got != "" {
			t.Errorf("%s\ngives\n%s\nwant\n%s", source, got, want)
		}
	}
}

// TestPastedCells: the same in a house's own table by groups.
func TestPastedCells(t *testing.T) {
	form := readForm(t, "[[section]]\ntitle = \"A\"\nquestion = [{ key = \"answers.q\", label = \"Q\", kind = \"groups\", column = [{ key = \"why\", label = \"Why\", kind = \"prose\" }] }]\n")
	source := minimal + "[answers.q]\nage.why = \"" + pastedTexts[1][0] + "\"\nsex.why = \"" + pastedTexts[1][1] + "\"\n"
	if got := toldOf(t, form, source, "DR717"); !strings.HasPrefix(got, `DR717 answers.q.age.why: nearly the same words stand as the answer to "Why" for Age and Sex`) {
		t.Errorf("got %s", got)
	}
	form.Severities = map[string]schema.Severity{"DR717": schema.Error}
	for _, f := range find(Check(load(t, "test.toml", source), form, Options{}), "DR717") {
		if f.Severity != schema.Error {
			t.Errorf("the house has it an error: %s", f.Severity)
		}
	}
}
