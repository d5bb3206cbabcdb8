package templates

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

func (o *outline) groups() {
	if len(o.form.Groups) > 0 {
		o.heading("Groups")
	}
	for _, g := range o.form.Groups {
		o.write(1, "- ", fmt.Sprintf("%s [%s]", strings.TrimSpace(g.Number+" "+g.Title), g.ID))
		if condition := only(g.When, g.WhenAny); condition != "" {
			o.write(2, "", "asked about "+condition)
		}
		if g.Otherwise != "" {
			o.write(2, "", "otherwise: "+g.Otherwise)
		}
		if g.Basis != "" {
			o.write(2, "", "because of: "+g.Basis)
		}
		o.text(2, "", g.Guidance)
	}
	if len(o.form.LeftOut) > 0 {
		o.heading("Not asked about")
	}
	for _, g := range o.form.LeftOut {
		o.write(1, "- ", fmt.Sprintf("%s [%s]: %s", g.Title, g.ID, g.LeftOut))
	}
}

// aims tells what the house calls the aims.
func (o *outline) aims() {
	if len(o.form.Aims) > 0 {
		o.heading("Aims")
	}
	for _, a := range o.form.Aims {
		o.write(1, "- ", fmt.Sprintf("%s [%s]", o.form.AimTitle(a.ID, ""), a.ID))
		for _, of := range a.Groups {
			o.write(2, "", fmt.Sprintf("for %s: %s", of.Group, of.Title))
		}
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
		more = append(more, "from a score of "+figure(*c.From))
	}
	if c.Tone != "" {
		more = append(more, "tone "+c.Tone)
	}
	if c.Colour != "" {
		more = append(more, "colour "+c.Colour)
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
		o.text(2, "", s.Declaration)
	}
}
