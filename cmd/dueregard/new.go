package main

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"
)

func newNew(std streams) *cobra.Command {
	template := ""
	cmd := &cobra.Command{
		Use:   "new [file]",
		Short: "Begin a statement, with comments that explain every key",
		Long: `Begin a statement for a house template. Comments explain every key in plain words and
show an example. It is written to the file, which must not exist yet, or to standard
output. Fill it in with any text editor; dueregard check says what is still to be written.`,
		Example: `  dueregard new library-hours.toml
  dueregard new --template gloucestershire-2015 early-help.toml`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			form, err := resolve(template)
			if err != nil {
				return err
			}
			starter := form.Starter(template)
			if len(args) == 0 || args[0] == "-" {
				_, err := io.WriteString(std.out, starter)
				return err
			}
			if err := createFile(args[0], starter); err != nil {
				return err
			}
			_, err = fmt.Fprintf(std.out, "%s  begun on the form %s; fill it in, then: dueregard check %s\n", args[0], form.Name, args[0])
			return err
		},
	}
	cmd.Flags().StringVar(&template, "template", "", "house `template`: a name from `dueregard template list`, or the path of a file")
	return cmd
}

// createFile writes a file that does not exist yet, whole or not at all.
func createFile(path, content string) error {
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("%s exists already, and is left as it is\n  hint: choose another name", path)
	}
	return replaceFile(path, []byte(content))
}
