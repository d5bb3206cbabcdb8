package render

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

// An assessment is a readiness self-assessment beside the form that asks for it.
type assessment struct {
	record  *schema.Readiness
	form    *templates.Form
	steps   []templates.Choice // of the rating, from the first to the last
	domains []domain
	dates   []schema.Date // of all ratings, oldest first; the last is that of the record
	plan    plan          // the actions of all domains
}

// A domain is one that the form asks for, with what the file records of it.
type domain struct {
	asked templates.Domain
	found schema.Domain // zero where nothing is recorded
	path  string        // where it stands, or would stand
	first int           // number of its first action in the plan
}

// newAssessment puts the record beside the domains of the form; where the form has none, beside those
// of the form that comes with the program. Domains that only the file knows come last.
func newAssessment(in Input) (*assessment, error) {
	r := in.Statement.Readiness
	if r == nil {
		return nil, &NothingError{"readiness", "write [readiness]"}
	}
	form := in.Form
	if len(form.Domains) == 0 {
		own, err := templates.Resolve("readiness")
		if err != nil {
			return nil, err
		}
		form = own
	}
	a := &assessment{record: r, form: form, steps: form.Scales[form.Rating].Steps}
	for _, asked := range form.Domains {
		d := domain{asked: asked, path: "readiness.domain"}
		if i := slices.IndexFunc(r.Domain, func(d schema.Domain) bool { return d.ID == asked.ID }); i >= 0 {
			d.found, d.path = r.Domain[i], domainPath(i)
		}
		a.domains = append(a.domains, d)
	}
	for i, own := range r.Domain {
		if !slices.ContainsFunc(a.domains, func(d domain) bool { return d.path == domainPath(i) }) {
			a.domains = append(a.domains, domain{asked: templates.Domain{ID: own.ID, Title: own.ID}, found: own, path: domainPath(i)})
		}
	}
	for i := range a.domains {
		a.domains[i].first = len(a.plan) + 1
		a.plan = append(a.plan, a.domains[i].found.Action...)
	}
	a.dates = a.ratedOn()
	return a, nil
}

func domainPath(i int) string { return fmt.Sprintf("readiness.domain[%d]", i) }

// ratedOn gives the dates of all ratings, oldest first, and that of the record last.
func (a *assessment) ratedOn() []schema.Date {
	var dates []schema.Date
	for _, d := range a.domains {
		for _, e := range d.found.Earlier {
			if e.Date != a.record.Date && !slices.Contains(dates, e.Date) {
				dates = append(dates, e.Date)
			}
		}
	}
	return append(inTime(dates), a.record.Date)
}

// inTime puts dates in order; those that name no day come first.
func inTime(dates []schema.Date) []schema.Date {
	slices.SortStableFunc(dates, func(a, b schema.Date) int {
		return cmp.Or(a.First().Compare(b.First()), a.Last().Compare(b.Last()))
	})
	return dates
}

// rated gives the word of a domain's rating on a date; empty: there is none.
func (a *assessment) rated(d domain, on schema.Date) string {
	if on == a.record.Date {
		return d.found.Rating
	}
	for _, e := range d.found.Earlier {
		if e.Date == on {
			return e.Rating
		}
	}
	return ""
}

// step gives the number of a rating on the scale, from 1; 0: it is not on it.
func (a *assessment) step(word string) int {
	return 1 + slices.IndexFunc(a.steps, func(c templates.Choice) bool { return strings.EqualFold(c.Word, strings.TrimSpace(word)) })
}

// stepTones are what the colours of a house's scale say.
var stepTones = map[string]Tone{"positive": Positive, "negative": Negative, "mixed": Mixed, "neutral": Neutral, "unknown": Unknown, "muted": Muted}

// look is how a rating looks in a grid: its number on the scale and its word, on the colour of its step.
func (a *assessment) look(word, blank string) MatrixCell {
	n := a.step(word)
	switch {
	case word == "":
		return MatrixCell{Sign: BlankSign, Word: blank, Tone: Missing}
	case n == 0:
		return MatrixCell{Sign: "•", Word: word, Tone: Unknown}
	}
	step := a.steps[n-1]
	return MatrixCell{Sign: cmp.Or(step.Symbol, strconv.Itoa(n%10)), Word: step.Word, Tone: stepTones[step.Tone], Fill: step.Colour}
}

// numbered is a rating in running text, as it is in a grid: "3 Established".
func (a *assessment) numbered(word string) string {
	if a.step(word) == 0 {
		return word
	}
	look := a.look(word, "")
	return look.Sign + " " + look.Word
}

// dateWords names a date as the head of a column.
func dateWords(d schema.Date) string { return cmp.Or(d.Words(), "Not dated") }

// chart draws the ratings of all domains on some dates, as steps of the scale.
func (a *assessment) chart(title, blank string, dates []schema.Date) Chart {
	c := Chart{Key: "readiness", Title: title, Max: float64(len(a.steps)), Last: true}
	dates, c.Note = drawnDates(dates)
	alt := []string{fmt.Sprintf("Bar chart of the ratings of %d domains on a scale of %d steps.", len(a.domains), len(a.steps))}
	for _, on := range dates {
		c.Series = append(c.Series, dateWords(on))
		alt = append(alt, dateWords(on)+": "+a.counted(on, blank)+".")
	}
	for _, d := range a.domains {
		bar := Bar{Label: d.asked.Title}
		for _, on := range dates {
			word := a.rated(d, on)
			value := math.NaN()
			if n := a.step(word); n > 0 {
				value = float64(n)
			}
			bar.Values, bar.Words = append(bar.Values, value), append(bar.Words, cmp.Or(a.numbered(word), blank))
		}
		c.Bars = append(c.Bars, bar)
	}
	c.Alt = strings.Join(alt, " ")
	return c
}

// counted says how many domains have each rating on a date: "Established in 3, Developing in 3 and Starting in 1".
func (a *assessment) counted(on schema.Date, blank string) string {
	count := map[string]int{}
	for _, d := range a.domains {
		count[a.look(a.rated(d, on), blank).Word]++
	}
	var parts []string
	for _, step := range slices.Backward(a.steps) {
		if n := count[step.Word]; n > 0 {
			parts = append(parts, fmt.Sprintf("%s in %d", step.Word, n))
		}
		delete(count, step.Word)
	}
	for _, word := range slices.Sorted(maps.Keys(count)) {
		parts = append(parts, fmt.Sprintf("%s in %d", inSentence(word), count[word]))
	}
	return list(parts)
}

// before says what a domain was rated at earlier times, oldest first.
func (a *assessment) before(d domain) string {
	var parts []string
	for _, e := range d.found.Earlier {
		parts = append(parts, joinWords(a.numbered(e.Rating), e.Date.Words()))
	}
	return strings.Join(parts, "; ")
}
