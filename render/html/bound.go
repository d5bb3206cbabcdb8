package html

import (
	"regexp"
	"sync"
)

const (
	months = "January|February|March|April|May|June|July|August|September|October|November|December|" +
		"Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr"
	figure = `\d+(?:[.,]\d+)*%?`
)

// readAsOne is what a line should not part: a date, "17.2 to 20.8", "per cent", "action 8", and a rating before
// its word. It is compiled when the first page is written.
var readAsOne = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\b(?:` +
		`(?:\d{1,2} )?(?:` + months + `) \d{4}|\d{1,2} (?:` + months + `)|` +
		figure + ` (?:to|i) ` + figure + `|` +
		`(?:` + figure + ` )?(?:per cent|y cant)|` +
		`[Aa]ctions? \d+|[Cc]am(?:au)? (?:gweithredu )?\d+)\b|` +
		`^\d \p{Lu}\pL+`)
})

// bound writes words, and keeps on one line what is read as one. Its spaces stay those that a reader can search
// for and copy.
func (p *page) bound(s string) {
	from := 0
	for _, at := range readAsOne().FindAllStringIndex(s, -1) {
		p.text(s[from:at[0]])
		p.inline("span", s[at[0]:at[1]], class("whole"))
		from = at[1]
	}
	p.text(s[from:])
}
