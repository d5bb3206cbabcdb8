package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

// executiveRecord is what the record of an English executive's decision holds, with the head to follow.
const executiveRecord = "England: SI 2012/2089 regs 12(2) and 13(4)"

var decisionRecordRules = []Rule{
	{
		ID: "DR613", Records: ofDecision, Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: decisionDated,
		Title:     "the record of a decision says who took it, and when",
		Why:       "Without the maker nobody can tell who had to have due regard; without the date, whether it came in time.",
		Authority: inTime + "; " + executiveRecord + "(a)",
		Mend:      `Under [decision], write maker = "Cabinet" and date = 2026-02-17.`,
	},
	{
		ID: "DR614", Records: ofDecision, Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: decisionSays,
		Title:     "the record of a decision says what was decided",
		Why:       "What was assessed can only be compared with what was decided where both are written down.",
		Authority: recorded + "; " + executiveRecord + "(a)",
		Mend:      `Under [decision], write content, in the words of the minute; or in short outcome = "Recommendations approved".`,
	},
	{
		ID: "DR615", Records: ofDecision, Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: decisionReasoned, weigh: purposeSpeaks,
		Title:     "the record of a decision gives its reasons",
		Why:       "How the equality analysis was weighed shows in the reasons, or nowhere. Where the purpose says why, it is a warning only.",
		Authority: inSubstance + "; " + executiveRecord + "(b)",
		Mend:      "Under [decision], write reasons: why this was decided, and what the equality analysis had to do with it.",
	},
	{
		ID: "DR616", Records: ofDecision, Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: alternativesRecorded,
		Title:     "the record of a decision says what else was considered, and why it was rejected",
		Why:       "Whether harm could have been avoided depends on what else could have been done.",
		Authority: executiveRecord + "(c); not asked under the law of another nation, nor of a body whose form knows no key decisions",
		Mend:      `Add [[decision.alternatives]] with option and reason; or one with option = "None", and why there was none.`,
	},
	{
		ID: "DR617", Records: ofDecision, Severity: schema.Note, Since: "0.1", check: interestsAnswered,
		Title:     "the record of a decision says which interests were declared",
		Why:       "That nobody declared any is an answer; a blank leaves open whether anybody was asked.",
		Authority: executiveRecord + "(d) and (e); not asked under the law of another nation, nor of a body whose form knows no key decisions",
		Mend:      `Under [decision], write interests = ["None declared"], or those that were declared.`,
	},
	{
		ID: "DR618", Records: ofDecision, Severity: schema.Note, Since: "0.1", check: keyDecisionAnswered,
		Title:     "where the form knows notice of key decisions, as in England, a decision says whether it is key, and a key one whether it can be called in",
		Why:       "A key decision needs notice, and call-in decides when it may take effect.",
		Authority: "SI 2012/2089 regs 8 and 9; Local Government Act 2000 s.9F, for call-in",
		Mend:      "Under [decision], write key-decision = true or false; and for a key decision call-in, with call-in-until.",
	},
	{
		ID: "DR619", Records: ofDecision, Severity: schema.Warning, Since: "0.1", check: meetingNotLater,
		Title:     "the meeting linked to a decision is not later than it",
		Why:       "The meeting linked is the one that decided. If a later one decided, the date is wrong; if it only heard of the decision, it is not the one.",
		Authority: inTime,
		Mend:      "Check decision.date, and decision.meeting with its date: the meeting that took the decision, or before which it was.",
	},
}

var restsOnRules = []Rule{
	{
		ID: "DR625", Records: ofDecision, Severity: schema.Warning, Since: "0.1", check: decisionRests,
		Title:     "a decision that is recorded alone names the due regard statement that it rests on",
		Why:       "Who reads the decision must be able to find the analysis; who finds none must ask whether there was any.",
		Authority: knowing + "; principle 6: a record is kept",
		Mend:      `Under [decision], write statement = "EIA 2026/14": its reference, or the path of its file. Why none was needed may stand in reasons.`,
	},
}

// ruling gives the decision that was taken, as far as can be seen; nil: none was. A statement may name
// who will decide, and when.
func (s *subject) ruling() *schema.Decision {
	d := s.Decision
	switch {
	case d == nil && s.Record == "decision":
		return new(schema.Decision)
	case d == nil || s.Record == "decision":
		return d
	case !weak(d.Outcome) || !weak(d.Content) || !weak(d.Reasons) || !weak(d.Reference) || len(d.Alternatives) > 0:
		return d
	}
	return nil
}

// inDecision says where a key of the decision goes.
func (s *subject) inDecision(keys string) string {
	return inTable("decision", s.Decision != nil, keys)
}

// decisionDated leaves the maker of a statement's decision to makerNamed.
func decisionDated(s *subject) []gap {
	d := s.ruling()
	if d == nil {
		return nil
	}
	named := s.IsStatement() || !weak(d.Maker)
	lacks := missing(part{"who took it", named}, part{"when", !d.Date.IsZero()})
	if len(lacks) == 0 {
		return nil
	}
	key, hint := "decision.date", "date = 2026-02-17"
	if !named {
		key, hint = "decision.maker", `maker = "Cabinet", and date = 2026-02-17`
	}
	return []gap{{key, "the record of the decision does not say " + list(lacks), s.inDecision(hint)}}
}

func decisionSays(s *subject) []gap {
	d := s.ruling()
	if d == nil || !weak(d.Outcome) || !weak(d.Content) {
		return nil
	}
	return []gap{{"decision.content", "what was decided is not recorded", s.inDecision(`content = """…""", or outcome = "Recommendations approved"`)}}
}

