package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

var rosyRules = []Rule{
	{
		ID: "DR435", Severity: schema.Note, Since: "0.1", check: cutHarmsSomebody,
		Title:     "where something ends or is saved, the analysis says whom that touches",
		Why:       "What ends was there for somebody. That nobody loses is possible, and then a reader wants to know how.",
		Authority: inSubstance,
		Mend:      "Judge anew for whom the end or the saving is a loss; or say in summary of [analysis] why nobody loses. It is asked where every impact is neutral, none or positive. A description that says what comes instead, or that nobody uses it, is enough.",
	},
	{
		ID: "DR436", Severity: schema.Note, Since: "0.1", check: adjustmentTold,
		Title:     "where the outcome is to adjust, the record says what was adjusted",
		Why:       "The decision maker approves the policy as adjusted, and has to see what that is.",
		Authority: guidance + ": the four outcomes",
		Mend:      "Say in outcome-reason under [analysis] what was changed in the proposal. An action, a response or a mitigation of an impact, and what changed because of a consultation, say it as well.",
	},
	{
		ID: "DR437", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: extentFits,
		Title:     "an impact touches no more people than the policy",
		Why:       "One of the two figures is wrong, or they count different things, and the extent of harm is read from them.",
		Authority: hurley,
		Mend:      "Correct people-affected of the [[impact]] or of [policy]; or say what each counts: \"380 journeys\", \"38 families\". Figures that say that they count different things are not compared, nor those of an entry about staff.",
	},
}

// insteadWords are those by which a text says that nothing is lost, in lower case.
var insteadWords = []string{
	"replac", "instead", "transfer", "move to", "moves to", "merge", "no longer used", "not used", "nobody uses", "no users", "unused", "vacan", "duplicat", "new ",
	"successor", "continue", "expire", "remain", "no one loses", "nobody loses", "no post", "same service", "lapse", "superseded", "contract ends", "efficien",
}

// cuts says in which way the policy takes something away; empty: nothing says that it does.
func (s *subject) cuts() string {
	p := &s.Policy
	switch {
	case p.Change == "ending":
		return "the policy ends something"
	case (p.Kind == "budget" || p.Kind == "restructure") && containsAny(strings.ToLower(p.BudgetChange), savingWords...):
		return "the policy saves money"
	}
	return ""
}

// cutHarmsSomebody is silent where an impact is open, or where the words say what comes instead.
func cutHarmsSomebody(s *subject) []gap {
	how := s.cuts()
	if how == "" || s.nothingRecorded() || slices.ContainsFunc(s.Impact, func(i schema.Impact) bool {
		return i.Recorded() && !slices.Contains(benign, i.Impact)
	}) {
		return nil
	}
	words := string(s.Policy.Description) + "\n" + string(s.Policy.Delivery)
	if s.Analysis != nil {
		words += "\n" + string(s.Analysis.Summary) + "\n" + string(s.Analysis.OutcomeReason)
	}
	if n, ok := s.Policy.PeopleAffected.Number(); ok && n == 0 || containsAny(strings.ToLower(words), insteadWords...) {
		return nil
	}
	return []gap{{
		path: "impact", message: how + ", and no impact is recorded as a loss for anybody",
		hint: "judge anew for whom it is a loss, or say in summary of [analysis] why nobody loses",
	}}
}

// adjustWords are all that an outcome's reason is made of which only says that something was adjusted, besides conclusionWords.
var adjustWords = newWordList(`address addressed adjust adjusted adjustment adjustments amend amended amendment amendments because been consultation
	feedback following have make made mitigate mitigated mitigation mitigations modified reduce reduced some that views where possible appropriate`)

// adjustmentTold leaves it to outcomeReasoned where the outcome has no reason at all.
func adjustmentTold(s *subject) []gap {
	if s.outcome() != "adjust" || !reasoned(s.Analysis.OutcomeReason) || !concludes(string(s.Analysis.OutcomeReason), adjustWords) || len(s.Action) > 0 {
		return nil
	}
	says := func(i schema.Impact) bool { return len(i.Mitigation) > 0 || reasoned(i.Response) }
	heard := func(c schema.Consultation) bool {
		return reasoned(c.Changed) || slices.ContainsFunc(c.Theme, func(t schema.Theme) bool { return reasoned(t.Changed) })
	}
	if slices.ContainsFunc(s.Impact, says) || slices.ContainsFunc(s.Consultation, heard) {
		return nil
	}
	return []gap{{
		path: "analysis.outcome-reason", message: "the outcome is to adjust the policy, and what was adjusted is not recorded",
		hint: toPaste("say what was changed in the proposal", `outcome-reason = "…"`),
	}}
}

// plainWords say of a count no more than that it is one of people.
var plainWords = strings.Fields(`about approximately approx around roughly some circa c ca up to of the people residents persons users individuals`)

// countedAs gives the number of a count, and what it says that it counts, as far as that is not just people.
func countedAs(c schema.Count) (n int, of string, ok bool) {
	n, ok = c.Number()
	var words []string
	for w := range strings.FieldsFuncSeq(strings.ToLower(c.String()), notLetter) {
		if !slices.Contains(plainWords, w) {
			words = append(words, w)
		}
	}
	return n, strings.Join(words, " "), ok
}

// staffWords are those by which an entry is about those who work for the body.
var staffWords = []string{"staff", "employ", "post", "worker", "workforce", "redundan", "volunteer"}

// extentFits compares only figures that count the same: what comes in other words is about something else.
func extentFits(s *subject) []gap {
	all, of, ok := countedAs(s.Policy.PeopleAffected)
	if !ok || all == 0 {
		return nil
	}
	return s.eachImpact(func(i int, entry schema.Impact) (gap, bool) {
		n, whom, ok := countedAs(entry.PeopleAffected)
		if !ok || whom != of || n <= all+all/10 || containsAny(strings.ToLower(entry.SubGroup+string(entry.Considered)), staffWords...) {
			return gap{}, false
		}
		return gap{
			path:    at("impact", i) + ".people-affected",
			message: fmt.Sprintf("the entry for %s says that %s are affected, and the policy that %s are", s.entryName(i), entry.PeopleAffected, s.Policy.PeopleAffected),
			hint:    toPaste("correct one of the two, or say what each counts", `people-affected = "…"`),
		}, true
	})
}
