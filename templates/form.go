// Package templates holds the house templates: each body's form as TOML, and the code that
// resolves one into a Form.
//
// Its place in the flow: it comes after schema and before everything that needs to know what a
// body asks for. The rules, the documents and the starter statement all work from one Form; a
// new body's form is a new file and no line of Go.
package templates

import (
	"cmp"

	"dueregard/schema"
)

// A Form is a house template, resolved: what a body asks, in which order and in which words.
type Form struct {
	// Name by which a statement asks for the form: "gloucestershire-2015".
	Name string `toml:"name" twins:"none"`
	// The template that this one builds on: the name of one that comes with the program, or the path of a file
	// relative to this one. "scotland" is the form with all its sections, "nations/scotland" the law alone. All
	// that it says holds here too, unless it is said otherwise.
	Base string `toml:"base" twins:"none"`
	// Title of the form, which becomes the kind of document: "Due Regard Statement".
	Title string `toml:"title"`
	// Which body's form it is, for the list of templates. Empty: no one body's.
	Organisation string `toml:"organisation"`
	// Edition of the form, in the body's own numbering: "2015", "v3.2".
	Edition string `toml:"edition"`
	// In a sentence, what the form is for: shown in the list of templates.
	About string `toml:"about"`
	// What it is a form of: a statement, or a readiness self-assessment. Absent: a statement.
	Record string `toml:"record" validate:"omitempty,oneof=statement readiness"`
	// The languages that it is written in, as BCP 47 tags: "en", "cy". The first is that of its plain keys;
	// the others are in their twins ("title-cy"). Absent: "en".
	Languages []string `toml:"languages" validate:"dive,oneof=en cy gd ga"`
	// Under whose law it is used.
	Nation string `toml:"nation" validate:"omitempty,oneof=england wales scotland northern-ireland"`
	// What the law asks of papers for meetings there.
	Regime Regime `toml:"regime"`
	// The duties that the paper serves, in plain words.
	Duties []Duty `toml:"duty" validate:"dive"`
	// Text that opens the document, before the first section.
	Intro schema.Text `toml:"intro"`
	// Text that opens it in place of the intro where a screening decided that no full statement is needed. Absent: the intro.
	ScreenedOut schema.Text `toml:"screened-out"`
	// The house's words for things, where they differ.
	Words Words `toml:"words"`
	// The little that a body may choose of the looks.
	Brand Brand `toml:"brand"`
	// When it may be published, and what stands on its pages.
	Publication Publication `toml:"publication"`
	// The groups that the form asks about, in order. Protected characteristics that are not listed are
	// asked about all the same, in the order of the Act.
	Groups []Group `toml:"group" validate:"dive"`
	// The protected characteristics that the form does not ask about, in order, each with the reason. Made by
	// Resolve and Read; they are not among Groups.
	LeftOut []Group `toml:"-"`
	// The statute whose groups these are, where it is not the Equality Act: none is then added.
	Statute string `toml:"statute"`
	// Scales of the house's own, by an id of its choice.
	Scales map[string]Scale `toml:"scale" validate:"dive"`
	// Id of the scale whose words stand as impact.rating, and mean an impact; in a readiness
	// self-assessment of the one whose words rate a domain.
	Rating string `toml:"rating" twins:"none"`
	// What the house calls the three aims, where it is not in the words of the Act.
	Aims []AimWords `toml:"aim" validate:"dive"`
	// The sections, in order. Those of the base come first, unless own-sections is true.
	Sections []Section `toml:"section" validate:"dive"`
	// Leaves out the sections of the base.
	OwnSections bool `toml:"own-sections"`
	// What the default form asks and this one does not, so that a document can show it all the same
	// where it is recorded. Made by Resolve and Read.
	Rest []Section `toml:"-"`
	// The domains of a readiness self-assessment, in order.
	Domains []Domain `toml:"domain" validate:"dive"`
	// The sign-offs that the form asks for, in order.
	SignOffs []SignOff `toml:"sign-off" validate:"dive"`
	// Severities of rules that differ from the catalogue, by the rule's id: "error", "warning", "note", or "off",
	// which silences the rule.
	Severities map[string]schema.Severity `toml:"severities"`
	// Posts whose answer to a finding, under [[response]] with a date, lets it stand: an error that one of them has
	// answered is still shown, and no longer counts as one. Absent: an answered error counts.
	AnsweredBy []string `toml:"answered-by" twins:"none"`
	// What the house asks of figures, sources and consultations, as numbers.
	Limits Limits `toml:"limits"`
	// Keys that this house requires beyond the catalogue's rules.
	Required []string `toml:"required" twins:"none"`

	questions map[string]*Question // the first that asks each key
	indexed   *Section             // the first of the sections in which they were found

	language string           // of its texts
	others   map[string]*Form // the form in each of its languages
	rest     map[string]bool  // texts that have no twin in this language
	from     []origin         // the files that say it, the first base first
}

