package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dueregard/render/judged"
)

// TestJudgeFingerprint lets the Python of docs/fingerprint.md take the fingerprint of every example.
func TestJudgeFingerprint(t *testing.T) {
	judged.Python(t, "tomllib") // from 3.11 on
	page, err := os.ReadFile("../../docs/fingerprint.md")
	if err != nil {
		t.Fatal(err)
	}
	block := regexp.MustCompile("(?ms)^```python fingerprint.py\n(.*?)^```$").FindSubmatch(page)
	if block == nil {
		t.Fatal("docs/fingerprint.md has no program")
	}
	program := filepath.Join(t.TempDir(), "fingerprint.py")
	if err := os.WriteFile(program, block[1], 0o666); err != nil {
		t.Fatal(err)
	}
	compared := 0
	for _, pattern := range []string{"../../examples/*.toml", "../../examples/complete/*.toml", "../../examples/houses/*-example.toml", "../../schema/testdata/rich.toml"} {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			t.Fatalf("%s: %v", pattern, err)
		}
		for _, name := range names {
			st, edition, err := new(loader).signed(name)
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			got, err := exec.Command("python3", program, name, edition).CombinedOutput()
			if want := st.Fingerprint(edition); err != nil || string(bytes.TrimSpace(got)) != want {
				t.Errorf("%s: Python says %s (%v), want %s", name, strings.TrimSpace(string(got)), err, want)
			}
			compared++
		}
	}
	t.Logf("%d statements", compared)
}
