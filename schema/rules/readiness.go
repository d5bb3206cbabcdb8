package rules

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

var readinessRules = []Rule{
	{
		ID: "DR901", Records: ofReadiness, Severity: schema.Warning, Since: "0.1", check: readinessDated,
		Title:     "a self-assessment is dated",
		Why:       "Ratings are compared over time, and one without a time can be compared with nothing.",
		Authority: practice,
		Mend:      `Under [readiness], write date = "March 2026".`,
	},
	{
		ID: "DR902", Records: ofReadiness, Severity: schema.Error, Since: "0.1", check: domainsAssessed,
		Title:     "a self-assessment speaks of every domain of the form",
		Why:       "A domain that is left out is most often the one that is hard to talk about.",
		Authority: "the house template",
		Mend:      "Add [[readiness.domain]] with the id of the domain, reflection, rating, and evidence or sources.",
	},
	{
		ID: "DR903", Records: ofReadiness, Severity: schema.Error, Since: "0.1", check: domainsKnown,
		Title:     "every domain of a self-assessment is one of the form's, and stands once",
		Why:       "What is recorded under an id that the form does not have stands under no heading, and is compared with nothing.",
		Authority: "the house template",
		Mend:      "Use the form's own id of the domain, or have the domain added to the house template.",
	},
	{
		ID: "DR904", Records: ofReadiness, Severity: schema.Warning, Since: "0.1", check: domainsComplete,
		Title:     "each domain has a reflection, a rating, and what shows it",
		Why:       "A rating without reasons is a feeling; reasons without a rating cannot be followed over time.",
		Authority: practice,
		Mend:      "Add to the domain what it lacks: reflection, rating, and evidence or sources.",
	},
	{
		ID: "DR905", Records: ofReadiness, Severity: schema.Warning, Since: "0.1", check: domainRatingsKnown,
		Title:     "the rating of a domain is a word of the house's scale",
		Why:       "A word that the scale does not have is neither high nor low, and has no place in a comparison.",
		Authority: "the house template",
		Mend:      "Use one of the words that the finding lists.",
	},
	{
		ID: "DR906", Records: ofReadiness, Severity: schema.Warning, Since: "0.1", check: lowHasAction,
		Title:     "a domain that is rated low has an action",
		Why:       "To know of a weakness and plan nothing helps nobody. Why nothing is planned is an answer.",
		Authority: practice,
		Mend:      `Add [[readiness.domain.action]] with action, owner and due; or with action = "None, because …".`,
	},
	{
		ID: "DR907", Records: ofReadiness, Severity: schema.Warning, Since: "0.1", check: readinessAccountable,
		Title:     "an action of a self-assessment has somebody accountable and a time frame",
		Why:       "What nobody owns will stand in the next assessment as it stands in this one.",
		Authority: practice,
		Mend:      "Add owner, a person, a post or a team, and due to the action.",
	},
	{
		ID: "DR908", Records: ofReadiness, Severity: schema.Warning, Since: "0.1", check: earlierInOrder,
		Title:     "what was rated before is dated, oldest first",
		Why:       "Whether a domain goes up or down can only be seen from ratings in the order of time.",
		Authority: practice,
		Mend:      "Give each [[readiness.domain.earlier]] the date of its self-assessment, and put the oldest first.",
	},
}

// domains gives the domains of a self-assessment; none where there is none.
func (s *subject) domains() []schema.Domain {
	if s.Readiness == nil {
		return nil
	}
	return s.Readiness.Domain
}

func readinessDated(s *subject) []gap {
	if s.Readiness != nil && !s.Readiness.Date.IsZero() {
		return nil
	}
	return []gap{{path: "readiness.date", message: "when the self-assessment was made is not recorded", hint: toPasteIn("readiness", s.Readiness != nil, "say when it was made: a day, a month or a quarter", `date = "…"`)}}
}