// Regime is what the law asks of papers for meetings. The figures are in the law that Authority cites. A form
// that builds on the law of a nation may replace them: 0 is a figure too, and says that the law asks nothing.
type Regime struct {
	// Clear days that papers are public before a meeting, neither day counted.
	ClearDays int `toml:"clear-days" validate:"min=0,max=365"`
	// Days of notice of a key decision. 0: the law knows none, as where no council's executive decides: a health
	// trust, a school, the police. Then nothing is asked either of what the record of an executive's
	// decision holds in England: alternatives, interests, call-in.
	KeyDecisionDays int `toml:"key-decision-days" validate:"min=0,max=365"`
	// Are the days of that notice working days? Absent: no, every day counts.
	KeyDecisionWorking bool `toml:"key-decision-working"`
	// Where the law says so.
	Authority string `toml:"authority"`
	// Bank holidays, which are no working days. A list of the form's own replaces that of its base. In a year of which it
	// holds none, nobody can tell whether papers were public in time, and nothing is found.
	BankHolidays []schema.Date `toml:"bank-holidays"`
	// Further days on which the body is closed: single ones, or "24 to 31 December 2026".
	LocalHolidays []schema.Date `toml:"local-holidays"`
}

// A Duty is something that the law asks of the body, in plain words.
type Duty struct {
	// Id by which an overlay changes it: "psed".
	ID string `toml:"id" validate:"required,slug"`
	// What it is called: "Public sector equality duty".
	Title string `toml:"title"`
	// The law: "Equality Act 2010, section 149".
	Authority string `toml:"authority"`
	// What it asks of whoever decides, in a few sentences.
	Text schema.Text `toml:"text"`
	Place
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
	Heading string `toml:"heading" twins:"none"`
	// Background of the headers of tables: "#E6EDF3".
	Header string `toml:"header" twins:"none"`
	// Size of running text in points, 9 to 24. Other sizes follow. Absent: 10.5.
	Size float64 `toml:"size" validate:"omitempty,min=9,max=24"`
	// "strong" for black on white without tints, which is easier to see for some. Absent: the usual colours. A web page
	// is white on black for readers whose screens are dark.
	Contrast string `toml:"contrast" validate:"omitempty,oneof=strong" twins:"none"`
}

// Publication is when a paper on the form may be published, and what stands on its pages.
type Publication struct {
	// What stands on every page of it: "OFFICIAL".
	Marking string `toml:"marking"`
	// What stands on every page as long as the gate is shut: "Draft, not for publication". Without a gate it
	// stands until all have signed whom the form asks.
	DraftMarking string `toml:"draft-marking"`
	// A word that stands large and pale behind every page of a statement until all have signed whom the form asks. "none":
	// no word does. Absent: "Draft".
	Watermark string `toml:"watermark"`
	// What must be so before the public version is made, all of it: it is signed by all whom the form asks, put to the
	// decision maker, decided on, and free of errors.
	Gate []string `toml:"gate" validate:"dive,oneof=signed put-to decided no-errors"`
}

// A Place in the list of the base, and where an entry stands in its file.
type Place struct {
	// Leaves out the entry of the base that has this id.
	Remove bool `toml:"remove"`
	// Id of the entry that it comes after. Absent: at the end, or where the base has it.
	After string `toml:"after" twins:"none"`
	// Id of the entry that it comes before.
	Before string `toml:"before" twins:"none"`

	from []origin // the entries that it was put together from, the first base's first
}

