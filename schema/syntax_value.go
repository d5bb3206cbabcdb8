package schema

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"

	"dueregard/schema/pattern"
)

// aboutValue is how the parser begins when it stumbles over a value without quotation marks.
var aboutValue = pattern.Lazy(`^(?:expected (?:newline|value|keyword|number|digit|"|',')|unexpected character|` +
	`strings must|integers cannot|decimal point|exponent must|number must|radix prefix|sign is)`)

// value finds a value that needs quotation marks, or is spelt as TOML does not spell it.
func (f *fault) value() guess {
	if !aboutValue().MatchString(f.words) || f.source[f.at] == '\r' {
		return guess{}
	}
	start, end := f.bare()
	if strings.HasSuffix(f.words, "end of input") {
		start = len(f.source)
		end = start
	}
	if start == end {
		return f.noValue(start)
	}
	if f.at < start || f.at >= end || strings.IndexByte(`"'[{`, f.source[start]) >= 0 || bytes.IndexByte(f.source[start:f.at], '"') >= 0 {
		return guess{}
	}
	words := strings.TrimSpace(string(f.source[start:end]))
	if strings.ContainsAny(words, `"=`) { // of what follows, or at the end of words without one before
		words, _, _ = strings.Cut(words, ",")
		words = strings.TrimSpace(strings.TrimRight(words, `"”`))
	}
	return guess{start, end, "cannot read the value " + shorten(printable(words)), valueHint(words), f.quotedDate(start, end)}
}

// mostBare is how far a value is looked at, in bytes from where the parser stumbles over it. It may stand in
// a list of thousands on one line.
const mostBare = 256

// bare gives the bytes of the value that the parser stumbles over: from the sign before it to the end
// of the line or of the list.
func (f *fault) bare() (start, end int) {
	start = f.lineStart()
	if sign := bytes.LastIndexAny(f.source[start:f.at], "=[{,"); sign >= 0 {
		start += sign + 1
	}
	rest := f.source[start:min(f.at+mostBare, len(f.source))]
	if stop := bytes.IndexAny(rest, "#]}\n"); stop >= 0 {
		rest = rest[:stop]
	}
	trimmed := bytes.TrimLeftFunc(rest, unicode.IsSpace)
	start += len(rest) - len(trimmed)
	return start, start + len(bytes.TrimRightFunc(bytes.TrimRight(trimmed, ", \t\r"), unicode.IsSpace))
}

// noValue finds "key =" and nothing.
func (f *fault) noValue(start int) guess {
	before := bytes.TrimRight(f.source[f.lineStart():start], " \t\r")
	if !bytes.HasSuffix(before, []byte("=")) {
		return guess{}
	}
	return guess{start: start, end: start, message: "nothing stands after the sign =", hint: `write a value, or delete the line; no words are ""`}
}

// figure is a number as people write it.
var figure = pattern.Lazy(`^([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\.[0-9]+)?\s*(%?)$`)

// valueHint says how a value that stands without quotation marks is written.
func valueHint(words string) string {
	quotes := `words go between straight quotation marks: "…"`
	if short := printable(words); short == words && !strings.ContainsAny(words, `"\`) && shorten(words) == words {
		quotes = fmt.Sprintf("words go between straight quotation marks: \"%s\"", words)
	}
	if word := truth(words); word != "" {
		return fmt.Sprintf("write %s, in small letters, without quotation marks; other %s", word, quotes)
	}
	if d := ParseDate(words); d.Exact() && !d.hedged {
		return fmt.Sprintf("put the date between quotation marks: %q, or write %s", words, d.First().Format("2006-01-02"))
	} else if d.Known() {
		return fmt.Sprintf("put the date between quotation marks: %q", words)
	}
	if m := figure().FindStringSubmatch(words); m != nil {
		number := strings.ReplaceAll(m[1], ",", "") + m[2]
		switch {
		case m[3] != "":
			return fmt.Sprintf("a number has no per cent sign: %s; %s", number, quotes)
		case number != words:
			return fmt.Sprintf("a number has no comma: %s; %s", number, quotes)
		case number[0] == '0':
			return "a number does not begin with 0; " + quotes
		}
	}
	return quotes
}

// truth gives true or false for a word that means it; empty: it means neither.
func truth(word string) string {
	switch strings.ToLower(strings.Trim(word, " .")) {
	case "true", "yes", "y":
		return "true"
	case "false", "no", "n":
		return "false"
	}
	return ""
}

// printable replaces what would not show in a message.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return '\uFFFD'
	}, s)
}
