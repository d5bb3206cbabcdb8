package findings

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"dueregard/schema"
)

// A book is what writers look up of the rules.
type book struct {
	Options
	byID map[string]int // index in Rules
}

func newBook(o Options) book {
	b := book{o, make(map[string]int, len(o.Rules))}
	for i, r := range o.Rules {
		b.byID[r.ID] = i
	}
	return b
}

// rule gives what there is to know of a rule: its id alone, if the options do not have it.
func (b book) rule(id string) Rule {
	if i, ok := b.byID[id]; ok {
		return b.Rules[i]
	}
	return Rule{ID: id, Group: -1}
}

// group is the title of the group that a rule belongs to; empty: it has none.
func (b book) group(id string) string {
	if g := b.rule(id).Group; g >= 0 && g < len(b.Groups) {
		return b.Groups[g]
	}
	return ""
}

// nothing says that nothing was found.
func (b book) nothing() string {
	if b.Partial {
		return "nothing is missing from the record by the rules that were asked"
	}
	return "nothing is missing from the record"
}

// inOrder gives the ids of rules in the order of the catalogue, then those that it does not have.
func inOrder[T any](b book, found map[string]T) []string {
	return slices.SortedFunc(maps.Keys(found), func(one, other string) int {
		i, known := b.byID[one]
		j, knownToo := b.byID[other]
		switch {
		case known && knownToo:
			return cmp.Compare(i, j)
		case known:
			return -1
		case knownToo:
			return 1
		}
		return cmp.Compare(one, other)
	})
}

// A section is what was found by one group of rules.
type section struct {
	title  string // empty: the rules have no group
	blocks []*block
	counts counts
}

// A block is findings by the same rule that have the same thing done about them, and are told together. They
// have as much in common as a likeness says, and their snippets differ in one line at most.
type block struct {
	findings []*schema.Finding // in the order of the file
	varies   int               // line of the snippet in which they differ; -1: none
}

// A likeness is what findings of one block have in common.
type likeness struct {
	rule     string
	severity schema.Severity
	hint     string
	lines    int // of the snippet
	answer   *schema.Response
	accepted bool
}

func likenessOf(f *schema.Finding) likeness {
	return likeness{f.Rule, f.Severity, f.Hint, strings.Count(f.Snippet, "\n"), f.Answer, f.Accepted}
}

// sections sorts findings, which are in the order of the file, into the groups of rules in their order. A
// block stands where the first of its findings does; one that has nothing to paste has only neighbours. Groups in which nothing was found are left out; rules
// without a group come last.
func (b book) sections(found []schema.Finding) []section {
	all := make([]section, len(b.Groups)+1)
	open := map[likeness]*block{}
	for i := range found {
		f := &found[i]
		at := len(b.Groups)
		if g := b.rule(f.Rule).Group; g >= 0 && g < len(b.Groups) {
			at = g
		}
		s := &all[at]
		s.counts.add(f)
		like := likenessOf(f)
		if into := open[like]; into != nil && (f.Snippet != "" || into == s.blocks[len(s.blocks)-1]) && into.takes(f) {
			into.findings = append(into.findings, f)
			continue
		}
		open[like] = &block{[]*schema.Finding{f}, -1}
		s.blocks = append(s.blocks, open[like])
	}
	used := all[:0]
	for i, s := range all {
		switch {
		case i < len(b.Groups):
			s.title = b.Groups[i]
		case len(used) > 0:
			s.title = "Other"
		}
		if len(s.blocks) > 0 {
			used = append(used, s)
		}
	}
	return used
}

// takes says whether a finding's snippet is like that of the block, but for one line, and notes which.
func (k *block) takes(f *schema.Finding) bool {
	first := k.findings[0].Snippet
	if first == f.Snippet {
		return true
	}
	theirs := strings.Split(f.Snippet, "\n")
	differs := -1
	for i, line := range strings.Split(first, "\n") {
		if line == theirs[i] {
			continue
		}
		if differs >= 0 || k.varies >= 0 && k.varies != i {
			return false
		}
		differs = i
	}
	k.varies = differs
	return true
}

// variants are the lines of the other findings that stand in place of the one in the first one's snippet.
func (k *block) variants() []string {
	if k.varies < 0 {
		return nil
	}
	var lines []string
	seen := map[string]bool{line(k.findings[0].Snippet, k.varies): true}
	for _, f := range k.findings[1:] {
		if l := line(f.Snippet, k.varies); !seen[l] {
			seen[l] = true
			lines = append(lines, l)
		}
	}
	return lines
}

// line gives a line of a text, counted from 0.
func line(s string, n int) string {
	for range n {
		_, s, _ = strings.Cut(s, "\n")
	}
	s, _, _ = strings.Cut(s, "\n")
	return s
}
