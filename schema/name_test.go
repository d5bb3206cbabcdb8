package schema

import (
	"strconv"
	"testing"
)

// A name is shown in one line, does nothing to a terminal, and is told from every other name.
func TestInLine(t *testing.T) {
	seen := map[string]string{}
	for _, c := range []struct{ name, want string }{
		{"statements/2026/library hours.toml", "statements/2026/library hours.toml"},
		{"llyfrgelloedd/oriau-agor-ŵyl.toml", "llyfrgelloedd/oriau-agor-ŵyl.toml"},
		{"", `""`},
		{"a\nb.toml", `"a\nb.toml"`},
		{"a\x1b[31mb.toml", `"a\x1b[31mb.toml"`},
		{"a\u009bb.toml", `"a\u009bb.toml"`},
		{"a\u202eb.toml", `"a\u202eb.toml"`},
		{"a\u2028b.toml", `"a\u2028b.toml"`},
		{"caf\xe9.toml", `"caf\xe9.toml"`},
		{"caf\xe8.toml", `"caf\xe8.toml"`},
		{"caf\ufffd.toml", "caf\ufffd.toml"},
		{`"caf\xe9.toml"`, `"\"caf\\xe9.toml\""`},
		{`caf\xe9.toml`, `caf\xe9.toml`},
	} {
		got := InLine(c.name)
		if got != c.want {
			t.Errorf("%q is shown as %s, want %s", c.name, got, c.want)
		}
		if other, taken := seen[got]; taken {
			t.Errorf("%q and %q look the same", c.name, other)
		}
		seen[got] = c.name
		if back, err := strconv.Unquote(got); err == nil && back != c.name {
			t.Errorf("%s gives back %q, want %q", got, back, c.name)
		}
	}
}

// The name of a file in an error is one line, whatever it is.
func TestLoadErrorName(t *testing.T) {
	e := LoadError{Name: "a\x1b[2J\n.toml", Problems: []Problem{{Position: Position{Line: 2, Column: 3}, Message: "no"}}, More: 1}
	if want := "\"a\\x1b[2J\\n.toml\":2:3: error: no\n\"a\\x1b[2J\\n.toml\": 1 more errors"; e.Error() != want {
		t.Errorf("it says %q, want %q", e.Error(), want)
	}
}
