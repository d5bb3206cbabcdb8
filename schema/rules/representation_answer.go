package rules

import (
	"math"
	"slices"
	"strings"

	"dueregard/schema"
)

// answersContrast says that somebody speaks of what the rows of a table show: an impact entry on the group, the
// record around the table, a theme of the consultation, the analysis; or that an action answers it.
func (s *subject) answersContrast(r *record, t *schema.Table, rows []contrast) bool {
	for _, i := range s.impactsOn(r.group) {
		entry := &s.Impact[i]
		texts := []schema.Text{entry.Considered, entry.Response, entry.Justification, schema.Text(entry.SubGroup)}
		switch entry.Impact {
		case "neutral", "none":
		default:
			if len(entry.Mitigation) > 0 || !allBare(texts...) {
				return true
			}
		}
		if mentions(rows, true, texts...) {
			return true
		}
	}
	if mentions(rows, false, r.ServiceUsers, r.Needs, r.Other, r.Reason, t.Note) {
		return true
	}
	return s.isReplied(r.answer) || s.isReplied("impact."+string(r.group)) || s.contrastHeard(r, rows)
}

// contrastHeard says that the consultation, the analysis or what is said of staff speaks of it.
func (s *subject) contrastHeard(r *record, rows []contrast) bool {
	for i := range s.Consultation {
		c := &s.Consultation[i]
		for j := range c.Theme {
			theme := &c.Theme[j]
			if mentions(rows, false, theme.Said, theme.Response, theme.Changed, schema.Text(theme.RaisedBy)) {
				return true
			}
		}
	}
	if s.Analysis != nil && mentions(rows, false, s.Analysis.Summary, s.Analysis.Intersections, s.Analysis.Cumulative, s.Analysis.OutcomeReason) {
		return true
	}
	return s.Workforce != nil && strings.HasPrefix(r.path, "workforce.") && mentions(rows, false, s.Workforce.Summary)
}

// comparingWords are those by which a text compares people, besides the sign for per cent.
var comparingWords = newPhrases(
	"represent", "proportion", "compare", "than ", "fewer", "twice", "more likely", "less likely", "higher", "lower", "larger", "smaller",
	"most ", "majority", "mainly", "mostly", "largely", "half", "third", "quarter", "aimed at", "meant for", "designed for", "intended for",
	"under-used", "only for", "share of", "per cent",
)

// mentions says that one of the texts speaks of a row, by its figures, or by its name with words that compare. In
// what speaks of nothing but the group, either will do.
func mentions(rows []contrast, ofGroup bool, texts ...schema.Text) bool {
	for _, t := range texts {
		if weak(t) {
			continue
		}
		compares := strings.IndexByte(string(t), '%') >= 0 || comparingWords.in(string(t))
		switch {
		case ofGroup && compares:
			return true
		case !ofGroup && !compares:
			continue
		}
		lower := strings.ToLower(string(t))
		for _, row := range rows {
			if figuresIn(lower, row) || rowIn(lower, row.group) {
				return true
			}
		}
	}
	return false
}

// figuresIn says that a text gives the share of a row, among users or in the population.
func figuresIn(lower string, row contrast) bool {
	for _, share := range []float64{row.users, row.population} {
		for _, words := range []string{figure(math.Round(10*share) / 10), figure(math.Round(share))} {
			if len(words) > 1 && (strings.Contains(lower, words+"%") || strings.Contains(lower, words+" %") || strings.Contains(lower, words+" per cent")) {
				return true
			}
		}
	}
	return false
}

// sameRow are other words for what rows are called, in lower case.
var sameRow = map[string]string{"female": "wom", "male": "men ", "women": "female", "men": "male ", "disabled": "disab", "pensioners": "older"}

// dullRowWords say nothing of whom a row is about.
var dullRowWords = strings.Fields("and or the of to in with without not no other others aged age years year over under more than people all any none group")

// rowIn says that a text, in lower case, names those in a row: by one of the words or numbers of its name.
func rowIn(lower, name string) bool {
	for _, word := range strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return notLetter(r) && (r < '0' || r > '9') }) {
		switch {
		case slices.Contains(dullRowWords, word):
		case word[0] >= '0' && word[0] <= '9':
			if hasNumber(lower, word) {
				return true
			}
		case len(word) > 2 && strings.Contains(lower, word), sameRow[word] != "" && strings.Contains(lower+" ", sameRow[word]):
			return true
		}
	}
	return false
}
