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
	leastBrief = briefSize{45, 2, 2, 2, 1, 5}
	mostBrief  = briefSize{100, 6, 8, 5, 3, 7}
	briefSteps = briefSize{25, 1, 1, 1, 1, 1}
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
	return Title{Text: b.doc.Meta.Title, Facts: []Fact{b.fact("To be decided by", joinWords(d.Maker, d.Date.Words()))}}
}

// notInstead says that the brief is no substitute for the statement (R (Bracking) v SSWP [2013] EWCA Civ
// 1345 [26]).
func (b brief) notInstead() Note {
	name := b.form.Words.Statement
	return Note{Tone: Mixed, Title: "This brief does not replace the " + name, Blocks: words(fmt.Sprintf(
		"Whoever decides must have the %s itself, and consider it with an open mind, before and when deciding (R (Bracking) v SSWP [2013] EWCA Civ 1345).", name))}
}

func (b brief) proposal() {
	b.add(Heading{Level: 1, Text: "What is to be decided"})
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
	more := 0
	for _, i := range badFirst(b.st.Impact) {
		if len(table.Rows) == b.most[ofEffects] {
			more++
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
	also("Something positive is recorded for", list(groupsWith(b.st, b.form, "positive")))
	also("No effect, or a neutral one, for", list(groupsWith(b.st, b.form, "neutral", "none")))
	if more > 0 {
		also("Not shown here", counted(more, "more entry like those above", "more entries like those above"))
	}
	if rest != nil {
		b.add(Paragraph{rest})
	}
	if silent := silentGroups(b.st, b.form); silent != nil {
		b.blank("impact", "Effect on "+list(silent))
	}
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
		who = capital(shortened(i.SubGroup, 8))
	}
	return Row{Key: key, Cells: []Cell{
		{Blocks: words(who), Header: true}, {Blocks: words(cmp.Or(i.Rating, look.Word)), Tone: look.Tone}, severity,
		optionalCell(shortened(countWords(i.PeopleAffected), 3)), b.cell(oneLine(i.Considered, 16)),
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
		table.Rows = append(table.Rows, Row{Key: fmt.Sprintf("action[%d]", i), Anchor: actionAnchor(i + 1), Cells: []Cell{numberCell(i + 1), b.cell(oneLine(a.Action, 8)), b.cell(a.Owner), when}})
	}
	table.Caption += ofThem(len(table.Rows), len(b.st.Action))
	b.add(table)
}

// duties say in plain words what the law asks: in those of the form, else the three aims.
func (b brief) duties() []Block {
	if len(b.form.Duties) == 0 {
		return []Block{Paragraph{[]Span{{Text: "Equality Act 2010, section 149", Bold: true}, {Text: ". Consider, with an open mind and as far as it matters here, the need to stop discrimination, harassment and victimisation; " +
			"to give people who share a protected characteristic the same chances as others; and to help people who share one and people who do not to get on."}}}}
	}
	first := b.form.Duties[0]
	said, _ := firstWords(passages(first.Text), 60)
	spans := []Span{{Text: first.Title, Bold: true}, {Text: parenthesis(first.Authority)}, {Text: "."}}
	for _, words := range said {
		spans = append(spans, Span{Text: " " + strings.TrimPrefix(words, "• ")})
	}
	blocks := []Block{Paragraph{spans}}
	var further []string
	for _, d := range b.form.Duties[1:] {
		further = append(further, d.Title)
	}
	if further != nil {
		blocks = append(blocks, Paragraph{[]Span{{Text: "Also", Bold: true}, {Text: ": " + list(further) + "."}}})
	}
	return blocks
}

func parenthesis(words string) string {
	if words == "" {
		return ""
	}
	return " (" + words + ")"
}
