package rules

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"dueregard/schema"
	"dueregard/schema/pattern"
)

// threeNumbers is a day in figures, whatever stands between them; eightDigits one with nothing between.
var (
	threeNumbers = pattern.Lazy(`^\s*([0-9]{1,4})[-/._ \\|:]+([0-9]{1,2})[-/._ \\|:]+([0-9]{1,4})\s*$`)
	eightDigits  = pattern.Lazy(`^\s*[0-9]{8}\s*$`)
)

// dayMeant gives the day that words in figures name, where there is only one: 2014 07 31, 31_07_2014, 20140731.
// Where day and month could change places, as in 05072014, it is for a person to say; so is a day that no
// calendar has. Behind a year the month comes first.
func dayMeant(words string) (day string, ok bool) {
	number := func(digits string) int {
		n, _ := strconv.Atoi(digits)
		return n
	}
	if eightDigits().MatchString(words) {
		words = strings.TrimSpace(words)
		if t, err := time.Parse("20060102", words); err == nil && plausible(t.Year()) {
			return t.Format(time.DateOnly), true
		}
		words = words[:2] + " " + words[2:4] + " " + words[4:] // no month is the 18th or later, so it is not both
	}
	m := threeNumbers().FindStringSubmatch(words)
	if m == nil {
		return "", false
	}
	year, month, date := number(m[1]), number(m[2]), number(m[3])
	switch {
	case len(m[1]) == 4 && len(m[3]) <= 2:
	case len(m[1]) <= 2 && len(m[3]) == 4 && (year > 12 || year == month):
		year, date = date, year
	default:
		return "", false
	}
	t, err := time.Parse(time.DateOnly, fmt.Sprintf("%04d-%02d-%02d", year, month, date))
	return t.Format(time.DateOnly), err == nil && plausible(year)
}

// plausible says that a date may name the year.
func plausible(year int) bool { return year >= 1800 && year <= 2200 }

// writeDay mends a date that names a day without doubt, in a form that is not read.
func writeDay(s *subject, g gap) []schema.Change {
	value, _ := schema.Lookup(s.recorded, g.path)
	date, _ := value.(schema.Date)
	if day, ok := dayMeant(date.String()); ok {
		return []schema.Change{{Path: g.path, Value: day}}
	}
	return nil
}
