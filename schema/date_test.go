package schema

import (
	"encoding"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"
)

// dateCases are words and the days they can mean: one day, the first and the last day, or, for words
// close to the ones before them, none.
var dateCases = []struct{ written, days string }{
	// Exact days.
	{"2014-07-31", "2014-07-31"},
	{"2014/07/31", "2014-07-31"},
	{"2014-7-1", "2014-07-01"},
	{"31/07/2014", "2014-07-31"},
	{"31.07.2014", "2014-07-31"},
	{"31-07-2014", "2014-07-31"},
	{"31 / 07 / 2014", "2014-07-31"},
	{"31/7/14", "2014-07-31"},
	{"5/6/2014", "2014-06-05"},
	{"1/2/70", "1970-02-01"},
	{"1/2/69", "2069-02-01"},
	{"31 July 2014", "2014-07-31"},
	{"  31   JULY\t2014 ", "2014-07-31"},
	{"31\u00a0July\u00a02014", "2014-07-31"},
	{"31st July 2014", "2014-07-31"},
	{"31 st July 2014", "2014-07-31"},
	{"the 31st of July 2014", "2014-07-31"},
	{"31 July, 2014", "2014-07-31"},
	{"31 July 2014.", "2014-07-31"},
	{"31 July 14", "2014-07-31"},
	{"31-Jul-14", "2014-07-31"},
	{"31-Jul-2014", "2014-07-31"},
	{"1 Sept. 2014", "2014-09-01"},
	{"2 may 2014", "2014-05-02"},
	{"July 31 2014", "2014-07-31"},
	{"July 31, 2014", "2014-07-31"},
	{"July 31st, 2014", "2014-07-31"},
	{"Thursday, 31st July, 2025", "2025-07-31"},
	{"Thurs 31 July 2025", "2025-07-31"},
	{"31 July 2025, Thursday", "2025-07-31"},
	{"at 31 July 2014", "2014-07-31"},
	{"as at 31st July 2014", "2014-07-31"},
	{"29 February 2016", "2016-02-29"},
	{"1 January 1800", "1800-01-01"},
	{"31 December 2200", "2200-12-31"},
	{"2014-07-31T10:00:00Z", "2014-07-31"},
	{"2014-07-31t23:30:00-05:00", "2014-07-31"},
	{"2014-07-31T10:00:00.5", "2014-07-31"},

	// Months and parts of them.
	{"July 2014", "2014-07-01 2014-07-31"},
	{"Jul 2014", "2014-07-01 2014-07-31"},
	{"Jul-14", "2014-07-01 2014-07-31"},
	{"Sept, 2014", "2014-09-01 2014-09-30"},
	{"in July of 2014", "2014-07-01 2014-07-31"},
	{"2014-07", "2014-07-01 2014-07-31"},
	{"2014/07", "2014-07-01 2014-07-31"},
	{"07/2014", "2014-07-01 2014-07-31"},
	{"7-2014", "2014-07-01 2014-07-31"},
	{"Oct 13", "2013-10-01 2013-10-31"},
	{"October '14", "2014-10-01 2014-10-31"},
	{"October 99", "1999-10-01 1999-10-31"},
	{"February 2016", "2016-02-01 2016-02-29"},
	{"early January 2015", "2015-01-01 2015-01-10"},
	{"beginning of January 2015", "2015-01-01 2015-01-10"},
	{"start of January 2015", "2015-01-01 2015-01-10"},
	{"mid-January 15", "2015-01-08 2015-01-22"},
	{"mid January 2015", "2015-01-08 2015-01-22"},
	{"middle of January 2015", "2015-01-08 2015-01-22"},
	{"late February 2015", "2015-02-19 2015-02-28"},
	{"end of March 2015", "2015-03-22 2015-03-31"},
	{"End March 2015", "2015-03-22 2015-03-31"},

	// Quarters.
	{"Q3 2023/24", "2023-10-01 2023-12-31"},
	{"Q4 2023/24", "2024-01-01 2024-03-31"},
	{"Q4, 2023-24", "2024-01-01 2024-03-31"},
	{"Q1 2023-2024", "2023-04-01 2023-06-30"},
	{"Q1 2024", "2024-01-01 2024-06-30"},
	{"Q3 2024", "2024-07-01 2024-12-31"},
	{"Q3, 2024", "2024-07-01 2024-12-31"},
	{"2024 Q3", "2024-07-01 2024-12-31"},
	{"2024-Q3", "2024-07-01 2024-12-31"},
	{"2023/24 Q3", "2023-10-01 2023-12-31"},
	{"Q4 2024", "2024-10-01 2025-03-31"},
	{"third quarter of 2023/24", "2023-10-01 2023-12-31"},
	{"3rd quarter 2023/24", "2023-10-01 2023-12-31"},
	{"Quarter 3 2023/24", "2023-10-01 2023-12-31"},
	{"Q3 of financial year 2023/24", "2023-10-01 2023-12-31"},
	{"Q3 FY 2024", "2023-10-01 2024-12-31"},
	{"late Q3 2023/24", "2023-10-01 2023-12-31"},
	{"Q1 and Q2 2023/24", "2023-04-01 2023-09-30"},
	{"Q3-Q4 2024", "2024-07-01 2025-03-31"},
	{"2014 - Q3 2015", "2014-01-01 2015-12-31"},

	// Financial, academic and several years.
	{"2023/24", "2023-04-01 2024-03-31"},
	{"2023/2024", "2023-04-01 2024-03-31"},
	{"2023-24", "2023-04-01 2024-03-31"},
	{"2023 – 24", "2023-04-01 2024-03-31"},
	{"1999/00", "1999-04-01 2000-03-31"},
	{"FY 2023/24", "2023-04-01 2024-03-31"},
	{"FY2023/24", "2023-04-01 2024-03-31"},
	{"financial year 2023-24", "2023-04-01 2024-03-31"},
	{"2023/24 financial year", "2023-04-01 2024-03-31"},
	{"financial year 2023-2024", "2023-04-01 2024-03-31"},
	{"financial year 2024", "2023-04-01 2025-03-31"},
	{"2011-12", "2011-04-01 2012-03-31"},
	{"2002-03", "2002-01-01 2003-12-31"},
	{"2002/03", "2002-04-01 2003-03-31"},
	{"academic year 2023/24", "2023-09-01 2024-08-31"},
	{"2023/24 academic year", "2023-09-01 2024-08-31"},
	{"academic years 2021/22 to 2023/24", "2021-09-01 2024-08-31"},
	{"2015-18", "2015-01-01 2018-12-31"},
	{"2015 to 2018", "2015-01-01 2018-12-31"},
	{"2015-2018", "2015-01-01 2018-12-31"},
	{"2023-2024", "2023-01-01 2024-12-31"},
	{"2009-12", "2009-01-01 2012-12-31"},
	{"financial years 2015-18", "2015-04-01 2018-03-31"},
	{"2014/15 - 2016/17", "2014-04-01 2017-03-31"},
	{"2014-15-2016-17", "2014-04-01 2017-03-31"},
	{"early 2023/24", "2023-04-01 2023-07-31"},
	{"end of 2023/24", "2023-12-01 2024-03-31"},
	{"end of 2015-18", "2015-01-01 2018-12-31"},

	// Seasons and terms.
	{"Spring 2024", "2024-03-01 2024-05-31"},
	{"SUMMER 2024", "2024-06-01 2024-08-31"},
	{"late summer 2024", "2024-06-01 2024-08-31"},
	{"Autumn 2024", "2024-09-01 2024-11-30"},
	{"Winter 2024", "2024-01-01 2025-02-28"},
	{"Winter 2023/24", "2023-12-01 2024-02-29"},
	{"Winter 2023-2024", "2023-12-01 2024-02-29"},
	{"Spring 2023/24", "2023-03-01 2024-05-31"},
	{"Autumn/Winter 2023/24", "2023-09-01 2024-02-29"},
	{"Spring and Summer 2024", "2024-03-01 2024-08-31"},
	{"spring term 2024", "2024-01-01 2024-04-30"},
	{"summer term 2024", "2024-04-01 2024-07-31"},
	{"autumn term 2014", "2014-09-01 2014-12-31"},
	{"autumn term 2014/15", "2014-09-01 2014-12-31"},
	{"spring term 2014/15", "2015-01-01 2015-04-30"},

	// Years.
	{"2012", "2012-01-01 2012-12-31"},
	{"the year 2012", "2012-01-01 2012-12-31"},
	{"early 2015", "2015-01-01 2015-04-30"},
	{"mid 2015", "2015-04-01 2015-09-30"},
	{"mid-2015", "2015-04-01 2015-09-30"},
	{"late 2014", "2014-09-01 2014-12-31"},
	{"end of 2014", "2014-09-01 2014-12-31"},
	{"1800", "1800-01-01 1800-12-31"},
	{"2200", "2200-01-01 2200-12-31"},
	{"FY 1800", "1799-04-01 1801-03-31"},

	// Ranges.
	{"1 October 2013 to 30 September 2014", "2013-10-01 2014-09-30"},
	{"1st October 2013 – 30th September 2014", "2013-10-01 2014-09-30"},
	{"1st October 2013—30th September 2014", "2013-10-01 2014-09-30"},
	{"1 October - 31 December 2014", "2014-10-01 2014-12-31"},
	{"1 October-31 December 2014", "2014-10-01 2014-12-31"},
	{"10 June - 12/07/2014", "2014-06-10 2014-07-12"},
	{"31 July 14 - 2 August 14", "2014-07-31 2014-08-02"},
	{"31/7/14 - 2/8/14", "2014-07-31 2014-08-02"},
	{"October 2014 to mid-January 2015", "2014-10-01 2015-01-22"},
	{"started in October 14 and concluded mid-January 15", "2014-10-01 2015-01-22"},
	{"November and December 2014", "2014-11-01 2014-12-31"},
	{"November & December 2014", "2014-11-01 2014-12-31"},
	{"Nov/Dec 14", "2014-11-01 2014-12-31"},
	{"6-10 June 2014", "2014-06-06 2014-06-10"},
	{"6 to 10 June 2014", "2014-06-06 2014-06-10"},
	{"6th – 10th June, 2014", "2014-06-06 2014-06-10"},
	{"6, 7 and 10 June 2014", "2014-06-06 2014-06-10"},
	{"10 June, 12 and 13 July 2014", "2014-06-10 2014-07-13"},
	{"July 1st to July 5th, 2014", "2014-07-01 2014-07-05"},
	{"June - July 2014", "2014-06-01 2014-07-31"},
	{"October-December 2014", "2014-10-01 2014-12-31"},
	{"between October 2014 and January 2015", "2014-10-01 2015-01-31"},
	{"between Monday, 6 June 2014 and Friday, 10 June 2014", "2014-06-06 2014-06-10"},
	{"from 1 April 2014 to 31 March 2015", "2014-04-01 2015-03-31"},
	{"from April 2014 until March 2015", "2014-04-01 2015-03-31"},
	{"from April 2014 up to March 2015", "2014-04-01 2015-03-31"},
	{"2014-10-01/2014-12-31", "2014-10-01 2014-12-31"},
	{"2014-10-01 to 2014-12-31", "2014-10-01 2014-12-31"},
	{"2014-07 to 2014-09", "2014-07-01 2014-09-30"},
	{"2014-07/2014-09", "2014-07-01 2014-09-30"},
	{"07/2014 - 09/2014", "2014-07-01 2014-09-30"},
	{"early to mid January 2015", "2015-01-01 2015-01-22"},
	{"mid/late 2014", "2014-04-01 2014-12-31"},
	{"early-mid 2015", "2015-01-01 2015-09-30"},
	{"late 2014/early 2015", "2014-09-01 2015-04-30"},
	{"31 July 2014 to 31 July 2014", "2014-07-31"},
	{"31 December 2014 to 1 January 2014", ""},
	{"December to February 2015", ""},
	{"2018-2015", ""},
	{"June to Winter 2023/24", ""},
	{"December 2014, 2014 and January 2014", ""},

	// One side, and words that do not change the days.
	{"by 31 March 2015", "2015-03-31"},
	{"by the end of March 2015", "2015-03-22 2015-03-31"},
	{"no later than 31 March 2015", "2015-03-31"},
	{"due 31 March 2015", "2015-03-31"},
	{"until June 2015", "2015-06-01 2015-06-30"},
	{"from April 2015", "2015-04-01 2015-04-30"},
	{"From April 2015 onwards", "2015-04-01 2015-04-30"},
	{"since 2012", "2012-01-01 2012-12-31"},
	{"before March 2015", ""},
	{"after 2 May 2015", ""},
	{"not 2014", ""},
	{"approx. June 2015", "2015-06-01 2015-06-30"},
	{"approximately 2 May 2015", "2015-05-02"},
	{"about May 2015", "2015-05-01 2015-05-31"},
	{"around May 2015", "2015-05-01 2015-05-31"},
	{"c. 2012", "2012-01-01 2012-12-31"},
	{"c2012", "2012-01-01 2012-12-31"},
	{"circa 2012", "2012-01-01 2012-12-31"},

	// Several dates in one field.
	{"12 March 2015 / 2 April 2015", "2015-03-12 2015-04-02"},
	{"12/03/2015 / 02/04/2015", "2015-03-12 2015-04-02"},
	{"12 March 2015; 2 April 2015", "2015-03-12 2015-04-02"},
	{"12 March 2015, 2 April 2015", "2015-03-12 2015-04-02"},
	{"12 March 2015 and 2 April 2015", "2015-03-12 2015-04-02"},
	{"12 March, 2 April, and 6 May 2015", "2015-03-12 2015-05-06"},
	{"12 March 2015 2 April 2015", ""},
}

