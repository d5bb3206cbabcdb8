package schema

// Report is the covering report with which a statement goes to a meeting.
type Report struct {
	// Title of the report. Absent: the policy's title.
	Title string `toml:"title" example:"Library opening hours from April 2026"`
	// Number of the agenda item.
	AgendaItem string `toml:"agenda-item" example:"6"`
	// The meeting that it goes to.
	Meeting string `toml:"meeting" example:"Cabinet"`
	// Day of the meeting.
	Date Date `toml:"date" example:"2026-02-17"`
	// Who wrote it.
	Author []Person `toml:"author" validate:"dive"`
	// What the meeting is asked to do.
	Recommendation []Recommendation `toml:"recommendation" validate:"dive"`
	// Parts of the report in order: background, activity since, next steps. Their paragraphs are numbered through.
	Section []ReportSection `toml:"section" validate:"dive"`
	// Background papers.
	BackgroundPapers []string `toml:"background-papers" example:"Library user survey 2025"`
	// Appendices.
	Appendices []string `toml:"appendices" example:"Proposed hours"`
}

// A Recommendation is one thing that a meeting is asked to do; its parts are lettered.
type Recommendation struct {
	// The recommendation, or the words that lead into its parts.
	Text Text `toml:"text" validate:"required" example:"That Cabinet agrees the hours in option B."`
	// Its parts.
	Parts []Text `toml:"parts" example:"in all five libraries | from 1 April 2026"`
}

// A ReportSection is one titled part of a Report.
type ReportSection struct {
	// Heading.
	Title string `toml:"title" validate:"required" example:"Background"`
	// Paragraphs; each is numbered.
	Paragraphs []Text `toml:"paragraphs" example:"Hours were last changed in 2018."`
}

// Readiness is a self-assessment by domain, with actions for each.
type Readiness struct {
	// What is assessed: the body, system or partnership.
	Scope string `toml:"scope" example:"The integrated care system"`
	// When.
	Date Date `toml:"date" example:"March 2026"`
	// One for each domain of the template.
	Domain []Domain `toml:"domain" validate:"dive"`
}

// A Domain is one part of a Readiness self-assessment.
type Domain struct {
	// Id of the domain in the template.
	ID string `toml:"id" validate:"required,slug" example:"leadership"`
	// What you found when you asked yourselves the domain's questions.
	Reflection Text `toml:"reflection" example:"The board discusses this twice a year."`
	// The word of the template's scale.
	Rating string `toml:"rating" example:"Developing"`
	// What shows it.
	Evidence Text `toml:"evidence" example:"Board papers of the past year."`
	// Ids of the sources.
	Sources []string `toml:"sources" example:"board-papers"`
	// What was rated before, oldest first.
	Earlier []EarlierRating `toml:"earlier" validate:"dive"`
	// What will be done.
	Action []Action `toml:"action" validate:"dive"`
}

// An EarlierRating is a Domain's rating at an earlier time.
type EarlierRating struct {
	// When.
	Date Date `toml:"date" example:"March 2025"`
	// The word of the template's scale.
	Rating string `toml:"rating" example:"Starting"`
}
