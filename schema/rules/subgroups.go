package rules

import (
	"slices"
	"strings"

	"dueregard/schema"
)

var subGroupRules = []Rule{
	{
		ID: "DR426", Severity: schema.Note, Since: "0.1", check: subGroupsTakenUp,
		Title:     "people whom the evidence or the consultation sets apart are taken up in the analysis",
		Why:       "What is harmless for a whole group may harm some of it. Whom the record itself names, the analysis should not forget.",
		Authority: inSubstance,
		Mend:      `Name them as sub-group of an [[impact]]; or say what the policy means for them in considered of one, or in summary or intersections of [analysis]; or answer their theme. It is asked of those who raised a theme, and of those of whom the evidence says that they need something, depend on it or would lose it.`,
	},
}

// A people is a sub-group that records name again and again.
type people struct {
	marks  []string // words that name them, in lower case; each begins a word
	kind   bool     // the marks are of a kind, and people of it are named only where a word for people follows: "deaf readers"
	also   []string // further words that take them up
	raised bool     // only where they raised a theme: the words say too little elsewhere
}

// peoples are sub-groups that policies have passed over; those are left out whose words mean other things as well.
var peoples = []people{
	{marks: []string{"lone parents", "single parents", "single mothers", "lone parent famil", "single parent famil"}, also: []string{"alone", "one parent", "lone parent", "single"}},
	{marks: []string{"parents of disabled", "parents of deaf", "parents of autistic"}, kind: true, also: []string{"parent", "mother", "father", "famil", "carer"}},
	{marks: []string{"unpaid carers", "young carers", "family carers", "parent carers"}, also: []string{"carer", "care for", "cares for", "caring", "look after", "looks after"}},
	{marks: []string{"wheelchair users"}, also: []string{"wheelchair", "step-free", "ramp", "lift", "mobility", "kerb"}},
	{marks: []string{"deaf"}, kind: true, also: []string{"deaf", "sign language", "hearing", "bsl"}},
	{marks: []string{"blind", "partially sighted", "visually impaired"}, kind: true, also: []string{"blind", "sight", "visual", "partially", "braille", "large print"}},
	{marks: []string{"autistic"}, kind: true, also: []string{"autis", "neurodiver", "quiet hour"}},
	{marks: []string{"people with dementia", "those with dementia", "people living with dementia"}, also: []string{"dementia", "alzheimer"}},
	{marks: []string{"people with a learning disab", "people with learning disab", "adults with a learning disab", "adults with learning disab", "learners with a learning disab"}, also: []string{"learning disab", "learning difficult", "easy read", "complex needs"}},
	{marks: []string{"refugees", "asylum seekers", "asylum-seekers", "people seeking asylum"}, also: []string{"refugee", "asylum", "migrant", "newly arrived"}},
	{marks: []string{"gypsies", "gypsy and traveller", "gypsy, roma"}, kind: true, also: []string{"gyps", "traveller", "roma"}},
	{marks: []string{"care leavers"}, also: []string{"care leaver", "care exp", "care-exp", "experience of care", "in care", "looked after", "leave care", "left care"}},
	{marks: []string{"care-experienced", "care experienced"}, kind: true, also: []string{"care leaver", "care exp", "care-exp", "experience of care", "in care", "looked after"}},
	{marks: []string{"homeless", "rough sleepers"}, kind: true, also: []string{"homeless", "rough sleep", "temporary accommodation"}},
	{marks: []string{"survivors of domestic abuse", "victims of domestic abuse", "victims of domestic violence"}, also: []string{"domestic", "abuse", "refuge", "violence"}},
	{marks: []string{"veterans"}, also: []string{"veteran", "armed forces", "served"}},
	{marks: []string{"parents", "mothers", "fathers"}, also: []string{"parent", "mother", "father", "famil", "carer"}, raised: true},
	{marks: []string{"students", "learners"}, also: []string{"learner", "college", "school", "student", "class"}, raised: true},
	{marks: []string{"tenants", "leaseholders"}, also: []string{"tenant", "rent", "leasehold"}, raised: true},
}

// personWords name people behind a word for their kind, in lower case; each begins a word.
var personWords = strings.Fields(`adult boarder borrower boy child children client communit customer driver employee famil girl learner man member men mother
	parent passenger patient people person pupil reader resident rider sleepers staff student tenant traveller user visitor wom worker young youth`)

