package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

// briefPaper makes the brief: two pages for whoever decides, to read before the statement. All of it is
// taken from the record; what is not recorded stands under what stays open.
func briefPaper(in Input) (*Document, error) {
	if !in.Statement.IsStatement() {
		return nil, noStatement("brief", in.Statement)
	}
	size := leastBrief
	doc := briefOf(in, size)
	for n := mostBrief[ofProposal]; n > leastBrief[ofProposal]; n -= 10 { // what is proposed is told before all else
		size[ofProposal] = n
		if doc = briefOf(in, size); pagesOf(in.said(doc.Blocks)) <= 2 {
			break
		}
		size = leastBrief
		doc = briefOf(in, size)
	}
	for open := true; open; {
		open = false
		for i := range size {
			bigger := size
			bigger[i] = min(bigger[i]+briefSteps[i], mostBrief[i])
			if bigger == size {
				continue
			}
			if larger := briefOf(in, bigger); pagesOf(in.said(larger.Blocks)) <= 2 {
				doc, size, open = larger, bigger, true
			}
		}
	}
	return doc, nil
}

// said is blocks in the language of the paper, which may take more words.
func (in Input) said(blocks []Block) []Block {
	if in.tongue == nil || in.tongue.phrases == nil {
		return blocks
	}
	return in.tongue.blocks(blocks)
}

// A briefSize is how much a brief tells: so many words of the proposal, effects, actions, themes, findings
// and questions at the most.
type briefSize [6]int

const (
	ofProposal = iota
	ofEffects
	ofActions
	ofThemes
	ofFindings
	ofAsked
)

// A brief tells as much as two pages hold, from the least to the most, each of its parts in turn.
var (
	leastBrief = briefSize{30, 2, 2, 1, 1, 5}
	mostBrief  = briefSize{100, 6, 8, 5, 3, 7}
	briefSteps = briefSize{0, 1, 1, 1, 1, 1}
)

// A brief is one being made.
type brief struct {
	*builder
	most briefSize
}

func briefOf(in Input, size briefSize) *Document {
	b := brief{newPaper(in, "Brief for the decision maker", in.Statement.Policy.Title), size}
	b.level = 2
	b.add(b.briefTitle(), b.notInstead())
	b.proposal()
	b.affected()
	b.heard()
	b.doneAboutIt()
	b.heading(0, "Before you sign")
	b.stillOpen()
	b.add(Note{Tone: Guidance, Title: "The duty in plain words", Blocks: b.duties()})
	b.add(Paragraph{[]Span{{Text: "What to ask", Bold: true}}}, numbered(toAsk(b.st, b.form, b.findings, size[ofAsked])))
	return &b.doc
}

func (b brief) briefTitle() Title {
	d := cmp.Or(b.st.Decision, &schema.Decision{})
	label := "To be decided by"
	if b.isDecided() {
		label = "Decided by"
	}
	return Title{Text: b.doc.Meta.Title, Facts: []Fact{b.fact(label, joinWords(d.Maker, d.Date.Words()))}}
}

// isDecided says that a decision is recorded: a date alone may be that of the meeting to come.
func (b brief) isDecided() bool {
	d := b.st.Decision
	return d != nil && !d.Date.IsZero() && (d.Outcome != "" || d.Reasons != "")
}

// notInstead says that the brief is no substitute for the statement (R (Bracking) v SSWP [2013] EWCA Civ
// 1345 [26]).
func (b brief) notInstead() Note {
	name := b.form.Words.Statement
	return Note{Tone: Mixed, Title: "This brief does not replace the " + name, Blocks: words(fmt.Sprintf(
		"Whoever decides must have the %s itself, and consider it with an open mind, before and when deciding (R (Bracking) v SSWP [2013] EWCA Civ 1345).", name))}
}

func (b brief) proposal() {
	heading := "What is to be decided"
	if b.isDecided() {
		heading = "What is proposed"
	}
	b.add(Heading{Level: 1, Text: heading})
	p := b.st.Policy
	if p.Description == "" {
		b.blank("policy.description", "What is proposed")
	}
	opening, more := firstWords(passages(p.Description), b.most[ofProposal])
	if more {
		opening[len(opening)-1] += " The " + b.form.Words.Statement + " says more."
	}
	for _, passage := range opening {
		b.add(words(passage)...)
	}
	b.labelled("Options", strings.Join(p.Options, "; "))
	b.labelled("Money", p.BudgetChange)
}

// labelled is a line with a bold word before it, if there is anything in it.
func (b *builder) labelled(label, text string) {
	if text != "" {
		b.add(Paragraph{[]Span{{Text: label + ": ", Bold: true}, {Text: strings.TrimSuffix(text, ".") + "."}}})
	}
}

