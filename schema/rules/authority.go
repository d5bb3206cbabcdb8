package rules

// Authorities that several rules rest on, as they are cited.
const (
	// The Brown principles: the duty is fulfilled before and at the time of the decision, in
	// substance and with rigour; it is not delegated, it continues, and records are kept.
	brown = "R (Brown) v SSWP [2008] EWHC 3158 (Admin) [90]-[96]"
	// The decision maker has the analysis itself before it.
	bracking = "R (Bracking) v SSWP [2013] EWCA Civ 1345 [26]"
	// Enough information is gathered.
	hurley = "R (Hurley and Moore) v SSBIS [2012] EWHC 201 (Admin)"
	// Consultation, where there is one, is fair.
	gunning = "R v Brent LBC ex p Gunning (1985) 84 LGR 168; R (Moseley) v Haringey [2014] UKSC 56"
	// The four outcomes of an assessment, and what is done about adverse effects.
	guidance = "Equality and Human Rights Commission guidance on the public sector equality duty"
)
