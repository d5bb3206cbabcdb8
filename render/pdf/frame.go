package pdf

import "slices"

// A frame is the column that blocks are set in.
type frame struct {
	x, w  float64
	style style
	align align
	bands []band // behind everything in the frame
	elem  int    // element around what is set
	depth int    // of lists around the frame

	filled bool // tables are as wide as it, however little they hold
	beside bool // of a field: its label

	measure float64 // longest line of running text
}

type align uint8

const (
	left align = iota
	right
	centre
)

// strip is an empty strip of the frame.
func (f frame) strip(height float64) strip { return strip{height: height, bands: f.bands} }

// row is a strip of columns, which are set in frames of their own: see cell.
func (f frame) row(pad float64, columns ...[]strip) strip {
	s := strip{bands: f.bands, columns: columns, pad: pad}
	s.fitColumns()
	return s
}

// cell is a frame for a column of a row of f. The row draws the bands of f, so the cell has none.
func (f frame) cell(x, w float64) frame {
	f.x, f.w, f.bands, f.depth = x, max(w, 1), nil, 0
	return f
}

// inset is f less a margin on the left.
func (f frame) inset(by float64) frame {
	f.x += by
	f.w = max(f.w-by, 1)
	return f
}

// behind is f with more bands behind what it holds.
func (f frame) behind(bands ...band) frame {
	f.bands = append(slices.Clip(f.bands), bands...)
	return f
}

// text is f no wider than running text may be.
func (f frame) text() frame {
	f.w = min(f.w, f.measure)
	return f
}

func (f frame) styled(s style) frame {
	f.style = s
	return f
}

func (f frame) within(elem int) frame {
	f.elem = elem
	return f
}

func (f frame) aligned(a align) frame {
	f.align = a
	return f
}

// rule is a line across the frame that takes no height.
func (f frame) rule(width float64, c rgb) op {
	return op{kind: fillOp, x: f.x, w: f.w, h: width, style: style{color: c}}
}
