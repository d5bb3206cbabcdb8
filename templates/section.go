package templates

import (
	"cmp"

	"dueregard/schema"
)

// A Section is a part of the form.
type Section struct {
	// Id by which an overlay or a condition names it.
	ID string `toml:"id" validate:"omitempty,slug"`
	// The number that stands before the title, as the house prints it: "1", "1:1", "Stage 1:". Nothing is put
	// behind it but a space.
	Number string `toml:"number"`
	// Heading. Empty: the section goes on under the heading before.
	Title string `toml:"title"`
	// Level of the heading, 1 or 2. Absent: 1.
	Level int `toml:"level" validate:"min=0,max=2"`
	// Who fills it in, where several people do: "Service manager". Shown as long as guidance is.
	By string `toml:"by"`
	// What helps those who fill it in, printed in a box as long as somebody does: a paper that is signed, or that a
	// screening found to need no more, has no guidance. What its readers need is text.
	Guidance schema.Text `toml:"guidance"`
	// Text that is part of the document, signed or not: the statute, a notice.
	Text schema.Text `toml:"text"`
	// The block of the statement that it shows: one of Blocks. Empty: only its questions.
	Show string `toml:"show" twins:"none"`
	// Questions. They come before the block.
	Questions []Question `toml:"question" validate:"dive"`
	// Asked only if all of these hold.
	When []Condition `toml:"when" validate:"dive"`
	// Asked only if at least one of these holds.
	WhenAny []Condition `toml:"when-any" validate:"dive"`
	// With show = "sign-off": the ids of those that are signed here. Absent: all.
	Only []string `toml:"only" twins:"none"`
	// Set this section on pages wider than high where its tables have no room on others, in writers that have pages.
	Landscape bool `toml:"landscape"`
	// Asked for also where a screening decided that no full statement is needed: what is required in the
	// section is then required all the same.
	Short bool `toml:"short"`
	Place
}

// called names a section in a fault: by its title, else by what it has.
func (s *Section) called() string { return quote(cmp.Or(s.Title, s.Number, s.ID, "without a title")) }

// A Question of the form, or a column of a table that it asks for.
type Question struct {
	// The key that holds the answer: one of the statement's, "policy.title", or one of the house's own,
	// "answers.budget-head". Of a column: the key in the row; or in a table by groups one that is filled from
	// the statement's own: evidence.…, workforce.… and impact.… with a key of those tables ("impact.rating"),
	// action.… with one of the actions that answer anything of the group, whose short form "action" is what
	// they do; or evidence.action, workforce.action and impact.action, what those do that answer this.
	Key string `toml:"key" twins:"none"`
	// The number that stands before the label in documents, as the house prints it: "1.", "a)". Sentences
	// and the names of sheets go without.
	Number string `toml:"number"`
	// The question, in the house's words.
	Label string `toml:"label"`
	// What kind of answer it takes, for the house's own: one of Kinds. Absent: text; of a key of the statement its own.
	Kind string `toml:"kind" validate:"omitempty,oneof=text prose yes-no choice choices date money number person link reference file score table rows groups"`
	// What to think of, shown as long as somebody fills the form in.
	Guidance schema.Text `toml:"guidance"`
	// Leave it out where it has no answer, instead of showing a blank. A column stays, and its blank cells are
	// empty.
	Optional bool `toml:"optional"`
	// A blank is a finding. Of a table of rows or groups: a row without any answer is one. That a cell is
	// answered too, wherever its row is, must be required in its column, also in one that is filled from
	// the statement's own.
	Required bool `toml:"required"`
	// How grave the finding is. Absent: an error for a final decision, a warning before.
	Severity string `toml:"severity" validate:"omitempty,oneof=error warning note"`
	// The answers to choose from.
	Choices []Choice `toml:"choice" validate:"dive"`
	// Id of the scale to choose from, instead.
	Scale string `toml:"scale" twins:"none"`
	// Asks for an answer of one's own beside the choices: "Which other?" The answer is then the word "other",
	// one of the choices that begins with this word, or this text itself; what it stands for is at the
	// key with "-other".
	Other string `toml:"other"`
	// Asks for details, which stand at the key with "-details": "If yes, which?"
	Details string `toml:"details"`
	// The answers to which details are asked for. Absent: all.
	DetailsFor []string `toml:"details-for"`
	// Unit of a number: "people", "%".
	Unit string `toml:"unit"`
	// Smallest and largest number.
	Min *float64 `toml:"min"`
	Max *float64 `toml:"max"`
	// What a reference looks like, as a regular expression of the whole: "[A-Z]{3}/[0-9]+".
	Pattern string `toml:"pattern" twins:"none"`
	// The pattern in words: "three capital letters, a slash, a number".
	Like string `toml:"like"`
	// Columns of a table; in rows and groups those beside the first.
	Columns []Question `toml:"column" validate:"dive"`
	// The rows of a table of fixed rows, each to be answered.
	Rows []FixedRow `toml:"row" validate:"dive"`
	// In a table by groups: a row for each aim that applies to the group, and one for entries of the analysis
	// that name no aim, if there are any; a group without aims has one row. Columns of impact.… show the entries that name the aim; answers of
	// the house's own stand at "answers.KEY.GROUP.AIM". What is about the group is in the row of each aim.
	ByAim bool `toml:"by-aim"`
	// What the first column of fixed rows is called: "Question". Absent: none.
	Corner string `toml:"corner"`
	// The keys whose values a score is made of. In a column: columns of the same row. Else: questions, and
	// cells of tables, "answers.KEY.ROW.COLUMN" or "answers.KEY.*.COLUMN" for those of all rows. They may be
	// scores. As long as one of them has no answer the score has none; only blanks of an optional column are
	// passed over, where all rows are asked.
	Of []string `toml:"of"`
	// How a score is made: their product, sum, mean, largest or smallest. Absent: product.
	How string `toml:"how" validate:"omitempty,oneof=product sum mean max min"`
	// Asked only if all of these hold. Of a column: those whose key is that of another column are about the
	// same row, and decide for its cell.
	When []Condition `toml:"when" validate:"dive"`
	// Asked only if at least one of these holds.
	WhenAny []Condition `toml:"when-any" validate:"dive"`
	Place
}

