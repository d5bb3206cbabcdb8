package templates

import (
	"slices"
)

// alike lets the form be the same in all its languages to what a statement records: a choice is known
// by its words in any of them, and a condition compares with the words of the first.
func alike(languages []string, forms map[string]*Form) {
	first := forms[languages[0]]
	var all []*Form
	for _, language := range languages {
		if f := forms[language]; !slices.Contains(all, f) {
			all = append(all, f)
		}
	}
	if len(all) < 2 {
		return
	}
	for id := range first.Scales {
		known(all, func(f *Form) []Choice { return f.Scales[id].Steps })
	}
	for i := range first.Sections {
		for _, f := range all[1:] {
			f.Sections[i].When, f.Sections[i].WhenAny = first.Sections[i].When, first.Sections[i].WhenAny
		}
		for j := range first.Sections[i].Questions {
			question := func(f *Form) *Question { return &f.Sections[i].Questions[j] }
			alikeQuestion(all, question)
			for k := range first.Sections[i].Questions[j].Columns {
				alikeQuestion(all, func(f *Form) *Question { return &question(f).Columns[k] })
			}
		}
	}
	for i := range first.Groups {
		for _, f := range all[1:] {
			f.Groups[i].When, f.Groups[i].WhenAny = first.Groups[i].When, first.Groups[i].WhenAny
		}
	}
	for i := range first.SignOffs {
		for _, f := range all[1:] {
			f.SignOffs[i].When = first.SignOffs[i].When
		}
	}
}

func alikeQuestion(all []*Form, in func(*Form) *Question) {
	known(all, func(f *Form) []Choice { return in(f).Choices })
	first := in(all[0])
	for _, f := range all[1:] {
		q := in(f)
		q.When, q.WhenAny, q.DetailsFor = first.When, first.WhenAny, first.DetailsFor
	}
}

// known notes the words of choices in the other languages.
func known(all []*Form, in func(*Form) []Choice) {
	first := in(all[0])
	for i := range first {
		var words []string
		for _, f := range all {
			words = append(words, in(f)[i].Word)
		}
		for _, f := range all {
			in(f)[i].words = words
		}
	}
}
