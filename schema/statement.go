package schema

// Version is the version of the file format that this program reads and writes.
const Version = 1

// A Statement is a due regard statement: the record that a public body considered the three aims of
// section 149 of the Equality Act 2010 before and while it decided on a policy. One file holds one.
type Statement struct {
	// Version of the file format. Always 1.
	Schema int `toml:"schema" validate:"required,eq=1"`
	// What this file records: "statement", or a "report", "decision" or "readiness" self-assessment that stands without a statement. Absent: statement.
	Record string `toml:"record" validate:"omitempty,oneof=statement report decision readiness" example:"statement"`
	// The house template whose form this statement follows: a name from `dueregard template list`, or the path of a file. Absent: default, or readiness for a self-assessment.
	Template string `toml:"template" example:"default" twins:"none"`
	// Edition of the form that this was filled in on, as the form names it.
	Edition string `toml:"edition" twins:"none"`
	// Language of the texts, as a BCP 47 tag: "en-GB", "cy". Absent: en-GB.
	Language string `toml:"language" validate:"omitempty,bcp47_language_tag" example:"en-GB" twins:"none"`

	// What is being decided on.
	Policy Policy `toml:"policy"`
	// Whether a full statement is needed at all.
	Screening *Screening `toml:"screening"`
	// Where the evidence comes from. Each source has an id of your choice, cited as sources = ["id"].
	Sources map[string]Source `toml:"sources" validate:"dive"`
	// What is known of each protected characteristic and local group: one table each. "all" is for evidence that is not about one of them.
	Evidence map[Group]Evidence `toml:"evidence" validate:"dive"`
	// What the policy means for the body's own staff.
	Workforce *Workforce `toml:"workforce"`
	// Who was consulted, how, when, what they said and what changed: the consultation log.
	Consultation []Consultation `toml:"consultation" validate:"dive"`
	// What the evidence shows, taken together.
	Analysis *Analysis `toml:"analysis"`
	// What the policy does to each group, for each of the three aims.
	Impact []Impact `toml:"impact" validate:"dive"`
	// The action plan.
	Action []Action `toml:"action" validate:"dive"`
	// What is measured while the policy is live.
	Indicator []Indicator `toml:"indicator" validate:"dive"`
	// How the policy is kept under review.
	Monitoring *Monitoring `toml:"monitoring"`
	// Whether the statement goes with cabinet papers, and how it is published and kept.
	Publication *Publication `toml:"publication"`
	// To whom this statement was put, and when.
	PutTo []PutTo `toml:"put-to" validate:"dive"`
	// Who confirmed this statement.
	SignOff []SignOff `toml:"sign-off" validate:"dive"`
	// The decision that was taken.
	Decision *Decision `toml:"decision"`
	// Your answers to findings of the checker.
	Response []Response `toml:"response" validate:"dive"`
	// Points raised by reviewers. They are never published.
	Review []Review `toml:"review" validate:"dive"`
	// Parts that the public may not see, with the reason: one entry each. A public version is made without them.
	Exempt []Exempt `toml:"exempt" validate:"dive"`
	// Files that belong to this statement.
	Attachment []Attachment `toml:"attachment" validate:"dive"`
	// The statement that this one follows.
	Predecessor *Predecessor `toml:"predecessor"`
	// The covering report that goes to the meeting.
	Report *Report `toml:"report"`
	// A self-assessment by domain.
	Readiness *Readiness `toml:"readiness"`
	// Answers to questions that the house template adds, by the template's own keys.
	Answers map[string]any `toml:"answers"`

	// Texts in another language or in plain words, by their paths. Made by Load.
	Twins Twins `toml:"-"`
}

