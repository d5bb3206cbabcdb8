package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"dueregard/schema"
	"dueregard/schema/rules"
	"dueregard/templates"
)

// unknownRules tells of the ids that a template gives severities, and that no rule has; empty: there are none.
func unknownRules(template, severity string, form *templates.Form) string {
	var unknown []string
	for id := range form.Severities {
		if _, ok := rules.Find(id); !ok {
			unknown = append(unknown, id)
		}
	}
	if unknown == nil {
		return ""
	}
	slices.Sort(unknown)
	return fmt.Sprintf("%s: %s: severities: there is no rule %s\n  hint: dueregard explain --list names them all\n",
		schema.InLine(shownAs(template)), severity, strings.Join(unknown, ", "))
}

// unknownRules tells, once of each template that statements were checked by, of its severities that silence nothing.
func (l *loader) unknownRules(template string) string {
	if l.form != nil {
		return unknownRules(template, "warning", l.form)
	}
	l.mu.Lock()
	forms := maps.Clone(l.forms)
	l.mu.Unlock()
	var told strings.Builder
	for _, name := range slices.Sorted(maps.Keys(forms)) {
		if form, err := forms[name](); err == nil {
			told.WriteString(unknownRules(name, "warning", form))
		}
	}
	return told.String()
}
