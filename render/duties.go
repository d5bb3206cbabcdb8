package render

// dutyTexts shows what the law asks of the body, in plain words.
func (b *builder) dutyTexts() {
	for _, d := range b.form.Duties {
		b.heading(1, d.Title)
		b.add(b.filled(d.Text)...)
		if d.Authority != "" {
			b.add(Paragraph{[]Span{{Text: d.Authority, Italic: true}}})
		}
	}
}

// leftOut lists the characteristics that the form does not ask about, with the reasons.
func (b *builder) leftOut() {
	list := List{}
	for _, g := range b.form.GroupsLeftOut(b.st) {
		title := Span{Text: b.form.GroupTitle(g.ID), Bold: true}
		list.Items = append(list.Items, Item{[]Block{Paragraph{[]Span{title, {Text: ": " + g.LeftOut}}}}})
	}
	if list.Items != nil {
		b.add(list)
	}
}
