package rules

import (
	"iter"
	"maps"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A wordList is words in lower case that are looked for in texts.
type wordList struct {
	words map[string]bool
	bits  [16]uint64 // a bit for the first two letters of each, which spare most words the look-up
}

func newWordList(texts ...string) *wordList {
	list := &wordList{words: make(map[string]bool)}
	for _, text := range texts {
		for word := range strings.FieldsSeq(text) {
			two := firstTwo([]byte(word))
			list.bits[two>>6] |= 1 << (two & 63)
			list.words[word] = true
		}
	}
	return list
}

// with gives the list with further words; the list itself is not changed.
func (list *wordList) with(text string) *wordList {
	all := newWordList(text)
	maps.Copy(all.words, list.words)
	for i := range all.bits {
		all.bits[i] |= list.bits[i]
	}
	return all
}

// has says that a word in lower case is one of the list.
func (list *wordList) has(word []byte) bool {
	two := firstTwo(word)
	return list.bits[two>>6]&(1<<(two&63)) != 0 && list.words[string(word)]
}

// firstTwo numbers the first two letters of a word.
func firstTwo(word []byte) int {
	if len(word) < 2 {
		return twoLetters(word[0], 0)
	}
	return twoLetters(word[0], word[1])
}

// in says that a text holds one of the words.
func (list *wordList) in(text string) bool {
	for word := range lowerWords(text, false) {
		if list.has(word) {
			return true
		}
	}
	return false
}

// madeOf says that a text is made of words of the lists alone. Numbers are words, if they count.
func madeOf(text string, numbers bool, one, other *wordList) bool {
	for word := range lowerWords(text, numbers) {
		if !one.has(word) && !other.has(word) {
			return false
		}
	}
	return true
}

// lowerWords visits the words of a text in lower case, and its numbers if they count. A word is to be used before the next
// is asked for.
func lowerWords(text string, numbers bool) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		var space [64]byte
		word := space[:0]
		for i := 0; i < len(text); {
			r, size := rune(text[i]), 1
			if r >= utf8.RuneSelf {
				r, size = utf8.DecodeRuneInString(text[i:])
			}
			i += size
			switch {
			case r >= 'a' && r <= 'z':
				word = append(word, byte(r))
			case r >= 'A' && r <= 'Z':
				word = append(word, byte(r)|0x20)
			case r >= utf8.RuneSelf && unicode.IsLetter(r), numbers && unicode.IsDigit(r):
				word = utf8.AppendRune(word, unicode.ToLower(r))
			case len(word) > 0:
				if !yield(word) {
					return
				}
				word = word[:0]
			}
		}
		if len(word) > 0 {
			yield(word)
		}
	}
}
