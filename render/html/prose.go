package html

import (
	"net/url"
	"strings"

	"dueregard/render"
)

// paragraph sets running text; one in which nothing can be seen is nothing.
func (p *page) paragraph(b render.Paragraph) {
	for _, s := range b.Spans {
		if visible(s.Text) || s.Note != nil {
			p.open("p")
			p.spans(b.Spans)
			p.end("p")
			return
		}
	}
}

func (p *page) spans(spans []render.Span) {
	for i := 0; i < len(spans); i++ {
		if spans[i].Note == nil {
			p.span(spans[i])
			continue
		}
		from := i
		for i+1 < len(spans) && spans[i+1].Note != nil {
			i++
		}
		p.footnotes(spans[from : i+1])
	}
}

func (p *page) span(s render.Span) {
	if s.Text == "\n" {
		p.open("br")
		p.WriteString("\n")
		return
	}
	var tags []string
	open := func(tag string, attrs ...attr) {
		p.open(tag, attrs...)
		tags = append(tags, tag)
	}
	if link := address(s.Link); link != "" && visible(s.Text) {
		bare := ""
		if s.Text == s.Link {
			bare = "bare" // the words are the address: print it once
		}
		open("a", class(bare), attr{"href", link})
	}
	if s.To != "" && len(tags) == 0 && visible(s.Text) {
		open("a", attr{"href", "#" + p.anchor(s.To).id})
	}
	if s.Language != "" {
		if attrs := language(s.Language, p.leftward); attrs != nil {
			open("span", attrs...)
		}
	}
	if s.Bold {
		open("strong")
	}
	if s.Italic {
		open("em")
	}
	p.bound(s.Text)
	for i := len(tags) - 1; i >= 0; i-- {
		p.shut(tags[i])
	}
}

// address is where a link may lead: an absolute address of the web, or one for mail. Anything else
// is none.
func address(link string) string {
	if clean(link) != link || strings.ContainsAny(link, " \"<>\\^`{|}") {
		return ""
	}
	u, err := url.Parse(link)
	if err != nil {
		return ""
	}
	switch {
	case (u.Scheme == "http" || u.Scheme == "https") && u.Host != "":
		return u.String()
	case u.Scheme == "mailto" && u.Opaque != "":
		return u.String()
	}
	return ""
}
