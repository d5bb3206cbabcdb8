package rules

import (
	"fmt"

	"dueregard/schema"
)

var screeningRules = []Rule{
	{
		ID: "DR110", Severity: schema.Warning, Since: "0.1", check: screeningAnswered,
		Title:     "a screening says whether a full statement is needed",
		Why:       "A screening without its result leaves open whether the rest of the form should have been filled in.",
		Authority: "R (Brown) v SSWP [2008] EWHC 3158 (Admin): due regard is what is appropriate in the circumstances",
		Mend:      "Under [screening], write full-statement = true or full-statement = false.",
	},
	{
		ID: "DR111", Severity: schema.Error, Since: "0.1", Short: true, check: screeningReasoned,
		Title:     "a screening that asks for no full statement gives its reasons",
		Why:       "That the duty was considered and found to be of little relevance is itself a conclusion, and it needs its grounds.",
		Authority: inSubstance + "; Scotland: SSI 2012/162 reg. 5",
		Mend:      "Say which groups the policy could touch, how you know, and why that needs no full statement: screening.reasons.",
	},
	{
		ID: "DR112", Severity: schema.Error, Since: "0.1", Short: true, check: screeningSigned,
		Title:     "a screening that asks for no full statement names who decided",
		Why:       "The decision not to assess is taken by somebody who can be asked about it.",
		Authority: recorded,
		Mend:      `Under [screening], give a name or a post: post = "Head of Service".`,
	},
	{
		ID: "DR113", Severity: schema.Error, Since: "0.1", Short: true, check: screeningDated,
		Title:     "a screening that asks for no full statement is dated",
		Why:       "The duty is fulfilled before and at the time of the decision; without a date nobody can tell.",
		Authority: inTime,
		Mend:      "Under [screening], give the day: date = 2026-03-02.",
	},
	{
		ID: "DR114", Severity: schema.Warning, Since: "0.1", Short: true, check: screeningFits, weigh: slightHarm,
		Title:     "a screening that asks for no full statement fits the impacts recorded",
		Why:       "Where harm to somebody is recorded already, the policy is relevant to the duty, and the short form leaves the rest unasked.",
		Authority: inSubstance,
		Mend: "Write full-statement = true under [screening] and fill in the form; or correct the [[impact]]. " +
			"A note, where the impact is of low severity and something is recorded against it: the reasons can say why that is enough.",
	},
	{
		ID: "DR115", Severity: schema.Note, Since: "0.1", check: screeningComplete,
		Title:     "a screening that asks for a full statement says why, who decided and when",
		Why:       "It shows how early the duty was thought of, and for whom.",
		Authority: inTime,
		Mend:      "Under [screening], add reasons, name or post, and date.",
	},
	{
		ID: "DR116", Severity: schema.Error, Early: schema.Note, Since: "0.1", Short: true, check: screenedInTime, weigh: statementFollowed,
		Title:     "the screening comes before the decision",
		Why:       "A record that is made afterwards, to justify what was decided, is no due regard.",
		Authority: inTime,
		Mend:      "Check both dates, screening.date and decision.date. A warning where a full statement followed: then the date is most likely a slip.",
	},
	{
		ID: "DR117", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: screenedFirst,
		Title:     "the screening comes before the analysis that it asks for",
		Why:       "With the dates the wrong way round nobody can tell when the duty was first considered.",
		Authority: practice,
		Mend:      "Check both dates, screening.date and analysis.date; most often a year is wrong.",
	},
}

func screeningAnswered(s *subject) []gap {
	if s.Screening == nil || s.Screening.FullStatement != nil {
		return nil
	}
	return []gap{{
		path: "screening.full-statement", message: "the screening does not say whether a full statement is needed",
		hint: toPaste("write which it is; a no needs reasons, a name or post, and a date", "full-statement = true  # or false"),
	}}
}

func screeningReasoned(s *subject) []gap {
	if !s.Screening.NotRequired() || reasoned(s.Screening.Reasons) {
		return nil
	}
	return []gap{{
		path: "screening.reasons", message: "the reasons why no full statement is needed are not recorded",
		hint: toPaste("say which groups the policy could touch, how you know, and why that needs no full statement", `reasons = """`, "…", `"""`),
	}}
}