// dateless are words that name no day.
var dateless = []string{
	"TBC", "ongoing", "n/a", "annually", "xx/xx", "xx/xx/2014", "after approval in June", "June",
	"Q3", "Spring", "mid", "31st", "31 July", "6-10", "6 to 2015", "01/02-05/08/2014", "00/00/0000",
	"00/07/2014", "31/00/2014", "2014-07-00", "13/2014", "31 February 2014", "29 February 2015",
	"32 July 2014", "12/31/2014", "2014-13-01", "2014-02-30T10:00:00Z", "2014-07-31T25:00:00Z",
	"12 March 201515", "201515", "20140731", "-5", "14", "14/15", "1799", "2201", "2200/01", "0031",
	"31 July 1066", "9999-12-31", "Q5 2024", "Q0 2024", "Q3 2015-18", "Q1 academic year 2023/24",
	"winter term 2014", "Autumn 2015-18", "Spring term 2015-18", "early 5 May 2014", "March 2015/16",
	"year 7", "two weeks", "financial year 2014/15 and academic year 2015/16", "July 2014 -", "to",
	"-",
	"31 July 2014 " + strings.Repeat(" ", longestDate),
}

func TestParseDate(t *testing.T) {
	for _, c := range dateCases {
		d := ParseDate(c.written)
		if got := daysOf(d); got != c.days {
			t.Errorf("%q: days %q, want %q", c.written, got, c.days)
		}
		if err := contradiction(c.written); err != nil {
			t.Error(err)
		}
	}
	for _, written := range dateless {
		if d := ParseDate(written); d.Known() || d.Exact() || d.Words() != strings.TrimSpace(written) {
			t.Errorf("%q: days %q, words %q", written, daysOf(d), d.Words())
		}
		if err := contradiction(written); err != nil {
			t.Error(err)
		}
	}
}

