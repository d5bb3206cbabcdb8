package judge

import (
	"bytes"
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

// Readers wants two readers of the structure to find the same in every paper: poppler, which compares its order
// with that of the document, and pdf.js, which looks for what a reader goes by. DUEREGARD_STRUCTURE names the copy
// of .ci/structure.mjs that stands beside its modules.
func Readers(t *testing.T, papers []Paper) {
	t.Helper()
	script := need(t, "node", "DUEREGARD_STRUCTURE")
	need(t, "pdfinfo", "")
	need(t, "pdftotext", "")
	trees := treesOf(t, script, papers)
	each(papers, func(p Paper) {
		h := poppler(t, p)
		one, read := trees[p.File]
		if !read {
			t.Errorf("%s: pdf.js did not read it", p.name())
			return
		}
		for _, fault := range one.faults() {
			t.Errorf("%s: pdf.js: %s", p.name(), fault)
		}
		if fault := differ(h, one); fault != "" {
			t.Errorf("%s: pdf.js reads other words than poppler: %s", p.name(), fault)
		}
	})
}

// treesOf are the trees that pdf.js finds, by file.
func treesOf(t *testing.T, script string, papers []Paper) map[string]tree {
	t.Helper()
	args := []string{script}
	for _, p := range papers {
		args = append(args, p.File)
	}
	lines := json.NewDecoder(bytes.NewReader(output(t, "node", args...)))
	trees := make(map[string]tree)
	for lines.More() {
		var one tree
		if err := lines.Decode(&one); err != nil {
			t.Fatal(err)
		}
		trees[one.File] = one
	}
	return trees
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
			// An element of another page may stand in the tree of this one, with nothing in it.
			case n.Role == "Link" && len(n.Children) > 0 && !slices.ContainsFunc(n.Children, func(c *node) bool { return c.Object != "" }):
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
