package render

import (
	"cmp"
	"embed"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"

	"dueregard/schema"
	"dueregard/templates"
)

// English is the language of the program's own words, and of files that name none.
const English = "en-GB"

// A tongue is the language that a paper is made in: a BCP 47 tag, with what is known of the words in it.
type tongue struct {
	language  string
	phrases   *phrases        // the program's own words; nil: they stay English
	statement string          // language of the statement's texts that have no twin
	form      *templates.Form // in that language as far as it goes
	rest      map[string]bool // texts of the statement that have no twin
	texts     map[string]bool // what the form says
	known     map[string]bool // all that the statement and its form say: not the program's words

	anchors map[string]bool // what links in the document may lead to

	missed func(words string) // called with words of the program that it has none for; nil: not
}

// A LanguageError says that a paper cannot be made in a language.
type LanguageError struct{ Language, Template string }

// Error says what would have to be there.
func (e *LanguageError) Error() string {
	language := primary(e.Language)
	return fmt.Sprintf("nothing is written in the language %q: the template %q is not, and no text of the file has a twin in it\n  hint: a text's twin stands at its key with %q, as policy.title-%s",
		e.Language, e.Template, "-"+language, language)
}

// spoken are the languages asked for, or the statement's own.
func (in Input) spoken() []string {
	if len(in.Languages) > 0 {
		return in.Languages
	}
	return []string{cmp.Or(in.Statement.Language, English)}
}

// spokenIn is the input in a language, with the tongue that tells what of it is not.
func (in Input) spokenIn(language string) (Input, *tongue, error) {
	own, spoken := cmp.Or(in.Statement.Language, English), primary(language)
	t := &tongue{language: language, statement: own, form: in.Form.In(spoken), phrases: phrasesIn(spoken)}
	in.Form, in.tongue = t.form, t
	same := spoken == primary(own)
	if same && t.phrases == nil && spoken == t.form.Language() {
		return in, t, nil
	}
	twinned, rest := in.Statement.In(spoken)
	if !same {
		if !in.Form.Speaks(spoken) && !hasTwin(in.Statement.Twins, spoken) {
			return in, nil, &LanguageError{language, in.Form.Name}
		}
		in.Statement, t.rest = twinned, rest
	}
	t.texts, t.known = t.form.Texts(), make(map[string]bool)
	for text := range rest {
		t.know(text)
	}
	for text := range t.texts {
		t.know(text)
	}
	for _, s := range t.form.Sections {
		t.known[numberedTitle(s.Number, s.Title)] = true
		for _, q := range s.Questions {
			t.known[numberedTitle(q.Number, q.Label)] = true
			for _, column := range q.Columns {
				t.known[numberedTitle(column.Number, column.Label)] = true
			}
		}
	}
	for _, g := range t.form.Groups {
		t.known[numberedTitle(g.Number, g.Title)] = true
	}
	return in, t, nil
}

// know notes what the statement or the form says, whole and by the passages that a workbook has.
func (t *tongue) know(text string) {
	for _, words := range append(passages(schema.Text(text)), text) {
		words = bullet.ReplaceAllString(words, "")
		t.known[words], t.known[inSentence(words)] = true, true
		if strings.Contains(words, " ") { // an id does not begin with a capital: "Evidence" is not the id of a section
			t.known[capital(words)] = true
		}
	}
}

func hasTwin(twins schema.Twins, language string) bool {
	for path := range twins {
		if strings.HasSuffix(strings.TrimRight(path, "[]0123456789"), "-"+language) {
			return true
		}
	}
	return false
}

// bilingual makes one document of versions in several languages, each a part of it.
func bilingual(versions []*Document) *Document {
	if len(versions) == 1 {
		return versions[0]
	}
	doc := *versions[0]
	doc.Blocks = nil
	for i, version := range versions {
		if i > 0 {
			doc.Blocks = append(doc.Blocks, PageBreak{})
		}
		doc.Blocks = append(doc.Blocks, Part{version.Meta.Language, version.Blocks})
	}
	return &doc
}

