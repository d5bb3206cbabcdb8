package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"github.com/spf13/cobra"

	"dueregard/render/findings"
	"dueregard/schema"
	"dueregard/templates"
)

// schemas are the JSON Schemas that the program can print, in the order in which help names them.
var schemas = []struct {
	name string
	make func() []byte
}{
	{"statement", schema.JSONSchema},
	{"template", templates.JSONSchema},
	{"findings", findings.Schema},
}

func newSchema(std streams) *cobra.Command {
	return &cobra.Command{
		Use:   "schema [statement|template|findings]",
		Short: "Print the JSON Schema of a statement, a house template or the findings",
		Long: `Print the JSON Schema, draft 2020-12, of a statement (also if nothing is named), of a
house template, or of what check --format json prints. With it an editor completes keys
and explains them. A schema knows the shape alone: what a statement leaves unsaid is
told by dueregard check.

An editor with Taplo finds the schema by the first line of a statement, which new writes:
  #:schema ./` + schemaFile,
		Example: `  dueregard schema > ` + schemaFile + `
  dueregard schema template > template.schema.json`,
		Args: atMostOne,
		RunE: func(_ *cobra.Command, args []string) error {
			for _, s := range schemas {
				if len(args) == 0 || args[0] == s.name {
					_, err := std.out.Write(s.make())
					return err
				}
			}
			return fmt.Errorf("unknown schema %q\n  hint: there are statement, template, findings", args[0])
		},
	}
}

// schemaFile is the file beside a statement that holds the schema, for editors.
const schemaFile = "dueregard.schema.json"

// schemaLine is the first line of a statement, by which Taplo finds the schema.
const schemaLine = "#:schema ./" + schemaFile + "\n"

// layOutSchema puts the schema beside a new statement, and says whether it did: not if it is there
// already as this version has it, or if what has that name is none of ours.
func layOutSchema(statement string) (path string, written bool, err error) {
	path = filepath.Join(filepath.Dir(statement), schemaFile)
	content := schema.JSONSchema()
	there, err := openFile(path, errPipe)
	if errors.Is(err, fs.ErrNotExist) {
		return path, true, replaceFile(path, content)
	}
	if err != nil {
		return path, false, nil
	}
	held, err := readBounded(there)
	there.Close()
	if err != nil || bytes.Equal(held, content) || !bytes.Contains(held, []byte(`"title": "Due regard statement"`)) {
		return path, false, nil
	}
	return path, true, replaceFile(path, content)
}
