package rules

import (
	"fmt"
	"strings"

	"dueregard/schema"
)

var reachRules = []Rule{
	{
		ID: "DR316", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: themesSpeak,
		Title:     "a theme of a consultation says what was said",
		Why:       "A response to a point that nobody can read answers nothing.",
		Authority: gunning,
		Mend:      "Write as said what people said, in a sentence or two; or take the theme out.",
	},
	{
		ID: "DR317", Severity: schema.Note, Since: "0.1", check: answersCounted,
		Title:     "the log says how many people took part",
		Why:       "\"92% agreed\" is one thing from a thousand people and another from twelve.",
		Authority: practice,
		Mend:      `Add responses to the entry: responses = 212, "about 40", or "not counted, because …". All entries without are told together.`,
	},
	{
		ID: "DR318", Severity: schema.Note, Since: "0.1", check: reachRecorded,
		Title:     "where a group stands to lose, the log says which groups were reached",
		Why:       "Otherwise a reader cannot tell whether those who stand to lose were asked.",
		Authority: hurley,
		Mend:      `Add groups to the entries, the ids of the groups that were reached: groups = ["age", "disability"].`,
	},
	{
		ID: "DR319", Severity: schema.Note, Since: "0.1", check: noneOrHeld,
		Title:     "an entry of the log tells of a consultation, or says why there was none",
		Why:       "An entry that does both leaves open whether people were asked, and is taken for one where nobody was.",
		Authority: practice,
		Mend:      "Take none out, if people were asked; or else all the rest. What was not done in a consultation that was held belongs in its summary.",
	},
}

func themesSpeak(s *subject) []gap {
	var gaps []gap
	for i := range s.Consultation {
		c := &s.Consultation[i]
		for j, t := range c.Theme {
			if weak(t.Said) {
				gaps = append(gaps, gap{
					path:    at(at("consultation", i)+".theme", j) + ".said",
					message: fmt.Sprintf("what was said is not recorded for %s of %s", nth("theme", j), s.consultationName(i)),
					hint:    toPaste("write in a sentence or two what people said", `said = "…"`),
				})
			}
		}
	}
	return gaps
}

// answersCounted leaves out entries that do not say what was heard, of which more is missing.
func answersCounted(s *subject) []gap {
	const most = 3
	var without []int
	for _, i := range s.heldConsultations() {
		if c := &s.Consultation[i]; !saysHowMany(c.Responses) && saysWhatWasHeard(c) {
			without = append(without, i)
		}
	}
	if len(without) == 0 {
		return nil
	}
	named, more := without, 0
	if len(without) > most+1 {
		named, more = without[:most], len(without)-most
	}
	var names []string
	for _, i := range named {
		names = append(names, s.entryOfLog(i))
	}
	if more > 0 {
		names = append(names, fmt.Sprintf("%d more", more))
	}
	return []gap{{
		path: at("consultation", without[0]) + ".responses", message: "how many people answered or came is not recorded for " + list(names),
		hint: toPaste("write a number, or words with one; a rough one will do", `responses = "about …"`),
	}}
}

// saysHowMany says that a count holds a number, or tells why there is none.
func saysHowMany(c schema.Count) bool {
	return counted(c) || containsAny(strings.ToLower(c.String()), "because", "not counted", "not recorded")
}

// reachRecorded is about logs that name no group at all; in the others affectedConsulted looks for each.
func reachRecorded(s *subject) []gap {
	held := s.overConsultations()
	if len(s.reached()) > 0 || len(held) == 0 {
		return nil
	}
	var ids []schema.Group
	looked := make(map[schema.Group]bool)
	for i := range s.Impact {
		entry := &s.Impact[i]
		if !entry.Adverse() {
			continue
		}
		for _, id := range entry.Groups {
			if id != schema.AllGroups && s.knows(id) && !looked[id] && !s.mentionedInLog(id) {
				ids = append(ids, id)
			}
			looked[id] = true
		}
	}
	if len(ids) == 0 {
		return nil
	}
	return []gap{{
		path: at("consultation", held[0]) + ".groups", message: "the consultation log does not say which groups were reached; an adverse impact is recorded on " + s.titles(ids),
		hint: toPaste("add the ids of the groups that each entry reached", `groups = ["…"]`),
	}}
}

func noneOrHeld(s *subject) []gap {
	var gaps []gap
	for i := range s.Consultation {
		c := &s.Consultation[i]
		if !weak(c.None) && (c.From.Known() || c.To.Known() || len(c.Theme) > 0 || !weak(c.Responses.String()) || !allWeak(c.Summary, c.Changed)) {
			gaps = append(gaps, gap{
				path: at("consultation", i) + ".none", message: s.consultationName(i) + " tells of a consultation, and also why there was none",
				hint: "take none out, if people were asked; or else all the rest",
			})
		}
	}
	return gaps
}
