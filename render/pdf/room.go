package pdf

// A row is cut rather than moved whole when it is taller than cutAbove, there is room for cutRoom of
// it, and at least cutRest of it goes over.
const (
	cutAbove = 1.0 / 3 // of the height of a page
	cutLoose = 0.15    // the same, of a row that is loose, beside text of bodySize: some six lines
	cutRoom  = 84.0    // beside text of bodySize
	cutRest  = 56.0    // the same
	// Strips that should stay together are parted where more than emptyRoom would stay empty, into parts of
	// leastPart or more.
	emptyRoom = 0.25 // of the height of a page
	leastPart = 0.1  // the same
	// Where more than wasteRoom would, the part that goes over may be smaller.
	wasteRoom = 0.35 // the same
	// Some are parted only where yet more would: a heading and what leads in from what they lead in, rows that are
	// so few that they are looked for on one page, and what is read at one glance.
	leadBound   = 0.5  // the same
	fewBound    = 0.5  // the same
	glanceBound = 0.35 // the same
	// maxHeader is the tallest header that is repeated.
	maxHeader = 1.0 / 3 // of the height of a page
)

// firstPart is the number of strips that are set on this page although those after them, which should stay
// with them, have no room there: none, unless much of the page would stay empty.
func (p *paginator) firstPart(strips []strip) int {
	if p.room() < emptyRoom*p.sheet.room() {
		return 0
	}
	n, height := 0, p.gap(strips[0])-strips[0].gap
	least := leastPart * p.sheet.room()
	rest := least
	if p.room() > wasteRoom*p.sheet.room() {
		rest = 0
	}
	for i, s := range strips {
		height += s.gap + s.height
		if height+p.asks(strips[:i+1]...) > p.room()+tolerance {
			break
		}
		enough := i+1 < len(strips) && strips[i+1].loose || stackHeight(strips[i+1:]) >= rest // a field has its label
		if s.hold && !s.keep && p.room() >= s.bound*p.sheet.room() && height >= least && enough {
			n = i + 1
		}
	}
	return n
}

// worthCutting reports whether strips end in a tall row of which enough fits below the others.
func (p *paginator) worthCutting(strips []strip) bool {
	n := len(strips) - 1
	for n > 0 && strips[n].height == 0 { // the line below it
		n--
	}
	last := strips[n]
	above := p.gap(strips[0]) + stackHeight(strips) - last.height
	room := p.room() - above - p.asks(strips...)
	least, rest := cutRoom*p.scale, cutRest*p.scale
	if last.loose {
		least, rest = 0, 0
	}
	if last.columns == nil || !p.tall(last) || room < least || last.height-room < rest {
		return false
	}
	head, _ := last.cut(room, false)
	return head.begins(last)
}

// tall reports whether a row is cut rather than moved whole.
func (p *paginator) tall(s strip) bool {
	above := cutAbove
	if s.loose {
		above = cutLoose * max(p.scale, 1)
	}
	return !s.whole && s.height > above*p.sheet.room()
}

func (p *paginator) room() float64 { return p.sheet.bottom - p.foot.height - p.y }

// gap is the space that s keeps from what stands above it.
func (p *paginator) gap(s strip) float64 {
	if p.y == p.sheet.top {
		return 0
	}
	return s.gap
}

func (p *paginator) fits(s strip) bool {
	room := p.room() + tolerance - p.gap(s) - s.height
	return room >= 0 && p.asks(s) <= room // a row of many pages is asked on each of them
}
