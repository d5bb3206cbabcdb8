package schema

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// TestExemptionsLookedUp holds Exemptions against what ExemptAt says: that a path lies within an exempt part, or is the twin
// of a text that does.
func TestExemptionsLookedUp(t *testing.T) {
	parts := []string{"policy", "outcomes", "outcomes-cy", "outcomes-plain", "action", "[0]", "[1]", "[10]", `"a.b"`, "sources"}
	c := rand.New(rand.NewPCG(1, 1))
	path := func() string {
		var b strings.Builder
		for i := range 1 + c.IntN(3) {
			part := parts[c.IntN(len(parts))]
			if i > 0 && part[0] != '[' {
				b.WriteByte('.')
			}
			b.WriteString(part)
		}
		return b.String()
	}
	held := 0
	for range 20000 {
		st := &Statement{Exempt: []Exempt{{Where: path()}, {Where: path()}}}
		at := path()
		want := slices.ContainsFunc(st.Exempt, func(e Exempt) bool { return covered(at, []string{canonical(e.Where)}) })
		if got := st.ExemptAt(at); got != want {
			t.Fatalf("%q is exempt by %+v: %t", at, st.Exempt, got)
		}
		if want {
			held++
		}
	}
	if held == 0 {
		t.Error("nothing was exempt")
	}
}

// TestImpactsByGroup: what is looked up at once is what is looked for group by group.
func TestImpactsByGroup(t *testing.T) {
	c := rand.New(rand.NewPCG(2, 1))
	groups := []Group{"age", "sex", AllGroups, "race"}
	for range 2000 {
		st := &Statement{}
		for range c.IntN(5) {
			entry := Impact{Groups: []Group{groups[c.IntN(4)], groups[c.IntN(4)]}}
			if c.IntN(2) == 0 {
				entry.Aims = []Aim{Foster}
			}
			if c.IntN(4) > 0 {
				entry.Considered = "so"
			}
			st.Impact = append(st.Impact, entry)
		}
		on := st.ImpactsByGroup()
		for _, g := range append(groups, "carers") {
			if got, want := on(g), st.ImpactsOn(g); !slices.Equal(got, want) {
				t.Fatalf("%v on %s, want %v, of %+v", got, g, want, st.Impact)
			}
		}
	}
}
