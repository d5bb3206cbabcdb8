package rules

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dueregard/schema"
)

// smallInWords tells of texts that give a number which the table beside them keeps back: the public version
// keeps texts as they are. Only what stands before a word for people is taken for it.
func (s *subject) smallInWords(t smallTable) []gap {
	r := t.record
	texts := []said{
		{r.path + ".service-users", "what is known of " + r.subject, r.ServiceUsers},
		{r.path + ".needs", "what is known of " + r.subject, r.Needs},
		{r.path + ".other", "what is known of " + r.subject, r.Other},
		{t.path + ".note", fmt.Sprintf("the note of %q", t.Table.Title), t.Table.Note},
	}
	for _, i := range s.impactsOn(r.group) {
		texts = append(texts, said{at("impact", i) + ".considered", "what was considered for " + s.entryName(i), s.Impact[i].Considered})
	}
	var gaps []gap
	for _, in := range texts {
		words, is := t.saidIn(string(in.text))
		if words == "" {
			continue
		}
		gaps = append(gaps, gap{
			path: in.key, message: fmt.Sprintf("%s says %q, which %s in %q; the public version keeps words", in.who, words, is, t.Table.Title),
			hint: fmt.Sprintf("say it without the number, such as %q", s.fewPeople()),
		})
	}
	return gaps
}

// A said is a text, its key, and what it is to readers.
type said struct {
	key, who string
	text     schema.Text
}

// saidIn gives the words by which a text tells what the public version leaves out of the table, and what that
// is; empty: it tells nothing.
func (t smallTable) saidIn(text string) (words, is string) {
	if text == "" {
		return "", ""
	}
	for i, r := range t.Rows {
		row := &t.Table.Rows[i]
		if r.Left&schema.UsersFigure != 0 {
			words, is = peopleIn(text, *row.Users), "is a number too small to be published"
		}
		if words == "" && r.Left&schema.ShareFigure != 0 {
			words, is = shareIn(text, figure(*row.Share)), "tells a number too small to be published"
		}
		switch {
		case words == "":
		case r.Small == 0:
			return words, "would tell a number too small to be published"
		default:
			return words, is
		}
	}
	return "", ""
}

// shareIn gives a share as a text has it, "7.3%"; empty: it has not.
func shareIn(text, share string) string {
	for _, unit := range []string{"%", " %", " per cent"} {
		if strings.Contains(text, share+unit) && hasNumber(text, share) {
			return share + unit
		}
	}
	return ""
}

// smallNames are the numbers that people write as words.
var smallNames = strings.Fields("nobody one two three four five six seven eight nine ten")

// peopleWords are words for people that follow their number.
var peopleWords = strings.Fields(`people persons person users user residents resident staff employees employee members member respondents
	respondent women woman men man girls girl boys boy children child pupils pupil parents carers carer tenants customers clients patients visitors passengers applicants students learners
	disabled deaf blind trans transgender gay lesbian bisexual asian black white muslim jewish hindu sikh christian them whom`)

// punctuation stands around words.
const punctuation = ".,;:()*_“”\""

// peopleIn gives the first place of a text that counts so many people: "3 women", "three of them".
func peopleIn(text string, n int) string {
	words := strings.Fields(text)
	number := strconv.Itoa(n)
	for i, word := range words[:max(0, len(words)-1)] {
		word = strings.ReplaceAll(strings.Trim(word, punctuation), ",", "")
		if word != number && (n >= len(smallNames) || n == 0 || !strings.EqualFold(word, smallNames[n])) {
			continue
		}
		after := words[i+1 : i+2]
		if strings.EqualFold(after[0], "of") { // them, or the 41 users
			after = words[i+1 : min(i+5, len(words))]
		}
		for j, next := range after {
			if next = strings.Trim(next, punctuation); slices.Contains(peopleWords, strings.ToLower(next)) {
				return strings.Trim(strings.Join(words[i:i+j+2], " "), punctuation)
			}
		}
	}
	return ""
}
