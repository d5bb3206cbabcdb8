package render

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"dueregard/schema"
)

// byNumber gives the statement with the actions that its texts name by their ids named by number instead.
// Only what is sure to be meant is touched: an id that is set as code, and one of several words behind the
// word "action".
func byNumber(st *schema.Statement, p plan) *schema.Statement {
	if !slices.ContainsFunc(p, func(a schema.Action) bool { return a.ID != "" }) {
		return st
	}
	long := make(map[string]bool, len(p)) // ids of several words
	for _, a := range p {
		long[a.ID] = strings.Contains(a.ID, "-")
	}
	return st.Reworded(func(words, language string, markdown bool) string {
		if !mayName(words, long) {
			return words
		}
		n := namer{plan: p, language: primary(cmp.Or(language, st.Language, English)), links: markdown}
		return n.text(schema.Text(words))
	})
}

// withNumbers names actions by number in all that goes into a paper.
func (in Input) withNumbers(paper string) Input {
	p := in.plan(paper)
	in.Statement, in.Findings = byNumber(in.Statement, p), findingsByNumber(in.Findings, p)
	return in
}

// plan is the one of a paper.
func (in Input) plan(paper string) plan {
	if paper != "readiness" {
		return in.Statement.Action
	}
	a, err := newAssessment(in)
	if err != nil {
		return nil // the paper itself says so
	}
	return a.plan
}

// mayName spares texts that name no action the reading of their Markdown.
func mayName(words string, long map[string]bool) bool {
	if strings.Contains(words, "`") {
		return true
	}
	return strings.Contains(words, "-") && slices.ContainsFunc(longID.FindAllString(words, -1), func(id string) bool { return long[id] })
}

// A namer names actions by number in a text.
type namer struct {
	plan
	language string
	links    bool // the numbers lead to the plan

	source []byte
	found  []reference
}

// A reference is a place in a text where an action is named by its id.
type reference struct {
	block    int // where the paragraph begins
	from, to int // with the marks around the id
	n        int // number of the action
	code     bool
	linked   bool // in a link already
}

// actionAnchor is the Anchor of an action's row.
func actionAnchor(n int) string { return "action-" + strconv.Itoa(n) }

func (n *namer) text(t schema.Text) string {
	root, source := t.Parse()
	n.source = source
	n.find(root, 0, false)
	var out strings.Builder
	at := 0
	for i := 0; i < len(n.found); {
		end := n.groupEnd(i)
		group := n.found[i:end]
		if from, words, ok := n.named(group, at); ok {
			out.Write(source[at:from])
			out.WriteString(words)
			at = group[len(group)-1].to
		}
		i = end
	}
	out.Write(source[at:])
	return out.String()
}

// longID is an id of several words.
var longID = regexp.MustCompile(`[a-z0-9]+(-[a-z0-9]+)+`)

// find notes the references below a node.
func (n *namer) find(parent ast.Node, block int, linked bool) {
	for node := parent.FirstChild(); node != nil; node = node.NextSibling() {
		switch node := node.(type) {
		case *ast.CodeSpan:
			n.code(node, block, linked)
			continue
		case *ast.Text:
			s := node.Segment
			for _, at := range longID.FindAllIndex(n.source[s.Start:s.Stop], -1) {
				from, to := s.Start+at[0], s.Start+at[1]
				if number := n.number(string(n.source[from:to])); number > 0 && !wordAt(n.source, from-1) && !wordAt(n.source, to) {
					n.found = append(n.found, reference{block, from, to, number, false, linked})
				}
			}
			continue
		case *ast.AutoLink:
			continue
		case *ast.Link:
			n.find(node, block, true)
			continue
		}
		if node.Type() == ast.TypeBlock && node.Lines() != nil && node.Lines().Len() > 0 {
			block = node.Lines().At(0).Start
		}
		n.find(node, block, linked)
	}
}