// A FixedRow is one row that a question asks to be answered.
type FixedRow struct {
	// Id, which is the row's key in the answers.
	ID string `toml:"id" validate:"required,slug"`
	// What the row asks.
	Label string `toml:"label"`
	// What it means, for those who fill it in and those who read it.
	Guidance schema.Text `toml:"guidance"`
	Place
}

// A Condition compares an answer. All that is given must hold.
type Condition struct {
	// The key of the answer: of the statement, "policy.kind"; of a question, "answers.KEY"; of a cell,
	// "answers.KEY.ROW.COLUMN", where the row of a table by aims is "GROUP.AIM"; or "answers.KEY.*.COLUMN",
	// which holds if it holds for one of the rows. Columns that are filled from the statement's own can be
	// named too: "answers.KEY.*.impact.rating". A whole table can only be answered, or not.
	Key string `toml:"key" validate:"required" twins:"none"`
	// It is, or has among several, one of these: "yes" and "no" for questions with such answers.
	Is []string `toml:"is"`
	// It is answered, and is none of these.
	Not []string `toml:"not"`
	// It is answered, or not.
	Answered *bool `toml:"answered"`
	// It is a number from here on.
	AtLeast *float64 `toml:"at-least"`
	// It is a number up to here.
	AtMost *float64 `toml:"at-most"`
}

// A Domain is one part of a readiness self-assessment.
type Domain struct {
	// Id, as statements use it.
	ID string `toml:"id" validate:"required,slug"`
	// What it is called.
	Title string `toml:"title"`
	// The questions to reflect on.
	Questions []string `toml:"questions"`
	// What helps with it.
	Guidance schema.Text `toml:"guidance"`
	Place
}

// A SignOff is one confirmation that the form asks for.
type SignOff struct {
	// Id by which a statement or an overlay names it. Absent: the role.
	ID string `toml:"id" validate:"omitempty,slug"`
	// Whose: officer, senior-officer or decision-maker.
	Role string `toml:"role" validate:"omitempty,oneof=officer senior-officer decision-maker"`
	// What the form calls it: "Senior level sign off".
	Title string `toml:"title"`
	// The wording to be confirmed. {policy.title} and other keys in braces stand for what is recorded there.
	Declaration schema.Text `toml:"declaration"`
	// What the form calls the person: "Name of the portfolio holder". Empty: "Name".
	Name string `toml:"name"`
	// Asked only if all of these hold.
	When []Condition `toml:"when" validate:"dive"`
	Place
}

// Blocks are the parts of a statement that a Section can show, with what each is.
var Blocks = []struct{ Name, About string }{
	{"screening", "whether a full statement is needed"},
	{"evidence", "what is known of each group, with figures and charts"},
	{"sources", "the list of sources"},
	{"workforce", "what the policy means for staff"},
	{"consultation", "the consultation log"},
	{"analysis", "the entries of the analysis, group by group"},
	{"matrix", "the matrix of groups and aims"},
	{"actions", "the action plan"},
	{"indicators", "what is measured"},
	{"monitoring", "how the policy is kept under review"},
	{"decision", "the decision, and to whom the statement was put"},
	{"sign-off", "the signatures"},
	{"publication", "publication and retention"},
	{"findings", "what the checker says of the record"},
	{"groups-left-out", "the protected characteristics that the form does not ask about, with the reasons"},
	{"duties", "the duties that the paper serves"},
}
