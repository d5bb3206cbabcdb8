package templates

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"dueregard/schema"
)

// A run is a run of days from the first to the last, as numbers of days since 1 January 1970, a Thursday.
type run struct{ first, last int }

const daySeconds = 24 * 60 * 60

// dayNumber gives the day that a time names where it was written; its time of day changes nothing.
func dayNumber(t time.Time) int {
	year, month, day := t.Date()
	return int(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / daySeconds)
}

// onDay gives midnight UTC of a day.
func onDay(n int) time.Time { return time.Unix(int64(n)*daySeconds, 0).UTC() }

// weekday says that a day is neither a Saturday nor a Sunday.
func weekday(n int) bool { return ((n+3)%7+7)%7 < 5 } // Monday is 0

// weekdays counts those of a run, both ends counted; 0 if it ends before it begins.
func (r run) weekdays() int {
	days := r.last - r.first + 1
	if days <= 0 {
		return 0
	}
	count := days / 7 * 5
	for n := r.first + days/7*7; n <= r.last; n++ {
		if weekday(n) {
			count++
		}
	}
	return count
}

// closed gives the holidays within a run, in order; none overlaps another.
func (r Regime) closed(within run) []run {
	var found []run
	for _, list := range [][]schema.Date{r.BankHolidays, r.LocalHolidays} {
		for _, d := range list {
			if !d.Known() {
				continue
			}
			h := run{first: int(d.First().Unix() / daySeconds)}
			if h.last = h.first; !d.Exact() {
				h.last = int(d.Last().Unix() / daySeconds)
			}
			if h = (run{max(h.first, within.first), min(h.last, within.last)}); h.first <= h.last {
				found = append(found, h)
			}
		}
	}
	slices.SortFunc(found, func(a, b run) int { return cmp.Compare(a.first, b.first) })
	apart := found[:0]
	for _, h := range found {
		if n := len(apart); n > 0 && h.first <= apart[n-1].last {
			apart[n-1].last = max(apart[n-1].last, h.last)
		} else {
			apart = append(apart, h)
		}
	}
	return apart
}

// workingDays counts those of a run.
func (r Regime) workingDays(within run) int {
	count := within.weekdays()
	for _, h := range r.closed(within) {
		count -= h.weekdays()
	}
	return count
}

// WorkingDay says that a day is no Saturday or Sunday and none of the regime's holidays. A holiday whose date
// is a span stands for all of its days. In a year that the list does not reach (Covers), a bank holiday is
// taken for a working day.
func (r Regime) WorkingDay(day time.Time) bool {
	n := dayNumber(day)
	return r.workingDays(run{n, n}) == 1
}

// Covers says that the bank holidays are listed from one day to another: at least one in each of their years.
// Where they are not, a count of working days may be too high.
func (r Regime) Covers(from, to time.Time) bool {
	for year := from.Year(); year <= to.Year(); year++ {
		first, last := time.Date(year, time.January, 1, 0, 0, 0, 0, time.UTC), time.Date(year, time.December, 31, 0, 0, 0, 0, time.UTC)
		in := func(d schema.Date) bool { return d.Known() && !d.First().After(last) && !d.Last().Before(first) }
		if !slices.ContainsFunc(r.BankHolidays, in) {
			return false
		}
	}
	return true
}

// ClearBetween counts the working days strictly between publication and the meeting, of which neither counts
// (England: Local Government Act 1972 s.100B; executives: SI 2012/2089 reg. 7). 0 if none lies between.
func (r Regime) ClearBetween(published, meeting time.Time) int {
	return r.workingDays(run{dayNumber(published) + 1, dayNumber(meeting) - 1})
}

// PublishBy gives the last working day on which papers can be published in time for a meeting: as many clear
// days lie between as the regime asks for. The day of the meeting where it asks for none; the zero time
// where the regime has no such day in the ten years before.
func (r Regime) PublishBy(meeting time.Time) time.Time {
	return r.before(meeting, r.ClearDays, true)
}

// NoticeDays counts the days strictly between the notice of a key decision and the decision: every day, or
// working days where the regime says so (SI 2012/2089 reg. 9). 0 if none lies between.
func (r Regime) NoticeDays(given, decision time.Time) int {
	if r.KeyDecisionWorking {
		return r.ClearBetween(given, decision)
	}
	return max(0, dayNumber(decision)-dayNumber(given)-1)
}

// NoticeBy gives the last day on which notice of a key decision can be given in time: a working day if these
// are what the regime counts. The day of the decision, and the zero time, as in PublishBy.
func (r Regime) NoticeBy(decision time.Time) time.Time {
	return r.before(decision, r.KeyDecisionDays, r.KeyDecisionWorking)
}

// before goes back from a day over so many days, and on to the next one of them.
func (r Regime) before(day time.Time, days int, working bool) time.Time {
	n := dayNumber(day)
	if days == 0 {
		return onDay(n)
	}
	earliest := n - 3653
	closed := r.closed(run{earliest, n})
	for last := len(closed) - 1; n > earliest; {
		n--
		for ; last >= 0 && n < closed[last].first; last-- {
		}
		holiday := last >= 0 && n <= closed[last].last
		if working && (holiday || !weekday(n)) {
			continue
		}
		if days == 0 {
			return onDay(n)
		}
		days--
	}
	return time.Time{}
}

// regime wants a day of each holiday.
func (c *checker) regime() {
	for _, list := range []struct {
		key  string
		days []schema.Date
	}{{"regime.bank-holidays", c.form.Regime.BankHolidays}, {"regime.local-holidays", c.form.Regime.LocalHolidays}} {
		for _, d := range list.days {
			if !d.Known() {
				c.say(list.key, "write it as in 2026-12-25", "%q names no day", fmt.Sprint(d))
			}
		}
	}
}
