package templates

import (
	"fmt"
	"math"
	"net/url"
	"reflect"
	"slices"
	"strings"

	"dueregard/schema"
)

// dateFault leaves dates of the statement's own keys to the rule about them.
func (f *Form) dateFault(_ *Question, answer any) string {
	if _, own := answer.(schema.Date); own {
		return ""
	}
	var d schema.Date
	if err := d.UnmarshalTOML(answer); err != nil || !d.Known() {
		return expected(answer, `a date such as 2026-03-02, "March 2026" or "2026/27"`)
	}
	return ""
}

// noMoney begins words that say that there is no amount.
var noMoney = []string{"nil", "no ", "no.", "none", "nothing", "zero"}

// moneyFault takes words with an amount, without one that there is, or with the reason why it is not
// known.
func (f *Form) moneyFault(q *Question, answer any) string {
	if words, ok := text(answer); ok {
		lower := strings.ToLower(words)
		said := strings.ContainsAny(lower, "0123456789") || strings.Contains(lower, "because") || lower == "no" ||
			slices.ContainsFunc(noMoney, func(w string) bool { return strings.HasPrefix(lower, w) })
		if !said {
			return expected(answer, `an amount such as "£120,000 a year", or why it is not known`)
		}
		return ""
	}
	return f.numberFault(q, answer)
}

func (f *Form) numberFault(q *Question, answer any) string {
	_, words := text(answer)
	count, counted := answer.(schema.Count)
	n, ok := numberOf(answer)
	switch {
	case counted && !ok && !count.IsZero():
		return "" // the format takes words where there is no number
	case words || !ok || math.IsNaN(n) || math.IsInf(n, 0):
		return expected(answer, "a number, without quotation marks")
	case q.Min != nil && n < *q.Min:
		return fmt.Sprintf("is %s; expected %s or more", wordOf(answer), wordOf(*q.Min))
	case q.Max != nil && n > *q.Max:
		return fmt.Sprintf("is %s; expected %s or less", wordOf(answer), wordOf(*q.Max))
	}
	return ""
}

func (f *Form) personFault(_ *Question, answer any) string {
	const what = `a person: "Head of Libraries", or { name = "…", post = "…" }, or a list of these`
	if list, ok := answer.([]any); ok {
		if slices.ContainsFunc(list, func(v any) bool { return !isPerson(v) }) {
			return "has what is no person; expected " + what
		}
		return ""
	}
	if _, own := answer.([]schema.Person); own || isPerson(answer) {
		return ""
	}
	return expected(answer, what)
}

func isPerson(answer any) bool {
	table, ok := answer.(map[string]any)
	if !ok {
		words, ok := text(answer)
		return ok && words != ""
	}
	for key, value := range table {
		if _, words := text(value); !words || key != "name" && key != "post" && !schema.IsTwin(table, key) {
			return false
		}
	}
	return wordOf(table["name"])+wordOf(table["post"]) != ""
}

func (f *Form) linkFault(_ *Question, answer any) string {
	words, _ := text(answer)
	u, err := url.Parse(words)
	if err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
		return ""
	}
	if err == nil && u.Scheme == "mailto" && strings.Contains(u.Opaque, "@") {
		return ""
	}
	return expected(answer, "an address that begins with https://, http:// or mailto:")
}

// fileFault keeps files beside the statement, on every system.
func (f *Form) fileFault(_ *Question, answer any) string {
	words, ok := text(answer)
	parts := strings.FieldsFunc(words, func(r rune) bool { return r == '/' || r == '\\' })
	if !ok || len(parts) == 0 || strings.ContainsAny(words[:1], `/\`) || strings.ContainsAny(words, ":\n\x00") || slices.Contains(parts, "..") {
		return expected(answer, `the path of a file beside the statement or below it, without ".."`)
	}
	return ""
}

func (f *Form) scoreFault(*Question, any) string {
	return "is worked out from other answers; leave it out"
}

func (f *Form) tableFault(q *Question, answer any) string {
	list, ok := answer.([]any)
	if !strings.HasPrefix(q.Key, Own) {
		return "" // the format has seen to it
	}
	if !ok || slices.ContainsFunc(list, func(v any) bool { return reflect.ValueOf(v).Kind() != reflect.Map }) {
		return expected(answer, "a list of tables, one for each row: [["+q.Key+"]]")
	}
	return ""
}

// tablesFault is for tables of tables, by the id of the row or the group.
func (f *Form) tablesFault(q *Question, answer any) string {
	table, ok := answer.(map[string]any)
	if !ok {
		return expected(answer, "a table for each row, such as ["+q.Key+"."+f.firstRow(q)+"]")
	}
	for _, line := range f.Lines(&schema.Statement{}, q) {
		if row, there := table[line.ID]; there && reflect.ValueOf(row).Kind() != reflect.Map {
			return fmt.Sprintf("has %s at %q; expected a table: [%s]", shown(row), line.ID, line.Path)
		}
	}
	return ""
}

// firstRow is the id of the first row of a table, as an example.
func (f *Form) firstRow(q *Question) string {
	if len(q.Rows) > 0 {
		return q.Rows[0].ID
	}
	if len(f.Groups) > 0 {
		return string(f.Groups[0].ID)
	}
	return "row"
}
