package rules

import "testing"

func TestSharesFit(t *testing.T) {
	for rows, want := range map[string]int{
		"{ group = 'a', users = 60, share = 60 }, { group = 'b', users = 40, share = 40 }":                                     0,
		"{ group = 'a', users = 60, share = 90 }":                                                                              1,
		"{ group = 'a', users = 60, share = 75 }, { group = 'b', users = 20, share = 25 }, { group = 'unstated', users = 20 }": 0, // of those who answered
		"{ group = 'a', users = 33, share = 33.3 }":                                                                            1,
		"{ group = 'a', users = 33, share = 34 }":                                                                              0, // rounded up
	} {
		source := minimal + "[[evidence.sex.table]]\ntitle = 't'\ntotal = { users = 100 }\nrows = [" + rows + "]\n"
		if got := find(check(t, source), "DR218"); len(got) != want {
			t.Errorf("%s: %v, want %d", rows, got, want)
		}
	}
	noted := minimal + "[[evidence.sex.table]]\ntitle = 't'\ntotal = { users = 100 }\nrows = [{ group = 'a', users = 60, share = 90 }]\nnote = 'Shares are of residents.'\n"
	if got := find(check(t, noted), "DR218"); len(got) > 0 {
		t.Errorf("the note says what the shares are of: %v", got)
	}
}
