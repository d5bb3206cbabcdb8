package html

import (
	"fmt"
	"strings"
)

// names are those in use, so that each is given once. With each is the last number that was put behind it.
type names map[string]int

// unique gives name, or name with the next free number behind it.
func (n names) unique(name, separator string) string {
	given := name
	for n[given] > 0 {
		n[name]++
		given = fmt.Sprint(name, separator, n[name])
	}
	n[given] = 1
	return given
}

// id makes an id of a text that stays the same as long as the text does: "Age and sex" is
// "age-and-sex". The second of its kind is "age-and-sex-2".
func (n names) id(text string) string { return n.unique(slug(text), "-") }

// An anchor is a row that is led to.
type anchor struct {
	id     string
	stands bool // a row has the id
}

// anchor is the row of a name, which is led to before it stands or after.
func (p *page) anchor(name string) *anchor {
	if p.anchors[name] == nil {
		p.anchors[name] = &anchor{id: p.ids.id(name)}
	}
	return p.anchors[name]
}

// anchored is the id of a row of a name: the first of several has it.
func (p *page) anchored(name string) attr {
	if name == "" || p.anchor(name).stands {
		return attr{}
	}
	p.anchor(name).stands = true
	return attr{"id", p.anchor(name).id}
}

// plainLetters are the letters with marks of the languages that councils write in.
var plainLetters = strings.NewReplacer(
	"à", "a", "á", "a", "â", "a", "ã", "a", "ä", "a", "å", "a", "ą", "a", "ă", "a", "æ", "ae", "ç", "c", "ć", "c", "č", "c",
	"è", "e", "é", "e", "ê", "e", "ë", "e", "ę", "e", "ì", "i", "í", "i", "î", "i", "ï", "i", "ł", "l", "ñ", "n", "ń", "n",
	"ò", "o", "ó", "o", "ô", "o", "õ", "o", "ö", "o", "ø", "o", "œ", "oe", "ś", "s", "š", "s", "ß", "ss",
	"ù", "u", "ú", "u", "û", "u", "ü", "u", "ŵ", "w", "ẁ", "w", "ẃ", "w", "ẅ", "w",
	"ỳ", "y", "ý", "y", "ŷ", "y", "ÿ", "y", "ź", "z", "ż", "z", "ž", "z", "’", "", "'", "",
)

// slug keeps the letters and digits of ASCII, in lower case, and puts one hyphen in place of the rest.
// A text without any is a "section".
func slug(text string) string {
	const longest = 60
	words := strings.FieldsFunc(plainLetters.Replace(strings.ToLower(clean(text))), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	var b strings.Builder
	for _, word := range words {
		if b.Len() > 0 {
			if b.Len()+len(word) >= longest {
				break
			}
			b.WriteByte('-')
		}
		b.WriteString(word[:min(len(word), longest)])
	}
	switch {
	case b.Len() == 0:
		return "section"
	case b.String()[0] <= '9': // an id begins with a letter
		return "section-" + b.String()
	}
	return b.String()
}
