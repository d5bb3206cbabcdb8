package templates

import (
	"fmt"
	"strings"

	"dueregard/schema"
)

// exampleOf is the example as it is to be written; empty where there is none.
func exampleOf(k schema.Key) string {
	switch {
	case k.Holds == schema.HoldsTable && k.List:
		return "[" + inline(k) + "]"
	case k.Holds == schema.HoldsTable:
		return inline(k)
	case k.Example == "":
		return ""
	case k.List:
		return listed(k)
	}
	return literal(k, k.Example)
}

// inline writes a table in a line, from the examples of its keys.
func inline(k schema.Key) string {
	var parts []string
	for _, part := range k.Keys {
		if part.Example != "" {
			parts = append(parts, part.Name+" = "+literal(part, part.Example))
		}
	}
	return "{ " + strings.Join(parts, ", ") + " }"
}

// value is what the starter holds for a key. live is false where TOML knows no blank for it.
func (w *starter) value(k schema.Key, path string, example bool) (value string, live bool) {
	switch {
	case path == "schema":
		return fmt.Sprint(schema.Version), true
	case path == "record" && w.form.Record == "readiness":
		return schema.Quote(w.form.Record), true
	case path == "record" || path == "language":
		return literal(k, k.Example), false
	case path == "template":
		return schema.Quote(w.template), true
	case path == "edition":
		return schema.Quote(w.form.Edition), true
	case path == "policy.title":
		return `"[To be completed]"`, true
	case path == "impact.groups":
		group := schema.AllGroups
		if len(w.form.Groups) > 0 {
			group = w.form.Groups[0].ID
		}
		return "[" + schema.Quote(string(group)) + "]", true
	case k.Holds == schema.HoldsTable && (example || !k.List):
		return exampleOf(k), example
	case k.List && example:
		return listed(k), true
	case k.List:
		return "[]", true
	case example:
		return literal(k, k.Example), true
	case k.Holds == schema.HoldsNumber || k.Holds == schema.HoldsYesNo:
		return k.Example, false
	case k.Holds == schema.HoldsText:
		return `""""""`, true
	}
	return `""`, true
}

func listed(k schema.Key) string {
	if k.Example == "" {
		return "[]"
	}
	var items []string
	for item := range strings.SplitSeq(k.Example, " | ") {
		items = append(items, literal(k, item))
	}
	return "[" + strings.Join(items, ", ") + "]"
}

// literal writes an example as TOML.
func literal(k schema.Key, example string) string {
	bare := k.Holds == schema.HoldsNumber || k.Holds == schema.HoldsYesNo
	if k.Holds == schema.HoldsDate {
		d := schema.ParseDate(example)
		bare = d.Exact() && strings.Count(example, "-") == 2
	}
	if k.Holds == schema.HoldsCount {
		bare = !strings.ContainsFunc(example, func(r rune) bool { return r < '0' || r > '9' }) && example != ""
	}
	if bare {
		return example
	}
	return schema.Quote(example)
}
