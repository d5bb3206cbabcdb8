package schema

import (
	"errors"
	"strconv"
	"strings"
	"time"
)

// A Date is a date as people write it: the words, exactly, and the closed interval of days that they
// can mean. "31 July 2014" is one day, "July 2014" a month, "2023/24" a financial year; "TBC" is
// words without days. The zero Date means that nothing was written. Dates are comparable with ==:
// two that were read from the same words are equal, two spellings of one day are not.
type Date struct {
	written string
	days    daySpan // zero if the words name no day
	hedged  bool    // the words say more than the days do: "by", "from", "about", "at 6 pm"
	goesOn  bool    // the days are the start of what goes on: "from May 2026", "monthly from May 2026"
	noDay   bool    // the words name a day that is in no calendar
}

// longestDate is how many bytes of words are searched for a date; longer ones are a paragraph.
const longestDate = 200

// ParseDate keeps the words as written and works out the days they can mean. It never fails: words
// that hold no date ("TBC", "ongoing", "Q3"), an impossible day, a range that ends before it starts,
// a year outside 1800 to 2200 and words of over 200 bytes give a Date that is not Known. White space
// alone is nothing written.
//
// Where a form has several readings the interval covers them, so that an order of dates is wrong only
// if no reading can make it right:
//
//   - 5/6/2014 is 5 June. Two digits are a year after a month or its number, from 1970 to 2069:
//     31/7/14, October 13, mid-January 15.
//   - Early, mid and late (or end of) a month are its days 1 to 10, its days 8 to 22 and its last ten
//     days; of a year they are its months 1 to 4, 4 to 9 and 9 to 12; of a quarter, a half, a season
//     or several years they are the whole of it.
//   - 2023/24, 2023/2024 and 2023-24 run from 1 April to 31 March; in an academic year from
//     1 September to 31 August. "Financial year 2024" may be named by its start or by its end.
//   - 2015-18 and 2015-2018, and 2023-2024 too, may be calendar years: they run from 1 January of the
//     first to 31 December of the last.
//   - 2014-07 is a month. 2011-12 is the financial year, which contains the month.
//   - Q3 2023/24 counts from April. Q3 2024 counts from January or from April 2024: July to December.
//     Halves count as quarters do: H1 2026/27 is April to September.
//   - Spring is March to May, and so on. Winter 2023/24 is December to February, Winter 2024 is
//     January 2024 to February 2025. The autumn term is September to December, the spring term
//     January to April, the summer term April to July.
//   - Months, seasons and the small words around them may be in Welsh: 1af o Fai 2026. Hydref 2026 is September to
//     November: October, or the autumn.
//   - "Week commencing" a day, or w/c, is that day and the six after it.
//   - "By", "until", "due" and "no later than" give the days of the deadline, "from" and "since" those
//     of the start. "Before" and "after" name no day. The time of day changes nothing.
//   - Around the date on which something is due may stand how often it is done ("quarterly, first in July 2026"), that
//     it goes on ("May 2026 and ongoing") and how sure it is ("at the latest"). Behind an event its date may stand in
//     brackets: "before go-live (1 May 2026)" gives a deadline, as "by" does; "after" names no day here either.
//   - Several dates run from the first to the last and must be in order; one without a year, or a day
//     without a month, takes it from the date to its right.
func ParseDate(written string) Date {
	if strings.TrimSpace(written) == "" {
		return Date{}
	}
	d := Date{written: written}
	if len(written) <= longestDate {
		d.read()
	}
	return d
}

// IsZero says that nothing was written.
func (d Date) IsZero() bool { return d.written == "" }

// Known says that the words name at least one day.
func (d Date) Known() bool { return d.days.known() }

// Exact says that the words name one single day.
func (d Date) Exact() bool { return d.Known() && d.days.first == d.days.last }

// Impossible says that the words have the form of a day, but no calendar has it: "31 June 2026". Such
// a Date is not Known.
func (d Date) Impossible() bool { return d.noDay }

// GoesOn says that the days are the start of something that has no end in these words: "from May 2026", "ongoing
// from May 2026", "monthly from May 2026". It is false for "from May to July 2026".
func (d Date) GoesOn() bool { return d.goesOn }

// First gives the earliest day the words can mean, as midnight UTC; the zero time if d is not Known.
func (d Date) First() time.Time {
	if !d.Known() {
		return time.Time{}
	}
	return d.days.first.midnight()
}

// Last gives the latest day the words can mean, as midnight UTC; the zero time if d is not Known.
// It is never before First.
func (d Date) Last() time.Time {
	if !d.Known() {
		return time.Time{}
	}
	return d.days.last.midnight()
}

// Before says that d is certainly before other: its last day is before the first day of other. It is
// false if either of them is not Known.
func (d Date) Before(other Date) bool {
	return d.Known() && other.Known() && d.days.last < other.days.first
}

// After says that d is certainly after other: other is Before d.
func (d Date) After(other Date) bool { return other.Before(d) }

// String gives the words as written, empty if there are none.
func (d Date) String() string { return d.written }

// Words is how a document shows the date: an exact day as "31 July 2014", all else as written,
// without the white space around it. Words that say more than the day ("by 31 July 2014", "31 July
// 2014 at 6 pm") stay.
func (d Date) Words() string {
	if d.Exact() && !d.hedged {
		return d.First().Format("2 January 2006")
	}
	return strings.TrimSpace(d.written)
}

// MarshalText gives the words as written. It does not fail.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.written), nil }

// UnmarshalText reads words as ParseDate does. It does not fail.
func (d *Date) UnmarshalText(text []byte) error {
	*d = ParseDate(string(text))
	return nil
}

var errNoDate = errors.New(`expected a date such as 2014-07-31, "July 2014" or "2023/24"`)

// UnmarshalTOML reads a string, a whole number (the year 2015), or a TOML date with or without a time
// of day; where that has an offset, the day is the one written, at that offset. A time of day alone
// and everything else is an error, and leaves d as it was.
func (d *Date) UnmarshalTOML(v any) error {
	switch v := v.(type) {
	case string:
		*d = ParseDate(v)
	case int64:
		*d = ParseDate(strconv.FormatInt(v, 10))
	case time.Time:
		switch v.Location().String() { // the toml package names what had no offset
		case "time-local":
			return errNoDate
		case "date-local":
			*d = ParseDate(v.Format(time.DateOnly))
		case "datetime-local":
			*d = ParseDate(v.Format("2006-01-02T15:04:05.999999999"))
		default:
			*d = ParseDate(v.Format(time.RFC3339Nano))
		}
	default:
		return errNoDate
	}
	return nil
}
