package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"dueregard/schema"
	"dueregard/schema/rules"
)

// askedRules gives the ids of the rules that --only and --except leave; nil: all. Both take ids and groups:
// "DR401", "DR4xx", "impact".
func askedRules(only, except []string) (map[string]bool, error) {
	if only == nil && except == nil {
		return nil, nil
	}
	asked := map[string]bool{}
	if only == nil {
		for _, r := range rules.Catalogue {
			asked[r.ID] = true
		}
	}
	for _, name := range only {
		ids, err := rulesCalled("--only", name)
		if err != nil {
			return nil, err
		}
		maps.Copy(asked, ids)
	}
	for _, name := range except {
		ids, err := rulesCalled("--except", name)
		if err != nil {
			return nil, err
		}
		maps.DeleteFunc(asked, func(id string, _ bool) bool { return ids[id] })
	}
	if len(asked) == 0 {
		return nil, fmt.Errorf("--only and --except leave no rule to check by")
	}
	return asked, nil
}

// rulesCalled gives the ids of a rule or of a group of them.
func rulesCalled(flag, name string) (map[string]bool, error) {
	name = strings.TrimSpace(name)
	id := ruleID(name)
	beginning := strings.TrimSuffix(id, "XX")
	ids, near := map[string]bool{}, []string{}
	for _, r := range rules.Catalogue {
		if r.ID == id || r.ID[:3] == beginning || strings.EqualFold(rules.Groups[r.Group()].Name, name) {
			ids[r.ID] = true
		}
		if strings.HasPrefix(id, r.ID[:3]) {
			near = append(near, r.ID) // one of its hundred was meant
		}
	}
	if len(ids) > 0 {
		return ids, nil
	}
	var groups []string
	for _, g := range rules.Groups {
		groups = append(groups, g.Name)
	}
	hint := "there are the groups " + strings.Join(groups, ", ") + "; dueregard explain --list names the rules"
	if meant := schema.Nearest(name, slices.Concat(groups, near)); meant != "" {
		hint = fmt.Sprintf("did you mean %q?", meant)
	}
	return nil, fmt.Errorf("%s %q is neither a rule nor a group of rules\n  hint: %s", flag, name, hint)
}
