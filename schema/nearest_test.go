package schema

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// TestSlip: what a program may take for a slip of the pen, among all keys of the format at once and a few more.
func TestSlip(t *testing.T) {
	known := make(map[string]bool)
	statementFormat.shape().addWords(known, make(map[*shape]bool))
	names := append(keysOf(statementFormat.shape()), "protected-characteristic", "characteristic")
	for typed, want := range map[string]string{
		// Case, and the sign between words.
		"Policy": "policy", "POLICY": "policy", "Sign-Off": "sign-off", "sign_off": "sign-off", "sign off": "sign-off", "Review_Date": "review-date",
		"People affected": "people-affected", "target_date": "target-date", "Put_To": "put-to",
		// Neighbours that have changed places.
		"titel": "title", "Titel": "title", "poilcy": "policy", "opticn": "option", "afefcted": "affected", "people-affetced": "people-affected", "imapct": "impact",
		"evdience": "evidence", "responsbile": "responsible", "organistaion": "organisation", "mintue": "minute", "protected-charactersitic": "protected-characteristic",
		// A letter that is left out, added, or another.
		"responsable": "responsible", "respnsible": "responsible", "responssible": "responsible", "organistion": "organisation", "organization": "organisation",
		"charateristic": "characteristic", "proteced-characteristic": "protected-characteristic", "service-usres": "service-users", "consltation": "consultation",
		"consulttation": "consultation", "mitgation": "mitigation", "monitorng": "monitoring", "descripton": "description", "desciption": "description",
		"recomendation": "recommendation", "pubication": "publication", "evidense": "evidence", "polisy": "policy", "predecesor": "predecessor",
		"justifcation": "justification", "agenda-itm": "", "agendda-item": "agenda-item", "fingerpint": "fingerprint", "pubished": "published",
		"call-in-untill": "call-in-until", "directorat": "", "budget-chnage": "budget-change", "atachment": "attachment", "attachement": "attachment", "indicater": "indicator",
		// A plural.
		"impacts": "impact", "policys": "policy", "attachments": "attachment", "source": "sources", "paper": "", "with-paper": "with-papers", "service-user": "service-users",
		"schemas": "schema", "people-affecteds": "people-affected",
		// One who wrote it may mean it.
		"people-not-affected": "", "team": "", "note": "", "nte": "", "noe": "", "published": "published", "publisher": "publisher", "publishes": "",
		"baseline-value": "", "target-value": "", "target-day": "", "data": "", "context": "", "contest": "", "contract": "", "next": "", "on": "", "or": "",
		"score": "", "state": "", "stats": "", "analyses": "", "analysts": "", "vague": "", "users": "users", "uses": "", "charge": "", "budget-charge": "",
		"consent": "", "polity": "", "reference-date": "", "kinds": "kind", "dates": "date", "Note": "", "Date": "", "ID": "", "title2": "", "2title": "", "t1tle": "",
		"affected-people": "", "affecting": "", "unaffected": "", "not-affected": "", "reported": "", "reporter": "", "decided": "", "cost": "",
		// More than one slip, or at the end of a word, or in a short one.
		"tytel": "", "polcie": "", "affectde": "affected", "affecte": "", "ffected": "", "xaffected": "", "affectedx": "", "ttile": "title", "titll": "", "tiitel": "", "targets-dates": "",
		"policy-": "", "-policy": "", "peopleaffected": "", "people--affected": "", "signoff": "", "sgin-off": "", "due-date": "", "évidence": "", "evidençe": "",
		"": "", "-": "", "----------": "", "s": "",
	} {
		if got := slip(typed, names, func(word string) bool { return known[word] || otherWords[word] }); got != want {
			t.Errorf("%q is %q, want %q", typed, got, want)
		}
	}
}

// TestSlipOfTwo: where two names are as near, nobody can tell.
func TestSlipOfTwo(t *testing.T) {
	if got := slip("tatle", []string{"title", "table"}, func(string) bool { return false }); got != "" {
		t.Errorf("%q", got)
	}
}

// TestNoKeyIsASlip: no key of the format is taken for another that stands beside it, or anywhere.
func TestNoKeyIsASlip(t *testing.T) {
	known := make(map[string]bool)
	statementFormat.shape().addWords(known, make(map[*shape]bool))
	keys := keysOf(statementFormat.shape())
	for _, key := range keys {
		others := slices.DeleteFunc(slices.Clone(keys), func(other string) bool {
			return other == key || other == key+"s" || other+"s" == key
		})
		if got := slip(key, others, func(word string) bool { return known[word] || otherWords[word] }); got != "" {
			t.Errorf("%q is taken for %q", key, got)
		}
	}
}

// keysOf are all keys of a format, each once.
func keysOf(s *shape) []string {
	keys, seen := make(map[string]bool), make(map[*shape]bool)
	var collect func(s *shape)
	collect = func(s *shape) {
		if s == nil || seen[s] {
			return
		}
		seen[s] = true
		collect(s.element)
		for _, f := range s.fields {
			keys[f.name] = true
			collect(f.shape)
		}
	}
	collect(s)
	return slices.Sorted(maps.Keys(keys))
}

// TestMeantIsLeft: in a file, too, a key that somebody may mean is left, and a hint says what it is near.
func TestMeantIsLeft(t *testing.T) {
	for _, c := range []struct{ source, hint string }{
		{"people-not-affected = 3\n", `"people-affected"`},
		{"team = 't'\n", `"term"`},
		{"[[indicator]]\nname = 'n'\nbaseline-value = '2020'\ntarget-value = '2021'\n", `"baseline-date"`},
		{"[[indicator]]\nname = 'n'\nreadings = [{ data = 2020 }]\n", `"date"`},
		{"[decision]\ncontext = 'c'\n", `"content"`},
		{"[sources.a]\ntitle = 't'\npublished = '2020'\n", `"publisher"`},
		{"[[consultation]]\naudience = 'x'\nnote = 'n'\n", `"none"`},
		{"[[review]]\nnext = 'n'\n", `"text"`},
		{"[[sign-off]]\nrole = 'officer'\non = 'x'\n", `"of"`},
	} {
		source := least + c.source
		if got, done := Mend([]byte(source)); string(got) != source {
			t.Errorf("%v\n%s", done, got)
		}
		if _, err := Load(strings.NewReader(source), "f.toml"); err == nil || !strings.Contains(err.Error(), c.hint) {
			t.Errorf("%v, want the hint %s", err, c.hint)
		}
	}
}
