package render

import (
	"slices"
	"strings"

	"dueregard/schema"
)

func (b *bookBuilder) evidence() Sheet {
	s := b.figuresSheet("Evidence", "Evidence by group", "What is known of each group: answers, then figures.", usersWords)
	b.groupRows(&s, b.st.Evidence, "evidence", usersWords)
	return s
}

// groupRows gives the rows of each group: the form's, blank or not, and others that are there.
func (b *bookBuilder) groupRows(s *Sheet, by map[schema.Group]schema.Evidence, path string, words tableWords) {
	for _, g := range groupsOf(by, b.st, b.form) {
		b.evidenceRows(s, b.form.GroupTitle(g), by[g], path+"."+string(g), words)
	}
}

func (b *bookBuilder) workforce() Sheet {
	s := b.figuresSheet("Workforce", "Staff affected", "What the policy means for staff, and what is known of them.", staffWords)
	row := func(item string, cells ...BookCell) {
		for _, cell := range cells {
			s.Rows = append(s.Rows, []BookCell{text("All staff"), {}, text(item), cell, {}, {}, {}, {}, {}, {}})
		}
	}
	w := b.st.Workforce
	if w == nil {
		row("Are staff affected?", b.blank())
		return s
	}
	affected := b.blank()
	if w.Affected != nil {
		affected = text(yesNo(*w.Affected))
	}
	row("Are staff affected?", affected)
	question := "How staff are affected"
	if w.Affected != nil && !*w.Affected {
		question = "Why not"
	} else {
		row("How many staff are affected", b.or(peopleCell(w.Total)))
	}
	for _, passage := range passages(w.Summary) {
		row(question, text(passage))
	}
	if len(w.Sources) > 0 {
		row("Source", b.cited(w.Sources))
	}
	if w.Affected != nil && !*w.Affected && len(w.By) == 0 {
		return s
	}
	b.groupRows(&s, w.By, "workforce.by", staffWords)
	return s
}

func (b *bookBuilder) figuresSheet(name, title, intro string, words tableWords) Sheet {
	return Sheet{
		Name: name, Title: title, Intro: intro, Table: name,
		Columns: []BookColumn{
			{Label: "Characteristic", Width: 20},
			{Key: "status", Label: "Status", Width: 17},
			{Label: "Item", Width: 26},
			{Label: "Text or sub-group", Width: 52},
			{Key: "users", Label: words.users, Kind: Number, Width: 10},
			{Key: "share", Label: words.share, Kind: Percent, Width: 10},
			{Key: "comparator", Label: "Compared with", Width: 20},
			{Key: "population", Label: "Number there", Kind: Number, Width: 10},
			{Key: "population-share", Label: "Per cent there", Kind: Percent, Width: 10},
			{Key: "sources", Label: "Source", Width: 38},
		},
	}
}

func (b *bookBuilder) evidenceRows(s *Sheet, title string, e schema.Evidence, path string, words tableWords) {
	opened := len(s.Rows)
	status := text(choice("evidence.status", e.Status))
	for _, it := range []item{written("Reason", e.Reason), written("People who use the service", e.ServiceUsers), written("Population and needs", e.Needs), written(words.other, e.Other)} {
		for _, passage := range it.passages {
			s.Rows = append(s.Rows, []BookCell{text(title), status, text(it.name), text(passage), {}, {}, {}, {}, {}, b.cited(e.Sources)})
		}
	}
	for i, t := range e.Table {
		with, columns, intervals := comparedFigures(t, words)
		chart, drawn := chartOf(with, tablePath(path, i), columns, intervals)
		b.tableRows(s, title, status, e, t, drawn && leavesOut(t, columns))
		if drawn {
			if intervals != nil && !slices.ContainsFunc(s.Charts, func(c Chart) bool { return c.Interval != "" }) {
				chart.Note = intervalAbout
			}
			s.Charts = append(s.Charts, chart)
		}
	}
	if len(s.Rows) == opened {
		s.Rows = append(s.Rows, []BookCell{text(title), b.or(status), {}, b.blank(), {}, {}, {}, {}, {}, {}})
	}
}

// tableRows gives each row of a table of figures, and its total, a row of the sheet; below, what is suppressed in
// it and in its chart.
func (b *bookBuilder) tableRows(s *Sheet, title string, status BookCell, e schema.Evidence, t schema.Table, chart bool) {
	sources := t.Sources
	if sources == nil {
		sources = e.Sources
	}
	rows := t.Rows
	if t.Total != nil {
		rows = append(rows[:len(rows):len(rows)], schema.Row{Group: "Total", Users: t.Total.Users, Population: t.Total.Population,
			Share: t.Total.Share, PopulationShare: t.Total.PopulationShare, Suppressed: t.Total.Suppressed})
	}
	var shares, theirs []*float64
	for _, r := range rows {
		shares, theirs = append(shares, r.Share), append(theirs, r.PopulationShare)
	}
	for i, r := range rows {
		group := BookCell{Text: r.Group, Bold: i == len(t.Rows)}
		s.Rows = append(s.Rows, []BookCell{text(title), status, text(caption(t)), group,
			orSign(optionalNumber(count(r.Users)), r.Suppressed&schema.UsersFigure), orSign(percent(r.Share, places(shares)), r.Suppressed&schema.ShareFigure),
			text(t.Comparator), orSign(optionalNumber(count(r.Population)), r.Suppressed&schema.PopulationFigure),
			orSign(percent(r.PopulationShare, places(theirs)), r.Suppressed&schema.PopulationShareFigure),
			b.cited(sources)})
	}
	if t.Suppressed != nil {
		s.Rows = append(s.Rows, []BookCell{text(title), status, text(caption(t)), text(strings.Join(suppressionSentences(t.Suppressed, chart), " ")), {}, {}, {}, {}, {}, b.cited(sources)})
	}
	for _, passage := range passages(t.Note) {
		s.Rows = append(s.Rows, []BookCell{text(title), status, text(caption(t)), text(passage), {}, {}, {}, {}, {}, b.cited(sources)})
	}
}

// orSign is the cell of a figure, or the sign where it is suppressed.
func orSign(cell BookCell, suppressed schema.Figures) BookCell {
	if suppressed != 0 {
		return text(suppressedSign)
	}
	return cell
}

func percent(f *float64, decimals int) BookCell {
	if f == nil {
		return BookCell{}
	}
	return BookCell{Number: f, Decimals: decimals}
}