// daysOf shows the days of a date as the table has them.
func daysOf(d Date) string {
	switch {
	case !d.Known():
		return ""
	case d.Exact():
		return d.First().Format(time.DateOnly)
	}
	return d.First().Format(time.DateOnly) + " " + d.Last().Format(time.DateOnly)
}

// contradiction names a property of every date that the words break.
func contradiction(written string) error {
	d := ParseDate(written)
	again := ParseDate(d.String())
	padded := ParseDate(" " + written + "\n")
	switch {
	case again != d || !reflect.DeepEqual(again, d):
		return fmt.Errorf("%q: %#v, read again %#v", written, d, again)
	case d.IsZero() != (strings.TrimSpace(written) == ""):
		return fmt.Errorf("%q: zero %v", written, d.IsZero())
	case !d.IsZero() && d.String() != written:
		return fmt.Errorf("%q: kept as %q", written, d)
	case d.Known() == d.First().IsZero() || d.Known() == d.Last().IsZero():
		return fmt.Errorf("%q: known %v, from %v to %v", written, d.Known(), d.First(), d.Last())
	case d.First().After(d.Last()):
		return fmt.Errorf("%q: ends before it starts", written)
	case d.Known() && (d.First().Year() < firstYear-1 || d.Last().Year() > lastYear+1):
		return fmt.Errorf("%q: from %v to %v", written, d.First(), d.Last())
	case d.Before(d) || d.After(d):
		return fmt.Errorf("%q: before or after itself", written)
	case d.Exact() && ParseDate(d.Words()).days != d.days:
		return fmt.Errorf("%q: shown as %q, another day", written, d.Words())
	case len(written) < longestDate-2 && padded.days != d.days:
		return fmt.Errorf("%q: other days with white space around it", written)
	}
	return nil
}

