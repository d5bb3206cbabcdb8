package templates

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// rules tells what the house wants of the check.
func (o *outline) rules() {
	f := o.form
	if len(f.Required)+len(f.Severities) == 0 {
		return
	}
	o.heading("The check")
	if len(f.Required) > 0 {
		o.write(1, "- ", "also required: "+strings.Join(f.Required, ", "))
	}
	for _, id := range slices.Sorted(maps.Keys(f.Severities)) {
		o.write(1, "- ", fmt.Sprintf("%s: %s", id, f.Severities[id]))
	}
}

// law tells which duties the form serves, and what the law asks of papers.
func (o *outline) law() {
	f := o.form
	if len(f.Duties) > 0 {
		o.heading("Duties")
	}
	for _, d := range f.Duties {
		o.write(1, "- ", d.Title+map[bool]string{true: " (" + d.Authority + ")"}[d.Authority != ""])
	}
	r := f.Regime
	if r.ClearDays+r.KeyDecisionDays+len(r.BankHolidays)+len(r.LocalHolidays) == 0 {
		return
	}
	o.heading("Papers for meetings" + map[bool]string{true: " (" + f.Nation + ")"}[f.Nation != ""])
	if r.ClearDays > 0 {
		o.write(1, "- ", fmt.Sprintf("public %s before the meeting", counted(r.ClearDays, "clear day")))
	}
	if r.KeyDecisionDays > 0 {
		unit := map[bool]string{true: "working day", false: "day"}[r.KeyDecisionWorking]
		o.write(1, "- ", fmt.Sprintf("%s of notice of a key decision", counted(r.KeyDecisionDays, unit)))
	}
	if r.Authority != "" {
		o.write(1, "- ", "authority: "+r.Authority)
	}
	if n := len(r.BankHolidays) + len(r.LocalHolidays); n > 0 {
		o.write(1, "- ", counted(n, "holiday")+" listed, which are no working days")
	}
}

// gateWords say what must be so before a paper is published.
var gateWords = map[string]string{
	"signed": "signed by all whom the form asks", "put-to": "put to the decision maker", "decided": "decided on", "no-errors": "free of errors",
}

func (o *outline) publication() {
	p := o.form.Publication
	if len(p.Gate) == 0 && p.Marking == "" && p.DraftMarking == "" && p.Watermark == "" {
		return
	}
	o.heading("Publication")
	if len(p.Gate) > 0 {
		words := make([]string, len(p.Gate))
		for i, gate := range p.Gate {
			words[i] = gateWords[gate]
		}
		o.write(1, "- ", "not before it is: "+strings.Join(words, ", "))
	}
	if p.Marking != "" {
		o.write(1, "- ", "on every page: "+p.Marking)
	}
	if p.DraftMarking != "" {
		o.write(1, "- ", o.form.draftUntil()+p.DraftMarking)
	}
	if p.Watermark != "" {
		o.write(1, "- ", "behind every page until all have signed whom the form asks: "+p.Watermark)
	}
}

// draftUntil says how long the marking of a draft stands.
func (f *Form) draftUntil() string {
	switch {
	case len(f.Publication.Gate) > 0:
		return "until it may be published: "
	case len(f.PublicationGate()) > 0:
		return "until all have signed whom the form asks: "
	}
	return "never printed, as there is no gate and nobody signs: "
}
