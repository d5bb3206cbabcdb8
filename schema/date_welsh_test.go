package schema

import (
	"fmt"
	"testing"
	"time"
)

// welshCases are dates as bodies in Wales write them.
var welshCases = []struct{ written, days string }{
	{"31 Gorffennaf 2026", "2026-07-31"},
	{"1af o Fai 2026", "2026-05-01"},
	{"2il Chwefror 2026", "2026-02-02"},
	{"3ydd o Fawrth, 2026", "2026-03-03"},
	{"31ain o Hydref 2026", "2026-10-31"},
	{"31-Hyd-2026", "2026-10-31"},
	{"4 Tach 26", "2026-11-04"},
	{"Dydd Mawrth, 9 Mehefin 2026", "2026-06-09"},
	{"Dydd Mawrth 10 Mawrth 2026 am 6pm", ""},
	{"Dydd Mawrth 10 Mawrth 2026", "2026-03-10"},
	{"Gwener 12 Mehefin 2026", "2026-06-12"},
	{"ar y 3ydd o Fehefin 2026", "2026-06-03"},
	{"Chwefror 2026", "2026-02-01 2026-02-28"},
	{"ym mis Medi 2026", "2026-09-01 2026-09-30"},
	{"yng Ngorffennaf 2026", "2026-07-01 2026-07-31"},
	{"mis Hydref 2026", "2026-10-01 2026-10-31"},
	{"o fis Hydref 2025 hyd fis Ionawr 2026", "2025-10-01 2026-01-31"},
	{"rhwng 1 Mai a 3 Mehefin 2026", "2026-05-01 2026-06-03"},
	{"Medi a Thachwedd 2026", "2026-09-01 2026-11-30"},
	{"o 1 Mai i 30 Mehefin 2026", "2026-05-01 2026-06-30"},
	{"6 hyd 10 Mehefin 2026", "2026-06-06 2026-06-10"},
	{"hyd at 31 Mawrth 2027", "2027-03-31"},
	{"erbyn diwedd Mawrth 2027", "2027-03-22 2027-03-31"},
	{"canol Ionawr 2026", "2026-01-08 2026-01-22"},
	{"Gwanwyn 2026", "2026-03-01 2026-05-31"},
	{"Hydref 2026", "2026-09-01 2026-11-30"}, // the month, or the autumn
	{"yr hydref 2026", "2026-09-01 2026-11-30"},
	{"cyn mynd yn fyw (1 Mai 2026)", "2026-05-01"},
	{"ar ôl dyfarnu (Mai 2026)", ""},
	{"Medi (1 Mai 2026)", ""},
	{"Hydref (1 Mai 2026)", ""},
	{"ar ôl 1 Mai 2026", ""},
	{"31 Mehefin 2026", ""},
	{"Mai", ""},
	{"Mawrth 9 Mehefin 2026", ""},
}

func TestWelshDates(t *testing.T) {
	for _, c := range welshCases {
		if got := daysOf(ParseDate(c.written)); got != c.days {
			t.Errorf("%q: days %q, want %q", c.written, got, c.days)
		}
		if err := contradiction(c.written); err != nil {
			t.Error(err)
		}
	}
	if d := ParseDate("31 Mehefin 2026"); !d.Impossible() {
		t.Error("June has 31 days in Welsh")
	}
	if d := ParseDate("o fis Mai 2026 ymlaen"); !d.GoesOn() || d.Words() != "o fis Mai 2026 ymlaen" {
		t.Errorf("%q does not go on", d.Words())
	}
}

// TestEveryWelshMonth reads each month in full, short, and as it changes behind "o".
func TestEveryWelshMonth(t *testing.T) {
	for month, names := range [][3]string{
		{"Ionawr", "Ion", "Ionawr"}, {"Chwefror", "Chwef", "Chwefror"}, {"Mawrth", "Maw", "Fawrth"}, {"Ebrill", "Ebr", "Ebrill"},
		{"Mai", "Mai", "Fai"}, {"Mehefin", "Meh", "Fehefin"}, {"Gorffennaf", "Gorff", "Orffennaf"}, {"Awst", "Awst", "Awst"},
		{"Medi", "Medi", "Fedi"}, {"Hydref", "Hyd", "Hydref"}, {"Tachwedd", "Tach", "Dachwedd"}, {"Rhagfyr", "Rhag", "Ragfyr"},
	} {
		want := time.Date(2026, time.Month(month+1), 12, 0, 0, 0, 0, time.UTC).Format("2 January 2006")
		for i, form := range []string{"12 %s 2026", "12 %s 2026", "12fed o %s 2026"} {
			if got := ParseDate(fmt.Sprintf(form, names[i])).Words(); got != want {
				t.Errorf("%s: %q, want %q", names[i], got, want)
			}
		}
	}
}
