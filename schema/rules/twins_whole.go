package rules

import (
	"cmp"
	"fmt"
	"strings"

	"dueregard/schema"
)

var twinRules = []Rule{
	{
		ID: "DR718", Records: anyRecord, Severity: schema.Note, Since: "0.1", Short: true, check: twinsWhole,
		Title:     "where nearly all is written in both languages of the form, no text is left in one",
		Why:       "A reader of the one language meets the other in the middle of a page. Among hundreds of texts, the one that was forgotten is not seen.",
		Authority: "Welsh Language (Wales) Measure 2011, by the standards that bind the body; elsewhere the house template",
		Mend: `Write the text beside the other one, at its key with "-cy", "-gd", "-ga" or "-en". It is asked where nine in ten of the texts have both: ` +
			"how far a statement is translated is for the body's own standards.",
	},
}

// fewestSpoken is how many words a text has that has to be translated: what is shorter may be a name.
const fewestSpoken = 3

// spoken says that a leaf is a text that wants translating: the title and the description are inEveryLanguage's, and names
// of people are the same in every language.
func (s *subject) spoken(l *leaf) bool {
	area, key := keyOf(l.path)
	person := key == "name" && area != "indicator"
	return len(strings.Fields(l.text)) >= fewestSpoken && !person && !isTwin(l.path) && !s.keptBack(l.path) && l.path != "policy.title" && l.path != "policy.description"
}

// twinsWhole tells once of all texts that one language lacks. What the public does not see need not be in both.
func twinsWhole(s *subject) []gap {
	own, _, _ := strings.Cut(cmp.Or(s.Language, "en"), "-")
	var gaps []gap
	twins := s.twinPaths()
	for _, language := range s.form.Languages {
		if strings.EqualFold(language, own) {
			continue
		}
		both, lacks := 0, []string(nil)
		for i := range s.leaves {
			l := &s.leaves[i]
			switch {
			case !s.spoken(l):
			case twins[twinOf(l.path, language)]:
				both++
			default:
				lacks = append(lacks, l.path)
			}
		}
		if len(lacks) == 0 || both < 9*len(lacks) {
			continue
		}
		names := make([]string, len(lacks))
		for i, path := range lacks {
			names[i] = inWords(path)
		}
		key, hint := twinOf(lacks[0], language), "write it beside the other one"
		if !strings.HasSuffix(key, "]") {
			hint = toPaste(hint, key[strings.LastIndexByte(key, '.')+1:]+` = "…"`)
		}
		gaps = append(gaps, gap{
			path: key, message: fmt.Sprintf("no %s stands beside %s; %d other texts have it", cmp.Or(languageNames[language], language), someOf(names), both), hint: hint,
		})
	}
	return gaps
}

// twinPaths are the keys of all texts in another language or in plain words: those of answers are among the answers. Forms
// in one language have no use for them.
func (s *subject) twinPaths() map[string]bool {
	paths := make(map[string]bool)
	for i := range s.leaves {
		if path := s.leaves[i].path; len(s.form.Languages) > 1 && isTwin(path) {
			paths[path] = true
		}
	}
	return paths
}

// isTwin says that a key holds a text in another language or in plain words.
func isTwin(path string) bool {
	key := path[strings.LastIndexByte(path, '.')+1:]
	_, suffix, _ := strings.Cut(key, "-")
	suffix = suffix[strings.LastIndexByte(suffix, '-')+1:]
	suffix, _, _ = strings.Cut(suffix, "[")
	return suffix == schema.Plain || languageNames[suffix] != ""
}

// twinOf is the key of a text's twin: "policy.title-cy", "policy.outcomes-cy[0]".
func twinOf(path, language string) string {
	if !strings.HasSuffix(path, "]") {
		return path + "-" + language
	}
	open := strings.LastIndexByte(path, '[')
	return path[:open] + "-" + language + path[open:]
}
