package templates

import (
	"fmt"
	"regexp"
	"slices"

	"dueregard/schema"
)

// check refuses a template that could not be shown, or that would keep from the reader what the Act
// asks for.
func check(form *Form) error {
	for _, part := range []func(*Form) error{checkTitle, checkGroups, checkSections, checkSignOffs, checkRules} {
		if err := part(form); err != nil {
			return err
		}
	}
	return nil
}

var colour = regexp.MustCompile(`^#[0-9A-Fa-f]{6}$`)

func checkTitle(form *Form) error {
	if form.Title == "" {
		return fmt.Errorf("the form has no title")
	}
	for name, value := range map[string]string{"heading": form.Brand.Heading, "header": form.Brand.Header} {
		if value != "" && !colour.MatchString(value) {
			return fmt.Errorf("brand.%s is %q; expected a colour such as \"#12436D\"", name, value)
		}
	}
	return nil
}

var groupID = regexp.MustCompile(`^[a-z0-9][a-z0-9-]*$`)

// checkGroups wants each characteristic to have the aims for which it counts, s.149(7).
func checkGroups(form *Form) error {
	seen := map[schema.Group]bool{}
	for _, g := range form.Groups {
		c := characteristic(g.ID)
		switch {
		case !groupID.MatchString(string(g.ID)) || g.ID == schema.AllGroups:
			return fmt.Errorf("the group id %q is not made of small letters, digits and hyphens", g.ID)
		case seen[g.ID]:
			return fmt.Errorf("the group %q stands twice", g.ID)
		case g.Title == "":
			return fmt.Errorf("the group %q has no title", g.ID)
		case c != nil && !slices.Equal(g.Aims, c.Aims):
			return fmt.Errorf("the group %q has aims of its own; those of the Act apply (s.149(7)): leave them out", g.ID)
		}
		seen[g.ID] = true
	}
	return nil
}

func checkSections(form *Form) error {
	level := 0
	for _, s := range form.Sections {
		known := s.Show == "" || slices.ContainsFunc(Blocks, func(b struct{ Name, About string }) bool { return b.Name == s.Show })
		switch {
		case !known:
			return fmt.Errorf("section %q shows %q, which is no block", s.Title, s.Show)
		case s.Level < 1 || s.Level > 2 || s.Level > level+1:
			return fmt.Errorf("section %q has level %d; expected 1, or 2 below a section of level 1", s.Title, s.Level)
		case s.Title == "" && level == 0:
			return fmt.Errorf("the first section has no title")
		}
		level = s.Level
		for _, f := range s.Questions {
			if err := checkField(s, f); err != nil {
				return err
			}
		}
	}
	return nil
}

func checkField(s Section, f Question) error {
	holds, known := schema.HoldsAt(f.Key)
	switch {
	case !known:
		return fmt.Errorf("section %q asks for %q, which is no key of a statement", s.Title, f.Key)
	case holds == schema.HoldsTable && f.Key != "policy.responsible" || holds == schema.HoldsByID:
		return fmt.Errorf("section %q asks for %q, which holds a table; ask for a key in it, or show a block", s.Title, f.Key)
	case f.Label == "":
		return fmt.Errorf("section %q asks for %q without a label", s.Title, f.Key)
	}
	return nil
}

func checkSignOffs(form *Form) error {
	for _, s := range form.SignOffs {
		if !slices.Contains(schema.Choices("sign-off.role"), s.Role) {
			return fmt.Errorf("the sign-off %q has the role %q; expected one of %v", s.Title, s.Role, schema.Choices("sign-off.role"))
		}
		if s.Title == "" {
			return fmt.Errorf("the sign-off of the %s has no title", s.Role)
		}
	}
	return nil
}

var ruleID = regexp.MustCompile(`^DR[0-9]{3}$`)

func checkRules(form *Form) error {
	for id, severity := range form.Severities {
		if !ruleID.MatchString(id) {
			return fmt.Errorf("severities: %q is no id of a rule", id)
		}
		if severity != "off" && !slices.Contains(schema.Severities, severity) {
			return fmt.Errorf("severities: %s is %q; expected error, warning, note or off", id, severity)
		}
	}
	for _, key := range form.Required {
		if !schema.KnownKey(key) {
			return fmt.Errorf("required: %q is no key of a statement", key)
		}
	}
	return nil
}
