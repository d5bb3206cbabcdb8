package render

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dueregard/schema"
	"dueregard/templates"
)

// stillOpen shows what the check found, unless it is for the public, and what is not known.
func (b brief) stillOpen() {
	open, said := b.openFindings()
	spans := []Span{{Text: "What stays open: ", Bold: true}, {Text: said}}
	if b.findings != nil && !b.public && !b.asOf.IsZero() {
		spans = append(spans, Span{Text: checkedAsOf(b.asOf) + " "})
	}
	for _, gap := range dataGaps(b.st, b.form) {
		spans = append(spans, Span{Text: gap.words + ": ", Bold: true}, Span{Text: list(gap.groups) + ". "})
	}
	if said != "" || len(spans) > 2 {
		b.add(Paragraph{spans})
	}
	if open.Items != nil {
		b.add(open)
	}
}

// openFindings gives the first errors and warnings that nobody has answered, and says how many there are.
func (b brief) openFindings() (first List, said string) {
	switch {
	case b.public:
		return List{}, ""
	case b.findings == nil:
		return List{}, "the record was not checked. "
	}
	var open []schema.Finding
	answered := 0
	for _, f := range ranked(b.findings) {
		switch {
		case f.Severity == schema.Note:
		case f.Answer != nil:
			answered++
		default:
			open = append(open, f)
		}
	}
	said = "the check of the record found " + Tally(open)
	if open == nil {
		said = "the check of the record left no error and no warning open"
	}
	if answered > 0 {
		said += fmt.Sprintf("; %s answered", counted(answered, "more is", "more are"))
	}
	for i, f := range open {
		if i == b.most[ofFindings] && len(open) > i+1 {
			first.Items = append(first.Items, Item{words(fmt.Sprintf("and %d more, at the end of the %s.", len(open)-i, b.form.Words.Statement))})
			break
		}
		first.Items = append(first.Items, Item{words(capital(string(f.Severity)) + ": " + shortened(f.Message, 14) + ".")})
	}
	return first, said + ". "
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// A dataGap is what is not known of some groups.
type dataGap struct {
	words  string
	groups []string
}

// dataGaps gives the groups of which something is not known, by what the record says of it.
func dataGaps(st *schema.Statement, form *templates.Form) []dataGap {
	var gaps []dataGap
	for _, kind := range []struct{ status, words string }{
		{"not-known", "Not known"}, {"not-collected", "Not collected"}, {"withheld", "Withheld, to protect individuals"}, {"", "No evidence recorded"},
	} {
		gap := dataGap{words: kind.words}
		for _, g := range form.GroupsAsked(st) {
			e, ok := st.Evidence[g.ID]
			blank := !ok || e.Status == "" && e.Reason == "" && e.ServiceUsers == "" && e.Needs == "" && e.Other == "" && len(e.Table) == 0
			if blank && kind.status == "" || !blank && e.Status != "" && e.Status == kind.status {
				gap.groups = append(gap.groups, groupWord(g.ID, form))
			}
		}
		if gap.groups != nil {
			gaps = append(gaps, gap)
		}
	}
	return gaps
}

// firstWords gives the first passages, so many words at the most, cut at the end of a sentence where
// there is one. more says that something was left out.
func firstWords(passages []string, most int) (first []string, more bool) {
	for _, passage := range passages {
		n := len(strings.Fields(passage))
		if n <= most {
			first = append(first, passage)
			most -= n
			continue
		}
		kept := ""
		for _, sentence := range sentences(passage) {
			n := len(strings.Fields(sentence))
			if n > most {
				break
			}
			kept = strings.TrimSpace(kept + " " + sentence)
			most -= n
		}
		if kept == "" && first == nil {
			kept = shortened(passage, most)
		}
		if kept != "" {
			first = append(first, kept)
		}
		return first, true
	}
	return first, false
}

// abbreviations end in a full stop that ends no sentence.
var abbreviations = map[string]bool{"e.g": true, "i.e": true, "st": true, "mr": true, "mrs": true, "ms": true, "dr": true, "no": true, "nos": true,
	"para": true, "paras": true, "approx": true, "cf": true, "pp": true, "reg": true, "regs": true, "sch": true, "art": true, "vs": true}

// sentences splits a passage after each full stop, question mark or exclamation mark that a new sentence
// follows.
func sentences(passage string) []string {
	var all []string
	start := 0
	for i, r := range passage {
		if !strings.ContainsRune(".?!", r) {
			continue
		}
		rest := strings.TrimLeft(passage[i+1:], "”’\"')")
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " “‘\"'("))
		begins := strings.HasPrefix(rest, " ") && (unicode.IsUpper(next) || unicode.IsDigit(next))
		if !begins || r == '.' && abbreviated(passage[start:i]) {
			continue
		}
		end := len(passage) - len(rest)
		all = append(all, strings.TrimSpace(passage[start:end]))
		start = end
	}
	if last := strings.TrimSpace(passage[start:]); last != "" {
		all = append(all, last)
	}
	return all
}

// abbreviated says whether words before a full stop end in an abbreviation or an initial.
func abbreviated(before string) bool {
	last := before[strings.LastIndexAny(before, " (“")+1:]
	return abbreviations[strings.ToLower(last)] || utf8.RuneCountInString(last) == 1 && !unicode.IsDigit(rune(last[0]))
}

// joinSentences puts sentences behind each other.
func joinSentences(parts ...string) string {
	return strings.TrimSpace(strings.Join(parts, " "))
}

// groupWord is what a group is called within a sentence. The title of a local group may begin with a
// name: unless it is sure not to, it keeps its capital.
func groupWord(g schema.Group, form *templates.Form) string {
	title := form.GroupTitle(g)
	first, _, _ := strings.Cut(title, " ")
	if own := form.Group(g); own != nil && own.Characteristic() || g == schema.AllGroups || slices.Contains(noNames, first) {
		return inSentence(title)
	}
	return title
}

// noNames are words that titles of local groups begin with, and no names.
var noNames = []string{"Armed", "Care", "Carers", "Children", "Disadvantaged", "Families", "Low", "Older", "Parents", "People",
	"Poverty", "Rural", "Rurality", "Socio-economic", "Staff", "Unpaid", "Veterans", "Young"}

func groupWords(groups []schema.Group, form *templates.Form) []string {
	names := make([]string, len(groups))
	for i, g := range groups {
		names[i] = groupWord(g, form)
	}
	return names
}

// numbered is a numbered list of plain words.
func numbered(texts []string) List {
	items := List{Ordered: true, Start: 1}
	for _, t := range texts {
		items.Items = append(items.Items, Item{words(t)})
	}
	return items
}
