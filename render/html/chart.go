package html

import (
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"

	"dueregard/render"
)

// Charts are set without a scale of their own: lengths along the bars are shares of the width, all
// others multiples of the size of the text. So words keep their size on a narrow screen.
const (
	lineHeight = 1.35 // em
	baseline   = 1.0  // em, of a line from its top
	barHeight  = 0.9  // em
	nameGap    = 0.15 // em, below the name of a group
	barGap     = 0.3  // em, below a bar
	groupGap   = 0.9  // em, below a group

	lineLength = 32  // characters of a label, which fit the narrowest screen
	beside     = 9   // characters of a figure that fit beside a bar
	perLetter  = 3.4 // per cent of the width that a character beside a bar may take
	besideBar  = 3.5 // and what stands between the two
	leastBar   = 0.2 // per cent of the width that the bar of a value is long, however small that is
)

// fills are how the bars of the series of each rank look; in style.css are their classes.
var fills = [...]attr{{}, {"fill", "url(#" + hatch + ")"}, {}, {"fill", "url(#" + dots + ")"}, {"fill", "url(#" + lines + ")"}}

// plot is a chart in the making.
type plot struct {
	render.Chart
	words  [][]string // beside or below each bar
	below  bool       // the words stand below the bars
	room   float64    // for the longest bar, in per cent
	top    float64    // value of the longest bar
	height float64    // of what is set so far, in em
}

// chart sets groups as horizontal bars, each group below its name. One that is told by the table above it is seen
// without a title of its own; who hears it hears one.
func (p *page) chart(c render.Chart, told bool) {
	if len(c.Bars) == 0 {
		return
	}
	g := p.plot(c)
	p.begin("figure", class("chart"))
	if visible(c.Title) && !told {
		p.line("figcaption", c.Title)
	}
	if len(c.Series) > 1 || c.Interval != "" {
		p.keys(c)
	}
	var bars markup
	for i := range c.Bars {
		g.group(&bars, i)
	}
	p.frame(g)
	p.Write(bars.Bytes())
	p.end("svg")
	if visible(c.Note) {
		p.line("p", c.Note, class("about"))
	}
	p.end("figure")
}

// frame opens the picture, with what it is and what it says for those who do not see it.
func (p *page) frame(g *plot) {
	title := p.ids.id("chart " + g.Title)
	about := ""
	if visible(g.Alt) {
		about = p.ids.id("chart " + g.Title + " in words")
	}
	p.begin("svg", attr{"role", "img"}, attr{"aria-labelledby", strings.TrimSpace(title + " " + about)},
		attr{"width", "100%"}, attr{"height", em(g.height - groupGap)}, attr{"focusable", "false"})
	p.line("title", firstOf(g.Title, p.above[p.aboveTag]), attr{"id", title})
	if about != "" {
		p.line("desc", g.Alt, attr{"id", about})
	}
}

// plot measures a chart.
func (p *page) plot(c render.Chart) *plot {
	g := &plot{Chart: c, top: c.Max}
	longest, top := 0, 0.0
	for _, bar := range c.Bars {
		var words []string
		for i, v := range bar.Values {
			s := p.figure(c, i, v)
			if i < len(bar.Words) && visible(bar.Words[i]) {
				s = bar.Words[i]
			}
			longest = max(longest, utf8.RuneCountInString(s))
			words = append(words, s)
			if render.Drawable(v) {
				top = max(top, v, bar.Interval(i).High)
			}
		}
		g.words = append(g.words, words)
	}
	if !render.Drawable(g.top) || g.top <= 0 {
		g.top = top
	}
	g.below = longest > beside
	g.room = 100
	if !g.below {
		g.room -= besideBar + perLetter*float64(longest)
	}
	return g
}

// length is how long the bar of a value is, in per cent. Nothing shorter than zero can be drawn.
func (g *plot) length(v float64) float64 {
	if !render.Drawable(v) || g.top <= 0 {
		return 0
	}
	return g.room * min(max(v/g.top, 0), 1)
}

