package rules

import (
	"fmt"
	"slices"
	"strings"
)

// vagueLinks are the words of links that lead to anything, in English and Welsh.
var vagueLinks = []string{
	"", "here", "click here", "click", "this", "this link", "the link", "link", "link here", "see here", "read more", "more",
	"find out more", "follow this link", "yma", "cliciwch yma", "y ddolen hon", "rhagor",
}

// vagueImages describe images as little as no words do.
var vagueImages = []string{"", "image", "picture", "photo", "chart", "graph", "diagram", "figure", "map", "logo"}

// longestAddress is how many signs an address may have that stands in running text as it is.
const longestAddress = 80

// A markdownLink is a link or an image in a text.
type markdownLink struct {
	words string
	image bool
}

// markdownLinks gives the links and images of a text, in order: what stands in "[words](" and "![words](".
func markdownLinks(text string) []markdownLink {
	var links []markdownLink
	for end := strings.Index(text, "]("); end >= 0; {
		if open := strings.LastIndexByte(text[:end], '['); open >= 0 {
			links = append(links, markdownLink{text[open+1 : end], open > 0 && text[open-1] == '!'})
		}
		text = text[end+2:]
		end = strings.Index(text, "](")
	}
	return links
}

func linksNamed(s *subject) []gap {
	var gaps []gap
	for i := range s.leaves {
		l := &s.leaves[i]
		if l.signs&(linked|located) == 0 {
			continue
		}
		if l.signs&linked != 0 {
			if vague := vagueLink(l.text); vague != "" {
				gaps = append(gaps, gap{path: l.path, message: fmt.Sprintf("a link in %s %s", inWords(l.path), vague), hint: "name the document in the link: [Needs analysis 2026](https://…)"})
				continue
			}
		}
		if long := longAddress(l); long > 0 {
			gaps = append(gaps, gap{
				path: l.path, message: fmt.Sprintf("an address of %d signs stands in %s as it is, and a screen reader spells it out", long, inWords(l.path)),
				hint: "put it behind the name of the document: [Needs analysis 2026](https://…)",
			})
		}
	}
	return gaps
}

// vagueLink says of the first link that does not say where it leads what it says instead; empty: there is none.
func vagueLink(text string) string {
	for _, link := range markdownLinks(text) {
		if words := strings.ToLower(strings.Trim(link.words, clauseEdges+">:»")); !link.image && slices.Contains(vagueLinks, words) {
			if words == "" {
				return "has no words"
			}
			return fmt.Sprintf("is called %q, which does not say where it leads", strings.TrimSpace(link.words))
		}
	}
	return ""
}

// longAddress gives the length of the first long address that stands in running text, behind no words; 0: there is
// none. A text that is nothing but an address is no running text.
func longAddress(l *leaf) int {
	rest := l.text
	for at := strings.Index(rest, "://"); at >= 0; at = strings.Index(rest, "://") {
		start := strings.LastIndexAny(rest[:at], " \t\n(<[\"") + 1
		end := strings.IndexAny(rest[at:], " \t\n)>]\"")
		if end < 0 {
			end = len(rest) - at
		}
		address, behindWords := rest[start:at+end], strings.HasSuffix(rest[:start], "](")
		if len(address) >= longestAddress && !behindWords && len(address) < len(strings.TrimSpace(l.text)) {
			return len(address)
		}
		rest = rest[at+end:]
	}
	return 0
}

func imagesDescribed(s *subject) []gap {
	var gaps []gap
	for i := range s.leaves {
		l := &s.leaves[i]
		if l.signs&linked == 0 {
			continue
		}
		for _, link := range markdownLinks(l.text) {
			words := strings.ToLower(strings.TrimSpace(link.words))
			if link.image && (slices.Contains(vagueImages, words) || isImageFile(words)) {
				gaps = append(gaps, gap{
					path: l.path, message: "an image in " + inWords(l.path) + " is not described, and documents show only the description",
					hint: "write what it shows between the brackets: ![Map of the six libraries](map.png)",
				})
				break
			}
		}
	}
	return gaps
}

// isImageFile says that a description is the name of the file.
func isImageFile(words string) bool {
	return slices.ContainsFunc([]string{".png", ".jpg", ".jpeg", ".gif", ".svg"}, func(end string) bool { return strings.HasSuffix(words, end) })
}
