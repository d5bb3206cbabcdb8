package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

var matrixRules = []Rule{
	{
		ID: "DR401", Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: characteristicsAnswered,
		Title:     "each relevant protected characteristic has an impact recorded",
		Why:       "Due regard is had for each of the eight. That there is no effect is an answer; silence is not.",
		Authority: "Equality Act 2010 s.149(1) and (7)",
		Mend:      `Add an [[impact]] with groups = ["sex"], aims, impact and considered. One reasoned entry may cover several groups: groups = ["sex", "race"], or ["all"]. Beside entries that go by group, one for all groups counts where it names its aims; where it names none, this is a warning. Where evidence says by which provision the duty does not reach the characteristic, it is a note.`,
		weigh:     weighGeneral,
	},
	{
		ID: "DR402", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: marriageAnswered, weigh: weighMarriage,
		Title:     "marriage and civil partnership is answered for the first aim",
		Why:       "It is no relevant characteristic for the second and third aims. For the first it counts, through Part 5 (work).",
		Authority: "Equality Act 2010 s.149(1)(a) and (7)",
		Mend:      `Add an [[impact]] with groups = ["marriage-and-civil-partnership"] and aims = ["eliminate"]. For a service, say in considered that the Act does not protect this characteristic outside work; if staff are affected, say how. Where it is recorded that no staff are affected, this is a note.`,
	},
	{
		ID: "DR403", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: localGroupsAnswered,
		Title:     "each group that the house adds has an impact recorded",
		Why:       "The body has bound itself to consider this group, or another statute binds it.",
		Authority: "the house template, on the basis that it states",
		Mend:      "Add an [[impact]] with the id of the group in groups.",
	},
	{
		ID: "DR404", Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: aimsAnswered,
		Title:     "each of the three aims is answered for somebody",
		Why:       "There are three needs to have regard to, and an aim that nobody wrote about was probably not considered.",
		Authority: "Equality Act 2010 s.149(1)(a) to (c)",
		Mend:      `Name the aims that an [[impact]] is about: aims = ["eliminate", "advance", "foster"]. An aim that only the words speak of is told by DR425.`,
	},
	{
		ID: "DR405", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: cellsAnswered,
		Title:     "each group is answered for every aim that applies to it",
		Why:       "What is right for one aim may be wrong for another: a women-only session advances equality, and may need care to foster good relations.",
		Authority: "Equality Act 2010 s.149(1) and (7)",
		Mend:      "Add the aim to an entry whose reasons cover it, or add an entry of its own. A single sentence may do.",
	},
	{
		ID: "DR406", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: entryNamesAim,
		Title:     "an impact names the aims that it is about",
		Why:       "Where other entries name theirs, the matrix cannot show which aim this one answers.",
		Authority: "Equality Act 2010 s.149(1)(a) to (c)",
		Mend:      `Add aims = ["advance"] to the entry, or those that it answers.`,
	},
	{
		ID: "DR407", Severity: schema.Warning, Since: "0.1", check: entrySpeaks,
		Title:     "an impact says something",
		Why:       "An entry with a group and no answer looks like one at first sight, and is a blank.",
		Authority: inSubstance,
		Mend:      "Say what was considered and what it came to: impact, considered. \"None, because …\" is an answer.",
	},
}

// nothingRecorded says that no group has an impact at all, so that one finding tells everything.
func (s *subject) nothingRecorded() bool {
	return !slices.ContainsFunc(s.Impact, schema.Impact.Recorded)
}

// weighGeneral lowers what is told of an entry for all groups, whose words are there and want an aim; and of a
// characteristic whose evidence gives the reason of law why it does not apply.
func weighGeneral(s *subject, g gap) schema.Severity {
	if strings.HasSuffix(g.path, ".aims") {
		return schema.Warning
	}
	id, of := strings.CutPrefix(g.path, "impact.")
	return lighter(of && s.outsideDuty(schema.Group(id)), schema.Note)
}

