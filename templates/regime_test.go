package templates_test

import (
	"strings"
	"testing"
	"time"

	"dueregard/schema"
	"dueregard/templates"
)

func day(written string) time.Time {
	t, err := time.Parse(time.DateOnly, written)
	if err != nil {
		panic(err)
	}
	return t
}

func regimeOf(t *testing.T, nation string) templates.Regime {
	t.Helper()
	form, err := templates.ResolveBase("nations/" + nation)
	if err != nil {
		t.Fatal(err)
	}
	return form.Regime
}

// TestPublishBy holds clear days against meetings whose last day of publication was worked out by hand.
func TestPublishBy(t *testing.T) {
	for _, c := range []struct {
		nation, meeting, by string
		why                 string
	}{
		{"england", "2026-02-17", "2026-02-09", "a Tuesday: five working days and a weekend"},
		{"wales", "2026-02-17", "2026-02-11", "three"},
		{"scotland", "2026-02-17", "2026-02-11", "three"},
		{"england", "2026-02-16", "2026-02-06", "a Monday: the day before the five is a Sunday, so it is the Friday"},
		{"england", "2026-04-14", "2026-04-02", "Good Friday and Easter Monday do not count"},
		{"scotland", "2026-04-10", "2026-04-06", "Easter Monday counts in Scotland, Good Friday does not"},
		{"wales", "2026-04-10", "2026-04-02", "neither does in Wales: Tuesday, Wednesday, Thursday"},
		{"england", "2026-01-08", "2025-12-30", "the turn of the year"},
		{"scotland", "2026-01-08", "2025-12-31", "both 1 and 2 January are free in Scotland"},
		{"england", "2022-09-26", "2022-09-15", "the funeral of Queen Elizabeth"},
		{"scotland", "2026-06-18", "2026-06-11", "15 June 2026"},
		{"england", "2012-06-13", "2012-06-01", "4 and 5 June 2012"},
	} {
		r, meeting, by := regimeOf(t, c.nation), day(c.meeting), day(c.by)
		if got := r.PublishBy(meeting); !got.Equal(by) {
			t.Errorf("%s, %s: by %s, want %s (%s)", c.nation, c.meeting, got.Format(time.DateOnly), c.by, c.why)
		}
	}
}

// TestClearBetween counts day by day for each two days of some months, and at every hour of a day.
func TestClearBetween(t *testing.T) {
	for _, nation := range []string{"england", "wales", "scotland"} {
		r := regimeOf(t, nation)
		for first := day("2021-12-20"); first.Before(day("2022-01-10")); first = first.AddDate(0, 0, 1) {
			count := 0
			for last := first.AddDate(0, 0, 1); last.Before(day("2022-10-01")); last = last.AddDate(0, 0, 1) {
				if got := r.ClearBetween(first.Add(23*time.Hour), last.Add(time.Minute)); got != count {
					t.Fatalf("%s, %s to %s: %d, want %d", nation, first.Format(time.DateOnly), last.Format(time.DateOnly), got, count)
				}
				if r.WorkingDay(last) {
					count++
				}
				if by := r.PublishBy(last); r.ClearBetween(by, last) < r.ClearDays || !r.WorkingDay(by) {
					t.Fatalf("%s: by %s is not in time for %s", nation, by, last)
				}
			}
		}
		if got := r.ClearBetween(day("2022-02-02"), day("2022-02-01")); got != 0 {
			t.Errorf("published after the meeting: %d", got)
		}
	}
}

func TestNotice(t *testing.T) {
	r := regimeOf(t, "england")
	if got := r.NoticeDays(day("2026-01-19"), day("2026-02-17")); got != 28 {
		t.Errorf("%d days, want 28", got)
	}
	if got := r.NoticeBy(day("2026-02-17")); !got.Equal(day("2026-01-19")) {
		t.Errorf("by %s", got)
	}
	r.KeyDecisionWorking = true
	if by := r.NoticeBy(day("2026-02-17")); !by.Equal(day("2026-01-07")) || r.NoticeDays(by, day("2026-02-17")) != 28 {
		t.Errorf("in working days: by %s", by)
	}
}

// TestNoRegime: a form that asks for nothing has no last day, and a list that ends says so.
func TestNoRegime(t *testing.T) {
	meeting := day("2031-02-17")
	if got := (templates.Regime{}).PublishBy(meeting); !got.Equal(meeting) {
		t.Errorf("by %s, want the day itself", got)
	}
	r := regimeOf(t, "england")
	for _, c := range []struct {
		from, to string
		want     bool
	}{
		{"2011-01-01", "2028-12-31", true}, {"2028-12-28", "2029-01-04", false}, {"2010-12-30", "2011-01-04", false}, {"2031-01-01", "2031-02-01", false},
	} {
		if got := r.Covers(day(c.from), day(c.to)); got != c.want {
			t.Errorf("%s to %s is covered: %t", c.from, c.to, got)
		}
	}
	r.LocalHolidays = []schema.Date{schema.ParseDate("1900 to 2200")}
	if got := r.PublishBy(meeting); !got.IsZero() || r.ClearBetween(day("1900-01-01"), meeting) != 0 {
		t.Errorf("always closed, and by %s", got)
	}
}

// TestOwnHolidays: a list of the form's own replaces that of its base; days of its own are added.
func TestOwnHolidays(t *testing.T) {
	read := func(regime string) (*templates.Form, error) {
		return templates.Read(strings.NewReader("base = \"default\"\n[regime]\n"+regime), "form.toml", nil)
	}
	own, err := read("bank-holidays = [2026-02-16]\nlocal-holidays = [\"12 to 13 February 2026\", 2026-02-16]\n")
	if err != nil {
		t.Fatal(err)
	}
	for written, want := range map[string]bool{
		"2026-02-16": false, "2026-02-12": false, "2026-02-13": false, "2026-02-11": true, "2026-04-03": true, "2026-02-14": false,
	} {
		if got := own.Regime.WorkingDay(day(written)); got != want {
			t.Errorf("%s is a working day: %t", written, got)
		}
	}
	if got := own.Regime.PublishBy(day("2026-02-17")); own.Regime.ClearDays != 5 || !got.Equal(day("2026-02-04")) {
		t.Errorf("by %s, with %d clear days", got, own.Regime.ClearDays)
	}
	added, err := read("local-holidays = [2026-02-16]\n")
	if err != nil || added.Regime.WorkingDay(day("2026-02-16")) || added.Regime.WorkingDay(day("2026-04-03")) {
		t.Errorf("a day of its own is not added to those of the base (%v)", err)
	}
	if _, err := read("bank-holidays = [\"Christmas\"]\n"); err == nil || !strings.Contains(err.Error(), `"Christmas" names no day`) {
		t.Errorf("a holiday without a day: %v", err)
	}
}
