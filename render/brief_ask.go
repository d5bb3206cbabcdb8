package render

import (
	"fmt"
	"slices"

	"dueregard/schema"
	"dueregard/templates"
)

// fewestAsked is how many questions a brief asks at the least.
const fewestAsked = 5

// toAsk gives the questions that whoever decides should ask before signing: first those that this record
// raises, gravest first, then such as every record does.
func toAsk(st *schema.Statement, form *templates.Form, findings []schema.Finding, most int) []string {
	var asked []string
	for _, ask := range []func(*schema.Statement, *templates.Form) []string{
		askUnmitigated, askOutcome, askSilent, askGaps, askConsultation, askLate, askActions, askReview,
	} {
		asked = append(asked, ask(st, form)...)
	}
	if n := unanswered(findings, schema.Error); n > 0 {
		asked = append(asked, fmt.Sprintf("The check found %s that nobody has answered. Can I decide while they stand?", counted(n, "error", "errors")))
	}
	asked = asked[:min(len(asked), most)]
	for _, always := range []string{
		"Have I read the whole " + form.Words.Statement + ", with time enough to consider it with an open mind?",
		"Which option would harm fewer people, and why is it not the one before me?",
		"What would have to happen for us to change course, and who would tell me?",
		"Does the record say what I made of all this, so that others can see it later?",
		"Who else is affected by this together with other decisions of ours?",
	} {
		if len(asked) < fewestAsked {
			asked = append(asked, always)
		}
	}
	return asked
}

func unanswered(findings []schema.Finding, severity schema.Severity) int {
	n := 0
	for _, f := range findings {
		if f.Severity == severity && f.Answer == nil {
			n++
		}
	}
	return n
}

