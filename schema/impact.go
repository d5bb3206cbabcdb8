package schema

// Analysis is what the evidence shows when it is put together, and which of the four outcomes of an
// assessment follows (Equality and Human Rights Commission guidance on the public sector equality duty).
type Analysis struct {
	// What the evidence and the consultation show, and how that shaped the proposal.
	Summary Text `toml:"summary" example:"The evidence shows that older and disabled people use the hours that would close."`
	// Cumulative effect: other decisions that touch the same people, and what they add up to.
	Cumulative Text `toml:"cumulative" example:"Two community centres close in the same wards this year."`
	// People who belong to more than one group: what it means for them.
	Intersections Text `toml:"intersections" example:"Older disabled people without a car are affected twice."`
	// What follows: no-change; adjust the policy; continue despite an adverse impact; stop and rethink.
	Outcome string `toml:"outcome" validate:"omitempty,oneof=no-change adjust continue stop" example:"adjust"`
	// Why this outcome. To continue despite an adverse impact needs its justification here.
	OutcomeReason Text `toml:"outcome-reason" example:"The change can be made without closing the hours that matter most."`
	// When the analysis was finished.
	Date Date `toml:"date" example:"2026-01-12"`
}

// An Impact says what the policy does to one or several groups, for one or several of the three
// aims. One reasoned entry may cover many; each group and aim that no entry covers is a blank.
type Impact struct {
	// An id, if something else refers to this entry.
	ID string `toml:"id" validate:"omitempty,slug" example:"evening-access"`
	// Ids of the groups: "age", "unpaid-carers", or "all".
	Groups []Group `toml:"groups" validate:"required,min=1" example:"disability"`
	// People within the group who are affected in another way: "parents of disabled children". Absent: the whole group.
	SubGroup string `toml:"sub-group" example:"people who need help to use the library"`
	// Aims that this is about: eliminate (discrimination), advance (equality of opportunity), foster (good relations). Absent: the aim is not named.
	Aims []Aim `toml:"aims" validate:"dive,oneof=eliminate advance foster" example:"advance"`
	// What the policy does: positive, negative, neutral, mixed, none, or not-known. Absent: not judged.
	Impact string `toml:"impact" validate:"omitempty,oneof=positive negative neutral mixed none not-known" example:"negative"`
	// The word of the house's own scale, where its template has one.
	Rating string `toml:"rating"`
	// How badly people are affected, if they are: low, medium or high.
	Severity string `toml:"severity" validate:"omitempty,oneof=low medium high" example:"medium"`
	// How many people: a number, words with one ("about 140"), or why it cannot be known.
	PeopleAffected Count `toml:"people-affected" example:"about 140"`
	// What you considered, and what the evidence says.
	Considered Text `toml:"considered" example:"Without staff in the evening, people who need help cannot use the library then."`
	// What you did, or will do, about it.
	Response Text `toml:"response" example:"Staff stay on two evenings a week."`
	// Ids of the sources that this rests on.
	Sources []string `toml:"sources" example:"library-survey"`
	// Ids of the actions that remove or reduce the impact.
	Mitigation []string `toml:"mitigation" example:"staffed-evenings"`
	// Why the impact is justified where it stays (ss.15 and 19: a proportionate means of achieving a legitimate aim).
	Justification Text `toml:"justification" example:"The saving cannot be made in another way; see the options."`
}

// Adverse says that the entry records an effect that is bad for somebody.
func (i Impact) Adverse() bool { return i.Impact == "negative" || i.Impact == "mixed" }

// An Action is one line of the action plan.
type Action struct {
	// A short id by which impacts, indicators and, as code, texts name it: "home-visits". Papers print its number.
	ID string `toml:"id" validate:"omitempty,slug" example:"staffed-evenings"`
	// What will be done.
	Action Text `toml:"action" example:"Keep staff on Tuesday and Thursday evenings."`
	// Who is accountable: a person, a post, a team or a committee.
	Owner string `toml:"owner" example:"Head of Libraries"`
	// By when: a day, or "March 2026", "Q3 2026/27".
	Due Date `toml:"due" example:"April 2026"`
	// What this answers: "evidence.sex" for a gap in the evidence, "workforce.sex" for one about staff, "impact.sex" for an impact.
	Answers []string `toml:"answers" example:"impact.disability"`
	// How you will know that it is done or works.
	Measure Text `toml:"measure" example:"Evening visits by disabled users do not fall."`
	// Where it stands. Absent: not started.
	Status string `toml:"status" validate:"omitempty,oneof=not-started started done dropped" example:"not-started"`
	// When it was done.
	Done Date `toml:"done" example:"2026-04-10"`
	// Why it was dropped, or what came of it.
	Note Text `toml:"note" example:"Done with the spring timetable."`
}

// An Indicator is something measured again and again.
type Indicator struct {
	// An id, if something else refers to this indicator.
	ID string `toml:"id" validate:"omitempty,slug" example:"evening-visits"`
	// What is measured.
	Name string `toml:"name" validate:"required" example:"Evening visits by disabled users"`
	// Id of the action that it belongs to.
	Action string `toml:"action" example:"staffed-evenings"`
	// Ids of the groups that it is measured for. Absent: not by group.
	Groups []Group `toml:"groups" example:"disability"`
	// Area that it is measured for. Absent: the body's whole area.
	Area string `toml:"area" example:"Northgate"`
	// Unit of its values: "%", "people", "days".
	Unit string `toml:"unit" example:"visits a month"`
	// Where it started, in the unit above.
	Baseline *float64 `toml:"baseline" example:"210"`
	// The day or period of the baseline.
	BaselineDate Date `toml:"baseline-date" example:"2025"`
	// Where it should get to, in the unit above.
	Target *float64 `toml:"target" example:"210"`
	// By when.
	TargetDate Date `toml:"target-date" example:"2026/27"`
	// What was measured since, oldest first.
	Readings []Reading `toml:"readings" validate:"dive"`

	// Says why the baseline is gone, so that the public does not see it. nil: it is not. Made by Statement.Suppressed.
	BaselineSuppressed *Suppression `toml:"-"`
}

// A Reading is an Indicator's value at a time.
type Reading struct {
	// Day or period.
	Date Date `toml:"date" example:"May 2026"`
	// Value, in the indicator's unit. Absent: could not be measured.
	Value *float64 `toml:"value" example:"198"`
	// Anything that a reader must know of it.
	Note string `toml:"note" example:"Two weeks closed for repairs."`

	// Says why the value is gone, so that the public does not see it. nil: it is not. Made by Statement.Suppressed.
	Suppressed *Suppression `toml:"-"`
}

// Monitoring keeps the duty going after the decision: it is a continuing one (Brown, fifth principle).
type Monitoring struct {
	// What will be watched, by group, and how.
	Arrangements Text `toml:"arrangements" example:"Visits by age and disability are counted each month."`
	// Who is responsible for it: a person, a post or a team.
	Owner string `toml:"owner" example:"Head of Libraries"`
	// Boards and committees that it is reported to.
	ReportsTo []string `toml:"reports-to" example:"Communities Scrutiny Committee"`
	// How often: "quarterly".
	Frequency string `toml:"frequency" example:"quarterly"`
	// When this statement is reviewed.
	ReviewDate Date `toml:"review-date" example:"2027-03-31"`
}
