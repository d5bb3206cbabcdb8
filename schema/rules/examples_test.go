package rules

import (
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// TestModelsPass: what is offered to be copied from has nothing but advice.
func TestModelsPass(t *testing.T) {
	models, err := filepath.Glob("../../examples/complete/*.toml")
	if err != nil || len(models) == 0 {
		t.Fatalf("no models: %v", err)
	}
	houses, err := filepath.Glob("../../examples/houses/*-example.toml")
	if err != nil || len(houses) == 0 {
		t.Fatalf("no examples of houses: %v", err)
	}
	for _, path := range append(models, houses...) {
		st, form := open(t, path)
		for _, f := range Check(st, form, Options{AsOf: time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)}) {
			t.Errorf("%s: %s %s %s: %s", path, f.Severity, f.Rule, f.Path, f.Message)
		}
	}
}

// TestDecisionAlone: the same record, said to be a decision that stands without a statement.
func TestDecisionAlone(t *testing.T) {
	st, form := open(t, "../../examples/equitable-services-2025.toml")
	st.Record = "decision"
	var got []string
	for _, f := range Check(st, form, Options{}) {
		got = append(got, f.Rule+" "+string(f.Severity))
	}
	want := []string{"DR101 warning", "DR615 warning", "DR616 note", "DR617 note", "DR619 warning", "DR625 warning", "DR651 note"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestRealRecords holds the rules against records that councils published: what their readers would
// miss is said, and nothing else.
func TestRealRecords(t *testing.T) {
	for path, want := range map[string][]string{
		"../../examples/equitable-services-2025.toml":  {"DR615", "DR616", "DR617", "DR619"},
		"../../examples/worcestershire-cypp-2014.toml": {"DR101", "DR635"},
	} {
		st, form := open(t, path)
		var got []string
		for _, f := range Check(st, form, Options{}) {
			if st.IsStatement() && (f.Rule < "DR613" || f.Rule > "DR619") {
				continue // the statement that there is none of
			}
			got = append(got, f.Rule)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", path, got, want)
		}
	}
}
