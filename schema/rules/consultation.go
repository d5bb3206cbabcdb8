package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

var consultationRules = []Rule{
	{
		ID: "DR301", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: consultationLogged,
		Title:     "the statement says who was consulted, or why nobody was",
		Why:       "There is no free-standing duty to consult. People who will live with a change still often know best what it does to them.",
		Authority: "Equality Act 2010 s.149, which asks for none; " + hurley,
		Mend:      `Add a [[consultation]] for each event or survey; or one with none = "because …".`,
	},
	{
		ID: "DR302", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: consultationComplete,
		Title:     "an entry of the consultation log says whom, how, when, and what was heard",
		Why:       "Only what was heard can be taken into account, and only a dated entry shows that it was heard in time.",
		Authority: gunning,
		Mend:      "Fill in audience, method or activity, from, and summary or [[consultation.theme]]. What several entries of one audience lack is told together.",
	},
	{
		ID: "DR303", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: consultationChanged,
		Title:     "the log says what changed because of a consultation, or why nothing did",
		Why:       "The product of a consultation is conscientiously taken into account; this is where that shows.",
		Authority: gunning,
		Mend:      "Write it as changed in the entry, or as response or changed in its themes. Why nothing changed is an answer.",
	},
	{
		ID: "DR304", Severity: schema.Warning, Since: "0.1", check: noneReasoned,
		Title:     "not consulting has its reason",
		Why:       "A bare \"none\" leaves open whether anybody thought about it.",
		Authority: inSubstance,
		Mend:      `Give the reason: none = "because nobody outside the team is affected".`,
	},
	{
		ID: "DR305", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: themesAnswered,
		Title:     "every theme that was raised has a response",
		Why:       "What people took the trouble to say deserves an answer, and the decision maker needs to see it.",
		Authority: gunning,
		Mend:      "Add response, or changed, to the theme. Why nothing follows is a response.",
	},
}

// heldConsultations gives the indices of the entries that record a consultation.
func (s *subject) heldConsultations() []int {
	var held []int
	for i, c := range s.Consultation {
		if strings.TrimSpace(string(c.None)) == "" {
			held = append(held, i)
		}
	}
	return held
}

func consultationLogged(s *subject) []gap {
	if len(s.Consultation) > 0 {
		return nil
	}
	return []gap{{
		"consultation", "nobody is recorded as consulted, and no reason is given",
		`add [[consultation]] with audience, method, from, summary and changed; or with none = "because …"`,
	}}
}

// consultationName names an entry of the log by its activity and audience.
func (s *subject) consultationName(i int) string {
	c := s.Consultation[i]
	switch {
	case c.Activity != "" && c.Audience != "":
		return fmt.Sprintf("consultation %q (%s)", c.Activity, c.Audience)
	case c.Activity+c.Audience != "":
		return fmt.Sprintf("consultation %q", c.Activity+c.Audience)
	}
	return fmt.Sprintf("consultation %d", i+1)
}

func consultationChanged(s *subject) []gap {
	var without []int
	held := s.heldConsultations()
	for _, i := range held {
		if c := s.Consultation[i]; !saysWhatChanged(c) && len(lacksOf(c)) < len(logParts) {
			without = append(without, i)
		}
	}
	if len(without) > 1 && len(without) == len(held) {
		return []gap{{
			"consultation", "no entry of the consultation log says what changed because of it, or why nothing did",
			`write changed = "…" in the entries, or response and changed in their themes`,
		}}
	}
	var gaps []gap
	for _, i := range without {
		gaps = append(gaps, gap{
			at("consultation", i) + ".changed", s.consultationName(i) + " does not record what changed, or why nothing did",
			`write changed = "…", or response and changed in its themes`,
		})
	}
	return gaps
}

func saysWhatChanged(c schema.Consultation) bool {
	return !weak(c.Changed) || slices.ContainsFunc(c.Theme, func(t schema.Theme) bool {
		return !allWeak(t.Response, t.Changed)
	})
}

func noneReasoned(s *subject) []gap {
	var gaps []gap
	for i, c := range s.Consultation {
		if strings.TrimSpace(string(c.None)) != "" && bare(c.None) {
			gaps = append(gaps, gap{
				at("consultation", i) + ".none", "why nobody was consulted is not recorded",
				`give the reason, none = "because …"`,
			})
		}
	}
	return gaps
}

func themesAnswered(s *subject) []gap {
	var gaps []gap
	for i, c := range s.Consultation {
		for j, t := range c.Theme {
			if weak(t.Said) || !allWeak(t.Response, t.Changed) {
				continue
			}
			gaps = append(gaps, gap{
				at(at("consultation", i)+".theme", j) + ".response",
				fmt.Sprintf("no response is recorded to %q", opening(t.Said)),
				`write response = "…" in the theme, and changed if something did`,
			})
		}
	}
	return gaps
}

// opening gives the first words of a text, to name it by.
func opening(t schema.Text) string {
	const most = 48
	words := strings.Fields(string(t[:min(len(t), 4*most)]))
	short := ""
	for _, w := range words {
		if len(short)+len(w) > most {
			return short + " …"
		}
		short = strings.TrimSpace(short + " " + w)
	}
	return short
}
