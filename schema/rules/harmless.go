package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

var harmlessRules = []Rule{
	{
		ID: "DR416", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: themesTakenUp, weigh: weighHeard,
		Title:     "what a group said of harm is taken up where no harm is recorded for it",
		Why:       "People who will live with the change said that it harms them, and the analysis says that it does not. Whoever decides should see which of the two holds, and why.",
		Authority: gunning + "; " + inSubstance,
		Mend:      "Take the point up in considered of the group's [[impact]], and judge it anew; or answer it in response or changed of the theme. What the summary of a consultation tells of harm is a note.",
	},
	{
		ID: "DR417", Severity: schema.Note, Since: "0.1", check: gapsTakenUp,
		Title:     "no effect is recorded with a view to what is known of the group, or not known",
		Why:       "Where nothing is known of a group, that there is no effect is an assumption. Where the evidence sets a group apart, it wants an answer.",
		Authority: inSubstance + "; " + hurley,
		Mend:      `Say in considered what the conclusion rests on, cite sources, or record impact = "not-known".`,
	},
}

// benignShown speaks of entries without harm, and of those that are not judged where the words are no more
// than a judgement. Those of one judgement are told together.
func benignShown(s *subject) []gap {
	var gaps []gap
	var judgements []string
	for i := range s.Impact {
		if judgement, is := s.unshown(i); is && !slices.Contains(judgements, judgement) {
			judgements = append(judgements, judgement)
			gaps = append(gaps, s.tellUnshown(i, judgement))
		}
	}
	return gaps
}

// unshown says that an entry gives a conclusion without reasons or evidence, and which one; "" for one in words alone.
func (s *subject) unshown(i int) (judgement string, is bool) {
	entry := s.Impact[i]
	harmless := slices.Contains(benign, entry.Impact)
	verdict := entry.Impact == "" && entry.Rating == "" && !allWeak(entry.Considered, entry.Response, entry.Justification)
	if !harmless && !verdict || len(entry.Sources) > 0 || !allBare(entry.Considered, entry.Response, entry.Justification) {
		return "", false
	}
	atWork := len(entry.Groups) > 0 && !slices.ContainsFunc(entry.Groups, func(id schema.Group) bool { return !workOnly(id) })
	return entry.Impact, !atWork || !s.staffUnaffected()
}

// tellUnshown tells of an entry and those after it that come to the same judgement.
func (s *subject) tellUnshown(first int, judgement string) gap {
	var names distinct
	for i := first; i < len(s.Impact); i++ {
		if other, is := s.unshown(i); is && other == judgement {
			names.add(s.entryName(i))
		}
	}
	message := fmt.Sprintf("the impact on %s is recorded as %s, without a reason or evidence", list(names.names), judgement)
	if judgement == "" {
		message = fmt.Sprintf("what is recorded for %s is a conclusion, without a reason or evidence", list(names.names))
	}
	return gap{path: at("impact", first) + ".considered", message: message, hint: toPaste("give the reason in a sentence, or cite sources", `considered = "…"`)}
}

// harmless gives the rows of which no entry records harm or leaves it open: what is said of them.
func (s *subject) harmless() []row {
	return s.once.harmless.of(func() []row {
		var rows []row
		harms := func(i int) bool { return !slices.Contains(benign, s.Impact[i].Impact) }
		for _, r := range s.rows {
			if len(r.entries) > 0 && !slices.ContainsFunc(r.entries, harms) {
				rows = append(rows, r)
			}
		}
		return rows
	})
}

// benign are the words of impacts that harm nobody, as far as they are known.
var benign = []string{"none", "neutral", "positive"}

// wordsOn gives all that the entries of a row say, in lower case.
func (s *subject) wordsOn(r row) *haystack {
	return s.once.wordsOn.of(r.ID, func(schema.Group) *haystack {
		var b strings.Builder
		for _, i := range r.entries {
			entry := &s.Impact[i]
			for _, words := range []string{entry.SubGroup, string(entry.Considered), string(entry.Response), string(entry.Justification)} {
				b.WriteString(words)
				b.WriteByte('\n')
			}
		}
		return &haystack{text: strings.ToLower(b.String())}
	})
}

// harmWords are those by which people say that something harms them. Each is looked for between spaces or signs.
var harmWords = newWordList(`not no cannot can't won't don't never nobody nothing without too lose loses losing lost less fewer further farther
	hard harder difficult difficulty worse worried worry fear afraid concern concerned unsafe barrier barriers unable miss struggle
	isolated isolation excluded unfair cost costs expensive impossible`)

// saysHarm says that a text uses words of harm.
func saysHarm(t schema.Text) bool {
	words := strings.FieldsFunc(strings.ToLower(string(t)), func(r rune) bool { return notLetter(r) && r != '\'' && r != '’' })
	return slices.ContainsFunc(words, func(w string) bool {
		return harmWords.words[strings.ReplaceAll(w, "’", "'")]
	})
}

// concludes says that a text is made of conclusionWords and of these words alone.
func concludes(text string, words *wordList) bool {
	return len(text) <= longestBare && madeOf(text, false, words, conclusionWords)
}

