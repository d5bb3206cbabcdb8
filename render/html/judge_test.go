package html

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"dueregard/render/judged"
)

// TestJudgePage asks html-validate, axe-core and Chromium. DUEREGARD_PAGE names the copy of
// .ci/page.mjs that stands beside its modules; .ci/run makes it.
func TestJudgePage(t *testing.T) {
	node, judge := judged.Program(t, "node"), judged.Named(t, "DUEREGARD_PAGE")
	file := filepath.Join(t.TempDir(), "sample.html")
	if err := os.WriteFile(file, []byte(written(t, sample())), 0o644); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(node, judge, file).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
