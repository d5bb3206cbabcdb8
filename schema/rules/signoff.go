package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

var signOffRules = []Rule{
	{
		ID: "DR601", Severity: schema.Error, Early: schema.Note, Since: "0.1", check: decisionMakerSigned,
		Title:     "the decision maker has signed, or a minute records that it considered the statement",
		Why:       "Whoever decides must personally have due regard, and cannot pass that on.",
		Authority: inPerson,
		Mend:      `Add a [[sign-off]] with role = "decision-maker", name or post, and date; or with the reference of the minute.`,
	},
	{
		ID: "DR602", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: houseSignOffs,
		Title:     "everybody whose sign-off the form asks for has signed",
		Why:       "The body has decided who confirms a statement before it goes to the decision maker.",
		Authority: "the house template",
		Mend:      `Add a [[sign-off]] with the role, name or post, and date.`,
	},
	{
		ID: "DR603", Severity: schema.Warning, Since: "0.1", check: signOffComplete,
		Title:     "a sign-off says who and when",
		Why:       "Without a date nobody can tell that it came before the decision; without a name nobody can be asked.",
		Authority: inTime + "; principle 6: a record is kept",
		Mend:      "Add name or post, and date.",
	},
	{
		ID: "DR604", Severity: schema.Warning, Since: "0.1", check: signOffOrder,
		Title:     "sign-offs come in the order of the form; else officer, senior officer, decision maker",
		Why:       "Each confirms what the one before handed on.",
		Authority: practice,
		Mend:      "Check the dates. If they are right, say in a [[response]] how it came about.",
	},
	{
		ID: "DR605", Severity: schema.Error, Since: "0.1", check: signedBeforeDecision,
		Title:     "the statement is signed off before the decision",
		Why:       "A record made afterwards to justify a decision is not due regard.",
		Authority: inTime,
		Mend:      "Check the dates. If a minute of the meeting records that the statement was considered, give its reference as minute.",
	},
	{
		ID: "DR606", Severity: schema.Note, Since: "0.1", check: signersDiffer,
		Title:     "the sign-offs are by different people",
		Why:       "Under delegation one person may be both. It is worth saying so, because a second pair of eyes is missing.",
		Authority: practice,
		Mend:      "Name the delegation: decision.delegation.",
	},
}

// roles are those of a SignOff in the order in which they sign, and roleNames what they are called.
var roles = []string{"officer", "senior-officer", "decision-maker"}

var roleNames = map[string]string{
	"officer": "officer", "senior-officer": "senior officer", "decision-maker": "decision maker",
}

// standing gives the sign-offs that are complete and not revoked.
func (s *subject) standing() []schema.SignOff {
	var valid []schema.SignOff
	for _, signed := range s.SignOff {
		if signed.Valid() {
			valid = append(valid, signed)
		}
	}
	return valid
}

// signedBy says that a sign-off in the role stands.
func (s *subject) signedBy(role string) bool {
	return slices.ContainsFunc(s.standing(), func(signed schema.SignOff) bool { return signed.Role == role })
}

func decisionMakerSigned(s *subject) []gap {
	if s.signedBy("decision-maker") {
		return nil
	}
	return []gap{{
		"sign-off", "the statement is unsigned: neither a signature of the decision maker nor a minute is recorded",
		`add [[sign-off]] with role = "decision-maker", name or post, and date; or with minute = "…" and date`,
	}}
}

func houseSignOffs(s *subject) []gap {
	var gaps []gap
	for i := range s.form.SignOffs {
		asked := &s.form.SignOffs[i]
		if asked.Role == "decision-maker" || !s.form.AskedSignOff(s.Statement, asked) || s.stepSigned(asked) {
			continue
		}
		gaps = append(gaps, gap{
			"sign-off", fmt.Sprintf("%q: no signature of the %s is recorded", asked.Title, roleNames[asked.Role]),
			fmt.Sprintf("add [[sign-off]] with role = %q, name or post, and date", asked.Role),
		})
	}
	return gaps
}

// stepSigned says that a sign-off of the form stands. Where the form asks for several in one role, each
// names its step.
func (s *subject) stepSigned(asked *templates.SignOff) bool {
	inRole := 0
	for _, other := range s.form.SignOffs {
		if other.Role == asked.Role {
			inRole++
		}
	}
	return slices.ContainsFunc(s.standing(), func(signed schema.SignOff) bool {
		return signed.Role == asked.Role && (signed.Step == asked.SignOffID() || inRole == 1)
	})
}

