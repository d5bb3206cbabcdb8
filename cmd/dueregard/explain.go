package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"dueregard/schema"
	"dueregard/schema/rules"
)

func newExplain(std streams) *cobra.Command {
	list := false
	cmd := &cobra.Command{
		Use:   "explain <rule>...",
		Short: "Explain a rule: what it means, its authority, how to mend it",
		Example: `  dueregard explain DR401
  dueregard explain --list`,
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case list && len(args) > 0:
				return fmt.Errorf("--list names all rules, and %q one of them: which do you want?", args[0])
			case list:
				return listRules(std.out)
			case len(args) == 0:
				return fmt.Errorf("explain needs the id of a rule\n  hint: dueregard explain --list names them all")
			}
			for i, id := range args {
				if i > 0 {
					fmt.Fprintf(std.out, "\n\n")
				}
				if err := explain(std.out, id); err != nil {
					return err
				}
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&list, "list", false, "list all rules")
	return cmd
}

func listRules(w io.Writer) error {
	var b strings.Builder
	group := -1
	for _, r := range byGroup() {
		if g := r.Group(); g != group {
			group = g
			fmt.Fprintf(&b, "\n%s (%s)\n", rules.Groups[g].Title, rules.Groups[g].Name)
		}
		fmt.Fprintf(&b, "%s  %-7s  %s\n", r.ID, r.Severity, r.Title)
	}
	_, err := io.WriteString(w, strings.TrimPrefix(b.String(), "\n"))
	return err
}

// byGroup is the catalogue with the rules of each group together, in its order else.
func byGroup() []rules.Rule {
	return slices.SortedStableFunc(slices.Values(rules.Catalogue), func(a, b rules.Rule) int {
		return cmp.Or(a.Group()-b.Group(), cmp.Compare(a.ID, b.ID))
	})
}

func explain(w io.Writer, id string) error {
	r, ok := rules.Find(ruleID(id))
	if !ok {
		return unknownRule(id)
	}
	pass, fail := r.Example()
	_, err := fmt.Fprintf(w, "%s: %s\n\nSeverity:  %s\nAsked of:  %s\nAuthority: %s\nSince:     version %s\n\nWhy\n  %s\n\nHow to mend it\n  %s\n\nThis is found\n%s\nThis is not\n%s",
		r.ID, r.Title, severityWords(r), recordWords(r), r.Authority, r.Since, r.Why, r.Mend, indent(fail), indent(pass))
	return err
}

// severityWords tells how much a rule's findings matter, and when it is otherwise.
func severityWords(r rules.Rule) string {
	if r.Early != "" && r.Early != r.Severity {
		return string(r.Severity) + "; while options are still open " + string(r.Early)
	}
	return string(r.Severity)
}

// recordWords tells of which records a rule is asked.
func recordWords(r rules.Rule) string {
	if r.Records == nil {
		return "statement"
	}
	return strings.Join(r.Records, ", ")
}

// ruleID makes an id of what people type: "dr401", "401".
func ruleID(typed string) string {
	if typed != "" && typed[0] >= '0' && typed[0] <= '9' {
		typed = "DR" + typed
	}
	return strings.ToUpper(typed)
}

func unknownRule(id string) error {
	ids := make([]string, len(rules.Catalogue))
	for i, r := range rules.Catalogue {
		ids[i] = r.ID
	}
	hint := "dueregard explain --list names them all"
	if near := schema.Nearest(id, ids); near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	return fmt.Errorf("unknown rule %q\n  hint: %s", id, hint)
}

func indent(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		b.WriteString("  " + line)
	}
	return b.String()
}