// affected shows whom the proposal touches: bad and unknown effects a row each, gravest first, the others
// in a line.
func (b brief) affected() {
	b.heading(0, "Whom it affects, and how badly")
	table := Table{Key: "impact", Columns: []Column{{Label: "Group", Weight: 2.4}, {Label: "Impact", Weight: 1.3}, {Label: "Severity", Weight: 1.2}, {Label: "How many", Weight: 1.5}, {Label: "What is recorded", Weight: 4.6}}}
	var more []schema.Impact
	for _, i := range badFirst(b.st.Impact) {
		if len(table.Rows) == b.most[ofEffects] {
			more = append(more, b.st.Impact[i])
			continue
		}
		table.Rows = append(table.Rows, b.affectedRow(b.st.Impact[i], fmt.Sprintf("impact[%d]", i)))
	}
	if table.Rows != nil {
		b.add(table.withoutEmpty())
	}
	var rest []Span
	also := func(label, text string) {
		if text != "" {
			rest = append(rest, Span{Text: label + ": ", Bold: true}, Span{Text: text + ". "})
		}
	}
	bad, open := harmFirst(more)
	also("Harm is also recorded for", entryGroups(bad, b.form))
	also("An effect not known or not rated is also recorded for", entryGroups(open, b.form))
	also("Something positive is recorded for", list(groupsWith(b.st, b.form, "positive")))
	also("No effect, or a neutral one, for", list(groupsWith(b.st, b.form, "neutral", "none")))
	if rest != nil {
		b.add(Paragraph{rest})
	}
	if silent := silentGroups(b.st, b.form); silent != nil {
		b.blank("impact", "Effect on "+list(silent))
	}
}

// harmFirst parts the entries that record harm from those that leave it open.
func harmFirst(entries []schema.Impact) (bad, open []schema.Impact) {
	for _, i := range entries {
		if i.Adverse() {
			bad = append(bad, i)
		} else {
			open = append(open, i)
		}
	}
	return bad, open
}

// withoutEmpty leaves out the columns that no row fills.
func (t Table) withoutEmpty() Table {
	for at := len(t.Columns) - 1; at >= 0; at-- {
		if slices.ContainsFunc(t.Rows, func(r Row) bool { return len(r.Cells[at].Blocks) > 0 }) {
			continue
		}
		t.Columns = slices.Delete(t.Columns, at, at+1)
		for i := range t.Rows {
			t.Rows[i].Cells = slices.Delete(t.Rows[i].Cells, at, at+1)
		}
	}
	return t
}

// badFirst gives the numbers of the entries that record something bad or leave it open, gravest first.
func badFirst(all []schema.Impact) []int {
	var found []int
	for _, severity := range []string{"high", "medium", "", "low"} {
		for _, word := range []string{"negative", "mixed", "not-known", ""} {
			for i, impact := range all {
				if impact.Recorded() && impact.Impact == word && impact.Severity == severity {
					found = append(found, i)
				}
			}
		}
	}
	return found
}

func (b brief) affectedRow(i schema.Impact, key string) Row {
	look := matrixCells[i.Impact]
	if i.Impact == "" {
		look = matrixStates[schema.CellAnswered]
	}
	severity := optionalCell(choice("impact.severity", i.Severity))
	if i.Adverse() && i.Severity == "" {
		severity = b.missing()
	}
	who := capital(list(groupWords(i.Groups, b.form)))
	if i.SubGroup != "" {
		who = capital(shortened(i.SubGroup, 12))
	}
	return Row{Key: key, Cells: []Cell{
		{Blocks: words(who), Header: true}, {Blocks: words(cmp.Or(i.Rating, look.Word)), Tone: look.Tone}, severity,
		optionalCell(shortened(countWords(i.PeopleAffected), 3)), b.cell(b.gist(key+".considered", i.Considered, 24)),
	}}
}

// groupsWith names the groups for which an entry records one of the impacts.
func groupsWith(st *schema.Statement, form *templates.Form, effects ...string) []string {
	var names []string
	for _, impact := range st.Impact {
		for _, g := range impact.Groups {
			if name := groupWord(g, form); slices.Contains(effects, impact.Impact) && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// silentGroups names the groups of the form of which no entry speaks.
func silentGroups(st *schema.Statement, form *templates.Form) []string {
	var names []string
	for _, g := range form.GroupsAsked(st) {
		if len(g.Aims) > 0 && st.ImpactsOn(g.ID) == nil {
			names = append(names, groupWord(g.ID, form))
		}
	}
	return names
}

// doneAboutIt shows the actions, in short.
func (b brief) doneAboutIt() {
	if len(b.st.Action) == 0 {
		b.blank("action", "What is done about it")
		return
	}
	table := Table{Key: "action", Caption: "What is done about it", Columns: []Column{numberColumn, {Label: "Action", Weight: 5.2}, {Label: "Who is accountable", Weight: 3}, {Label: "By when", Weight: 2.6}}}
	for i, a := range b.st.Action[:min(len(b.st.Action), b.most[ofActions])] {
		when := b.cell(a.Due.Words())
		if a.Status == "done" || a.Status == "dropped" || !a.Done.IsZero() {
			when = Cell{Blocks: words(strings.TrimSpace(actionState(a) + " " + a.Done.Words()))}
		}
		table.Rows = append(table.Rows, Row{Key: fmt.Sprintf("action[%d]", i), Anchor: actionAnchor(i + 1), Cells: []Cell{numberCell(i + 1), b.cell(b.gist(fmt.Sprintf("action[%d].action", i), a.Action, 16)), b.cell(a.Owner), when}})
	}
	table.Caption += ofThem(len(table.Rows), len(b.st.Action))
	b.add(table)
	switch shown, all := len(table.Rows), len(b.st.Action); all - shown {
	case 0:
	case 1:
		b.add(words(fmt.Sprintf("1 more action stands in the %s: %d.", b.form.Words.Statement, all))...)
	default:
		b.add(words(fmt.Sprintf("%d more actions stand in the %s: %d to %d.", all-shown, b.form.Words.Statement, shown+1, all))...)
	}
}
