package templates

import (
	"fmt"
	"strings"
)

// Outline tells in plain text what the form asks: its sections in order with their questions, its
// groups, and who signs.
func (f *Form) Outline() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", f.Title)
	fmt.Fprintf(&b, "%s\n", strings.Repeat("=", len([]rune(f.Title))))
	if f.About != "" {
		fmt.Fprintf(&b, "%s\n", f.About)
	}
	for _, s := range f.Sections {
		b.WriteString("\n" + strings.Repeat("  ", s.Level-1) + s.Title + "\n")
		inner := strings.Repeat("  ", s.Level)
		for _, field := range s.Questions {
			fmt.Fprintf(&b, "%s- %s [%s]\n", inner, field.Label, field.Key)
		}
		for _, block := range Blocks {
			if block.Name == s.Show {
				fmt.Fprintf(&b, "%s- %s\n", inner, block.About)
			}
		}
	}
	b.WriteString("\nGroups\n")
	for _, g := range f.Groups {
		fmt.Fprintf(&b, "  - %s [%s]\n", g.Title, g.ID)
	}
	b.WriteString("\nSigned by\n")
	for _, s := range f.SignOffs {
		fmt.Fprintf(&b, "  - %s [%s]\n", s.Title, s.Role)
	}
	return b.String()
}
