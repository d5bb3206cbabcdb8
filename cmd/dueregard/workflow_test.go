//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dueregard/render/judged"
)

const (
	workflow = "../../docs/github-workflow.yml"
	hooks    = "../../.pre-commit-hooks.yaml"
)

// TestWorkflow runs the commands of the workflow and of the hook on a folder with a statement and a house
// template.
func TestWorkflow(t *testing.T) {
	folder := t.TempDir()
	for _, below := range []string{"forms", "2026"} {
		must(t, os.MkdirAll(filepath.Join(folder, "statements", below), 0o777))
	}
	write(t, filepath.Join(folder, "statements", "room.toml"), room)
	write(t, filepath.Join(folder, "statements", "2026", "hall.toml"), room)
	write(t, filepath.Join(folder, "statements", "house.toml"), "title = 'Ours'\nbase = 'default'\n")
	write(t, filepath.Join(folder, "statements", "forms", "house.toml"), "title = 'Ours'\nbase = 'default'\n")
	t.Setenv("GITHUB_STEP_SUMMARY", filepath.Join(folder, "summary.md"))
	source, err := os.ReadFile(workflow)
	must(t, err)
	count := 0
	for _, run := range regexp.MustCompile(`(?m)^ +run: (dueregard .*)$`).FindAllStringSubmatch(string(source), -1) {
		count++
		if code, stdout, stderr := runProgram(t, folder, "", "sh", "-ec", run[1]); code != exitDone || stderr != "" {
			t.Errorf("%s: exit code %d\n%s%s", run[1], code, stdout, stderr)
		}
	}
	if count != 4 {
		t.Errorf("%d commands of the program were found", count)
	}
	for _, made := range []string{"summary.md", "findings.sarif", "papers/room-public.pdf", "papers/hall-public.pdf"} {
		if info, err := os.Stat(filepath.Join(folder, made)); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", made, err)
		}
	}

	source, err = os.ReadFile(hooks)
	must(t, err)
	entry := regexp.MustCompile(`(?m)^  entry: (dueregard .*)$`).FindStringSubmatch(string(source))
	if entry == nil {
		t.Fatal("the hook has no entry")
	}
	for files, want := range map[string]int{
		"statements/room.toml statements/forms/house.toml": exitDone,
		"statements/forms/house.toml":                      exitDone,
		"statements/room.toml statements/lost.toml":        exitFailed,
	} {
		args := append(strings.Fields(entry[1]), strings.Fields(files)...)
		if code, stdout, stderr := runProgram(t, folder, "", args...); code != want {
			t.Errorf("%v: exit code %d, want %d\n%s%s", args, code, want, stdout, stderr)
		}
	}
}

// TestJudgeYAML has PyYAML read the workflow and the hook.
func TestJudgeYAML(t *testing.T) {
	read := "import sys, yaml\nfor name in sys.argv[1:]:\n    assert yaml.safe_load(open(name)), name\n"
	judged.Python(t, "yaml")
	if out, err := exec.Command("python3", "-c", read, workflow, hooks).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
