package rules

import (
	"strings"
	"testing"
)

// TestSignOffsBound: the later ones have what an earlier one has; a minute stands for it, and what has changed since is
// told elsewhere.
func TestSignOffsBound(t *testing.T) {
	st := load(t, "a.toml", minimal)
	of := st.Fingerprint(exampleForm(t).Edition)
	sign := func(role, day, more string) string {
		return "[[sign-off]]\nrole = \"" + role + "\"\npost = \"P\"\ndate = " + day + "\n" + more
	}
	bound := "of = \"" + of + "\"\nparts = [\"policy 00000000\"]\n"
	for source, want := range map[string]string{
		sign("officer", "2026-01-10", "") + sign("senior-officer", "2026-01-20", ""):                                                           "",
		sign("officer", "2026-01-10", "") + sign("senior-officer", "2026-01-20", bound):                                                        "",
		sign("senior-officer", "2026-01-20", bound) + sign("decision-maker", "2026-02-17", ""):                                                 "DR663 sign-off[1].of",
		sign("senior-officer", "2026-01-20", bound) + sign("decision-maker", "2026-02-17", "minute = \"Minute 4\"\n"):                          "",
		sign("senior-officer", "2026-01-20", bound) + sign("decision-maker", "2026-02-17", "revoked = 2026-02-18\nrevoked-reason = \"x y\"\n"): "",
		sign("senior-officer", "2026-01-20", "of = \""+of+"\"\n"):                                                                              "DR663 sign-off[0].parts",
		sign("senior-officer", "2026-01-20", strings.Replace(bound, "dr1:", "dr1:0", 1)):                                                       "",
	} {
		if got := toldOf(t, exampleForm(t), minimal+source, "DR663"); !strings.HasPrefix(got, want) || want == "" && got != "" {
			t.Errorf("%s\nwant %q, got %q", source, want, got)
		}
	}
}
