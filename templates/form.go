// Package templates holds the house templates: each body's form as TOML, and the code that
// resolves one into a Form.
//
// Its place in the flow: it comes after schema and before everything that needs to know what a
// body asks for. The rules, the documents and the starter statement all work from one Form; a
// new body's form is a new file and no line of Go.
package templates

import "dueregard/schema"

// A Form is a house template, resolved: what a body asks, in which order and in which words.
type Form struct {
	// Name by which a statement asks for the form: "gloucestershire-2015".
	Name string `toml:"name"`
	// Title of the form, which becomes the kind of document: "Due Regard Statement".
	Title string `toml:"title"`
	// Which body's form it is, for the list of templates. Empty: no one body's.
	Organisation string `toml:"organisation"`
	// Edition of the form, in the body's own numbering.
	Edition string `toml:"edition"`
	// In a sentence, what the form is for: shown in the list of templates.
	About string `toml:"about"`
	// Text that opens the document, before the first section.
	Intro schema.Text `toml:"intro"`
	// The house's words for things, where they differ.
	Words Words `toml:"words"`
	// The little that a body may choose of the looks.
	Brand Brand `toml:"brand"`
	// The groups that the form asks about, in order. Protected characteristics that are not listed are
	// asked about all the same, in the order of the Act.
	Groups []Group `toml:"group"`
	// The sections, in order.
	Sections []Section `toml:"section"`
	// What the default form asks and this one does not, so that a document can show it all the same
	// where it is recorded. Made by Resolve and Read.
	Rest []Section `toml:"-"`
	// The sign-offs that the form asks for, in order.
	SignOffs []SignOff `toml:"sign-off"`
	// Severities of rules that differ from the catalogue, by the rule's id: "off" silences a rule.
	Severities map[string]schema.Severity `toml:"severities"`
	// Keys that this house requires beyond the catalogue's rules.
	Required []string `toml:"required"`
}

// Words are the house's terms.
type Words struct {
	// What the paper is called in a sentence: "statement", "assessment", "analysis".
	Statement string `toml:"statement"`
	// What stands for a blank: "Not recorded".
	Blank string `toml:"blank"`
}

// Brand is the little that a body may choose of the looks.
type Brand struct {
	// Colour of headings, and of the rule below the title: "#12436D".
	Heading string `toml:"heading"`
	// Background of the headers of tables: "#E6EDF3".
	Header string `toml:"header"`
	// Size of running text in points, 9 to 24. Other sizes follow. Absent: 10.5.
	Size float64 `toml:"size"`
}

// A Group is a protected characteristic, or a local group that the house adds.
type Group struct {
	// Id, as statements use it.
	ID schema.Group `toml:"id"`
	// The house's name for it: "Race (including Gypsy and Traveller)".
	Title string `toml:"title"`
	// Why the house asks about it, for a local group: its own policy, or another statute.
	Basis string `toml:"basis"`
	// The aims that apply. Empty: for a protected characteristic those of the Act, for a local group none.
	Aims []schema.Aim `toml:"aims"`
}

// Characteristic says whether the group is one of the nine of Equality Act 2010 s.4.
func (g Group) Characteristic() bool { return characteristic(g.ID) != nil }

// A Section is a part of the form.
type Section struct {
	// Heading. Empty: the section goes on under the heading before.
	Title string `toml:"title"`
	// Level of the heading, 1 or 2. Absent: 1.
	Level int `toml:"level"`
	// The form's guidance, printed in a box.
	Guidance schema.Text `toml:"guidance"`
	// The block of the statement that it shows: one of Blocks. Empty: only its fields.
	Show string `toml:"show"`
	// Questions, each naming the key that holds its answer. They come before the block.
	Fields []Field `toml:"field"`
}

// A Field is one question of the form.
type Field struct {
	// The key of the statement that holds the answer: "policy.title".
	Key string `toml:"key"`
	// The question, in the house's words.
	Label string `toml:"label"`
	// Leave it out where it has no answer, instead of showing a blank.
	Optional bool `toml:"optional"`
}

// A SignOff is one confirmation that the form asks for.
type SignOff struct {
	// Whose: officer, senior-officer or decision-maker.
	Role string `toml:"role"`
	// What the form calls it: "Senior level sign off".
	Title string `toml:"title"`
	// The wording to be confirmed.
	Declaration schema.Text `toml:"declaration"`
	// What the form calls the person: "Name of the portfolio holder". Empty: "Name".
	Name string `toml:"name"`
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
}

// GroupIDs are the ids of the form's groups, in order.
func (f *Form) GroupIDs() []schema.Group {
	ids := make([]schema.Group, len(f.Groups))
	for i, g := range f.Groups {
		ids[i] = g.ID
	}
	return ids
}

// Group gives the form's group of that id, or nil.
func (f *Form) Group(id schema.Group) *Group {
	for i := range f.Groups {
		if f.Groups[i].ID == id {
			return &f.Groups[i]
		}
	}
	return nil
}

// GroupTitle names a group in the house's words; a group that the form does not know by its id.
func (f *Form) GroupTitle(id schema.Group) string {
	if id == schema.AllGroups {
		return "All groups"
	}
	if g := f.Group(id); g != nil {
		return g.Title
	}
	if c := characteristic(id); c != nil {
		return c.Title
	}
	return string(id)
}

func characteristic(id schema.Group) *schema.ProtectedCharacteristic {
	for i := range schema.Characteristics {
		if schema.Characteristics[i].ID == id {
			return &schema.Characteristics[i]
		}
	}
	return nil
}
