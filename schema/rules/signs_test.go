package rules

import "testing"

// FuzzSigns: what rules look for in a text is never in one that has no sign of it, and no text stops them.
func FuzzSigns(f *testing.F) {
	for _, text := range []string{
		"Hours: TBC", "☐ Yes ☐ No", "Saturday: ?", "£xx", "[insert", "None, because …", "Name: ____", "xx/xx/2026", "Really??",
		"j.khan@example.org", "@", "+44 (0)7700 900123", "AB 12 34 56 C", "NHS no. 943-476-5919", "AS1 2XY", "born 3.4.2011", "[here](x)", "https://x",
		"Tewkesbury Borough Council (TBC)", "High / Medium / Low", "\xe2\x80", "#", "<", "…",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		is := signsOf(text)
		says := func(sign signs, what string, found bool) {
			if found && is&sign == 0 {
				t.Errorf("%q has %s, and no sign of it", text, what)
			}
		}
		says(marked, "a mark", leftOver(text) != "")
		says(mailed, "an address", len(mailAddresses(text)) > 0)
		says(linked, "a link", len(markdownLinks(text)) > 0)
		says(located, "a long address", longAddress(&leaf{text: text}) > 0)
		for i := range len(text) {
			says(numbered, "a National Insurance number", isInsuranceNumber(text, i))
			says(coded, "a postcode", postcode(text, i) != "")
			number, _ := telephone(text, i)
			says(numbered, "a telephone number", number != "")
		}
		weak(text)
		isHealthNumber(text, text, text)
		beginsWithDay(text)
		ofOne(text)
		markGroups(appendWords(nil, text), &namingWords)
	})
}
