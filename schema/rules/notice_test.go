package rules

import (
	"strings"
	"testing"
	"time"

	"dueregard/schema"
	"dueregard/templates"
)

// A noticeCase is a file's tables after the minimal ones, with the day of the check and of a meeting that the caller
// asks about; both may be empty.
type noticeCase struct {
	tables, asOf, meeting string
	inTime                bool
	want                  string
}

const cabinet = "[publication]\nwith-papers = true\nmeeting = \"Cabinet\"\nmeeting-date = 2026-02-17\n"

var noticeCases = []noticeCase{
	{cabinet + "published = 2026-02-06\n", "", "", true, "in time: published 6 February 2026, 6 clear days before the meeting of 17 February 2026; 5 are needed"},
	{cabinet + "published = 2026-02-09\n", "", "", true, "in time: published 9 February 2026, 5 clear days before the meeting of 17 February 2026; 5 are needed"},
	{cabinet + "published = 2026-02-10\n", "", "", false, "too late: published 10 February 2026, 4 clear days before the meeting of 17 February 2026; 5 are needed, by 9 February 2026"},
	{cabinet + "published = 2026-02-17\n", "", "", false, "too late: published 17 February 2026, on the day of the meeting of 17 February 2026; 5 are needed, by 9 February 2026"},
	{cabinet + "published = 2026-03-02\n", "", "", false, "too late: published 2 March 2026, after the meeting of 17 February 2026; 5 are needed, by 9 February 2026"},
	{cabinet + "published = 2026-02-12\nexception = \"The grant was offered on 11 February and lapses on 20 February.\"\n", "", "", true, "shorter notice, with the reason recorded: The grant was offered on 11 February and lapses …"},
	{cabinet + "published = 2026-02-12\nexception = \"n/a\"\n", "", "", false, "too late: published 12 February 2026, 2 clear days before the meeting of 17 February 2026; 5 are needed, by 9 February 2026"},
	{cabinet, "2026-02-04", "", true, "not published yet: must be public by 9 February 2026 (4 working days left)"},
	{cabinet, "2026-02-09", "", true, "not published yet: must be public by 9 February 2026 (1 working day left)"},
	{cabinet, "2026-02-10", "", false, "too late: not published yet, and 4 clear days are left before the meeting of 17 February 2026; 5 are needed, by 9 February 2026"},
	{cabinet, "2026-02-17", "", false, "cannot be told: the day of publication is not recorded, and the day of the meeting has come; in time is by 9 February 2026"},
	{cabinet, "", "", false, "cannot be told: the day of publication is not recorded; in time is by 9 February 2026"},
	// A month may hold a day that is in time, and one that is not.
	{cabinet + "published = \"February 2026\"\n", "", "", false, "cannot be told: the days of publication and of the meeting are not exact; in time is by 9 February 2026"},
	{cabinet + "published = \"mid-February 2026\"\n", "", "", true, ""},
	{strings.Replace(cabinet, "2026-02-17", "\"February 2026\"", 1), "2026-01-05", "", false, "cannot be told: nothing is published yet, and the day of the meeting is not exact"},
	{"[publication]\nwith-papers = true\n", "", "", false, "cannot be told: the day of the meeting is not recorded"},
	{"", "", "", true, "no notice is asked for: it is not recorded that it goes with the papers of a meeting"},
	{"[publication]\nwith-papers = false\n", "", "2026-02-17", true, "no notice is asked for: it does not go with the papers of a meeting"},
	{"", "2026-02-04", "2026-02-17", true, "not published yet: must be public by 9 February 2026 (4 working days left)"},
	{cabinet + "published = 2026-02-06\n", "", "2026-03-17", true, "in time: published 6 February 2026, 26 clear days before the meeting of 17 March 2026; 5 are needed; the record names the meeting of 17 February 2026"},
	// A list of holidays that ends: too few weekdays are too few days, enough may not be.
	{strings.ReplaceAll(cabinet, "2026", "2031") + "published = 2031-02-13\n", "", "", false, "too late: published 13 February 2031, 1 clear day before the meeting of 17 February 2031; 5 are needed"},
	{strings.ReplaceAll(cabinet, "2026", "2031") + "published = 2031-02-03\n", "", "", false, "cannot be told: the form does not list the bank holidays of 2031"},
	{cabinet + "published = 2026-02-06\n[decision]\ndate = 2026-02-17\nkey-decision = true\nnotice = 2026-02-02\n", "", "", false,
		"in time: published 6 February 2026, 6 clear days before the meeting of 17 February 2026; 5 are needed; notice of the key decision was given on 2 February 2026, 14 days before the decision of 17 February 2026; 28 are needed, that is by 19 January 2026"},
	{cabinet + "published = 2026-02-06\n[decision]\ndate = 2026-02-17\nkey-decision = true\nnotice = 2026-02-02\nurgency = \"Under the general exception: the grant lapses.\"\n", "", "", true,
		"in time: published 6 February 2026, 6 clear days before the meeting of 17 February 2026; 5 are needed"},
	{"[screening]\nfull-statement = false\n", "", "2026-02-17", true, "no notice is asked for: a screening decided that no full statement is needed"},
}

