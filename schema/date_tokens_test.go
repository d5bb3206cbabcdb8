package schema

import (
	"regexp"
	"slices"
	"testing"
	"time"
)

// Words of dates are runs of digits, runs of letters, and single signs.
func TestDateWordsOf(t *testing.T) {
	pattern := regexp.MustCompile(`[0-9]+|\pL+|\S`)
	for _, text := range []string{"", "1st", "31.7.14", "q3 2025/26", "31 gorffennaf 2014 (½ ŵyl)", "a\xffb 7", "e\u0301 ٣ x2"} {
		if got, want := slices.Collect(dateWordsOf(text)), pattern.FindAllString(text, -1); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// A day as TOML writes it is read without being taken apart, and to the same end.
func TestReadMomentDay(t *testing.T) {
	for _, words := range []string{"2014-07-31", "2016-02-29", "1066-10-14", "0000-01-01", "9999-12-31", "2015-02-29", "2014-13-01", "31-07-2014"} {
		var whole, taken Date
		whole.readWords(words)
		taken.written = words
		taken.read()
		if whole.days != taken.days || whole.hedged != taken.hedged || whole.goesOn != taken.goesOn {
			t.Errorf("%q: %v, and taken apart %v", words, taken, whole)
		}
		if day, ok := readMoment(words); ok && day.Format(time.DateOnly) != words {
			t.Errorf("%q is read as %v", words, day)
		}
	}
}
