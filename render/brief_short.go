package render

import (
	"cmp"
	"slices"
	"strings"

	"dueregard/schema"
)

// gist is what a cell tells of a text: its twin in plain words, unless the brief is in another language than the
// statement, else its first sentence; so many words at the most.
func (b brief) gist(path string, t schema.Text, most int) string {
	plain := b.st.Twins[path+"-"+schema.Plain]
	if plain != "" && len(strings.Fields(plain)) <= most && primary(b.doc.Meta.Language) == primary(cmp.Or(b.st.Language, English)) {
		return strings.Join(strings.Fields(plain), " ")
	}
	return oneLine(t, most)
}

// oneLine is the first sentence of a text, so many words at the most.
func oneLine(t schema.Text, most int) string {
	all := passages(t)
	if len(all) == 0 {
		return ""
	}
	first := sentences(all[0])
	if len(first) == 0 {
		return ""
	}
	return shortened(first[0], most)
}

// shortened keeps so many words, or fewer up to a comma or the like, else up to where a clause begins, and shows
// that some are left out.
func shortened(text string, most int) string {
	fields := strings.Fields(text)
	if len(fields) <= most {
		return text
	}
	kept := fields[:clauseEnd(fields, most)]
	for len(kept) > 1 && slices.Contains(leadOn, strings.ToLower(kept[len(kept)-1])) {
		kept = kept[:len(kept)-1]
	}
	return strings.TrimRight(strings.Join(kept, " "), ",;:") + " …"
}

// clauseEnd is how many of the words to keep: at least half of what there is room for.
func clauseEnd(fields []string, most int) int {
	for n := most; n > most/2; n-- {
		if strings.HasSuffix(fields[n-1], ",") || strings.HasSuffix(fields[n-1], ";") || strings.HasSuffix(fields[n-1], ":") {
			return n
		}
	}
	for n := most; n > most/2; n-- {
		if slices.Contains(clauses, fields[n]) {
			return n
		}
	}
	return most
}

var (
	// clauses are words that begin a clause: what stands before is told without them.
	clauses = strings.Fields("and but or so because who which that when where while if as against than ac ond neu sydd gan pan lle")
	// leadOn are words that no one stops at.
	leadOn = strings.Fields("a an the of to in on at for with by from into and but or who which that whose is are was were be has have had " +
		"their its our this these not as than when where if y yr yn o i ar am ac gyda neu sy sydd mae ei eu")
)
