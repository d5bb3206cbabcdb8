package rules

import (
	"fmt"
	"strings"

	"dueregard/schema"
)

func unaffectedFits(s *subject) []gap {
	if !s.staffUnaffected() {
		return nil
	}
	message := ""
	if words, _ := s.staffTold(); words != "" {
		message = fmt.Sprintf("staff are recorded as not affected, beside %q", opening(schema.Text(words)))
	} else if reasoned(s.Workforce.Summary) {
		return nil
	} else if n, ok := s.Workforce.Total.Number(); ok && n > 0 {
		message = fmt.Sprintf("staff are recorded as not affected, but their total as %s", s.Workforce.Total)
	} else if s.Policy.Kind == "restructure" {
		message = "the policy is a restructure, but staff are recorded as not affected"
	}
	if message == "" {
		return nil
	}
	return []gap{{path: "workforce.affected", message: message, hint: "write affected = true; or say in summary why nobody is affected"}}
}

// Words by which a record tells what a change does to the body's staff, in lower case.
var (
	postWords  = []string{"posts will be deleted", "posts are deleted", "posts will be lost", "post will be deleted", "post is deleted", "redundanc", "redundant"}
	shiftWords = []string{"rotas will change", "shifts will change", "rota will change", "will be redeployed", "working hours will change", "staff will move", "staff will transfer"}
)

// otherwise are words that turn what a sentence says of staff into its contrary, or say that it is of others' staff.
var otherwise = []string{"no ", "not ", "nobody", "none", "without", "never", "avoid", "n't", "provider", "contractor", "operator", "supplier", "previous", "earlier", "last year"}

// staffTold gives the first sentence that tells of a change to staff, and whether posts go; empty: none.
func (s *subject) staffTold() (words string, posts bool) {
	for _, t := range []schema.Text{s.Workforce.Summary, s.Policy.Description} {
		for sentence := range sentences(string(t)) {
			lower := strings.ToLower(sentence) + " "
			posts = containsAny(lower, postWords...)
			if (posts || containsAny(lower, shiftWords...)) && !containsAny(lower, otherwise...) {
				return sentence, posts
			}
		}
	}
	return "", false
}

// sentences gives the sentences of a text, without what ends them.
func sentences(text string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '.' || r == ';' || r == '\n' || r == '!' || r == '?' }) {
			if part = strings.TrimSpace(part); part != "" && !yield(part) {
				return
			}
		}
	}
}

// postsAtStake says that the record tells of posts that go, though staff are said not to be affected.
func postsAtStake(s *subject, _ gap) schema.Severity {
	if _, posts := s.staffTold(); posts {
		return schema.Warning
	}
	return ""
}
