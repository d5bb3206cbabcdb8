// Package judged says what becomes of a test whose judge, a program that is not ours, is missing: it is
// skipped, and fails where DUEREGARD_JUDGES is "required". Only tests import it.
package judged

import (
	"os"
	"os/exec"
	"testing"
)

// Missing ends a test for want of a judge.
func Missing(t testing.TB, format string, args ...any) {
	t.Helper()
	if os.Getenv("DUEREGARD_JUDGES") == "required" {
		t.Fatalf(format, args...)
	}
	t.Skipf(format, args...)
}

// Program wants a program, and gives its path.
func Program(t testing.TB, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		Missing(t, "%s is not installed: %v", name, err)
	}
	return path
}

// Python wants modules of Python, as after "import".
func Python(t testing.TB, modules string) {
	t.Helper()
	if err := exec.Command("python3", "-c", "import "+modules).Run(); err != nil {
		Missing(t, "python3 with %s is not installed: %v", modules, err)
	}
}

// Named wants what a variable of the environment names, such as a schema that is not ours; .ci/run sets them.
func Named(t testing.TB, variable string) string {
	t.Helper()
	value := os.Getenv(variable)
	if value == "" {
		Missing(t, "%s names no judge", variable)
	}
	return value
}
