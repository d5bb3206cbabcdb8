package pdf

import (
	"math"

	"dueregard/render/pdf/object"
)

// A box is a rectangle on a page as PDF has it: measured upwards from the bottom left corner.
type box struct {
	page                     int
	left, bottom, right, top float64
	split                    bool // what it is of stands on other pages too
}

// boxOf is the extent of an operation on a page of the given height.
func boxOf(o op, page int, height float64) box {
	b := box{page: page, left: o.x, right: o.x + o.w, top: height - o.y, bottom: height - o.y - o.h}
	if o.kind == textOp {
		b.top, b.bottom = b.top+0.8*o.style.size, b.top-0.25*o.style.size
	}
	b.left, b.right = min(b.left, b.right), max(b.left, b.right)
	b.bottom, b.top = min(b.bottom, b.top), max(b.bottom, b.top)
	return b
}

// with is the smallest box around two.
func (b box) with(other box) box {
	b.split = b.split || b.page != other.page
	b.left, b.right = min(b.left, other.left), max(b.right, other.right)
	b.bottom, b.top = min(b.bottom, other.bottom), max(b.top, other.top)
	return b
}

// append writes a box as PDF 1.7, 7.9.5, has it.
func (b box) append(to []byte) []byte {
	for i, side := range [4]float64{b.left, b.bottom, b.right, b.top} {
		to = append(to, "[   "[i])
		to = object.AppendReal(to, math.Round(side*10)/10)
	}
	return append(to, ']')
}

// figureBoxes are the boxes of what each figure shows.
func (s *sheaf) figureBoxes() map[int]box {
	var out map[int]box
	for n, p := range s.pages {
		height := sheetOf(p.landscape).height
		for _, o := range p.ops {
			if o.elem == 0 || s.tree[o.elem].tag != "Figure" {
				continue
			}
			if out == nil {
				out = make(map[int]box)
			}
			where := boxOf(o, n, height)
			if before, ok := out[o.elem]; ok {
				where = before.with(where)
			}
			out[o.elem] = where
		}
	}
	return out
}
