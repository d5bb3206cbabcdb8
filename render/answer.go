package render

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dueregard/schema"
)

// answer turns what stands at a key into blocks.
func answer(key string, value any) []Block {
	switch v := value.(type) {
	case schema.Text:
		return paragraphs(v)
	case schema.Date:
		return words(v.Words())
	case schema.Count:
		return words(countWords(v))
	case string:
		if link := safeLink(v); link != "" {
			return []Block{Paragraph{[]Span{{Text: v, Link: link}}}}
		}
		return words(choice(key, v))
	case bool:
		return words(yesNo(v))
	case []schema.Text:
		return []Block{textList(v)}
	case []string:
		return stringList(v)
	case []schema.Person:
		return words(people(v))
	}
	return words(fmt.Sprint(value))
}

// words is a paragraph of plain words.
func words(text string) []Block { return []Block{Paragraph{[]Span{{Text: text}}}} }

func textList(texts []schema.Text) List {
	list := List{}
	for _, t := range texts {
		list.Items = append(list.Items, Item{paragraphs(t)})
	}
	return list
}

// stringList is a list, or a plain word when there is just one.
func stringList(texts []string) []Block {
	if len(texts) == 1 {
		return words(texts[0])
	}
	list := List{}
	for _, t := range texts {
		list.Items = append(list.Items, Item{words(t)})
	}
	return []Block{list}
}

func yesNo(b bool) string {
	if b {
		return "Yes"
	}
	return "No"
}

// choiceWords are the words for the choices of the format that are not plain to read as they are.
var choiceWords = map[string]string{
	"policy.change/existing":       "Existing, under review",
	"analysis.outcome/no-change":   "No major change",
	"analysis.outcome/adjust":      "Adjust the policy",
	"analysis.outcome/continue":    "Continue despite an adverse impact",
	"analysis.outcome/stop":        "Stop and rethink",
	"put-to.form/full":             "In full",
	"put-to.form/summary":          "As a summary",
	"put-to.form/link":             "As a link",
	"impact.impact/none":           "No impact",
	"decision.stage/envelope":      "A total; each part is decided later",
	"decision.stage/retaken":       "Decided again",
	"evidence.status/withheld":     "Withheld, to protect individuals",
	"evidence.status/not-known":    "Not known",
	"evidence.status/known":        "Known",
	"sign-off.role/senior-officer": "Senior officer",
}

// choice is the word for a choice of the format as people read it; other words are kept.
func choice(key, value string) string {
	if words, ok := choiceWords[key+"/"+value]; ok {
		return words
	}
	if !slices.Contains(schema.Choices(key), value) {
		return value
	}
	return capital(strings.ReplaceAll(value, "-", " "))
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

func countWords(c schema.Count) string {
	if n, ok := c.Exact(); ok {
		return thousands(n)
	}
	return c.String()
}

// thousands writes a count with commas between groups of three digits.
func thousands(n int) string {
	digits := strconv.Itoa(n)
	sign := ""
	if n < 0 {
		sign, digits = "−", digits[1:]
	}
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return sign + digits
}

// places gives how many decimal places the figures need: as many as the longest of them.
func places(figures []*float64) int {
	most := 0
	for _, f := range figures {
		if f == nil {
			continue
		}
		if _, decimals, ok := strings.Cut(strconv.FormatFloat(*f, 'f', -1, 64), "."); ok {
			most = max(most, len(decimals))
		}
	}
	return min(most, 4)
}
