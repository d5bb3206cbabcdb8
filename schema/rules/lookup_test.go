package rules

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"dueregard/schema"
	"dueregard/templates"
)

// What the rules look up they once compared entry by entry. These tests hold the one against the other, on many small
// statements made by chance.

// A chance makes statements.
type chance struct{ *rand.Rand }

func (c chance) of(words ...string) string { return words[c.IntN(len(words))] }

func (c chance) some(most int, words ...string) []string {
	var some []string
	for range c.IntN(most + 1) {
		some = append(some, c.of(words...))
	}
	return some
}

func eachChance(t *testing.T, try func(c chance)) {
	t.Helper()
	for seed := range uint64(400) {
		try(chance{rand.New(rand.NewPCG(seed, 1))})
	}
}

func (c chance) plan() *subject {
	st := &schema.Statement{}
	for range c.IntN(5) {
		st.Impact = append(st.Impact, schema.Impact{
			ID: c.of("", "a", "age", "b"), Impact: c.of("negative", "none"), Mitigation: c.some(2, "x", "y", "z"),
			Groups: []schema.Group{schema.Group(c.of("age", "sex", "all", "race")), schema.Group(c.of("age", "sex"))},
		})
	}
	for range c.IntN(5) {
		st.Action = append(st.Action, schema.Action{
			ID: c.of("", "x", "y"), Status: c.of("", "dropped"), Action: schema.Text(c.of("", "Consider it where possible.", "Open on Mondays.", "None")),
			Answers: c.some(3, "impact", "impact.all", "impact.age", "impact.sex.more", "impact[0]", "impact[1].aims", "a", "b", "age", "impact.a", "impact.", "evidence.sex", "evidence.sex.needs", "evidence.all", "workforce.by.age", "policy"),
		})
	}
	s := &subject{Statement: st, form: &templates.Form{}}
	s.collectPlan()
	return s
}

// answersEntry says that a reference names an entry.
func (s *subject) answersEntry(reference string, i int) bool {
	at := s.targetsAt(i)
	return slices.ContainsFunc(targetsOf(reference), func(t string) bool { return slices.Contains(at, t) })
}

func TestAnsweringLookedUp(t *testing.T) {
	eachChance(t, func(c chance) {
		s := c.plan()
		answers := func(j, i int) bool {
			return s.plan[j].Status != "dropped" && slices.ContainsFunc(s.plan[j].Answers, func(r string) bool { return s.answersEntry(r, i) })
		}
		for i := range s.Impact {
			var all, only []int
			for j := range s.plan {
				if !answers(j, i) {
					continue
				}
				all = append(all, j)
				if !slices.ContainsFunc(indices(len(s.Impact)), func(k int) bool { return k != i && s.Impact[k].Adverse() && answers(j, k) }) {
					only = append(only, j)
				}
				if s.beside(j, i) {
					t.Errorf("action %d answers entry %d, and other things only", j, i)
				}
			}
			if got := s.isAnswered(i); got != (len(all) > 0) {
				t.Errorf("entry %d is answered by %v: %t", i, all, got)
			}
			if got := s.answeringOnly(i); s.Impact[i].Adverse() && !slices.Equal(got, only) {
				t.Errorf("entry %d alone is answered by %v, want %v", i, got, only)
			}
			said := []schema.Text{s.Impact[i].Response}
			for _, j := range slices.Concat(s.mitigations(i), all) {
				said = append(said, s.plan[j].Action.Action)
			}
			said = slices.DeleteFunc(said, bare)
			firm := slices.ContainsFunc(said, func(t schema.Text) bool { return !vague(t) })
			if words, got := s.promised(i); got != firm || words != append(said, "")[0] {
				t.Errorf("for entry %d is promised %q, firmly: %t; want of %q, %t", i, words, got, said, firm)
			}
		}
	})
}

func indices(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	return all
}

func TestRepliesLookedUp(t *testing.T) {
	eachChance(t, func(c chance) {
		s := c.plan()
		for _, reference := range []string{"evidence.sex", "evidence.age", "workforce.age", "impact.age", "impact.sex", `evidence."a.b"`} {
			area, _, _ := strings.Cut(reference, ".")
			want := slices.ContainsFunc(s.Action, func(a schema.Action) bool {
				return a.Status != "dropped" && slices.ContainsFunc(a.Answers, func(answered string) bool {
					answered = strings.Replace(answered, "workforce.by.", "workforce.", 1)
					return answered == area+".all" || within(answered, reference)
				})
			})
			if got := s.isReplied(reference); got != want {
				t.Errorf("%s is answered: %t", reference, got)
			}
		}
	})
}

