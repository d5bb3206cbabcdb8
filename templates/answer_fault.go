package templates

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"dueregard/schema"
)

// kindOf is the kind of answer that a question takes: its own, or that of the statement's key. Empty:
// whatever the key holds.
func kindOf(q *Question) string {
	chosen := q.Scale != "" || len(q.Choices) > 0
	own := !strings.Contains(q.Key, ".") || strings.HasPrefix(q.Key, Own)
	switch {
	case q.Kind != "":
		return q.Kind
	case own && chosen:
		return "choice"
	case own:
		return "text"
	}
	holds, _ := schema.HoldsAt(q.Key)
	switch {
	case holds == schema.HoldsYesNo:
		return "yes-no"
	case chosen:
		return "chosen"
	case holds == schema.HoldsNumber:
		return "number"
	}
	return ""
}

// answerFaults say what is wrong with an answer, by the kind of question.
var answerFaults = map[string]func(f *Form, q *Question, answer any) string{
	"text":      (*Form).textFault,
	"prose":     (*Form).proseFault,
	"yes-no":    (*Form).choiceFault,
	"choice":    (*Form).choiceFault,
	"choices":   (*Form).choicesFault,
	"chosen":    (*Form).chosenFault,
	"date":      (*Form).dateFault,
	"money":     (*Form).moneyFault,
	"number":    (*Form).numberFault,
	"person":    (*Form).personFault,
	"link":      (*Form).linkFault,
	"reference": (*Form).proseFault,
	"file":      (*Form).fileFault,
	"score":     (*Form).scoreFault,
	"table":     (*Form).tableFault,
	"rows":      (*Form).tablesFault,
	"groups":    (*Form).tablesFault,
}

// Fault says what is wrong with an answer to a question, for whoever wrote it: "is \"Hihg\"; expected
// one of: High, Low". Empty: nothing. A blank has no fault.
//
// Of a table only the outer form is looked at; its cells are answers to the questions of the columns.
func (f *Form) Fault(q *Question, answer any) string {
	if blankAnswer(answer) {
		return ""
	}
	if check := answerFaults[kindOf(q)]; check != nil {
		if fault := check(f, q, answer); fault != "" {
			return fault
		}
	}
	return patternFault(q, answer)
}

// expected puts into words that an answer is another than one was asked for.
func expected(answer any, what string) string { return "is " + shown(answer) + "; expected " + what }

// longestShown is how many characters of an answer are repeated to whoever wrote it.
const longestShown = 60

// shown is an answer as it stands in the file, or what it is.
func shown(answer any) string {
	switch v := answer.(type) {
	case schema.Date, schema.Count:
		return strconv.Quote(wordOf(v))
	case bool:
		return strconv.FormatBool(v)
	}
	switch v := reflect.ValueOf(answer); v.Kind() {
	case reflect.Slice:
		return "a list"
	case reflect.Map:
		return "a table"
	case reflect.Struct:
		return "a date"
	case reflect.String:
		words := []rune(strings.TrimSpace(v.String()))
		if len(words) > longestShown {
			words = append(words[:longestShown:longestShown], '…')
		}
		return strconv.Quote(string(words))
	}
	return wordOf(answer)
}

// text gives an answer that is words.
func text(answer any) (string, bool) {
	if v := reflect.ValueOf(answer); v.Kind() == reflect.String {
		return strings.TrimSpace(v.String()), true
	}
	return "", false
}

func (f *Form) textFault(_ *Question, answer any) string {
	words, ok := text(answer)
	switch {
	case !ok:
		return expected(answer, "words in quotation marks")
	case strings.Contains(words, "\n"):
		return "has several lines; expected one"
	}
	return ""
}

func (f *Form) proseFault(_ *Question, answer any) string {
	if _, ok := text(answer); !ok {
		return expected(answer, "words in quotation marks")
	}
	return ""
}

// patternFault wants the whole of a reference to be what the house issues.
func patternFault(q *Question, answer any) string {
	words, ok := text(answer)
	if q.Pattern == "" || !ok {
		return ""
	}
	pattern, err := regexp.Compile(`^(?:` + q.Pattern + `)$`)
	if err != nil || pattern.MatchString(words) {
		return ""
	}
	if q.Like == "" {
		return expected(answer, "the form "+q.Pattern)
	}
	return expected(answer, q.Like)
}

// mostListed is how many choices are listed in an error.
const mostListed = 12

// choiceWords lists what there is to choose from.
func (f *Form) choiceWords(q *Question) string {
	var words []string
	for _, c := range f.Choices(q) {
		words = append(words, c.Word)
	}
	if q.Other != "" && !slices.ContainsFunc(words, func(w string) bool { return f.isOther(q, w) }) {
		words = append(words, other)
	}
	if len(words) > mostListed {
		words = append(words[:mostListed-1:mostListed-1], fmt.Sprintf("and %d more", len(words)-mostListed+1))
	}
	return strings.Join(words, ", ")
}

// chooses says that a word is one that the question lets choose.
func (f *Form) chooses(q *Question, word string) bool {
	choices := f.Choices(q)
	return len(choices) == 0 || choiceOf(choices, word) != nil || q.Other != "" && f.isOther(q, word)
}

func (f *Form) choiceFault(q *Question, answer any) string {
	word := wordOf(answer)
	switch {
	case word != "" && f.chooses(q, word):
		return ""
	case kindOf(q) == "yes-no" && len(q.Choices) == 0 && q.Scale == "":
		return expected(answer, "true or false")
	}
	return expected(answer, "one of: "+f.choiceWords(q))
}

func (f *Form) choicesFault(q *Question, answer any) string {
	members := reflect.ValueOf(answer)
	if members.Kind() != reflect.Slice {
		return expected(answer, "a list in square brackets")
	}
	for i := range members.Len() {
		member := members.Index(i).Interface()
		if word := wordOf(member); word == "" || !f.chooses(q, word) {
			return "has " + shown(member) + "; expected any of: " + f.choiceWords(q)
		}
	}
	return ""
}

// chosenFault is for choices of the house at a key of the statement, which may be a list.
func (f *Form) chosenFault(q *Question, answer any) string {
	if reflect.ValueOf(answer).Kind() == reflect.Slice {
		return f.choicesFault(q, answer)
	}
	return f.choiceFault(q, answer)
}