// themesTakenUp speaks of themes that nobody answered. An answer with a reason deals with a theme, whatever it is.
func themesTakenUp(s *subject) []gap {
	harmless := s.harmless()
	if harmless == nil {
		return nil
	}
	gaps := summariesTakenUp(s, harmless)
	for i := range s.Consultation {
		for j := range s.Consultation[i].Theme {
			t := &s.Consultation[i].Theme[j]
			if weak(t.Said) || themeAnswered(t) || !saysHarm(t.Said) {
				continue
			}
			for _, r := range harmless {
				if !slices.Contains(t.Groups, r.ID) && !namesGroup(t.RaisedBy, r.ID) || takesUp(s.wordsOn(r), string(t.Said)+" "+t.RaisedBy) {
					continue
				}
				gaps = append(gaps, gap{
					path:    at("impact", r.entries[0]) + ".impact",
					message: fmt.Sprintf("no harm is recorded for %s, and %s said: %q", r.Title, raisedBy(t, i, j), opening(t.Said)),
					hint:    "take the point up in considered and judge the impact anew, or answer it in response of the theme",
				})
			}
		}
	}
	return gaps
}

// weighHeard lowers what is told of a summary, which is not in the words of those who were heard.
func weighHeard(_ *subject, g gap) schema.Severity {
	return lighter(strings.HasPrefix(g.path, "consultation"), schema.Note)
}

// raisedBy names who raised a theme, or where it stands.
func raisedBy(t *schema.Theme, i, j int) string {
	if weak(t.RaisedBy) {
		return inWords(at(at("consultation", i)+".theme", j))
	}
	return fmt.Sprintf("%q", t.RaisedBy)
}

// takesUp says that words, in lower case, go into a text: they share two of its longer words, or the only one.
func takesUp(words *haystack, text string) bool {
	const long, enough = 5, 2
	shared := 0
	var seen distinct
	for word := range lowerWords(text, false) {
		if len(word) < long || commonWords.has(word) || !seen.add(string(word)) {
			continue
		}
		if words.has(string(word[:long])) {
			shared++
		}
		if shared == enough {
			return true
		}
	}
	return shared > 0 && len(seen.names) == 1
}

// commonWords are long words that say nothing of what a text is about.
var commonWords = newWordList(`about after again before being could every group groups might other others people shall should
	their there these things think those under until where which while would`)

// apartWords are those by which evidence sets a group apart.
var apartWords = newPhrases(
	"under-represented", "underrepresented", "over-represented", "overrepresented", "disproportionate", "less likely", "more likely",
	"at a disadvantage", "barrier", "much less than", "much more than", "twice as",
)

// excuseWords are all that an answer is made of which takes what is not known for what is not so, besides conclusionWords.
var excuseWords = newWordList(`analysis available because collect collected considered data evidence held hold information monitored
	people record recorded residents service so suggest suggests that therefore thus us user users with would`)

func gapsTakenUp(s *subject) []gap {
	var gaps []gap
	for _, r := range s.harmless() {
		evidence, recorded := s.Evidence[r.ID]
		positive := func(i int) bool { return s.Impact[i].Impact == "positive" }
		if !recorded || workOnly(r.ID) || slices.ContainsFunc(r.entries, positive) {
			continue
		}
		path := at("impact", r.entries[0]) + ".considered"
		sentence := setsApart(evidence)
		switch {
		case sentence != "" && !s.takesUpApart(r, sentence):
			gaps = append(gaps, gap{
				path: path, message: fmt.Sprintf("no effect is recorded for %s, and the evidence sets them apart: %q", r.Title, opening(schema.Text(sentence))),
				hint: toPaste("say why this makes no difference here, or judge the impact anew", `considered = "…"`),
			})
		case sentence == "" && s.assumed(r, evidence):
			gaps = append(gaps, gap{
				path: path, message: fmt.Sprintf("no effect is recorded for %s, of whom no data are known; what this rests on is not recorded", r.Title),
				hint: toPaste(`say what it rests on, cite sources, or judge it "not-known"`, `considered = "…"`),
			})
		}
	}
	return gaps
}

// takesUpApart says that the entries of a row go into a sentence that sets the group apart.
func (s *subject) takesUpApart(r row, sentence string) bool {
	words := s.wordsOn(r)
	return apartWords.in(words.text) || takesUp(words, sentence)
}

// setsApart gives the sentence of the evidence that sets the group apart; empty: none does.
func setsApart(e schema.Evidence) string {
	for _, t := range []schema.Text{e.ServiceUsers, e.Needs, e.Other} {
		for sentence := range strings.SplitSeq(string(t), ". ") {
			if apartWords.in(sentence) {
				return sentence
			}
		}
	}
	return ""
}

// assumed says that nothing is known of the group, nobody of it was heard, and the entries that speak of it take
// that for the reason. What has no reasons at all is told as such.
func (s *subject) assumed(r row, e schema.Evidence) bool {
	gap := e.Status == "not-known" || e.Status == "not-collected"
	if !gap || hasContent(e) || slices.ContainsFunc(s.Consultation, func(c schema.Consultation) bool { return slices.Contains(c.Groups, r.ID) }) {
		return false
	}
	for _, i := range r.entries {
		entry := &s.Impact[i]
		if len(entry.Sources) > 0 || slices.Contains(entry.Groups, schema.AllGroups) || allBare(entry.Considered, entry.Response, entry.Justification) {
			return false
		}
	}
	return !slices.ContainsFunc(r.entries, func(i int) bool { return !excused(&s.Impact[i]) })
}

// excused says that an entry gives no reason but that nothing is known: "There is no evidence of impact on this group".
func excused(entry *schema.Impact) bool {
	return !slices.ContainsFunc([]schema.Text{entry.Considered, entry.Response, entry.Justification}, func(t schema.Text) bool {
		return reasoned(t) && !concludes(string(t), excuseWords)
	})
}