func decisionReasoned(s *subject) []gap {
	d := s.ruling()
	if d == nil || !weak(d.Reasons) {
		return nil
	}
	message := "the reasons for the decision are not recorded"
	if !weak(d.Purpose) {
		message += ", only its purpose"
	}
	return []gap{{"decision.reasons", message, s.inDecision(`reasons = """…""", with what the equality analysis had to do with it`)}}
}

// purposeSpeaks makes it a warning where the purpose says something of why.
func purposeSpeaks(s *subject, _ gap) schema.Severity {
	if s.Decision == nil || bare(s.Decision.Purpose) || s.form.Severities["DR615"] != "" {
		return ""
	}
	return schema.Warning
}

// executive says that the law on executives in England may hold for the decision. A form for England that
// knows no notice of key decisions is that of a body without an executive.
func (s *subject) executive() bool {
	return s.form.Nation == "" || s.form.Nation == "england" && s.form.Regime.KeyDecisionDays > 0
}

func alternativesRecorded(s *subject) []gap {
	d := s.ruling()
	if d == nil || !s.executive() || containsAny(strings.ToLower(string(d.Reasons)), "alternative", "other option") {
		return nil
	}
	if len(d.Alternatives) == 0 {
		return []gap{{
			"decision.alternatives", "which alternatives were considered, and why they were rejected, is not recorded",
			`add [[decision.alternatives]] with option and reason; or with option = "None", and why`,
		}}
	}
	first, names := -1, []string(nil)
	for i, a := range d.Alternatives {
		if weak(a.Reason) && !noAlternative(a) {
			names = append(names, fmt.Sprintf("%q", opening(schema.Text(a.Option))))
			if first < 0 {
				first = i
			}
		}
	}
	if first < 0 {
		return nil
	}
	return []gap{{
		at("decision.alternatives", first) + ".reason", "why the alternative " + list(names) + " was rejected is not recorded",
		`write reason = "…"`,
	}}
}

// noAlternative says that the entry records that there was nothing else to consider.
func noAlternative(a schema.Alternative) bool {
	words := strings.ToLower(strings.TrimSpace(a.Option))
	return strings.HasPrefix(words, "none") || strings.HasPrefix(words, "no ")
}

func interestsAnswered(s *subject) []gap {
	d := s.ruling()
	if d == nil || !s.executive() || len(d.Interests) > 0 || len(d.Dispensations) > 0 {
		return nil
	}
	return []gap{{"decision.interests", "whether any interest was declared is not recorded", s.inDecision(`interests = ["None declared"], or those that were declared`)}}
}

// keyDecisionAnswered asks only where the form says that the law knows key decisions.
func keyDecisionAnswered(s *subject) []gap {
	d := s.ruling()
	if d == nil || s.form.Regime.KeyDecisionDays == 0 {
		return nil
	}
	switch {
	case d.KeyDecision == nil:
		return []gap{{"decision.key-decision", "whether this is a key decision is not recorded", s.inDecision("key-decision = true, or false")}}
	case *d.KeyDecision && d.CallIn == nil:
		return []gap{{"decision.call-in", "whether this key decision is open to call-in is not recorded", s.inDecision("call-in = true with call-in-until, or false")}}
	case d.CallIn != nil && *d.CallIn && d.CallInUntil.IsZero():
		return []gap{{"decision.call-in-until", "the decision is open to call-in, and until when is not recorded", s.inDecision("call-in-until = 2026-02-24")}}
	}
	return nil
}

func meetingNotLater(s *subject) []gap {
	d := s.Decision
	if d == nil || d.Meeting == nil || !d.Meeting.Date.After(d.Date) {
		return nil
	}
	return []gap{{
		"decision.meeting.date",
		fmt.Sprintf("the decision of %s is linked to a meeting that came later: %s on %s", d.Date.Words(), d.Meeting.Name, d.Meeting.Date.Words()),
		"check both dates; link the meeting that decided, or leave the meeting out",
	}}
}

// decisionRests is content with words on equality anywhere in the record: they name a statement, or say
// why there is none.
func decisionRests(s *subject) []gap {
	if s.Record != "decision" || s.Decision != nil && !weak(s.Decision.Statement) || s.namesTheDuty() {
		return nil
	}
	return []gap{{
		"decision.statement", "the decision names no due regard statement that it rests on, and its record does not speak of equality",
		s.inDecision(`statement = "EIA 2026/14"; or say in reasons why none was needed`),
	}}
}

// dutyWords are words, and dutyPhrases parts of a text, that speak of the duty or of an assessment.
var (
	dutyWords   = []string{"equality", "equalities", "eqia", "eia", "psed", "cydraddoldeb"}
	dutyPhrases = []string{"due regard", "protected characteristic", "protected group", "discriminat", "impact assessment", "sylw dyledus"}
)

// namesTheDuty says that the record speaks of the duty: of equality, not only of inequalities.
func (s *subject) namesTheDuty() bool {
	return slices.ContainsFunc(s.leaves, func(l leaf) bool {
		if strings.HasPrefix(l.path, "response[") || strings.HasPrefix(l.path, "review[") {
			return false
		}
		lower := strings.ToLower(l.text)
		return containsAny(lower, dutyPhrases...) || slices.ContainsFunc(strings.FieldsFunc(lower, notLetter), func(w string) bool {
			return slices.Contains(dutyWords, w)
		})
	})
}
