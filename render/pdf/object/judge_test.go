package object_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"dueregard/render/judged"
	"dueregard/render/pdf/object"
)

// TestJudgeReader reads what qpdf makes of a file.
func TestJudgeReader(t *testing.T) {
	qpdf := judged.Program(t, "qpdf")
	folder := t.TempDir()
	from, to := filepath.Join(folder, "from.pdf"), filepath.Join(folder, "to.pdf")
	if err := os.WriteFile(from, onePage(t, 500), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"--object-streams=disable"}, {"--object-streams=generate"}, {"--linearize"}, {"--qdf"},
		{"--linearize", "--object-streams=disable", "--stream-data=uncompress"},
	} {
		if out, err := exec.Command(qpdf, append(args, from, to)...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		data, err := os.ReadFile(to)
		if err != nil {
			t.Fatal(err)
		}
		f, err := object.Open(data)
		if err != nil {
			t.Errorf("%v: %v", args, err)
			continue
		}
		if root := dictAt(t, f, f.Trailer().Get("Root")); len(root.Get("More").(object.Array)) != 500 {
			t.Errorf("%v: %v", args, root)
		}
		if err := readAll(f); err != nil {
			t.Errorf("%v: %v", args, err)
		}
	}
}
