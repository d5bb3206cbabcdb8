package schema

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// read fills d from its words. It reads in three steps: the words become tokens without fillers, the
// tokens become points with separators between them, and the points span the days.
func (d *Date) read() {
	if t, ok := readMoment(strings.TrimSpace(d.written)); ok {
		d.days = datePoint{day: t.Day(), month: t.Month(), year: yearOf(t.Year())}.span()
		return
	}
	d.readWords(d.written)
	if d.Known() || d.noDay {
		return
	}
	if rest, goesOn := withoutAround(d.written); rest != "" {
		one := d.readWords(rest)
		d.hedged, d.goesOn = d.Known(), d.Known() && one && (d.goesOn || goesOn)
	}
}

// readWords fills d from some words, and says whether they are one date.
func (d *Date) readWords(words string) (one bool) {
	r := readTokens(words)
	points, ok := r.points()
	if !ok {
		return false
	}
	d.days = spanOf(points)
	if !d.days.known() {
		d.noDay = slices.ContainsFunc(points, datePoint.impossible)
		return false
	}
	d.hedged, d.goesOn = r.hedged, r.start && len(points) == 1
	if r.week {
		d.days.last += 6
	}
	return len(points) == 1
}

// points reads all of the words: points with separators between them.
func (r *dateReader) points() ([]datePoint, bool) {
	var points []datePoint
	for {
		r.commas()
		p, ok := r.point()
		if !ok {
			return nil, false
		}
		points = append(points, p)
		separated := r.commas()
		if len(r.tokens) == 0 {
			return points, true
		}
		if dateSeparators[r.at(0).word] {
			r.skip(1)
		} else if !separated {
			return nil, false
		}
	}
}

// commas takes any commas and semicolons.
func (r *dateReader) commas() (found bool) {
	for r.at(0).word == "," || r.at(0).word == ";" {
		r.skip(1)
		found = true
	}
	return found
}

// point reads one date, or the piece of one that its neighbour completes.
func (r *dateReader) point() (datePoint, bool) {
	part := r.part()
	for _, read := range []func() (datePoint, bool){
		r.numericDay, r.numericMonth, r.yearFirst, r.dayFirst, r.monthFirst,
		r.periodFirst, r.seasonFirst, r.bareDay,
	} {
		if p, ok := read(); ok {
			p.part = part
			return p, true
		}
	}
	return datePoint{part: part}, part != wholePart
}

// part reads "early", "mid-" or "end".
func (r *dateReader) part() datePart {
	part, ok := partNames[r.at(0).word]
	if !ok {
		return wholePart
	}
	r.skip(1)
	if _, another := partNames[r.at(1).word]; r.at(0).word == "-" && !another {
		r.skip(1)
	}
	return part
}

// numericDay reads 2014-07-31, 31/07/2014 and 31.7.14, the same sign twice.
func (r *dateReader) numericDay() (datePoint, bool) {
	a, b, c := r.at(0), r.at(2), r.at(4)
	if sign := r.at(1).word; !numericSigns[sign] || r.at(3).word != sign || !b.isSmall() {
		return datePoint{}, false
	}
	p := datePoint{month: time.Month(b.value)}
	switch {
	case a.isYear() && c.isSmall():
		p.year, p.day = yearOf(a.value), c.value
	case a.isSmall() && c.isYear():
		p.day, p.year = a.value, yearOf(c.value)
	case a.isSmall() && c.digits == 2:
		p.day, p.year = a.value, yearOf(fullYear(c.value))
	default:
		return datePoint{}, false
	}
	r.skip(5)
	return p, true
}

// numericMonth reads 07/2014.
func (r *dateReader) numericMonth() (datePoint, bool) {
	month, year := r.at(0), r.at(2)
	if !month.isSmall() || month.value > 12 || !numericSigns[r.at(1).word] || !year.isYear() {
		return datePoint{}, false
	}
	r.skip(3)
	return datePoint{month: time.Month(month.value), year: yearOf(year.value)}, true
}

// yearFirst reads 2014, 2023/24, 2014-07 and 2024 Q3.
func (r *dateReader) yearFirst() (datePoint, bool) {
	year, n := r.yearAt(0)
	if n == 0 {
		return datePoint{}, false
	}
	p := datePoint{year: year}
	month := r.at(2)
	if n == 1 && yearSigns[r.at(1).word] && r.shortYear(2) && 1 <= month.value && month.value <= 12 {
		r.skip(3)
		p.month = time.Month(month.value)
		return p, true
	}
	r.skip(n)
	gap := r.gap()
	if period, n := r.periodAt(gap); n > 0 && !r.at(gap+n).isYear() {
		r.skip(gap + n)
		p.period = period
	}
	return p, true
}

