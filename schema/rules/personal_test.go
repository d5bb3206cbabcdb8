package rules

import (
	"strings"
	"testing"
)

// personalIn gives what the rules about personal data say of a text at a key of a consultation.
func personalIn(t *testing.T, key, text string) string {
	t.Helper()
	source := minimal + "[[consultation]]\naudience = \"Parents\"\nsummary = \"x y\"\n[[consultation.theme]]\nraised-by = \"x y\"\n" + key + " = '''" + text + "'''\n"
	return toldOf(t, exampleForm(t), source, "DR730", "DR731", "DR732", "DR733", "DR734", "DR735")
}

// TestPersonalData: shapes of what belongs to one person. The numbers are ones that nobody has: those that Ofcom keeps
// for drama, and made-up ones with the right check digit.
func TestPersonalData(t *testing.T) {
	for text, want := range map[string]string{
		"Write to jane.smith@example.org":                   "DR730",
		"j.khan@ashmere.example.org wrote":                  "DR730",
		"(samfield77@gmail.com)":                            "DR730",
		"My number is 07700 900123.":                        "DR731",
		"+44 7700 900 123":                                  "DR731",
		"+44 (0)7700 900123":                                "DR731",
		"07700900123":                                       "DR731",
		"Ring me on 01632 960123":                           "DR731",
		"(020) 7946 0123":                                   "DR731",
		"Her number is AB123456C":                           "DR732",
		"AB 12 34 56 C":                                     "DR732",
		"NHS number 9434765919":                             "DR733",
		"943 476 5919":                                      "DR733",
		"NHS no. 943-476-5919":                              "DR733",
		"The family at 12 Mill Lane, AS1 2XY, told us.":     "DR734",
		"He lives in AS12 3EF":                              "DR734",
		"A boy (born 3.4.2011) has nowhere to go.":          "DR735",
		"DoB: 03/04/2011":                                   "DR735",
		"She was born on 3 April 2011 and uses the centre.": "DR735",
		"Write to j.o'brien@example.org":                    "DR730",
		"Ring 07700 900123 3 times":                         "DR731",
		"0044 7700 900123":                                  "DR731",
		"0044 (0)7700-900-123":                              "DR731",
		"07700\u00a0900\u00a0123":                           "DR731",
		"(07700) 900123":                                    "DR731",
		"her number is ab123456c.":                          "DR732",
		"ab 12 34 56 c":                                     "DR732",
		"AB-12-34-56-C":                                     "DR732",
		"Ab123456c":                                         "DR732",
		"AB 123456 C":                                       "DR732",
		"AB\u00a012\u00a034\u00a056\u00a0C":                 "DR732",
		"NHS 9434765919":                                    "DR733",
		"(NHS: 943-476-5919)":                               "DR733",
		"NHS number: 943 476 5919":                          "DR733",
		"NHS Number - 943-476-5919":                         "DR733",
		"NHS no. 94 3476 5919":                              "DR733",
		"NHS #9434765919":                                   "DR733",
		"nhs 943 476 5919 12 May":                           "DR733",
		"He lives in gl99 9zz":                              "DR734",
		"GL999ZZ is where he lives":                         "DR734",
		"gl999zz":                                           "DR734",
		"Gl99 9zz":                                          "DR734",
		"w9a 9zz":                                           "DR734",
	} {
		got := personalIn(t, "said", text)
		if strings.Count(got, "\n") != 1 || !strings.HasPrefix(got, want+" ") {
			t.Errorf("%q: want %s, got\n%s", text, want, got)
		}
		for _, secret := range []string{"900123", "960123", "123456", "34 56", "34765919", "476 5919", "2XY", "3EF", "9ZZ", "9zz", "2011", "brien", "jane", "smith", "samfield"} {
			if strings.Contains(strings.SplitN(got, " (", 2)[0], secret) {
				t.Errorf("%q is not masked: %s", text, got)
			}
		}
	}
}

