package templates

import (
	"slices"
	"strings"

	"dueregard/schema"
)

// impactsOn gives the entries that name a group, or everybody.
func impactsOn(st *schema.Statement, group schema.Group) []int {
	var on []int
	for i, entry := range st.Impact {
		if slices.Contains(entry.Groups, group) || slices.Contains(entry.Groups, schema.AllGroups) {
			on = append(on, i)
		}
	}
	return on
}

// actionsFor gives the actions that answer something of a row's group: a gap or an impact by the group's
// name, or one of the entries of the analysis that the row shows and that names the action, or that the
// action names. Only what answers one of some areas counts. In a table by aims an action that belongs to
// an entry is in the rows of its aims alone.
func actionsFor(st *schema.Statement, line *Line, areas []string, on []int) []int {
	group := schema.Group(line.ID)
	named := func(reference string) bool {
		area, name := areaOf(reference)
		return slices.Contains(areas, area) && name == string(group)
	}
	var found []int
	for i := range st.Action {
		a := &st.Action[i]
		own := func(i int) bool { return slices.Contains(st.Impact[i].Groups, group) && belongs(a, &st.Impact[i]) }
		ofEntry := slices.Contains(areas, "impact") && slices.ContainsFunc(on, own)
		elsewhere := !ofEntry && line.AimTitle != "" && slices.ContainsFunc(impactsOn(st, group), own)
		if ofEntry || !elsewhere && slices.ContainsFunc(a.Answers, named) {
			found = append(found, i)
		}
	}
	return found
}

// belongs says that an entry of the analysis names an action as its mitigation, or the action the entry.
func belongs(a *schema.Action, entry *schema.Impact) bool {
	if a.ID != "" && slices.Contains(entry.Mitigation, a.ID) {
		return true
	}
	return entry.ID != "" && slices.ContainsFunc(a.Answers, func(reference string) bool {
		area, name := areaOf(reference)
		return entry.ID == reference || area == "impact" && entry.ID == name
	})
}

// areaOf splits what an action answers into the table, and the id of the group or the entry in it.
func areaOf(reference string) (area, name string) {
	area, rest, _ := strings.Cut(strings.Replace(reference, "workforce.by.", "workforce.", 1), ".")
	name, _, _ = strings.Cut(rest, ".")
	return area, name
}
