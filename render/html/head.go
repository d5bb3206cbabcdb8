package html

import (
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"strings"
	"time"

	"dueregard/render"
)

// style is how the page looks, but for what a Document chooses.
//
//go:embed style.css
var style string

// writeHead writes all that stands before the body. The policy lets the browser use this style and
// nothing else, wherever the page is put.
func writeHead(m *markup, meta render.Meta, css string) {
	hash := sha256.Sum256([]byte(css))
	m.WriteString("<!DOCTYPE html>\n")
	lang := meta.Language
	if !languageTag.MatchString(lang) {
		lang = "en-GB"
	}
	m.begin("html", language(lang, false)...)
	m.begin("head")
	m.begin("meta", attr{"charset", "utf-8"})
	m.begin("meta", attr{"http-equiv", "Content-Security-Policy"}, attr{"content",
		"default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(hash[:]) + "'; base-uri 'none'; form-action 'none'"})
	m.line("title", joined(" - ", titleOf(meta), meta.Kind, meta.Organisation))
	named := func(name, content string) {
		if visible(content) {
			m.begin("meta", attr{"name", name}, attr{"content", content})
		}
	}
	named("viewport", "width=device-width, initial-scale=1")
	named("description", joined(", ", meta.Kind, meta.Organisation, meta.Reference, meta.Status))
	if _, err := time.Parse(time.DateOnly, meta.Date); err == nil {
		named("dcterms.date", meta.Date)
	}
	named("referrer", "no-referrer")
	named("color-scheme", "light dark")
	m.open("style")
	m.WriteString(css)
	m.end("style")
	m.end("head")
}

// titleOf is what the paper is called.
func titleOf(meta render.Meta) string {
	for _, s := range []string{meta.Title, meta.Kind, meta.Organisation} {
		if visible(s) {
			return s
		}
	}
	return "Untitled"
}

// joined puts a separator between the parts in which something can be seen, each of them once.
func joined(separator string, parts ...string) string {
	var seen []string
	for i, s := range parts {
		if visible(s) && (i == 0 || s != parts[0]) {
			seen = append(seen, s)
		}
	}
	return strings.Join(seen, separator)
}

// paper is the style of printed pages: what stands at the edges of each.
func paper(meta render.Meta) string {
	var b strings.Builder
	edge := func(place, content string) {
		if content != "" {
			fmt.Fprintf(&b, "@%s{content:%s}", place, content)
		}
	}
	b.WriteString("@page{")
	edge("top-left", cssString(joined(" · ", meta.Organisation, meta.Kind)))
	edge("top-right", cssString(meta.Marking))
	edge("bottom-left", cssString(joined(" · ", titleOf(meta), meta.Status)))
	edge("bottom-right", pageOf(cmp.Or(meta.Labels.PageOf, "Page %d of %d")))
	b.WriteString("}\n@page :first{@top-left{content:none}}\n")
	return b.String()
}

// pageOf turns "Page %d of %d" into the content of a style.
func pageOf(label string) string {
	counters := []string{"counter(page)", "counter(pages)"}
	var out []string
	for i, words := range strings.Split(label, "%d") {
		if i > 0 && i <= len(counters) {
			out = append(out, counters[i-1])
		}
		if words != "" {
			out = append(out, cssString(words))
		}
	}
	return strings.Join(out, " ")
}

// cssString is a text as a string of a style; an empty one is nothing. All but letters and digits is
// written by number, so that nothing can end the string or the style.
func cssString(s string) string {
	if !visible(s) {
		return ""
	}
	var b strings.Builder
	for _, r := range clean(s) {
		if r == ' ' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r >= 0xa0 {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, `\%x `, r) // the space ends the number
		}
	}
	return `"` + b.String() + `"`
}
