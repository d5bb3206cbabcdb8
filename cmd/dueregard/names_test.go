//go:build unix

package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"unicode"
)

// oddly is the end of names.
const oddly = "\x1b[31m\n\u202e.toml"

// namesTyped are command lines with such names.
var namesTyped = [][]string{
	{"check", "good" + oddly, "bad" + oddly, "none" + oddly, "form" + oddly, "asksgood" + oddly, "closed\x1b\n", "no\x1b*.toml"},
	{"check", "--output", "good" + oddly, "good" + oddly},
	{"check", "--output", "good" + oddly + "/x", "good" + oddly},
	{"check", "--template", "form" + oddly, "good" + oddly},
	{"check", "--template", "none" + oddly, "good" + oddly},
	{"check", "--fix", "bad" + oddly},
	{"check", "--fix", "--dry-run", "bad" + oddly, "good" + oddly},
	{"check", "--\x1b"},
	{"check", "--format", "\x1b", "good" + oddly},
	{"fingerprint", "good" + oddly, "bad" + oddly, "none" + oddly, "form" + oddly, "asksgood" + oddly},
	{"fingerprint", "good" + oddly, "good" + oddly},
	{"fingerprint", "no\x1b*.toml"},
	{"render", "--format", "html", "good" + oddly, "bad" + oddly, "none" + oddly, "asksgood" + oddly},
	{"render", "--format", "html", "--output", "closed\x1b\n", "good" + oddly},
	{"render", "--format", "html", "--output", "good" + oddly, "good" + oddly},
	{"render", "--format", "html", "--output", "good" + oddly + "/x", "good" + oddly},
	{"render", "--format", "html", "--output", "x\x1b.pdf", "good" + oddly},
	{"render", "--format", "xlsx", "--output", "x\x1b.xlsx", "good" + oddly, "bad" + oddly},
	{"render", "--publish", "--format", "html", "exemptgood" + oddly},
	{"render", "--publish", "--format", "html", "--template", "gateform" + oddly, "good" + oddly},
	{"render", "--format", "html", "--document", "report", "good" + oddly},
	{"new", "good" + oddly},
	{"new", "newgood" + oddly},
	{"new", "--template", "gateform" + oddly, "gatedgood" + oddly},
	{"new", "--template", "none" + oddly, "nonegood" + oddly},
	{"template", "check", "form" + oddly, "gateform" + oddly, "good" + oddly, "bad" + oddly, "none" + oddly},
	{"template", "show", "none" + oddly},
	{"template", "show", "--language", "\x1b", "form" + oddly},
	{"template", "show", "form" + oddly},
	{"explain", "DR101\x1b"},
	{"explain", "--list", "DR101\x1b"},
	{"schema", "\x1b"},
	{"\x1b"},
}

// TestNames gives each verb files whose names a terminal would obey: nothing of them is printed as it is.
func TestNames(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "good"+oddly, room)
	write(t, "bad"+oddly, "schema = 1\n\"no\\u001bkey\" = 1\npolicy = { title = \"\\u001b\", kind = \"\\u001b\" }\n")
	write(t, "asksgood"+oddly, "template = \""+`none\u001b.toml`+"\"\n"+room)
	write(t, "exemptgood"+oddly, room+"[[exempt]]\nwhere = \"\\u001b\"\n")
	write(t, "form"+oddly, "title = \"Our form\"\nbase = \"default\"\nseverities = { \"\\u001b\" = \"note\" }\n")
	write(t, "gateform"+oddly, "title = \"Our form\"\nbase = \"default\"\npublication = { gate = [\"decided\"] }\n")
	must(t, os.Mkdir("closed\x1b\n", 0o777))
	does := func(r rune) bool { return r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) }
	for _, args := range namesTyped {
		var out bytes.Buffer
		run(args, streams{strings.NewReader(""), &out, &out})
		if strings.ContainsFunc(out.String(), does) {
			t.Errorf("%q prints\n%q", args, &out)
		}
	}
}
