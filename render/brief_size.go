package render

import "unicode/utf8"

// What a block takes of a page at the usual size of type, in points. The writer of PDF measures; this is
// near enough to choose how much a brief tells.
const (
	pageRoom  = 676.0
	lineRoom  = 14.5 // of running text
	cellRoom  = 12.5 // of a line in a table or a box
	proseLine = 75   // characters in a line of running text
	boxLine   = 83   // in a line of a box
	tableLine = 105  // in all cells of a line of a table together, less cellEdges each
	cellEdges = 2    // the room beside the text of a cell, in characters
)

// pagesOf estimates the pages that blocks take.
func pagesOf(blocks []Block) int {
	page, used := 1, 0.0
	for i, block := range blocks {
		room := roomOf(block)
		need := room
		if _, ok := block.(Heading); ok && i+1 < len(blocks) {
			need += staysTogether(blocks[i+1])
		}
		breaks, lost := false, 0.0
		switch block.(type) {
		case List:
			breaks = true
		case Paragraph:
			breaks, lost = true, 2*lineRoom // two lines stay together at either side
		}
		switch {
		case used+need <= pageRoom:
			used += room
		case breaks:
			page, used = page+1, used+room+lost-pageRoom
		default:
			page, used = page+1, room
		}
	}
	return page
}

// staysTogether is how much of a block stays with the heading above it: a table as a whole, unless it is long.
func staysTogether(block Block) float64 {
	room := roomOf(block)
	if _, ok := block.(Table); ok && room < 0.4*pageRoom {
		return room
	}
	return min(room, 60)
}

func roomOf(block Block) float64 {
	switch b := block.(type) {
	case Title:
		return 102 + 32*lines(b.Text, 40) + 23*float64(len(b.Facts))
	case Heading:
		return map[bool]float64{true: 62, false: 52}[b.Level == 1]
	case Note:
		return 34 + cellRoom*linesOf(b.Blocks, boxLine)
	case Table:
		return 30 + 20*lines(b.Caption, proseLine) + tableRoom(b)
	case Field:
		return 12 + lineRoom*max(lines(b.Label, proseLine/3), linesOf(b.Value, proseLine*2/3), 1)
	case List:
		room := 6.0
		for _, item := range b.Items {
			room += 3.5 + lineRoom*linesOf(item.Blocks, proseLine-4)
		}
		return room
	}
	return 6 + lineRoom*linesOf([]Block{block}, proseLine)
}

func tableRoom(t Table) float64 {
	total := 0.0
	for _, c := range t.Columns {
		total += c.Weight
	}
	room := 0.0
	for _, row := range t.Rows {
		most := 1.0
		for i, cell := range row.Cells {
			most = max(most, linesOf(cell.Blocks, int(float64(tableLine-cellEdges*len(t.Columns))*t.Columns[i].Weight/total)-1))
		}
		room += 8 + cellRoom*most
	}
	return room
}

// lines estimates the lines of a text, so many characters to a line.
func lines(text string, length int) float64 {
	return float64((utf8.RuneCountInString(text) + length - 1) / max(length, 1))
}

func linesOf(blocks []Block, length int) float64 {
	sum := 0.0
	for _, block := range blocks {
		switch b := block.(type) {
		case Paragraph:
			sum += lines(plain(b.Spans), length)
		case List:
			for _, item := range b.Items {
				sum += 0.2 + linesOf(item.Blocks, length-4)
			}
		}
	}
	return sum
}
