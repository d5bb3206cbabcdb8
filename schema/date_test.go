package schema

import (
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestParseDate(t *testing.T) {
	for _, c := range slices.Concat(dateCases, aroundCases) {
		d := ParseDate(c.written)
		if got := daysOf(d); got != c.days {
			t.Errorf("%q: days %q, want %q", c.written, got, c.days)
		}
		if err := contradiction(c.written); err != nil {
			t.Error(err)
		}
	}
	for _, written := range slices.Concat(dateless, aroundNone) {
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
	case d.Impossible() && (d.Known() || d.IsZero()):
		return fmt.Errorf("%q: impossible, and from %v to %v", written, d.First(), d.Last())
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
		"9/6/2026 at 6pm":              "9/6/2026 at 6pm",
		"(9/6/2026)":                   "9 June 2026",
	} {
		if got := ParseDate(written).Words(); got != want {
			t.Errorf("%q: %q, want %q", written, got, want)
		}
	}
}

// TestDateImpossible: a day that is in no calendar, and not what only is no day.
func TestDateImpossible(t *testing.T) {
	for written, want := range map[string]bool{
		"31 June 2026": true, "29 Feb 2026": true, "31/06/2026": true, "2026-02-30": true, "12/31/2026": true, "32 July 2014": true,
		"31 June": true, "30 February": true, "by 31 June 2026": true, "w/c 31 June 2026": true, "1 June to 31 June 2026": true,
		"31 June to 2 July 2026": true, "31 June 1066": true,
		"29 February": false, "29 February 2028": false, "31 July 2026": false, "31 July": false, "31 July 1066": false, "TBC": false,
		"13/2026": false, "31": false, "June 2026 to May 2026": false, "": false, "xx/xx/2026": false,
	} {
		if got := ParseDate(written).Impossible(); got != want {
			t.Errorf("%q: %v", written, got)
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
	for _, c := range slices.Concat(dateCases, aroundCases) {
		f.Add(c.written)
	}
	for _, c := range welshCases {
		f.Add(c.written)
	}
	for _, written := range slices.Concat(dateless, aroundNone) {
		f.Add(written)
	}
	f.Fuzz(func(t *testing.T, written string) {
		if err := contradiction(written); err != nil {
			t.Error(err)
		}
	})
}

func TestGoesOn(t *testing.T) {
	for written, want := range map[string]bool{
		"from April 2015": true, "From April 2015 onwards": true, "since 2012": true, "monthly from May 2026": true, "May 2026 and ongoing": true,
		"quarterly, first in July 2026": true, "from April 2014 until March 2015": false, "May 2026": false, "by May 2026": false,
		"By Sept 2026 (at the latest)": false, "ongoing": false, "": false, "monthly, May to July 2026": false, "ongoing until March 2027": false,
	} {
		if got := ParseDate(written).GoesOn(); got != want {
			t.Errorf("%q: %t", written, got)
		}
	}
}
