package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"dueregard/render/pdf"
	"dueregard/schema"
)

type importOptions struct {
	output string
	force  bool
}

func newImport(std streams) *cobra.Command {
	var o importOptions
	cmd := &cobra.Command{
		Use:   "import <file.pdf>",
		Short: "Take the statement out of a PDF that render made",
		Long: `Take the statement out of a PDF that render made: the TOML that it was made of, byte for
byte, compared with the checksum beside it. It is written beside the PDF, under its name with
.toml, or to the file that --output names. A file that is there already stays as it is, unless
--force is given. "-" reads standard input, and then writes to standard output.

A house template of the body's own is in the PDF as well, and stays there: a viewer shows it
among the attachments. A PDF that was published has the public version in it, and no template.
Whether the TOML is still a statement that loads is for dueregard check to say. A text cannot
be made of the pages: a PDF that somebody printed or scanned, or that another program wrote, has
no statement in it.`,
		Example: `  dueregard import library-hours.pdf
  dueregard import --output statements/library-hours.toml library-hours.pdf
  curl -s https://example.org/library-hours.pdf | dueregard import - > library-hours.toml`,
		Args: onePDF,
		RunE: func(_ *cobra.Command, args []string) error { return runImport(args[0], o, std) },
	}
	cmd.Flags().StringVarP(&o.output, "output", "o", "", `file to write, or "-" for standard output`)
	cmd.Flags().BoolVar(&o.force, "force", false, "replace a file that is there already")
	return cmd
}

// onePDF wants one argument.
func onePDF(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return errors.New("import needs a PDF that dueregard render made\n  hint: dueregard import library-hours.pdf; \"-\" is standard input")
	}
	return atMostOne(cmd, args)
}

func runImport(name string, o importOptions, std streams) error {
	output := o.output
	switch {
	case output == "" && name == "-":
		output = "-"
	case output == "":
		output = strings.TrimSuffix(name, filepath.Ext(name)) + ".toml"
	}
	data, err := toImport(name, std)
	if err != nil {
		return err
	}
	statement, beside, err := statementIn(data)
	if err != nil {
		return notImported(name, err)
	}
	if output == "-" {
		_, err := std.out.Write(statement)
		return err
	}
	note, err := layDown(output, statement, name, o.force)
	if err != nil {
		return err
	}
	if bytes.HasPrefix(statement, []byte(publicMark)) {
		note += "; it is the public version"
	}
	if beside != nil {
		note += "; its house template stays inside: " + listed(beside)
	}
	_, err = fmt.Fprintf(std.out, "%s  %s\n", schema.InLine(output), note)
	return err
}

// toImport reads a file whole, as far as a file is read.
func toImport(name string, std streams) ([]byte, error) {
	from, err := content(nil), error(nil)
	if name == "-" {
		from, err = inMemory(std.in, standardInput)
	} else {
		from, err = openFile(name, nil)
	}
	switch {
	case errors.Is(err, errFolder):
		return nil, fmt.Errorf("%s is a folder\n  hint: name a PDF in it", schema.InLine(name))
	case err != nil:
		return nil, readable(err)
	}
	defer from.Close()
	data, err := readBounded(from)
	if err == nil && len(data) > schema.MaxSize {
		err = fmt.Errorf("%s is larger than %d MiB, and is not read", schema.InLine(shownAs(name)), schema.MaxSize>>20)
	}
	return data, err
}

// statementIn takes out what a file that render made was made of. The bytes are not looked at.
// beside names the other TOML files in it, as those of its house template.
func statementIn(data []byte) (statement []byte, beside []string, err error) {
	source, beside, err := pdf.Source(data, statementType, schema.MaxSize)
	return source.Content, beside, err
}

// notImported says what a file is instead, and what can be done.
func notImported(name string, err error) error {
	hint, foreign := "", new(pdf.ForeignError)
	switch {
	case errors.As(err, &foreign):
		err = errors.New(foreignWords(foreign))
		hint = "a PDF that dueregard render made has its statement inside, also after another program has saved it, but not after it was printed"
	case errors.Is(err, pdf.ErrNoPDF) && strings.EqualFold(filepath.Ext(name), ".toml"):
		hint = "a statement is a TOML file already: dueregard check " + quoted(name)
	case errors.Is(err, pdf.ErrNoPDF):
		hint = "of what render makes, the PDF has the statement inside"
	case errors.Is(err, pdf.ErrTruncated), errors.As(err, new(*pdf.DamagedError)):
		hint = "fetch or copy it again"
	case errors.Is(err, pdf.ErrEncrypted):
		hint = "save it without a password first"
	}
	if hint != "" {
		hint = "\n  hint: " + hint
	}
	return fmt.Errorf("%s: %w%s", schema.InLine(shownAs(name)), err, hint)
}

// foreignWords says what is known of a PDF that has no statement in it.
func foreignWords(f *pdf.ForeignError) string {
	words := "it is a PDF without a statement inside"
	if maker := cmp.Or(f.Creator, f.Producer); maker != "" {
		words += ", made by " + inShort(maker)
	}
	if f.Files != nil {
		words += "; what is attached to it is " + listed(f.Files)
	}
	return words
}

// listed names the first files of a list.
func listed(files []string) string {
	const shown = 3
	var names []string
	for _, file := range files[:min(len(files), shown)] {
		names = append(names, inShort(file))
	}
	words := strings.Join(names, ", ")
	if len(files) > shown {
		words += " and more"
	}
	return words
}

// inShort shows the beginning of a text that a stranger wrote.
func inShort(text string) string {
	const most = 60
	if utf8.RuneCountInString(text) > most {
		text = string([]rune(text)[:most]) + "…"
	}
	return schema.InLine(text)
}

// layDown writes a statement to a file, and says what was done. A file of the same bytes is as good.
func layDown(path string, statement []byte, from string, force bool) (string, error) {
	there, err := os.Stat(path)
	switch {
	case path == "" || os.IsPathSeparator(path[len(path)-1]):
		return "", fmt.Errorf("%q is not the name of a file", path)
	case err == nil && there.IsDir():
		return "", fmt.Errorf("%s is a folder\n  hint: --output %s", schema.InLine(path), quoted(filepath.Join(path, "statement.toml")))
	case !strings.EqualFold(filepath.Ext(path), ".toml"):
		return "", fmt.Errorf("%s does not end in .toml: the check of its folder would pass it over\n  hint: --output %s",
			schema.InLine(path), quoted(strings.TrimSuffix(path, filepath.Ext(path))+".toml"))
	}
	if _, err := os.Lstat(path); err == nil {
		if holds(path, statement) {
			return "is there already, with these very bytes", nil
		}
		if !force {
			return "", fmt.Errorf("%s exists already with other content, and is left as it is\n  hint: --output names another file; --force replaces this one", schema.InLine(path))
		}
	}
	return "taken out of " + schema.InLine(shownAs(from)), replaceFile(path, statement)
}

// holds says that a file has these bytes. Of what cannot be read it is not known.
func holds(path string, want []byte) bool {
	c, err := openFile(path, errPipe)
	if err != nil {
		return false
	}
	defer c.Close()
	now, err := readBounded(c)
	return err == nil && bytes.Equal(now, want)
}

// publicMark begins the file of a public version.
const publicMark = "# The public version."

// statementType is the media type of a statement inside a PDF.
const statementType = "application/toml"
