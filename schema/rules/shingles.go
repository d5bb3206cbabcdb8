package rules

import (
	"math/bits"
	"slices"
)

// Texts are compared by their shingles: every three words that follow each other. The resemblance of two texts is
// the share of the shingles of both that they have in common, from 0 to 1 (A. Z. Broder, "On the resemblance and
// containment of documents", Compression and Complexity of Sequences 1997, pp. 21-29).

// shingleWords is how many words make a shingle.
const shingleWords = 3

// A shingled is a text as its shingles, by their hashes.
type shingled struct {
	hashes []uint32 // sorted and without twins once they were compared
	sorted bool
	bits   [16]uint64 // the same, roughly: a bit for each
}

// shinglesOf makes shingles of the hashes of words.
func shinglesOf(words []uint32) *shingled {
	s := &shingled{hashes: make([]uint32, 0, max(0, len(words)-shingleWords+1))}
	for i := range cap(s.hashes) {
		h := (words[i] + bits.RotateLeft32(words[i+1], 11) ^ bits.RotateLeft32(words[i+2], 22)) * 0x85ebca6b
		s.hashes = append(s.hashes, h)
		s.bits[h>>28] |= 1 << (h >> 22 & 63)
	}
	return s
}

// resembles says that the resemblance of two texts is at least so many hundredths. Texts of very different
// length and texts with few bits in common are sorted out before they are compared.
func (a *shingled) resembles(b *shingled, hundredths int) bool {
	if 100*min(len(a.hashes), len(b.hashes)) < hundredths*max(len(a.hashes), len(b.hashes)) {
		return false
	}
	both, either := 0, 0
	for i := range a.bits {
		both += bits.OnesCount64(a.bits[i] & b.bits[i])
		either += bits.OnesCount64(a.bits[i] | b.bits[i])
	}
	const leeway = 10 // bits of different shingles may coincide, in one text and not in the other
	return 100*both >= (hundredths-leeway)*either && a.resemblance(b) >= float64(hundredths)/100
}

// resemblance is that of Broder; 0 where both are empty.
func (a *shingled) resemblance(b *shingled) float64 {
	a.sort()
	b.sort()
	both, j := 0, 0
	for _, h := range a.hashes {
		for j < len(b.hashes) && b.hashes[j] < h {
			j++
		}
		if j < len(b.hashes) && b.hashes[j] == h {
			both++
		}
	}
	either := len(a.hashes) + len(b.hashes) - both
	if either == 0 {
		return 0
	}
	return float64(both) / float64(either)
}

// containment is how many hundredths of the shingles of a text are in another one.
func (a *shingled) containment(b *shingled) int {
	a.sort()
	b.sort()
	both := 0
	for _, h := range a.hashes {
		if _, found := slices.BinarySearch(b.hashes, h); found {
			both++
		}
	}
	return 100 * both / max(1, len(a.hashes))
}

func (a *shingled) sort() {
	if !a.sorted {
		slices.Sort(a.hashes)
		a.hashes, a.sorted = slices.Compact(a.hashes), true
	}
}

// foldedLetters are letters and digits in lower case; 0: the byte is none, and ends a word.
var foldedLetters = func() (folded [256]uint32) {
	for b := range folded {
		if byteClasses[b]&wordByte != 0 {
			folded[b] = uint32(b | 0x20)
		}
	}
	return folded
}()

// appendWords adds the hashes of the words of a text, case aside.
func appendWords(words []uint32, text string) []uint32 {
	hash := uint32(0)
	for i := 0; i < len(text); i++ {
		if letter := foldedLetters[text[i]]; letter != 0 {
			hash = bits.RotateLeft32(hash, 5) + letter
		} else if hash != 0 {
			words = append(words, hash*0x9e3779b1)
			hash = 0
		}
	}
	if hash != 0 {
		words = append(words, hash*0x9e3779b1)
	}
	return words
}

// A wordSet is words by their hashes.
type wordSet struct {
	bits   [64]uint64 // a bit for each, to say quickly that a word is not among them
	hashes []uint32   // sorted
}

func newWordSet(texts ...string) wordSet { return wordSet{}.with(texts) }

// with gives the set with further words; the set itself is not changed.
func (set wordSet) with(texts []string) wordSet {
	set.hashes = slices.Clone(set.hashes)
	for _, text := range texts {
		set.hashes = appendWords(set.hashes, text)
	}
	for _, h := range set.hashes {
		set.bits[h>>26] |= 1 << (h >> 20 & 63)
	}
	slices.Sort(set.hashes)
	return set
}

func (set *wordSet) has(h uint32) bool {
	if set.bits[h>>26]&(1<<(h>>20&63)) == 0 {
		return false
	}
	_, found := slices.BinarySearch(set.hashes, h)
	return found
}
