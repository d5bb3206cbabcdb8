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

// isInsuranceNumber says that a National Insurance number begins at a place of a text: two capitals, six digits and a
// capital, with or without spaces between them.
func isInsuranceNumber(text string, i int) bool {
	if i+9 > len(text) || !capital(text[i]) || !capital(text[i+1]) || i > 0 && byteClasses[text[i-1]]&wordByte != 0 {
		return false
	}
	prefix := text[i : i+2]
	if strings.ContainsAny(prefix, notInPrefix) || strings.Contains(notSecond, prefix[1:]) || containsAny(prefix, notAllocated...) {
		return false
	}
	digits, end := 0, i+2
	for ; end < len(text) && digits < 6; end++ {
		switch b := text[end]; {
		case b >= '0' && b <= '9':
			digits++
		case b != ' ' || text[end-1] == ' ':
			return false
		}
	}
	if end < len(text) && text[end] == ' ' {
		end++
	}
	return digits == 6 && end < len(text) && strings.IndexByte(lastOfNumber, text[end]) >= 0 &&
		(end+1 == len(text) || byteClasses[text[end+1]]&wordByte == 0)
}

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
// groups of three, three and four, or behind the words. One in eleven of other numbers has the right digit too, so
// that those in other groups, as telephone numbers and references are, are passed over.
func isHealthNumber(before, number, after string) bool {
	digits := number
	grouped := len(number) == 12 && strings.IndexByte(" -", number[3]) >= 0 && number[7] == number[3]
	if grouped {
		digits = number[:3] + number[4:7] + number[8:]
	}
	if len(digits) != 10 || strings.ContainsAny(digits, " -") || !checkDigitFits(digits) || strings.Count(digits, digits[:1]) == 10 {
		return false
	}
	if before != "" && strings.IndexByte(".,/+£#", before[len(before)-1]) >= 0 || len(after) > 1 && strings.IndexByte(".,/%", after[0]) >= 0 && after[1] >= '0' && after[1] <= '9' {
		return false
	}
	const near = 40
	words := strings.ToLower(before[max(0, len(before)-near):])
	if containsAny(words, "nhs n", "nhs: ", "chi n") {
		return true
	}
	return grouped && number[0] != '0' && !containsAny(words, "tel", "phone", "fax", "call", "ring", "ref")
}

// checkDigitFits compares the last of ten digits with what the others give by modulus 11 (NHS Data Dictionary, NHS
// NUMBER): the first counts ten times, the ninth twice.
func checkDigitFits(digits string) bool {
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