func TestZeroDate(t *testing.T) {
	for _, d := range []Date{{}, ParseDate(""), ParseDate(" \t\n")} {
		if d != (Date{}) || !d.IsZero() || d.Known() || d.Exact() || d.String() != "" || d.Words() != "" {
			t.Errorf("%#v is not nothing", d)
		}
		if !d.First().IsZero() || !d.Last().IsZero() {
			t.Errorf("%#v has days", d)
		}
	}
}

// TestEveryDay reads each day of the years that a date may name, as people write it.
func TestEveryDay(t *testing.T) {
	layouts := []string{"2006-01-02", "02/01/2006", "2.1.2006", "2 January 2006", "Monday, 2 Jan, 2006", "January 2, 2006"}
	last := time.Date(lastYear, 12, 31, 0, 0, 0, 0, time.UTC)
	for i, day := 0, time.Date(firstYear, 1, 1, 0, 0, 0, 0, time.UTC); !day.After(last); i, day = i+1, day.AddDate(0, 0, 1) {
		d := ParseDate(day.Format(layouts[i%len(layouts)]))
		if !d.Exact() || !d.First().Equal(day) || !d.Last().Equal(day) {
			t.Fatalf("%q: %q", d, daysOf(d))
		}
		if want := day.Format("2 January 2006"); d.Words() != want {
			t.Fatalf("%q: words %q, want %q", d, d.Words(), want)
		}
	}
}

