package templates_test

import (
	"maps"
	"slices"
	"testing"
	"time"

	"dueregard/templates"
)

// TestBankHolidays wants of each nation as many bank holidays a year as the published lists have, with
// the days that were moved or added, each on a weekday and in order.
func TestBankHolidays(t *testing.T) {
	england := map[int]int{2020: 8, 2021: 8, 2022: 10, 2023: 9, 2024: 8, 2025: 8, 2026: 8, 2027: 8, 2028: 8}
	scotland := map[int]int{2020: 9, 2021: 9, 2022: 11, 2023: 10, 2024: 9, 2025: 9, 2026: 10, 2027: 9, 2028: 9}
	for nation, c := range map[string]struct {
		years   map[int]int
		special []string
	}{
		"england":  {england, []string{"2020-05-08", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08", "2024-04-01"}},
		"wales":    {england, []string{"2020-05-08", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08", "2024-04-01"}},
		"scotland": {scotland, []string{"2020-05-08", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08", "2026-06-15"}},
	} {
		base, err := templates.ResolveBase("nations/" + nation)
		if err != nil {
			t.Fatal(err)
		}
		years, last := map[int]int{}, time.Time{}
		var days []string
		for _, d := range base.Regime.BankHolidays {
			day := d.First()
			if !d.Exact() || day.Weekday() == time.Saturday || day.Weekday() == time.Sunday || !day.After(last) {
				t.Errorf("%s: %s after %s", nation, day.Format("Mon 2006-01-02"), last.Format(time.DateOnly))
			}
			years[day.Year()]++
			last, days = day, append(days, day.Format(time.DateOnly))
		}
		if !maps.Equal(years, c.years) {
			t.Errorf("%s has %v", nation, years)
		}
		for _, day := range c.special {
			if !slices.Contains(days, day) {
				t.Errorf("%s lacks %s", nation, day)
			}
		}
	}
}
