package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"dueregard/schema/rules"
)

// TestRulesPage wants docs/rules.md to say of each rule what explain says of it.
func TestRulesPage(t *testing.T) {
	const name = "../../docs/rules.md"
	want := rulesPage()
	if *update {
		if err := os.WriteFile(name, []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("%s is not what the catalogue says; run go test ./cmd/dueregard -update", name)
	}
}

const rulesIntro = `# The rules

Written from the catalogue by ` + "`go test ./cmd/dueregard -update`; `dueregard explain DR201`" + ` prints what stands here of a rule.

An **error** is something that a decision maker needs and does not find; a **warning** is a weakness to answer, or to accept in
writing; a **note** is advice. The second severity holds while options are still open: at the stages proposal, envelope and pilot, if
somebody is to complete the assessment by some day. A house template may set its own. What is asked of a report, a decision or a self-assessment is asked of it alone and in the file of a
statement. Rules that look for words, of groups, remedies, excuses and the like, know those of English and a few of Welsh. No rule says that a decision is lawful: that is for the decision maker.
`

// rulesPage is the catalogue in Markdown: a table of all rules by group, then each of them.
func rulesPage() string {
	var b, each strings.Builder
	b.WriteString(rulesIntro)
	group := -1
	for _, r := range byGroup() {
		if g := r.Group(); g != group {
			group = g
			fmt.Fprintf(&b, "\n## %s (`%s`)\n\n| rule | severity | what the record does |\n| --- | --- | --- |\n", rules.Groups[g].Title, rules.Groups[g].Name)
		}
		fmt.Fprintf(&b, "| [%s](#%s) | %s | %s |\n", r.ID, strings.ToLower(r.ID), severityWords(r), r.Title)
		pass, fail := r.Example()
		fmt.Fprintf(&each, "\n### %s\n\n**%s**\n\n- Severity: %s\n- Asked of: %s\n- Authority: %s\n- Since: version %s\n\n%s\n\nHow to mend it: %s\n\nThis is found:\n\n```toml\n%s```\n\nThis is not:\n\n```toml\n%s```\n",
			r.ID, r.Title, severityWords(r), recordWords(r), r.Authority, r.Since, r.Why, r.Mend, fail, pass)
	}
	return b.String() + "\n## Each rule\n" + each.String()
}
