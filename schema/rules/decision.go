package rules

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"dueregard/schema"
)

var decisionRules = []Rule{
	{
		ID: "DR610", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: makerNamed, weigh: aheadIsNote,
		Title:     "the decision maker is named",
		Why:       "The statement is written for whoever decides, and only they can have the regard that is due.",
		Authority: knowing,
		Mend:      `Under [decision], write maker = "Cabinet", or whoever decides under which delegation.`,
	},
	{
		ID: "DR611", Severity: schema.Warning, Since: "0.1", check: decidedWasAssessed,
		Title:     "what was decided is what was assessed",
		Why:       "An option or a part that was added after the analysis has not been considered.",
		Authority: inTime,
		Mend:      "Use the same names under [policy] and [decision]; assess what was added.",
	},
	{
		ID: "DR612", Severity: schema.Warning, Since: "0.1", check: laterAssessmentPlanned,
		Title:     "while options are open, the assessment to come has an owner and a date",
		Why:       "A decision in stages is in order where somebody will complete the analysis before the last one. Of an envelope, that is each saving's own.",
		Authority: inTime + "; principle 5: a continuing duty",
		Mend:      `Add an [[action]] that completes the assessment, with owner and due; for a proposal or a pilot, owner and review-date under [monitoring] will do.`,
	},
}

// makerNamed leaves a decision that was taken to decisionDated.
func makerNamed(s *subject) []gap {
	if s.ruling() != nil || s.signedBy("decision-maker") || s.Decision != nil && !weak(s.Decision.Maker) {
		return nil
	}
	return []gap{{path: "decision.maker", message: "who decides is not recorded", hint: s.inDecision("name the body, or the post and the delegation", `maker = "…"`)}}
}

func decidedWasAssessed(s *subject) []gap {
	if s.Decision == nil {
		return nil
	}
	return slices.Concat(
		notAmong("decision.options", "option", s.Decision.Options, s.Policy.Options),
		notAmong("decision.parts", "part", s.Decision.Parts, s.Policy.Parts),
	)
}

// notAmong gives what was decided and is not among what was assessed, where both are recorded.
func notAmong(path, what string, decided, assessed []string) []gap {
	if allWeakWords(assessed) {
		return nil
	}
	var gaps []gap
	var guess guess
	choices := choicesOf(assessed)
	for i, name := range decided {
		if choices.have(name) {
			continue
		}
		message := fmt.Sprintf("the %s decided on, %q, is not among those assessed", what, name)
		if weak(name) {
			message = fmt.Sprintf("which %s was decided on is not recorded", what)
		}
		gaps = append(gaps, gap{path: at(path, i), message: message, hint: guess.didYouMean(name, assessed, fmt.Sprintf("use the same name as under policy.%ss, or assess it", what))})
	}
	return gaps
}

func allWeakWords(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !weak(w) })
}

// Choices are the names of options or parts.
type choices struct {
	written keySet // in lower case
	names   keySet // choiceName
	begun   keySet // with which a name begins
}

func choicesOf(all []string) choices {
	c := choices{make(keySet), make(keySet), make(keySet)}
	for _, name := range all {
		if weak(name) {
			continue
		}
		c.written.add(strings.ToLower(strings.TrimSpace(name)))
		name = choiceName(name)
		c.names.add(name)
		for beginning := range beginnings(name) {
			c.begun.add(beginning)
		}
	}
	return c
}

// have says that a name is of one of the options or parts: equal to its name, or one the beginning of the other, as
// "Option B" and "Option B: evenings without staff".
func (c choices) have(name string) bool {
	if weak(name) {
		return false
	}
	if c.written[strings.ToLower(strings.TrimSpace(name))] {
		return true
	}
	if name = choiceName(name); c.begun[name] {
		return name != ""
	}
	for beginning := range beginnings(name) {
		if c.names[beginning] {
			return true
		}
	}
	return false
}

// beginnings gives a name and its first words, but for none.
func beginnings(name string) iter.Seq[string] {
	const most = 32 // words of a name that is not a text
	return func(yield func(string) bool) {
		words := 0
		for i := 0; i < len(name) && words < most; i++ {
			if name[i] == ' ' {
				if words++; !yield(name[:i]) {
					return
				}
			}
		}
		if name != "" {
			yield(name)
		}
	}
}

// choiceName gives the words of a name in lower case, without signs and without "option" before them.
func choiceName(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return notLetter(r) && !('0' <= r && r <= '9') && r != '£' && r != '%' })
	if len(words) > 1 && words[0] == "option" {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// assessmentWords are in an action that completes an assessment.
var assessmentWords = []string{"assess", "analy", "statement", "eia", "eqia", "equalit", "impact", "due regard", "consult",
	"ases", "dadansodd", "cydraddol", "ymgyngh"}

func laterAssessmentPlanned(s *subject) []gap {
	if s.Decision.Final() {
		return nil
	}
	envelope := s.Decision.Stage == "envelope"
	if m := s.Monitoring; !envelope && m != nil && (!weak(m.Owner) || len(m.ReportsTo) > 0) && m.ReviewDate.Known() {
		return nil
	}
	planned := slices.ContainsFunc(s.Action, func(a schema.Action) bool {
		return a.Status != "done" && a.Status != "dropped" && !weak(a.Owner) && a.Due.Known() &&
			containsAny(strings.ToLower(string(a.Action)), assessmentWords...)
	})
	if planned {
		return nil
	}
	message := fmt.Sprintf("the decision is at the stage %q, and the assessment to come has no owner and date", s.Decision.Stage)
	if envelope {
		message = "the decision sets an envelope, and the assessments of what is decided within it have no owner and date"
	}
	return []gap{{path: "decision.stage", message: message, hint: toPaste("say who completes the assessment, and before which decision", newAction(s.freeID("complete-assessment"), "")...)}}
}