func TestDateWords(t *testing.T) {
	for written, want := range map[string]string{
		"2014-07-31":                   "31 July 2014",
		"as at 31st July 2014":         "31 July 2014",
		"Thursday, 31st July, 2025":    "31 July 2025",
		"2014-07-31T10:00:00Z":         "31 July 2014",
		" July 2014 ":                  "July 2014",
		"2023/24":                      "2023/24",
		" TBC\n":                       "TBC",
		"31 February 2014":             "31 February 2014",
		" by 31 July 2014":             "by 31 July 2014",
		"approx. 31/7/14":              "approx. 31/7/14",
		"from 31/7/14":                 "from 31/7/14",
		"until 31/7/14":                "until 31/7/14",
		"31 July 2014 to 31 July 2014": "31 July 2014",
	} {
		if got := ParseDate(written).Words(); got != want {
			t.Errorf("%q: %q, want %q", written, got, want)
		}
	}
}

func TestDateOrder(t *testing.T) {
	for _, c := range []struct {
		a, b   string
		before bool
	}{
		{"30 July 2014", "31 July 2014", true},
		{"31 July 2014", "31 July 2014", false},
		{"31 July 2014", "July 2014", false},
		{"July 2014", "31 July 2014", false},
		{"July 2014", "1 August 2014", true},
		{"2023/24", "31 March 2024", false},
		{"2023/24", "1 April 2024", true},
		{"Q3 2024", "December 2024", false},
		{"Q3 2024", "January 2025", true},
		{"TBC", "2014", false},
		{"2014", "TBC", false},
		{"", "2014", false},
	} {
		a, b := ParseDate(c.a), ParseDate(c.b)
		if a.Before(b) != c.before || b.After(a) != c.before {
			t.Errorf("%q before %q: %v, after: %v, want %v", a, b, a.Before(b), b.After(a), c.before)
		}
		if b.Before(a) && c.before || a.After(b) && c.before {
			t.Errorf("%q and %q are each before the other", a, b)
		}
	}
}

