package rules

import (
	"cmp"
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
	// The day of the meeting that the papers go to, where the caller asks about one. Zero: that of the statement.
	Meeting time.Time
	// The statement that this one follows, as its file has it, where the caller could read it. nil: it could not, or there is none.
	Predecessor *schema.Statement
	// The ids of the rules whose findings are wanted. nil: all of them.
	Only map[string]bool
}

// Off silences a rule in the severities of a house template.
const Off schema.Severity = "off"

// Check gives what the rules say of a record that follows the form: in the order of the catalogue, and
// within a rule in the order of the form and the file. The same input always gives the same findings.
// Their positions are left to the caller, who may have the file. They are never nil.
//
// A statement is asked what belongs to a statement, and to the report, the decision or the readiness
// self-assessment that its file holds besides. A report, a decision or a self-assessment that stands
// alone is asked only what belongs to it. Where a screening decided that no full statement is needed,
// only its own rules and those about the policy are asked, and what the form requires in sections for that.
func Check(st *schema.Statement, form *templates.Form, opts Options) []schema.Finding {
	s := newSubject(st, form, opts)
	s.askAll(opts.Only)
	s.mask()
	if opts.Only != nil {
		s.found = slices.DeleteFunc(s.found, func(f schema.Finding) bool { return !opts.Only[f.Rule] })
	}
	slices.SortStableFunc(s.found, func(a, b schema.Finding) int { return cmp.Compare(a.Rule, b.Rule) })
	return s.found
}

// isAsked says that a rule is asked of the record at all.
func (s *subject) isAsked(rule *Rule) bool {
	return s.severity(rule) != Off && (rule.Short || !s.short) && rule.of(s.held)
}

// ask adds what a rule finds.
func (s *subject) ask(rule *Rule) {
	severity := s.severity(rule)
	for _, g := range rule.check(s) {
		hint, snippet, _ := strings.Cut(g.hint, "\n")
		f := schema.Finding{
			Rule: rule.ID, Severity: s.weighed(rule, g, severity), Source: s.authority(rule),
			Path: g.path, Message: g.message, Hint: hint + s.beyond(g.path), Snippet: snippet,
			Answer: s.answer(rule.ID, g.path), Masked: rule.masked,
		}
		f.Accepted = s.accepts(f.Answer)
		if rule.fix != nil {
			f.Fix = rule.fix(s, g)
		}
		if !rule.yields || f.Fix != nil || !s.told(f.Path, f.Severity) {
			s.add(f)
		}
	}
}

// authority is what a finding of the rule cites.
func (s *subject) authority(rule *Rule) string {
	if own := strings.TrimSpace(s.form.Regime.Authority); rule.regime && own != "" {
		return own
	}
	return rule.Authority
}

// recordsIn names what a file records: first the kind that it says it is, then the parts that it holds.
func recordsIn(st *schema.Statement) []string {
	held := []string{"statement"}
	if !st.IsStatement() {
		held[0] = st.Record
	}
	for _, part := range []struct {
		record string
		there  bool
	}{{"report", st.Report != nil}, {"decision", st.Decision != nil}, {"readiness", st.Readiness != nil}} {
		if part.there {
			held = append(held, part.record)
		}
	}
	return held
}

// of says that the rule is asked of one of the records.
func (r *Rule) of(held []string) bool {
	if r.Records == nil {
		return held[0] == "statement"
	}
	return slices.ContainsFunc(r.Records, func(record string) bool { return slices.Contains(held, record) })
}

// laterSteps is the first of the groups of rules about steps that come after the analysis: the sign-offs, the
// decision, publication. Nobody asks for them before.
const laterSteps = 5

// severity is that of the house where it has one, else that of the stage of the decision. What the analysis
// leaves out matters less while options are open only where somebody is to complete it by some day.
func (s *subject) severity(r *Rule) schema.Severity {
	if own := s.form.Severities[r.ID]; own == Off || slices.Contains(schema.Severities, own) {
		return own
	}
	if r.Early != "" && !s.Decision.Final() && (s.toCome || r.Group() >= laterSteps) {
		return r.Early
	}
	return r.Severity
}
