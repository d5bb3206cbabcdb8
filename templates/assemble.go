package templates

import (
	"cmp"
	"maps"
	"reflect"
	"slices"

	"dueregard/schema"
)

// resolve makes the form of what the files say, in each of its languages. A base asks nothing, and need
// not.
func (c chain) resolve(isBase bool) (*Form, error) {
	found := &faults{chain: c, found: make(map[*file]*schema.LoadError)}
	languages := c.languages()
	forms := make(map[string]*Form, len(languages))
	for i, language := range languages {
		told := found
		if i > 0 {
			told = nil
		}
		if forms[language] == nil {
			forms[language] = c.in(language, told)
		}
	}
	form := forms[languages[0]]
	check(form, forms, found, isBase)
	if err := found.err(); err != nil {
		return nil, err
	}
	alike(languages, forms)
	for language, other := range forms {
		other.Name = cmp.Or(other.Name, c[0].Name)
		other.Languages, other.language = languages, language
		complete(other, language)
		other.others = forms
		other.index()
	}
	return form, nil
}

// in puts together what the files say in a language, the first base first. Without a twin in it, a text
// stays as it is and is among the rest.
func (c chain) in(language string, told *faults) *Form {
	form := &Form{rest: make(map[string]bool)}
	for _, f := range slices.Backward(c) {
		said := f.form
		if f.language != language {
			twinned, rest := formFormat.Twinned(said, f.Twins, language)
			said = twinned.(*Form)
			maps.DeleteFunc(rest, func(_ string, without bool) bool { return !without })
			maps.Copy(form.rest, rest)
		}
		m := merger{file: f, faults: told}
		m.overlay(form, said)
	}
	delete(form.rest, "")
	return form
}

// complete fills in what a template may leave out. Its words are English.
func complete(form *Form, language string) {
	fill := func(text *string, words string) {
		if *text == "" {
			*text = words
			if language != "en" {
				form.rest[words] = true
			}
		}
	}
	fill(&form.Words.Statement, "statement")
	fill(&form.Words.Blank, "Not recorded")
	if form.Statute == "" {
		form.Groups = allNine(form.Groups)
	}
	for i := range form.Groups {
		g := &form.Groups[i]
		c := characteristic(g.ID)
		if c == nil {
			continue
		}
		fill(&g.Title, c.Title)
		if g.Aims == nil && form.Statute == "" {
			g.Aims = c.Aims
		}
	}
	out := func(g Group) bool { return g.LeftOut != "" }
	form.LeftOut = slices.DeleteFunc(slices.Clone(form.Groups), func(g Group) bool { return !out(g) })
	form.Groups = slices.DeleteFunc(form.Groups, out)
	for i := range form.Sections {
		if form.Sections[i].Level == 0 {
			form.Sections[i].Level = 1
		}
	}
}

// allNine adds the protected characteristics that a form does not list, in the order of the Act: after
// those that it lists, and before its local groups.
func allNine(groups []Group) []Group {
	at := 0
	for i, g := range groups {
		if g.Characteristic() {
			at = i + 1
		}
	}
	var missing []Group
	for _, c := range schema.Characteristics {
		if !slices.ContainsFunc(groups, func(g Group) bool { return g.ID == c.ID }) {
			missing = append(missing, Group{ID: c.ID})
		}
	}
	return slices.Insert(groups, at, missing...)
}

// addRest gives a form, in each of its languages, what the default form asks and it does not.
func addRest(form *Form) error {
	f, err := openNamed(Default)
	if err != nil {
		return err
	}
	defer f.Close()
	files, err := readChain(f, Default, nil)
	if err != nil {
		return err
	}
	for language, other := range form.others {
		full := files.in(language, nil)
		complete(full, language)
		other.Rest = rest(full, other)
		texts(reflect.ValueOf(other.Rest), func(s string) {
			if full.rest[s] {
				other.rest[s] = true
			}
		})
	}
	return nil
}

// texts calls a function with every text in a value.
func texts(v reflect.Value, each func(string)) {
	switch v.Kind() {
	case reflect.String:
		each(v.String())
	case reflect.Slice:
		for i := range v.Len() {
			texts(v.Index(i), each)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				texts(v.Field(i), each)
			}
		}
	}
}

// rest gives the sections of the full form with what the other one does not ask, one level lower, with
// no conditions: what is recorded is shown. A question that is asked only under conditions is asked.
func rest(full, form *Form) []Section {
	asked := map[string]bool{"": true, "findings": true}
	for _, s := range form.Sections {
		asked[s.Show] = true
		for _, f := range s.Questions {
			asked[f.Key] = true
		}
	}
	var left []Section
	for _, s := range full.Sections {
		s.Level, s.Guidance, s.When, s.WhenAny = 2, "", nil, nil
		if asked[s.Show] {
			s.Show = ""
		}
		s.Questions = slices.DeleteFunc(slices.Clone(s.Questions), func(f Question) bool { return asked[f.Key] })
		for i := range s.Questions {
			s.Questions[i].When, s.Questions[i].WhenAny = nil, nil
		}
		if s.Show != "" || len(s.Questions) > 0 {
			left = append(left, s)
		}
	}
	return left
}