// Wider words hold the days of narrower ones.
func TestDateContains(t *testing.T) {
	for wide, narrow := range map[string][]string{
		"Q3 2024":             {"Q3 2024/25", "July 2024"},
		"Q3 FY 2024":          {"Q3 2023/24", "Q3 2024/25"},
		"2011-12":             {"December 2011"},
		"2002-03":             {"March 2002", "FY 2002/03"},
		"2009-12":             {"December 2009", "2009 to 2012"},
		"2023-2024":           {"2023/24", "2023", "2024"},
		"financial year 2024": {"2023/24", "2024/25"},
		"2015-18":             {"2015", "2018", "financial years 2015-18"},
		"Winter 2024":         {"Winter 2024/25", "January 2024"},
		"mid 2014/15":         {"September 2014"},
		"July 2014":           {"early July 2014", "mid-July 2014", "end of July 2014"},
	} {
		for _, narrow := range narrow {
			w, n := ParseDate(wide), ParseDate(narrow)
			if !n.Known() || n.First().Before(w.First()) || n.Last().After(w.Last()) {
				t.Errorf("%q (%s) does not hold %q (%s)", wide, daysOf(w), narrow, daysOf(n))
			}
		}
	}
}

func TestDateUnmarshalTOML(t *testing.T) {
	local := func(name string) time.Time {
		return time.Date(2014, 7, 31, 23, 5, 0, 0, time.FixedZone(name, 3600))
	}
	for _, c := range []struct {
		value         any
		written, days string
	}{
		{"July 2014", "July 2014", "2014-07-01 2014-07-31"},
		{"TBC", "TBC", ""},
		{"", "", ""},
		{int64(2015), "2015", "2015-01-01 2015-12-31"},
		{int64(20150), "20150", ""},
		{int64(-5), "-5", ""},
		{local("date-local"), "2014-07-31", "2014-07-31"},
		{local("datetime-local"), "2014-07-31T23:05:00", "2014-07-31"},
		{local(""), "2014-07-31T23:05:00+01:00", "2014-07-31"},
		{local("").UTC(), "2014-07-31T22:05:00Z", "2014-07-31"},
		{time.Date(2014, 7, 31, 10, 0, 0, 5e8, time.UTC), "2014-07-31T10:00:00.5Z", "2014-07-31"},
		{time.Date(1066, 10, 14, 0, 0, 0, 0, local("date-local").Location()), "1066-10-14", ""},
	} {
		var d Date
		if err := d.UnmarshalTOML(c.value); err != nil {
			t.Errorf("%v: %v", c.value, err)
		}
		if d.String() != c.written || daysOf(d) != c.days || d != ParseDate(c.written) {
			t.Errorf("%v: %q is %q, want %q is %q", c.value, d, daysOf(d), c.written, c.days)
		}
	}
}

func TestDateUnmarshalTOMLErrors(t *testing.T) {
	clock := time.Date(0, 1, 1, 7, 32, 0, 0, time.FixedZone("time-local", 3600))
	for _, value := range []any{nil, true, 2014.5, []any{"2014"}, map[string]any{}, clock} {
		d := ParseDate("2012")
		err := d.UnmarshalTOML(value)
		if err == nil || err.Error() != `expected a date such as 2014-07-31, "July 2014" or "2023/24"` {
			t.Errorf("%v: error %v", value, err)
		}
		if d != ParseDate("2012") {
			t.Errorf("%v: changed the date to %q", value, d)
		}
	}
}

func TestDateText(t *testing.T) {
	var (
		_ encoding.TextMarshaler   = Date{}
		_ encoding.TextUnmarshaler = new(Date)
	)
	for _, written := range []string{"", " July 2014", "TBC", "2014-07-31T10:00:00Z"} {
		text, err := ParseDate(written).MarshalText()
		if err != nil || string(text) != written {
			t.Errorf("%q: marshalled as %q, %v", written, text, err)
		}
		var d Date
		if err := d.UnmarshalText(text); err != nil || d != ParseDate(written) {
			t.Errorf("%q: read back as %#v, %v", written, d, err)
		}
	}
}

func FuzzDate(f *testing.F) {
	for _, c := range dateCases {
		f.Add(c.written)
	}
	for _, written := range dateless {
		f.Add(written)
	}
	f.Fuzz(func(t *testing.T, written string) {
		if err := contradiction(written); err != nil {
			t.Error(err)
		}
	})
}
