package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"dueregard/templates"
)

func newTemplate(std streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "template",
		Short: "List and show house templates",
		Args:  cobra.NoArgs,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(&cobra.Command{
		Use:   "list",
		Short: "List the house templates that come with the program",
		Args:  cobra.NoArgs,
		RunE:  func(*cobra.Command, []string) error { return listTemplates(std.out) },
	}, &cobra.Command{
		Use:   "show <template>",
		Short: "Show a form as an officer will meet it",
		Example: `  dueregard template show gloucestershire-2015
  dueregard template show ./our-form.toml`,
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return showTemplate(std.out, args[0]) },
	})
	return cmd
}

func listTemplates(w io.Writer) error {
	for _, name := range templates.Names() {
		form, err := templates.Resolve(name)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w, "%-24s %s\n", form.Name, form.About); err != nil {
			return err
		}
	}
	return nil
}

func showTemplate(w io.Writer, name string) error {
	form, err := resolve(name)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, form.Outline())
	return err
}
