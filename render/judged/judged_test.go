package judged

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// A test without its judge is skipped, unless judges are required.
func TestMissing(t *testing.T) {
	if os.Getenv("DUEREGARD_NONE") == "" {
		for _, want := range []struct{ judges, result string }{{"", "--- SKIP"}, {"required", "--- FAIL"}} {
			cmd := exec.Command(os.Args[0], "-test.run=^TestMissing$", "-test.v")
			cmd.Env = append(os.Environ(), "DUEREGARD_NONE=1", "DUEREGARD_JUDGES="+want.judges)
			out, _ := cmd.CombinedOutput()
			for _, kind := range []string{"program", "python", "named"} {
				if !strings.Contains(string(out), want.result+": TestMissing/"+kind) {
					t.Errorf("judges %q: no %s of %s in\n%s", want.judges, want.result, kind, out)
				}
			}
		}
		return
	}
	t.Run("program", func(t *testing.T) { Program(t, "no-such-judge") })
	t.Run("python", func(t *testing.T) { Python(t, "no_such_judge") })
	t.Run("named", func(t *testing.T) { Named(t, "DUEREGARD_NO_SUCH_JUDGE") })
}
