package rules

import ()

// namedByImpact says that an entry of the analysis names an action as its mitigation.
func (s *subject) namedByImpact(id string) bool {
	return id != "" && len(s.namedBy(id)) > 0
}

// actionPurposed speaks of actions that neither say what they answer nor are named by an impact.
func actionPurposed(s *subject) []gap {
	idle := which(s.plan[:len(s.Action)], func(a planned) bool {
		return len(a.Answers) == 0 && a.Status != "dropped" && !noAction(a.Action) && !s.namedByImpact(a.ID)
	})
	if len(idle) == 0 {
		return nil
	}
	return []gap{{
		path: idle[0].path + ".answers", message: "it is not recorded what is answered by " + namesOfPlanned(idle),
		hint: toPaste(`name the gap or the impact: "evidence.sex", "workforce.sex", "impact.sex"`, `answers = ["…"]`),
	}}
}

// actionMeasured is content with an indicator in place of words.
func actionMeasured(s *subject) []gap {
	blind := which(s.plan[:len(s.Action)], func(a planned) bool {
		indicated := a.ID != "" && s.indicated(a.ID)
		return weak(a.Measure) && a.Status != "dropped" && !noAction(a.Action) && !indicated
	})
	if len(blind) == 0 {
		return nil
	}
	return []gap{{
		path: blind[0].path + ".measure", message: "no measure of success is recorded for " + namesOfPlanned(blind),
		hint: toPaste("say what will be seen, and by when", `measure = "…"`),
	}}
}
