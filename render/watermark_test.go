package render

import (
	"testing"

	"dueregard/schema"
	"dueregard/templates"
)

// A statement has a word behind its pages until all have signed whom its form asks; other papers have none.
func TestWatermark(t *testing.T) {
	form, err := templates.Resolve("default")
	if err != nil {
		t.Fatal(err)
	}
	word := func(paper string, st *schema.Statement, language string) string {
		t.Helper()
		st.Policy.Description = "D"
		doc, err := Make(paper, Input{Statement: st, Form: form, Languages: []string{language}})
		if err != nil {
			t.Fatal(err)
		}
		return doc.Meta.Watermark
	}
	expect := func(got, want string) {
		t.Helper()
		if got != want {
			t.Errorf("behind the pages stands %q, expected %q", got, want)
		}
	}
	st := &schema.Statement{Policy: schema.Policy{Title: "P"}, Decision: &schema.Decision{Maker: "Cabinet"}, Twins: schema.Twins{"policy.title-cy": "C"}}
	expect(word("statement", st, "en"), "Draft")
	expect(word("statement", st, "cy"), "Drafft")
	expect(word("brief", st, "en")+word("decision", st, "en"), "")
	date := schema.ParseDate("2026-03-02")
	st.SignOff = []schema.SignOff{{Role: "senior-officer", Post: "Director", Date: date}}
	expect(word("statement", st, "en"), "Draft")
	st.SignOff = append(st.SignOff, schema.SignOff{Role: "decision-maker", Post: "Cabinet", Date: date})
	expect(word("statement", st, "en"), "")
	st.SignOff[1].Revoked = date
	expect(word("statement", st, "en"), "Draft")
	form.Publication.Watermark = "Not final"
	expect(word("statement", st, "en"), "Not final")
	for _, none := range []string{"none", "None"} {
		form.Publication.Watermark = none
		expect(word("statement", st, "en"), "")
	}
	form.Publication.Watermark = ""
	no := false
	st.Screening = &schema.Screening{FullStatement: &no}
	expect(word("statement", st, "en"), "")
}
