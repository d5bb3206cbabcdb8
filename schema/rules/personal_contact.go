package rules

import (
	"slices"
	"strings"
)

// officeWords are parts of addresses that are no names of people.
var officeWords = strings.Fields(`
	access accessibility accessible admin administration adult adults advice alternative and archives art arts assessment benefits board
	building bus buses business cabinet campaign care careers carers centre central chief childcare children childrens citizens city civic clerk
	comms commissioning committee committees communications communities community complaints connect consult consultation consultations contact
	contactus council councillors county court culture customer customers data dementia democracy democratic development digital director
	directorate disability discrimination district diversity do dpo drop early east economy education eia elections engage engagement enquiries
	enquiry environment eqia equalities equality events executive external family families faith feedback finance fire foi for format formats
	forum foster freedom front governance grants group head health healthy hello help helpdesk helpline highways home housing hr hub human
	inclusion info information insight integrated joint leaders leisure learning legal letstalk lgbt library libraries licensing local mail
	mailbox major media members mental museum museums my neighbourhood neighbourhoods network news north of office officer one online open our
	outreach panel parking parks partnership partnerships payments pensions people performance place plan planning plans police policy
	post press procurement project projects property public publichealth race reception records recovery recruitment reform regeneration registrars
	rent reply research resources response review rights road roads rural safe safeguarding safer say school schools scrutiny secretary section
	secure send service services short shop site sites skills social south sport sports staff standards strategic strategy street streets support
	survey sustainability talk team teams tenants the town trading traffic training transformation translation translations transport travel trust
	unit voice volunteer volunteers ward waste web webmaster welfare wellbeing welsh west work workforce works young your youth zero
	addysg adborth cefnogaeth cludiant cwynion cydraddoldeb cymdeithasol cymorth cymraeg cyngor cynllunio cyswllt democratiaeth gofal gwasanaeth
	gwasanaethau hygyrchedd iechyd llyfrgell llyfrgelloedd oedolion plant pobl swyddfa tai teithio ymgynghori ymgynghoriad ymholiadau`)

// freeMail are hosts at which people have their own mailboxes.
var freeMail = strings.Fields(`aol. blueyonder. btinternet. btopenworld. fsmail. gmail. gmx. googlemail. hotmail. icloud. live. mac. mail. me. msn.
	ntlworld. outlook. proton. protonmail. sky. talktalk. tiscali. virgin. virginmedia. yahoo. ymail.`)

func noMailOfPeople(s *subject) []gap {
	var gaps []gap
	s.eachPublished(mailed, func(l *leaf) {
		if strings.HasSuffix(l.path, ".url") || s.forContact(l.path) {
			return
		}
		var masked []string
		for _, address := range mailAddresses(l.text) {
			if local, host, _ := strings.Cut(strings.ToLower(address), "@"); ofPerson(local, host) {
				masked = append(masked, "what looks like a person's e-mail address, "+local[:1]+"…@"+host+",")
			}
		}
		gaps = append(gaps, personal(l, masked, "give the mailbox of a team, or leave it out; whom people can ask belongs in contact of [publication]")...)
	})
	return gaps
}

// mailAddresses gives the e-mail addresses in a text.
func mailAddresses(text string) []string {
	var found []string
	for at := strings.IndexByte(text, '@'); at >= 0; {
		start, end := at, at+1
		for start > 0 && mailByte(text[start-1], "._%+-'") {
			start--
		}
		for end < len(text) && mailByte(text[end], ".-") {
			end++
		}
		address := strings.TrimRight(text[start:end], ".-")
		_, host, _ := strings.Cut(address, "@")
		if start < at && strings.Contains(host, ".") && !(start > 0 && text[start-1] == '/') {
			found = append(found, strings.TrimLeft(address, "._%+-'"))
		}
		next := strings.IndexByte(text[end:], '@')
		if next < 0 {
			break
		}
		at = end + next
	}
	return found
}

// mailByte says that a byte is a letter or a digit of ASCII, or one of some signs.
func mailByte(b byte, signs string) bool {
	return b < 0x80 && byteClasses[b]&wordByte != 0 || strings.IndexByte(signs, b) >= 0
}

// ofPerson says that an address is a person's, as far as its shape tells: a first name or an initial and a surname, or
// any that is no office at a host where people have their own. One word at a body's own host may be either, and passes.
func ofPerson(local, host string) bool {
	parts := strings.FieldsFunc(local, func(r rune) bool { return r < 'a' || r > 'z' })
	office := slices.ContainsFunc(parts, func(p string) bool { return slices.Contains(officeWords, p) })
	if slices.ContainsFunc(freeMail, func(h string) bool { return strings.HasPrefix(host, h) }) {
		return !office && !containsAny(local, "info", "contact", "forum", "group", "club", "society", "association", "team", "network", "community", "centre")
	}
	const mostNames = 3
	return !office && len(parts) >= 2 && len(parts) <= mostNames && strings.ContainsAny(local, "._-") && len(parts[len(parts)-1]) > 1
}

// voices are the last keys at which people say something, and may have left their number.
var voices = []string{"said", "raised-by"}

func noNumberOfPeople(s *subject) []gap {
	var gaps []gap
	s.eachPublished(numbered, func(l *leaf) {
		if !strings.ContainsAny(l.text, "0+") {
			return
		}
		_, key := keyOf(l.path)
		var masked []string
		for i := 0; i < len(l.text); i++ {
			number, end := telephone(l.text, i)
			if number == "" {
				continue
			}
			if number[1] == '7' && len(number) == mostDigits || slices.Contains(voices, key) && (number[1] == '1' || number[1] == '2') {
				masked = append(masked, "what looks like a person's telephone number, "+number[:3]+"…,")
			}
			i = end
		}
		if masked != nil && !s.forContact(l.path) {
			gaps = append(gaps, personal(l, masked, "leave it out, or give a switchboard; whom people can ask belongs in contact of [publication]")...)
		}
	})
	return gaps
}

// mostDigits is how many digits a number of the United Kingdom has from the 0 on; a few have one less.
const mostDigits = 11

// telephone gives the number of the United Kingdom that begins at a place of a text, as eleven digits or ten from the
// 0 on, and where it ends; empty: none does.
func telephone(text string, i int) (number string, end int) {
	if text[i] != '0' && text[i] != '+' || i > 0 && (byteClasses[text[i-1]]&wordByte != 0 || strings.IndexByte(".,/-", text[i-1]) >= 0) {
		return "", i
	}
	rest, international := strings.CutPrefix(text[i:], "+44")
	if !international {
		rest, international = strings.CutPrefix(text[i:], "0044")
	}
	var digits []byte
	first, separators := 0, 0 // digits up to the first separator; separators since the last digit
	if international {
		digits = append(digits, '0')
	}
	for end = len(text) - len(rest); end < len(text); end++ {
		b := text[end]
		digit := b >= '0' && b <= '9'
		switch {
		case digit && len(digits) == mostDigits:
			return "", i
		case digit && international && len(digits) == 1 && b == '0': // +44 (0)7700
			separators = 0
			continue
		case digit:
			digits, separators = append(digits, b), 0
			continue
		case len(digits) < mostDigits && strings.IndexByte(" -()", b) >= 0 && separators < 2 && !(b == '(' && len(digits) > 6):
			if first == 0 {
				first = len(digits)
			}
			separators++
			continue
		}
		break
	}
	if n := len(digits); n < mostDigits-1 || digits[0] != '0' || digits[1] == '0' || !international && first > 0 && first < 3 {
		return "", i
	}
	return string(digits), end
}
