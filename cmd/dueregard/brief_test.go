package main

import (
	"errors"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dueregard/render"
	"dueregard/render/pdf"
)

// TestBriefTwoPages wants the brief of every example on two pages at the most, at the usual size of type.
func TestBriefTwoPages(t *testing.T) {
	for _, pattern := range []string{"../../examples/*.toml", "../../examples/complete/*.toml"} {
		files, err := filepath.Glob(pattern)
		if err != nil || files == nil {
			t.Fatalf("%s: %v", pattern, err)
		}
		for _, file := range files {
			c, err := (&loader{}).load(file)
			if err != nil {
				t.Errorf("%v", err)
				continue
			}
			if c.form.Brand.Size > 10.5 {
				continue // large print
			}
			for _, language := range []string{"en", "cy"} {
				if !c.form.Speaks(language) {
					continue
				}
				doc, err := render.Make("brief", render.Input{
					Statement: c.file.Statement, Form: c.form, Findings: c.findings,
					AsOf: time.Date(2026, time.November, 22, 0, 0, 0, 0, time.UTC), Languages: []string{language},
				})
				var nothing *render.NothingError
				if errors.As(err, &nothing) {
					continue
				}
				report, err := pdf.Write(io.Discard, doc)
				if err != nil || report.Pages > 2 {
					t.Errorf("%s in %s: %d pages, %v", strings.TrimPrefix(file, "../../"), language, report.Pages, err)
				}
			}
		}
	}
}
