package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dueregard/render/judged"
	"dueregard/schema"
	"dueregard/templates"
)

// A schemaCase is a schema, files that it takes, and changes of one of them that it refuses, as Load does.
type schemaCase struct {
	name   string
	schema []byte
	good   []string    // patterns of files
	slip   string      // one of the files
	wrong  [][2]string // in it: what is replaced, and by what
}

var schemaCases = []schemaCase{
	{
		"statement", schema.JSONSchema(),
		[]string{"../../examples/*.toml", "../../examples/complete/*.toml", "../../examples/houses/*-example.toml"},
		"../../examples/complete/library-hours-2026.toml",
		[][2]string{
			{`kind = "service"`, `kind = "servce"`}, {`kind = "service"`, `kinds = "service"`}, {"people-affected = 9150", "people-affected = 91.5"},
			{"schema = 1\n", "schema = 2\n"}, {"full-statement = true", `full-statement = "yes"`}, {`title = "Library opening hours from April 2026"`, ""},
		},
	},
	{
		"template", templates.JSONSchema(),
		[]string{"../../templates/*.toml", "../../templates/nations/*.toml", "../../examples/houses/*.toml"},
		"../../templates/default.toml",
		[][2]string{{`title = "`, `titel = "`}, {`role = "senior-officer"`, `role = "senior"`}},
	},
}

// files gives those of the patterns, but for statements among templates.
func (c schemaCase) files(t *testing.T) []string {
	t.Helper()
	var found []string
	for _, pattern := range c.good {
		matches, err := filepath.Glob(pattern)
		if err != nil || matches == nil {
			t.Fatalf("%s: no files: %v", pattern, err)
		}
		found = append(found, matches...)
	}
	if c.name == "template" {
		found = slices.DeleteFunc(found, func(name string) bool { return strings.HasSuffix(name, "-example.toml") })
	}
	return found
}

// judgeSchemas asks a validator that is not ours: it takes all the good files, and refuses each slip.
func judgeSchemas(t *testing.T, refusal string, validator func(schema string, files []string) *exec.Cmd) {
	for _, c := range schemaCases {
		folder := t.TempDir()
		path := filepath.Join(folder, "schema.json")
		if err := os.WriteFile(path, c.schema, 0o600); err != nil {
			t.Fatal(err)
		}
		if out, err := validator(path, c.files(t)).CombinedOutput(); err != nil {
			t.Errorf("%s: good files are refused: %v\n%s", c.name, err, out)
		}
		source, err := os.ReadFile(c.slip)
		if err != nil {
			t.Fatal(err)
		}
		for _, wrong := range c.wrong {
			slipped := strings.Replace(string(source), wrong[0], wrong[1], 1)
			if slipped == string(source) {
				t.Fatalf("%s has no %q", c.slip, wrong[0])
			}
			file := filepath.Join(folder, "slip.toml")
			if err := os.WriteFile(file, []byte(slipped), 0o600); err != nil {
				t.Fatal(err)
			}
			out, err := validator(path, []string{file}).CombinedOutput()
			if err == nil || !strings.Contains(string(out), refusal) {
				t.Errorf("%s: %q in place of %q is not refused: %v\n%s", c.name, wrong[1], wrong[0], err, out)
			}
		}
	}
}

// TestJudgeTaplo: the linter that editors use.
func TestJudgeTaplo(t *testing.T) {
	judged.Program(t, "taplo")
	// The place of what is refused. Its last lines, which say why, are lost in one run of two hundred.
	judgeSchemas(t, "slip.toml:", func(schema string, files []string) *exec.Cmd {
		return exec.Command("taplo", append([]string{"lint", "--schema", "file://" + schema}, files...)...)
	})
	// It finds the schema of a new statement by itself.
	folder := t.TempDir()
	file := filepath.Join(folder, "library.toml")
	if code := run([]string{"new", file}, streams{nil, &strings.Builder{}, os.Stderr}); code != exitDone {
		t.Fatalf("new exits with %d", code)
	}
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for kind, refused := range map[string]bool{`kind = ""`: false, `kind = "servce"`: true} {
		if err := os.WriteFile(file, []byte(strings.Replace(string(source), `kind = ""`, kind, 1)), 0o600); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command("taplo", "lint", file).CombinedOutput(); (err != nil) != refused {
			t.Errorf("a new statement with %s: %v\n%s", kind, err, out)
		}
	}
}

// TestJudgeJSONSchema: a validator of the draft that the schemas are written in.
func TestJudgeJSONSchema(t *testing.T) {
	judged.Python(t, "jsonschema, tomllib")
	judgeSchemas(t, "schema:", func(schema string, files []string) *exec.Cmd {
		return exec.Command("python3", append([]string{"testdata/validate.py", schema}, files...)...)
	})
}