// lawWords are those by which a reason names the provision that it rests on, in lower case.
var lawWords = []string{"schedule 18", "sch. 18", "sch 18", "sch.18", "section 149", "s.149", "s. 149", "s149", "equality act", "the act ", "act 2010"}

// outsideDuty says that the evidence records by which provision the duty does not reach a characteristic here:
// as to age, Equality Act 2010 Schedule 18 para 1 takes out services to pupils in schools.
func (s *subject) outsideDuty(id schema.Group) bool {
	e := s.Evidence[id]
	if e.Status != "not-applicable" {
		return false
	}
	reason := strings.ToLower(string(e.Reason)) + " "
	return containsAny(reason, lawWords...) && !strings.Contains(reason, "compl")
}

func characteristicsAnswered(s *subject) []gap {
	if s.nothingRecorded() {
		return []gap{{
			path: "impact", message: "no impact is recorded, for any group or aim",
			hint: toPaste("add an entry for each group that the policy sets apart, and one for all others together",
				s.newImpact([]schema.Group{schema.AllGroups}, []schema.Aim{schema.Eliminate, schema.Advance, schema.Foster})...),
		}}
	}
	rows := s.rowsLeftOut(func(r row) bool { return r.Characteristic() && !workOnly(r.ID) })
	i := s.generalUnnamed()
	switch {
	case len(rows) == 0 || i >= 0 && len(s.aimsNamed()) == 0:
		return nil // that no entry names an aim is told
	case i >= 0:
		return []gap{{
			path:    at("impact", i) + ".aims",
			message: "the entry for all groups names no aim, and beside entries that go by group it answers none; nothing else is recorded for " + titlesOf(rows),
			hint:    toPaste("name the aims that it answers, or add an entry for each of these groups", pasteAims),
		}}
	}
	return s.tellRows(rows, `what was considered, and what it comes to; "none, because …" is an answer`)
}

func titlesOf(rows []row) string {
	titles := make([]string, len(rows))
	for i, r := range rows {
		titles[i] = r.Title
	}
	return list(titles)
}

// generalUnnamed gives the entry for all groups that gives its reasons and names no aim; -1: there is none. With its
// aims it would answer every group, so that those left out are not told one by one.
func (s *subject) generalUnnamed() int {
	return slices.IndexFunc(s.Impact, func(i schema.Impact) bool {
		return slices.Contains(i.Groups, schema.AllGroups) && len(i.Aims) == 0 && !allBare(i.Considered, i.Response, i.Justification)
	})
}

// weighMarriage lowers what is told of a characteristic that counts at work, where no staff are affected.
func weighMarriage(s *subject, _ gap) schema.Severity {
	return lighter(s.staffUnaffected(), schema.Note)
}

// marriageAnswered offers the whole answer where the record says already that no staff are affected.
func marriageAnswered(s *subject) []gap {
	gaps := s.tellOthers(func(r row) bool { return workOnly(r.ID) }, "how staff are affected; for a service, that the Act does not protect this characteristic outside work")
	if s.staffUnaffected() && len(s.ratingSteps()) == 0 {
		for i := range gaps {
			gaps[i].hint = toPaste("add an entry that says that the Act does not protect this characteristic outside work",
				"[[impact]]", "groups = "+quoted(schema.MarriageCivil), "aims = "+quoted(schema.Eliminate), `impact = "none"`,
				`considered = "Outside work the Act does not protect this characteristic, and no staff are affected."`)
		}
	}
	return gaps
}

func localGroupsAnswered(s *subject) []gap {
	return s.tellOthers(func(r row) bool { return !r.Characteristic() }, "what the policy means for them, or why nothing")
}

// rowsLeftOut gives the rows of a kind that have no entry at all.
func (s *subject) rowsLeftOut(of func(row) bool) []row {
	if s.nothingRecorded() {
		return nil
	}
	var rows []row
	for _, r := range s.rows {
		if of(r) && !s.isTold(r) && !slices.Contains(s.meantInImpact(), r.ID) {
			rows = append(rows, r)
		}
	}
	return rows
}

