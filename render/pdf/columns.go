package pdf

import (
	"cmp"
	"math"
	"slices"

	"dueregard/render"
)

// A need is what a column asks of the width of its table, in points.
type need struct {
	word  float64 // below this, words are cut
	least float64 // what it gets if there is room: its longest word, or a part of a very long one
	bound float64 // its longest date or the like, which is whole if there is room for it
	most  float64 // its longest line, unbroken
	text  float64 // the same below its header
	head  float64 // the line of its header, unbroken
	pull  float64 // its share relative to the other columns, where widths can be chosen
}

// hold widens a need to text in a cell.
func (n *need) hold(e extent) {
	n.word, n.least, n.bound = max(n.word, e.word), max(n.least, e.least), max(n.bound, e.bound)
	n.most, n.text = max(n.most, e.line), max(n.text, e.line)
}

// scale is a need after a change of the type size.
func (n *need) scale(by float64) {
	n.word, n.least, n.bound = n.word*by, n.least*by, n.bound*by
	n.most, n.text, n.head = n.most*by, n.text*by, n.head*by
}

// cuts reports whether columns of the given widths have words cut.
func cuts(widths []float64, needs []need) bool {
	for i, n := range needs {
		if widths[i] < n.word-tolerance {
			return true
		}
	}
	return false
}

// atLeast raises what a column gets if there is room.
func (n *need) atLeast(least float64) {
	n.least = max(n.least, least)
	n.most = max(n.most, n.least)
}

// figureRoom is the longest line of figures that is never broken, in ems.
const figureRoom = 9

// roomy is the width from which on a column cramps no text, in ems.
const roomy = 6.5

// airy is the same for a text that runs down a page of large print, for which rows below each other are better.
const airy = 9.0

// cramped reports whether a column of the given width has a long text in lines of a word or two of the
// given type size.
func (n *need) cramped(width, size float64) bool {
	ems, lines := width/size, n.text/max(width, 1)
	return ems < 5 && lines > 2 || ems < roomy-tolerance && lines > 4
}

// crampedInLarge is the same for large print, by the header as well.
func (n *need) crampedInLarge(width, size float64) bool {
	return width < roomy*size && n.head > 3*width || width < airy*size && n.text > 6*width
}

// cramps reports whether one of several columns is cramped.
func cramps(widths []float64, needs []need, s style, large bool) bool {
	for i, n := range needs {
		if n.cramped(widths[i], s.size) || large && n.crampedInLarge(widths[i], s.size) {
			return true
		}
	}
	return false
}

// leastOf is what columns need together.
func leastOf(needs []need) float64 {
	var sum float64
	for _, n := range needs {
		sum += n.least
	}
	return sum
}

// share divides room among columns: none gets less than it needs least or more than it needs most
// as long as that is possible. Columns that need no more than short are not broken for longer ones.
func share(room, short float64, needs []need) []float64 {
	least, most := leastOf(needs), 0.0
	for _, n := range needs {
		most += n.most
	}
	widths := make([]float64, len(needs))
	for i, n := range needs {
		switch {
		case least >= room:
			widths[i] = room * n.least / least
		case most <= room:
			widths[i] = room * n.most / max(most, 1)
		}
	}
	if least >= room || most <= room {
		return widths
	}
	return level(room, keepWhole(room, short, needs), widths)
}

// keepWhole raises what short columns need least, so that a date or a name is not broken to give a
// long text a little more, as long as that takes less than two thirds of the room.
//
// What is up to twice as long is broken once rather than twice. Dates in longer texts come first, and may take
// more of the room.
func keepWhole(room, short float64, needs []need) []need {
	whole := slices.Clone(needs)
	spare := room*5/6 - leastOf(needs)
	for i := range whole {
		if more := whole[i].bound - whole[i].least; 0 < more && more <= spare {
			whole[i].atLeast(whole[i].bound)
			spare -= more
		}
	}
	spare -= room / 6
	shortest := make([]*need, len(whole))
	for i := range whole {
		shortest[i] = &whole[i]
	}
	slices.SortStableFunc(shortest, func(a, b *need) int { return cmp.Compare(a.most, b.most) })
	for _, part := range []float64{twoLines, 1} {
		for _, n := range shortest {
			if more := part*n.most - n.least; part*n.most <= short && 0 < more && more <= spare {
				n.least, spare = n.least+more, spare-more
			}
		}
	}
	return whole
}

// twoLines is the part of a line for which two lines of text that has spaces are sure to be enough.
const twoLines = 0.75

// level fills widths in proportion to each column's pull, within its bounds. The factor is found by
// bisection: the sum of the widths only grows with it.
func level(room float64, needs []need, widths []float64) []float64 {
	low, high := 0.0, 1.0
	fill := func(factor float64) (sum float64) {
		for i, n := range needs {
			widths[i] = min(max(factor*n.pull, n.least), n.most)
			sum += widths[i]
		}
		return sum
	}
	for fill(high) < room && high < math.MaxFloat64/4 {
		high *= 2
	}
	for range 60 {
		middle := (low + high) / 2
		if fill(middle) < room {
			low = middle
		} else {
			high = middle
		}
	}
	fill(low)
	return widths
}

// needs measures the columns of a table whose text is set in s.
func (l *layout) needs(t render.Table, n int, s style, room float64) []need {
	needs := make([]need, n)
	for i, c := range t.Columns {
		e := l.extent([]run{{text: c.Label, style: s.bold()}})
		// A label may take two or three lines rather than stretch its column.
		needs[i] = need{word: e.word, least: e.least, most: max(e.least, min(e.line, l.pt(80)), 0.4*e.line), head: e.line}
	}
	for _, row := range t.Rows {
		for i, c := range row.Cells {
			cell := s
			if c.Header || row.Total {
				cell = s.bold()
			}
			text := l.extentOf(c.Blocks, cell)
			if i < len(t.Columns) && t.Columns[i].Number && text.line < figureRoom*s.size {
				text = extent{text.line, text.line, 0, text.line} // a figure and what belongs to it stay in one line
			}
			needs[i].hold(text)
			needs[i].hold(l.extentOf(c.Guidance, s))
		}
	}
	weights, mean := weights(t.Columns, n)
	for i := range needs {
		c := &needs[i]
		// A single long word is no reason to squeeze the other columns: it can be broken.
		c.least = max(min(c.least, room/4), 1)
		c.most = max(c.most, c.least)
		// Wider columns for longer texts, but less than in proportion, keeps rows low.
		c.pull = math.Sqrt(c.most)
		if mean > 0 {
			c.pull = weights[i]
		}
	}
	return needs
}

// weights are the columns' weights, the mean for those without. The mean is 0 if there are none.
func weights(columns []render.Column, n int) (all []float64, mean float64) {
	var sum, count float64
	all = make([]float64, n)
	for i, c := range columns {
		if c.Weight > 0 && !math.IsInf(c.Weight, 0) {
			all[i] = c.Weight
			sum, count = sum+c.Weight, count+1
		}
	}
	if count == 0 {
		return all, 0
	}
	mean = sum / count
	for i := range all {
		if all[i] == 0 {
			all[i] = mean
		}
	}
	return all, mean
}
