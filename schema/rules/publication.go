package rules

import (
	"fmt"

	"dueregard/schema"
)

var publicationRules = []Rule{
	{
		ID: "DR710", Severity: schema.Note, Since: "0.1", check: kept,
		Title:     "where the statement is published, or kept, is recorded",
		Why:       "The record is kept so that it can be found again, also when the decision is challenged.",
		Authority: recorded,
		Mend:      `Under [publication], write with-papers = true with the meeting; or url, or kept-at = "…".`,
	},
	{
		ID: "DR711", Records: anyRecord, Severity: schema.Warning, Since: "0.1", check: attachmentsDescribed,
		Title:     "a public attachment has a description",
		Why:       "Somebody who cannot see it learns from the description whether it matters.",
		Authority: accessible,
		Mend:      "Add description to the [[attachment]].",
	},
}

func kept(s *subject) []gap {
	if p := s.Publication; p != nil {
		withPapers := p.WithPapers != nil && *p.WithPapers
		if withPapers || !p.Published.IsZero() || p.URL != "" || !weak(p.KeptAt) || !weak(p.Exception) || !weak(p.Meeting) {
			return nil
		}
	}
	return []gap{{
		path: "publication", message: "where the statement is published or kept is not recorded",
		hint: toPasteIn("publication", s.Publication != nil, "say where it can be found: the meeting whose papers it goes with (meeting), its address (url), or where it is kept",
			`kept-at = "…"`),
	}}
}

func attachmentsDescribed(s *subject) []gap {
	var gaps []gap
	for i, a := range s.Attachment {
		if a.Access == "public" && weak(a.Description) {
			gaps = append(gaps, gap{
				path: at("attachment", i) + ".description", message: fmt.Sprintf("the public attachment %q has no description", a.File),
				hint: toPaste("say what it shows, for somebody who cannot see it", `description = "…"`),
			})
		}
	}
	return gaps
}