func signOffComplete(s *subject) []gap {
	var gaps []gap
	for i, signed := range s.SignOff {
		lacks := missing(
			part{"who", !weak(signed.Name) || !weak(signed.Post) || !weak(signed.Minute)},
			part{"when", !signed.Date.IsZero()},
		)
		if len(lacks) > 0 {
			gaps = append(gaps, gap{
				at("sign-off", i), fmt.Sprintf("the %s's sign-off does not record %s", roleNames[signed.Role], list(lacks)),
				`write name or post, and date = 2026-03-02`,
			})
		}
	}
	return gaps
}

func signOffOrder(s *subject) []gap {
	var gaps []gap
	for i, signed := range s.SignOff {
		for _, before := range s.standing() {
			if s.signsEarlier(before, signed) && signed.Valid() && before.Date.After(signed.Date) {
				gaps = append(gaps, gap{at("sign-off", i) + ".date", s.signedBefore(signed, before), "check both dates"})
				break
			}
		}
	}
	return gaps
}

// signsEarlier says that one sign-off comes before another: in the order of the form where it asks for
// both, else by their roles.
func (s *subject) signsEarlier(one, other schema.SignOff) bool {
	first, second := s.stepOf(one), s.stepOf(other)
	if first < 0 || second < 0 {
		first, second = slices.Index(roles, one.Role), slices.Index(roles, other.Role)
	}
	return first < second
}

// stepOf gives the sign-off of the form that somebody made: the one that it names, or else the only one
// in the role; -1: none, or it cannot be told.
func (s *subject) stepOf(signed schema.SignOff) int {
	step := -1
	for i := range s.form.SignOffs {
		asked := &s.form.SignOffs[i]
		switch {
		case signed.Step != "" && signed.Step == asked.SignOffID():
			return i
		case signed.Step != "" || asked.Role != signed.Role:
		case step >= 0:
			return -1
		default:
			step = i
		}
	}
	return step
}

// signedBefore tells who signed too early: by their roles, or by what the form calls the two steps of one.
func (s *subject) signedBefore(signed, before schema.SignOff) string {
	if signed.Role == before.Role {
		steps := s.form.SignOffs
		return fmt.Sprintf("%q was signed on %s, before %q, which was signed on %s",
			steps[s.stepOf(signed)].Title, signed.Date.Words(), steps[s.stepOf(before)].Title, before.Date.Words())
	}
	return fmt.Sprintf("the %s signed on %s, before the %s, who signed on %s",
		roleNames[signed.Role], signed.Date.Words(), roleNames[before.Role], before.Date.Words())
}

// signedBeforeDecision leaves minutes out: they are written after the meeting that they record.
func signedBeforeDecision(s *subject) []gap {
	var gaps []gap
	for i, signed := range s.SignOff {
		if signed.Valid() && signed.Minute == "" && signed.Date.After(s.decided()) {
			gaps = append(gaps, gap{
				at("sign-off", i) + ".date", fmt.Sprintf("the %s signed on %s, after the decision of %s",
					roleNames[signed.Role], signed.Date.Words(), s.decided().Words()),
				"check both dates; where a minute records that the statement was considered, give its reference as minute",
			})
		}
	}
	return gaps
}

// signer tells who signed: by name, or by post where there is no name.
func signer(s schema.SignOff) string {
	if name := strings.TrimSpace(s.Name); name != "" {
		return name
	}
	return strings.TrimSpace(s.Post)
}

func signersDiffer(s *subject) []gap {
	if s.Decision != nil && !weak(s.Decision.Delegation) {
		return nil
	}
	signed := s.standing()
	for i := range signed {
		for _, other := range signed[:i] {
			who := signer(other)
			if who != "" && strings.EqualFold(who, signer(signed[i])) && signed[i].Role != other.Role {
				return []gap{{
					"sign-off", fmt.Sprintf("%s signed both as %s and as %s", who, roleNames[other.Role], roleNames[signed[i].Role]),
					`if that is how the decision is delegated, add to [decision]: delegation = "…"`,
				}}
			}
		}
	}
	return nil
}
