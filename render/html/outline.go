package html

import "dueregard/render"

// A run is the blocks of one language.
type run struct {
	language string // empty: that of the document
	front    []render.Block
	contents bool // a table of contents stands between front and text
	text     []render.Block
	headings []heading
}

// A heading is one that became an element, h1 to h6.
type heading struct {
	text, id string
	tag      int // 1 to 6
	listed   int // level in the table of contents, 1 or 2; 0: left out
}

// runsOf divides a document: each Part is a run, and so is what stands between them.
func runsOf(blocks []render.Block) []run {
	var runs []run
	var open []render.Block
	shut := func() {
		if len(open) > 0 {
			runs = append(runs, newRun("", open))
			open = nil
		}
	}
	for _, b := range render.Upright(blocks) {
		if part, ok := b.(render.Part); ok {
			shut()
			runs = append(runs, newRun(part.Language, part.Blocks))
			continue
		}
		open = append(open, b)
	}
	shut()
	return runs
}

func newRun(language string, blocks []render.Block) run {
	blocks = render.Upright(blocks)
	for i, b := range blocks {
		if _, ok := b.(render.Contents); ok {
			return run{language: language, front: blocks[:i], contents: true, text: blocks[i+1:]}
		}
	}
	return run{language: language, text: blocks}
}

func (r run) blocks() []render.Block {
	return append(append([]render.Block(nil), r.front...), r.text...)
}

// outline gives each title and heading of the runs its element and id, in order. The first is the
// title, from doc's Meta where no Title block opens the document, so the others start at h2. A second
// title, as of a part in another language, is h2, and the headings below it go down with it. No
// level is skipped on the way down.
func (p *page) outline(runs []run) {
	last := 0
	add := func(to *run, text string, tag, listed int) {
		last = min(tag, last+1, 6)
		to.headings = append(to.headings, heading{text, p.ids.id(text), last, listed})
	}
	p.untitled = len(runs) == 0 || !titled(runs[0].blocks())
	if p.untitled {
		p.implied = heading{titleOf(p.meta), p.ids.id(titleOf(p.meta)), 1, 0}
		last = 1
	}
	for i := range runs {
		below := 0 // how far headings go down with their title
		for _, b := range runs[i].blocks() {
			switch b := b.(type) {
			case render.Title:
				tag := 2
				if last == 0 {
					tag = 1
				}
				add(&runs[i], p.titleText(b), tag, 0)
				below = tag - 1
			case render.Heading:
				if !visible(b.Text) {
					continue
				}
				listed := max(b.Level, 1)
				if b.Minor || listed > 2 {
					listed = 0
				}
				add(&runs[i], b.Text, min(max(b.Level, 1), 4)+1+below, listed)
			}
		}
	}
}

// titled reports whether a Title is the first heading of the blocks.
func titled(blocks []render.Block) bool {
	for _, b := range blocks {
		switch b := b.(type) {
		case render.Title:
			return true
		case render.Heading:
			if visible(b.Text) {
				return false
			}
		}
	}
	return false
}

// titleText is the text of a Title; the document's own where it has none.
func (p *page) titleText(t render.Title) string {
	if visible(t.Text) {
		return t.Text
	}
	return titleOf(p.meta)
}
