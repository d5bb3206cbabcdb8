package render

import (
	"testing"

	"dueregard/schema"
	"dueregard/templates"
)

// A place that the name of an indicator tells is not told again.
func TestIndicatorName(t *testing.T) {
	for _, c := range []struct{ name, area, want string }{
		{"Trips from Carrick", "Carrick", "Trips from Carrick"},
		{"Trips", "Carrick", "Trips, Carrick"},
		{"Trips from Carrickmore", "Carrick", "Trips from Carrickmore, Carrick"},
		{"Trips", "", "Trips"},
	} {
		if got := indicatorName(schema.Indicator{Name: c.name, Area: c.area}); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// What a screening may call for has the word of the form; a screening itself is not full.
func TestFullNeeded(t *testing.T) {
	for statement, want := range map[string]string{
		"assessment": "Full assessment needed", "statement": "Full statement needed", "screening": "Full statement needed",
	} {
		if got := fullNeeded(&templates.Form{Words: templates.Words{Statement: statement}}); got != want {
			t.Errorf("%s: %q, want %q", statement, got, want)
		}
	}
}
