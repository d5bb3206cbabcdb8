package rules

// An allowance is why a statement can do without some keys. All others are missed by some rule when they are deleted,
// blank, "TBC" or "n/a"; these only when they say "TBC", or where what stands in their place is missing too.
type allowance struct {
	reason  string
	keys    []string
	instead []string // what stands in their place: where all of it is gone too, they are missed; nil: nothing does
}

var optional = []allowance{
	// What the format gives a meaning.
	{
		reason: "the format says what an absent key means: the default form, English, a final decision, the whole area, a single day, a column named Group, a full count",
		keys:   []string{"template", "language", "decision.stage", "policy.areas", "indicator[].area", "evidence.*.table[].groups", "workforce.by.*.table[].groups", "evidence.*.table[].sample"},
	},
	{reason: "a consultation without its last day was on one day, and a survey is asked for it all the same", keys: []string{"consultation[].to"}, instead: []string{}},
	{reason: "an action without a status has not begun; that it is overdue, or has a day on which it was done, is told", keys: []string{"action[].status"}, instead: []string{}},
	// What the body may not have yet, or may not have at all.
	{reason: "blank until it is allotted; the record of a decision is found by its minute as well", keys: []string{"policy.reference"}},
	{reason: "blank until it is allotted; the minute tells where it is", keys: []string{"decision.reference"}, instead: []string{"sign-off[].minute"}},
	{reason: "a body need not name its own parts, since somebody is responsible by post", keys: []string{"policy.directorate"}},
	{reason: "asked of a procurement, where somebody else is to deliver; else the service delivers as before", keys: []string{"policy.delivery"}},
	{reason: "asked of a budget; a service may change without money", keys: []string{"policy.budget-change"}},
	{reason: "a source is found by its title and date: a body's own data have no publisher, address or note", keys: []string{"sources.*.publisher", "sources.*.url", "sources.*.note"}},
	{reason: "there may be nothing that a reader must know beside the figures", keys: []string{"evidence.*.table[].note"}},
	{reason: "how many were asked is known of a letter, not of a public meeting; how many came is asked", keys: []string{"consultation[].invited"}},
	{reason: "an entry without a sub-group is about the whole group", keys: []string{"impact[].sub-group"}},
	{reason: "a decision need not be consulted on by itself, and its papers are those of its meeting", keys: []string{"decision.consulted", "decision.documents", "decision.meeting.time"}},
	// What another key says as well.
	{reason: "what was decided says what for, and the outcome", keys: []string{"decision.purpose", "decision.outcome"}, instead: []string{"decision.content"}},
	{reason: "the meeting to whose papers it belongs says where it is", keys: []string{"publication.with-papers", "publication.url"}, instead: []string{"publication.meeting", "publication.meeting-date", "publication.published", "publication.kept-at"}},
	{reason: "one kind of evidence, words or figures, is enough", keys: []string{"evidence.*.service-users", "evidence.*.needs", "evidence.*.other"}, instead: []string{}},
	{reason: "figures of the staff are enough", keys: []string{"workforce.by.*.other"}, instead: []string{"workforce.by.*.table[].rows[].users", "workforce.by.*.table[].rows[].share"}},
	{reason: "a gap has a reason, an action that closes it, or what is known in place of data; what is about work alone needs none", keys: []string{"evidence.*.reason"}, instead: []string{"action[].answers", "evidence.*.service-users", "evidence.*.needs", "evidence.*.other"}},
	{reason: "evidence about everybody has no status", keys: []string{"evidence.*.status"}, instead: []string{}},
	{reason: "a table may cite the sources, or the evidence around it, or the entry that rests on them", keys: []string{"evidence.*.sources", "impact[].sources"}, instead: []string{"evidence.*.table[].sources"}},
	{
		reason:  "rows that add up need no sum beside them; where other tables have one, it is asked for",
		keys:    []string{"evidence.*.table[].total.users", "evidence.*.table[].total.population", "evidence.*.table[].total.share", "evidence.*.table[].total.population-share"},
		instead: []string{},
	},
	{reason: "the population has no such row", keys: []string{"evidence.*.table[].rows[].population-share"}},
	{reason: "what was done or how people were asked: one of the two", keys: []string{"consultation[].activity", "consultation[].method"}, instead: []string{}},
	{reason: "themes say what was heard, point by point", keys: []string{"consultation[].summary"}, instead: []string{"consultation[].theme[].said"}},
	{reason: "an answer to a theme says what changed, or the log does", keys: []string{"consultation[].changed", "consultation[].theme[].changed", "consultation[].theme[].response"}, instead: []string{}},
	{reason: "whom it came from is told by the audience, the groups or the words of who raised it", keys: []string{"consultation[].groups", "consultation[].theme[].groups", "consultation[].theme[].raised-by"}, instead: []string{"consultation[].audience"}},
	{reason: "one entry of the log with the version is enough, and what changed because of it will do for the statement's", keys: []string{"consultation[].version"}, instead: []string{}},
	{reason: "a log that says what changed need not compare versions", keys: []string{"policy.version"}, instead: []string{"consultation[].changed", "consultation[].theme[].changed"}},
	{reason: "the impacts count the people", keys: []string{"policy.people-affected"}, instead: []string{"impact[].people-affected"}},
	{
		reason: "a response, a justification, or an action: the entry names it, or the action says what it answers",
		keys:   []string{"impact[].response", "impact[].mitigation", "impact[].justification", "action[].answers"}, instead: []string{},
	},
	{reason: "an action that is done is no longer due", keys: []string{"action[].due"}, instead: []string{"action[].done", "action[].status"}},
	{reason: "an indicator of the action measures it", keys: []string{"action[].measure", "indicator[].action"}, instead: []string{}},
	{reason: "the arrangements say what is measured by group, how often, and who is told", keys: []string{"indicator[].groups", "monitoring.frequency", "monitoring.reports-to"}, instead: []string{"monitoring.arrangements"}},
	{reason: "what was signed and put was finished by then", keys: []string{"analysis.date"}, instead: []string{"sign-off[].date", "put-to[].date"}},
	{reason: "a minute or a name says who", keys: []string{"sign-off[].post"}, instead: []string{"sign-off[].minute", "sign-off[].name"}},
}
