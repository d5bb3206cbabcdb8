package rules

import (
	"strings"
	"testing"
)

func TestLeftOver(t *testing.T) {
	for text, want := range map[string]string{
		"TBC":      "TBC",
		"**tbc.**": "tbc",
		"[TBC]":    "[TBC]",
		"The library closes at five. Saturday hours: TBC.": "TBC",
		"Head of Libraries (TBC)":                          "TBC",
		"TBC by the Board in June":                         "TBC",
		"Start in June – tbc":                              "tbc",
		"| Age | 40% |\n| Sex | TBC |":                     "TBC",
		"- Age: known\n- Sex: tba":                         "tba",
		"Owner to be confirmed":                            "to be confirmed",
		"To be completed":                                  "To be completed",
		"The title is [insert name of policy]":             "[insert name of policy]",
		"[To be completed]":                                "[To be completed]",
		"[Name of service] will change":                    "[Name of service]",
		"Click or tap here to enter text.":                 "Click or tap",
		"Choose an item.":                                  "Choose an item",
		"Lorem ipsum dolor":                                "Lorem ipsum",
		"Is it urgent? Yes / No":                           "Yes / No",
		"Is it urgent?\n\nYes/No\n":                        "Yes/No",
		"Yes / No / N/A":                                   "Yes / No / N/A",
		"☐ Yes ☐ No":                                       "☐ Yes ☐ No",
		"Y/N":                                              "Y/N",
		"High / Medium / Low":                              "High / Medium / Low",
		"A review on xx/xx/2026":                           "xx/xx",
		"From dd/mm/yyyy on":                               "dd/mm/yy",
		"It saves £xx,000":                                 "£xx",
		"XX% of users":                                     "XX%",
		"XX residents answered":                            "XX",
		"About xx people":                                  "xx",
		"Saturday: ?":                                      "?",
		"Number: ???":                                      "???",
		"Date??? Venue":                                    "???",
		"Name: ________":                                   "____",
		"See Error! Reference source not found.":           "Error! Reference source not found",
		"#REF!":                                            "#REF!",
		"None, because …":                                  "…",
		"Director of … under delegation":                   "…",
		"...":                                              "...",
	} {
		if got := leftOver(text); !strings.EqualFold(got, want) {
			t.Errorf("%q: found %q, want %q", text, got, want)
		}
	}
}

// TestNotLeftOver: what reads like a mark and is part of an answer.
func TestNotLeftOver(t *testing.T) {
	for _, text := range []string{
		"Works to be completed by March.", "Lift repairs to be completed", "A yes/no question.", "Stbcx", "Ĳ TBCs",
		"[Date of the report](https://example.org)", "[Insert 3 to the report](https://example.org/insert)",
		"The final hours are TBC by the Board once the survey is done, and stay as they are until then.",
		"Tewkesbury Borough Council (TBC)", "Partners are GCC, TBC and the police, who meet every month.",
		"Opens on Saturday, hours to be confirmed by the manager once the staff have chosen theirs.",
		"Opens at 10 a.m. – 3 p.m. on Saturdays", "Really?", "They asked: why now?", "More to follow…",
		"Residents said that the bus was late … and that nobody told them.", "Schedule XX", "Part XX of the Act", "the XX century",
		"XXL gloves", "https://example.org/xx/page", "A high/low tide table", "Positive/negative pressure rooms",
		"☒ Yes ☐ No", "Section 149 [2013] EWCA Civ 1345 [26]", "We quote: \"[the council] must listen\".", "Rate: 3 < 4", "C# and #hashtags",
		"Low/medium incomes", "To be confident in using the library", "[name withheld]", "and/or", "Yes, no doubt.",
	} {
		if got := leftOver(text); got != "" {
			t.Errorf("%q: found %q", text, got)
		}
	}
	if got := findMark("TBC Housing Team", false, "Tamworth Borough Council"); got != "" {
		t.Errorf("the body's own short name is found: %q", got)
	}
	if got := findMark("Thank you xx … so kind", true, ""); got != "" {
		t.Errorf("in a quotation: %q", got)
	}
}
