package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"dueregard/schema"
)

// A writer invents one statement.
type writer struct {
	*rand.Rand
	service, team, place string
	wards                []string
	length               int   // of texts, in per cent
	facts                []int // those not yet told, so that a statement hardly repeats itself
}

// statement invents the statement of that number.
func statement(number uint64, length int) *schema.Statement {
	w := &writer{Rand: rand.New(rand.NewPCG(149, number)), length: length}
	s := services[w.IntN(len(services))]
	w.service, w.team, w.place = s[0], s[1], places[w.IntN(len(places))]
	w.wards = slices.Clone(wards)
	w.Shuffle(len(w.wards), func(i, j int) { w.wards[i], w.wards[j] = w.wards[j], w.wards[i] })
	w.wards = w.wards[:5]
	yes, no := true, false
	st := &schema.Statement{
		Schema: schema.Version, Template: "default", Policy: w.policy(number),
		Screening: &schema.Screening{FullStatement: &yes, Reasons: w.text(3), Post: "Equality Officer", Date: schema.ParseDate("2025-09-01")},
		Sources:   w.sources(), Evidence: w.evidence(), Workforce: w.workforce(), Consultation: w.consultations(),
		Analysis: &schema.Analysis{
			Summary: w.text(6), Cumulative: w.text(3), Intersections: w.text(3),
			Outcome: "adjust", OutcomeReason: w.text(3), Date: schema.ParseDate("2026-01-12"),
		},
		Monitoring: &schema.Monitoring{
			Arrangements: w.text(3), Owner: "Head of Service", ReportsTo: []string{"Communities Scrutiny Committee"},
			Frequency: "quarterly", ReviewDate: schema.ParseDate("2027-03-31"),
		},
		Publication: &schema.Publication{
			WithPapers: &yes, Meeting: "Cabinet", MeetingDate: schema.ParseDate("2026-02-17"), Published: schema.ParseDate("2026-02-06"), Retention: "six years",
		},
		PutTo: []schema.PutTo{{To: "Cabinet", Date: schema.ParseDate("2026-02-06"), Form: "full"}},
		SignOff: []schema.SignOff{
			{Role: "senior-officer", Post: "Director of Communities", Date: schema.ParseDate("2026-01-20")},
			{Role: "decision-maker", Post: "Cabinet", Date: schema.ParseDate("2026-02-17"), Minute: "Minute 12 of 17 February 2026"},
		},
		Decision: &schema.Decision{
			Maker: "Cabinet", Date: schema.ParseDate("2026-02-17"), Reasons: w.text(3), Outcome: "Recommendations approved", Interests: []string{"None declared"}, KeyDecision: &no,
			Alternatives: []schema.Alternative{{Option: "Leave things as they are", Reason: w.text(2)}},
		},
	}
	w.impacts(st)
	w.gap(st)
	return st
}

func (w *writer) policy(number uint64) schema.Policy {
	return schema.Policy{
		Title: fmt.Sprintf("Changes to %s in %s from April 2026", w.service, w.place), Reference: fmt.Sprintf("EIA 2026/%d", number+1),
		Version: "draft 3", Kind: "service", Change: "changed", Organisation: "Borough of " + w.place, Directorate: "Communities",
		Responsible: []schema.Person{{Post: "Head of Service"}}, Description: w.text(8),
		Outcomes: []schema.Text{w.sentence(), w.sentence(), w.sentence()}, Delivery: schema.Text("By " + w.team + ", as now."),
		BudgetChange: fmt.Sprintf("£%d,000 less a year from 2026/27", 20+w.IntN(300)), Areas: w.wards,
		PeopleAffected: schema.CountOf(2000 + w.IntN(20000)), Term: "from April 2026 until revoked",
	}
}

func (w *writer) sources() map[string]schema.Source {
	sources := make(map[string]schema.Source)
	for _, id := range []string{"survey", "records", "profile", "staff"} {
		sources[id] = schema.Source{
			Title: fmt.Sprintf("%s of %s 2025", strings.ToUpper(id[:1])+id[1:], w.place), Date: schema.ParseDate("May 2025"),
			URL: "https://www.example.org/" + id, Note: schema.Text(fmt.Sprintf("Answers from %d people.", 300+w.IntN(2000))),
		}
	}
	return sources
}

func (w *writer) evidence() map[schema.Group]schema.Evidence {
	evidence := make(map[schema.Group]schema.Evidence)
	for i, c := range schema.Characteristics {
		e := schema.Evidence{Status: "known", ServiceUsers: w.text(8), Needs: w.text(5), Sources: []string{"survey", "records", "profile"}}
		if i%2 == 0 {
			e.Table = []schema.Table{w.table(c.Title, "survey")}
		}
		evidence[c.ID] = e
	}
	return evidence
}