// dayFirst reads 31 July 2014, 31-Jul-14 and, without its year, 31 July.
func (r *dateReader) dayFirst() (datePoint, bool) {
	day, i := r.at(0), 1
	if gapSigns[r.at(i).word] {
		i++
	}
	month := r.at(i).month()
	if !day.isSmall() || month == 0 {
		return datePoint{}, false
	}
	r.skip(i + 1)
	return datePoint{day: day.value, month: month, spelt: true, year: r.yearOfMonth()}, true
}

// monthFirst reads July 31, 2014, July 2014, Jul-14 and, without their year, July 31st and July.
func (r *dateReader) monthFirst() (datePoint, bool) {
	p := datePoint{month: r.at(0).month(), spelt: true}
	if p.month == 0 {
		return datePoint{}, false
	}
	r.skip(1)
	day, i := r.at(0), 1
	if r.at(i).word == "," {
		i++
	}
	switch year := r.at(i); {
	case day.isSmall() && year.isYear():
		p.day, p.year = day.value, yearOf(year.value)
		r.skip(i + 1)
	case day.ordinal:
		p.day = day.value
		r.skip(1)
	default:
		p.year = r.yearOfMonth()
	}
	return p, true
}

// periodFirst reads Q3 2024, third quarter of 2023/24, H1 2024 and, without its year, Q3.
func (r *dateReader) periodFirst() (datePoint, bool) {
	period, n := r.periodAt(0)
	if n == 0 {
		return datePoint{}, false
	}
	r.skip(n)
	return datePoint{period: period, year: r.yearOfSeason()}, true
}

// seasonFirst reads Spring 2024, Winter 2023/24, autumn term 2014 and, without its year, Spring.
func (r *dateReader) seasonFirst() (datePoint, bool) {
	p := datePoint{season: season{name: r.at(0).word}}
	if seasonStarts[p.season.name] == 0 {
		return datePoint{}, false
	}
	r.skip(1)
	if r.at(0).word == "term" {
		p.season.term = true
		r.skip(1)
	}
	p.year = r.yearOfSeason()
	return p, true
}

// bareDay reads the 6 of "6 to 10 June 2014".
func (r *dateReader) bareDay() (datePoint, bool) {
	day := r.at(0)
	if !day.isSmall() {
		return datePoint{}, false
	}
	r.skip(1)
	return datePoint{day: day.value}, true
}

// yearOfMonth reads the year after a month: 2014, or 14.
func (r *dateReader) yearOfMonth() namedYear {
	gap := r.gap()
	year := r.at(gap)
	switch {
	case year.isYear():
		r.skip(gap + 1)
		return yearOf(year.value)
	case r.shortYear(gap) && r.at(0).word != ",": // "10 June, 12 and 13 July" are days
		r.skip(gap + 1)
		return yearOf(fullYear(year.value))
	}
	return namedYear{}
}

// yearOfSeason reads the year after a quarter or a season: 2024, or 2023/24.
func (r *dateReader) yearOfSeason() namedYear {
	gap := r.gap()
	year, n := r.yearAt(gap)
	if n > 0 {
		r.skip(gap + n)
	}
	return year
}

// gap counts the sign that may stand before a year: 0 or 1.
func (r *dateReader) gap() int {
	if gapSigns[r.at(0).word] {
		return 1
	}
	return 0
}

// yearAt finds a year or several, i places ahead, and the number of tokens they take.
func (r *dateReader) yearAt(i int) (year namedYear, n int) {
	first, sign, second := r.at(i), r.at(i+1).word, r.at(i+2)
	if !first.isYear() {
		return namedYear{}, 0
	}
	year = yearOf(first.value)
	year.starts = cmp.Or(r.starts, year.starts)
	to := second.value
	if r.shortYear(i + 2) {
		to += first.value / 100 * 100
		if to+99 == first.value { // 1999/00
			to += 100
		}
	}
	if !yearSigns[sign] || to <= first.value {
		return year, 1
	}
	year.to = to
	// 2023-2024 may be two calendar years, 2002-03 a month before the financial year.
	wider := sign == "-" && (second.isYear() || 1 <= second.value && second.value <= 3)
	if r.starts == 0 && year.split() && !wider {
		year.starts = time.April
	}
	return year, 3
}

// shortYear says that the token i places ahead can be a year of two digits, not the day that begins
// the next date as in "10 June - 12 July 2014" or "10 June - 12/07/2014".
func (r *dateReader) shortYear(i int) bool {
	year, next := r.at(i), r.at(i+1)
	if year.digits != 2 || year.ordinal || next.month() != 0 {
		return false
	}
	return !numericSigns[next.word] || !r.at(i+2).isSmall() || r.at(i+3).month() != 0
}
