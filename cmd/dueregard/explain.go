package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"dueregard/schema"
	"dueregard/schema/rules"
)

func newExplain(std streams) *cobra.Command {
	list := false
	cmd := &cobra.Command{
		Use:   "explain <rule>",
		Short: "Explain a rule: what it means, its authority, how to mend it",
		Example: `  dueregard explain DR401
  dueregard explain --list`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case list && len(args) > 0:
				return fmt.Errorf("--list names all rules, and %s one of them: which do you want?", args[0])
			case list:
				return listRules(std.out)
			case len(args) == 0:
				return fmt.Errorf("explain needs the id of a rule\n  hint: dueregard explain --list names them all")
			}
			return explain(std.out, args[0])
		},
	}
	cmd.Flags().BoolVar(&list, "list", false, "list all rules")
	return cmd
}

func listRules(w io.Writer) error {
	for _, r := range rules.Catalogue {
		if _, err := fmt.Fprintf(w, "%s  %-7s  %s\n", r.ID, r.Severity, r.Title); err != nil {
			return err
		}
	}
	return nil
}

func explain(w io.Writer, id string) error {
	r, ok := rules.Find(ruleID(id))
	if !ok {
		return unknownRule(id)
	}
	severity := string(r.Severity)
	if r.Early != "" && r.Early != r.Severity {
		severity += ", while options are still open " + string(r.Early)
	}
	pass, fail := r.Example()
	_, err := fmt.Fprintf(w, "%s: %s\n\nSeverity:  %s\nAuthority: %s\n\nWhy\n  %s\n\nHow to mend it\n  %s\n\nThis is found\n%s\nThis is not\n%s",
		r.ID, r.Title, severity, r.Authority, r.Why, r.Mend, indent(fail), indent(pass))
	return err
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