// A Policy is anything decided on: a strategy, a service, a saving, a procurement, a restructure.
type Policy struct {
	// Name of the policy, as it will stand on the agenda.
	Title string `toml:"title" validate:"required" example:"Library opening hours 2026"`
	// The body's own reference for this statement, in whatever form it is issued. Absent: not yet allotted.
	Reference string `toml:"reference" example:"EIA 2026/14"`
	// Which version of the proposal this statement is about: "draft 3", "v1.2".
	Version string `toml:"version" example:"draft 3"`
	// What kind of policy it is.
	Kind string `toml:"kind" validate:"omitempty,oneof=policy strategy service budget procurement commissioning restructure project practice" example:"service"`
	// Whether it is new, a change, something existing under review, or the end of something.
	Change string `toml:"change" validate:"omitempty,oneof=new changed existing ending" example:"changed"`
	// The public body that has the duty.
	Organisation string `toml:"organisation" example:"Borough of Ashmere"`
	// The directorate, department or service within it.
	Directorate string `toml:"directorate" example:"Communities"`
	// Who is responsible for completing this statement: a name, a post, or both.
	Responsible []Person `toml:"responsible" validate:"dive"`
	// What is proposed and why, in a few paragraphs that somebody from outside understands.
	Description Text `toml:"description" example:"We propose to open five libraries for fewer hours, and two of them without staff in the evening."`
	// What should be different for people when it works. One sentence each.
	Outcomes []Text `toml:"outcomes" example:"Everybody can reach an open library within half an hour | Libraries cost £120,000 less a year"`
	// Who delivers the service, now and after the change.
	Delivery Text `toml:"delivery" example:"The council's library service, as now."`
	// The change to the budget, in words with its amount and year: "£120,000 less a year from 2026/27".
	BudgetChange string `toml:"budget-change" example:"£120,000 less a year from 2026/27"`
	// Places affected: wards, towns, buildings. Absent: the body's whole area.
	Areas []string `toml:"areas" example:"Northgate | Mill End"`
	// How many people are affected: a number, or words with one ("about 140"), or why it cannot be known.
	PeopleAffected Count `toml:"people-affected" example:"about 9,400"`
	// The options that were assessed, the recommended one among them.
	Options []string `toml:"options" example:"A: fewer hours everywhere | B: evenings without staff"`
	// The parts of the proposal that were assessed. Absent: it has no parts.
	Parts []string `toml:"parts" example:"Opening hours | Self-service access"`
	// How long it runs: "2015 to 2018", "until revoked".
	Term string `toml:"term" example:"from April 2026 until revoked"`
}

// A Person is somebody who answers for something: by name, by post, or as a team or committee.
type Person struct {
	// Name of the person. Absent: the post is enough.
	Name string `toml:"name"`
	// Post, team or committee.
	Post string `toml:"post" example:"Head of Libraries"`
}

// String names a person by name and post: "Sally Hebbs, Outcome Manager".
func (p Person) String() string {
	if p.Name != "" && p.Post != "" {
		return p.Name + ", " + p.Post
	}
	return p.Name + p.Post
}

// Screening records whether the policy is relevant enough to the duty for a full statement. England
// requires none; due regard is what is appropriate in the circumstances (R (Brown) v SSWP [2008]
// EWHC 3158 (Admin)). In Scotland a "no" is a not-required decision (SSI 2012/162 reg. 5).
type Screening struct {
	// Is a full statement needed? If false, give your reasons, who decided, and when: nothing else of the form is then asked for.
	FullStatement *bool `toml:"full-statement" example:"true"`
	// Why a full statement is needed, or why not: which groups the policy could touch, and how you know.
	Reasons Text `toml:"reasons" example:"Older and disabled people use libraries more than others, and would feel shorter hours most."`
	// Name of whoever decided this.
	Name string `toml:"name"`
	// Post of whoever decided this.
	Post string `toml:"post" example:"Equality Officer"`
	// When this was decided.
	Date Date `toml:"date" example:"2025-09-15"`
}

// NotRequired says that a screening decided against a full statement.
func (s *Screening) NotRequired() bool {
	return s != nil && s.FullStatement != nil && !*s.FullStatement
}

// A Source is a document or data set that evidence comes from.
type Source struct {
	// Name of the document or data set.
	Title string `toml:"title" validate:"required" example:"Library user survey 2025"`
	// Who made it. Absent: not recorded.
	Publisher string `toml:"publisher" example:"Borough of Ashmere"`
	// When it was published, or the date that its figures stand for.
	Date Date `toml:"date" example:"May 2025"`
	// Address on the web, beginning with https:// or http://.
	URL string `toml:"url" validate:"omitempty,http_url" example:"https://example.org/library-survey-2025"`
	// Anything that a reader must know to find or weigh it.
	Note Text `toml:"note" example:"Answers from 1,212 users."`
}
