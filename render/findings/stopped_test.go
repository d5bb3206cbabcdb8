package findings

import (
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"
)

// TestStopped: output that was broken off is whole, and says that it is not all.
func TestStopped(t *testing.T) {
	for _, f := range formats {
		for n := range 2 {
			var b strings.Builder
			w := f.open(&b, sampleOptions())
			for _, r := range samples(t)[:n] {
				if err := w.Report(r); err != nil {
					t.Fatal(err)
				}
			}
			if err := w.Close(true); err != nil {
				t.Fatal(err)
			}
			said := map[string]string{"json": `"stopped": true`}[f.name]
			if said == "" {
				said = brokenOff
			}
			if !strings.Contains(b.String(), said) {
				t.Errorf("%s does not say that it was stopped:\n%s", f.name, b.String())
			}
			switch f.name {
			case "json", "sarif":
				if !json.Valid([]byte(b.String())) || f.name == "sarif" && !strings.Contains(b.String(), `"executionSuccessful": false`) {
					t.Errorf("%s:\n%s", f.name, b.String())
				}
			case "junit":
				if err := xml.Unmarshal([]byte(b.String()), new(struct{})); err != nil {
					t.Errorf("junit: %v", err)
				}
			}
		}
	}
}
