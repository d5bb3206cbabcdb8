package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"dueregard/render"
	page "dueregard/render/html"
	"dueregard/schema"
	"dueregard/templates"
)

// facts are what the printed papers of real bodies say, name by name and date by date, which their
// examples carry over: by the example and the paper that is made of it. The words around them are ours.
var facts = map[[2]string][]string{
	{"worcestershire-cypp-2014", "report"}: {
		"Worcestershire Children and Young People's Plan Refresh", "(2014-2017)", "Agenda item", "6", "22 July 2014",
		"Lisa Peaty", "Business Planning and Performance Manager, CEU, WCC", "Health and Well-being Board",
		// The recommendation: approval but for minor amendments; reports on progress; the agencies' own plans.
		"approval", "minor amendments", "Children's Trust", "progress", "performance", "how often", "format",
		"HWB members", "disseminate", "own plans and priorities",
		// Background.
		"strategic", "overarching", "three years", "partner agencies", "outcomes", "expires in 2014", "between 2014 and 2017",
		"11 February", "vision, values and priorities", "'next steps'",
		"Health Improvement Group", "Children's Trust Executive Board", "signed off",
		// Activity since.
		"Activity since 11 February 2014 Health and Well-being Board Meeting", "February 2014", "children, young people, parents, carers and partners",
		"fit for purpose", "bullying", "Local Children's Trusts", "background paper", "5 March 2014", "content with", "11 March 2014",
		"'families will be encouraged and empowered to help themselves'", "it has been added", "baselines and targets",
		"Joint Commissioning Executive", "Balanced Score Card", "Appendix One", "21 May 2014", "every quarter",
		// Next steps and papers.
		"Next Steps", "Children's Trust's website", "Background papers", "Children's and Young People's Plan", "Feedback from Districts",
	},
	{"equitable-services-2025", "decision"}: {
		"Design and Delivery of the Children and Young People's Equitable Service Programme", "Director of Health and Wellbeing",
		"Recommendations Approved", "Key decision", "Open to call-in", "17 June 2025",
		// The purpose.
		"Equitable Services Programme (ESP)", "health and wellbeing", "access to services", "experience", "outcome", "2024/25", "collect data",
		"workshops", "report", "deep dives", "sample of services", "which data should be collected", "insights are shared", "network",
		"training and facilitation", "dedicated", "specialist", "wider capacity", "health equity specialist", "Phase 1", "Phase 2", "developing capacity",
		"business as usual", "capacity of service users", "equity programme", "themes as they emerge", "engagement",
		// The content.
		"Cabinet Member for Health, Wellbeing and Social Care", "second phase", "grant", "Health Equity Specialist", "£50,000", "2025/26",
		"Related meeting", "Licensing Panel D", "31 July 2025", "7.00 pm",
	},
	{"child-health-readiness-2026", "readiness"}: {
		"System buy-in and strategic leadership", "Prioritisation of babies, children and young people", "Children's, young people's, parent",
		"Data and insight for equity", "Partnerships", "Commissioning for equity", "Workforce capability and skills",
	},
}

func TestFacts(t *testing.T) {
	for of, want := range facts {
		t.Run(strings.Join(of[:], "."), func(t *testing.T) {
			text := paperText(t, of[0], of[1])
			for _, fact := range want {
				if !strings.Contains(text, fact) {
					t.Errorf("the paper does not say %q", fact)
				}
			}
		})
	}
}

// The template of the self-assessment asks what the tool of its field asks: thirty-two questions in
// seven domains.
func TestReadinessQuestions(t *testing.T) {
	form, err := templates.Resolve("readiness")
	if err != nil {
		t.Fatal(err)
	}
	want := []int{4, 5, 5, 5, 4, 5, 4}
	if len(form.Domains) != len(want) {
		t.Fatalf("%d domains", len(form.Domains))
	}
	text := paperText(t, "child-health-readiness-2026", "readiness")
	for i, d := range form.Domains {
		if len(d.Questions) != want[i] {
			t.Errorf("%s has %d questions, want %d", d.ID, len(d.Questions), want[i])
		}
		for _, q := range d.Questions {
			if !strings.Contains(text, q) {
				t.Errorf("the paper does not ask %q", q)
			}
		}
	}
}

// paperText is all that the web page of a paper says.
func paperText(t *testing.T, example, paper string) string {
	t.Helper()
	var found []string
	for _, folder := range []string{"", "complete/"} {
		matches, err := filepath.Glob("../../examples/" + folder + example + ".toml")
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, matches...)
	}
	source, err := os.ReadFile(found[0])
	if err != nil {
		t.Fatal(err)
	}
	file, err := schema.Load(bytes.NewReader(source), found[0])
	if err != nil {
		t.Fatal(err)
	}
	form, err := new(loader).templateOf(file)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := render.Make(paper, render.Input{Statement: file.Statement, Form: form})
	if err != nil {
		t.Fatal(err)
	}
	var made bytes.Buffer
	if err := page.Write(&made, doc); err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(&made)
	if err != nil {
		t.Fatal(err)
	}
	var words strings.Builder
	for n := range root.Descendants() {
		if n.Type != html.TextNode {
			continue
		}
		if spanned := n.Parent.Data == "span" || n.PrevSibling != nil && n.PrevSibling.Data == "span"; !spanned {
			words.WriteByte(' ')
		}
		words.WriteString(n.Data)
	}
	return strings.Join(strings.Fields(words.String()), " ")
}
