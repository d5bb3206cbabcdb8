package rules

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"dueregard/schema"
)

// affectedConsulted tells once of each entry that weighs, and of each group once. It is silent where the log does not
// say which groups were reached: that is asked by reachRecorded, and guessing would be worse.
func affectedConsulted(s *subject) []gap {
	reached := s.reached()
	if len(reached) == 0 || reached[schema.AllGroups] {
		return nil
	}
	var gaps []gap
	told := make(map[schema.Group]bool)
	for i, entry := range s.Impact {
		if !weighty(entry) {
			continue
		}
		var ids []schema.Group
		for _, id := range entry.Groups {
			if id != schema.AllGroups && s.knows(id) && !reached[id] && !told[id] && !s.mentionedInLog(id) {
				ids = append(ids, id)
			}
		}
		if len(ids) == 0 {
			continue
		}
		for _, id := range ids {
			told[id] = true
		}
		gaps = append(gaps, gap{
			path: "consultation", message: fmt.Sprintf("a %s impact is recorded on %s, but not that they were among those consulted", entry.Impact, s.titles(ids)),
			hint: fmt.Sprintf(`add %s to groups of the entry that reached them, or an entry with none = "because …" (see %s)`, quotedIDs(ids), nth("impact", i)),
		})
	}
	return gaps
}

// weighty says that an entry is about harm which those whom it meets would want to be asked about: mixed effects of low
// severity, or of none that is known, are not.
func weighty(entry schema.Impact) bool {
	return entry.Impact == "negative" || entry.Impact == "mixed" && (entry.Severity == "medium" || entry.Severity == "high")
}

// quotedIDs names ids in a sentence: `"age" and "sex"`.
func quotedIDs(ids []schema.Group) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = schema.Quote(string(id))
	}
	return list(names)
}

// reached gives the groups that the log names, and those that it most likely means.
func (s *subject) reached() map[schema.Group]bool {
	return s.once.reached.of(func() map[schema.Group]bool {
		ids := make(map[schema.Group]bool)
		add := func(named []schema.Group) {
			for _, id := range named {
				ids[id] = true
			}
		}
		for i := range s.Consultation {
			c := &s.Consultation[i]
			add(c.Groups)
			for j := range c.Theme {
				add(c.Theme[j].Groups)
			}
		}
		add(s.meant(slices.Collect(maps.Keys(ids))))
		return ids
	})
}

// mentionedInLog says that an entry speaks of the group in words.
func (s *subject) mentionedInLog(id schema.Group) bool {
	return s.once.mentioned.of(id, func(id schema.Group) bool {
		title := strings.ToLower(s.title(id))
		names := func(text string) bool { return namesGroup(text, id) || strings.Contains(strings.ToLower(text), title) }
		return slices.ContainsFunc(s.Consultation, func(c schema.Consultation) bool {
			return slices.ContainsFunc([]string{c.Audience, c.Activity, c.Method, string(c.None), string(c.Summary)}, names) ||
				slices.ContainsFunc(c.Theme, func(t schema.Theme) bool { return names(t.RaisedBy) })
		})
	})
}