func TestNoticeFor(t *testing.T) {
	form := exampleForm(t)
	for _, c := range noticeCases {
		var opts Options
		for day, to := range map[string]*time.Time{c.asOf: &opts.AsOf, c.meeting: &opts.Meeting} {
			if day != "" {
				*to, _ = time.Parse(time.DateOnly, day)
				*to = to.Add(15 * time.Hour)
			}
		}
		st := load(t, "test.toml", minimal+c.tables)
		inTime, words := NoticeFor(st, form, opts)
		if c.want == "" {
			c.want, c.inTime = words, inTime
		}
		if inTime != c.inTime || words != c.want {
			t.Errorf("%s as of %q, meeting %q:\n%t, %s\nwant\n%t, %s", c.tables, c.asOf, c.meeting, inTime, words, c.inTime, c.want)
		}
		found := find(Check(st, form, opts), "DR640")
		switch late, soon := strings.HasPrefix(words, "too late"), strings.HasPrefix(words, "not published yet"); {
		case late && (len(found) != 1 || found[0].Severity != schema.Warning), soon && (len(found) != 1 || found[0].Severity != schema.Note),
			!late && !soon && len(found) > 0:
			t.Errorf("%s: DR640 finds %v", words, found)
		}
	}
}

// TestNoticeByNation: the same papers are in time in Scotland and Wales, and too late in England; where the form asks
// for nothing, nothing is found.
func TestNoticeByNation(t *testing.T) {
	st := load(t, "test.toml", minimal+cabinet+"published = 2026-02-11\n")
	for base, want := range map[string]string{
		"default": "too late: ", "scotland": "in time: ", "wales": "in time: ", "gloucestershire-2015": "too late: ",
		"default\"\n[regime]\nclear-days = 0 # \"": "no notice is asked for: the form asks for no clear days",
	} {
		form := readForm(t, "base = \""+base+"\"\n")
		if _, words := NoticeFor(st, form, Options{}); !strings.HasPrefix(words, want) {
			t.Errorf("%s: %s", base, words)
		}
		if got := find(Check(st, form, Options{}), "DR640"); len(got) > 0 != strings.HasPrefix(want, "too late") {
			t.Errorf("%s: %v", base, got)
		}
	}
}

// TestNoticeOfReports: a report alone is public in time, too.
func TestNoticeOfReports(t *testing.T) {
	for published, want := range map[string]int{"2014-07-14": 0, "2014-07-16": 1} {
		source := "record = \"report\"\n" + minimal + "[report]\nmeeting = \"Health and Well-being Board\"\ndate = 2014-07-22\n[publication]\npublished = " + published + "\n"
		if got := find(check(t, source), "DR640"); len(got) != want {
			t.Errorf("published %s: %v", published, got)
		}
	}
}

// TestNoticeCitesTheNation: a finding about notice cites the law of the form's nation, and no other's.
func TestNoticeCitesTheNation(t *testing.T) {
	const late = minimal + "[publication]\nwith-papers = true\nmeeting = \"Cabinet\"\nmeeting-date = 2026-02-17\npublished = 2026-02-16\n"
	for name, want := range map[string]string{"scotland": "Local Government (Scotland) Act 1973, section 50B", "default": ""} {
		form, err := templates.Resolve(name)
		if err != nil {
			t.Fatal(err)
		}
		if want == "" {
			form.Regime.Authority, want = "", clearDays
		}
		got := find(Check(load(t, "test.toml", late), form, Options{}), "DR640")
		if len(got) != 1 || got[0].Source != want {
			t.Errorf("%s: %+v, want one that cites %q", name, got, want)
		}
	}
}
