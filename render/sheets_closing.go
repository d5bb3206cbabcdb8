package render

import (
	"slices"
	"strings"

	"dueregard/schema"
)

func (b *bookBuilder) monitoring() Sheet {
	s := Sheet{
		Name: "Monitoring", Title: "Monitoring and review", Intro: "How the policy is kept under review, and what is measured.", Table: "Monitoring",
		Columns: []BookColumn{
			{Label: "Item", Width: 22},
			{Label: "What", Width: 56},
			{Key: "groups", Label: "Groups", Width: 18},
			{Key: "unit", Label: "Unit", Width: 10},
			{Key: "baseline", Label: "Baseline", Kind: Number, Width: 12},
			{Key: "baseline-date", Label: "Date of baseline", Kind: Day, Width: 14},
			{Key: "target", Label: "Target", Kind: Number, Width: 12},
			{Key: "target-date", Label: "Date of target", Kind: Day, Width: 14},
			{Key: "value", Label: "Reading", Kind: Number, Width: 12},
			{Key: "date", Label: "Date of reading", Kind: Day, Width: 14},
		},
	}
	b.monitoringRows(&s)
	return s
}

// monitoringRows are the arrangements, then each indicator with its readings.
func (b *bookBuilder) monitoringRows(s *Sheet) {
	plainRow := func(item string, cell BookCell) {
		s.Rows = append(s.Rows, []BookCell{text(item), cell, {}, {}, {}, {}, {}, {}, {}, {}})
	}
	m := b.st.Monitoring
	if m == nil {
		m = &schema.Monitoring{}
	}
	for _, passage := range passages(m.Arrangements) {
		plainRow("Arrangements", text(passage))
	}
	if m.Arrangements == "" {
		plainRow("Arrangements", b.blank())
	}
	plainRow("Responsible", b.or(text(m.Owner)))
	plainRow("Reported to", b.or(text(strings.Join(m.ReportsTo, "; "))))
	plainRow("How often", b.or(text(m.Frequency)))
	plainRow("Next review", b.or(day(m.ReviewDate)))
	for _, i := range b.st.Indicator {
		s.Rows = append(s.Rows, []BookCell{text("Indicator"), text(b.plan.indicator(i)), b.groups(i.Groups), text(i.Unit),
			numberOrSign(i.Baseline, i.BaselineSuppressed), day(i.BaselineDate), optionalNumber(i.Target), day(i.TargetDate), {}, {}})
		for _, r := range i.Readings {
			s.Rows = append(s.Rows, []BookCell{text("Reading"), text(joinWords(i.Name, r.Note)), b.groups(i.Groups), text(i.Unit),
				{}, {}, {}, {}, numberOrSign(r.Value, r.Suppressed), day(r.Date)})
		}
		if sentences := suppressedReadings(i); sentences != nil {
			plainRow("Indicator", text(strings.Join(sentences, " ")))
		}
	}
}

// signOff tells how the statement went to the decision maker, and what was decided and published.
func (b *bookBuilder) signOff() Sheet {
	s := Sheet{
		Name: "Sign-off", Title: "Sign-off and decision", Intro: "To whom the statement was put, who confirmed it, and what was decided. " + status(b.st) + ".", Table: "SignOff",
		Columns: []BookColumn{
			{Label: "Step", Width: 28},
			{Label: "Who", Width: 28},
			{Label: "Date", Kind: Day, Width: 16},
			{Label: "Reference", Width: 20},
			{Label: "Item", Width: 24},
			{Label: "Text", Width: 60},
		},
	}
	b.putTo(&s)
	for _, sign := range signOffs(b.st, b.form) {
		if !sign.signed {
			s.Rows = append(s.Rows, []BookCell{text(sign.form.Title), {Text: "Not signed", Tone: Missing}, {}, {}, {}, {}})
			continue
		}
		o := sign.SignOff
		entry := []BookCell{text(sign.form.Title), b.or(text(joinWords(o.Name, o.Post))), day(o.Date), text(o.Minute)}
		s.Rows = append(s.Rows, b.quietRows(entry, said("Step", unknownStep(sign)), written("Declaration", o.Declaration), written("Signed although errors stood", o.Despite),
			said("Revoked", o.Revoked.Words()), written("Why it was revoked", o.RevokedReason))...)
	}
	b.questions(&s, "Decision", decisionFields)
	if d := b.st.Decision; d != nil {
		if m := d.Meeting; m != nil {
			s.Rows = append(s.Rows, []BookCell{text("Decision"), {}, day(m.Date), {}, text("Meeting"), text(joinWords(m.Name, m.Time))})
		}
		for _, a := range d.Alternatives {
			s.Rows = append(s.Rows, b.quietRows([]BookCell{text("Decision"), {}, {}, {}}, written("Rejected: "+a.Option, a.Reason))...)
		}
	}
	b.questions(&s, "Publication", publicationFields)
	for _, e := range b.st.Exempt {
		s.Rows = append(s.Rows, []BookCell{text("Publication"), {}, day(e.Until), {}, text("Exempt: " + labelOf(b.form, e.Where)), b.or(text(e.Reason))})
	}
	return s
}

func (b *bookBuilder) putTo(s *Sheet) {
	const step = "Put to the decision maker"
	for _, p := range b.st.PutTo {
		s.Rows = append(s.Rows, []BookCell{text(step), text(p.To), day(p.Date), text(p.Version), text("Form"), text(choice("put-to.form", p.Form))})
	}
	if len(b.st.PutTo) == 0 {
		s.Rows = append(s.Rows, []BookCell{text(step), b.blank(), {}, {}, {}, {}})
	}
}

// questions gives the answers to questions a row for each passage, and the blanks of those that need
// an answer.
func (b *bookBuilder) questions(s *Sheet, step string, asked []question) {
	for _, q := range asked {
		value, ok := schema.Lookup(b.st, q.key)
		if !ok {
			if !q.optional {
				s.Rows = append(s.Rows, []BookCell{text(step), {}, {}, {}, text(q.label), b.blank()})
			}
			continue
		}
		for _, cell := range b.answerCells(q.key, value) {
			s.Rows = append(s.Rows, []BookCell{text(step), {}, {}, {}, text(q.label), cell})
		}
	}
}

// quietRows is itemRows without the blank: an entry that has no text is complete.
func (b *bookBuilder) quietRows(entry []BookCell, items ...item) [][]BookCell {
	if !slices.ContainsFunc(items, func(it item) bool { return len(it.passages) > 0 }) {
		return [][]BookCell{append(slices.Clone(entry), text(""), text(""))}
	}
	return b.itemRows(entry, items...)
}

// sources lists the sources by title.
func (b *bookBuilder) sources() Sheet {
	s := Sheet{
		Name: "Sources", Title: "Sources", Intro: "Where the evidence comes from.", Table: "Sources",
		Columns: []BookColumn{
			{Label: "Id", Width: 20},
			{Key: "title", Label: "Source", Width: 50},
			{Key: "publisher", Label: "Published by", Width: 30},
			{Key: "date", Label: "Date", Kind: Day, Width: 18},
			{Key: "url", Label: "Address", Width: 50},
			{Key: "note", Label: "Note", Width: 50},
		},
	}
	for _, id := range sourceIDs(b.st) {
		source := b.st.Sources[id]
		s.Rows = append(s.Rows, []BookCell{text(id), text(source.Title), text(source.Publisher), b.or(day(source.Date)),
			{Text: source.URL, Link: safeLink(source.URL)}, text(strings.Join(passages(source.Note), "\n"))})
	}
	return s
}