// TestNoPersonalData: what has the same shape at first sight.
func TestNoPersonalData(t *testing.T) {
	for _, text := range []string{
		"Write to equality@example.org, adult.social.care@example.org or libraries@example.org.", "ashmereforum@gmail.com", "gofal.cymdeithasol@example.org", "no-reply@example.org",
		"early.help@example.org and customer_services@example.org", "See https://example.org/@jane.smith/page", "@ashmere on social media", "5 @ £3.50",
		"In 2024/25 there were 10 700 visits, 0 to 19", "From 07.00 to 19.30 on 01.02.2026", "07 12 2025", "0800 123 4567", "0300 123 4567", "ISBN 0-7475-3269-9",
		"QQ 12 34 56 C", "Case reference AB/123456/C, form BG123456A", "DA123456A", "AB123456E", "AB123456", "XAB123456C",
		"943 476 5918", "Reference 9434765919", "tel. 943 476 5919", "£943 476 5919", "1111111111", "12,943 476 5919",
		"GL1 is our postcode district, and GL1 2 another", "Central Library, High Street, AS1 2XY", "Table A1 2BC", "S149 1AB", "In 2026 4DX will",
		"Children born on 1 September 2015 start school in 2019.", "Everybody born before 6 April 1950", "born in 2011", "those born 1.4.2011",
		"at 123456 a year", "AB-123456-C", "AB-12 34-56 C", "ab123456e", "Write to 'equality@example.org'",
		"call NHS 111 or 0300 123 1039", "NHS 01632 960123", "NHS 943476591", "NHS 94347659190", "In the NHS 943 476 5918", "The NHS spent 943 476 5918",
		"floor b1 2nd door, l2 3rd and e4 5th, ch2 1st", "w9 5pm, e1 8am", "se1 4hr, m1 2ft", "as1 2xy", "AS12XY", "da4c5ad", "see example.org/gl999zz", "gl999zz=", "ref-gl999zz", "S99ZZ is a form", "zz9 9zz", "ks2 1ab", "gl99 9zzz",
		"07700 9001234", "0701559336", "007700900123", "We ask for date of birth, sex and postcode; 1,212 answered on 3 May 2026.",
	} {
		if got := personalIn(t, "response", text); got != "" {
			t.Errorf("%q gives\n%s", text, got)
		}
	}
	if got := personalIn(t, "changed", "The office is at 01632 960123."); got != "" {
		t.Errorf("an office's number: %s", got)
	}
}

// TestUnpublishedIsNotLookedAt: neither what the public version leaves out, nor whom people can ask.
func TestUnpublishedIsNotLookedAt(t *testing.T) {
	const who = "\"Ask jane.smith@example.org, 07700 900123\"\n"
	for source, want := range map[string]int{
		"[publication]\ncontact = " + who + "contact-plain = " + who:                                    0,
		"[[review]]\ntext = " + who:                                                                     0,
		"[[attachment]]\nfile = \"a\"\ndescription = " + who:                                            0,
		"[[attachment]]\nfile = \"a\"\naccess = \"public\"\ndescription = " + who:                       2,
		"[analysis]\nsummary = " + who:                                                                  2,
		"[analysis]\nsummary = " + who + "[[exempt]]\nwhere = \"analysis\"\nreason = \"paragraph 1\"\n": 0,
	} {
		if got := toldOf(t, exampleForm(t), minimal+source, "DR730", "DR731"); strings.Count(got, "\n") != want {
			t.Errorf("%s: want %d, got\n%s", source, want, got)
		}
	}
	form := readForm(t, "[[section]]\ntitle = \"A\"\nquestion = [{ key = \"answers.lead\", label = \"Contact details of the lead officer\" }, { key = \"answers.why\", label = \"Why?\" }]\n")
	if got := toldOf(t, form, minimal+"[answers]\nlead = "+who+"why = "+who, "DR730"); !strings.HasPrefix(got, "DR730 answers.why") || strings.Count(got, "\n") != 1 {
		t.Errorf("a form that asks whom to contact: %s", got)
	}
}

func TestCheckDigits(t *testing.T) {
	for digits, want := range map[string]bool{"9434765919": true, "9434765918": false, "4010232137": true, "1234567890": false, "9876543210": true} {
		if got := checkDigitFits(digits); got != want {
			t.Errorf("%s: %t", digits, got)
		}
	}
}
