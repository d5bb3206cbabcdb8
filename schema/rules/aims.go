package rules

import (
	"slices"

	"dueregard/schema"
)

var aimRules = []Rule{
	{
		ID: "DR425", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: aimsOnlyInWords,
		Title:     "an aim that the words speak of is named by an entry",
		Why:       "The aim was thought of. As no entry names it, the matrix shows it as blank, and nobody can tell for which group it is answered.",
		Authority: "Equality Act 2010 s.149(1)(a) to (c)",
		Mend:      `Add the aim to aims of the [[impact]] whose words answer it: aims = ["foster"].`,
	},
}

// aimWords are those by which a text speaks of an aim.
var aimWords = map[schema.Aim]*phrases{
	schema.Eliminate: newPhrases("discriminat", "harass", "victimis"),
	schema.Advance:   newPhrases("equality of opportunity", "equal opportunit", "equalities of opportunity"),
	schema.Foster:    newPhrases("good relations", "prejudice", "community cohesion"),
}

// aimsNamed gives the aims that at least one entry is about.
func (s *subject) aimsNamed() []schema.Aim {
	return s.once.aimsNamed.of(func() []schema.Aim {
		var named []schema.Aim
		for i := range s.Impact {
			if entry := &s.Impact[i]; entry.Recorded() {
				for _, aim := range entry.Aims {
					if !slices.Contains(named, aim) {
						named = append(named, aim)
					}
				}
			}
		}
		return named
	})
}

// aimsOpen gives the aims that the form asks about and that no entry names: those of which the words speak, and
// those of which they do not. Where another statute has its own groups, it may ask about none.
func (s *subject) aimsOpen() (spoken, silent []schema.Aim) {
	open := s.once.aimsOpen.of(func() (open [2][]schema.Aim) {
		if s.nothingRecorded() {
			return open
		}
		for _, aim := range schema.Aims {
			asked := slices.ContainsFunc(s.rows, func(r row) bool { return slices.Contains(r.Aims, aim.ID) })
			switch {
			case !asked || slices.Contains(s.aimsNamed(), aim.ID):
			case s.speakOf(aimWords[aim.ID]):
				open[0] = append(open[0], aim.ID)
			default:
				open[1] = append(open[1], aim.ID)
			}
		}
		return open
	})
	return open[0], open[1]
}

// speakOf says that one of the words stands in what the analysis says of all groups together, or of one.
func (s *subject) speakOf(words *phrases) bool {
	if a := s.Analysis; a != nil && words.inAny(a.Summary, a.OutcomeReason) {
		return true
	}
	for i := range s.Impact {
		if entry := &s.Impact[i]; words.inAny(entry.Considered, entry.Response, entry.Justification) {
			return true
		}
	}
	return false
}

// pasteAims leaves it to whoever pastes which aims an entry answers: all three of them would answer every cell of the
// matrix without a thought.
const pasteAims = `aims = ["…"]  # eliminate, advance, foster: those that its reasons answer`

const nameAims = "name in each entry the aims that it is about"

func aimsAnswered(s *subject) []gap {
	_, silent := s.aimsOpen()
	if len(silent) == 0 {
		return nil
	}
	if len(s.aimsNamed()) == 0 {
		return []gap{{path: "impact", message: "no entry names an aim", hint: toPaste(nameAims, pasteAims)}}
	}
	var gaps []gap
	for _, aim := range silent {
		gaps = append(gaps, gap{
			path: "impact", message: "nothing is recorded, for any group, about the aim to " + aimTitle(aim),
			hint: toPaste("add an entry for it; or name it in the entries whose reasons cover it", s.newImpact([]schema.Group{schema.AllGroups}, []schema.Aim{aim})...),
		})
	}
	return gaps
}

// aimsOnlyInWords leaves it to aimsAnswered where no entry names an aim, and one of them is not spoken of either.
func aimsOnlyInWords(s *subject) []gap {
	spoken, silent := s.aimsOpen()
	unnamed := len(s.aimsNamed()) == 0
	if len(spoken) == 0 || unnamed && len(silent) > 0 {
		return nil
	}
	message := "the words speak of " + aimTitles(spoken) + ", and no entry names it"
	if len(spoken) > 1 {
		message = "the words speak of " + aimTitles(spoken) + ", and no entry names them"
	}
	return []gap{{path: "impact", message: message, hint: toPaste("name it in the entries whose words answer it", "aims = "+quoted(spoken...))}}
}

func entryNamesAim(s *subject) []gap {
	if len(s.aimsNamed()) == 0 {
		return nil
	}
	general := s.generalUnnamed()
	var gaps []gap
	for i := range s.Impact {
		entry := &s.Impact[i]
		if !entry.Recorded() || len(entry.Aims) > 0 || !slices.ContainsFunc(entry.Groups, s.hasAims) {
			continue
		}
		if i == general && len(characteristicsAnswered(s)) > 0 {
			continue // told there
		}
		gaps = append(gaps, gap{
			path: at("impact", i) + ".aims", message: "the entry for " + s.entryName(i) + " names no aim",
			hint: toPaste("write those of the three that it answers", pasteAims),
		})
	}
	return gaps
}

// hasAims says that the form asks for aims of a group: of a local group it need not.
func (s *subject) hasAims(id schema.Group) bool {
	g := s.form.Group(id)
	return g == nil || len(g.Aims) > 0
}