// domainTitle names a domain in the house's words; one that the form does not know by its id.
func (s *subject) domainTitle(id string) string {
	if i := slices.Index(s.domainIDs(), id); i >= 0 {
		return s.form.Domains[i].Title
	}
	return id
}

func (s *subject) domainIDs() []string {
	var ids []string
	for _, d := range s.form.Domains {
		ids = append(ids, d.ID)
	}
	return ids
}

// domainsAssessed tells in one finding of all domains that are left out, but for those which a slip of
// the pen stands for.
func domainsAssessed(s *subject) []gap {
	known := s.domainIDs()
	if len(known) == 0 {
		if s.Record != "readiness" {
			return nil
		}
		return []gap{{path: "template", message: "the form that the self-assessment follows has no domains", hint: toPaste("name a form for self-assessments: that of your body, or the program's own", `template = "readiness"`)}}
	}
	var meant, left, titles []string
	for _, d := range s.domains() {
		meant = append(meant, d.ID, schema.Nearest(d.ID, known))
	}
	for _, id := range known {
		if !slices.Contains(meant, id) {
			left = append(left, id)
			titles = append(titles, fmt.Sprintf("%q", s.domainTitle(id)))
		}
	}
	if left == nil {
		return nil
	}
	return []gap{{
		path: "readiness.domain", message: "nothing is recorded for the domain " + list(titles),
		hint: toPaste("add an entry for each, with what you found when you asked yourselves its questions",
			"[[readiness.domain]]", "id = "+schema.Quote(left[0]), `reflection = """…"""`, s.ratingLine(), `evidence = """…"""`),
	}}
}

func domainsKnown(s *subject) []gap {
	known := s.domainIDs()
	if known == nil {
		return nil
	}
	var gaps []gap
	seen := make(map[string]bool)
	for i, d := range s.domains() {
		path := at("readiness.domain", i) + ".id"
		switch {
		case !slices.Contains(known, d.ID):
			gaps = append(gaps, gap{path: path, message: fmt.Sprintf("the form has no domain %q", d.ID), hint: didYouMean(d.ID, known, "use one of "+strings.Join(known, ", "))})
		case seen[d.ID]:
			gaps = append(gaps, gap{path: path, message: fmt.Sprintf("the domain %q stands twice", s.domainTitle(d.ID)), hint: "put both into one"})
		}
		seen[d.ID] = true
	}
	return gaps
}

func domainsComplete(s *subject) []gap {
	var gaps []gap
	for i, d := range s.domains() {
		lines := map[string]string{"a reflection": `reflection = """…"""`, "a rating": s.ratingLine(), "what shows it": `evidence = """…"""`}
		lacks := missing(
			part{"a reflection", !weak(d.Reflection)},
			part{"a rating", !weak(d.Rating) || len(s.ratingSteps()) == 0},
			part{"what shows it", !weak(d.Evidence) || len(d.Sources) > 0},
		)
		if len(lacks) == 0 {
			continue
		}
		var keys []string
		for _, lack := range lacks {
			keys = append(keys, lines[lack])
		}
		gaps = append(gaps, gap{
			path: at("readiness.domain", i), message: fmt.Sprintf("the domain %q does not record %s", s.domainTitle(d.ID), list(lacks)),
			hint: toPaste("write it; sources = [\"…\"] will do in the place of evidence", keys...),
		})
	}
	return gaps
}

// ratingSteps is the house's scale for ratings.
func (s *subject) ratingSteps() []templates.Choice { return s.form.Scales[s.form.Rating].Steps }

// ratingLine is the line that rates something, with the words of the house's scale.
func (s *subject) ratingLine() string {
	var words []string
	for _, step := range s.ratingSteps() {
		words = append(words, step.Word)
	}
	return `rating = "…"  # ` + strings.Join(words, ", ")
}

// step gives the step of the house's scale that a rating names; nil: none.
func (s *subject) step(rating string) *templates.Choice {
	return s.form.Choice(&templates.Question{Key: "rating", Scale: s.form.Rating}, rating)
}

