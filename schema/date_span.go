package schema

import (
	"cmp"
	"time"
)

// A dayNumber counts days: 1 is 1 January 1800.
type dayNumber int32

const secondsPerDay = 24 * 60 * 60

var dayZero = time.Date(1799, time.December, 31, 0, 0, 0, 0, time.UTC)

// dayOf gives the number of a day; days and months beyond the calendar roll over, as in time.Date.
func dayOf(year int, month time.Month, day int) dayNumber {
	t := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	return dayNumber((t.Unix() - dayZero.Unix()) / secondsPerDay)
}

func (n dayNumber) midnight() time.Time { return dayZero.AddDate(0, 0, int(n)) }

// A daySpan is a closed interval of days. The zero daySpan is no days at all.
type daySpan struct{ first, last dayNumber }

func (s daySpan) known() bool { return s != daySpan{} }

// monthsFrom spans count whole months from the given one; months over 12 fall into the next year.
func monthsFrom(year int, month time.Month, count int) daySpan {
	return daySpan{dayOf(year, month, 1), dayOf(year, month+time.Month(count), 1) - 1}
}

// firstYear and lastYear bound the years that a date may name.
const firstYear, lastYear = 1800, 2200

// A datePoint is one date as far as its own words give it: a day, a month, a quarter, a season or a
// year, or only a piece of one that a neighbour completes. Parts that are not given are zero.
type datePoint struct {
	part   datePart
	day    int
	month  time.Month
	spelt  bool // the month stands in letters
	period period
	season season
	year   namedYear
}

// A datePart narrows a month or a year: "mid-January".
type datePart int

const (
	wholePart datePart = iota
	earlyPart
	midPart
	latePart
)

// A period is a quarter or a half of a year: the nth run of months.
type period struct{ nth, months int }

// A season is a time of the year by its name; a term is its namesake in the school year.
type season struct {
	name string
	term bool
}

// completedFrom fills what p leaves open from the date to its right: the year of "June to July 2014",
// the month of "6 to 10 June 2014", all but the part of "mid to late 2014".
func (p datePoint) completedFrom(right datePoint) datePoint {
	switch {
	case p == datePoint{part: p.part}:
		part := p.part
		p = right
		p.part = part
	case p == datePoint{day: p.day} && right.spelt && right.day != 0:
		p.month, p.spelt = right.month, true
	}
	if p.year == (namedYear{}) {
		p.year = right.year
	}
	return p
}

// span gives the days that p can mean, none if it is incomplete or impossible.
func (p datePoint) span() daySpan {
	y := p.year
	oneYear := y.from == y.to
	switch {
	case y.from < firstYear || y.to > lastYear:
		return daySpan{}
	case p.day != 0 && oneYear && p.part == wholePart:
		return dayIn(y.from, p.month, p.day)
	case p.day != 0:
		return daySpan{}
	case p.month != 0 && oneYear:
		return partOfMonth(y.from, p.month, p.part)
	case p.month != 0:
		return daySpan{}
	case p.period.nth != 0:
		return y.period(p.period)
	case p.season.term:
		return y.term(p.season.name)
	case p.season.name != "":
		return y.season(p.season.name)
	}
	return y.span(p.part)
}

// spanOf spans the points from the first to the last; none if one of them has no days or ends before
// an earlier one begins.
func spanOf(points []datePoint) daySpan {
	var all, next daySpan
	for i := len(points) - 1; i >= 0; i-- {
		if i+1 < len(points) {
			points[i] = points[i].completedFrom(points[i+1])
		}
		s := points[i].span()
		if next == (daySpan{}) {
			all.last, next = s.last, s
		}
		if !s.known() || next.last < s.first || all.last < s.first {
			return daySpan{}
		}
		all.first, next = s.first, s
	}
	return all
}

// impossible says that p is a day that no calendar has; without a year, that no year has.
func (p datePoint) impossible() bool {
	const leap = 2000
	return p.day != 0 && p.month != 0 && !dayIn(cmp.Or(p.year.from, leap), p.month, p.day).known()
}

// dayIn spans one day; none if the month has no such day.
func dayIn(year int, month time.Month, day int) daySpan {
	n := dayOf(year, month, day)
	if y, m, d := n.midnight().Date(); y != year || m != month || d != day {
		return daySpan{}
	}
	return daySpan{n, n}
}

func partOfMonth(year int, month time.Month, part datePart) daySpan {
	m := monthsFrom(year, month, 1)
	switch part {
	case earlyPart:
		return daySpan{m.first, m.first + 9}
	case midPart:
		return daySpan{m.first + 7, m.first + 21}
	case latePart:
		return daySpan{m.last - 9, m.last}
	}
	return m
}

// A namedYear is one year, 2014 to 2014, or several: 2023 to 2024 for "2023/24". The zero namedYear
// is none.
type namedYear struct {
	from, to int
	starts   time.Month // January, April for a financial year, September for an academic year
}

func yearOf(n int) namedYear { return namedYear{from: n, to: n, starts: time.January} }

// fullYear gives the year from 1970 to 2069 that ends in two digits.
func fullYear(digits int) int {
	if digits < 70 {
		return 2000 + digits
	}
	return 1900 + digits
}

func (y namedYear) split() bool { return y.to == y.from+1 }

func (y namedYear) span(part datePart) daySpan {
	first, months := y.from, 12*(y.to-y.from)
	switch {
	case y.starts == time.January:
		months += 12
	case months == 0: // named by its start or by its end
		first, months = y.from-1, 24
	}
	if months != 12 {
		part = wholePart
	}
	switch part {
	case earlyPart:
		return monthsFrom(first, y.starts, 4)
	case midPart:
		return monthsFrom(first, y.starts+3, 6)
	case latePart:
		return monthsFrom(first, y.starts+8, 4)
	}
	return monthsFrom(first, y.starts, months)
}

// period spans a quarter or half of the financial year if y is one, else of every year it may be.
func (y namedYear) period(p period) daySpan {
	financial := time.April + time.Month((p.nth-1)*p.months)
	switch {
	case y.starts == time.September:
		return daySpan{}
	case y.split():
		return monthsFrom(y.from, financial, p.months)
	case y.from != y.to:
		return daySpan{}
	case y.starts == time.April:
		return monthsFrom(y.from-1, financial, 12+p.months)
	}
	return monthsFrom(y.from, financial-3, 3+p.months)
}

// season spans a season of one year; of "2023/24", the winter across it, the autumn before that, or
// the spring or summer of either year.
func (y namedYear) season(name string) daySpan {
	start := seasonStarts[name]
	switch {
	case y.from != y.to && !y.split():
		return daySpan{}
	case y.split() && start < seasonStarts["autumn"]:
		return monthsFrom(y.from, start, 15)
	case !y.split() && name == "winter":
		return monthsFrom(y.from, time.January, 14)
	}
	return monthsFrom(y.from, start, 3)
}

// term spans a school term; the school year 2014/15 begins with the autumn term.
func (y namedYear) term(name string) daySpan {
	start, ok := termStarts[name]
	if !ok || y.from != y.to && !y.split() {
		return daySpan{}
	}
	if name == "autumn" {
		return monthsFrom(y.from, start, 4)
	}
	return monthsFrom(y.to, start, 4)
}