// code notes the action that is named by code.
func (n *namer) code(node *ast.CodeSpan, block int, linked bool) {
	text, ok := node.FirstChild().(*ast.Text)
	if !ok || text.NextSibling() != nil {
		return
	}
	from, to := text.Segment.Start, text.Segment.Stop
	number := n.number(string(n.source[from:to]))
	if number == 0 {
		return
	}
	if from > block && to < len(n.source) && n.source[from-1] == ' ' && n.source[to] == ' ' {
		from, to = from-1, to+1 // the room beside the code, which is no part of it
	}
	for from > block && n.source[from-1] == '`' {
		from--
	}
	for to < len(n.source) && n.source[to] == '`' {
		to++
	}
	n.found = append(n.found, reference{block, from, to, number, true, linked})
}

// wordAt says whether a byte of a text is part of a word, or of a name in one.
func wordAt(source []byte, at int) bool {
	return at >= 0 && at < len(source) && (source[at] >= 0x80 || strings.IndexByte("-_./@", source[at]) >= 0 && at+1 < len(source) && source[at+1] > ' ' ||
		'a' <= source[at]|0x20 && source[at]|0x20 <= 'z' || '0' <= source[at] && source[at] <= '9')
}

// between are the words that part the members of a list.
var between = []string{",", "and", ", and", "or", ";", "&", "a", "ac", "neu"}

// groupEnd is the end of the list of references that begins with the i-th.
func (n *namer) groupEnd(i int) int {
	for i++; i < len(n.found); i++ {
		before, next := n.found[i-1], n.found[i]
		words := strings.Join(strings.Fields(string(n.source[before.to:next.from])), " ")
		if before.block != next.block || before.linked != next.linked || before.code != next.code || !slices.Contains(between, words) {
			break
		}
	}
	return i
}

// leadRoom is how far back that may stand.
const leadRoom = 64

// leads is the word "action" before the name of one, in English and Welsh. A number has no article.
var leads = regexp.MustCompile(`(?i)(^|[^\pL])(the\s+)?((actions?|cam|gam|cham|ngham|camau|gamau|chamau|nghamau)[*_]*\s+)$`)

// named is what stands in place of a list of references, and from where on. It is not ok where it is not sure
// that actions are meant.
func (n *namer) named(group []reference, at int) (from int, words string, ok bool) {
	first := group[0]
	before := string(n.source[max(first.block, at, first.from-leadRoom):first.from])
	lead := leads.FindStringSubmatch(before)
	if lead == nil && !first.code {
		return 0, "", false
	}
	from = first.from
	var word string
	if lead == nil {
		word = n.word(len(group), opens(before))
	} else {
		from -= len(lead[2]) + len(lead[3])
		word = strings.TrimSpace(lead[3]) + " "
		if strings.HasPrefix(lead[2], "T") {
			word = capital(word)
		}
	}
	var out strings.Builder
	if len(group) > 1 || strings.ContainsAny(word, "*_") {
		out.WriteString(word)
		word = ""
	}
	for i, r := range group {
		if i > 0 {
			out.Write(n.source[group[i-1].to:r.from])
		}
		label := word + strconv.Itoa(r.n)
		if n.links && !r.linked {
			label = "[" + label + "](#" + actionAnchor(r.n) + ")"
		}
		out.WriteString(label)
	}
	return from, out.String(), true
}

// word is what says that numbers are those of actions. Words in a language that the program has none in are
// named by their number only.
func (n *namer) word(count int, opens bool) string {
	words := map[string][2]string{"en": {"action ", "actions "}, "cy": {"cam ", "camau "}}[n.language]
	if words[0] == "" {
		words = [2]string{"no. ", "nos. "}
	}
	word := words[min(count, 2)-1]
	if opens {
		return capital(word)
	}
	return word
}

// opens says whether a sentence begins after some words.
func opens(before string) bool {
	before = strings.TrimRight(before, " \n*_\"“‘(")
	return before == "" || strings.ContainsRune(".!?", rune(before[len(before)-1]))
}
