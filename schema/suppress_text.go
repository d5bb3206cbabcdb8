package schema

import (
	"slices"
	"strconv"
	"strings"
)

// peopleWords are words for people, after their number or in a unit.
var peopleWords = strings.Fields(`people persons users residents staff employees members respondents women men girls boys children pupils parents
	carers tenants customers clients patients visitors passengers applicants students learners families pobl`)

// readTexts notes the numbers that stand in texts about the evidence, and those of people. It does so once.
func (s *suppressor) readTexts() {
	if len(s.told) > 0 {
		return
	}
	s.told[0] = false // they are read
	for _, r := range s.records {
		for _, text := range []Text{r.ServiceUsers, r.Needs, r.Other} {
			s.readText(string(text))
		}
		for i := range r.Table {
			s.readText(r.Table[i].Title)
			s.readText(string(r.Table[i].Note))
		}
	}
}

func (s *suppressor) readText(text string) {
	digit := func(c byte) bool { return c >= '0' && c <= '9' }
	for at := 0; at < len(text); at++ {
		if !digit(text[at]) {
			continue
		}
		end := at
		for end < len(text) && (digit(text[end]) || text[end] == ',') {
			end++
		}
		n, err := strconv.Atoi(strings.ReplaceAll(text[at:end], ",", ""))
		at = end
		if err != nil || n == 0 {
			continue
		}
		s.told[n] = true
		next, _, _ := strings.Cut(strings.TrimLeft(text[end:min(len(text), end+20)], " "), " ")
		if slices.Contains(peopleWords, strings.ToLower(strings.Trim(next, ".,;:()"))) {
			s.everybody = append(s.everybody, n)
		}
	}
}
