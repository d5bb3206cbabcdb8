package schema

// Publication is what becomes of the statement as a paper.
type Publication struct {
	// Does it go with the papers of a meeting?
	WithPapers *bool `toml:"with-papers" example:"true"`
	// The meeting: "Cabinet".
	Meeting string `toml:"meeting" example:"Cabinet"`
	// Day of the meeting. Papers are public some clear days before it.
	MeetingDate Date `toml:"meeting-date" example:"2026-02-17"`
	// Day it was published.
	Published Date `toml:"published" example:"2026-02-06"`
	// Where it is published, beginning with https:// or http://.
	URL string `toml:"url" validate:"omitempty,http_url" example:"https://example.org/cabinet/2026-02-17"`
	// Why notice was shorter than the law asks for, or why it is not published.
	Exception Text `toml:"exception"`
	// Where people can ask about it, or for another format: an address, a telephone number.
	Contact Text `toml:"contact" example:"Ask at any library, or write to equality@example.org."`
	// Where it is kept if it is not published, and so can be found again.
	KeptAt string `toml:"kept-at" example:"Records store, file LIB/26"`
	// How long it is kept, and why: "six years".
	Retention string `toml:"retention" example:"six years from the decision"`
}

// PutTo records that the statement was put to somebody. The decision maker must have the analysis
// itself in front of it (R (Bracking) v SSWP [2013] EWCA Civ 1345 [26]).
type PutTo struct {
	// To whom: the decision maker.
	To string `toml:"to" validate:"required" example:"Cabinet"`
	// When.
	Date Date `toml:"date" example:"2026-02-06"`
	// How: in full, as a summary, or as a link.
	Form string `toml:"form" validate:"omitempty,oneof=full summary link" example:"full"`
	// Which version of the statement.
	Version string `toml:"version" example:"1.0"`
}

// A SignOff is somebody's confirmation of the statement. The duty cannot be delegated (Brown, fourth
// principle): the decision maker signs, or the minutes record that it considered the statement.
type SignOff struct {
	// In which role: the officer who wrote it, the senior officer, or the decision maker.
	Role string `toml:"role" validate:"required,oneof=officer senior-officer decision-maker" example:"senior-officer"`
	// Name. Absent: the post is enough.
	Name string `toml:"name"`
	// Post or body: "Portfolio holder for children", "Cabinet".
	Post string `toml:"post" example:"Director of Communities"`
	// When.
	Date Date `toml:"date" example:"2026-01-20"`
	// Reference of the minute that records it, where there is no signature.
	Minute string `toml:"minute" example:"Minute 12 of 17 February 2026"`
	// What was declared. Absent: the wording of the house template.
	Declaration Text `toml:"declaration"`
	// Which of the form's sign-offs this is, by its id, where the form asks for several in one role.
	Step string `toml:"step"`
	// Fingerprint of the content that was signed, as `dueregard fingerprint` prints it. Absent: the sign-off is not bound to content.
	Of string `toml:"of"`
	// Short digests of the parts of that content, as `dueregard fingerprint --parts` prints them: they tell later what has changed.
	Parts []string `toml:"parts" twins:"none"`
	// Why it was signed although errors stood.
	Despite Text `toml:"despite"`
	// When it was revoked. Absent: it stands.
	Revoked Date `toml:"revoked"`
	// Why it was revoked.
	RevokedReason Text `toml:"revoked-reason"`
}

// Valid says that somebody signed or a minute records it, on some date, and that it stands.
func (s SignOff) Valid() bool {
	who := s.Name != "" || s.Post != "" || s.Minute != ""
	return who && s.Date.Known() && s.Revoked.IsZero()
}

// Decision is what was decided, and what a record of an executive decision holds
// (England: SI 2012/2089 regs 12 and 13).
type Decision struct {
	// Who decides: "Cabinet", "Director of Public Health under delegation".
	Maker string `toml:"maker" example:"Cabinet"`
	// How far the decision goes: proposal (options are open), envelope (a total; each saving is decided later), pilot, final, or retaken. Absent: final.
	Stage string `toml:"stage" validate:"omitempty,oneof=proposal envelope pilot final retaken" example:"final"`
	// Day of the decision.
	Date Date `toml:"date" example:"2026-02-17"`
	// The body's own reference of the decision or minute.
	Reference string `toml:"reference" example:"CAB/26/12"`
	// What the decision is for.
	Purpose Text `toml:"purpose" example:"To set the opening hours from April 2026."`
	// What was decided, in the words of the record.
	Content Text `toml:"content" example:"The hours in option B were agreed."`
	// In short: "Recommendations approved".
	Outcome string `toml:"outcome" example:"Recommendations approved"`
	// Why.
	Reasons Text `toml:"reasons" example:"Option B saves as much as option A and keeps two evenings."`
	// Which of the assessed options was chosen.
	Options []string `toml:"options" example:"B: evenings without staff"`
	// Which parts of the proposal were decided.
	Parts []string `toml:"parts" example:"Opening hours"`
	// For how long.
	Term string `toml:"term" example:"from April 2026 until revoked"`
	// What else was considered, and why it was rejected.
	Alternatives []Alternative `toml:"alternatives" validate:"dive"`
	// Interests that were declared. "None declared" is an answer.
	Interests []string `toml:"interests" example:"None declared"`
	// Dispensations that were granted.
	Dispensations []string `toml:"dispensations" example:"None"`
	// Is it a key decision? (English executives only.)
	KeyDecision *bool `toml:"key-decision" example:"true"`
	// Day on which notice of the key decision was given. (English executives only: SI 2012/2089 reg. 9.)
	Notice Date `toml:"notice" example:"2026-01-16"`
	// Is it open to call-in?
	CallIn *bool `toml:"call-in" example:"true"`
	// Last day of call-in.
	CallInUntil Date `toml:"call-in-until" example:"2026-02-24"`
	// Why it was urgent, if it was taken as such.
	Urgency Text `toml:"urgency"`
	// Under which delegation it was taken.
	Delegation string `toml:"delegation"`
	// First day that it takes effect.
	Effective Date `toml:"effective" example:"2026-04-01"`
	// Who was consulted on the decision itself.
	Consulted []string `toml:"consulted" example:"Communities Scrutiny Committee"`
	// Supporting documents.
	Documents []string `toml:"documents" example:"Cabinet report of 6 February 2026"`
	// The meeting that it is linked to.
	Meeting *Meeting `toml:"meeting"`
	// The due regard statement that the decision rests on, where this is not its file: its reference, or the path of its file.
	Statement string `toml:"statement"`
}

