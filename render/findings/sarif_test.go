package findings

import (
	"strings"
	"testing"

	"dueregard/schema"
)

// TestFixes makes the changes, and reads the file back.
func TestFixes(t *testing.T) {
	for _, c := range []struct {
		source, path string
		changes      []schema.Change
		want         string // the file afterwards; empty: the fix cannot be expressed
	}{
		{"[[action]]\ndue = \"2.3.26\"  # soon\n", "action[0].due", []schema.Change{{Path: "action[0].due", Value: "2026-03-02"}}, "[[action]]\ndue = 2026-03-02  # soon\n"},
		{"[[action]]\naction='x'\n", "action[0].id", []schema.Change{{Path: "action[0].id", Value: `"x"`}}, "[[action]]\nid='x'\naction='x'\n"},
		{"[[action]]\ndue = \"\"\"x\ny\"\"\"\n", "action[0].due", []schema.Change{{Path: "action[0].due", Value: "1"}}, ""},
		{"[[action]]\ndue = [1]\n", "action[0].due", []schema.Change{{Path: "action[0].due", Value: "1"}}, ""},
		{"[[action]]\ndue = 2026-03-02 10:00:00\n", "action[0].due", []schema.Change{{Path: "action[0].due", Value: "1"}}, ""},
		{"[[action]]\ndue = 1\n", "action[0].due", []schema.Change{{Path: "action[0].id", Value: "1"}}, ""},
		{"[analysis]\n", "action[0].id", []schema.Change{{Path: "action[0].id", Value: "1"}}, ""},
	} {
		end := strings.Index(c.source, "]\n") + 1
		at := schema.Position{Line: 1, Column: 1, Start: 0, End: end}
		if i := strings.Index(c.source, "due"); i >= 0 {
			at = schema.Position{Line: 2, Column: 1, Start: i, End: i + 3}
		}
		r := Report{File: "x.toml", Source: []byte(c.source)}
		fixes := fixesOf(&r, &schema.Finding{Path: c.path, Position: at, Fix: c.changes})
		got := ""
		if fixes != nil {
			got = applied(c.source, fixes[0].Changes[0].Replacements[0])
		}
		if got != c.want {
			t.Errorf("%q becomes %q, want %q", c.source, got, c.want)
		}
	}
}

// applied makes a replacement within one line of ASCII.
func applied(source string, r sarifReplacement) string {
	lines := strings.SplitAfter(source, "\n")
	l := &lines[r.Deleted.StartLine-1]
	*l = (*l)[:r.Deleted.StartColumn-1] + r.Inserted.Text + (*l)[r.Deleted.EndColumn-1:]
	return strings.Join(lines, "")
}

func TestURI(t *testing.T) {
	for file, want := range map[string]string{
		"a b/ä%.toml": "a%20b/%C3%A4%25.toml", "./x.toml": "x.toml", "/srv/x.toml": "file:///srv/x.toml",
		"../x.toml": "../x.toml", "a:b.toml": "./a:b.toml", "b\xff.toml": "b%FF.toml", standardInputName: "standard%20input",
	} {
		if got := uri(file); got != want {
			t.Errorf("%q is %s, want %s", file, got, want)
		}
	}
}

const standardInputName = "standard input"