// isTold says that an entry is about the group. One for all groups about another aim than that of a characteristic
// that counts at work alone says nothing of it.
func (s *subject) isTold(r row) bool {
	blank := func(c schema.Cell) bool { return c.State == schema.CellBlank }
	named := func(i int) bool { return slices.Contains(s.Impact[i].Groups, r.ID) }
	return slices.ContainsFunc(r.entries, func(i int) bool { return !workOnly(r.ID) || named(i) }) ||
		len(r.entries) > 0 && !slices.ContainsFunc(r.cells, blank)
}

// tellOthers tells of rows that are left out, but where an entry for all groups would answer them.
func (s *subject) tellOthers(of func(row) bool, hint string) []gap {
	if s.generalUnnamed() >= 0 {
		return nil
	}
	return s.tellRows(s.rowsLeftOut(of), hint)
}

func (s *subject) tellRows(rows []row, hint string) []gap {
	var gaps []gap
	for _, r := range rows {
		message := "no impact is recorded for " + r.Title
		if s.outsideDuty(r.ID) {
			message += ", and the reason of law stands with its evidence alone"
		}
		gaps = append(gaps, gap{
			path: below("impact", string(r.ID)), message: message,
			hint: toPaste("add an entry that says "+hint, s.newImpact([]schema.Group{r.ID}, r.Aims)...),
		})
	}
	return gaps
}

// impactsOn gives the entries that record something of the group.
func (s *subject) impactsOn(id schema.Group) []int { return s.once.impacts.of(s.ImpactsByGroup)(id) }

// meantInImpact gives the groups that entries most likely mean by ids which the form does not know.
func (s *subject) meantInImpact() []schema.Group {
	return s.once.meantInImpact.of(func() []schema.Group {
		var ids []schema.Group
		for i := range s.Impact {
			ids = append(ids, s.Impact[i].Groups...)
		}
		return s.meant(ids)
	})
}

// cellsAnswered speaks of rows that are answered in part; aims that nobody is answered for are left
// to aimsAnswered.
func cellsAnswered(s *subject) []gap {
	named, meant := s.aimsNamed(), s.meantInImpact()
	var gaps []gap
	for _, r := range s.rows {
		if !s.isTold(r) || slices.Contains(meant, r.ID) {
			continue
		}
		var blanks []schema.Aim
		for i, cell := range r.cells {
			if cell.State == schema.CellBlank && slices.Contains(named, r.Aims[i]) {
				blanks = append(blanks, r.Aims[i])
			}
		}
		if len(blanks) > 0 {
			gaps = append(gaps, gap{
				path:    at("impact", r.entries[0]) + ".aims",
				message: fmt.Sprintf("nothing is recorded for %s about %s", r.Title, aimTitles(blanks)),
				hint: toPaste("add an entry; or name the aim in the one that stands, if its reasons cover it",
					s.newImpact([]schema.Group{r.ID}, blanks)...),
			})
		}
	}
	return gaps
}

// entryName names an entry of the analysis by its groups and sub-group.
func (s *subject) entryName(i int) string {
	entry := s.Impact[i]
	const most = 3
	name := ""
	if ids := entry.Groups; len(ids) > most {
		name = fmt.Sprintf("%s and %d more groups", s.titles(ids[:1]), len(ids)-1)
	} else {
		name = s.titles(ids)
	}
	if entry.SubGroup != "" {
		name += " (" + entry.SubGroup + ")"
	}
	return name
}

func entrySpeaks(s *subject) []gap {
	var gaps []gap
	for i, entry := range s.Impact {
		silent := entry.Impact == "" && entry.Rating == "" && len(entry.Mitigation) == 0
		if silent && allWeak(entry.Considered, entry.Response, entry.Justification) {
			gaps = append(gaps, gap{
				path: at("impact", i), message: "the entry for " + s.entryName(i) + " says nothing",
				hint: toPaste("say what was considered, and what it comes to", s.judgement(), `considered = "…"`),
			})
		}
	}
	return gaps
}
