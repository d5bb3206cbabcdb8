package rules

import "strings"

func noInsuranceNumbers(s *subject) []gap {
	var gaps []gap
	s.eachPublished(numbered, func(l *leaf) {
		var masked []string
		for i := range len(l.text) {
			if isInsuranceNumber(l.text, i) {
				masked = append(masked, "a National Insurance number, "+l.text[i:i+2]+"…,")
			}
		}
		gaps = append(gaps, personal(l, masked, "leave the number out")...)
	})
	return gaps
}

// Letters of National Insurance numbers (HMRC National Insurance Manual NIM39110). QQ, which stands in examples, is none.
const (
	notInPrefix  = "DFIQUV"
	notSecond    = "O"
	lastOfNumber = "ABCD"
)

// notAllocated are pairs of letters that no National Insurance number begins with.
var notAllocated = []string{"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"}

// isInsuranceNumber says that a National Insurance number begins at a place of a text: two letters, six digits and a
// letter, with or without spaces between them. In lower case ("at 123456 a year") and with hyphens, it is one only where
// the digits stand in pairs, or nothing between them.
func isInsuranceNumber(text string, i int) bool {
	if i+9 > len(text) || !letter(text[i]) || !letter(text[i+1]) || (byteClasses[text[i+2]]|byteClasses[text[i+3]])&digitByte == 0 || i > 0 && byteClasses[text[i-1]]&wordByte != 0 {
		return false
	}
	prefix := strings.ToUpper(text[i : i+2])
	if strings.ContainsAny(prefix, notInPrefix) || strings.Contains(notSecond, prefix[1:]) || containsAny(prefix, notAllocated...) {
		return false
	}
	strict, digits, end := prefix != text[i:i+2], 0, i+2
	for ; end < len(text) && digits < 6; end++ {
		switch b := text[end]; {
		case b >= '0' && b <= '9':
			digits++
		case b != ' ' && b != '-' || text[end-1] == ' ' || text[end-1] == '-':
			return false
		default:
			strict = strict || b == '-'
		}
	}
	if end < len(text) && (text[end] == ' ' || text[end] == '-') {
		strict = strict || text[end] == '-'
		end++
	}
	if digits < 6 || end == len(text) || strings.IndexByte(lastOfNumber, text[end]&^0x20) < 0 || end+1 < len(text) && byteClasses[text[end+1]]&wordByte != 0 {
		return false
	}
	number := text[i : end+1]
	return !strict && capital(text[end]) || len(number) == 9 || inPairs(number)
}

// inPairs says that all parts of a National Insurance number stand apart by the same sign: AB-12-34-56-C.
func inPairs(number string) bool {
	const length = len("AB 12 34 56 C")
	return len(number) == length && number[2] == number[5] && number[5] == number[8] && number[8] == number[11] && byteClasses[number[2]]&wordByte == 0
}

func letter(b byte) bool { return capital(b &^ 0x20) }

func noHealthNumbers(s *subject) []gap {
	var gaps []gap
	s.eachPublished(numbered, func(l *leaf) {
		var masked []string
		for i := 0; i < len(l.text); i++ {
			if b := l.text[i]; b < '0' || b > '9' {
				continue
			}
			end := i
			for end < len(l.text) && (l.text[end] >= '0' && l.text[end] <= '9' || strings.IndexByte(" -", l.text[end]) >= 0) {
				end++
			}
			if isHealthNumber(l.text[:i], strings.TrimRight(l.text[i:end], " -"), l.text[end:]) {
				masked = append(masked, "an NHS number, "+l.text[i:i+3]+"…,")
			}
			i = end
		}
		gaps = append(gaps, personal(l, masked, "leave the number out")...)
	})
	return gaps
}

// isHealthNumber says that digits between two parts of a text are an NHS number: ten with the right check digit, in
// groups of three, three and four, or the first ones behind the words. One in eleven of other numbers has the right digit
// too, so that those in other groups, as telephone numbers and references are, are passed over.
func isHealthNumber(before, number, after string) bool {
	const near = 40
	words := strings.ToLower(before[max(0, len(before)-near):])
	if before != "" && strings.IndexByte(".,/+£", before[len(before)-1]) >= 0 || len(after) > 1 && strings.IndexByte(".,/%", after[0]) >= 0 && after[1] >= '0' && after[1] <= '9' {
		return false
	}
	if named := containsAny(words, "nhs n", "nhs: ", "chi n"); named || number[0] != '0' && strings.HasSuffix(strings.TrimRight(words, " -:#(."), "nhs") {
		return checkDigitFits(firstTen(number))
	}
	grouped := len(number) == 12 && strings.IndexByte(" -", number[3]) >= 0 && number[7] == number[3]
	return grouped && number[0] != '0' && before[max(0, len(before)-1):] != "#" && !containsAny(words, "tel", "phone", "fax", "call", "ring", "ref") &&
		checkDigitFits(firstTen(number))
}

// firstTen gives the first ten digits of a number in groups; empty: there are fewer, or the group goes on.
func firstTen(number string) string {
	var digits []byte
	for i := range len(number) {
		b := number[i]
		if b < '0' || b > '9' {
			continue
		}
		if digits = append(digits, b); len(digits) == 10 {
			if i+1 < len(number) && number[i+1] >= '0' && number[i+1] <= '9' {
				return ""
			}
			return string(digits)
		}
	}
	return ""
}

// checkDigitFits compares the last of ten digits with what the others give by modulus 11 (NHS Data Dictionary, NHS
// NUMBER): the first counts ten times, the ninth twice. Ten times one digit is none.
func checkDigitFits(digits string) bool {
	if len(digits) != 10 || strings.Count(digits, digits[:1]) == 10 {
		return false
	}
	sum := 0
	for i := range 9 {
		sum += int(digits[i]-'0') * (10 - i)
	}
	check := 11 - sum%11
	if check == 11 {
		check = 0
	}
	return check == int(digits[9]-'0') // 10 is none
}
