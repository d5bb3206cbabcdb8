package schema

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const partlyExempt = `schema = 1

[policy]
title = "Sale of the depot"
title-cy = "Gwerthu'r depo"
outcomes = ["First", "Second", "Third"]
outcomes-cy = ["Un", "Dau", "Tri"]
people-affected = 12

[decision]
date = 2026-02-17
reasons = "The bid of Acme was best."
reasons-cy = "Cynnig Acme oedd orau."
key-decision = true
interests = ["Councillor Roe, director of Acme", "None other"]

[[impact]]
groups = ["age"]
impact = "negative"
considered = "Twelve tenants of Acme."
sources = ["acme"]

[[action]]
id = "talks"
action = "Talk to Acme."
due = 2026-03-01

[[response]]
rule = "DR501"
reason = "Acme has not signed."
where = "decision.reasons"

[[response]]
rule = "DR110"
reason = "Known."
reason-cy = "Hysbys."
where = "attachment[1].description"

[[review]]
text = "Do not name Acme."
where = "decision.reasons"

[[attachment]]
file = "acme.pdf"
description = "Acme"

[[attachment]]
file = "map.pdf"
access = "public"
description = "Map"
description-cy = "Map o'r depo"

[answers]
bidder = "Acme"
bidder-cy = "Acme Cyf."
bid = 1200000
lots = [{ to = "Acme", price = 3 }, { to = "Roe" }]

[[exempt]]
where = "decision"
reason = "Schedule 12A, paragraph 3 <business>"

[[exempt]]
where = "impact[0]"

[[exempt]]
where = "policy.outcomes[1]"

[[exempt]]
where = "action[0].action"

[[exempt]]
where = "answers.bidder"

[[exempt]]
where = "answers.lots[0]"

[[exempt]]
where = "review[0].text"
`

// What the public may not see is not in the copy; what stands around it is.
func TestPublic(t *testing.T) {
	st := load(t, partlyExempt)
	public, exempt, err := st.Public()
	if err != nil {
		t.Fatal(err)
	}
	if len(exempt) != 7 || len(public.Exempt) != 6 || len(public.Review) != 0 {
		t.Errorf("exempt are %v; %d entries, %d points of reviewers are left", exempt, len(public.Exempt), len(public.Review))
	}
	var b bytes.Buffer
	if err := Write(&b, public); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "Acme") || strings.Contains(b.String(), "Roe, ") {
		t.Errorf("the public copy tells too much:\n%s", &b)
	}
	again := load(t, b.String())
	for path, want := range map[string]any{
		"policy.title": "Sale of the depot", "policy.people-affected": CountOf(12),
		"policy.outcomes[0]": Text("First"), "policy.outcomes[1]": Text(exemptWords), "policy.outcomes[2]": Text("Third"),
		"decision.reasons": Text(`Exempt from publication (Schedule 12A, paragraph 3 \<business\>)`),
		"decision.date":    nil, "decision.key-decision": nil, "decision.interests[1]": nil,
		"decision.interests[0]": "Exempt from publication (Schedule 12A, paragraph 3 <business>)",
		"impact[0].groups[0]":   Age, "impact[0].impact": nil, "impact[0].sources": nil, "impact[0].considered": Text(exemptWords),
		"action[0].id": "talks", "action[0].action": Text(exemptWords), "action[0].due": ParseDate("2026-03-01"),
		"response":           nil,
		"attachment[0].file": "map.pdf", "attachment[1]": nil,
		"answers.bid": int64(1200000), "answers.bidder": exemptWords, "answers.lots[0].to": exemptWords, "answers.lots[0].price": nil,
	} {
		if got, _ := Lookup(again, path); got != want {
			t.Errorf("%s is %v, want %v", path, got, want)
		}
	}
	want := Twins{"policy.title-cy": "Gwerthu'r depo", "policy.outcomes-cy[0]": "Un", "policy.outcomes-cy[1]": exemptWords, "policy.outcomes-cy[2]": "Tri",
		"attachment[0].description-cy": "Map o'r depo"}
	if !reflect.DeepEqual(again.Twins, want) {
		t.Errorf("twins are %v", again.Twins)
	}
	if !reflect.DeepEqual(st, load(t, partlyExempt)) {
		t.Error("the statement itself was changed")
	}
}

// A key that names nothing, or nothing that can be left out, refuses the whole.
func TestPublicRefuses(t *testing.T) {
	for where, want := range map[string]string{
		"decision.reason":         "stands nowhere",
		"decision.urgency":        "stands nowhere",
		"impact[1]":               "stands nowhere",
		"impact[":                 "is no key",
		"answers.bidders":         "stands nowhere",
		"decision.reasons-cy":     `name the text itself, "decision.reasons"`,
		"policy.outcomes-cy[1]":   `name the text itself, "policy.outcomes[1]"`,
		"record":                  "says what the file is",
		"schema":                  "says what the file is",
		"exempt[0].reason":        "says what the file is",
		"action[0].id":            "name the part that holds it",
		"impact[0].groups":        "name the part that holds it",
		"impact[0].groups[0]":     "name the part that holds it",
		"impact[0].sources[0]":    "name the part that holds it",
		"sources.\"no such one\"": "stands nowhere",
	} {
		st := load(t, partlyExempt)
		st.Exempt = append(st.Exempt[:1], Exempt{Where: where})
		_, _, err := st.Public()
		var refused *ExemptError
		if !errors.As(err, &refused) || refused.Path != "exempt[1].where" || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", where, err)
		}
	}
}

