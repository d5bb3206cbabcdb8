package rules

import "dueregard/schema"

// Phrases are parts of texts that are looked for, all of them in one pass and without regard to case. A phrase is in
// lower case, and has two bytes at least.
type phrases struct {
	bits [16]uint64   // a bit for the first two letters of each, which spare most of a text the comparison
	by   [32][]string // by their first letter
}

func newPhrases(all ...string) *phrases {
	p := new(phrases)
	for _, words := range all {
		two := twoLetters(words[0], words[1])
		p.bits[two>>6] |= 1 << (two & 63)
		p.by[words[0]&31] = append(p.by[words[0]&31], words)
	}
	return p
}

// in says that a text holds one of them.
func (p *phrases) in(text string) bool {
	for i := 0; i+1 < len(text); i++ {
		if two := twoLetters(text[i], text[i+1]); p.bits[two>>6]&(1<<(two&63)) != 0 && p.at(text[i:]) {
			return true
		}
	}
	return false
}

// begin says that one of them begins a word in lower case.
func (p *phrases) begin(word []byte) bool {
	two := firstTwo(word)
	return p.bits[two>>6]&(1<<(two&63)) != 0 && p.at(string(word))
}

// at says that a text begins with one of them.
func (p *phrases) at(text string) bool {
	for _, words := range p.by[text[0]&31] {
		if beginsWith(text, words) {
			return true
		}
	}
	return false
}

// inAny says that one of the texts holds one of them.
func (p *phrases) inAny(texts ...schema.Text) bool {
	for _, t := range texts {
		if p.in(string(t)) {
			return true
		}
	}
	return false
}