// table has four sub-groups that are as large among users as among residents, give or take a little.
func (w *writer) table(title, source string) schema.Table {
	t := schema.Table{
		Title: "Users of the service: " + title, Groups: "Group", Comparator: "residents of " + w.place + ", 2021 census",
		Sources: []string{source},
	}
	users, population := 0, 0
	for i := range 4 {
		residents := 2000 + w.IntN(20000)
		n := residents/20 + w.IntN(20)
		t.Rows = append(t.Rows, schema.Row{Group: fmt.Sprintf("%s, group %d", title, i+1), Users: &n, Population: &residents})
		users, population = users+n, population+residents
	}
	t.Total = &schema.Total{Users: &users, Population: &population}
	return t
}

func (w *writer) workforce() *schema.Workforce {
	yes := true
	by := make(map[schema.Group]schema.Evidence)
	for _, id := range []schema.Group{"age", "disability", "sex"} {
		by[id] = schema.Evidence{Status: "known", Other: w.text(2)}
	}
	return &schema.Workforce{Affected: &yes, Total: schema.CountOf(20 + w.IntN(80)), Summary: w.text(4), Sources: []string{"staff"}, By: by}
}

func (w *writer) consultations() []schema.Consultation {
	var log []schema.Consultation
	for _, audience := range []string{"Service users", "Staff", "Partners and voluntary groups"} {
		c := schema.Consultation{
			Audience: audience, Activity: "Consultation on " + w.service, Method: "survey and meetings", From: schema.ParseDate("2025-10-06"), To: schema.ParseDate("2025-11-30"),
			Responses: schema.CountOf(100 + w.IntN(900)), Version: "draft 3", Summary: w.text(6), Changed: w.text(3),
		}
		for _, g := range schema.Characteristics {
			c.Groups = append(c.Groups, g.ID)
		}
		for range 2 {
			c.Theme = append(c.Theme, schema.Theme{RaisedBy: "People in " + w.ward(), Said: w.sentence(), Response: w.text(2), Changed: w.sentence()})
		}
		log = append(log, c)
	}
	return log
}

// impacts adds an entry for each group, of which three are bad, and the actions that answer them.
func (w *writer) impacts(st *schema.Statement) {
	for i, c := range schema.Characteristics {
		entry := schema.Impact{
			Groups: []schema.Group{c.ID}, Aims: c.Aims, Impact: "neutral", Considered: w.text(6), Response: w.text(3), Sources: []string{"survey"},
		}
		if i < 3 {
			id := fmt.Sprintf("measure-%d", i+1)
			entry.Impact, entry.Severity, entry.PeopleAffected = "negative", "medium", schema.CountOf(50+w.IntN(400))
			entry.Mitigation, entry.Justification = []string{id}, w.text(2)
			m := measures[w.IntN(len(measures))]
			st.Action = append(st.Action, schema.Action{
				ID: id, Action: schema.Text(fmt.Sprintf(m[0], w.ward()) + "."), Owner: "Head of Service", Due: schema.ParseDate("2027-09-30"),
				Answers: []string{"impact." + string(c.ID)}, Measure: schema.Text(m[1] + "."),
			})
		}
		st.Impact = append(st.Impact, entry)
	}
}

// gap leaves something out of two statements in three, as people do.
func (w *writer) gap(st *schema.Statement) {
	switch w.IntN(6) {
	case 0:
		st.Impact = slices.Delete(st.Impact, 4, 6)
	case 1:
		st.Action[1].Owner = ""
	case 2:
		st.SignOff = nil
	case 3:
		delete(st.Evidence, "sexual-orientation")
	}
}

func (w *writer) ward() string { return w.wards[w.IntN(len(w.wards))] }

// text is a paragraph of so many sentences, or of the share of them that is asked for.
func (w *writer) text(sentences int) schema.Text {
	var parts []string
	for range max(1, sentences*w.length/100) {
		parts = append(parts, string(w.sentence()))
	}
	return schema.Text(strings.Join(parts, " "))
}

func (w *writer) sentence() schema.Text {
	if len(w.facts) == 0 {
		w.facts = w.Perm(len(facts))
	}
	fact := fmt.Sprintf(facts[w.facts[0]], 3+w.IntN(90))
	w.facts = w.facts[1:]
	opener, consequence := openers[w.IntN(len(openers))], consequences[w.IntN(len(consequences))]
	return schema.Text(w.about(opener) + " " + fact + ", " + w.about(consequence) + ".")
}

// about puts a part of the place into a phrase that wants one.
func (w *writer) about(phrase string) string {
	if strings.Contains(phrase, "%s") {
		return fmt.Sprintf(phrase, w.ward())
	}
	return phrase
}
