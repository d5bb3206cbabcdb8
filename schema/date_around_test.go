package schema

// aroundCases are dates with how often something is done, how sure they are, and events around them.
var aroundCases = []struct{ written, days string }{
	{"monthly from May 2026", "2026-05-01 2026-05-31"},
	{"Monthly, from 4 May 2026", "2026-05-04"},
	{"ongoing from April 2026", "2026-04-01 2026-04-30"},
	{"On-going since 2024", "2024-01-01 2024-12-31"},
	{"quarterly, first in July 2026", "2026-07-01 2026-07-31"},
	{"Quarterly (first report due July 2026)", "2026-07-01 2026-07-31"},
	{"6-monthly from October 2026", "2026-10-01 2026-10-31"},
	{"every six months from October 2026", "2026-10-01 2026-10-31"},
	{"twice a year from 2026/27", "2026-04-01 2027-03-31"},
	{"from May 2026, then annually", "2026-05-01 2026-05-31"},
	{"May 2026 and ongoing", "2026-05-01 2026-05-31"},
	{"May 2026 and annually thereafter", "2026-05-01 2026-05-31"},
	{"May 2026 (quarterly)", "2026-05-01 2026-05-31"},
	{"May 2026 – ongoing", "2026-05-01 2026-05-31"},
	{"ongoing until March 2027", "2027-03-01 2027-03-31"},
	{"monthly, May to July 2026", "2026-05-01 2026-07-31"},
	{"By Sept 2026 (at the latest)", "2026-09-01 2026-09-30"},
	{"31 March 2027 at the latest", "2027-03-31"},
	{"est. August 2026", "2026-08-01 2026-08-31"},
	{"Target: August 2026", "2026-08-01 2026-08-31"},
	{"March 2027 (provisional)", "2027-03-01 2027-03-31"},
	{"on contract award (est. August 2026)", "2026-08-01 2026-08-31"},
	{"On contract award (August 2026).", "2026-08-01 2026-08-31"},
	{"before go-live (1 May 2026)", "2026-05-01"},
	{"At go-live (by 1 May 2026)", "2026-05-01"},
}

// aroundNone are such words that name no day.
var aroundNone = []string{
	"annually from", "monthly", "Ongoing, reviewed each year", "every 6 months", "before 1 May 2026, monthly", "not monthly from May 2026",
	"after contract award (August 2026)", "Within 6 months of the decision", "within 3 months (of May 2026)", "not before go-live (1 May 2026)",
	"postponed (May 2026)", "June (1 May 2026)", "Q3 (October 2026)", "on award (TBC)", "on award (May 2026) or go-live (June 2026)", "(May 2026) award",
	"two monthly reports", "first in July", "at the latest", "every 31 June 2026 weeks", "May 2026 (TBC) and ongoing",
}
