package templates

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

// askedKeys are the form's questions for the keys of a statement, and the columns that are filled from
// them.
func (f *Form) askedKeys() map[string]*asked {
	found := make(map[string]*asked)
	add := func(key string, s *Section, q *Question) {
		if found[key] == nil {
			found[key] = &asked{section: s, question: q}
		}
	}
	for i := range f.Sections {
		s := &f.Sections[i]
		for j := range s.Questions {
			q := &s.Questions[j]
			add(q.Key, s, q)
			for k := range q.Columns {
				if c := &q.Columns[k]; q.Kind == "groups" && c.FromStatement() {
					add(strings.Replace(c.Key, "workforce.", "workforce.by.", 1), s, c)
				}
			}
		}
	}
	return found
}

// asks says what the form asks at a key, in its own words.
func (w *starter) asks(path string) {
	a := w.asked[path]
	if a == nil {
		a = w.asked[withoutGroup(path)]
	}
	if a == nil {
		return
	}
	w.comment("# ", "The form asks: "+strings.TrimSpace(a.question.Number+" "+a.question.Label)+completedBy(a.section))
	w.text("#   ", a.question.Guidance)
	if steps := w.form.steps(a.question); path != "impact.rating" && len(steps) > 0 {
		w.comment("#   ", "In its words: "+strings.Join(inWords(steps), "; ")+".")
	}
}

func inWords(steps []Choice) []string {
	words := make([]string, len(steps))
	for i, step := range steps {
		words[i] = step.Word
		if step.Means != "" {
			words[i] += " (" + step.Means + ")"
		}
	}
	return words
}

// withoutGroup is the path of a key of evidence without the group: "evidence.needs" of
// "evidence.age.needs".
func withoutGroup(path string) string {
	table, rest, _ := strings.Cut(path, ".")
	if table == "workforce" {
		table, rest = "workforce.by", strings.TrimPrefix(rest, "by.")
	} else if table != "evidence" {
		return path
	}
	_, key, _ := strings.Cut(rest, ".")
	return table + "." + key
}

// completedBy says who fills a section in, where the form says so.
func completedBy(s *Section) string {
	if s.By == "" {
		return ""
	}
	return " (to be completed by: " + s.By + ")"
}

// shownIn says in which section of the form a table is shown, with its guidance.
func (w *starter) shownIn(path string) {
	for i := range w.form.Sections {
		s := &w.form.Sections[i]
		tables := blockTables[s.Show]
		if len(tables) == 0 || tables[0] != path || s.Guidance == "" && s.By == "" {
			continue
		}
		w.section(s)
	}
}

// section says to which part of the form belongs what follows.
func (w *starter) section(s *Section) {
	title := strings.TrimSpace(s.Number + " " + s.Title)
	if condition := only(s.When, s.WhenAny); condition != "" {
		title += ", asked " + condition
	}
	if title != "" {
		w.comment("# ", title+completedBy(s))
	}
	if !w.inTables || !w.plain { // else it stood there before
		w.text("#   ", s.Guidance)
	}
}

// ratings lists the words of the form's scale.
func (w *starter) ratings() {
	steps := w.form.Scales[w.form.Rating].Steps
	if len(steps) == 0 {
		return
	}
	words, mean := make([]string, len(steps)), true
	for i, step := range steps {
		words[i] = step.Word
		mean = mean && (step.Means != "" || slices.Contains(schema.Choices("impact.impact"), strings.ToLower(step.Word)))
	}
	w.comment("# ", "One of: "+strings.Join(words, ", ")+".")
	for _, step := range steps {
		if step.Means != "" && step.About != "" {
			w.comment("#   ", step.Word+" (means "+step.Means+"): "+step.About)
		} else if step.About != "" {
			w.comment("#   ", step.Word+": "+step.About)
		}
	}
	if mean && w.form.Record != "readiness" {
		w.comment("# ", "The word says what the impact is: impact may then stay blank.")
	}
}

// signOffs writes an entry for each sign-off of the form, ready to use. The keys are explained at the first.
func (w *starter) signOffs(k schema.Key) {
	fmt.Fprintln(&w.b)
	w.comment("# ", k.About)
	for i := range w.form.SignOffs {
		s := &w.form.SignOffs[i]
		title := s.Title
		if condition := only(s.When, nil); condition != "" {
			title += ", " + condition
		}
		fmt.Fprintln(&w.b)
		w.comment("# ", title)
		w.text("#   ", s.Declaration)
		fmt.Fprintf(&w.b, "%s[[sign-off]]\n", unused)
		if role := keyOf(k.Keys, "role"); i == 0 {
			w.comment("#   ", role.About+choices(role))
		}
		fmt.Fprintf(&w.b, "%srole = %s\n", unused, schema.Quote(s.Role))
		if s.SignOffID() != s.Role {
			fmt.Fprintf(&w.b, "%sstep = %s\n", unused, schema.Quote(s.SignOffID()))
		}
		for _, below := range k.Keys {
			switch {
			case below.Name == "role", below.Name == "step" && !w.full:
			case i == 0 && below.Name == "step":
				w.comment("#   ", below.Name+": "+below.About)
			case i == 0:
				w.key(below, "sign-off", unused)
			case slices.Contains(needed["sign-off"], below.Name) && below.Name != "step":
				fmt.Fprintf(&w.b, "%s%s = \"\"\n", unused, below.Name)
			}
		}
	}
}
