package schema

import "testing"

func TestCount(t *testing.T) {
	for _, c := range []struct {
		count  Count
		number int
		ok     bool
	}{
		{CountOf(0), 0, true}, {CountOf(140), 140, true}, {CountWords("about 140"), 140, true},
		{CountWords("about 20,000 people"), 20000, true}, {CountWords("140 to 160"), 0, false},
		{CountWords("cannot be known"), 0, false}, {CountWords("some, many"), 0, false},
		{CountWords("99999999999999999999"), 0, false}, {Count{}, 0, false},
		{CountWords(exemptText("paragraph 3")), 0, false},
	} {
		if n, ok := c.count.Number(); n != c.number || ok != c.ok {
			t.Errorf("%q: %d, %v", c.count, n, ok)
		}
	}
	if _, ok := CountWords("140").Exact(); ok {
		t.Error("words are no exact number")
	}
	if !CountWords("").IsZero() || CountOf(0).IsZero() {
		t.Error("nothing written is zero, nobody is not")
	}
}
