package rules

import (
	"strings"
	"testing"
)

// TestMasked: what one rule keeps back, no other shows.
func TestMasked(t *testing.T) {
	st := load(t, "test.toml", minimal+`
[[consultation]]
audience = "Residents"
method = "survey"
from = "May 2026"
summary = "See [here](https://example.org), said AB 12 34 56 C."
[[consultation.theme]]
said = "Call me on 07700 900123, please"
`)
	found := Check(st, exampleForm(t), Options{AsOf: exampleDay})
	if len(find(found, "DR731")) == 0 || len(find(found, "DR732")) == 0 || len(find(found, "DR705")) == 0 {
		t.Fatalf("the rules on personal data found too little: %v", found)
	}
	for _, f := range found {
		if strings.Contains(f.Message+f.Hint+f.Snippet, "900123") || strings.Contains(f.Message, "34 56") {
			t.Errorf("%s quotes it: %s", f.Rule, f.Message)
		}
		if strings.HasPrefix(f.Path, "consultation[0]") && !f.Masked {
			t.Errorf("%s at %s would be shown with its line", f.Rule, f.Path)
		}
	}
}
