package findings

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// write writes reports in a format.
func write(t testing.TB, format string, o Options, reports []Report) string {
	t.Helper()
	open, err := Format(format)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	w := open(&b, o)
	for _, r := range reports {
		if err := w.Report(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(false); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestGolden compares what every format makes of the samples.
func TestGolden(t *testing.T) {
	narrow, wide, brief := sampleOptions(), sampleOptions(), sampleOptions()
	narrow.Width = 80
	wide.Width, wide.Unicode, wide.Colour = 100, true, true
	brief.Summary = true
	goldens := []struct {
		file, format string
		options      Options
	}{
		{"file.txt", "text", sampleOptions()},
		{"ascii-80.txt", "text", narrow},
		{"colour-100.txt", "text", wide},
		{"summary.txt", "text", brief},
		{"findings.json", "json", sampleOptions()},
		{"findings.sarif", "sarif", sampleOptions()},
		{"junit.xml", "junit", sampleOptions()},
		{"github.txt", "github", sampleOptions()},
		{"findings.md", "markdown", sampleOptions()},
		{"summary.md", "markdown", brief},
	}
	for _, g := range goldens {
		t.Run(g.file, func(t *testing.T) {
			got := write(t, g.format, g.options, samples(t))
			path := filepath.Join("testdata", g.file)
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s differs; go test ./render/findings -update rewrites it. It is now\n%s", path, got)
			}
		})
	}
}
