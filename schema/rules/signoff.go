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
		ID: "DR601", Severity: schema.Error, Early: schema.Note, Since: "0.1", check: decisionMakerSigned, weigh: consideredIsNote,
		Title:     "the decision maker has signed, or a minute records that it considered the statement",
		Why:       "Whoever decides must personally have due regard, and cannot pass that on. Asked once the decision was taken, as far as can be seen.",
		Authority: inPerson,
		Mend:      `Add a [[sign-off]] with role = "decision-maker", name or post, and date; or with the reference of the minute.`,
	},
	{
		ID: "DR602", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: houseSignOffs, weigh: aheadIsNote,
		Title:     "everybody whose sign-off the form asks for has signed",
		Why:       "The body has decided who confirms a statement before it goes to the decision maker.",
		Authority: "the house template",
		Mend:      `Add a [[sign-off]] with the role, name or post, and date.`,
	},
	{
		ID: "DR603", Severity: schema.Warning, Since: "0.1", check: signOffComplete, weigh: aheadOrMinuteIsNote,
		Title:     "a sign-off says who and when",
		Why:       "Without a date nobody can tell that it came before the decision; without a name nobody can be asked. What a body considered, its minute records.",
		Authority: inTime + "; principle 6: a record is kept",
		Mend:      "Add name or post, and date. Where a body signs as decision maker, give the reference of the minute as minute.",
	},
	{
		ID: "DR604", Severity: schema.Warning, Since: "0.1", check: signOffOrder,
		Title:     "sign-offs come in the order of the form; else officer, senior officer, decision maker",
		Why:       "Each confirms what the one before handed on.",
		Authority: practice,
		Mend:      "Check the dates. If they are right, say in a [[response]] how it came about.",
	},
	{
		ID: "DR605", Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: signedBeforeDecision,
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
	{
		ID: "DR607", Severity: schema.Warning, Since: "0.1", check: revokedReasoned,
		Title:     "a sign-off that was revoked says why, and when",
		Why:       "Whoever relied on it needs to know what was wrong, and from when it no longer stood.",
		Authority: recorded,
		Mend:      "Add revoked-reason and revoked, the day, to the [[sign-off]].",
	},
	{
		ID: "DR608", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: signerDecides,
		Title:     "who signs as decision maker is who decides",
		Why:       "Another's signature shows another's regard. Who presides over the body may sign for it, and whom a delegation names.",
		Authority: inPerson,
		Mend:      "Name the decision maker alike under [decision] and in its [[sign-off]]; or name the delegation: decision.delegation.",
	},
	{
		ID: "DR609", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: finishedBeforeSigning,
		Title:     "the analysis is finished when it is signed off",
		Why:       "Nobody can confirm what is not there yet.",
		Authority: practice,
		Mend:      "Check sign-off.date and analysis.date. If they are right, have the finished statement signed off again.",
	},
}

// roles are those of a SignOff in the order in which they sign, and roleNames what they are called.
var roles = []string{"officer", "senior-officer", "decision-maker"}

var roleNames = map[string]string{
	"officer": "officer", "senior-officer": "senior officer", "decision-maker": "decision maker",
}

// stands says that a sign-off is complete and not revoked.
func stands(signed *schema.SignOff) bool {
	return signed.Valid() && (!weak(signed.Name) || !weak(signed.Post) || !weak(signed.Minute))
}

// signOffLacks gives what a sign-off does not say of who signed, and when.
func signOffLacks(signed *schema.SignOff) []string {
	return missing(
		part{"who", !weak(signed.Name) || !weak(signed.Post) || !weak(signed.Minute)},
		part{"when", !signed.Date.IsZero()},
	)
}

// standing gives the sign-offs that stand.
func (s *subject) standing() []*schema.SignOff {
	return s.once.standing.of(func() []*schema.SignOff {
		var valid []*schema.SignOff
		for i := range s.SignOff {
			if signed := &s.SignOff[i]; stands(signed) {
				valid = append(valid, signed)
			}
		}
		return valid
	})
}

// signedBy says that a sign-off in the role stands, and is not of a day that is yet to come.
func (s *subject) signedBy(role string) bool {
	return s.once.signedBy.of(role, func(role string) bool {
		return slices.ContainsFunc(s.standing(), func(signed *schema.SignOff) bool { return signed.Role == role && !s.notYet(signed.Date) })
	})
}

