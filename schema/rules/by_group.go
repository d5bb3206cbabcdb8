package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

var byGroupRules = []Rule{
	{
		ID: "DR527", Severity: schema.Note, Since: "0.1", check: measuredByGroup,
		Title:     "something is measured by group",
		Why:       "A figure for everybody can rise while it falls for the people whom the analysis was about.",
		Authority: continuing,
		Mend:      `Say in arrangements by which groups figures are kept: "Visits are counted by age and disability"; or name the groups of an [[indicator]]; its name may say it. Why figures are not kept by group is an answer. This is asked where harm, an impact that is not known, or an action is recorded.`,
	},
	{
		ID: "DR528", Severity: schema.Note, Since: "0.1", check: monitoringReported,
		Title:     "the statement says how often the policy is looked at, and where that is reported",
		Why:       "What is reported to nobody is acted on by nobody.",
		Authority: continuing,
		Mend:      `Under [monitoring], write frequency = "quarterly" and reports-to = ["…"]. The arrangements may say it in words. This is asked where harm, an impact that is not known, or an action is recorded.`,
	},
	{
		ID: "DR529", Severity: schema.Warning, Since: "0.1", check: reviewAfter, weigh: weighReview,
		Title:     "the review comes after the decision and its effect",
		Why:       "A review before the change has begun can find nothing out.",
		Authority: continuing,
		Mend:      "Set review-date to a time when there is something to be seen; a year after the change is usual. A review between the decision and its effect is a note.",
	},
}

// Those by which arrangements speak of groups: what begins a word; words that are no more than the beginning of others
// ("agenda", "sexton", "mental"); and phrases where "group" alone may be one that meets.
var (
	byGroupBeginnings = newPhrases(
		"aged", "ages", "older", "younger", "disab", "wheelchair", "deaf", "gender", "women", "girls", "boys", "ethnic", "minorit",
		"religio", "faith", "belief", "lgb", "pregnan", "maternity", "carer", "characteristic", "equality", "equalities",
		"diversity", "demographic", "language", "welsh", "gaelic", "veteran", "protected",
	)
	byGroupWords   = newWordList("age men race trans sex")
	byGroupPhrases = newPhrases("by group", "each group", "every group", "these groups", "groups affected", "affected groups")
)

// speaksOfGroups says that a text speaks of groups of people.
func speaksOfGroups(text string) bool {
	if byGroupPhrases.in(text) {
		return true
	}
	for word := range lowerWords(text, false) {
		if byGroupWords.has(word) || byGroupBeginnings.begin(word) {
			return true
		}
	}
	return false
}

// measuredByGroup leaves it to monitored where nothing is monitored.
func measuredByGroup(s *subject) []gap {
	m := s.watched()
	if weak(m.Arrangements) && len(s.Indicator) == 0 || !s.toWatch() {
		return nil
	}
	of := func(i schema.Indicator) bool { return len(i.Groups) > 0 || speaksOfGroups(i.Name) }
	if slices.ContainsFunc(s.Indicator, of) {
		return nil
	}
	lower := strings.ToLower(string(m.Arrangements))
	named := func(r row) bool { return !r.Characteristic() && strings.Contains(lower, strings.ToLower(r.Title)) }
	if speaksOfGroups(lower) || lower != "" && slices.ContainsFunc(s.rows, named) {
		return nil
	}
	return []gap{{
		path: "monitoring.arrangements", message: "what is measured by group is not recorded, for any group",
		hint: "say by which groups figures are kept, or name the groups of an indicator; why none are kept is an answer",
	}}
}

// oftenWords and reportWords are those by which arrangements say how often, and where to, in lower case.
var (
	oftenWords  = []string{"daily", "day", "week", "month", "quarter", "year", "annual", "twice", "each ", "every ", "regular", "continu", "term"}
	reportWords = []string{"report", "told to", "put to", "puts", "committee", "board", "cabinet", "forum", "panel", "publish", "scrutin", "hears"}
)

// toWatch says that there is something which wants to be followed: harm, an impact that is not known, an action.
func (s *subject) toWatch() bool {
	return len(s.Action) > 0 || slices.ContainsFunc(s.Impact, func(i schema.Impact) bool { return i.Adverse() || i.Impact == "not-known" })
}

// monitoringReported leaves it to monitored where no arrangements are recorded.
func monitoringReported(s *subject) []gap {
	m := s.watched()
	if weak(m.Arrangements) || !s.toWatch() {
		return nil
	}
	lower := strings.ToLower(string(m.Arrangements))
	often := !weak(m.Frequency) || m.Frequency == "" && containsAny(lower, oftenWords...)
	where := len(reported(m)) > 0 || len(m.ReportsTo) == 0 && containsAny(lower, reportWords...)
	lacks := missing(part{"how often", often}, part{"to whom it is reported", where})
	if len(lacks) == 0 {
		return nil
	}
	var keys []string
	key := "monitoring.frequency"
	if !often {
		keys = append(keys, `frequency = "…"`)
	} else {
		key = "monitoring.reports-to"
	}
	if !where {
		keys = append(keys, `reports-to = ["…"]`)
	}
	return []gap{{path: key, message: "what is monitored is recorded, but not " + strings.Join(lacks, ", nor "), hint: toPaste("name a frequency, such as quarterly, and a board, committee or post", keys...)}}
}

// reviewAfter is asked of final decisions: before one, a review may be what leads to it.
func reviewAfter(s *subject) []gap {
	review := s.watched().ReviewDate
	if s.Decision == nil || !s.Decision.Final() || !review.Known() {
		return nil
	}
	message := ""
	switch {
	case review.Before(s.Decision.Date):
		message = fmt.Sprintf("the review date, %s, is before the decision of %s", review.Words(), s.Decision.Date.Words())
	case review.Before(s.Decision.Effective):
		message = fmt.Sprintf("the review date, %s, is before the decision takes effect, %s", review.Words(), s.Decision.Effective.Words())
	default:
		return nil
	}
	return []gap{{path: "monitoring.review-date", message: message, hint: toPaste("set it to a time when there is something to be seen", `review-date = "…"`)}}
}

func weighReview(s *subject, _ gap) schema.Severity {
	if s.Monitoring.ReviewDate.Before(s.Decision.Date) {
		return ""
	}
	return schema.Note
}
