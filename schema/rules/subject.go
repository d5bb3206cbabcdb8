package rules

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"dueregard/schema"
	"dueregard/templates"
)

// A subject is the statement under check, with what several rules ask of it worked out once.
type subject struct {
	*schema.Statement                   // with the words of the format that those of the house mean
	recorded          *schema.Statement // as its file has it
	predecessor       *schema.Statement // the statement that this one follows; nil: it was not read

	form    *templates.Form
	today   time.Time                  // midnight UTC of the day of the check; zero: not given
	meeting time.Time                  // day of the meeting that the caller asks about; zero: that of the statement
	groups  []templates.Group          // that the form asks about, everybody left out
	records []record                   // evidence, then workforce.by
	rows    []row                      // of the matrix, one for each of groups
	leaves  []leaf                     // every text and date that the statement holds
	plan    []planned                  // every action, with those of the domains of a self-assessment
	ids     []string                   // of groups that the statement may use: the form's, the nine characteristics', and all
	rules   []Rule                     // the catalogue, for what speaks of rules
	held    []string                   // what the file records: recordsIn
	found   []schema.Finding           // so far; what late rules are about
	gravest map[string]schema.Severity // of what was found, by its key
	once    worked

	toCome    bool                         // options are open, and the assessment to come has an owner and a date
	short     bool                         // a screening decided that no full statement is needed
	questions []*templates.Question        // of the form, that are asked of the record
	waived    map[*templates.Question]bool // of the questions: what they require is not asked of a short record
	small     small                        // numbers too small to be published; worked out when asked for
}

// A record is what is recorded of one group, among those who use the service or among the staff.
type record struct {
	schema.Evidence
	group   schema.Group
	path    string   // its key: "evidence.sex", "workforce.by.sex"
	answer  string   // what an action answers to close the gap: "evidence.sex", "workforce.sex"
	subject string   // what it is about, in words: "Sex", "Sex among staff"
	around  []string // ids of sources that hold for all such records
}

// A row is one group of the matrix, with a cell for each aim that the form asks about.
type row struct {
	templates.Group
	cells   []schema.Cell // parallel to Aims
	entries []int         // all that is recorded of the group
}

func newSubject(st *schema.Statement, form *templates.Form, opts Options) *subject {
	const usual = 80 // findings of a draft
	s := &subject{
		Statement: form.Apply(st), recorded: st, predecessor: opts.Predecessor, form: form, meeting: opts.Meeting, rules: Catalogue,
		held: recordsIn(st), leaves: leavesOf(st), found: make([]schema.Finding, 0, usual), gravest: make(map[string]schema.Severity),
	}
	if !opts.AsOf.IsZero() {
		year, month, day := opts.AsOf.Date()
		s.today = time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	}
	s.short = st.IsStatement() && st.Screening.NotRequired()
	theirs := func(g templates.Group) bool { return g.ID == schema.AllGroups || g.LeftOut != "" }
	s.groups = slices.DeleteFunc(slices.Clone(form.GroupsAsked(s.Statement)), theirs)
	s.ids = groupIDs(slices.DeleteFunc(slices.Clone(form.Groups), theirs))
	for _, g := range s.groups {
		r := row{Group: g, entries: s.impactsOn(g.ID)}
		for _, aim := range g.Aims {
			r.cells = append(r.cells, s.Cell(g.ID, aim))
		}
		s.rows = append(s.rows, r)
	}
	s.collectRecords()
	s.collectPlan()
	s.toCome = !s.Decision.Final() && len(laterAssessmentPlanned(s)) == 0
	s.waived = make(map[*templates.Question]bool)
	s.questions = s.asked()
	return s
}

func (s *subject) collectRecords() {
	for _, id := range s.inOrder(s.Evidence) {
		key := below("evidence", string(id))
		s.records = append(s.records, record{s.Evidence[id], id, key, key, s.title(id), nil})
	}
	if s.Workforce == nil {
		return
	}
	for _, id := range s.inOrder(s.Workforce.By) {
		s.records = append(s.records, record{
			s.Workforce.By[id], id, below("workforce.by", string(id)),
			below("workforce", string(id)), s.title(id) + " among staff", s.Workforce.Sources,
		})
	}
}

// inOrder gives the keys in the order of the form, then those that it does not ask about by name.
func (s *subject) inOrder(by map[schema.Group]schema.Evidence) []schema.Group {
	return schema.InOrder(by, s.form.GroupIDs())
}

// pathSigns are what paths are made of; a key that holds one stands in quotation marks.
const pathSigns = `.[]"`

// below is the path of a key in a table.
func below(path, key string) string {
	if strings.ContainsAny(key, pathSigns) {
		key = strconv.Quote(key)
	}
	return path + "." + key
}

// at is the path of an element of a list.
func at(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }

// nth names an element of a list to people, who count from 1: "impact 1".
func nth(key string, i int) string { return key + " " + strconv.Itoa(i+1) }

// inWords is a path for people: "consultation 1, theme 2, said".
func inWords(path string) string {
	parts := strings.Split(path, "[")
	words := parts[0]
	for _, part := range parts[1:] {
		number, rest, _ := strings.Cut(part, "]")
		i, err := strconv.Atoi(number)
		if err != nil {
			return path
		}
		words = nth(words, i) + strings.Replace(rest, ".", ", ", 1)
	}
	return words
}

func (s *subject) title(id schema.Group) string { return s.form.GroupTitle(id) }

// titles names groups in the house's words: "Age, Race and Sex".
func (s *subject) titles(ids []schema.Group) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = s.title(id)
	}
	return list(names)
}

// list joins words as in a sentence: "a, b and c".
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// aimTitle names an aim in the words of the Act's heads: "advance equality of opportunity".
func aimTitle(id schema.Aim) string {
	for _, a := range schema.Aims {
		if a.ID == id {
			return strings.ToLower(a.Title)
		}
	}
	return string(id)
}

// aimTitles names aims in a sentence: "the aims to eliminate discrimination and foster good relations".
func aimTitles(ids []schema.Aim) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = aimTitle(id)
	}
	if len(ids) == 1 {
		return "the aim to " + names[0]
	}
	return "the aims to " + list(names)
}

// decided gives the day of the decision; the zero Date if none is recorded.
func (s *subject) decided() schema.Date {
	if s.Decision == nil {
		return schema.Date{}
	}
	return s.Decision.Date
}
