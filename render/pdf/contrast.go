package pdf

// strongContrast is what a body asks for that wants black on white without tints: the choice that UKAAF's G003
// and the RNIB's clear print guidelines put first.
const strongContrast = "strong"

// strongInk is what stands for the colours of this package where contrast is strong.
var strongInk = map[rgb]rgb{ink: black, quiet: black, link: 0x00205b, hairline: 0x404040, grid: 0x999999}

// outlineWidth is the width of the lines that stand for tints.
const outlineWidth = 0.9

// strengthen gives the pages strong contrast: the colours of this package are as dark as may be, and what
// would have a tint behind it has a line around it.
func strengthen(pages []page) {
	for i := range pages {
		p := &pages[i]
		var fills []op
		for _, o := range p.fills {
			if o.hollow {
				fills = append(fills, outline(o.x, o.y, o.w, o.h, outlineWidth, black)...)
			} else {
				fills = append(fills, stronger(o))
			}
		}
		p.fills = fills
		for j, o := range p.ops {
			p.ops[j] = stronger(o)
		}
	}
}

func stronger(o op) op {
	if c, ok := strongInk[o.style.color]; ok {
		o.style.color = c
	}
	return o
}
