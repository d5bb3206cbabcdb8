package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"dueregard/schema"
	"dueregard/templates"
)

func newTemplate(std streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "template",
		Short: "List, show and check house templates, and explain their language",
		Args:  noCommand,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(&cobra.Command{
		Use:   "list",
		Short: "List the house templates that come with the program",
		Args:  cobra.NoArgs,
		RunE:  func(*cobra.Command, []string) error { return listTemplates(std.out) },
	}, newTemplateShow(std), newTemplateCheck(std), &cobra.Command{
		Use:   "keys",
		Short: "Explain the language that templates are written in",
		Long: `Explain the language that templates are written in: every table with its keys, every kind
of question with an example and its answer, and every block. docs/templates.md has the same, behind
a short course.`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := io.WriteString(std.out, templates.KeysInWords())
			return err
		},
	})
	return cmd
}

func newTemplateShow(std streams) *cobra.Command {
	language := ""
	cmd := &cobra.Command{
		Use:   "show <template>",
		Short: "Show a form as an officer will meet it",
		Example: `  dueregard template show gloucestershire-2015
  dueregard template show ./our-form.toml
  dueregard template show --language cy wales`,
		Args: cobra.MatchAll(someTemplate, atMostOne),
		RunE: func(_ *cobra.Command, args []string) error { return showTemplate(std, args[0], language) },
	}
	cmd.Flags().StringVar(&language, "language", "", "the `language` of a form that has several, such as cy")
	return cmd
}

func newTemplateCheck(std streams) *cobra.Command {
	return &cobra.Command{
		Use:   "check <template>...",
		Short: "Find every fault of house templates",
		Long: `Find every fault of house templates, each with its place in the file, or in the file that
the template builds on. A template is the path of a file, a name from dueregard template
list, or "-" for standard input. Whether the form asks what the law wants is not judged.`,
		Example: `  dueregard template check our-form.toml
  dueregard template check forms/*.toml`,
		Args: someTemplate,
		RunE: func(_ *cobra.Command, args []string) error { return checkTemplates(std, args) },
	}
}

// someTemplate wants at least one argument.
func someTemplate(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return nil
	}
	return fmt.Errorf("%s needs a house template: a name, or the path of a file\n  hint: dueregard template list names those that come with the program", cmd.Parent().Name()+" "+cmd.Name())
}

// listTemplates lists the forms, then what forms can build on.
func listTemplates(w io.Writer) error {
	line := func(name string, form *templates.Form, err error) error {
		if err != nil {
			return err
		}
		about := strings.Join(strings.Fields(form.About), " ")
		if form.Record == "readiness" {
			about = "(readiness) " + about
		}
		_, err = fmt.Fprintf(w, "%-24s %s\n", name, about)
		return err
	}
	for _, name := range templates.Names() {
		form, err := templates.Resolve(name)
		if err := line(name, form, err); err != nil {
			return err
		}
	}
	if _, err := fmt.Fprintln(w, "\nTo build on:"); err != nil {
		return err
	}
	for _, name := range templates.Bases() {
		base, err := templates.ResolveBase(name)
		if err := line(name, base, err); err != nil {
			return err
		}
	}
	return nil
}

func showTemplate(std streams, name, language string) error {
	form, err := anyTemplate(std, name)
	if err != nil {
		return err
	}
	if language != "" {
		if !slices.Contains(form.Languages, language) {
			return fmt.Errorf("the form %s is not in %q\n  hint: it is in %s", schema.InLine(name), language, strings.Join(form.Languages, ", "))
		}
		form = form.In(language)
	}
	_, err = io.WriteString(std.out, form.Outline())
	return err
}

// anyTemplate resolves a form or one of the bases; "-" is standard input.
func anyTemplate(std streams, name string) (*templates.Form, error) {
	if name == "-" {
		return templates.Read(std.in, standardInput, openBase)
	}
	form, err := resolve(name)
	var base *templates.BaseError
	if errors.As(err, &base) {
		return templates.ResolveBase(base.Name)
	}
	return form, err
}

// checkTemplates tells the faults of each template, and of which there are none.
func checkTemplates(std streams, args []string) error {
	names, err := expand(args)
	if err != nil {
		return err
	}
	failed := false
	for _, name := range names {
		form, err := anyTemplate(std, name)
		if err != nil {
			failed = true
			complain(std.err, err)
			continue
		}
		if unknown := unknownRules(name, "error", form); unknown != "" {
			failed = true
			fmt.Fprint(std.err, unknown)
			continue
		}
		if _, err := fmt.Fprintf(std.out, "%s: no faults: %s\n", schema.InLine(shownAs(name)), form.Size()); err != nil {
			return err
		}
	}
	if failed {
		return errReported
	}
	return nil
}
