package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

// executiveRecord is what the record of an English executive's decision holds, with the head to follow.
// A body's is in regulation 12, one member's and an officer's in regulation 13.
const executiveRecord = "England, of executives: SI 2012/2089 regs 12(2), 13(2) and 13(4)"

var decisionRecordRules = []Rule{
	{
		ID: "DR613", Records: ofDecision, Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: decisionDated, weigh: makerSignedIsNote,
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
		ID: "DR616", Records: ofDecision, Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: alternativesRecorded, weigh: officerIsNote,
		Title: "the record of a decision says what else was considered, and why it was rejected",
		Why: "Whether harm could have been avoided depends on what else could have been done. Asked of executives in England: not of a council, " +
			"committee or governing body, nor under the law of another nation. An officer's decision that is not key gets a note.",
		Authority: executiveRecord + "(c); officers outside the executive: SI 2014/2095 reg. 7",
		Mend:      `Add [[decision.alternatives]] with option and reason; or one with option = "None", and why there was none.`,
	},
	{
		ID: "DR617", Records: ofDecision, Severity: schema.Note, Since: "0.1", check: interestsAnswered,
		Title: "the record of a decision says which interests were declared",
		Why: "That nobody declared any is an answer; a blank leaves open whether anybody was asked. Asked of executives in England: not of a " +
			"council, committee or governing body, nor under the law of another nation.",
		Authority: executiveRecord + "(d) and (e)",
		Mend:      `Under [decision], write interests = ["None declared"], or those that were declared.`,
	},
	{
		ID: "DR618", Records: ofDecision, Severity: schema.Note, Since: "0.1", check: keyDecisionAnswered,
		Title:     "where the form knows notice of key decisions, as in England, a decision says whether it is key, and a key one whether it can be called in; any that can, until when",
		Why:       "A key decision needs notice, and call-in decides when it may take effect. Only executives take key decisions.",
		Authority: "SI 2012/2089 regs 8 and 9; Local Government Act 2000 s.9F, for call-in",
		Mend:      "Under [decision], write key-decision = true or false; and for a key decision call-in, with call-in-until.",
	},
	{
		ID: "DR619", Records: ofDecision, Severity: schema.Warning, Since: "0.1", check: meetingDecided, weigh: undatedMeetingIsNote,
		Title:     "the meeting linked to a decision is not later than it, and that of the body that decided is not earlier",
		Why:       "The meeting linked is the one that decided, or one before. If a later one decided, the date is wrong; if it only heard of the decision, it is not the one.",
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
	case s.notYet(d.Date):
		return nil
	case !weak(d.Outcome) || !weak(d.Content) || !weak(d.Reasons) || !weak(d.Reference) || len(d.Alternatives) > 0 && !s.ahead():
		return d
	}
	return nil
}

// inDecision is a hint about keys of the decision.
func (s *subject) inDecision(words string, keys ...string) string {
	return toPasteIn("decision", s.Decision != nil, words, keys...)
}

func decisionDated(s *subject) []gap {
	d := s.ruling()
	if d == nil {
		return nil
	}
	named := !weak(d.Maker)
	lacks := missing(part{"who took it", named}, part{"when", !d.Date.IsZero()})
	if len(lacks) == 0 {
		return nil
	}
	key, keys := "decision.date", []string{`date = "…"`}
	if !named {
		key, keys = "decision.maker", []string{"maker = " + schema.Quote(s.decider())}
		if d.Date.IsZero() {
			keys = append(keys, `date = "…"`)
		}
	}
	return []gap{{path: key, message: "the record of the decision does not say " + list(lacks), hint: s.inDecision("say "+list(lacks), keys...)}}
}

// makerSignedIsNote makes it advice to name a decision maker who has signed.
func makerSignedIsNote(s *subject, _ gap) schema.Severity {
	return lighter(!s.ruling().Date.IsZero() && s.signedBy("decision-maker") && len(s.makers()) > 0, schema.Note)
}

