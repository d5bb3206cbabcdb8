package rules

import (
	"fmt"
	"strings"

	"dueregard/schema"
)

// tooShort says of a text that it cannot have the words that are needed to be compared.
func tooShort[T ~string](text T) bool { return len(text) < 4*fewestPasted }

// passageKinds gives the answers that are compared, kind by kind.
func (s *subject) passageKinds() []passageKind {
	kinds := s.impactPassages()
	kinds = append(kinds, s.evidencePassages()...)
	kinds = append(kinds, s.consultationPassages()...)
	return append(kinds, s.cellPassages()...)
}

// groupTitles are what the form calls its groups, without the words that other texts have as well.
func (s *subject) groupTitles() []string {
	var titles []string
	for _, g := range s.groups {
		for word := range strings.FieldsSeq(g.Title) {
			if len(word) > 4 && word != "including" {
				titles = append(titles, word)
			}
		}
	}
	return titles
}

func (s *subject) impactPassages() []passageKind {
	var kinds []passageKind
	keys := []struct {
		name, what string
		text       func(*schema.Impact) schema.Text
	}{
		{"considered", "what was considered", func(i *schema.Impact) schema.Text { return i.Considered }},
		{"response", "the response", func(i *schema.Impact) schema.Text { return i.Response }},
		{"justification", "the justification", func(i *schema.Impact) schema.Text { return i.Justification }},
	}
	for _, key := range keys {
		var passages []passage
		for i := range s.Impact {
			if text := string(key.text(&s.Impact[i])); !tooShort(text) && !strings.Contains(text, "Part 5") {
				passages = append(passages, passage{path: at("impact", i) + "." + key.name, text: text, groups: s.Impact[i].Groups})
			}
		}
		kinds = append(kinds, passageKind{passages, key.what, "one entry may name several groups, and several aims; or write for each what is particular to it"})
	}
	return kinds
}

// evidencePassages are what is known of the users, and what is known of the staff. The reason why nothing is known is left
// out: one reason may hold for many groups, and each group has a table of its own to give it in.
func (s *subject) evidencePassages() []passageKind {
	var users, staff []passage
	for i := range s.records {
		r := &s.records[i]
		for _, part := range []struct {
			key  string
			text schema.Text
		}{{".service-users", r.ServiceUsers}, {".needs", r.Needs}, {".other", r.Other}} {
			if tooShort(part.text) {
				continue
			}
			known := passage{path: r.path + part.key, text: string(part.text), groups: []schema.Group{r.group}, source: r.path}
			if r.subject == s.title(r.group) {
				users = append(users, known)
			} else {
				staff = append(staff, known)
			}
		}
	}
	_, stands := s.Evidence[schema.AllGroups]
	return []passageKind{
		{users, "the evidence", toPasteIn("evidence.all", stands, "say once what holds for everybody, and for each group only what is known of it", `other = """…"""`)},
		{staff, "the evidence on staff", "say once, in summary of [workforce], what holds for all staff, and by group only what is known of it"},
	}
}

// consultationPassages leave out entries about the same meeting, which may stand in the log for each audience.
func (s *subject) consultationPassages() []passageKind {
	var summaries, responses []passage
	for i := range s.Consultation {
		c := &s.Consultation[i]
		path := at("consultation", i)
		if !tooShort(c.Summary) {
			summaries = append(summaries, passage{path: path + ".summary", text: string(c.Summary), groups: c.Groups, source: c.Activity})
		}
		for j := range c.Theme {
			if theme := &c.Theme[j]; !tooShort(theme.Response) {
				responses = append(responses, passage{path: at(path+".theme", j) + ".response", text: string(theme.Response), by: theme.RaisedBy, groups: theme.Groups})
			}
		}
	}
	return []passageKind{
		{summaries, "what was heard", "say of each what was heard there; what was one meeting is one entry"},
		{responses, "the response", "say to each point what became of it, or why nothing did"},
	}
}

// cellPassages are the cells of each column in a house's own tables by groups.
func (s *subject) cellPassages() []passageKind {
	var kinds []passageKind
	for _, q := range s.questions {
		if q.Kind != "groups" || len(s.Answers) == 0 {
			continue
		}
		cells := make(map[string][]passage)
		for i := range s.leaves {
			l := &s.leaves[i]
			rest, ok := strings.CutPrefix(l.path, q.Key+".")
			group, key, deep := strings.Cut(rest, ".")
			if ok && deep && !tooShort(l.text) {
				key = key[strings.LastIndexByte(key, '.')+1:]
				cells[key] = append(cells[key], passage{path: l.path, text: l.text, groups: []schema.Group{schema.Group(group)}})
			}
		}
		for i := range q.Columns {
			kinds = append(kinds, passageKind{cells[q.Columns[i].Key], fmt.Sprintf("the answer to %q", q.Columns[i].Label), "say for each group what is particular to it"})
		}
	}
	return kinds
}