func TestResponsesLookedUp(t *testing.T) {
	paths := []string{"action", "action[1]", "action[1].owner", "action[10]", `evidence."a.b".needs`, "evidence"}
	eachChance(t, func(c chance) {
		s := &subject{Statement: &schema.Statement{}, form: &templates.Form{AnsweredBy: []string{"Chair"}}}
		for range c.IntN(6) {
			s.Response = append(s.Response, schema.Response{
				Rule: c.of("DR1", "DR2"), Where: c.of(append(paths, "", `evidence."a.b"`, "act")...), Reason: "It is small.", Post: c.of("Chair", "Clerk"), Date: schema.ParseDate("May 2026"),
			})
		}
		for _, path := range paths {
			var want *schema.Response
			for i := range s.Response {
				r := &s.Response[i]
				if accepted := s.accepts(r); r.Rule == "DR1" && within(path, r.Where) && (want == nil || accepted && !s.accepts(want) ||
					accepted == s.accepts(want) && len(r.Where) > len(want.Where)) {
					want = r
				}
			}
			if got := s.answer("DR1", path); got != want {
				t.Errorf("%s is answered by %+v, want %+v, of %+v", path, got, want, s.Response)
			}
		}
	})
}

func TestSignOffsLookedUp(t *testing.T) {
	eachChance(t, func(c chance) {
		s := &subject{Statement: &schema.Statement{}, form: &templates.Form{SignOffs: []templates.SignOff{{Role: "officer", ID: "two"}, {Role: "senior-officer"}, {Role: "officer", ID: "one"}}}}
		for range c.IntN(7) {
			s.SignOff = append(s.SignOff, schema.SignOff{
				Role: c.of(roles...), Step: c.of("", "one", "two"), Name: c.of("Officer", ""), Date: schema.ParseDate(c.of("", "May 2026", "2026-05-03", "June 2026", "2026-04-01", "2026-07-09")),
			})
		}
		standing := s.standing()
		latest := slices.DeleteFunc(slices.Clone(standing), func(signed *schema.SignOff) bool {
			return slices.ContainsFunc(standing, func(other *schema.SignOff) bool {
				return other.Role == signed.Role && other.Step == signed.Step && other.Date.After(signed.Date)
			})
		})
		for _, day := range []string{"2026-04-30", "May 2026", "2026-05-20", "2026-08-01"} {
			var want *schema.SignOff
			if i := slices.IndexFunc(latest, func(signed *schema.SignOff) bool { return schema.ParseDate(day).After(signed.Date) }); i >= 0 {
				want = latest[i]
			}
			if got := firstBefore(s.latestSignOffs(), schema.ParseDate(day)); got != want {
				t.Errorf("before %s signed %+v, want %+v", day, got, want)
			}
		}
		step := func(signed *schema.SignOff) signingStep { return signingStep{s.stepOf(signed), signed.Role} }
		for _, signed := range standing {
			var want *schema.SignOff
			if i := slices.IndexFunc(standing, func(other *schema.SignOff) bool {
				return step(other).before(step(signed)) && other.Date.After(signed.Date)
			}); i >= 0 {
				want = standing[i]
			}
			if got := s.signedTooLate(s.standingBySteps(), signed); got != want {
				t.Errorf("before %+v should have signed %+v, want %+v", signed, got, want)
			}
		}
	})
}

func TestWordsLookedUp(t *testing.T) {
	words := []string{"age", "aged", "men", "women", "sex", "a", "é", "don’t", "Lifts", "lift", "step-free", "%", "2nd", "LIFT"}
	list, parts := newWordList("age men a é lift"), newPhrases("step-free", "lif", " a", "xx")
	eachChance(t, func(c chance) {
		text := strings.Join(c.some(6, words...), c.of(" ", ", ", "-"))
		lower := strings.ToLower(text)
		split := strings.FieldsFunc(lower, notLetter)
		if got, want := list.in(text), slices.ContainsFunc(split, func(w string) bool { return list.words[w] }); got != want {
			t.Errorf("%q holds a word: %t", text, got)
		}
		if got, want := madeOf(text, false, list, list), !slices.ContainsFunc(split, func(w string) bool { return !list.words[w] }); got != want {
			t.Errorf("%q is made of the words: %t", text, got)
		}
		if got, want := parts.in(text), containsAny(lower, "step-free", "lif", " a", "xx"); got != want {
			t.Errorf("%q holds a phrase: %t", text, got)
		}
	})
	hay := &haystack{text: "open on mondays"}
	for i := range 200 {
		words := fmt.Sprintf("on%c", ' '+byte(i%96))
		if got := hay.has(words); got != strings.Contains(hay.text, words) {
			t.Errorf("%q, looked for as number %d: %t", words, i, got)
		}
	}
}

// TestGuessesEnd: names are not compared without end, but always once.
func TestGuessesEnd(t *testing.T) {
	known := make([]string, mostGuessed/10)
	for i := range known {
		known[i] = fmt.Sprintf("name-%d", i)
	}
	var g guess
	meant := 0
	for range 50 {
		if g.didYouMean("nane-7", known, "") != "" {
			meant++
		}
	}
	if meant != 10 || g.compared > mostGuessed {
		t.Errorf("%d guesses, %d comparisons", meant, g.compared)
	}
	if again := (&guess{}); again.didYouMean("nane-7", append(known, known...), "") == "" || again.didYouMean("nane-7", slices.Repeat(known, 10), "") != "" {
		t.Error("one list that is too long is to be looked through once, and no more")
	}
}