// needWords are those by which evidence says what people need or stand to lose, in lower case.
var needWords = newPhrases(
	" need ", " needs a", " needs the", " needs some", " needs help", " needs to", "lose", "loss", "rely on", "relies on", "depend on", "depends on", "cannot", "can't", "harder", "difficult", "struggle", "at risk",
	"barrier", "affected", "disproportionate", "disadvantage", "isolat", "unable",
)

// vainWords make a sentence say nothing of people who are set apart: that nothing is known of them, or that it is
// about all or most of those who are counted; a percentage is one of a list of categories.
var vainWords = newPhrases(
	"per cent", " data ", "not hold", "not held", "not known", "not record", "not collect", "no record", "no evidence", "unknown", "not affected",
	"not need", "no need", "training", "needs assessment", " all ", " most of ", " most people", " most users", "majority", "everybody", "everyone",
)

// A mark is one of the words that name one of peoples, or take it up.
type mark struct {
	words  string
	people int
	also   bool
}

// marksBy has the marks by the two letters that they begin with; a bit for each of these spares most of a text the look-up.
var marksBy = func() (by struct {
	bits  [16]uint64
	marks map[int][]mark
}) {
	by.marks = make(map[int][]mark)
	for i, p := range peoples {
		for j, words := range slices.Concat(p.marks, p.also) {
			n := twoLetters(words[0], words[1])
			by.bits[n>>6] |= 1 << (n & 63)
			by.marks[n] = append(by.marks[n], mark{words, i, j >= len(p.marks)})
		}
	}
	return by
}()

// twoLetters numbers two letters without regard to case.
func twoLetters(a, b byte) int { return int(a&31)<<5 | int(b&31) }

// A crowd notes which of peoples a record names, each with the place that names it first; the zero place is none.
type crowd [32]place

// A place is a text that names people: of the nth record, or of a theme of the log.
type place struct {
	kind  placeKind
	i, j  int
	words string // those that name them; of a theme, all that say who raised it
}

type placeKind int

const (
	inEvidence placeKind = 1 + iota
	inTheme
	inAnalysis // where a people is taken up
)

// named gives the words at the beginning of a text by which a mark names people there; empty: it does not.
func (in place) named(text string, m mark) string {
	p := &peoples[m.people]
	switch {
	case in.kind == inAnalysis:
		return m.words
	case m.also, in.kind == inEvidence && p.raised:
		return ""
	case in.kind == inTheme:
		return in.words
	}
	end := wordEnd(text, len(m.words))
	if !p.kind {
		return text[:end]
	}
	const most = 3
	for range most {
		if end >= len(text) || strings.IndexByte(" ,", text[end]) < 0 {
			break
		}
		start := end + 1
		end = wordEnd(text, start)
		if person := strings.TrimSpace(strings.ToLower(text[start:end])); slices.ContainsFunc(personWords, func(w string) bool { return strings.HasPrefix(person, w) }) {
			return text[:end]
		}
	}
	return ""
}

// wordEnd gives the end of the word that goes on at a place of a text.
func wordEnd(text string, i int) int {
	for i < len(text) && (byteClasses[text[i]]&wordByte != 0 || text[i] == '-') {
		i++
	}
	return i
}

// add looks through a text for words that begin as marks do.
func (c *crowd) add(text string, in place) {
	within := false // a word
	for i := 0; i+1 < len(text); i++ {
		is := byteClasses[text[i]]&wordByte != 0
		if is && !within {
			if two := twoLetters(text[i], text[i+1]); marksBy.bits[two>>6]&(1<<(two&63)) != 0 {
				c.addAt(text[i:], marksBy.marks[two], in)
			}
		}
		within = is
	}
}

// addAt notes whom a text names that may begin with one of some marks.
func (c *crowd) addAt(text string, marks []mark, in place) {
	for _, m := range marks {
		if c[m.people].kind != 0 || !beginsWith(text, m.words) {
			continue
		}
		if words := in.named(text, m); words != "" {
			c[m.people] = place{in.kind, in.i, in.j, words}
		}
	}
}

// addNeeds looks at those sentences of the evidence that say what people need or stand to lose.
func (c *crowd) addNeeds(text schema.Text, in place) {
	if text == "" {
		return
	}
	var named crowd
	if named.add(string(text), in); named == (crowd{}) {
		return
	}
	for sentence := range strings.SplitSeq(strings.ReplaceAll(string(text), "\n", ". "), ". ") {
		spaced := " " + sentence + " "
		if needWords.in(spaced) && !vainWords.in(spaced) && !strings.Contains(sentence, "%") {
			c.add(sentence, in)
		}
	}
}
