package rules

import (
	"testing"

	"dueregard/schema"
)

// TestHouseSetsEverySeverity: whatever a rule makes of a gap, the house has the last word; and silences it.
func TestHouseSetsEverySeverity(t *testing.T) {
	base := exampleForm(t)
	for _, rule := range Catalogue {
		_, fail := rule.Example()
		st := load(t, rule.ID, fail)
		for _, severity := range []schema.Severity{schema.Note, schema.Error, Off} {
			form := houseForm(base, rule.ID)
			form.Severities = map[string]schema.Severity{rule.ID: severity}
			findings := find(Check(st, form, Options{AsOf: exampleDay}), rule.ID)
			if severity == Off && len(findings) > 0 {
				t.Errorf("%s is silenced, and says %s", rule.ID, findings[0].Message)
			}
			for _, f := range findings {
				if f.Severity != severity {
					t.Errorf("%s is %s, and the house has it %s", rule.ID, f.Severity, severity)
				}
			}
		}
	}
}