// A Group is a protected characteristic, or a local group that the house adds.
type Group struct {
	// Id, as statements use it.
	ID schema.Group `toml:"id" validate:"required"`
	// The house's name for it: "Race (including Gypsy and Traveller)".
	Title string `toml:"title"`
	// The number or letter that stands before the title in documents, as the house prints it: "a." Sentences
	// go without.
	Number string `toml:"number"`
	// Why the house asks about it, for a local group: its own policy, or another statute.
	Basis string `toml:"basis"`
	// The aims that apply. Empty: for a protected characteristic those of the Act, for a local group none.
	Aims []schema.Aim `toml:"aims" validate:"dive,oneof=eliminate advance foster"`
	// The legal reason why the form does not ask about this protected characteristic: shown in the document.
	LeftOut string `toml:"left-out"`
	// Asked about only if all of these hold, say marriage and civil partnership where the policy is about work.
	When []Condition `toml:"when" validate:"dive"`
	// Asked about only if at least one of these holds.
	WhenAny []Condition `toml:"when-any" validate:"dive"`
	// The reason that the document shows where it is not asked about. A protected characteristic needs one.
	Otherwise string `toml:"otherwise"`
	// Who is meant, and what to think of, for those who fill the form in and those who read it.
	Guidance schema.Text `toml:"guidance"`
	Place
}

// AimWords are what the house calls an aim.
type AimWords struct {
	// Which of them.
	ID schema.Aim `toml:"id" validate:"oneof=eliminate advance foster"`
	// The house's name for it: "Promote good relations".
	Title string `toml:"title"`
	// The name that it has for one group, where it differs.
	Groups []GroupAim `toml:"for" validate:"dive"`
	Place
}

// A GroupAim is what an aim is called for one group.
type GroupAim struct {
	// Id of the group.
	Group schema.Group `toml:"group" validate:"required"`
	// The house's words: "Promote good relations between age groups".
	Title string `toml:"title" validate:"required"`
}

// A Scale is an ordered list of words, from which one is chosen.
type Scale struct {
	// The steps, from the first to the last.
	Steps []Choice `toml:"step" validate:"required,dive"`
}

// A Choice is one of the answers to a question, or a step of a scale.
type Choice struct {
	// The house's word: "High negative", "Neutral to positive", "Amber".
	Word string `toml:"word" validate:"required"`
	// What it means in the words of the format, where the question's key has words of its own: "negative". A word
	// that is one of them means itself. Where the words of impact.rating say what they mean, a statement may
	// leave out impact.impact; where it has both, they are compared.
	Means string `toml:"means" twins:"none"`
	// What it counts for in a score; where the paper explains the steps, it says this too. A word of digits is chosen as a number too: "3" and 3 are the same.
	Value *float64 `toml:"value"`
	// The lowest score that is called so, where the scale is for a score. Several steps of such a scale may
	// have the same word.
	From *float64 `toml:"from"`
	// What the colour says.
	Tone string `toml:"tone" validate:"omitempty,oneof=plain positive negative mixed neutral unknown muted"`
	// Background of the house's own: "#F4B183".
	Colour string `toml:"colour" twins:"none"`
	// Sign of the house's own, which stands before the word: "▲".
	Symbol string `toml:"symbol"`
	// When to choose it. Of a step of a scale, what it means: papers that are signed show it too.
	About string `toml:"about"`

	words []string // in each of the form's languages; nil: it has one only
}

// In gives the form in one of its languages; itself where it has no other of that name. All have the
// same parts in the same order, and their conditions compare with the words of the first language.
func (f *Form) In(language string) *Form {
	if other := f.others[language]; other != nil {
		return other
	}
	return f
}

// Untranslated says whether a text of the form is not in the form's language, for want of a twin.
func (f *Form) Untranslated(text string) bool { return f.rest[text] }

// GroupIDs are the ids of the form's groups, in order.
func (f *Form) GroupIDs() []schema.Group {
	ids := make([]schema.Group, len(f.Groups))
	for i, g := range f.Groups {
		ids[i] = g.ID
	}
	return ids
}

// Characteristic says whether the group is one of the nine of Equality Act 2010 s.4.
func (g Group) Characteristic() bool { return characteristic(g.ID) != nil }

// SignOffID is the id of a sign-off: its own, or the role.
func (s SignOff) SignOffID() string { return cmp.Or(s.ID, s.Role) }
