package rules

// Authorities that several rules rest on, as they are cited.
const (
	// The Brown principles, by their numbers.
	brown       = "R (Brown) v SSWP [2008] EWHC 3158 (Admin) [90]-[96], principle "
	knowing     = brown + "1: the decision maker knows of the duty, and has the analysis in front of it"
	inTime      = brown + "2: before and at the time of the decision"
	inSubstance = brown + "3: in substance, with rigour and with an open mind"
	inPerson    = brown + "4: the duty cannot be delegated"
	continuing  = brown + "5: a continuing duty"
	recorded    = brown + "6: a record is kept"

	// The principles as the Court of Appeal took them up.
	bracking = "R (Bracking) v SSWP [2013] EWCA Civ 1345 [26]"
	// Enough information is gathered.
	hurley = "R (Hurley and Moore) v SSBIS [2012] EWHC 201 (Admin)"
	// Consultation, where there is one, is fair.
	gunning = "R v Brent LBC ex p Gunning (1985) 84 LGR 168; R (Moseley) v Haringey [2014] UKSC 56"
	// The four outcomes of an assessment, and what is done about adverse effects.
	guidance = "Equality and Human Rights Commission guidance on the public sector equality duty"
	// What councils' own forms ask, without a provision or a judgment that does.
	practice = "council practice"
	// Documents that councils publish can be read by everybody.
	accessible = "SI 2018/952; WCAG 2.2 AA"
)
