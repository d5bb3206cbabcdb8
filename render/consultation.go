package render

import (
	"fmt"
	"strings"
	"unicode"

	"dueregard/schema"
)

// consultation shows the log, the entries of each audience together.
func (b *builder) consultation() {
	if len(b.st.Consultation) == 0 {
		b.blank("consultation", "Consultation log")
		return
	}
	for _, audience := range audiences(b.st.Consultation) {
		if audience != "" {
			b.heading(1, audience)
		}
		b.unchanged(audience)
		for i, c := range b.st.Consultation {
			if c.Audience == audience {
				b.consulted(c, fmt.Sprintf("consultation[%d]", i))
			}
		}
	}
}

// unchanged adds one blank for an audience where no entry says what changed, nor why nobody was
// consulted. It stands below the heading, and not after the last entry, where a page could part it
// from what it is about.
func (b *builder) unchanged(audience string) {
	first := -1
	for i, c := range b.st.Consultation {
		switch {
		case c.Audience != audience:
		case c.None != "" || c.Changed != "" || len(c.Theme) > 0:
			return
		case first < 0:
			first = i
		}
	}
	b.blank(fmt.Sprintf("consultation[%d].changed", first), "What changed because of what was heard")
}

// audiences are those of the log in the order in which they first come.
func audiences(log []schema.Consultation) []string {
	var names []string
	seen := map[string]bool{}
	for _, c := range log {
		if !seen[c.Audience] {
			seen[c.Audience] = true
			names = append(names, c.Audience)
		}
	}
	return names
}

// consulted shows one entry of the log.
func (b *builder) consulted(c schema.Consultation, path string) {
	if c.None != "" {
		b.add(Field{Key: path + ".none", Label: "Not consulted, because", Value: paragraphs(c.None)})
	}
	if c.Activity != "" {
		below := 2
		if c.Audience == "" {
			below = 1
		}
		b.heading(below, c.Activity)
	}
	if facts := consultationFacts(c, b.form.GroupTitle); len(facts) > 0 {
		b.add(facts)
	}
	b.add(paragraphs(c.Summary)...)
	b.themes(c.Theme, path)
	changed := "What changed"
	if len(c.Theme) > 0 { // of each point its table says so
		changed = "What changed overall"
	}
	b.optionalText(path+".changed", changed, c.Changed)
}

// consultationFacts are method, dates, numbers and groups.
func consultationFacts(c schema.Consultation, title func(schema.Group) string) Facts {
	facts := known(
		Fact{"When", period(c.From, c.To)},
		Fact{"Asked", countWords(c.Invited)},
		Fact{"Took part", countWords(c.Responses)},
		Fact{"Version consulted on", c.Version},
		Fact{"Groups reached", strings.Join(titles(c.Groups, title), ", ")},
	)
	more := len(facts)+len(c.Theme) > 0 || c.Summary+c.Changed != ""
	if more && sayWords(c.Activity, c.Method) { // the heading does, and stands: one with nothing below it goes
		return facts
	}
	return append(known(Fact{"How", capital(c.Method)}), facts...)
}

// sayWords says whether a text has some words in it, as whole ones, or more of the same: "Prevention" does not say
// "event", and "Meetings" say "meeting".
func sayWords(text, words string) bool {
	bare := func(s string) string {
		parted := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
		return " " + strings.Join(strings.FieldsFunc(strings.ToLower(s), parted), " ")
	}
	text, words = bare(text)+" ", bare(words)
	return strings.Contains(text, words+" ") || strings.Contains(text, words+"s ")
}

func titles(groups []schema.Group, title func(schema.Group) string) []string {
	names := make([]string, len(groups))
	for i, g := range groups {
		names[i] = title(g)
	}
	return names
}

// period is a time from one day to another. What both have in common is said once: "8 to 9 October 2025".
func period(from, to schema.Date) string {
	first, last := from.Words(), to.Words()
	switch {
	case to.IsZero() || first == last:
		return first
	case from.IsZero():
		return "to " + last
	}
	day, year, _ := cutLast(first)
	_, lastYear, _ := cutLast(last)
	if !from.Exact() || !to.Exact() || year != lastYear {
		return first + " to " + last
	}
	if from.First().Month() == to.First().Month() {
		day, _, _ = cutLast(day)
	}
	return day + " to " + last
}

// cutLast parts the last of words from those before it.
func cutLast(words string) (before, last string, ok bool) {
	i := strings.LastIndexByte(words, ' ')
	if i < 0 {
		return "", words, false
	}
	return words[:i], words[i+1:], true
}

func (b *builder) themes(themes []schema.Theme, path string) {
	if len(themes) == 0 {
		return
	}
	table := Table{Key: path + ".theme", Columns: []Column{
		{Label: "What was said", Weight: 3}, {Label: "Our response", Weight: 3}, {Label: "What changed", Weight: 3},
	}}
	for i, t := range themes {
		said := paragraphs(t.Said)
		if t.RaisedBy != "" {
			said = append(said, Paragraph{[]Span{{Text: "Raised by: " + t.RaisedBy, Italic: true}}})
		}
		table.Rows = append(table.Rows, Row{
			Key:   fmt.Sprintf("%s.theme[%d]", path, i),
			Cells: []Cell{{Blocks: said}, b.textCell(t.Response), b.textCell(t.Changed)},
		})
	}
	b.add(table)
}
