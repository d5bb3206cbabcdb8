package render

import (
	"strings"
	"testing"
)

// The record of a decision is a paper of its own: what the statement calls "this statement" has its name there.
func TestRecordNamesTheStatement(t *testing.T) {
	in := input(t, "complete/library-hours-2026")
	doc, err := Make("decision", in)
	if err != nil {
		t.Fatal(err)
	}
	said := string(dumpDocument(doc))
	if strings.Contains(said, "\"This statement\"") || !strings.Contains(said, "\"The "+in.Form.Title+"\"") {
		t.Error("the statement has no name among the supporting documents")
	}
	if !strings.Contains(said, "Actions have their numbers there.") {
		t.Error("nothing tells where the actions that it names are")
	}
	if in.Statement.Decision.Documents[0] != "This statement" {
		t.Error("the file was changed")
	}
}
