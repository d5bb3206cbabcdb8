package html

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestJudgePage asks html-validate, axe-core and Chromium. DUEREGARD_PAGE names the copy of
// .ci/page.mjs that stands beside its modules; .ci/run makes it.
func TestJudgePage(t *testing.T) {
	judge := os.Getenv("DUEREGARD_PAGE")
	_, err := exec.LookPath("node")
	if judge == "" || err != nil {
		if os.Getenv("DUEREGARD_JUDGES") == "required" {
			t.Fatalf("DUEREGARD_PAGE is %q; node: %v", judge, err)
		}
		t.Skip("DUEREGARD_PAGE names no judge, or node is not installed")
	}
	file := filepath.Join(t.TempDir(), "sample.html")
	if err := os.WriteFile(file, []byte(written(t, sample())), 0o644); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("node", judge, file).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