func screeningSigned(s *subject) []gap {
	if !s.Screening.NotRequired() || !weak(s.Screening.Name) || !weak(s.Screening.Post) {
		return nil
	}
	return []gap{{
		path: "screening.name", message: "who decided that no full statement is needed is not recorded",
		hint: toPaste("write the name or the post of whoever decided it", `post = "…"`),
	}}
}

// screeningDated takes words that name no day for a blank: here the date is half of the record.
func screeningDated(s *subject) []gap {
	if !s.Screening.NotRequired() || s.Screening.Date.Known() {
		return nil
	}
	return []gap{{
		path: "screening.date", message: "when it was decided that no full statement is needed is not recorded",
		hint: "write the day on which it was decided, such as date = 2026-03-02",
	}}
}

func screeningFits(s *subject) []gap {
	if !s.Screening.NotRequired() {
		return nil
	}
	i := s.firstHarm()
	if i < 0 {
		return nil
	}
	harm := s.Impact[i].Impact
	if harm == "" {
		harm = s.Impact[i].Severity
	}
	return []gap{{
		path:    "screening.full-statement",
		message: fmt.Sprintf("the screening asks for no full statement, but a %s impact on %s is recorded", harm, s.entryName(i)),
		hint:    toPaste("fill in the form, or correct "+nth("impact", i), "full-statement = true"),
	}}
}

// firstHarm gives the index of the impact that weighs against doing without a full statement: the first
// that is not slight, else the first; -1: none is bad for anybody.
func (s *subject) firstHarm() int {
	first := -1
	for i, entry := range s.Impact {
		if !entry.Adverse() && (entry.Impact != "" || entry.Severity == "") {
			continue
		}
		if !slight(entry) {
			return i
		}
		if first < 0 {
			first = i
		}
	}
	return first
}

// slight says that an impact is of low severity, and that something is recorded against it.
func slight(entry schema.Impact) bool {
	return entry.Severity == "low" && (len(entry.Mitigation) > 0 || !allBare(entry.Response, entry.Justification))
}

func slightHarm(s *subject, _ gap) schema.Severity {
	return lighter(slight(s.Impact[s.firstHarm()]), schema.Note)
}

// screeningComplete leaves a screening that asks for no full statement to the rules that need it to say all this.
func screeningComplete(s *subject) []gap {
	sc := s.Screening
	if sc == nil || sc.FullStatement == nil || !*sc.FullStatement {
		return nil
	}
	lacks := missing(
		part{"why", !weak(sc.Reasons)}, part{"who decided", !weak(sc.Name) || !weak(sc.Post)}, part{"when", !sc.Date.IsZero()},
	)
	if len(lacks) == 0 {
		return nil
	}
	keys := map[string]string{"why": "reasons", "who decided": "post", "when": "date"}
	lines := make([]string, len(lacks))
	for i, name := range lacks {
		lines[i] = keys[name] + ` = "…"`
	}
	return []gap{{
		path: "screening." + keys[lacks[0]], message: "the screening asks for a full statement, but does not record " + list(lacks),
		hint: toPaste("write which groups the policy could touch and how you know, who decided (a name or a post), and on what day", lines...),
	}}
}

func screenedInTime(s *subject) []gap {
	if s.Screening == nil || !s.Screening.Date.After(s.decided()) {
		return nil
	}
	return []gap{{
		path:    "screening.date",
		message: fmt.Sprintf("the screening is dated %s, after the decision of %s", s.Screening.Date.Words(), s.decided().Words()),
		hint:    "check both dates; if they are right, the decision needs to be taken again with the screening before it",
	}}
}

// statementFollowed makes less of a late screening where a full statement followed, and while options are open.
func statementFollowed(s *subject, _ gap) schema.Severity {
	if !s.Decision.Final() {
		return schema.Note
	}
	return lighter(!s.Screening.NotRequired(), schema.Warning)
}

func screenedFirst(s *subject) []gap {
	if s.Screening == nil || s.Screening.Date.After(s.decided()) || !s.Screening.Date.After(s.finished()) {
		return nil
	}
	return []gap{{
		path:    "screening.date",
		message: fmt.Sprintf("the screening is dated %s, after the analysis was finished %s", s.Screening.Date.Words(), on(s.finished())),
		hint:    "check date of the screening, and analysis.date",
	}}
}