// group sets the name of a group and its bars below.
func (g *plot) group(m *markup, i int) {
	bar := g.Bars[i]
	g.lines(m, bar.Label, "name")
	g.height += nameGap
	for j, v := range bar.Values {
		length := g.length(v)
		at := attr{"y", em(g.height)}
		if g.Max > 0 {
			m.line("rect", "", class("track"), attr{"width", percent(g.room)}, at, attr{"height", em(barHeight)})
		}
		if length > 0 {
			m.line("rect", "", class(series(g.Rank(j))), fills[g.Rank(j)%len(fills)], attr{"width", percent(max(length, leastBar))}, at, attr{"height", em(barHeight)})
		}
		is := bar.Interval(j)
		low, high := g.length(is.Low), g.length(is.High)
		if high > 0 {
			whisker(m, percent(low), percent(high), g.height+barHeight/2)
		}
		if !g.below {
			end := max(length, high)
			if g.Interval != "" { // or it would seem to be that of the end of the interval
				end = g.room
			}
			m.line("text", g.words[i][j], attr{"x", percent(end)}, attr{"dx", apart(end)}, attr{"y", em(g.height + 0.8*barHeight)})
		}
		g.height += barHeight + barGap
		if g.below {
			g.lines(m, g.words[i][j], "")
		}
	}
	g.height += groupGap
}

// whisker marks an interval: a line with end caps, edged so that it shows on a full bar as well as beside it.
// y is its middle.
func whisker(m *markup, low, high string, y float64) {
	const caps = 0.25 * barHeight
	for _, name := range []string{"whisker-edge", "whisker"} {
		for _, at := range []string{low, high} {
			m.line("line", "", class(name), attr{"x1", at}, attr{"x2", at}, attr{"y1", em(y - caps)}, attr{"y2", em(y + caps)})
		}
		m.line("line", "", class(name), attr{"x1", low}, attr{"x2", high}, attr{"y1", em(y)}, attr{"y2", em(y)})
	}
}

// apart is how far the figure stands from the end of its bar.
func apart(length float64) string {
	if length == 0 {
		return ""
	}
	return "0.4em"
}

// lines sets words that may need more than one line.
func (g *plot) lines(m *markup, words, name string) {
	for _, line := range wrap(clean(words)) {
		m.line("text", line, class(name), attr{"y", em(g.height + baseline)})
		g.height += lineHeight
	}
}

// keys says which bars belong to which series, and what whiskers are.
func (p *page) keys(c render.Chart) {
	p.begin("ul", class("keys"))
	for i, name := range c.Series {
		p.key(name, func() {
			p.defs()
			p.inline("rect", "", class(series(c.Rank(i))), fills[c.Rank(i)%len(fills)], attr{"width", "100%"}, attr{"height", "100%"})
		})
	}
	if c.Interval != "" {
		p.key(c.Interval, func() {
			var m markup
			whisker(&m, "5%", "95%", barHeight/2)
			p.Write(m.Bytes())
		})
	}
	p.end("ul")
}

// key is an entry of the legend: a sample, and what it stands for.
func (p *page) key(name string, sample func()) {
	p.open("li")
	p.open("svg", attr{"aria-hidden", "true"}, attr{"width", "1.8em"}, attr{"height", em(barHeight)}, attr{"focusable", "false"})
	sample()
	p.shut("svg")
	p.text(" " + name)
	p.end("li")
}

// defs writes the patterns that tell series apart where colours do not. The page has them once.
func (p *page) defs() {
	if p.patterns {
		return
	}
	p.patterns = true
	p.open("defs")
	p.pattern(hatch, "6", attr{"patternTransform", "rotate(45)"}, "M0 0V6")
	p.pattern(dots, "5", attr{}, "M1 1h1.5v1.5h-1.5z")
	p.pattern(lines, "6", attr{}, "M0 3H6")
	p.shut("defs")
}

func (p *page) pattern(id, size string, turned attr, path string) {
	p.open("pattern", attr{"id", id}, attr{"width", size}, attr{"height", size}, attr{"patternUnits", "userSpaceOnUse"}, turned)
	p.inline("rect", "", class("pale"), attr{"width", size}, attr{"height", size})
	p.inline("path", "", class("strokes"), attr{"d", path})
	p.shut("pattern")
}

// series is the class of the bars of a series.
func series(i int) string { return fmt.Sprintf("bar bar-%d", i%len(fills)+1) }

func em(f float64) string { return fmt.Sprintf("%.2fem", f) }

// figure writes a value of the i-th series of a chart with its unit.
func (p *page) figure(c render.Chart, i int, v float64) string {
	if !render.Drawable(v) {
		return cmp.Or(p.meta.Labels.NotKnown, "not known")
	}
	return c.Figure(i, v)
}