func decisionSays(s *subject) []gap {
	d := s.ruling()
	if d == nil || !weak(d.Outcome) || !weak(d.Content) {
		return nil
	}
	return []gap{{path: "decision.content", message: "what was decided is not recorded", hint: s.inDecision("give what was decided, in the words of the minute", `content = """…"""`)}}
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
	return []gap{{path: "decision.reasons", message: message, hint: s.inDecision("say why this was decided, and what the equality analysis had to do with it", `reasons = """…"""`)}}
}

// purposeSpeaks makes it a warning where the purpose says something of why.
func purposeSpeaks(s *subject, _ gap) schema.Severity {
	return lighter(s.Decision != nil && !bare(s.Decision.Purpose), schema.Warning)
}

func alternativesRecorded(s *subject) []gap {
	d := s.ruling()
	if d == nil || !s.executive() || s.envelope() || containsAny(strings.ToLower(string(d.Reasons+" "+d.Content)), "alternative", "other option") {
		return nil
	}
	if len(d.Alternatives) == 0 {
		return []gap{{
			path: "decision.alternatives", message: "which alternatives were considered, and why they were rejected, is not recorded",
			hint: toPaste(`record each of them; where there was none, write option = "None" and why`, "[[decision.alternatives]]", `option = "…"`, `reason = "…"`),
		}}
	}
	for i, a := range d.Alternatives {
		if weak(a.Option) && !noAlternative(a) {
			return []gap{{path: at("decision.alternatives", i) + ".option", message: "what else was considered is not recorded", hint: toPaste("name the alternative", `option = "…"`)}}
		}
	}
	return alternativesReasoned(d.Alternatives)
}

func alternativesReasoned(alternatives []schema.Alternative) []gap {
	first, names := -1, []string(nil)
	for i, a := range alternatives {
		if weak(a.Reason) && !(noAlternative(a) && !bare(schema.Text(a.Option))) {
			names = append(names, fmt.Sprintf("%q", opening(schema.Text(a.Option))))
			if first < 0 {
				first = i
			}
		}
	}
	if first < 0 {
		return nil
	}
	message := "why the alternative " + list(names) + " was rejected is not recorded"
	if noAlternative(alternatives[first]) {
		message = "why there was no alternative to consider is not recorded"
	}
	return []gap{{path: at("decision.alternatives", first) + ".reason", message: message, hint: toPaste("say why", `reason = "…"`)}}
}

// noAlternative says that the entry records that there was nothing else to consider.
func noAlternative(a schema.Alternative) bool {
	words := strings.ToLower(strings.TrimSpace(a.Option))
	return strings.HasPrefix(words, "none") || strings.HasPrefix(words, "no ")
}

func interestsAnswered(s *subject) []gap {
	d := s.ruling()
	if d == nil || !s.executive() || s.envelope() || saysAny(d.Interests) || saysAny(d.Dispensations) {
		return nil
	}
	return []gap{{path: "decision.interests", message: "whether any interest was declared is not recorded", hint: s.inDecision(`name those that were declared; that there were none is an answer: "None declared"`, `interests = ["…"]`)}}
}

// saysAny says that a list holds an answer; that there is none is one.
func saysAny(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		return !weak(w) || slices.Contains([]string{"none", "nil", "none known", "none identified"}, strings.ToLower(strings.Trim(w, " .")))
	})
}

// decisionRests is content with words on equality anywhere in the record: they name a statement, or say
// why there is none.
func decisionRests(s *subject) []gap {
	if s.Record != "decision" || s.Decision != nil && !weak(s.Decision.Statement) || s.namesTheDuty() {
		return nil
	}
	return []gap{{
		path: "decision.statement", message: "the decision names no due regard statement that it rests on, and its record does not speak of equality",
		hint: s.inDecision("give its reference or the path of its file; or say in reasons why none was needed", `statement = "…"`),
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
