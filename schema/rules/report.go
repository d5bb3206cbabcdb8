package rules

import (
	"fmt"

	"dueregard/schema"
)

var reportRules = []Rule{
	{
		ID: "DR630", Records: ofReport, Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: reportMeeting,
		Title:     "a covering report names the meeting that it goes to, and its day",
		Why:       "Papers are public some clear days before a meeting, and these are counted from its day.",
		Authority: "Local Government Act 1972 ss.100B and 100BA; Scotland: Local Government (Scotland) Act 1973 s.50B",
		Mend:      `Under [report], write meeting = "Cabinet" and date = 2026-02-17.`,
	},
	{
		ID: "DR631", Records: ofReport, Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: reportAuthored,
		Title:     "a covering report names its author",
		Why:       "Members need to know whom they can ask about it.",
		Authority: practice,
		Mend:      `Under [report], write author = [{ name = "…", post = "…" }]; a post or a team is enough.`,
	},
	{
		ID: "DR632", Records: ofReport, Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: reportRecommends,
		Title:     "a covering report says what the meeting is asked to do",
		Why:       "What is recommended is what is decided on, and what the analysis has to be about. To note something is a recommendation too.",
		Authority: practice,
		Mend:      `Add [[report.recommendation]] with text = "That Cabinet agrees …".`,
	},
	{
		ID: "DR633", Records: ofReport, Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: reportSpeaks,
		Title:     "a covering report has at least one paragraph",
		Why:       "Recommendations without the ground that they stand on give a decision maker nothing to weigh.",
		Authority: inSubstance,
		Mend:      "Add [[report.section]] with title and paragraphs: background, activity since, next steps.",
	},
	{
		ID: "DR634", Records: ofReport, Severity: schema.Note, Since: "0.1", check: reportPapers,
		Title:     "a covering report lists its background papers",
		Why:       "The public may inspect them, for which they have to be listed. \"None\" is an answer.",
		Authority: "Local Government Act 1972 s.100D; Scotland: Local Government (Scotland) Act 1973 s.50D",
		Mend:      `Under [report], write background-papers = ["…"], or ["None"].`,
	},
	{
		ID: "DR635", Records: ofReport, Severity: schema.Warning, Since: "0.1", check: reportOnEquality,
		Title:     "a covering report that stands alone speaks of equality, or names the statement that goes with it",
		Why:       "Whoever decides has to know of the duty at that time, and to have the analysis in front of it.",
		Authority: knowing + "; " + bracking,
		Mend:      "Add a paragraph on what the proposal means for equality, or name the due regard statement among the background papers or appendices.",
	},
	{
		ID: "DR636", Records: ofReport, Severity: schema.Warning, Since: "0.1", check: reportInTime,
		Title:     "a covering report goes to the meeting at which the decision is taken, or to one before",
		Why:       "A report that comes after the decision informs nobody who decides.",
		Authority: inTime,
		Mend:      "Check report.date, decision.date and publication.meeting-date.",
	},
}

// cover gives the covering report; an empty one where a file that says it is one holds none.
func (s *subject) cover() schema.Report {
	if s.Report == nil {
		return schema.Report{}
	}
	return *s.Report
}

// inReport is a hint about keys of the report.
func (s *subject) inReport(words string, keys ...string) string {
	return toPasteIn("report", s.Report != nil, words, keys...)
}

func reportMeeting(s *subject) []gap {
	r := s.cover()
	named := !weak(r.Meeting)
	lacks := missing(part{"which meeting it goes to", named}, part{"the day of the meeting", !r.Date.IsZero()})
	if len(lacks) == 0 {
		return nil
	}
	key, keys := "report.date", []string{`date = "…"`}
	if !named {
		key = "report.meeting"
		keys = append([]string{`meeting = "…"`}, keys[:len(lacks)-1]...)
	}
	return []gap{{path: key, message: "the report does not say " + list(lacks), hint: s.inReport("say "+list(lacks), keys...)}}
}

func reportAuthored(s *subject) []gap {
	for _, p := range s.cover().Author {
		if !weak(p.Name) || !weak(p.Post) {
			return nil
		}
	}
	return []gap{{path: "report.author", message: "nobody is recorded as the author of the report", hint: s.inReport("name the author; a post or a team is enough", `author = [{ post = "…" }]`)}}
}

func reportRecommends(s *subject) []gap {
	for _, r := range s.cover().Recommendation {
		if !weak(r.Text) || !allWeak(r.Parts...) {
			return nil
		}
	}
	return []gap{{path: "report.recommendation", message: "what the meeting is asked to do is not recorded", hint: toPaste("say what the meeting is asked to agree, or to note", "[[report.recommendation]]", `text = "…"`)}}
}

func reportSpeaks(s *subject) []gap {
	for _, section := range s.cover().Section {
		if !allWeak(section.Paragraphs...) {
			return nil
		}
	}
	return []gap{{path: "report.section", message: "the report has no paragraph", hint: toPaste("write what the recommendations rest on", "[[report.section]]", `title = "…"`, `paragraphs = ["…"]`)}}
}

func reportPapers(s *subject) []gap {
	if saysAny(s.cover().BackgroundPapers) {
		return nil
	}
	return []gap{{path: "report.background-papers", message: "no background papers are listed, nor that there are none", hint: s.inReport(`list them; that there are none is an answer: "None"`, `background-papers = ["…"]`)}}
}

// reportOnEquality is content with a statement in the same file.
func reportOnEquality(s *subject) []gap {
	if s.Record != "report" || s.namesTheDuty() {
		return nil
	}
	return []gap{{
		path: "report", message: "the report does not speak of equality, and no due regard statement goes with it",
		hint: toPaste("say what the proposal means for equality; or name the statement among background-papers or appendices", "[[report.section]]", `title = "Equality implications"`, `paragraphs = ["…"]`),
	}}
}

// reportInTime compares with the day of publication only where that is for the same meeting.
func reportInTime(s *subject) []gap {
	r, p := s.cover(), s.Publication
	if r.Date.After(s.decided()) {
		return []gap{{
			path: "report.date", message: fmt.Sprintf("the report goes to a meeting %s, after the decision of %s", on(r.Date), s.decided().Words()),
			hint: "check both dates",
		}}
	}
	if p == nil || !sameBody(p.Meeting, r.Meeting) || !r.Date.After(p.MeetingDate) && !r.Date.Before(p.MeetingDate) {
		return nil
	}
	return []gap{{
		path: "report.date", message: fmt.Sprintf("the report goes to %s %s, and the statement to %s %s", r.Meeting, on(r.Date), p.Meeting, on(p.MeetingDate)),
		hint: "check report.date, and publication.meeting-date",
	}}
}
