package render

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dueregard/schema"
	"dueregard/templates"
)

// answer turns what stands at a key into blocks, in the house's words where it has some.
func (b *builder) answer(key string, value any) []Block {
	if q := questionAt(b.form, key); q != nil {
		if list, ok := value.([]string); ok {
			return stringList(houseWords(b.form, key, list))
		}
		if c := chosen(b.form, q, value); c != nil && len(q.Choices)+len(q.Scale) > 0 {
			return words(signed(c))
		}
	}
	return answer(key, value)
}

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
		return textList(v)
	case []string:
		return stringList(v)
	case []schema.Person:
		return words(people(v))
	case int64:
		return words(thousands(int(v)))
	case float64:
		return words(bareFigure(v))
	}
	return nil // a template cannot ask for a key that holds anything else
}

// words is a paragraph of plain words.
func words(text string) []Block { return []Block{Paragraph{[]Span{{Text: text}}}} }

func textList(texts []schema.Text) []Block {
	list := List{}
	for _, t := range texts {
		if blocks := paragraphs(t); len(blocks) > 0 {
			list.Items = append(list.Items, Item{blocks})
		}
	}
	if list.Items == nil {
		return nil
	}
	return []Block{list}
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

// house is the word for a choice of the format as the house has it, else as people read it; other
// words are kept.
func house(form *templates.Form, key, value string) string {
	if q := questionAt(form, key); q != nil {
		if c := chosen(form, q, value); c != nil {
			return signed(c)
		}
	}
	return choice(key, value)
}

func houseWords(form *templates.Form, key string, values []string) []string {
	all := make([]string, len(values))
	for i, v := range values {
		all[i] = house(form, key, v)
	}
	return all
}

// capital begins words with a capital letter.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

// inSentence takes the capital off words that go on a sentence, unless they are a name or an
// abbreviation: "Age", but not "LGBT+ people".
func inSentence(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[size:])
	if !unicode.IsLower(second) {
		return s
	}
	return string(unicode.ToLower(first)) + s[size:]
}

// list joins words as in a sentence: "a, b and c".
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
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
