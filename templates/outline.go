package templates

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

// Outline tells in plain text what the form asks, as an officer will meet it: its sections in order
// with their questions, its groups, its scales, who signs, and the law that it names.
func (f *Form) Outline() string {
	o := outline{form: f}
	o.head()
	for i := range f.Sections {
		o.section(&f.Sections[i])
	}
	o.domains()
	o.groups()
	o.aims()
	o.scales()
	o.signOffs()
	o.rules()
	o.law()
	o.publication()
	return o.b.String()
}

// Size says how large the form is: "3 sections, 12 questions, 9 groups".
func (f *Form) Size() string {
	questions := 0
	for i := range f.Sections {
		questions += len(f.Sections[i].Questions)
	}
	size := fmt.Sprintf("%s, %s, %s", counted(len(f.Sections), "section"), counted(questions, "question"), counted(len(f.Groups), "group"))
	if len(f.Domains) > 0 {
		size += ", " + counted(len(f.Domains), "domain")
	}
	return size
}

func (o *outline) head() {
	f := o.form
	o.title(f.Title)
	if f.About != "" {
		o.write(0, "", f.About)
	}
	for _, fact := range []struct{ name, text string }{
		{"Of: ", f.Organisation}, {"Edition: ", f.Edition}, {"Builds on: ", f.Base}, {"Statute: ", f.Statute},
		{"Records: ", map[bool]string{true: "a readiness self-assessment"}[f.Record == "readiness"]},
		{"Languages: ", f.languageNames()},
	} {
		if fact.text != "" {
			o.write(0, "", fact.name+fact.text)
		}
	}
	if f.Intro != "" {
		o.b.WriteByte('\n')
		o.text(0, "", f.Intro)
	}
	if f.ScreenedOut != "" {
		o.b.WriteByte('\n')
		o.text(0, "", "Where no full statement is needed, instead: "+f.ScreenedOut)
	}
	o.filledInBy()
}

// filledInBy says who fills in which sections, in their order.
func (o *outline) filledInBy() {
	var who []string
	sections := make(map[string][]string)
	for i := range o.form.Sections {
		s := &o.form.Sections[i]
		if s.By == "" {
			continue
		}
		if sections[s.By] == nil {
			who = append(who, s.By)
		}
		sections[s.By] = append(sections[s.By], "“"+strings.TrimSpace(s.Number+" "+s.Title)+"”")
	}
	if who != nil {
		o.heading("Filled in by, in the order of the form")
	}
	for _, by := range who {
		o.write(1, "- ", by+": "+strings.Join(sections[by], ", "))
	}
}

// languageNames names the form's languages where there are several.
func (f *Form) languageNames() string {
	if len(f.Languages) < 2 {
		return ""
	}
	var names []string
	for _, id := range f.Languages {
		at := slices.IndexFunc(schema.Languages, func(l struct{ ID, Name string }) bool { return l.ID == id })
		names = append(names, fmt.Sprintf("%s (%s)", schema.Languages[at].Name, id))
	}
	return strings.Join(names, ", ")
}

func (o *outline) section(s *Section) {
	inner := s.Level - 1
	title := strings.TrimSpace(s.Number + " " + s.Title)
	if s.ID != "" {
		title = strings.TrimSpace(title + " [" + s.ID + "]")
	}
	if title != "" {
		o.b.WriteByte('\n')
		o.write(inner, "", title)
		inner++
	} else {
		inner = s.Level
	}
	if only := only(s.When, s.WhenAny); only != "" {
		o.write(inner, "", "Asked "+only)
	}
	if s.Short {
		o.write(inner, "", "Asked for also where no full statement is needed")
	}
	if s.Landscape {
		o.write(inner, "", "Set on pages wider than high, if its tables need them")
	}
	if s.By != "" {
		o.write(inner, "", "To be completed by: "+s.By)
	}
	o.text(inner, "Guidance: ", s.Guidance)
	o.text(inner, "", s.Text)
	for i := range s.Questions {
		o.question(inner, &s.Questions[i])
	}
	for _, block := range Blocks {
		if block.Name == s.Show {
			o.write(inner, "- ", block.About+onlyOf(s.Only))
		}
	}
}

// onlyOf names the sign-offs of a section that does not show all.
func onlyOf(ids []string) string {
	if ids == nil {
		return ""
	}
	return ": only " + strings.Join(ids, ", ")
}

func (o *outline) domains() {
	if len(o.form.Domains) == 0 {
		return
	}
	o.heading("Domains")
	for _, d := range o.form.Domains {
		o.write(1, "- ", fmt.Sprintf("%s [%s]", d.Title, d.ID))
		o.text(2, "", d.Guidance)
		for _, q := range d.Questions {
			o.write(2, "- ", q)
		}
	}
}
