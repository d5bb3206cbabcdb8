package rules

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// fewInWords tells once of each text that counts people of a group who are too few to be published. It goes on only
// where a number below the threshold stands at the beginning of a word.
func fewInWords(s *subject) []gap {
	var gaps []gap
	below := s.threshold()
	small := func(n int) bool { return n > 0 && below.Small(n) }
	for i := range s.leaves {
		l := &s.leaves[i]
		if !tellsOfPeople(l.path) || len(l.text) < len("2 Sikh") || s.keptBack(l.path) {
			continue
		}
		var found []string
		for at := nextSmall(l.text, 0); at >= 0; at = nextSmall(l.text, at+1) {
			if words := fewPeopleAt(l.text, at, small); words != "" && !slices.Contains(found, strconv.Quote(words)) {
				found = append(found, strconv.Quote(words))
			}
		}
		if found != nil {
			gaps = append(gaps, gap{
				path: l.path, message: fmt.Sprintf("%s counts %s of a group: %s; the public version keeps words", inWords(l.path), s.fewPeople(), few(found)),
				hint: fmt.Sprintf("say it without the number, such as %q, or without what tells who they are", fmt.Sprintf("fewer than %d", s.threshold().From())),
			})
		}
	}
	return gaps
}

// tellsOfPeople says that a key holds prose of the evidence, on the workforce or on an impact.
func tellsOfPeople(path string) bool {
	if !strings.HasPrefix(path, "evidence.") && !strings.HasPrefix(path, "workforce.") && !strings.HasPrefix(path, "impact[") {
		return false
	}
	switch path[strings.LastIndexByte(path, '.')+1:] {
	case "service-users", "needs", "other", "summary", "note", "reason", "considered", "response", "justification":
		return true
	}
	return false
}

// nextSmall gives the next place of a text, from a byte on, where a number of one or two digits or "one" to "four" stands
// as a word, before a space; -1: none.
func nextSmall(text string, from int) int {
	before := byte(0)
	if from > 0 {
		before = byteClasses[text[from-1]]
	}
	for i := from; i+2 < len(text); i++ {
		class := byteClasses[text[i]]
		if class&wordByte == 0 || before&wordByte != 0 {
			before = class
			continue
		}
		before = class
		number := 0
		switch b, next := text[i], text[i+1]|0x20; {
		case class&digitByte != 0:
			if number = 1; byteClasses[text[i+1]]&digitByte != 0 {
				number = 2
			}
		case b|0x20 == 'o' && next == 'n':
			number = len("one")
		case b|0x20 == 't' && next == 'w':
			number = len("two")
		case b|0x20 == 't' && next == 'h' && text[i+2] == 'r':
			number = len("three")
		case b|0x20 == 'f' && next == 'o' && text[i+2] == 'u':
			number = len("four")
		}
		if end := i + number; number > 0 && end < len(text) && text[end] == ' ' {
			return i
		}
	}
	return -1
}

// Words around a small number.
var (
	// notACount are words before a number that is a share, a bound, a room or the name of something.
	notACount = strings.Fields(`in every each per than under below up to least most no aged age year years level stage phase option proposal table
		figure section part question ward zone tier band type group appendix theme point another any either by or nor this that`)
	// roomWords are words before a number of places.
	roomWords = strings.Fields("carry carries space spaces room takes fit fits seats hold holds accommodate accommodates for allows")
	// statusWords are groups of which people are, in lower case.
	statusWords = strings.Fields(`trans transgender transsexual non-binary gay lesbian bisexual pregnant disabled deaf blind autistic neurodivergent
		wheelchair`)
	// namedGroups are groups that have a name, in lower case. Those are written with a capital.
	namedGroups = strings.Fields(`white black asian pakistani pakistanis bangladeshi bangladeshis indian indians african caribbean chinese arab somali roma gypsy
		traveller muslim muslims hindu hindus sikh sikhs jewish jew jews buddhist buddhists christian christians lgbt lgbt+ lgbtq+ lgbtqia+ bame`)
	// furtherNames go on with the name of a group.
	furtherNames = strings.Fields("british irish other background heritage")
	// onePersonWords and severalPeopleWords are what is counted.
	onePersonWords     = strings.Fields("person user resident employee member respondent woman man girl boy child pupil parent carer tenant customer client patient visitor passenger applicant student learner colleague officer worker volunteer councillor")
	severalPeopleWords = strings.Fields("people persons users residents staff employees members respondents women men girls boys children pupils parents carers tenants customers clients patients visitors passengers applicants students learners colleagues officers workers volunteers councillors families households")
	// beWords lead from people to what they are.
	beWords = strings.Fields("is are was were identify identifies")
	// amidWords stand between people and what they are.
	amidWords = strings.Fields("of the these those our them staff team service in who that there")
	// besidesPeople are what belongs to a group and is no person.
	besidesPeople = strings.Fields(`group groups network networks forum forums session sessions organisation organisations organization charity charities club
		clubs event events centre centres panel panels board association champion champions service services post posts role roles school
		schools parking space spaces support advisory led bay bays toilet toilets reference project projects representative representatives
		at per can could may might would should`)
)

// mayCount are the words that may follow a number of people of a group.
var mayCount = func() map[string]bool {
	words := map[string]bool{"of": true}
	for _, word := range slices.Concat(statusWords, namedGroups, onePersonWords, severalPeopleWords) {
		words[word] = true
	}
	return words
}()

