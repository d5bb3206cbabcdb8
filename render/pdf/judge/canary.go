package judge

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// A Canary is a copy of a paper with something broken in it.
type Canary struct {
	File   string
	Broken string // what is
	Clause string // which the judge has to name
}

// breakages is what is broken, by profile: words in the file that are spoilt in the same length.
var breakages = map[string][]struct{ old, new, clause string }{
	UA1: {
		{"/StructTreeRoot", "/StructTreeNone", "7.1"},
		{"/Alt ", "/Atl ", "7.3"},
		{"/Scope ", "/Spoce ", "7.5"},
		{"pdfuaid:part", "pdfuaid:prat", "5"},
		{"/DisplayDocTitle true", "/DisplayDocTitle null", "7.1"},
	},
	A3a: {
		{"pdfaid:part", "pdfaid:prat", "6.6.4"},
		{"/AFRelationship", "/AFRelationshop", "6.8"},
		{"/OutputIntents", "/OutputIntants", "6.2.4.3"},
		{"/ToUnicode", "/TuUnicode", "6.2.11.7.2"},
	},
}

// Canaries makes copies of a paper, each broken in one way that a profile forbids. The paper has a chart,
// a table and an attachment.
func Canaries(t *testing.T, profile string, from Paper) []Canary {
	t.Helper()
	need(t, "qpdf", "")
	folder := t.TempDir()
	plain := filepath.Join(folder, "plain.pdf")
	output(t, "qpdf", "--object-streams=disable", "--stream-data=uncompress", from.File, plain)
	source, err := os.ReadFile(plain)
	if err != nil {
		t.Fatal(err)
	}
	var out []Canary
	for i, b := range breakages[profile] {
		if !bytes.Contains(source, []byte(b.old)) || len(b.old) != len(b.new) {
			t.Errorf("%s: no %s to break in %s", profile, b.old, from.name())
			continue
		}
		c := Canary{File: filepath.Join(folder, fmt.Sprintf("canary-%d.pdf", i)), Broken: b.old + " is gone", Clause: b.clause}
		if err := os.WriteFile(c.File, bytes.ReplaceAll(source, []byte(b.old), []byte(b.new)), 0o644); err != nil {
			t.Fatal(err)
		}
		out = append(out, c)
	}
	return out
}
