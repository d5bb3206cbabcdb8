package html

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/render"
)

// A theme is what a body may choose of the looks.
type theme struct {
	heading, header rgb
	size            float64 // of running text, in points
	strong          bool    // black on white, or the other way round, without tints
}

// Choices of the page itself.
const (
	defaultHeading rgb = 0x12436d
	defaultHeader  rgb = 0xe4ebf1

	screenSize = 13.5 // points: 18 pixels where the reader changed nothing
	printSize  = 10.5
)

func newTheme(b render.Brand) (theme, error) {
	t := theme{heading: defaultHeading, header: defaultHeader, size: b.Size, strong: b.Contrast == "strong"}
	for _, c := range []struct {
		value string
		into  *rgb
	}{{b.Heading, &t.heading}, {b.Header, &t.header}} {
		if c.value == "" {
			continue
		}
		var err error
		if *c.into, err = render.ParseColour(c.value); err != nil {
			return theme{}, fmt.Errorf("brand %w", err)
		}
	}
	return t, nil
}

// css sets the properties that style.css refers to. All lengths there follow the size of the root.
func (t theme) css() string {
	var b strings.Builder
	onScreen, onPaper := t.sizes()
	fmt.Fprintf(&b, ":root{font-size:%.4g%%;", onScreen/12*100)
	light, dark := legible(t.heading, white, render.MinContrast), legible(t.heading, darkness, 7.5)
	if t.strong {
		strongProperties(&b, white, black, light, "#00205b")
	} else {
		properties(&b, light, t.header)
	}
	b.WriteString("@media screen and (prefers-color-scheme:dark){:root{")
	if t.strong {
		strongProperties(&b, black, white, dark, "#ffff80")
	} else {
		properties(&b, dark, t.darkHeader())
	}
	fmt.Fprintf(&b, "}\n@media print{:root{font-size:%.4gpt}}\n", onPaper)
	if t.strong {
		b.WriteString(outlines)
	}
	return b.String()
}

// properties writes the colours of one scheme, and ends its block.
func properties(b *strings.Builder, heading, header rgb) {
	fmt.Fprintf(b, "--heading:%v;--rule:%v;--header:%v;--header-ink:%v}\n", heading, heading, header, inkOn(header))
}

// strongProperties writes the colours of a scheme in which all is ink on paper but for rules and links.
func strongProperties(b *strings.Builder, paper, ink, rule rgb, link string) {
	for _, name := range []string{"paper", "header", "rim"} {
		fmt.Fprintf(b, "--%s:%v;", name, paper)
	}
	for _, name := range []string{"ink", "quiet", "line", "heading", "header-ink"} {
		fmt.Fprintf(b, "--%s:%v;", name, ink)
	}
	for _, tone := range append(slices.Clone(tones[1:]), "plain") {
		name := strings.TrimPrefix(tone, "tone ")
		fmt.Fprintf(b, "--%s:%v;--%s-edge:%v;", name, paper, name, ink)
	}
	fmt.Fprintf(b, "--rule:%v;--link:%s;--focus:%s}\n", rule, link, link)
}

// outlines stand for tints and for the fills of the house where contrast is strong.
const outlines = `.tone,.note,.track,[class*="fill-"]{outline:1px solid var(--ink);outline-offset:-1px}
[class*="fill-"]{background:var(--paper)!important;color:var(--ink)!important}
.track{stroke:var(--ink)}
`

// darkHeader is a shade for the headers of tables that does not glare from a dark page.
func (t theme) darkHeader() rgb {
	const glaring = 0.2
	if t.header.Luminance() < glaring {
		return t.header
	}
	return towards(darkness, t.header, 0.16)
}

// sizes are those of running text, in points. On screens a small size of print is not followed: paper
// is held closer.
func (t theme) sizes() (onScreen, onPaper float64) {
	if !(t.size > 0) {
		return screenSize, printSize
	}
	size := min(max(t.size, 9), 24)
	return max(size, 12), size
}

// rules are the classes that stand for what a Document sets by numbers.
type rules map[string]string // name to declarations

// fill gives the class of a background of the house's own, with text that can be read on it.
func (r rules) fill(value string) (string, error) {
	c, err := render.ParseColour(value)
	if err != nil {
		return "", fmt.Errorf("fill %w", err)
	}
	name := fmt.Sprintf("fill-%06x", uint32(c))
	r[name] = fmt.Sprintf("background:%v;color:%v", c, inkOn(c))
	return name, nil
}

// width gives the class of a column, by its share of the width in per cent.
func (r rules) width(percent int) string {
	name := fmt.Sprintf("width-%d", percent)
	r[name] = fmt.Sprintf("width:%d%%", percent)
	return name
}

func (r rules) css() string {
	var lines []string
	for name, declarations := range r {
		line := "." + name + "{" + declarations + "}\n"
		if strings.HasPrefix(name, "width-") { // a narrow screen leaves no choice
			line = "@media print,(min-width:44em){" + strings.TrimSuffix(line, "\n") + "}\n"
		}
		lines = append(lines, line)
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}

// tones are the classes of what a coloured thing means.
var tones = [...]string{
	render.Plain:    "",
	render.Positive: "tone positive",
	render.Negative: "tone negative",
	render.Mixed:    "tone mixed",
	render.Neutral:  "tone neutral",
	render.Unknown:  "tone unknown",
	render.Missing:  "tone missing",
	render.Muted:    "tone muted",
	render.Guidance: "tone guidance",
}

// shade gives the class of a cell: that of the house's own colour, or of the tone. A tone that this
// package has not heard of is plain.
func (p *page) shade(fill string, t render.Tone) string {
	if fill != "" {
		name, err := p.rules.fill(fill)
		if err != nil && p.err == nil {
			p.err = err
		}
		return name
	}
	if t < 0 || int(t) >= len(tones) {
		return ""
	}
	return tones[t]
}