// marked fills every value of a statement, each text with words of its own, and gives the words by path.
func marked(t *testing.T) (*Statement, map[string]string) {
	t.Helper()
	st, words := new(Statement), make(map[string]string)
	fillMarked(reflect.ValueOf(st).Elem(), statementFormat.shape(), "", words)
	st.Schema, st.Record, st.Template, st.Edition, st.Language, st.Exempt = 1, "", "", "", "", nil
	maps.DeleteFunc(words, func(path, _ string) bool {
		head, _ := nextStep(path)
		return slices.Contains(aboutFile, head.key) || strings.HasPrefix(path, "impact[") && strings.Contains(path, ".groups[")
	})
	st.Twins = make(Twins)
	for path := range words {
		s := statementFormat.shape().at(path + "-cy")
		if s != nil && s.kind == kindText {
			st.Twins[path+"-cy"] = "TWIN" + words[path]
			words[path+"-cy"] = "TWIN" + words[path]
		}
	}
	return st, words
}

func fillMarked(v reflect.Value, s *shape, path string, words map[string]string) {
	mark := fmt.Sprintf("MARK%04d", len(words))
	if v.Kind() == reflect.Pointer {
		v.Set(reflect.New(v.Type().Elem()))
		v = v.Elem()
	}
	switch s.kind {
	case kindTable:
		fillTable(v, s, path, words)
	case kindMap:
		v.Set(reflect.MakeMap(v.Type()))
		element := reflect.New(v.Type().Elem()).Elem()
		fillMarked(element, s.element, join(path, "age"), words)
		v.SetMapIndex(reflect.ValueOf("age").Convert(v.Type().Key()), element)
	case kindArray:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range 2 {
			fillMarked(v.Index(i), s.element, fmt.Sprintf("%s[%d]", path, i), words)
		}
	case kindAny:
		words[path+".own"] = mark
		v.Set(reflect.ValueOf(map[string]any{"own": mark, "list": []any{map[string]any{"n": int64(1)}}}))
	case kindDate:
		v.Set(reflect.ValueOf(ParseDate("2026-03-02")))
	case kindCount:
		words[path] = mark
		v.Set(reflect.ValueOf(CountWords(mark)))
	case kindInt:
		v.SetInt(7)
	case kindFloat:
		v.SetFloat(7.5)
	case kindBool:
		v.SetBool(true)
	case kindString, kindText:
		words[path] = mark
		v.SetString(mark)
	}
}

func fillTable(v reflect.Value, s *shape, path string, words map[string]string) {
	for _, f := range s.fields {
		at := v.FieldByIndex(f.index)
		switch {
		case f.choices != nil && f.shape.kind == kindString:
			at.SetString(f.choices[0])
		case f.use() == usedAsText || f.shape.kind != kindString:
			fillMarked(at, f.shape, join(path, f.name), words)
		default:
			at.SetString("https://example.org/" + f.name)
		}
	}
}

// No word of an exempt part is left, whatever part that is, and every other is.
func TestPublicKeepsNothing(t *testing.T) {
	st, words := marked(t)
	parts := make(map[string]bool)
	for path := range words {
		for cut := len(path); cut > 0; cut = strings.LastIndexAny(path[:cut], ".[") {
			parts[path[:cut]] = true
		}
	}
	marks := regexp.MustCompile(`(TWIN)?MARK\d{4}`)
	tried := 0
	for part := range parts {
		st.Exempt = []Exempt{{Where: part, Reason: "SECRET"}}
		public, exempt, err := st.Public()
		if err != nil {
			continue
		}
		tried++
		var b bytes.Buffer
		if err := Write(&b, public); err != nil {
			t.Fatal(err)
		}
		left := make(map[string]bool)
		for _, mark := range marks.FindAllString(b.String()+fmt.Sprint(public.Twins), -1) {
			left[mark] = true
		}
		for path, mark := range words {
			lies, kept := covered(path, exempt), left[mark]
			if lies && kept {
				t.Errorf("%s is exempt, and %s is left", part, path)
			}
			if never := below(path, "review") || below(path, "response") || below(path, "attachment"); !lies && !kept && !never && !strings.HasPrefix(mark, "TWIN") {
				t.Errorf("%s is exempt, and %s is lost", part, path)
			}
		}
	}
	if tried < 200 {
		t.Errorf("only %d parts of %d could be exempt", tried, len(parts))
	}
}
