package render

import (
	"testing"

	"dueregard/schema"
)

// Texts name actions by number where they named them by id for sure, and are left alone elsewhere.
func TestNamedByNumber(t *testing.T) {
	actions := plan{{ID: "form"}, {ID: "late-ride"}, {ID: "home-instead"}}
	for _, c := range []struct{ language, words, want string }{
		{"", "The new one will (action `form`).", "The new one will ([action 1](#action-1))."},
		{"", "Action `late-ride`: a taxi.", "[Action 2](#action-2): a taxi."},
		{"", "Actions `form`, `late-ride`\nand `home-instead`.", "Actions [1](#action-1), [2](#action-2)\nand [3](#action-3)."},
		{"", "So `late-ride` starts there.", "So [action 2](#action-2) starts there."},
		{"", "`late-ride` starts. `form` and `home-instead` follow.", "[Action 2](#action-2) starts. Actions [1](#action-1) and [3](#action-3) follow."},
		{"", "- `form`\n- `form`", "- [Action 1](#action-1)\n- [Action 1](#action-1)"},
		{"", "before the actions late-ride and home-instead", "before actions [2](#action-2) and [3](#action-3)"},
		{"", "The action `form`", "[Action 1](#action-1)"},
		{"", "[see `form`](https://example.org)", "[see action 1](https://example.org)"},
		{"", "The action `` late-ride `` runs.", "[Action 2](#action-2) runs."},
		{"", "**Action** `form`", "**Action** [1](#action-1)"},
		{"", "a late-ride home; the action form; `other`, action late-rides, late-ride", "a late-ride home; the action form; `other`, action late-rides, late-ride"},
		{"", "Action https://example.org/late-ride and `a late-ride`", "Action https://example.org/late-ride and `a late-ride`"},
		{"cy", "Camau `form` a `late-ride`. `form`.", "Camau [1](#action-1) a [2](#action-2). [Cam 1](#action-1)."},
		{"gd", "Leis `form`.", "Leis [no. 1](#action-1)."},
	} {
		st := &schema.Statement{Analysis: &schema.Analysis{Summary: schema.Text(c.words)}, Language: c.language}
		if got := string(byNumber(st, actions).Analysis.Summary); got != c.want {
			t.Errorf("%q\n got %q\nwant %q", c.words, got, c.want)
		}
	}
}
