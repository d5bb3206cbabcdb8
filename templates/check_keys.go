package templates

import (
	"maps"
	"slices"
	"strings"

	"dueregard/schema"
	"dueregard/schema/pattern"
)

var (
	plainKey = pattern.Lazy(`^[a-z0-9][a-z0-9-]{0,99}$`)
	twinEnd  = pattern.Lazy(`-(en|cy|gd|ga|plain)$`)
)

const plainKeyHint = "write small letters, digits and hyphens, at most 100"

// describe finds what the format says of a key of a statement; ids are passed over. ok is false where
// there is no such key, or where it is that of a whole list of tables.
func (c *checker) describe(key string) (k schema.Key, ok bool) {
	keys := c.keys
	for rest, more := key, true; more; {
		var part string
		part, rest, more = strings.Cut(rest, ".")
		at := slices.IndexFunc(keys, func(k schema.Key) bool { return k.Name == part })
		if at < 0 {
			return k, false
		}
		k = keys[at]
		switch {
		case k.Holds == schema.HoldsByID && more:
			_, rest, more = strings.Cut(rest, ".")
		case k.Holds == schema.HoldsTable && k.List && more:
			return k, false
		}
		keys = k.Keys
	}
	return k, true
}

// nearKey proposes the key of a statement that was meant.
func (c *checker) nearKey(key string) string {
	if !c.hinting() {
		return ""
	}
	return c.meant(key, keysBelow(c.keys, "", key))
}

// keysBelow lists the keys that can be asked for. Where tables have ids, it is that of the key meant.
func keysBelow(keys []schema.Key, path, meant string) []string {
	var all []string
	for _, k := range keys {
		below := join(path, k.Name)
		switch {
		case k.Holds == schema.HoldsTable && !k.List:
			all = append(all, keysBelow(k.Keys, below, meant)...)
		case k.Holds == schema.HoldsByID:
			if rest, ok := strings.CutPrefix(meant, below+"."); ok {
				id, _, _ := strings.Cut(rest, ".")
				all = append(all, keysBelow(k.Keys, join(below, id), meant)...)
			}
		case k.Holds != schema.HoldsAnswers:
			all = append(all, below)
		}
	}
	return all
}

// ownKeys are the keys of the house's own questions.
func (c *checker) ownKeys() []string { return slices.Sorted(maps.Keys(c.own)) }

// ownKey says whether a key is that of an answer to one of the house's own questions: to the question
// itself, to what it asks beside, or in its table.
func (c *checker) ownKey(key string) bool {
	q, _ := c.ownAt(key)
	return q != nil
}

// ownAt gives the house's own question, or the column of its table, whose answer stands at a key; nil:
// there is none. beside says that the answer is to what the question asks beside: any words.
func (c *checker) ownAt(key string) (q *Question, beside bool) {
	if q := c.own[key]; q != nil {
		return q, false
	}
	if base, ok := strings.CutSuffix(key, "-other"); ok && c.own[base] != nil && c.own[base].Other != "" {
		return c.own[base], true
	}
	if base, ok := strings.CutSuffix(key, "-details"); ok && c.own[base] != nil && c.own[base].Details != "" {
		return c.own[base], true
	}
	parts := strings.Split(key, ".")
	if len(parts) != 4 {
		return nil, false
	}
	table := c.own[Own+parts[1]]
	if table == nil || !c.hasRow(table, parts[2]) {
		return nil, false
	}
	at := slices.IndexFunc(table.Columns, func(q Question) bool { return q.Key == parts[3] })
	if at < 0 {
		return nil, false
	}
	return &table.Columns[at], false
}

// hasRow says whether a table of fixed rows or groups has a row of that id.
func (c *checker) hasRow(table *Question, id string) bool {
	switch table.Kind {
	case "rows":
		return slices.ContainsFunc(table.Rows, func(r FixedRow) bool { return r.ID == id })
	case "groups":
		return slices.ContainsFunc(c.form.Groups, func(g Group) bool { return string(g.ID) == id }) ||
			c.form.Statute == "" && characteristic(schema.Group(id)) != nil
	}
	return false
}

// key checks what a question asks for.
func (c *checker) key(s *Section, q *Question) {
	switch k, known := c.describe(q.Key); {
	case q.Key == "":
		c.at(q.from, "key", `write key = "policy.title", or key = "answers.…" for a question of your own`, "the question %s has no key", quote(q.Label))
	case isOwn(q.Key):
		c.ownSyntax(q)
	case k.Holds == schema.HoldsTable && k.List && q.Key != "policy.responsible", known && k.Holds == schema.HoldsTable && !k.List, k.Holds == schema.HoldsByID && known:
		c.at(q.from, "key", "ask for a key in it, or show a block", "section %s asks for %s, which holds a table", s.called(), quote(q.Key))
	case !known || q.Key == "answers":
		c.at(q.from, "key", c.nearKey(q.Key), "section %s asks for %s, which is no key of a statement", s.called(), quote(q.Key))
	}
	if q.Label == "" {
		c.at(q.from, "label", `write label = "…"`, "section %s asks for %s without a label", s.called(), quote(q.Key))
	}
}

// ownSyntax wants the key of an own question to be one that no other answer can have.
func (c *checker) ownSyntax(q *Question) {
	name := strings.TrimPrefix(q.Key, Own)
	if !plainKey().MatchString(name) {
		c.at(q.from, "key", plainKeyHint+`, behind "answers."`, "the key %s is not one of an own question", quote(q.Key))
		return
	}
	if a := c.asks[q.Key]; a.many && a.question != q {
		c.at(q.from, "key", "give each question a key of its own", "%s is asked twice; section %s asks it too", quote(q.Key), a.section.called())
	}
	if base := twinEnd().ReplaceAllString(q.Key, ""); base != q.Key && c.own[base] != nil {
		c.at(q.from, "key", "choose another name", "%s is where the answer to %s stands in another language or in plain words", quote(q.Key), quote(base))
	}
	for _, end := range []string{"-other", "-details"} {
		base := c.own[strings.TrimSuffix(q.Key, end)]
		if base == nil || base == q || end == "-other" && base.Other == "" || end == "-details" && base.Details == "" {
			continue
		}
		c.at(q.from, "key", "choose another name", "%s stands for what %s asks beside", quote(q.Key), quote(base.Key))
	}
}
