package rules

import (
	"strings"
	"testing"
)

// tableOf is a statement with one table of evidence.
func tableOf(table string) string {
	return minimal + "[[evidence.race.table]]\ntitle = 't'\n" + table + "\n"
}

// TestTablesAddUp: what people print in tables, and what a checker that cries wolf would say of it.
func TestTablesAddUp(t *testing.T) {
	for name, test := range map[string]struct {
		table string
		want  int
	}{
		"a row is missing":       {"rows = [{ group = 'a', users = 23 }, { group = 'b', users = 18 }]\ntotal = { users = 47 }", 1},
		"the note says who":      {"rows = [{ group = 'a', users = 23 }, { group = 'b', users = 18 }]\ntotal = { users = 47 }\nnote = 'The others did not say.'", 0},
		"the note says how many": {"rows = [{ group = 'a', users = 23 }, { group = 'b', users = 18 }]\ntotal = { users = 47 }\nnote = '6 more came after seven.'", 0},
		"the note has a year":    {"rows = [{ group = 'a', users = 23 }, { group = 'b', users = 18 }]\ntotal = { users = 47 }\nnote = 'Counted in June 2026.'", 1},
		"too many":               {"rows = [{ group = 'a', users = 23 }, { group = 'b', users = 28 }]\ntotal = { users = 47 }\nnote = 'The others did not say.'", 1},
		"several answers":        {"rows = [{ group = 'a', users = 23 }, { group = 'b', users = 28 }]\ntotal = { users = 47 }\nnote = 'People may tick more than one.'", 0},
		"part of a row above":    {"rows = [{ group = 'Asian', users = 23 }, { group = 'of whom Indian', users = 8 }, { group = 'Black', users = 24 }]\ntotal = { users = 47 }", 0},
		"a row called total":     {"rows = [{ group = 'a', users = 23 }, { group = 'b', users = 24 }, { group = 'Total', users = 47 }]\ntotal = { users = 47 }", 0},
		"a sum of neighbours":    {"rows = [{ group = 'a', users = 23 }, { group = 'b', users = 4 }, { group = 'White', users = 27 }, { group = 'Asian', users = 20 }]\ntotal = { users = 47 }", 0},
		"a sum before its rows":  {"rows = [{ group = 'White', users = 27 }, { group = 'a', users = 23 }, { group = 'b', users = 4 }, { group = 'Asian', users = 20 }]\ntotal = { users = 47 }", 0},
		"rounded to hundreds":    {"comparator = 'c'\nrows = [{ group = 'a', population = 24100 }, { group = 'b', population = 18300 }, { group = 'c', population = 7700 }]\ntotal = { population = 50000 }", 0},
		"said to be rounded":     {"rows = [{ group = 'a', users = 2300 }, { group = 'b', users = 1812 }]\ntotal = { users = 4100 }\nnote = 'The first is an estimate.'", 0},
		"a blank row":            {"rows = [{ group = 'a', users = 23 }, { group = 'b' }]\ntotal = { users = 47 }", 0},
		"shares as they round":   {"rows = [{ group = 'a', share = 33.3 }, { group = 'b', share = 33.3 }, { group = 'c', share = 33.3 }]\ntotal = { share = 100 }", 0},
		"two places as they do":  {"rows = [{ group = 'a', share = 33.33 }, { group = 'b', share = 33.33 }, { group = 'c', share = 33.33 }]\ntotal = { share = 100 }", 0},
		"two places that do not": {"rows = [{ group = 'a', share = 33.33 }, { group = 'b', share = 33.43 }, { group = 'c', share = 33.34 }]\ntotal = { share = 100 }", 1},
		"shares that do not":     {"rows = [{ group = 'a', share = 33.3 }, { group = 'b', share = 36.3 }, { group = 'c', share = 33.3 }]\ntotal = { share = 100 }", 1},
	} {
		if got := find(check(t, tableOf(test.table)), "DR212"); len(got) != test.want {
			t.Errorf("%s: %v, want %d", name, got, test.want)
		}
	}
}

