package rules

import (
	"embed"
	"strings"
)

//go:embed examples/*.txtar
var examples embed.FS

// Example gives two small statements: one of which the rule has nothing to say, and one of which it has.
// Both are empty for a Rule that is not of the Catalogue.
func (r Rule) Example() (pass, fail string) {
	parts := r.exampleParts()
	return parts["pass.toml"], parts["fail.toml"]
}

// exampleParts gives the parts of the rule's file by name: text below lines of the form "-- name --".
func (r Rule) exampleParts() map[string]string {
	source, err := examples.ReadFile("examples/" + r.ID + ".txtar")
	if err != nil {
		return nil
	}
	parts := make(map[string]string)
	name := ""
	for line := range strings.Lines(string(source)) {
		if inner, ok := strings.CutPrefix(line, "-- "); ok && strings.HasSuffix(inner, " --\n") {
			name = strings.TrimSuffix(inner, " --\n")
			continue
		}
		parts[name] += line
	}
	return parts
}