// decisionMakerSigned points to a sign-off that does not stand, where there is one. Before the decision nobody can
// have signed.
func decisionMakerSigned(s *subject) []gap {
	if s.signedBy("decision-maker") || s.ahead() {
		return nil
	}
	path, message := "sign-off", "the statement is unsigned: neither a signature of the decision maker nor a minute is recorded"
	for i := range s.SignOff {
		signed := &s.SignOff[i]
		if signed.Role != "decision-maker" {
			continue
		}
		path = at("sign-off", i)
		switch lacks := signOffLacks(signed); {
		case len(lacks) > 0:
			return []gap{{
				path: path, message: "the statement is unsigned: the decision maker's sign-off does not record " + list(lacks),
				hint: toPaste("say who signed, and on which day; or which minute records it", `post = "…"`, `date = "…"`, `minute = "…"  # only where a minute records it`),
			}}
		case s.notYet(signed.Date):
			message = fmt.Sprintf("the statement is unsigned: the decision maker's sign-off is dated %s, which is yet to come", signed.Date.Words())
		case !signed.Revoked.IsZero():
			message = fmt.Sprintf("the statement is unsigned: the decision maker's sign-off of %s was revoked %s, and no other is recorded", signed.Date.Words(), signed.Revoked.Words())
		}
	}
	if s.consideredInRecord() {
		return s.toBeRepeated()
	}
	return []gap{{path: path, message: message, hint: toPaste("record the signature of the decision maker, or the minute that says that it considered the statement",
		"[[sign-off]]", `role = "decision-maker"`, `post = "…"`, `date = "…"`, `minute = "…"  # only where a minute records it`)}}
}

// toBeRepeated tells where it is looked for that the statement was considered.
func (s *subject) toBeRepeated() []gap {
	lines := []string{"[[sign-off]]", `role = "decision-maker"`, "post = " + schema.Quote(s.decider()), `date = "…"`, `minute = "…"`}
	if d := s.Decision; !weak(d.Reference) {
		lines[4] = "minute = " + schema.Quote(d.Reference)
	}
	return []gap{{
		path: "sign-off", message: "the record of the decision says that the statement was considered; no sign-off repeats it",
		hint: toPaste("repeat the reference of the minute as the decision maker's sign-off, where readers look for it", lines...),
	}}
}

// consideredIsNote makes it advice to repeat what the record of the decision says.
func consideredIsNote(s *subject, _ gap) schema.Severity {
	return lighter(s.consideredInRecord(), schema.Note)
}

// houseSignOffs leaves out an envelope: what is decided within it has sign-offs of its own.
func houseSignOffs(s *subject) []gap {
	if s.envelope() {
		return nil
	}
	var gaps []gap
	for i := range s.form.SignOffs {
		asked := &s.form.SignOffs[i]
		if asked.Role == "decision-maker" || !s.form.AskedSignOff(s.Statement, asked) || s.stepSigned(asked) {
			continue
		}
		who, lines := roleNames[asked.Role], []string{"[[sign-off]]", "role = " + schema.Quote(asked.Role)}
		message := fmt.Sprintf("no signature of the %s is recorded", who)
		if !strings.EqualFold(strings.TrimSpace(asked.Title), who) && !weak(asked.Title) {
			message += fmt.Sprintf(" for %q", asked.Title)
		}
		if s.several(asked.Role) {
			lines = append(lines, "step = "+schema.Quote(asked.SignOffID()))
		}
		gaps = append(gaps, gap{
			path: "sign-off", message: message,
			hint: toPaste("record who signed, and on which day", append(lines, `post = "…"`, `date = "…"`)...),
		})
	}
	return gaps
}

// several says that the form asks for more than one sign-off in a role.
func (s *subject) several(role string) bool {
	inRole := 0
	for _, asked := range s.form.SignOffs {
		if asked.Role == role {
			inRole++
		}
	}
	return inRole > 1
}

// stepSigned says that a sign-off of the form stands. Where the form asks for several in one role, each
// names its step.
func (s *subject) stepSigned(asked *templates.SignOff) bool {
	several := s.several(asked.Role)
	return slices.ContainsFunc(s.standing(), func(signed *schema.SignOff) bool {
		return signed.Role == asked.Role && (signed.Step == asked.SignOffID() || !several)
	})
}

// signOffComplete leaves the decision maker's to decisionMakerSigned as long as none stands.
func signOffComplete(s *subject) []gap {
	var gaps []gap
	for i := range s.SignOff {
		signed := &s.SignOff[i]
		path, lacks := at("sign-off", i), signOffLacks(signed)
		switch {
		case len(lacks) > 0 && (signed.Role != "decision-maker" || s.signedBy("decision-maker")):
			gaps = append(gaps, gap{
				path: path, message: fmt.Sprintf("the %s's sign-off does not record %s", roleNames[signed.Role], list(lacks)),
				hint: toPaste("say who signed, and on which day", `post = "…"`, `date = "…"`),
			})
		case len(lacks) == 0 && signed.Role == "decision-maker" && weak(signed.Minute) && weak(signed.Name) && isBody(signed.Post) && !s.notYet(signed.Date):
			gaps = append(gaps, gap{
				path: path + ".minute", message: fmt.Sprintf("which minute records that %s considered the statement is not recorded", signed.Post),
				hint: toPaste("give the reference of the minute", `minute = "…"`),
			})
		}
	}
	return gaps
}

// aheadOrMinuteIsNote makes it advice to complete a sign-off before the decision, and to give the minute of a body
// whose sign-off has a date.
func aheadOrMinuteIsNote(s *subject, g gap) schema.Severity {
	return lighter(strings.HasSuffix(g.path, ".minute") || s.ahead(), schema.Note)
}
