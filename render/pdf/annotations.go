package pdf

import (
	"cmp"
	"fmt"
	"math"
	"strings"

	"dueregard/render/pdf/object"
)

// An area is the part of a link that stands on one line.
type area struct {
	page int // index
	op
	ref object.Ref
}

// addLinks writes an annotation for each area of a page that leads somewhere: PDF 1.7, 12.5.6.5. One that no
// reader hears of, in a row that comes again, is left out.
func (a *archiver) addLinks() {
	for n, p := range a.sheaf.pages {
		for _, o := range p.ops {
			if o.kind != areaOp || o.elem == 0 {
				continue
			}
			if last := len(a.areas) - 1; last >= 0 && a.areas[last].page == n && a.areas[last].grow(o) {
				continue
			}
			a.areas = append(a.areas, area{page: n, op: o})
		}
	}
	if len(a.areas) == 0 {
		return
	}
	a.links = make(map[int][]linked)
	words := a.sheaf.linkWords()
	for i := range a.areas {
		at := &a.areas[i]
		at.ref = a.out.Add(a.annotation(at, len(a.pages)+i, words[at.elem]))
		a.links[at.elem] = append(a.links[at.elem], linked{at.page, at.ref})
	}
}

// grow makes an area cover what adjoins it and belongs to the same link.
func (a *area) grow(o op) bool {
	same := func(x, y float64) bool { return math.Abs(x-y) < 0.1 }
	switch {
	case a.elem != o.elem || a.target != o.target || a.text != o.text:
		return false
	case same(a.y, o.y) && same(a.h, o.h) && same(a.x+a.w, o.x):
		a.w += o.w
	case same(a.x, o.x) && same(a.w, o.w) && same(a.y+a.h, o.y):
		a.h += o.h
	default:
		return false
	}
	return true
}

// annotation is the dictionary of an area; key is its own in the parent tree, words are those of the link.
func (a *archiver) annotation(at *area, key int, words string) object.Raw {
	b := append(object.Raw(nil), "<</Type/Annot/Subtype/Link/Rect"...)
	b = boxOf(at.op, at.page, sheetOf(a.sheaf.pages[at.page].landscape).height).append(b)
	// Flag 4, print: ISO 19005-3, 6.3.2. No border: words are underlined, and numbers of footnotes raised.
	b = fmt.Appendf(b, "/F 4/Border[0 0 0]/StructParent %d", key)
	if at.target != nil {
		words = cmp.Or(at.target.text, words)
		b = append(b, "/Dest"...)
		b = a.destination(b, at.target.at)
	} else {
		address := asciiAddress(at.text)
		if words == "" {
			words = address
		}
		b = append(b, "/A<</S/URI/URI"...)
		b = object.AppendString(b, object.String(address))
		b = append(b, ">>"...)
	}
	b = append(b, "/Contents"...) // ISO 14289-1, 7.18.5
	b = object.AppendString(b, object.Text(words))
	return append(b, ">>"...)
}

// destination is the place where something begins, in the width that the reader has chosen: PDF 1.7, table 151.
func (a *archiver) destination(b []byte, at place) []byte {
	page := min(max(at.page, 1), len(a.pages)) - 1
	height := sheetOf(a.sheaf.pages[page].landscape).height
	b = append(b, '[')
	b = appendRef(b, a.pages[page])
	b = append(b, "/XYZ 0 "...)
	b = object.AppendReal(b, math.Ceil(height-at.y))
	return append(b, " null]"...)
}

// linkElements are the elements of the areas.
func (a *archiver) linkElements() []int {
	out := make([]int, len(a.areas))
	for i, at := range a.areas {
		out[i] = at.elem
	}
	return out
}

// linkWords are the words of each link, by element.
func (s *sheaf) linkWords() map[int]string {
	out := make(map[int]string)
	for _, p := range s.pages {
		for _, o := range p.ops {
			if o.kind == textOp && o.elem != 0 && s.tree[o.elem].tag == "Link" {
				out[o.elem] += o.text
			}
		}
	}
	for elem, words := range out {
		out[elem] = strings.Join(strings.Fields(words), " ")
	}
	return out
}

// maxAddress is how many bytes an address may have, as any string: ISO 19005-3, 6.1.13. A longer one is no link.
const maxAddress = 32767

// asciiAddress escapes what may not stand in the address of a link: PDF 1.7, section 12.6.4.7.
func asciiAddress(address string) string {
	var b strings.Builder
	for i := range len(address) {
		if c := address[i]; c <= ' ' || c > '~' {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}
