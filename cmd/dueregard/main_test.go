package main

import (
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the goldens in the scripts")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"dueregard": func() { os.Exit(run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr})) },
	})
}

// TestScripts runs the user stories in testdata. $EXAMPLES is the folder of the examples.
func TestScripts(t *testing.T) {
	examples, err := filepath.Abs("../../examples")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("EXAMPLES", examples)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
		Condition: func(cond string) (bool, error) {
			return cond == "root" && os.Geteuid() == 0, nil
		},
	})
}

// exits runs a command that must end with a certain exit code: exits 2 dueregard check missing.toml
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits code program args...")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		code = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if got := strconv.Itoa(code); got != args[0] {
		ts.Fatalf("exit code %s, want %s", got, args[0])
	}
}

// imports is which of our packages each package may import: the flow has one direction.
var imports = map[string][]string{
	"schema":                {"schema/pattern"},
	"schema/pattern":        {},
	"templates":             {"schema", "schema/pattern"},
	"schema/rules":          {"schema", "schema/pattern", "templates"},
	"render":                {"schema", "templates"},
	"render/pdf":            {"render", "render/pdf/object", "render/pdf/typeface"},
	"render/pdf/object":     {},
	"render/pdf/typeface":   {},
	"render/pdf/judge":      {"render", "render/judged"},
	"render/judged":         {},
	"render/html":           {"render"},
	"render/xlsx":           {"render"},
	"render/findings":       {"render", "schema", "templates"},
	"bench/decode":          {"schema"},
	"bench/generate":        {"schema"},
	"bench/typst":           {"schema", "templates", "schema/rules", "render"},
	"cmd/dueregard/collect": {},
	"cmd/dueregard":         {"cmd/dueregard/collect", "schema", "templates", "schema/rules", "render", "render/html", "render/pdf", "render/xlsx", "render/findings"},
}

func TestImports(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "dueregard/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	if len(lines) != len(imports) {
		t.Errorf("%d packages, but the table has %d", len(lines), len(imports))
	}
	for _, line := range lines {
		fields := strings.Fields(line)
		name := strings.TrimPrefix(fields[0], "dueregard/")
		allowed, ok := imports[name]
		if !ok {
			t.Errorf("package %s needs a line in the table of imports", name)
		}
		for _, imported := range fields[1:] {
			if ours, ok := strings.CutPrefix(imported, "dueregard/"); ok && !slices.Contains(allowed, ours) {
				t.Errorf("%s imports %s, which is against the flow", name, ours)
			}
		}
	}
}
