package findings

import (
	"fmt"
	"strings"
)

// An article is what text says of one file.
type article struct {
	*text
	report *Report
	name   string          // of the file, for people
	manner manner          // of the file
	told   map[string]bool // rules whose authority was named
}

// section writes what one group of rules found. In a section each line of the file is shown once.
func (a *article) section(s section) {
	if s.title != "" {
		title := oneLine(s.title)
		if words := s.counts.words(); words != "" {
			title += ": " + words
		}
		a.heading(title, a.sign("─", "-"))
		a.put("\n")
	}
	shown := map[int]bool{}
	for i, k := range s.blocks {
		if i > 0 {
			a.put("\n")
		}
		a.block(k, shown)
	}
}

// block tells its findings, each with the line of the file, and then what to do about all of them.
func (a *article) block(k *block, shown map[int]bool) {
	for _, t := range k.tellings() {
		a.finding(t)
		if at := t.Position.Start; !shown[at] {
			shown[at] = true
			if e, ok := excerptOf(a.report.Source, t.Finding); ok {
				e.write(a.page, severityColours[t.Severity])
			}
		}
	}
	f := k.findings[0]
	if f.Answer != nil {
		a.item("answered", answered(f.Answer))
	}
	if f.Accepted {
		a.put("  accepted")
		if by := answeredBy(f.Answer); by != "" {
			a.put(" by ", by)
		}
		a.put(": counts no more\n")
		return
	}
	if f.Hint != "" {
		a.item("hint", oneLine(f.Hint))
	}
	for _, p := range k.pastings(a.report.Source, a.manner) {
		a.paste(p)
	}
	if f.Source != "" && !a.told[f.Rule] {
		a.told[f.Rule] = true
		a.item("authority", oneLine(f.Source))
	}
}

// finding writes the line of a finding, or of several at one place.
func (a *article) finding(t telling) {
	place := fmt.Sprintf("%s:%d:%d: ", a.name, t.Position.Line, t.Position.Column)
	words := t.message + " (" + t.Rule
	if t.times > 1 {
		words += ", " + many(t.times, "finding")
	}
	a.put(place, a.paint(severityColours[t.Severity], string(t.Severity)), ": ")
	a.flow(columns(place)+len(t.Severity)+2, "    ", words+")")
}

// paste writes what to paste: lines as they are, so that they can be copied.
func (a *article) paste(p pasting) {
	if p.place != "" {
		a.put("  ")
		a.flow(2, "    ", "paste "+p.place+":")
	}
	for _, l := range p.lines {
		a.put("      ", tame(l), "\n")
	}
	if p.variants == nil {
		return
	}
	a.put("  for the others, in place of ", tame(strings.TrimSpace(p.varied)), ":\n")
	for _, l := range p.variants {
		a.put("      ", tame(l), "\n")
	}
}
