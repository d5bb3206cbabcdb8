package schema

import "slices"

// A CellState says whether the matrix of groups and aims has an answer at one place.
type CellState string

// The states of a Cell.
const (
	CellAnswered      CellState = "answered"       // an entry names both the group and the aim
	CellAimNotNamed   CellState = "aim-not-named"  // only entries that name no aim speak of the group
	CellBlank         CellState = "blank"          // nothing is recorded
	CellNotApplicable CellState = "does-not-apply" // the aim does not count for the group, and no entry claims it
)

// A Cell is what a statement records for one group and one of the three aims.
type Cell struct {
	State   CellState
	Impact  string // the entries' impact taken together; empty: not judged
	Entries []int  // what it rests on, as indices of Statement.Impact, in order
}

// Cell gives what the statement records of the aim for the group. Entries that name the aim come
// before those that name none. Which aims are asked for a local group is the form's affair; for a
// protected characteristic s.149(7) of the Equality Act 2010 decides.
func (st *Statement) Cell(g Group, a Aim) Cell {
	var named, unnamed []int
	for _, i := range st.ImpactsOn(g) {
		switch aims := st.Impact[i].Aims; {
		case slices.Contains(aims, a):
			named = append(named, i)
		case len(aims) == 0:
			unnamed = append(unnamed, i)
		}
	}
	switch {
	case len(named) > 0:
		return Cell{CellAnswered, st.together(named), named}
	case !applies(g, a):
		return Cell{State: CellNotApplicable}
	case len(unnamed) > 0:
		return Cell{CellAimNotNamed, st.together(unnamed), unnamed}
	}
	return Cell{State: CellBlank}
}

// ImpactsOn gives the indices of the entries that record something of the group: those that name it,
// and those about all groups. General words stand in for every group only where they name an aim, or
// where no entry speaks of a group of its own: beside entries that go group by group, a group left
// out is a blank.
func (st *Statement) ImpactsOn(g Group) []int {
	var on []int
	general := !slices.ContainsFunc(st.Impact, Impact.specific)
	for i, entry := range st.Impact {
		all := slices.Contains(entry.Groups, AllGroups) && (general || len(entry.Aims) > 0)
		if (all || slices.Contains(entry.Groups, g)) && entry.Recorded() {
			on = append(on, i)
		}
	}
	return on
}

// ImpactsByGroup gives ImpactsOn, with the entries looked through once for all groups.
func (st *Statement) ImpactsByGroup() func(Group) []int {
	general := !slices.ContainsFunc(st.Impact, Impact.specific)
	var all []int // that stand in for every group
	by := make(map[Group][]int)
	for i := range st.Impact {
		entry := &st.Impact[i]
		switch {
		case !entry.Recorded():
		case slices.Contains(entry.Groups, AllGroups) && (general || len(entry.Aims) > 0):
			all = append(all, i)
		default:
			for _, g := range entry.Groups {
				if of := by[g]; len(of) == 0 || of[len(of)-1] != i {
					by[g] = append(of, i)
				}
			}
		}
	}
	return func(g Group) []int {
		on := slices.Concat(all, by[g])
		slices.Sort(on)
		return on
	}
}

// Recorded says that the entry holds more than the names of groups and aims.
func (i Impact) Recorded() bool {
	return i.Impact != "" || i.Rating != "" || i.Considered != "" || i.Response != "" ||
		i.Justification != "" || len(i.Mitigation) > 0
}

// specific says that the entry names a group other than everybody.
func (i Impact) specific() bool {
	return slices.ContainsFunc(i.Groups, func(g Group) bool { return g != AllGroups })
}

func applies(g Group, a Aim) bool {
	for _, c := range Characteristics {
		if c.ID == g {
			return c.Has(a)
		}
	}
	return true
}

// together combines the impacts of several entries into one word that does not flatter: good and bad
// make mixed; what is bad or not known outweighs what is good, and that outweighs no effect.
func (st *Statement) together(entries []int) string {
	gravest, positive := 0, false
	for _, i := range entries {
		word := st.Impact[i].Impact
		positive = positive || word == "positive"
		gravest = max(gravest, slices.Index(impactWords, word))
	}
	if positive && impactWords[gravest] == "negative" {
		return "mixed"
	}
	return impactWords[gravest]
}

// impactWords are the words of Impact.Impact, each outweighing those before it.
var impactWords = []string{"", "none", "neutral", "positive", "not-known", "negative", "mixed"}
