package templates

import (
	"strings"
	"testing"
)

// A form has the same parts in all its languages: what names them has no twins.
func TestNoTwinsOfNames(t *testing.T) {
	for _, form := range []string{
		"base = \"default\"\nlanguages = [\"en\", \"cy\"]\ntitle = \"B\"\ntitle-cy = \"C\"\n[[section]]\nid = \"t\"\nid-cy = \"proposal\"\ntitle = \"T\"\n",
		"languages = [\"en\", \"cy\"]\ntitle = \"B\"\ntitle-cy = \"C\"\n[[section]]\ntitle = \"T\"\n" +
			"[[section.question]]\nkey = \"answers.a\"\nkey-cy = \"answers.b\"\nlabel = \"A\"\n",
		"languages = [\"en\", \"cy\"]\ntitle = \"B\"\ntitle-cy = \"C\"\n[[section]]\ntitle = \"T\"\nshow = \"duties\"\nshow-cy = \"matrix\"\n",
		"base = \"default\"\nbase-cy = \"wales\"\n",
	} {
		if _, err := Read(strings.NewReader(form), "form.toml", nil); err == nil || !strings.Contains(err.Error(), "unknown key") {
			t.Errorf("%s\n%v", form, err)
		}
	}
}
