package html

import (
	"strings"
	"testing"
)

// What is read as one stays on one line: nothing else does, and no word is lost.
func TestBound(t *testing.T) {
	for text, want := range map[string]string{
		"By 24 September 2026, or May 2027.": "By [24 September 2026], or [May 2027].",
		"From 17.2 to 20.8":                  "From [17.2 to 20.8]",
		"12 per cent; a rate per cent":       "[12 per cent]; a rate [per cent]",
		"See action 8 and actions 9 to 11":   "See [action 8] and [actions 9] to 11",
		"2 Developing, March 2025":           "[2 Developing], [March 2025]",
		"Open 7 days & May be read in <b>":   "Open 7 days &amp; May be read in &lt;b&gt;",
		"22 Ionawr 2026, 4 i 6":              "[22 Ionawr 2026], [4 i 6]",
	} {
		p := &page{}
		p.bound(text)
		got := strings.NewReplacer(`<span class="whole">`, "[", "</span>", "]").Replace(p.String())
		if got != want {
			t.Errorf("%q: %s, not %s", text, got, want)
		}
	}
}
