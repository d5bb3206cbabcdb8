package templates

import (
	"fmt"
	"slices"

	"dueregard/schema"
)

// readiness writes a self-assessment: whose it is, then domain by domain.
func (w *starter) readiness(keys []schema.Key) {
	for _, name := range []string{"schema", "record", "template", "edition", "language"} {
		w.key(keyOf(keys, name), "", "")
	}
	policy := keyOf(keys, "policy")
	policy.Keys = slices.DeleteFunc(slices.Clone(policy.Keys), func(k schema.Key) bool {
		return !slices.Contains([]string{"title", "organisation", "responsible", "description", "areas"}, k.Name)
	})
	w.table(policy, "", "")
	readiness := keyOf(keys, "readiness")
	fmt.Fprintln(&w.b)
	w.comment("# ", readiness.About)
	fmt.Fprintln(&w.b, "[readiness]")
	domain := keyOf(readiness.Keys, "domain")
	for _, k := range readiness.Keys {
		if k.Name != "domain" {
			w.key(k, "readiness", "")
		}
	}
	for i := range w.form.Domains {
		w.domain(domain.Keys, &w.form.Domains[i], i == 0)
	}
	w.byID(keyOf(keys, "sources"), "", "")
	for _, name := range []string{"indicator", "attachment", "sign-off"} {
		w.table(keyOf(keys, name), "", unused)
	}
	w.answers(keyOf(keys, "answers"))
}

func keyOf(keys []schema.Key, name string) schema.Key {
	return keys[slices.IndexFunc(keys, func(k schema.Key) bool { return k.Name == name })]
}

// domain writes a domain with its questions. The keys are explained at the first one.
func (w *starter) domain(keys []schema.Key, d *Domain, first bool) {
	fmt.Fprintln(&w.b)
	w.comment("# ", d.Title)
	w.text("# ", d.Guidance)
	for _, q := range d.Questions {
		w.comment("# - ", q)
	}
	fmt.Fprintf(&w.b, "[[readiness.domain]]\nid = %s\n", schema.Quote(d.ID))
	plain := slices.DeleteFunc(slices.Clone(keys), func(k schema.Key) bool { return k.Name == "id" || k.Name == "action" })
	if !first {
		w.brief(plain, "")
		return
	}
	for _, k := range plain {
		if k.Name == "rating" {
			fmt.Fprintln(&w.b)
			w.comment("# ", k.About)
			w.ratings()
			fmt.Fprintln(&w.b, `rating = ""`)
			continue
		}
		w.key(k, "readiness.domain", "")
	}
	w.table(keyOf(keys, "action"), "readiness.domain", unused)
}
