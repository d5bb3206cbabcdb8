package schema

// Evidence is what is known of one group: who uses the service, who lives in the area, what they need.
// Enough must be gathered to assess the impact (R (Hurley and Moore) v SSBIS [2012] EWHC 201 (Admin)).
type Evidence struct {
	// Is there evidence? known; not-known (nobody has looked); not-collected; not-applicable; withheld (numbers too small to publish). Absent: nothing is recorded yet.
	Status string `toml:"status" validate:"omitempty,oneof=known not-known not-collected not-applicable withheld" example:"known"`
	// Why it is not collected, does not apply or is withheld. A gap needs this, or an action in the action plan that closes it.
	Reason Text `toml:"reason" example:"Users are not asked about this; the next survey will ask."`
	// What is known about the people who use the service.
	ServiceUsers Text `toml:"service-users" example:"Four in ten regular users are over 60."`
	// What is known about the population and its needs.
	Needs Text `toml:"needs" example:"A quarter of residents are over 60, and fewer of them have internet at home."`
	// Anything else: research, complaints, what officers and partners know.
	Other Text `toml:"other" example:"Complaints in 2024 were mostly about evening closures."`
	// Ids of the sources that this comes from.
	Sources []string `toml:"sources" example:"library-survey"`
	// Figures, one table for each thing counted.
	Table []Table `toml:"table" validate:"dive"`
}

// A Table is figures by sub-group: counts, shares in per cent, or both.
type Table struct {
	// What is counted, and when: "Children in need, 31 July 2014".
	Title string `toml:"title" validate:"required" example:"Users by age"`
	// The day or period that the figures stand for. Absent: the date of the source.
	Date Date `toml:"date" example:"May 2025"`
	// What the first column names: "Age range". Absent: Group.
	Groups string `toml:"groups" example:"Age"`
	// Whom the service's users are compared with: "residents aged 0 to 19". Needed where a row has population figures.
	Comparator string `toml:"comparator" example:"residents of the borough, 2021 census"`
	// Are the users in it a sample, as those who answered a survey? Then each share has its 95% interval. Absent: all users are counted.
	Sample *bool `toml:"sample" example:"true"`
	// Ids of the sources. Absent: those of the evidence around it.
	Sources []string `toml:"sources" example:"library-survey"`
	// One row for each sub-group, in the order to be shown.
	Rows []Row `toml:"rows" validate:"dive"`
	// The whole, where it is known: its rows are checked against it.
	Total *Total `toml:"total"`
	// Anything that a reader must know to read the figures.
	Note Text `toml:"note" example:"Users who did not answer are left out."`

	// Says why figures are suppressed in it. nil: none is. Made by Statement.Suppressed.
	Suppressed *Suppression `toml:"-"`
}

// A Row is one sub-group's figures. Give those that are known; an absent one is blank, not zero.
type Row struct {
	// The sub-group, in the words of the source.
	Group string `toml:"group" validate:"required" example:"60 and over"`
	// How many of the service's users, or of the staff: a whole number.
	Users *int `toml:"users" validate:"omitempty,min=0" example:"485"`
	// How many of the people compared with: a whole number.
	Population *int `toml:"population" validate:"omitempty,min=0" example:"24100"`
	// Per cent of the service's users or staff, 0 to 100.
	Share *float64 `toml:"share" validate:"omitempty,min=0,max=100" example:"40.0"`
	// Per cent of the people compared with, 0 to 100.
	PopulationShare *float64 `toml:"population-share" validate:"omitempty,min=0,max=100" example:"25.1"`

	// Those of the figures that were known and are gone, so that the public does not see them: they are not blanks.
	// Made by Statement.Suppressed.
	Suppressed Figures `toml:"-"`
}

// A Total is the last line of a Table.
type Total struct {
	// All of the service's users, or all staff: a whole number.
	Users *int `toml:"users" validate:"omitempty,min=0" example:"1212"`
	// All of the people compared with: a whole number.
	Population *int `toml:"population" validate:"omitempty,min=0" example:"96000"`
	// The sum of the shares as the source prints it, in per cent: usually 100.
	Share *float64 `toml:"share" validate:"omitempty,min=0" example:"100"`
	// The sum of the population's shares as the source prints it, in per cent.
	PopulationShare *float64 `toml:"population-share" validate:"omitempty,min=0" example:"100"`

	// As in Row.
	Suppressed Figures `toml:"-"`
}

// Workforce is what the policy means for the body's own staff: transfer, relocation, employment at risk.
type Workforce struct {
	// Are staff affected? false is an answer, and then nothing more is asked for. Absent: not answered.
	Affected *bool `toml:"affected" example:"true"`
	// How many staff are affected: a number, or words where there is none.
	Total Count `toml:"total" example:"32"`
	// How staff are affected, or why they are not.
	Summary Text `toml:"summary" example:"Evening shifts end at two libraries; nobody loses the job."`
	// Ids of the sources of the figures.
	Sources []string `toml:"sources" example:"workforce-profile"`
	// What is known of the staff, one table for each protected characteristic or local group.
	By map[Group]Evidence `toml:"by" validate:"dive"`
}

// A Consultation is one entry of the consultation log. There is no free-standing duty to consult in
// s.149; where a body consults, it must be fair (R v Brent LBC ex p Gunning (1985) 84 LGR 168;
// R (Moseley) v Haringey [2014] UKSC 56): early enough, with reasons, with time, and heard.
type Consultation struct {
	// Whom you asked: "Service users", "Staff", "Council members".
	Audience string `toml:"audience" example:"Service users"`
	// Why nobody, or not this audience, was consulted. Leave out all else then.
	None Text `toml:"none" example:"Staff are not affected, so they were not asked."`
	// Which event, survey or meeting this was.
	Activity string `toml:"activity" example:"Survey on the proposed hours"`
	// How people were asked: "online survey", "meeting", "focus group".
	Method string `toml:"method" example:"online and paper survey"`
	// First day, or the whole period ("November and December 2014").
	From Date `toml:"from" example:"2025-10-06"`
	// Last day. Absent: one day, or the period that `from` names.
	To Date `toml:"to" example:"2025-11-30"`
	// How many were asked.
	Invited Count `toml:"invited" example:"about 9,400"`
	// How many answered or came.
	Responses Count `toml:"responses" example:"1,212 of them"`
	// Ids of the protected characteristics and local groups that were reached.
	Groups []Group `toml:"groups" example:"age | disability"`
	// Which version of the proposal people were asked about.
	Version string `toml:"version" example:"draft 2"`
	// What this was, whom it reached and what was heard, as far as it does not fall into themes.
	Summary Text `toml:"summary" example:"Most people accept shorter mornings; evenings matter to people who work."`
	// What changed because of it, or why nothing did.
	Changed Text `toml:"changed" example:"Two evenings were kept."`
	// What was said, point by point, with your response to each.
	Theme []Theme `toml:"theme" validate:"dive"`
}

// A Theme is a point that people made in a consultation.
type Theme struct {
	// Who raised it.
	RaisedBy string `toml:"raised-by" example:"Parents of disabled children"`
	// Ids of the groups that it is about.
	Groups []Group `toml:"groups" example:"disability"`
	// What was said.
	Said Text `toml:"said" example:"The quiet hour on Saturday is the only time we can come."`
	// Your response to it.
	Response Text `toml:"response" example:"We agree."`
	// What changed because of it, or why nothing did.
	Changed Text `toml:"changed" example:"The quiet hour stays in all libraries."`
}
