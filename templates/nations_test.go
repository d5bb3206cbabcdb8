package templates_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"
)

// regularHolidays works out the bank holidays of a year by their rules: Banking and Financial Dealings Act 1971
// Sch. 1, the St Andrew's Day Bank Holiday (Scotland) Act 2007, and what is proclaimed every year. One that falls on a
// weekend moves to the next weekday that is none; in Scotland 2 January stays where it is, if it can.
func regularHolidays(year int, scotland bool) map[string]bool {
	days := make(map[string]bool)
	add := func(d time.Time) { days[d.Format(time.DateOnly)] = true }
	moved := func(wanted ...time.Time) {
		for _, d := range wanted { // those that need not move go first
			if d.Weekday() != time.Saturday && d.Weekday() != time.Sunday {
				add(d)
			}
		}
		for _, d := range wanted {
			if d.Weekday() != time.Saturday && d.Weekday() != time.Sunday {
				continue
			}
			for d.Weekday() == time.Saturday || d.Weekday() == time.Sunday || days[d.Format(time.DateOnly)] {
				d = d.AddDate(0, 0, 1)
			}
			add(d)
		}
	}
	on := func(month time.Month, day int) time.Time { return time.Date(year, month, day, 0, 0, 0, 0, time.UTC) }
	monday := func(d time.Time) time.Time {
		for d.Weekday() != time.Monday {
			d = d.AddDate(0, 0, 1)
		}
		return d
	}
	sunday := easter(year)
	add(sunday.AddDate(0, 0, -2))
	add(monday(on(time.May, 1)))
	add(monday(on(time.May, 25)))
	moved(on(time.December, 25), on(time.December, 26))
	if !scotland {
		moved(on(time.January, 1))
		add(sunday.AddDate(0, 0, 1))
		add(monday(on(time.August, 25)))
		return days
	}
	moved(on(time.January, 1), on(time.January, 2))
	add(monday(on(time.August, 1)))
	moved(on(time.November, 30))
	return days
}

// easter is Easter Sunday, by the method of Meeus, Jones and Butcher.
func easter(year int) time.Time {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return time.Date(year, time.Month(n/31), n%31+1, 0, 0, 0, 0, time.UTC)
}

// exceptions are the days of 2011 to 2028 that are bank holidays by no rule, and, with a minus, those that
// were none for once: weddings, jubilees, a funeral, a coronation, the end of the war 75 years before.
var exceptions = map[string]string{
	"both":     "2011-04-29 -2012-05-28 2012-06-04 2012-06-05 -2020-05-04 2020-05-08 -2022-05-30 2022-06-02 2022-06-03 2022-09-19 2023-05-08",
	"scotland": "2026-06-15", // the World Cup
}

// TestBankHolidays works out the bank holidays of every year from 2011 to 2028, with the exceptions, and wants
// each nation's list to be these, each on a weekday and in order.
func TestBankHolidays(t *testing.T) {
	for nation, special := range map[string]string{
		"england": exceptions["both"], "wales": exceptions["both"], "scotland": exceptions["both"] + " " + exceptions["scotland"],
	} {
		want := make(map[string]bool)
		for year := 2011; year <= 2028; year++ {
			maps.Copy(want, regularHolidays(year, nation == "scotland"))
		}
		for _, d := range strings.Fields(special) {
			if off, ok := strings.CutPrefix(d, "-"); ok {
				if !want[off] {
					t.Errorf("%s: %s is no bank holiday by rule", nation, off)
				}
				delete(want, off)
			} else {
				want[d] = true
			}
		}
		var listed []string
		for _, d := range regimeOf(t, nation).BankHolidays {
			weekend := d.First().Weekday() == time.Saturday || d.First().Weekday() == time.Sunday
			if !d.Exact() || weekend {
				t.Errorf("%s: %s is no weekday", nation, d)
			}
			listed = append(listed, d.First().Format(time.DateOnly))
		}
		if !slices.Equal(listed, slices.Sorted(maps.Keys(want))) {
			t.Errorf("%s: the list has %d days, the rules give %d", nation, len(listed), len(want))
			for _, d := range listed {
				if !want[d] {
					t.Errorf("%s: %s is listed, and not by rule", nation, d)
				}
				delete(want, d)
			}
			t.Errorf("%s lacks %v", nation, slices.Sorted(maps.Keys(want)))
		}
	}
}
