package rules

import "testing"

// TestAdmittedHarm: what an entry without harm says of harm, and what only sounds like it.
func TestAdmittedHarm(t *testing.T) {
	for text, harm := range map[string]bool{
		"Some people, particularly those with dementia, may find change difficult and become distressed.": true,
		"Better care. Some disruption when providers change.":                                             true,
		"People could lose touch with their friends.":                                                     true,
		"Nobody would lose a place.":                                                                      false,
		"It may be difficult for some, so the old way stays open.":                                        false,
		"People who would struggle on the stairs use the lift.":                                           false,
		"Otherwise people would be isolated.":                                                             false,
		"The new route is less likely to be harder for anybody.":                                          false,
		"Some loss of income is unlikely.":                                                                false,
		"A difficult building is replaced.":                                                               false,
		"The change will reduce the risk that people could become isolated.":                              false,
	} {
		if got := admittedHarm(text); (got != "") != harm {
			t.Errorf("%q: %q", text, got)
		}
	}
	const benign = "[[impact]]\ngroups = [\"age\"]\nimpact = \"positive\"\nconsidered = \"Some may find the change difficult.\"\n"
	const adverse = "[[impact]]\ngroups = [\"age\"]\nimpact = \"negative\"\n"
	for source, want := range map[string]string{
		benign: "DR438 impact[0].impact", benign + adverse: "", benign + adverse + "sub-group = \"carers\"\n": "DR438 impact[0].impact",
		benign + "response = \"Staff go with them on the first days.\"\n": "",
	} {
		if got := toldOf(t, exampleForm(t), minimal+source, "DR438"); len(got) > 0 != (want != "") || len(got) >= len(want) && got[:len(want)] != want {
			t.Errorf("%s\nwant %q, got %q", source, want, got)
		}
	}
}

// TestDutyKept: the duty stays with the body, whatever a contract asks of a provider.
func TestDutyKept(t *testing.T) {
	for text, told := range map[string]bool{
		"The duty will be passed to providers through the contract.":           true,
		"The public sector equality duty is delegated to the contractor.":      true,
		"Due regard: passed on to our new provider.":                           true,
		"The duty cannot be passed to the provider.":                           false,
		"The duty remains ours, whatever is passed to the provider.":           false,
		"Public health duties were transferred to councils in 2013.":           false,
		"The provider will have due regard as well; equality terms bind it.":   false,
		"The safeguarding duty passes to the provider, with the usual checks.": false,
	} {
		if got := toldOf(t, exampleForm(t), minimal+"[analysis]\nsummary = \"Better care. "+text+"\"\n", "DR664"); (got != "") != told {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// TestLeftOut: only where the record itself says that people were not asked about something, and not why.
func TestLeftOut(t *testing.T) {
	for text, told := range map[string]bool{
		"Option C was added after the consultation.":                                true,
		"Parking charges did not form part of the consultation.":                    true,
		"The Sunday hours were not consulted on.":                                   true,
		"Option C was added after the consultation because most people wanted it.":  false,
		"A quiet hour was added after the consultation at the request of the group": false,
		"Nothing was added after the consultation.":                                 false,
		"The Forum was not consulted on the tender evaluation.":                     false,
		"The fees were not part of the consultation, and will be consulted on.":     false,
		"After the consultation they close on Mondays instead.":                     false,
	} {
		if got := toldOf(t, exampleForm(t), minimal+"description = \"Hours change. "+text+"\"\n", "DR323"); (got != "") != told {
			t.Errorf("%q: %q", text, got)
		}
	}
	const versions = "version = \"draft 3\"\ndescription = \"Option C was added after the consultation.\"\n[[consultation]]\naudience = \"All\"\nversion = \"draft 2\"\n"
	if got := toldOf(t, exampleForm(t), minimal+versions, "DR323"); got == "" {
		t.Error("people saw draft 2 only")
	}
	if got := toldOf(t, exampleForm(t), minimal+versions+"[[consultation]]\naudience = \"All\"\nversion = \"draft 3\"\n", "DR323"); got != "" {
		t.Errorf("people were asked again: %s", got)
	}
}
