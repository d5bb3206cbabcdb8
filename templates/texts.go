package templates

import "cmp"

// Language is that of the form's texts, as far as they have been put into it: "en", "cy".
func (f *Form) Language() string { return cmp.Or(f.language, "en") }

// Speaks says whether the form is written in a language.
func (f *Form) Speaks(language string) bool {
	return language == f.Language() || f.others[language] != nil
}

// Texts are all that the form says, its own choice of words and what it takes over.
func (f *Form) Texts() map[string]bool {
	_, texts := formFormat.Twinned(f, nil, "")
	return texts
}

// Main is the language of the form's plain keys, in which stands what has no twin.
func (f *Form) Main() string {
	if len(f.Languages) > 0 {
		return f.Languages[0]
	}
	return f.Language()
}
