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
		Mend:      "Fill in audience, method or activity, from, and summary or [[consultation.theme]]. What several entries of one audience lack is told together. What was heard is asked for once the consultation is over.",
	},
	{
		ID: "DR303", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: consultationChanged,
		Title:     "the log says what changed because of a consultation, or why nothing did",
		Why:       "The product of a consultation is conscientiously taken into account; this is where that shows.",
		Authority: gunning,
		Mend: "Write it as changed in the entry, or as response or changed in its themes. Why nothing changed is an answer; " +
			"that nothing did, or that comments were noted, is none. Silent while the consultation is yet to come or running.",
	},
	{
		ID: "DR304", Severity: schema.Warning, Since: "0.1", check: noneReasoned,
		Title:     "not consulting has its reason",
		Why:       "A bare \"none\" leaves open whether anybody thought about it.",
		Authority: inSubstance,
		Mend:      `Give the reason: none = "because nobody outside the team is affected". "No consultation required" says no more than that there was none.`,
	},
	{
		ID: "DR305", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: themesAnswered,
		Title:     "every theme that was raised has a response",
		Why:       "What people took the trouble to say deserves an answer, and the decision maker needs to see it.",
		Authority: gunning,
		Mend:      "Add response, or changed, to the theme. Why nothing follows is a response; that a point was noted is hardly one, and is pointed out as a note.",
	},
}

// heldConsultations gives the indices of the entries that record a consultation: those that do not say why
// there was none, and those where a word such as "n/a" stands in that place, but something is recorded.
func (s *subject) heldConsultations() []int {
	return s.once.held.of(func() []int {
		var held []int
		for i := range s.Consultation {
			if isHeld(&s.Consultation[i]) {
				held = append(held, i)
			}
		}
		return held
	})
}

func isHeld(c *schema.Consultation) bool {
	return strings.TrimSpace(string(c.None)) == "" || weak(c.None) && recordsSomething(c)
}

// overConsultations leaves out those that are yet to come on the day of the check, or not certainly over.
func (s *subject) overConsultations() []int {
	return slices.DeleteFunc(slices.Clone(s.heldConsultations()), func(i int) bool { return s.running(&s.Consultation[i]) })
}

// running says that a consultation may still bring answers on the day of the check: its last day, or the only
// one that is known, is not past.
func (s *subject) running(c *schema.Consultation) bool {
	end := c.To
	if !end.Known() {
		end = c.From
	}
	return !s.today.IsZero() && end.Known() && !end.Last().Before(s.today)
}

// recordsSomething says that an entry tells of a consultation: when it was, who answered, what was said.
func recordsSomething(c *schema.Consultation) bool {
	return c.From.Known() || c.To.Known() || len(c.Theme) > 0 || !weak(c.Activity) || !weak(c.Method) || !weak(c.Responses.String()) || !allWeak(c.Summary, c.Changed)
}

// consultationKeys are those of an entry that says all there is to say.
var consultationKeys = []string{`audience = "…"`, `method = "…"`, `from = "…"`, `to = "…"`, `responses = "…"`, `summary = "…"`, `changed = "…"`}

func consultationLogged(s *subject) []gap {
	if len(s.Consultation) > 0 {
		return nil
	}
	return []gap{{
		path: "consultation", message: "nobody is recorded as consulted, and no reason is given",
		hint: toPasteIn("[consultation]", false, `write one entry for each event or survey; or a single one with none = "because …"`, consultationKeys...),
	}}
}

// consultationName names an entry of the log by its activity and audience.
func (s *subject) consultationName(i int) string {
	c := &s.Consultation[i]
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
	held := s.overConsultations()
	for _, i := range held {
		if c := &s.Consultation[i]; !saysWhatChanged(c) && recordsSomething(c) {
			without = append(without, i)
		}
	}
	if len(without) > 1 && len(without) == len(held) {
		return []gap{{
			path: "consultation", message: "no entry of the consultation log says what changed because of it, or why nothing did",
			hint: toPaste("write in each entry what changed because of it, or why nothing did; in themes, as response and changed", `changed = "…"`),
		}}
	}
	var gaps []gap
	for _, i := range without {
		gaps = append(gaps, gap{
			path: at("consultation", i) + ".changed", message: s.consultationName(i) + " does not record what changed, or why nothing did",
			hint: toPaste("write what changed because of it, or why nothing did; in themes, as response and changed", `changed = "…"`),
		})
	}
	return gaps
}

// saysWhatChanged asks for a reason where nothing changed: that comments were noted is none.
func saysWhatChanged(c *schema.Consultation) bool {
	return !restates(c.Changed, unchangedWords) || slices.ContainsFunc(c.Theme, func(t schema.Theme) bool {
		return !allWeak(t.Response, t.Changed)
	})
}

func noneReasoned(s *subject) []gap {
	var gaps []gap
	for i := range s.Consultation {
		if c := &s.Consultation[i]; !isHeld(c) && (bare(c.None) || restates(c.None, unaskedWords)) {
			gaps = append(gaps, gap{
				path: at("consultation", i) + ".none", message: "why nobody was consulted is not recorded",
				hint: toPaste("give the reason: whom it could touch, and why they were not asked", `none = "…"`),
			})
		}
	}
	return gaps
}

func themesAnswered(s *subject) []gap {
	var gaps []gap
	for i := range s.Consultation {
		c := &s.Consultation[i]
		for j := range c.Theme {
			t := &c.Theme[j]
			if weak(t.Said) || themeAnswered(t) {
				continue
			}
			message, severity := fmt.Sprintf("no response is recorded to %q", opening(t.Said)), schema.Severity("")
			if !allWeak(t.Response, t.Changed) {
				message, severity = fmt.Sprintf("to %q, the response is only that it was noted", opening(t.Said)), schema.Note
			}
			gaps = append(gaps, gap{
				path: at(at("consultation", i)+".theme", j) + ".response", message: message,
				hint:     toPaste("write what you say to it, and as changed what became different, if something did", `response = "…"`),
				severity: severity,
			})
		}
	}
	return gaps
}

// themeAnswered says that a theme has a response that is more than thanks, or says what changed.
func themeAnswered(t *schema.Theme) bool {
	return !restates(t.Response, notedWords) || !restates(t.Changed, notedWords)
}

// opening gives the first words of a text, to name it by.
func opening(t schema.Text) string {
	const most = 48
	short := make([]byte, 0, 2*most)
	for w := range strings.FieldsSeq(string(t[:min(len(t), 4*most)])) {
		if len(short)+len(w) > most {
			return string(append(short, " …"...))
		}
		if len(short) > 0 {
			short = append(short, ' ')
		}
		short = append(short, w...)
	}
	return string(short)
}
