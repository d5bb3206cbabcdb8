package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"dueregard/schema"
	"dueregard/templates"
)

func newNew(std streams) *cobra.Command {
	template, all := "", false
	cmd := &cobra.Command{
		Use:   "new [file]",
		Short: "Begin a statement, with comments that explain every key",
		Long: `Begin a statement for a house template: with what its form asks and what every statement
needs. Comments explain every key in plain words and show an example. It is written to the
file, which must not exist yet, or to standard output. Fill it in with any text editor;
dueregard check says what is still to be written. With --all it has every key of the format.
Beside a file it puts ` + schemaFile + `, which tells editors of the keys.`,
		Example: `  dueregard new library-hours.toml
  dueregard new --template gloucestershire-2015 early-help.toml
  dueregard new --all`,
		Args: atMostOne,
		RunE: func(_ *cobra.Command, args []string) error { return begin(args, template, all, std) },
	}
	cmd.Flags().BoolVar(&all, "all", false, "with every key of the format, also those that the form does not ask")
	cmd.Flags().StringVar(&template, "template", "", "house `template`: a name from `dueregard template list`, or the path of a file")
	return cmd
}

// begin writes a starter to the file that is named, or to standard output.
func begin(args []string, template string, all bool, std streams) error {
	starter := (*templates.Form).Starter
	if all {
		starter = (*templates.Form).FullStarter
	}
	form, err := resolve(template)
	if err != nil {
		return err
	}
	if len(args) == 0 || args[0] == "-" {
		_, err := io.WriteString(std.out, starter(form, template))
		return err
	}
	if err := createFile(args[0], schemaLine+starter(form, fromStatement(template, args[0]))); err != nil {
		return err
	}
	path, written, err := layOutSchema(args[0])
	if err != nil {
		return err
	}
	if written {
		fmt.Fprintf(std.out, "%s  the keys of a statement, for editors that complete and explain them\n", schema.InLine(path))
	}
	_, err = fmt.Fprintf(std.out, "%s  begun on the form %s; fill it in, then check it: dueregard check %s\n",
		schema.InLine(args[0]), schema.InLine(form.Name), quoted(args[0]))
	return err
}

// fromStatement makes the path of a template relative to the statement that will name it.
func fromStatement(template, statement string) string {
	if !isFile(template) || filepath.IsAbs(template) {
		return template
	}
	relative, err := filepath.Rel(filepath.Dir(statement), template)
	if err != nil {
		relative, err = filepath.Abs(template)
	}
	if err != nil {
		return template
	}
	return filepath.ToSlash(relative)
}

// quoted writes a path as a shell takes it; one that cannot be shown is not for pasting.
func quoted(path string) string {
	if strings.HasPrefix(path, "-") {
		path = "./" + path
	}
	switch {
	case schema.InLine(path) != path:
		return schema.InLine(path)
	case strings.ContainsAny(path, "\"$`!\\") && os.PathSeparator == '/':
		return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
	case strings.ContainsAny(path, " '&;()*?[]{}<>|#~"):
		return `"` + path + `"`
	}
	return path
}

// createFile writes a file that does not exist yet, whole or not at all.
func createFile(path, content string) error {
	if path == "" || os.IsPathSeparator(path[len(path)-1]) {
		return fmt.Errorf("%q is not the name of a file", path)
	}
	there, err := os.Lstat(path)
	switch {
	case err == nil && there.IsDir():
		return fmt.Errorf("%s is a folder\n  hint: dueregard new %s", schema.InLine(path), quoted(filepath.Join(path, "statement.toml")))
	case err == nil:
		return fmt.Errorf("%s exists already, and is left as it is\n  hint: choose another name", schema.InLine(path))
	case !strings.EqualFold(filepath.Ext(path), ".toml"):
		return fmt.Errorf("%s does not end in .toml: the check of its folder would pass it over\n  hint: dueregard new %s",
			schema.InLine(path), quoted(strings.TrimSuffix(path, filepath.Ext(path))+".toml"))
	}
	return replaceFile(path, []byte(content))
}
