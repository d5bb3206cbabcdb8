package xlsx

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"dueregard/render/judged"
)

// TestJudgeOpenpyxl reads a workbook with another library, which refuses what excelize lets pass.
func TestJudgeOpenpyxl(t *testing.T) {
	judged.Python(t, "openpyxl")
	path := filepath.Join(t.TempDir(), "statement.xlsx")
	if err := os.WriteFile(path, written(t, statementBook()), 0o600); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"Evidence!C6": "int 374", "Evidence!D5": "float 0.0412", "Evidence!E5": "float 0.272",
		"Evidence!G5": "datetime 2026-03-01", "Evidence!C59": "str about 140", "Actions!E6": "float 1234.5",
		"Summary!B9": "datetime 2026-04-21", "Impacts!E5": "str - a later bus\n- outreach in two schools",
	}
	args := []string{"testdata/read.py", path}
	for address := range want {
		args = append(args, address)
	}
	out, err := exec.Command("python3", args...).CombinedOutput()
	if err != nil {
		t.Fatalf("openpyxl refuses the workbook: %v\n%s", err, out)
	}
	var read struct {
		Cells          map[string]string
		Sheets         []string
		Tables         map[string]map[string]string
		Frozen, Titles map[string]string
		Charts         int
	}
	if err := json.Unmarshal(out, &read); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for address, value := range want {
		if read.Cells[address] != value {
			t.Errorf("%s is %q, want %q", address, read.Cells[address], value)
		}
	}
	if len(read.Sheets) != 10 || read.Charts != 2 || read.Tables["Matrix"]["Matrix"] != "A4:D13" ||
		read.Frozen["Matrix"] != "B5" || read.Titles["Matrix"] != "$4:$4" {
		t.Errorf("openpyxl sees %s", out)
	}
}
