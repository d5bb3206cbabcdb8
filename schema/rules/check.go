package rules

import (
	"slices"
	"strings"
	"time"

	"dueregard/schema"
	"dueregard/templates"
)

// Options are what a check depends on besides the statement and its form.
type Options struct {
	// The day of the check. Zero: rules that depend on it are silent.
	AsOf time.Time
}

// Off silences a rule in the severities of a house template.
const Off schema.Severity = "off"

// Check gives what the rules say of a statement that follows the form: in the order of the
// catalogue, and within a rule in the order of the form and the file. The same input always gives
// the same findings. Their positions are left to the caller, who may have the file.
//
// Where a screening decided that no full statement is needed, only its own rules and those about the
// policy are asked. The findings are nil only for a record that is no statement (a report, a
// decision): it was not checked.
func Check(st *schema.Statement, form *templates.Form, opts Options) []schema.Finding {
	if !st.IsStatement() {
		return nil
	}
	s := newSubject(st, form, opts)
	short := st.Screening.NotRequired()
	findings := []schema.Finding{}
	for i := range Catalogue {
		rule := &Catalogue[i]
		severity := s.severity(rule)
		if severity == Off || short && !rule.Short {
			continue
		}
		for _, g := range rule.check(s) {
			findings = append(findings, schema.Finding{
				Rule: rule.ID, Severity: severity,
				Path: g.path, Message: g.message, Hint: g.hint,
				Answer: s.answer(rule.ID, g.path),
			})
		}
	}
	return findings
}

// severity is that of the house where it has one, else that of the stage of the decision.
func (s *subject) severity(r *Rule) schema.Severity {
	if own := s.form.Severities[r.ID]; own == Off || slices.Contains(schema.Severities, own) {
		return own
	}
	if r.Early != "" && !s.Decision.Final() {
		return r.Early
	}
	return r.Severity
}

// answer gives the body's answer to a finding: of those to its rule, the one that names its key most
// closely. One without a key answers every finding of the rule.
func (s *subject) answer(rule, path string) *schema.Response {
	var closest *schema.Response
	for i := range s.Response {
		r := &s.Response[i]
		if r.Rule == rule && within(path, r.Where) && (closest == nil || len(r.Where) > len(closest.Where)) {
			closest = r
		}
	}
	return closest
}

// within says that the path is the key, or lies below it; everything lies below no key.
func within(path, key string) bool {
	rest, ok := strings.CutPrefix(path, key)
	return ok && (key == "" || rest == "" || rest[0] == '.' || rest[0] == '[')
}