// fewPeopleAt gives the words by which a text counts people of a group from a place on; empty: it does not. In doubt it
// does not.
func fewPeopleAt(text string, at int, small func(int) bool) string {
	const before, after = 60, 140
	rest := text[at:min(len(text), at+after)]
	first, following, _ := strings.Cut(rest, " ")
	n := smallNumber(first)
	if n == 0 || !small(n) {
		return ""
	}
	if next, _, _ := strings.Cut(following, " "); !mayCount[bareWord(next)] {
		return ""
	}
	words := strings.Fields(rest)
	if len(words) < 2 || !isCount(text[max(0, at-before):at], words) {
		return ""
	}
	end := groupAfter(words, n)
	if end == 0 {
		end = peopleWho(words)
	}
	return strings.Trim(strings.Join(words[:end], " "), punctuation)
}

// smallNumber reads "3" or "three"; 0: it is no such number, or a sign stands beside it.
func smallNumber(word string) int {
	const most = 4 // in words
	if n, err := strconv.Atoi(word); err == nil && n > 0 {
		return n
	}
	for n := 1; n <= most; n++ {
		if strings.EqualFold(word, smallNames[n]) {
			return n
		}
	}
	return 0
}

// isCount says that the words before a number leave it a number of people.
func isCount(before string, words []string) bool {
	last := strings.Fields(before)
	if len(last) == 0 || strings.HasSuffix(before, "\n") {
		// "2 Disabled people said": a number of a list
		return words[0][0] > '9' || !capital(words[1][0]) || slices.Contains(namedGroups, bareWord(words[1]))
	}
	word := last[len(last)-1]
	if strings.ContainsAny(word[len(word)-1:], ",;:.") {
		return true
	}
	if byteClasses[word[len(word)-1]]&wordByte == 0 || !strings.HasSuffix(before, " ") && !strings.HasSuffix(before, "(") {
		return strings.HasSuffix(before, "(")
	}
	if words[0][0] <= '9' && capital(word[0]) && len(last) > 1 {
		return false // "Proposal 2"
	}
	for _, w := range last[max(0, len(last)-4):] {
		if slices.Contains(roomWords, bareWord(w)) {
			return false
		}
	}
	return !slices.Contains(notACount, bareWord(word))
}

func bareWord(word string) string { return strings.ToLower(strings.Trim(word, punctuation)) }

// endsClause says that a clause ends behind a word.
func endsClause(word string) bool { return strings.ContainsAny(word[len(word)-1:], ",;:.)") }

// groupAfter reads "3 trans employees" and "2 Pakistani": the words up to the end; 0: they are none.
func groupAfter(words []string, n int) int {
	i, named := 1, false
	for ; i < min(len(words), 5); i++ {
		word := bareWord(words[i])
		isName := slices.Contains(namedGroups, word) || i > 1 && slices.Contains(furtherNames, word)
		if !isName && !slices.Contains(statusWords, word) {
			break
		}
		named = isName && capital(words[i][0])
		if i++; endsClause(words[i-1]) || i == len(words) {
			if named && words[0][0] <= '9' {
				return i
			}
			return 0
		}
		i--
	}
	if i == 1 || i == len(words) {
		return 0
	}
	word := bareWord(words[i])
	if !slices.Contains(severalPeopleWords, word) && (n > 1 || !slices.Contains(onePersonWords, word)) {
		return 0
	}
	if i++; i < len(words) && !endsClause(words[i-1]) && (slices.Contains(besidesPeople, bareWord(words[i])) || bareWord(words[i]) == "in" && i+1 < len(words) && smallNumber(bareWord(words[i+1])) > 0) {
		return 0
	}
	return i
}

// peopleWho reads "one member of the team is on maternity leave" and "two of the 38 are Pakistani": the words up to the
// end; 0: they are none.
func peopleWho(words []string) int {
	const farthest = 8
	people := bareWord(words[1]) == "of"
	for i := 1; i+1 < min(len(words), farthest); i++ {
		word := bareWord(words[i])
		if slices.Contains(beWords, word) {
			if !people {
				return 0
			}
			return statusAt(words, i+1)
		}
		isPeople := slices.Contains(onePersonWords, word) || slices.Contains(severalPeopleWords, word)
		_, err := strconv.Atoi(word)
		if endsClause(words[i]) || !isPeople && !slices.Contains(amidWords, word) && (err != nil || i == 1) {
			return 0
		}
		people = people || isPeople
	}
	return 0
}

// statusAt gives where a status ends that begins at a word: "on maternity leave", "as trans", "Pakistani"; 0: none does.
func statusAt(words []string, i int) int {
	switch word := bareWord(words[i]); {
	case word == "on" && i+2 < len(words) && slices.Contains([]string{"maternity", "paternity", "adoption", "parental"}, bareWord(words[i+1])) && bareWord(words[i+2]) == "leave":
		return i + 3
	case word == "as" && i+1 < len(words):
		return statusAt(words, i+1)
	case slices.Contains(statusWords, word) && word != "wheelchair", slices.Contains(namedGroups, word) && capital(words[i][0]):
		if i++; endsClause(words[i-1]) || i == len(words) || !slices.Contains(besidesPeople, bareWord(words[i])) {
			return i
		}
	}
	return 0
}