// primary is the language of a tag without its region: "en" of "en-GB".
func primary(tag string) string {
	language, _, _ := strings.Cut(strings.ToLower(tag), "-")
	return language
}

// of gives the language of a text of the statement or the form.
func (t *tongue) of(text string) string {
	switch {
	case t.rest[text]:
		return t.statement
	case t.texts[text] && (t.form.Untranslated(text) || t.form.Language() != primary(t.language)):
		return t.form.Main()
	}
	return t.language
}

// phrases are the program's own words in another language.
type phrases struct {
	exact    map[string]string
	patterns []pattern
}

// A pattern is a phrase with places for other words.
type pattern struct {
	english *regexp.Regexp
	other   []string // what stands between the places
}

//go:embed words/*.toml
var wordFiles embed.FS

var welsh = sync.OnceValue(func() *phrases { return readPhrases("words/cy.toml") })

// phrasesIn gives the program's words in a language; nil: there are none.
func phrasesIn(language string) *phrases {
	if language == "cy" {
		return welsh()
	}
	return nil
}

// verb is a place in a phrase.
var verb = regexp.MustCompile(`%[sd]`)

// readPhrases reads a list of phrases, "Signed %s" = "Llofnodwyd %s".
func readPhrases(name string) *phrases {
	p := &phrases{}
	if _, err := toml.DecodeFS(wordFiles, name, &p.exact); err != nil {
		panic(err) // the file is embedded, and a test reads it
	}
	var open []string
	for english := range p.exact {
		if strings.Contains(english, "%") {
			open = append(open, english)
		}
	}
	// The longest first, so that a phrase is not taken for a shorter one with more to say.
	slices.SortFunc(open, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
	for _, english := range open {
		expression := regexp.QuoteMeta(english)
		expression = strings.ReplaceAll(expression, "%s", "(.+?)")
		expression = strings.ReplaceAll(expression, "%d", "([0-9,]+)")
		p.patterns = append(p.patterns, pattern{regexp.MustCompile("^(?s:" + expression + ")$"), verb.Split(p.exact[english], -1)})
	}
	return p
}

// knows says whether there are just these words in the language.
func (p *phrases) knows(english string) bool {
	if p == nil {
		return false
	}
	_, ok := p.exact[english]
	return ok
}

// say gives the program's words in the language; what stands in the places of a phrase is given to the
// function. ok is false where there are no words for them.
func (p *phrases) say(english string, inner func(string) (string, bool)) (said string, ok bool) {
	if said, ok := p.exact[english]; ok {
		return said, true
	}
	if said, ok := p.date(english); ok {
		return said, true
	}
	for _, pattern := range p.patterns {
		if said, ok := pattern.say(english, inner); ok {
			return said, true
		}
	}
	return english, false
}

// say gives the phrase in the other language, if the words are such a phrase and there are words for what
// stands in its places.
func (p pattern) say(english string, inner func(string) (string, bool)) (string, bool) {
	m := p.english.FindStringSubmatch(english)
	if m == nil {
		return "", false
	}
	var said strings.Builder
	for i, piece := range p.other {
		said.WriteString(piece)
		if i+1 == len(m) {
			break
		}
		words, ok := inner(m[i+1])
		if !ok {
			return "", false
		}
		said.WriteString(words)
	}
	return said.String(), true
}

var dateForm = regexp.MustCompile(`^([0-9]{1,2} )?([A-Z][a-z]+)( [0-9]{4})?$`)

// date turns a day or a month, with its year or without, into the language.
func (p *phrases) date(english string) (string, bool) {
	m := dateForm.FindStringSubmatch(english)
	if m == nil {
		return "", false
	}
	month, ok := p.exact[m[2]]
	if !ok {
		return "", false
	}
	return fmt.Sprintf("%s%s%s", m[1], month, m[3]), true
}