// ratingUnknown tells of a rating that is no word of the house's scale, if there is one.
func (s *subject) ratingUnknown(path, rating string) []gap {
	if len(s.ratingSteps()) == 0 || strings.TrimSpace(rating) == "" || s.step(rating) != nil {
		return nil
	}
	var words []string
	for _, step := range s.ratingSteps() {
		words = append(words, step.Word)
	}
	return []gap{{path: path, message: fmt.Sprintf("the rating %q is no word of the house's scale", rating), hint: didYouMean(rating, words, "use one of: "+strings.Join(words, ", "))}}
}

func domainRatingsKnown(s *subject) []gap {
	var gaps []gap
	for i, d := range s.domains() {
		path := at("readiness.domain", i)
		gaps = append(gaps, s.ratingUnknown(path+".rating", d.Rating)...)
		for j, earlier := range d.Earlier {
			gaps = append(gaps, s.ratingUnknown(at(path+".earlier", j)+".rating", earlier.Rating)...)
		}
	}
	return gaps
}

// lowSteps gives the words that are low in the house's scale: those in the tone of what is bad; or where
// none has it the lowest third, by what they count for, or else by their order.
func (s *subject) lowSteps() []string {
	steps := slices.Clone(s.ratingSteps())
	var low []string
	for _, step := range steps {
		if step.Tone == "negative" {
			low = append(low, step.Word)
		}
	}
	if low != nil || len(steps) == 0 {
		return low
	}
	if !slices.ContainsFunc(steps, func(c templates.Choice) bool { return c.Value == nil }) {
		slices.SortStableFunc(steps, func(a, b templates.Choice) int { return cmp.Compare(*a.Value, *b.Value) })
	}
	for _, step := range steps[:max(1, len(steps)/3)] {
		low = append(low, step.Word)
	}
	return low
}

func lowHasAction(s *subject) []gap {
	low := s.lowSteps()
	var gaps []gap
	for i, d := range s.domains() {
		step := s.step(d.Rating)
		planned := slices.ContainsFunc(d.Action, func(a schema.Action) bool { return a.Status != "dropped" })
		if step == nil || planned || !slices.Contains(low, step.Word) {
			continue
		}
		gaps = append(gaps, gap{
			path: at("readiness.domain", i) + ".action", message: fmt.Sprintf("the domain %q is rated %q, and no action is recorded", s.domainTitle(d.ID), step.Word),
			hint: toPaste("plan something, below the domain, or say why nothing is planned: \"None, because …\"",
				"[[readiness.domain.action]]", `action = "…"`, `owner = "…"`, `due = "…"`),
		})
	}
	return gaps
}

func readinessAccountable(s *subject) []gap { return unaccountable(s.planOf("readiness.")) }

// earlierInOrder tells once of each domain. A date may be imprecise: the order is wrong only if it cannot be right.
func earlierInOrder(s *subject) []gap {
	var gaps []gap
	for i, d := range s.domains() {
		for j, earlier := range d.Earlier {
			path := at(at("readiness.domain", i)+".earlier", j) + ".date"
			next, of := s.Readiness.Date, "the self-assessment"
			if j+1 < len(d.Earlier) {
				next, of = d.Earlier[j+1].Date, "the next one"
			}
			if earlier.Date.IsZero() {
				gaps = append(gaps, gap{path: path, message: fmt.Sprintf("when %q was rated %q before is not recorded", s.domainTitle(d.ID), earlier.Rating), hint: toPaste("give the date of that self-assessment", `date = "…"`)})
				break
			}
			if earlier.Date.After(next) {
				gaps = append(gaps, gap{
					path: path, message: fmt.Sprintf("the earlier rating of %q is of %s, after %s, which is of %s", s.domainTitle(d.ID), earlier.Date.Words(), of, next.Words()),
					hint: "check the dates, and put the oldest first",
				})
				break
			}
		}
	}
	return gaps
}
