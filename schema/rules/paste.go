package rules

import (
	"fmt"
	"strings"

	"dueregard/schema"
)

// What hints give to be pasted. "…" stands where the officer writes, and is no answer; of a closed set of
// words the one that flatters least is given, with the others behind it.

// toPaste is a hint: what to do in one line, and below it what to paste.
func toPaste(words string, lines ...string) string {
	return words + "\n" + strings.Join(lines, "\n")
}

// toPasteIn is a hint about keys of a table. The snippet has its header only where the table has to be
// added, for TOML takes a table only once.
func toPasteIn(table string, stands bool, words string, keys ...string) string {
	if stands {
		return toPaste(words, keys...)
	}
	return toPaste(words, append([]string{"[" + table + "]"}, keys...)...)
}

// quoted writes words as a list in TOML: `["age", "sex"]`.
func quoted[T ~string](words ...T) string {
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = schema.Quote(string(w))
	}
	return "[" + strings.Join(all, ", ") + "]"
}

// judgements are the words that judge an impact: the house's own where it has a scale.
func (s *subject) judgements() string {
	steps := s.ratingSteps()
	if len(steps) == 0 {
		return "positive, negative, neutral, mixed, none or not-known"
	}
	words := make([]string, len(steps))
	for i, step := range steps {
		words[i] = step.Word
	}
	return strings.Join(words, ", ")
}

// judgement is the line that judges an impact.
func (s *subject) judgement() string {
	if len(s.ratingSteps()) == 0 {
		return `impact = "not-known"  # or positive, negative, neutral, mixed, none`
	}
	return `rating = "…"  # ` + s.judgements()
}

// newImpact is an entry of the analysis, for groups and the aims that apply to them.
func (s *subject) newImpact(groups []schema.Group, aims []schema.Aim) []string {
	lines := []string{"[[impact]]", "groups = " + quoted(groups...)}
	if len(aims) > 0 {
		lines = append(lines, "aims = "+quoted(aims...))
	}
	return append(lines, s.judgement(), `considered = "…"`)
}

// newAction is an entry of the action plan that answers something: "impact.age". Empty: nothing in particular.
func newAction(id, answers string) []string {
	lines := []string{
		"[[action]]", "id = " + schema.Quote(id),
		`action = "…"`, `owner = "…"`, `due = "…"`,
	}
	if answers != "" {
		lines = append(lines, "answers = "+quoted(answers))
	}
	return append(lines, `measure = "…"`)
}

// freeID is an id that no action of the plan has: the one that is wanted, or that with a number.
func (s *subject) freeID(wanted string) string {
	return s.once.freeIDs.of(wanted, func(wanted string) string {
		id := wanted
		for n := 2; s.hasAction(id); n++ {
			id = fmt.Sprintf("%s-%d", wanted, n)
		}
		return id
	})
}

// actionForGroup is an action to paste that answers something about a group: "evidence.sex", "impact.sex".
func (s *subject) actionForGroup(answers string) []string {
	_, id, _ := strings.Cut(answers, ".")
	return newAction(s.freeID("for-"+id), answers)
}
