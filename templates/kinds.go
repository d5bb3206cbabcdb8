package templates

// A Kind is a kind of answer that a question can ask for.
type Kind struct {
	Name     string
	About    string
	Question string // an example, as it stands in a list of questions
	Answer   string // how a statement answers it, below [answers]; empty: it does not
}

// Kinds are all kinds of answers.
var Kinds = []Kind{
	{"text", "Words in one line. A question of your own that names no kind is of this one.",
		`{ key = "answers.lead-team", label = "Team" }`,
		`lead-team = "Libraries and Archives"`},
	{"prose", "Long text, in Markdown.",
		`{ key = "answers.why-now", label = "Why now?", kind = "prose", required = true }`,
		"why-now = \"\"\"\nThe lease of two buildings ends in June.\n\nAfter that, rents rise.\n\"\"\""},
	{"yes-no", "Yes or no, as true and false or in words. With choice, in words of the house that mean yes and no. details asks for more, at the key with -details.",
		`{ key = "answers.charged", label = "Will people be charged?", kind = "yes-no", details = "How much?", details-for = ["yes"] }`,
		"charged = true\ncharged-details = \"£2 a visit\""},
	{"choice", "One of the words that choice lists, or of a scale. With other, the answer may be \"other\", and stands at the key with -other.",
		`{ key = "answers.where", label = "Where?", kind = "choice", choice = [{ word = "In the town" }, { word = "In villages" }], other = "Where else?" }`,
		"where = \"other\"\nwhere-other = \"On the bus\""},
	{"choices", "Any of the words, as a list.",
		`{ key = "answers.reach", label = "Who notices?", kind = "choices", choice = [{ word = "Visitors" }, { word = "Staff" }, { word = "Suppliers" }] }`,
		`reach = ["Visitors", "Staff"]`},
	{"date", "A day, a month or a period.",
		`{ key = "answers.start", label = "First day", kind = "date" }`,
		`start = "April 2026" # or 2026-04-01, or "2026/27"`},
	{"money", "An amount: a number of pounds, or words with one, or why it is not known.",
		`{ key = "answers.cost", label = "Cost", kind = "money" }`,
		`cost = "£120,000 a year" # or 120000`},
	{"number", "A number, without quotation marks. min and max bound it; unit stands behind it.",
		`{ key = "answers.vans", label = "How many vans?", kind = "number", unit = "vans", min = 0 }`,
		`vans = 12`},
	{"person", "A name, a post, or both; or a list of them.",
		`{ key = "answers.lead", label = "Who leads it?", kind = "person" }`,
		`lead = { name = "Sam Field", post = "Head of Libraries" } # or "Head of Libraries"`},
	{"link", "An address that begins with https://, http:// or mailto:.",
		`{ key = "answers.strategy", label = "Strategy", kind = "link" }`,
		`strategy = "https://example.org/strategy"`},
	{"reference", "A reference of the house. pattern says what it looks like; like says it in words.",
		`{ key = "answers.budget-head", label = "Budget head", kind = "reference", pattern = "[A-Z]{2}[0-9]{4}", like = "two letters and four figures" }`,
		`budget-head = "LB2041"`},
	{"file", "The path of a file beside the statement or below it.",
		`{ key = "answers.map", label = "Map", kind = "file" }`,
		`map = "maps/branches.pdf"`},
	{"score", "A number that is worked out from the answers named in of: their product, or as how says. The steps of its scale, each from a number on, give it a name. A statement does not write it.",
		`{ key = "answers.size", label = "Size", kind = "score", of = ["answers.vans", "answers.sites"], how = "sum" },` + "\n" +
			`{ key = "answers.sites", label = "How many sites?", kind = "number" }`,
		`sites = 3 # 12 vans and 3 sites: the score is 15`},
	{"table", "A table with as many rows as there are to write: each row is one entry in double brackets.",
		`{ key = "answers.costs", label = "Costs", kind = "table", column = [` + "\n" +
			`  { key = "year", label = "Year" },` + "\n" +
			`  { key = "cost", label = "Cost", kind = "money" },` + "\n] }",
		"[[answers.costs]]\nyear = \"2026/27\"\ncost = \"£4,000\"\n\n[[answers.costs]]\nyear = \"2027/28\"\ncost = \"none\""},
	{"rows", "A table with the rows that the form lists. Each is a table by the row's id. required on the question asks for every row; on a column, for every cell.",
		`{ key = "answers.rights", label = "Rights", kind = "rows", corner = "Right", row = [` + "\n" +
			`  { id = "home", label = "Respect for the home" },` + "\n" +
			`  { id = "school", label = "Education" },` + "\n], column = [" + "\n" +
			`  { key = "touched", label = "Touched?", kind = "yes-no" },` + "\n" +
			`  { key = "how", label = "How", kind = "prose", optional = true },` + "\n] }",
		"[answers.rights.home]\ntouched = false\n\n[answers.rights.school]\ntouched = true\nhow = \"Classes visit in the mornings.\""},
	{"groups", "A table with a row for each group of the form. Columns whose key begins with evidence., workforce., impact. or action., and the column action, are filled from those tables of the statement, and are not written again; a column of your own is written by the group's id. With by-aim = true each aim has a row, written at [answers.effects.age.advance].",
		`{ key = "answers.effects", label = "Effects", kind = "groups", column = [` + "\n" +
			`  { key = "evidence.service-users", label = "What we know" },` + "\n" +
			`  { key = "impact.impact", label = "Impact" },` + "\n" +
			`  { key = "action", label = "What we do" },` + "\n" +
			`  { key = "likelihood", label = "Likelihood, 1 to 3", kind = "number", min = 1, max = 3 },` + "\n] }",
		"[answers.effects.age]\nlikelihood = 2\n\n[answers.effects.disability]\nlikelihood = 3"},
}