// TestSharesWithoutTotal: parts of a whole are told from rates.
func TestSharesWithoutTotal(t *testing.T) {
	for name, test := range map[string]struct {
		table string
		want  int
	}{
		"parts":                    {"rows = [{ group = 'a', share = 60.4 }, { group = 'b', share = 30.6 }, { group = 'c', share = 9 }]", 0},
		"too much":                 {"rows = [{ group = 'a', share = 64.4 }, { group = 'b', share = 30.6 }, { group = 'c', share = 9 }]", 1},
		"too little":               {"rows = [{ group = 'a', share = 54.4 }, { group = 'b', share = 30.6 }, { group = 'c', share = 9 }]", 1},
		"the note says who":        {"rows = [{ group = 'a', share = 54.4 }, { group = 'b', share = 30.6 }, { group = 'c', share = 9 }]\nnote = 'The others did not answer.'", 0},
		"several answers":          {"rows = [{ group = 'a', share = 64.4 }, { group = 'b', share = 30.6 }, { group = 'c', share = 9 }]\nnote = 'Several answers were possible.'", 0},
		"rates":                    {"rows = [{ group = 'In need', share = 18.95 }, { group = 'In care', share = 16 }, { group = 'c', share = 11 }]", 0},
		"rates near 100":           {"rows = [{ group = 'Satisfied in 2024', share = 52 }, { group = 'Satisfied in 2025', share = 55 }]", 0},
		"two that make a whole":    {"rows = [{ group = 'Disabled', share = 22 }, { group = 'Not disabled', share = 68 }]", 1},
		"a blank row":              {"rows = [{ group = 'a', share = 60 }, { group = 'b', share = 30.6 }, { group = 'c' }]", 0},
		"a printed total":          {"rows = [{ group = 'a', share = 54.4 }, { group = 'b', share = 30.6 }, { group = 'c', share = 9 }]\ntotal = { share = 94 }", 0},
		"a sum of neighbours":      {"rows = [{ group = 'a', share = 2 }, { group = 'b', share = 3 }, { group = 'Asian', share = 5 }, { group = 'White', share = 95 }]", 0},
		"whole numbers that round": {"rows = [{ group = 'a', share = 33 }, { group = 'b', share = 33 }, { group = 'c', share = 33 }]", 0},
	} {
		if got := find(check(t, tableOf(test.table)), "DR219"); len(got) != test.want {
			t.Errorf("%s: %v, want %d", name, got, test.want)
		}
	}
}

// TestMisfitsAreToldOnce: however many rows of a table say two things.
func TestMisfitsAreToldOnce(t *testing.T) {
	got := find(check(t, tableOf("rows = [{ group = 'a', users = 60, share = 90 }, { group = 'b', users = 30, share = 70 }, { group = 'c', users = 10, share = 50 }]\ntotal = { users = 100 }")), "DR218")
	if len(got) != 1 || !strings.HasSuffix(got[0].Message, "; so it is in 2 more rows") || got[0].Snippet != `note = "…"` {
		t.Errorf("%+v", got)
	}
}

func TestHasNumber(t *testing.T) {
	for text, want := range map[string]bool{
		"6 more": true, "Of these, 6.": true, "in 2026": false, "16 more": false, "6.5": false, "0.6": false, "1,006 and 6": true, "": false,
	} {
		if got := hasNumber(text, "6"); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

// TestRowsFilled: a blank that nobody explains is told from one that a note or the row's name explains.
func TestRowsFilled(t *testing.T) {
	for table, want := range map[string]int{
		"rows = [{ group = 'a', users = 23 }, { group = 'b' }, { group = 'c', users = 8 }]":                                             1,
		"rows = [{ group = 'a', users = 23 }, { group = 'b' }, { group = 'c', users = 8 }]\nnote = 'Numbers below five are not shown.'": 0,
		"rows = [{ group = 'a', users = 23 }, { group = 'b' }, { group = 'c' }]":                                                        0,
		"comparator = 'c'\nrows = [{ group = 'a', users = 23, population = 90 }, { group = 'Not stated', users = 8 }]":                  0,
		"rows = [{ group = 'a', users = 23 }, { group = 'b', users = 30 }, { group = 'Not stated' }]":                                   1,
		"rows = [{ group = 'a', users = 38 }, { group = 'b' }]\ntotal = { users = 41 }":                                                 0, // DR722
		"rows = [{ group = 'a', users = 23 }, { group = 'b', users = 0 }]":                                                              0,
	} {
		if got := find(check(t, tableOf(table)), "DR220"); len(got) != want {
			t.Errorf("%s: %v, want %d", table, got, want)
		}
	}
	got := find(check(t, tableOf("comparator = 'c'\nrows = [{ group = 'a', users = 23, population = 90 }, { group = 'b', users = 7, population = 10 }]\ntotal = { population = 100 }")), "DR213")
	if len(got) != 1 || got[0].Path != "evidence.race.table[0].total.users" {
		t.Errorf("%v", got)
	}
}
