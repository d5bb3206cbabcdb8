package pdf

// A page is a sheet of placed operations. Fills lie below everything else.
type page struct {
	landscape bool // see sheetOf

	fills []op
	ops   []op
}

// usualOps is how many operations most pages have no more of.
const usualOps = 128

// A place is where something begins.
type place struct {
	page int // from 1
	y    float64
}

// A target is what links in the document lead to.
type target struct {
	text string // names what is there, and so the links
	at   place  // known when the pages are
}

// A paginator deals strips out to pages. Every call of put places at least one line, so it ends.
type paginator struct {
	pages  []page
	sheet  sheet       // of the page
	next   sheet       // of what comes next
	due    bool        // what comes next asks for a new page
	y      float64     // where the next strip begins
	fresh  bool        // nothing but repeated headers stands on the page yet
	above  *table      // that the last strip is a row of; nil: none
	open   map[int]int // band id -> its fill on the page
	closed map[int]int // the same for the page before
	scale  float64     // of type, relative to bodySize

	notes []footnote
	cited int // the last number
	foot  foot
}

// paginate places strips on pages.
func (l *layout) paginate(strips []strip) *paginator {
	p := &paginator{scale: l.theme.scale, next: sheetOf(false), notes: l.notes}
	p.turn(nil)
	for len(strips) > 0 {
		n := chain(strips)
		if n < len(strips) && strips[n].turn == wide && (strips[n-1].keep || strips[n-1].hold) {
			turn := strips[n] // what leads in wide pages stands on them
			copy(strips[1:], strips[:n])
			strips[0], n = turn, 1
		}
		p.putTogether(strips[:n])
		strips = strips[n:]
	}
	for len(p.foot.carried) > 0 {
		p.fresh = false
		p.turn(nil)
	}
	p.endPage()
	return p
}

// chain is the number of strips at the start of a non-empty sequence that should stay together.
func chain(strips []strip) int {
	if strips[0].turn != stay {
		return 1
	}
	for i, s := range strips {
		if !s.keep && !s.hold || i+1 < len(strips) && strips[i+1].turn != stay {
			return i + 1
		}
	}
	return len(strips)
}

// putTogether places strips on one page if they fit on any.
func (p *paginator) putTogether(strips []strip) {
	switch strips[0].turn {
	case newPage:
		p.due = true
		return
	case high, wide:
		p.next = sheetOf(strips[0].turn == wide)
		return
	}
	if p.due && !p.fresh || p.next != p.sheet {
		p.turn(nil)
	}
	p.due = false
	if !p.fresh && p.gap(strips[0])+stackHeight(strips)+p.asks(strips...) > p.room()+tolerance && !p.worthCutting(strips) {
		if n := p.firstPart(strips); n > 0 {
			p.putAll(strips[:n])
			strips = strips[n:]
		}
		p.turn(strips[0].table)
	}
	p.putAll(strips)
}

func (p *paginator) putAll(strips []strip) {
	for _, s := range strips {
		p.put(s)
	}
}

// put places a strip, over several pages if it must.
func (p *paginator) put(s strip) {
	for s.columns != nil && !p.fits(s) {
		head, tail := p.cut(s)
		if p.fresh && head.hollow() {
			break
		}
		if !p.fresh && (!p.tall(s) || !head.begins(s)) {
			p.turn(s.table)
			continue
		}
		p.place(head)
		if tail.hollow() {
			return
		}
		p.above = nil // no line seems to end the row
		p.turn(s.table)
		s = tail.labelledAs(s)
	}
	if !p.fits(s) && !p.fresh {
		p.turn(s.table)
	}
	p.place(s)
}

// turn begins a page, on which a table goes on, or none. It takes the place of one on which nothing stands.
func (p *paginator) turn(on *table) {
	carried := p.foot.carried
	if !p.fresh && on != nil && on == p.above {
		end := on.end
		end.y = p.y
		now := &p.pages[len(p.pages)-1]
		now.ops = append(now.ops, end)
	}
	if p.fresh {
		p.pages = p.pages[:len(p.pages)-1]
		carried = append(p.foot.lines, carried...)
	} else {
		p.endPage()
	}
	p.sheet = p.next
	p.carry(carried)
	p.pages = append(p.pages, page{landscape: p.sheet.landscape, ops: make([]op, 0, usualOps)})
	p.closed, p.open = p.open, make(map[int]int)
	p.y, p.fresh, p.above = p.sheet.top, true, nil
	if on == nil || stackHeight(on.header) > maxHeader*p.sheet.room() {
		return
	}
	for _, s := range asArtifacts(on.header) {
		p.place(s)
		p.fresh = true
	}
}

// place draws a strip on the page, where the last one ended.
func (p *paginator) place(s strip) {
	p.y += p.gap(s)
	p.fresh = false
	p.cite(s, p.y+s.height)
	p.stack(s, p.y)
	p.y += s.height
	p.above = s.table
}

// stack draws a strip and all inside it with its top at y.
func (p *paginator) stack(s strip, y float64) {
	now := &p.pages[len(p.pages)-1]
	here := place{len(p.pages), y}
	if s.starts != nil {
		s.starts.at = here
	}
	for _, b := range s.bands {
		p.band(b, y, s.height)
	}
	notes := p.marks(s.ops)
	var shift, end float64 // of what adjoins a number that is shorter than its room; where the last op ends
	for i, o := range s.ops {
		if o.x > end+tolerance {
			shift = 0
		}
		end = o.x + o.w
		o.x, o.y = o.x-shift, o.y+y
		if o.note == 0 {
			now.ops = append(now.ops, o)
			continue
		}
		measured := o.w
		o = p.numbered(o, notes[i])
		shift += measured - o.w
		now.ops = append(now.ops, o)
		if o.elem != 0 {
			now.ops = append(now.ops, p.noteLink(o, here))
		}
	}
	for _, c := range s.columns {
		at := y + s.pad
		for i, inner := range c {
			if i > 0 {
				at += inner.gap
			}
			p.stack(inner, at)
			at += inner.height
		}
	}
}

// band draws a band, or lengthens it if the page shows its beginning.
func (p *paginator) band(b band, y, height float64) {
	now := &p.pages[len(p.pages)-1]
	if i, ok := p.open[b.id]; ok {
		now.fills[i].h = y + height - now.fills[i].y
		return
	}
	if i, ok := p.closed[b.id]; ok {
		p.pages[len(p.pages)-2].fills[i].h += b.pad
		y, height = y-b.pad, height+b.pad
	}
	p.open[b.id] = len(now.fills)
	now.fills = append(now.fills, op{kind: fillOp, x: b.x, y: y, w: b.w, h: height, hollow: b.hollow, style: style{color: b.color}})
}

// size is the width and the height of a page.
func (p page) size() (width, height float64) {
	on := sheetOf(p.landscape)
	return on.width, on.height
}
