package rules

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

var proportionRules = []Rule{
	{
		ID: "DR433", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: justificationWeighs,
		Title:     "a justification says more than that money is short, or who agrees",
		Why:       "Why harm is accepted is a matter of the aim and of what else could be done. To save money is no aim that justifies it without more.",
		Authority: "Equality Act 2010 ss.15 and 19; Heskett v SSJ [2020] EWCA Civ 1487",
		Mend:      "Say what the aim is besides cost, which other means were looked at, and why these are in proportion to the harm. It is asked of a negative impact of medium or high severity, and of short texts.",
	},
	{
		ID: "DR434", Severity: schema.Note, Since: "0.1", check: mitigationFirm,
		Title:     "something firm is done about severe harm",
		Why:       "To look at options where possible mitigates nothing, and whoever decides cannot count on it.",
		Authority: guidance,
		Mend:      "Say what will be done for these people, by whom and by when; or give the justification of what stays. It is asked where an impact is severe and nothing but an intention to explore, consider or review answers it.",
	},
}

// costWords are all that a justification is made of which only says that money is short, that something is needed or
// that somebody agrees, or repeats the words of the test, besides conclusionWords.
var costWords = newWordList(`affordable afford achieve achieved achieving agree agreed agreement aim approved approve as available balance balanced because
	budget budgets budgetary cabinet cannot constraint constraints cost costs council decision deficit due duty efficiencies efficiency finance finances financial funding
	given his its legitimate less made make meet member members money must need needed needs necessary our position pressure pressures proportionate means
	reduce reduced reduction required requires requirement resources reasons reason s save saved saving savings set so statutory target targets that term
	medium plan mtfp mtfs year years shortfall gap value`)

// coreWords are those of costWords of which such a text has one at least.
var coreWords = []string{"budget", "saving", "save", "cost", "financ", "fund", "money", "need", "necessary", "required", "agree", "approve", "legitimate", "afford", "deficit"}

// onlyCost says that a text gives nothing else than cost, need or authority for harm that stays.
func onlyCost(t schema.Text) bool {
	return reasoned(t) && !points(t) && concludes(string(t), costWords) && containsAny(strings.ToLower(string(t)), coreWords...)
}

// gravelyNegative says that an entry records harm for which a justification has to be good.
func (s *subject) gravelyNegative(i int) bool {
	entry := &s.Impact[i]
	return s.adverse(*entry) && entry.Impact == "negative" && (entry.Severity == "high" || entry.Severity == "medium")
}

func justificationWeighs(s *subject) []gap {
	const lacks = ", says neither what the aim is besides cost or need, nor why the means are in proportion to it"
	const hint = "say what the aim is, which other means were looked at, and why these are in proportion to the harm"
	gaps := s.eachImpact(func(i int, entry schema.Impact) (gap, bool) {
		if !s.gravelyNegative(i) || !onlyCost(entry.Justification) || s.outcome() == "continue" && reasoned(s.Analysis.OutcomeReason) {
			return gap{}, false
		}
		return gap{
			path: at("impact", i) + ".justification", message: fmt.Sprintf("what justifies %s, %q%s", s.harm(i), opening(entry.Justification), lacks),
			hint: toPaste(hint, `justification = "…"`),
		}, true
	})
	stays := func(i int) bool {
		return s.gravelyNegative(i) && (bare(s.Impact[i].Justification) || onlyCost(s.Impact[i].Justification))
	}
	if s.outcome() != "continue" || !onlyCost(s.Analysis.OutcomeReason) {
		return gaps
	}
	for i := range s.Impact {
		if stays(i) {
			return append(gaps, gap{
				path: "analysis.outcome-reason", message: fmt.Sprintf("the reason to continue despite %s, %q%s", s.harm(i), opening(s.Analysis.OutcomeReason), lacks),
				hint: toPaste(hint, `outcome-reason = "…"`),
			})
		}
	}
	return gaps
}

// Words by which a text promises no more than to look at something, in lower case: how it begins, and what it depends on.
var (
	vagueStarts = []string{"explore", "consider", "investigate", "look at", "look into", "seek to", "try to", "aim to", "we will explore", "we will consider", "options will be explored"}
	vagueEnds   = []string{"where possible", "if possible", "where appropriate", "as appropriate", "where practicable", "subject to", "if resources", "if funding", "wherever possible"}
)

// vague says that a text promises no more than to look at something.
func vague(t schema.Text) bool {
	if len(t) > longestBare {
		return false
	}
	lower := strings.ToLower(strings.TrimSpace(string(t)))
	starts := slices.ContainsFunc(vagueStarts, func(w string) bool { return strings.HasPrefix(lower, w) })
	return starts && containsAny(lower, vagueEnds...)
}

// promised gives the first words by which something is done about an entry: its response, or an action that it names
// or that answers it; empty: nothing is. One that is firm promises more than to look at something.
func (s *subject) promised(i int) (words schema.Text, firm bool) {
	said := []schema.Text{s.Impact[i].Response}
	for _, j := range s.mitigations(i) {
		said = append(said, s.plan[j].Action.Action)
	}
	first := len(s.Action)
	for _, r := range s.repliesAt(i) {
		firm = firm || r.firm
		if r.first >= 0 {
			first = min(first, r.first)
		}
	}
	if first < len(s.Action) {
		said = append(said, s.Action[first].Action)
	}
	for _, t := range slices.DeleteFunc(said, bare) {
		words, firm = cmp.Or(words, t), firm || !vague(t)
	}
	return words, firm
}

func mitigationFirm(s *subject) []gap {
	return s.eachImpact(func(i int, entry schema.Impact) (gap, bool) {
		if !s.adverse(entry) || entry.Severity != "high" || reasoned(entry.Justification) || reasoned(entry.Response) && !vague(entry.Response) {
			return gap{}, false
		}
		words, firm := s.promised(i)
		if firm || words == "" {
			return gap{}, false
		}
		return gap{
			path: at("impact", i) + ".mitigation", message: fmt.Sprintf("%s is severe, and nothing firm is recorded that is done about it: %q", s.harm(i), opening(words)),
			hint: toPaste("say what will be done for them, by whom and by when; or why what stays is justified", `response = "…"`),
		}, true
	})
}
