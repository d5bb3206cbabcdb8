package findings

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"dueregard/render/judged"
)

// judge gives a file with the reports in a format to testdata/judge.py. Schemas that are not ours are named by
// variables; .ci/run sets them.
func judge(t *testing.T, format, modules, variable string) {
	t.Helper()
	judged.Python(t, modules)
	folder := t.TempDir()
	schemaFile := filepath.Join(folder, "schema")
	if variable != "" {
		schemaFile = judged.Named(t, variable)
	} else if err := os.WriteFile(schemaFile, Schema(), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, reports := range map[string][]Report{"samples": samples(t), "hostile": hostileReports(), "none": nil} {
		o := sampleOptions()
		file := filepath.Join(folder, name)
		if err := os.WriteFile(file, []byte(write(t, format, o, reports)), 0o600); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command("python3", "testdata/judge.py", format, schemaFile, file).CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", name, err, out)
		}
	}
}

// TestJudgeJSON holds the output against our own schema, by another's validator.
func TestJudgeJSON(t *testing.T) { judge(t, "json", "jsonschema", "") }

// TestJudgeSARIF holds the output against the schema of the standard.
func TestJudgeSARIF(t *testing.T) { judge(t, "sarif", "jsonschema", "DUEREGARD_SARIF_SCHEMA") }

// TestJudgeJUnit reads the output with another's reader, and holds it against the schema that Jenkins publishes.
func TestJudgeJUnit(t *testing.T) { judge(t, "junit", "junitparser, lxml", "DUEREGARD_JUNIT_SCHEMA") }
