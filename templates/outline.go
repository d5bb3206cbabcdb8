package templates

import (
	"fmt"
	"maps"
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

// An outline is the text so far.
type outline struct {
	b    strings.Builder
	form *Form
}

const (
	outlineWidth = 96  // characters in a line
	shortened    = 240 // characters of guidance that are shown
)

// write adds text in lines. Those after the first are indented further.
func (o *outline) write(indent int, mark, text string) {
	line := strings.Repeat("  ", indent) + mark
	next := strings.Repeat("  ", indent) + strings.Repeat(" ", len([]rune(mark)))
	length, empty := len([]rune(line)), true
	o.b.WriteString(line)
	for word := range strings.FieldsSeq(printable(text)) {
		n := len([]rune(word))
		if !empty && length+1+n > outlineWidth {
			o.b.WriteString("\n" + next)
			length, empty = len(next), true
		}
		if !empty {
			o.b.WriteByte(' ')
			length++
		}
		o.b.WriteString(word)
		length, empty = length+n, false
	}
	o.b.WriteByte('\n')
}

// heading begins a part of the outline.
func (o *outline) heading(text string) {
	o.b.WriteByte('\n')
	o.write(0, "", text)
}

// short cuts guidance to its beginning.
func short(text schema.Text) string {
	words := strings.Join(strings.Fields(string(text)), " ")
	if runes := []rune(words); len(runes) > shortened {
		cut := string(runes[:shortened])
		return cut[:max(strings.LastIndexByte(cut, ' '), 0)] + " …"
	}
	return words
}

func (o *outline) head() {
	f := o.form
	title := strings.TrimSpace(printable(f.Title))
	fmt.Fprintf(&o.b, "%s\n%s\n", title, strings.Repeat("=", len([]rune(title))))
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
		o.heading(short(f.Intro))
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
	if title := strings.TrimSpace(s.Number + " " + s.Title); title != "" {
		o.b.WriteByte('\n')
		o.write(inner, "", title)
		inner++
	} else {
		inner = s.Level
	}
	if only := only(s.When, s.WhenAny); only != "" {
		o.write(inner, "", "Asked "+only)
	}
	if s.By != "" {
		o.write(inner, "", "To be completed by: "+s.By)
	}
	if s.Guidance != "" {
		o.write(inner, "Guidance: ", short(s.Guidance))
	}
	if s.Text != "" {
		o.write(inner, "", string(s.Text))
	}
	for i := range s.Questions {
		o.question(inner, &s.Questions[i])
	}
	for _, block := range Blocks {
		if block.Name == s.Show {
			o.write(inner, "- ", block.About)
		}
	}
}

func (o *outline) domains() {
	if len(o.form.Domains) == 0 {
		return
	}
	o.heading("Domains")
	for _, d := range o.form.Domains {
		o.write(1, "- ", fmt.Sprintf("%s [%s]", d.Title, d.ID))
		if d.Guidance != "" {
			o.write(2, "", short(d.Guidance))
		}
		for _, q := range d.Questions {
			o.write(2, "- ", q)
		}
	}
}

func (o *outline) groups() {
	if len(o.form.Groups) > 0 {
		o.heading("Groups")
	}
	for _, g := range o.form.Groups {
		o.write(1, "- ", fmt.Sprintf("%s [%s]", g.Title, g.ID))
		if g.Basis != "" {
			o.write(2, "", "because of: "+g.Basis)
		}
		if g.Guidance != "" {
			o.write(2, "", short(g.Guidance))
		}
	}
	if len(o.form.LeftOut) > 0 {
		o.heading("Not asked about")
	}
	for _, g := range o.form.LeftOut {
		o.write(1, "- ", fmt.Sprintf("%s [%s]: %s", g.Title, g.ID, g.LeftOut))
	}
}

func (o *outline) scales() {
	if len(o.form.Scales) > 0 {
		o.heading("Scales")
	}
	for _, id := range slices.Sorted(maps.Keys(o.form.Scales)) {
		name := id
		if id == o.form.Rating {
			name += ", the rating of each " + map[bool]string{true: "domain", false: "impact"}[o.form.Record == "readiness"]
		}
		o.write(1, "- ", name)
		for _, step := range o.form.Scales[id].Steps {
			o.write(2, "- ", step.inWords())
		}
	}
}

// inWords says what there is to know of a choice.
func (c Choice) inWords() string {
	var more []string
	if c.Means != "" {
		more = append(more, "means "+c.Means)
	}
	if c.Value != nil {
		more = append(more, "counts "+figure(*c.Value))
	}
	if c.From != nil {
		more = append(more, "from "+figure(*c.From))
	}
	text := strings.TrimSpace(c.Symbol + " " + c.Word)
	if more != nil {
		text += " (" + strings.Join(more, ", ") + ")"
	}
	if c.About != "" {
		text += ": " + c.About
	}
	return text
}

func (o *outline) signOffs() {
	if len(o.form.SignOffs) > 0 {
		o.heading("Signed by")
	}
	for _, s := range o.form.SignOffs {
		role := s.Role
		if id := s.SignOffID(); id != role {
			role = id + ": " + role
		}
		o.write(1, "- ", fmt.Sprintf("%s [%s]", s.Title, role))
		if only := only(s.When, nil); only != "" {
			o.write(2, "", only)
		}
		if s.Declaration != "" {
			o.write(2, "", short(s.Declaration))
		}
	}
}