// entryGroups names the groups of entries in a sentence, each once.
func entryGroups(entries []schema.Impact, form *templates.Form) string {
	var names []string
	for _, i := range entries {
		for _, name := range groupWords(i.Groups, form) {
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return list(names)
}

func adverse(st *schema.Statement, also func(schema.Impact) bool) []schema.Impact {
	return slices.DeleteFunc(slices.Clone(st.Impact), func(i schema.Impact) bool { return !i.Adverse() || !also(i) })
}

// askUnmitigated asks about harm: that which nothing reduces, and that which stays.
func askUnmitigated(st *schema.Statement, form *templates.Form) []string {
	var asked []string
	bare := adverse(st, func(i schema.Impact) bool { return len(i.Mitigation) == 0 && i.Response == "" && i.Justification == "" })
	if len(bare) > 0 {
		asked = append(asked, fmt.Sprintf("Nothing recorded reduces or justifies the harm recorded for %s. What will be done about it?", entryGroups(bare, form)))
	}
	rest := adverse(st, func(i schema.Impact) bool {
		return i.Impact == "negative" && (len(i.Mitigation) > 0 || i.Response != "")
	})
	if len(rest) > 0 {
		asked = append(asked, fmt.Sprintf("What harm is left for %s after all that is planned, and is it a fair price?", entryGroups(rest, form)))
	}
	return asked
}

// askOutcome asks about the outcome of the analysis.
func askOutcome(st *schema.Statement, form *templates.Form) []string {
	outcome := ""
	if st.Analysis != nil {
		outcome = st.Analysis.Outcome
	}
	harm := adverse(st, func(schema.Impact) bool { return true })
	switch {
	case outcome == "":
		return []string{"The analysis draws no conclusion. Should the proposal stay, change, go on or stop?"}
	case outcome == "stop":
		return []string{"The analysis says: stop and rethink. Why am I asked to go on?"}
	case outcome == "continue":
		return []string{"The analysis says: continue despite harm. Do its reasons persuade me? Is there a gentler way?"}
	case outcome == "adjust":
		return []string{"The analysis says: adjust. Is this the proposal as adjusted, with every safeguard in it?"}
	case len(harm) > 0:
		return []string{fmt.Sprintf("The analysis says: no major change. How does that go with the harm recorded for %s?", entryGroups(harm, form))}
	}
	return nil
}

func askSilent(st *schema.Statement, form *templates.Form) []string {
	silent := silentGroups(st, form)
	if silent == nil {
		return nil
	}
	return []string{fmt.Sprintf("Nothing is recorded on %s. Has anybody thought of it?", list(silent))}
}

func askGaps(st *schema.Statement, form *templates.Form) []string {
	var groups []string
	for _, gap := range dataGaps(st, form) {
		if gap.words != "Withheld, to protect individuals" {
			groups = append(groups, gap.groups...)
		}
	}
	if groups == nil {
		return nil
	}
	return []string{fmt.Sprintf("We do not know enough about %s. Can I decide without it, and when will we know?", list(groups))}
}

// askConsultation asks about consultation: none, none of those who would be harmed, none that was heard,
// or one that ends too late.
func askConsultation(st *schema.Statement, form *templates.Form) []string {
	reached, heard, asked := map[schema.Group]bool{}, false, false
	late := false
	for _, c := range st.Consultation {
		asked = asked || c.None == ""
		heard = heard || c.Changed != "" || slices.ContainsFunc(c.Theme, func(t schema.Theme) bool { return t.Changed != "" || t.Response != "" })
		for _, g := range c.Groups {
			reached[g] = true
		}
		end := c.To
		if end.IsZero() {
			end = c.From
		}
		late = late || st.Decision != nil && st.Decision.Date.Before(end)
	}
	unheard := adverse(st, func(i schema.Impact) bool {
		return !slices.ContainsFunc(i.Groups, func(g schema.Group) bool { return reached[g] })
	})
	switch {
	case !asked:
		return []string{"Nobody is recorded as consulted. Whose view have we not heard, and does fairness ask for it?"}
	case late:
		return []string{"A consultation ends after the decision. How can I take what it says into account?"}
	case !heard:
		return []string{"The record does not say what changed because of what people said. Were they heard?"}
	case len(unheard) > 0:
		return []string{fmt.Sprintf("No consultation is recorded as reaching the people concerned by %s. How do we know what they lose?", entryGroups(unheard, form))}
	}
	return nil
}

// askLate asks about time: the duty is fulfilled before the decision and when it is taken.
func askLate(st *schema.Statement, _ *templates.Form) []string {
	decided := schema.Date{}
	if st.Decision != nil {
		decided = st.Decision.Date
	}
	if st.Analysis != nil && decided.Before(st.Analysis.Date) {
		return []string{"The analysis was finished after the date of the decision. What was in front of whoever decided?"}
	}
	for _, s := range st.SignOff {
		if s.Role != "decision-maker" && s.Revoked.IsZero() && decided.Before(s.Date) {
			return []string{"It was signed after the date of the decision. What was in front of whoever decided?"}
		}
	}
	for _, p := range st.PutTo {
		switch {
		case decided.Before(p.Date):
			return []string{"It was put to the decision maker after the date of the decision. What was decided on?"}
		case p.Form == "summary" || p.Form == "link":
			return []string{"I was given a " + p.Form + ". Have I read the whole?"}
		}
	}
	return nil
}

// askActions asks about actions that nobody answers for, or that come after the change.
func askActions(st *schema.Statement, _ *templates.Form) []string {
	loose, after := 0, 0
	for _, a := range st.Action {
		switch {
		case a.Status == "dropped" || a.Status == "done":
		case a.Owner == "" || a.Due.IsZero():
			loose++
		case st.Decision != nil && st.Decision.Effective.Before(a.Due):
			after++
		}
	}
	var asked []string
	if loose > 0 {
		asked = append(asked, fmt.Sprintf("%s no owner or no date. Who answers to me for what is promised?", counted(loose, "action has", "actions have")))
	}
	if after > 0 {
		asked = append(asked, fmt.Sprintf("%s due after the change takes effect. What happens to people until then?", counted(after, "action is", "actions are")))
	}
	return asked
}

func askReview(st *schema.Statement, _ *templates.Form) []string {
	if st.Monitoring != nil && !st.Monitoring.ReviewDate.IsZero() {
		return nil
	}
	return []string{"No date of review is recorded. When will I see what this has done to people?"}
}