// Final says that nothing of the policy is left to be decided: the stage is final, retaken or absent.
func (d *Decision) Final() bool {
	return d == nil || d.Stage == "" || d.Stage == "final" || d.Stage == "retaken"
}

// An Alternative is an option that was considered and rejected.
type Alternative struct {
	// The option.
	Option string `toml:"option" validate:"required" example:"A: fewer hours everywhere"`
	// Why it was rejected.
	Reason Text `toml:"reason" example:"It would close every evening."`
}

// A Meeting is where a decision was or will be taken.
type Meeting struct {
	// Name of the body that meets.
	Name string `toml:"name" validate:"required" example:"Cabinet"`
	// Day.
	Date Date `toml:"date" example:"2026-02-17"`
	// Time of day as printed: "7.00 pm".
	Time string `toml:"time" example:"7.00 pm"`
}

// A Response is the body's answer to a finding of the checker. The finding stays, shown as answered.
type Response struct {
	// Id of the rule: "DR205".
	Rule string `toml:"rule" validate:"required" example:"DR205" twins:"none"`
	// Key that the finding points at: "evidence.sex". Absent: every finding of this rule.
	Where string `toml:"where" example:"evidence.sex" twins:"none"`
	// Why it is accepted as it is.
	Reason Text `toml:"reason" validate:"required" example:"The service is used by everybody in the same way; the survey showed no difference."`
	// Who answers.
	Name string `toml:"name"`
	// Post of who answers.
	Post string `toml:"post" example:"Equality Officer"`
	// When.
	Date Date `toml:"date" example:"2026-01-15"`
}

// A Review is a point that a reviewer raised.
type Review struct {
	// Key that it is about: "policy.description".
	Where string `toml:"where" example:"policy.description" twins:"none"`
	// Who raised it.
	Name string `toml:"name" example:"Equality Officer"`
	// When.
	Date Date `toml:"date" example:"2025-12-01"`
	// The point.
	Text Text `toml:"text" validate:"required" example:"Say which evenings."`
	// What was done about it. Absent: open.
	Resolved Text `toml:"resolved" example:"Said in the second paragraph."`
}

// An Exempt part may not be shown to the public (England and Wales: Local Government Act 1972 Sch. 12A;
// Scotland: Local Government (Scotland) Act 1973 Sch. 7A).
type Exempt struct {
	// Key of the part: "decision.reasons", "report.section[1]". What lies below it is exempt too.
	Where string `toml:"where" validate:"required" example:"decision.reasons" twins:"none"`
	// Why, with the paragraph of the law.
	Reason string `toml:"reason" example:"Local Government Act 1972, Schedule 12A, paragraph 3: financial affairs"`
	// Until when. Absent: no end is set.
	Until Date `toml:"until" example:"2027-04-01"`
}

// An Attachment is a file that belongs to the statement.
type Attachment struct {
	// Path of the file, relative to this one.
	File string `toml:"file" validate:"required" example:"survey-2025.pdf"`
	// What it is, for somebody who cannot see it.
	Description string `toml:"description" example:"Results of the library user survey 2025"`
	// Who may see it. Absent: internal.
	Access string `toml:"access" validate:"omitempty,oneof=public internal" example:"public"`
}

// Predecessor is the statement that this one follows.
type Predecessor struct {
	// Its reference, or the path of its file.
	Reference string `toml:"reference" validate:"required" example:"EIA 2022/31"`
	// Fingerprint of its content.
	Fingerprint string `toml:"fingerprint"`
	// What became of its actions.
	Actions []CarriedAction `toml:"actions" validate:"dive"`
}

// A CarriedAction is an action of the previous statement and what became of it.
type CarriedAction struct {
	// Its id there.
	ID string `toml:"id" validate:"required" example:"large-print"`
	// What became of it: done, carried over (it stands in this action plan), or dropped.
	Outcome string `toml:"outcome" validate:"omitempty,oneof=done carried dropped" example:"done"`
	// Why it was dropped or carried over.
	Reason Text `toml:"reason" example:"All libraries have the stock."`
}
