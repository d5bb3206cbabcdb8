package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

// A logPart is one thing that every entry of the consultation log says.
type logPart struct {
	name  string // as messages call it
	key   string // with what to write
	there func(*schema.Consultation) bool
}

var logParts = []logPart{
	{"the audience", `audience = "…"`, func(c *schema.Consultation) bool { return !weak(c.Audience) }},
	{"the method or activity", `method = "…"`, func(c *schema.Consultation) bool { return !weak(c.Method) || !weak(c.Activity) }},
	{"the date", `from = "…"`, func(c *schema.Consultation) bool { return !c.From.IsZero() || !c.To.IsZero() }},
	{"when it began", `from = "…"`, func(c *schema.Consultation) bool { return !c.From.IsZero() || c.To.IsZero() }},
	{heardPart, `summary = "…"`, saysWhatWasHeard},
}

func saysWhatWasHeard(c *schema.Consultation) bool {
	return !weak(c.Summary) || slices.ContainsFunc(c.Theme, func(t schema.Theme) bool { return !weak(t.Said) })
}

// heardPart is the part that an entry can have only once the consultation is over.
const heardPart = "what was heard"

// lacks says that an entry does not say a part which it could.
func (s *subject) lacks(p logPart, c *schema.Consultation) bool {
	return !p.there(c) && (p.name != heardPart || !s.running(c))
}

// lacksOf gives the parts that an entry does not say, in order.
func (s *subject) lacksOf(c *schema.Consultation) []logPart {
	var lacks []logPart
	for _, p := range logParts {
		if s.lacks(p, c) {
			lacks = append(lacks, p)
		}
	}
	return lacks
}

// consultationComplete gathers the entries of an audience, so that a long log with short entries does
// not bury everything else.
func consultationComplete(s *subject) []gap {
	var audiences []string
	incomplete := make(map[string][]int)
	for _, i := range s.heldConsultations() {
		c := &s.Consultation[i]
		if len(s.lacksOf(c)) == 0 {
			continue
		}
		audience := strings.ToLower(strings.TrimSpace(c.Audience))
		if weak(audience) {
			audience = ""
		}
		if incomplete[audience] == nil {
			audiences = append(audiences, audience)
		}
		incomplete[audience] = append(incomplete[audience], i)
	}
	var gaps []gap
	for _, audience := range audiences {
		gaps = append(gaps, s.incompleteEntries(incomplete[audience]))
	}
	return gaps
}

// incompleteEntries tells of entries with one audience what each of them lacks.
func (s *subject) incompleteEntries(entries []int) gap {
	first := entries[0]
	if len(entries) == 1 {
		lacks := s.lacksOf(&s.Consultation[first])
		return gap{
			path: at("consultation", first), message: s.consultationName(first) + " does not record " + list(namesOf(lacks)),
			hint: toPaste("fill in what is missing"+orInThemes(lacks), keysOf(lacks)...),
		}
	}
	var lacking []string
	var lacks []logPart
	for _, p := range logParts {
		var names []string
		for _, i := range entries {
			if s.lacks(p, &s.Consultation[i]) {
				names = append(names, s.entryOfLog(i))
			}
		}
		if len(names) > 0 {
			lacking, lacks = append(lacking, p.name+" is missing for "+list(names)), append(lacks, p)
		}
	}
	of := ""
	if audience := s.Consultation[first].Audience; !weak(audience) {
		of = fmt.Sprintf(" for %q", audience)
	}
	return gap{
		path:    at("consultation", first),
		message: fmt.Sprintf("in the consultation log, %d entries%s are incomplete: %s", len(entries), of, strings.Join(lacking, "; ")),
		hint:    toPaste("fill in, in each entry, what is missing there"+orInThemes(lacks), keysOf(lacks)...),
	}
}

// orInThemes says where else what was heard can stand.
func orInThemes(lacks []logPart) string {
	if slices.ContainsFunc(lacks, func(p logPart) bool { return p.key == `summary = "…"` }) {
		return "; what was heard can stand point by point instead, as [[consultation.theme]]"
	}
	return ""
}

func keysOf(parts []logPart) []string {
	keys := make([]string, len(parts))
	for i, p := range parts {
		keys[i] = p.key
	}
	return keys
}

func namesOf(parts []logPart) []string {
	names := make([]string, len(parts))
	for i, p := range parts {
		names[i] = p.name
	}
	return names
}

// entryOfLog names an entry within its audience: by the beginning of its activity or method.
func (s *subject) entryOfLog(i int) string {
	c := &s.Consultation[i]
	for _, words := range []string{c.Activity, c.Method} {
		if !weak(words) {
			return fmt.Sprintf("%q", opening(schema.Text(words)))
		}
	}
	return nth("consultation", i)
}
