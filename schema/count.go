package schema

import (
	"fmt"
	"strconv"
	"strings"
)

// A Count is how many people, as somebody could tell it: a whole number, words with a number in
// them ("about 140"), or words without one ("cannot be known, because …"). What was written is kept.
// The zero Count means that nothing was written. Counts are comparable with ==.
type Count struct {
	written string
	exact   bool // written as a number
}

// CountOf is the Count of a whole number.
func CountOf(n int) Count { return Count{strconv.Itoa(n), true} }

// CountWords is the Count of words as somebody wrote them.
func CountWords(words string) Count { return Count{written: words} }

// IsZero says that nothing was written.
func (c Count) IsZero() bool { return c == Count{} }

// Exact gives the number, if the Count was written as one.
func (c Count) Exact() (n int, ok bool) {
	if !c.exact {
		return 0, false
	}
	n, err := strconv.Atoi(c.written)
	return n, err == nil
}

// Number gives the number itself, or the only number in the words: 20000 for "about 20,000".
// ok is false when there is none, or more than one, or when the words stand for a number that is exempt.
func (c Count) Number() (n int, ok bool) {
	if n, ok := c.Exact(); ok {
		return n, true
	}
	if IsExempt(c.written) {
		return 0, false
	}
	found := false
	words := strings.FieldsFunc(c.written, func(r rune) bool { return (r < '0' || r > '9') && r != ',' })
	for _, word := range words {
		digits := strings.ReplaceAll(word, ",", "")
		if digits == "" {
			continue
		}
		v, err := strconv.Atoi(digits)
		if err != nil || found {
			return 0, false
		}
		n, found = v, true
	}
	return n, found
}

// String gives the words as written; a number without separators.
func (c Count) String() string { return c.written }

// UnmarshalTOML reads a whole number that is not negative, or words.
func (c *Count) UnmarshalTOML(v any) error {
	switch v := v.(type) {
	case int64:
		if v < 0 {
			return fmt.Errorf("expected a number of people, got %d", v)
		}
		*c = Count{strconv.FormatInt(v, 10), true}
	case string:
		*c = CountWords(v)
	default:
		return fmt.Errorf("expected a whole number, or words such as \"about 140\"")
	}
	return nil
}
