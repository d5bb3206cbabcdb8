package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

var consultedVersionRules = []Rule{
	{
		ID: "DR311", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: versionConsulted,
		Title:     "people were consulted on the proposal that is assessed, or what changed since is recorded",
		Why:       "What people said of another proposal need not hold for this one.",
		Authority: gunning,
		Mend: "Say in changed of the [[consultation]], or in the description, what became different between the versions; or correct version in the entry or under [policy]. " +
			"Versions are compared where they are named alike, as Draft 2 and Draft 3.",
	},
	{
		ID: "DR312", Severity: schema.Note, Since: "0.1", check: versionLogged,
		Title:     "the consultation log says which version of the proposal people were asked about",
		Why:       "Where proposals have versions, a reader asks whether people saw this one.",
		Authority: practice,
		Mend:      `Write version in the entries that were about the proposal: version = "draft 2". One entry that has it is enough to satisfy the rule.`,
	},
}

// versionConsulted is content with one consultation on the version assessed, with a record of what changed,
// and with a description that tells of the version that people saw.
func versionConsulted(s *subject) []gap {
	if weak(s.Policy.Version) {
		return nil
	}
	other := -1
	for _, i := range s.heldConsultations() {
		c := &s.Consultation[i]
		if weak(c.Version) {
			continue
		}
		if same, comparable := sameVersion(c.Version, s.Policy.Version); same || !comparable || saysChange(c) || s.tellsOf(c.Version) {
			return nil
		}
		other = i
	}
	if other < 0 {
		return nil
	}
	return []gap{{
		path: at("consultation", other) + ".version",
		message: fmt.Sprintf("people were consulted on %q, this statement is about %q, and what changed in between is not recorded",
			s.Consultation[other].Version, s.Policy.Version),
		hint: toPaste("correct the version, or say what became different since", `changed = "…"`),
	}}
}

// saysChange says that an entry tells what became different.
func saysChange(c *schema.Consultation) bool {
	return reasoned(c.Changed) || slices.ContainsFunc(c.Theme, func(t schema.Theme) bool { return reasoned(t.Changed) })
}

// tellsOf says that the description or the analysis names a version.
func (s *subject) tellsOf(version string) bool {
	texts := []schema.Text{s.Policy.Description}
	if s.Analysis != nil {
		texts = append(texts, s.Analysis.Summary, s.Analysis.OutcomeReason)
	}
	version = strings.ToLower(strings.TrimSpace(version))
	return slices.ContainsFunc(texts, func(t schema.Text) bool { return strings.Contains(strings.ToLower(string(t)), version) })
}

func versionLogged(s *subject) []gap {
	held := s.heldConsultations()
	named := slices.ContainsFunc(held, func(i int) bool { return !weak(s.Consultation[i].Version) })
	if weak(s.Policy.Version) || len(held) == 0 || named {
		return nil
	}
	return []gap{{
		path:    at("consultation", held[0]) + ".version",
		message: fmt.Sprintf("this statement is about %q; which version people were consulted on is not recorded", s.Policy.Version),
		hint:    toPaste("write it in each entry that was about the proposal", `version = "…"`),
	}}
}
