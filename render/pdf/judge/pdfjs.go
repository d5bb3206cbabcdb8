package judge

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// A tree is what pdf.js makes of a paper: see .ci/structure.mjs.
type tree struct {
	File   string
	Marked bool
	Pages  []struct {
		Tree  *node
		Links []string // ids of the annotations
	}
}

// A node is an element, a piece of text, or an annotation.
type node struct {
	Role, Alt, Lang, Text, Object string
	Children                      []*node
}

// PdfJS wants a second reader to find the elements that a reader goes by, and the same text as the first.
// DUEREGARD_STRUCTURE names the copy of .ci/structure.mjs that stands beside its modules.
func PdfJS(t *testing.T, papers []Paper) {
	t.Helper()
	script := need(t, "node", "DUEREGARD_STRUCTURE")
	need(t, "pdfinfo", "")
	args := []string{script}
	byFile := make(map[string]Paper)
	for _, p := range papers {
		args = append(args, p.File)
		byFile[p.File] = p
	}
	lines := json.NewDecoder(strings.NewReader(string(output(t, "node", args...))))
	var trees []tree
	for lines.More() {
		var one tree
		if err := lines.Decode(&one); err != nil {
			t.Fatal(err)
		}
		trees = append(trees, one)
	}
	if len(trees) != len(papers) {
		t.Errorf("pdf.js was given %d papers and read %d", len(papers), len(trees))
	}
	for _, one := range trees {
		p := byFile[one.File]
		for _, fault := range one.faults() {
			t.Errorf("%s: pdf.js: %s", p.name(), fault)
		}
		h := hear(string(output(t, "pdfinfo", "-struct-text", p.File)))
		if fault := differ(h, one); fault != "" {
			t.Errorf("%s: pdf.js reads other words than poppler: %s", p.name(), fault)
		}
	}
}

// faults lists what is wrong with a tree: headings that skip a level, figures without alternative text,
// links without their annotations or annotations without a link.
func (one tree) faults() []string {
	var out []string
	fault := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	if !one.Marked {
		fault("the file does not say that it is tagged")
	}
	level := 0
	for i, page := range one.Pages {
		if page.Tree == nil {
			fault("page %d has no structure", i+1)
			continue
		}
		var linked []string
		page.Tree.walk(nil, func(n *node, around []string) {
			switch {
			case len(n.Role) == 2 && n.Role[0] == 'H' && n.Role[1] >= '1' && n.Role[1] <= '6':
				if next := int(n.Role[1] - '0'); next > level+1 {
					fault("page %d: H%d follows H%d: %q", i+1, next, level, n.said())
				} else {
					level = next
				}
			case n.Role == "Figure" && n.Alt == "":
				fault("page %d: a figure has no alternative text: %q", i+1, n.said())
			case n.Role == "Link" && !slices.ContainsFunc(n.Children, func(c *node) bool { return c.Object != "" }):
				fault("page %d: a link has no annotation: %q", i+1, n.said())
			case n.Object != "":
				if len(around) == 0 || around[len(around)-1] != "Link" {
					fault("page %d: an annotation stands in %s", i+1, strings.Join(around, "/"))
				}
				linked = append(linked, n.Object)
			}
		})
		slices.Sort(linked)
		slices.Sort(page.Links)
		if !slices.Equal(linked, page.Links) {
			fault("page %d: the tree has the links %q, the page %q", i+1, linked, page.Links)
		}
	}
	return out
}

// walk visits an element and all below it, with the roles around each.
func (n *node) walk(around []string, visit func(n *node, around []string)) {
	visit(n, around)
	if n.Role != "" {
		around = append(slices.Clip(around), n.Role)
	}
	for _, c := range n.Children {
		c.walk(around, visit)
	}
}

// said is the text of an element.
func (n *node) said() string {
	var b strings.Builder
	n.walk(nil, func(n *node, _ []string) { b.WriteString(n.Text) })
	return b.String()
}

// differ compares the signs that both readers find, in whatever order: a table row that goes on over a page
// break is one thing for the one and two for the other. Spaces are each reader's own guess.
func differ(h heard, one tree) string {
	count := make(map[rune]int)
	for _, w := range slices.Concat(h.words, h.notes, h.marks) {
		for _, r := range w.text {
			count[r]++
		}
	}
	for _, page := range one.Pages {
		if page.Tree == nil {
			continue
		}
		for _, text := range spelled(page.Tree.said()) {
			for _, r := range text {
				count[r]--
			}
		}
	}
	var out []string
	for r, n := range count {
		if n != 0 {
			out = append(out, fmt.Sprintf("%q %+d", r, n))
		}
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}
