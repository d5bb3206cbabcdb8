package schema

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestPosition finds keys however they are written, and for a key that is absent the nearest table.
func TestPosition(t *testing.T) {
	source := strings.Join([]string{
		`schema = 1`,                             // 1
		`policy.title = "t"`,                     // 2
		`sources."a.b".title = "é"`,              // 3
		`sources . 'c[0]' = { title = "t" }`,     // 4
		`answers = { "" = [1, [2, { x = 3 }]] }`, // 5
		`  [evidence.age]`,                       // 6
		`status = "known"`,                       // 7
		`[[evidence.age.table]]`,                 // 8
		`title = "t"`,                            // 9
		`rows = [{ group = "a" }, # first`,       // 10
		`  { group = "b", share = 2 }]`,          // 11
		`[[impact]]`,                             // 12
		`groups = ["age", "sex"]`,                // 13
		`[[ impact ]] # second`,                  // 14
		`groups = ["age"]`,                       // 15
		`[workforce.by]`,                         // 16
		`[workforce.by."x \" y"]`,                // 17
	}, "\n")
	f := mustLoad(t, []byte(source))
	for _, c := range []struct {
		path         string
		line, column int
		bytes        string
		has          bool
	}{
		{"schema", 1, 1, `schema`, true},
		{"policy", 2, 1, `policy`, true},
		{"policy.title", 2, 8, `title`, true},
		{`sources."a.b"`, 3, 9, `"a.b"`, true},
		{`sources."a.b".title`, 3, 15, `title`, true},
		{`sources."c[0]".title`, 4, 22, `title`, true},
		{`sources."c[0]".url`, 4, 11, `'c[0]'`, false},
		{`answers.""[1][1].x`, 5, 28, `x`, true},
		{`answers.""[1]`, 5, 22, `[2, { x = 3 }]`, true},
		{"evidence", 6, 4, `evidence`, true},
		{"evidence.age", 6, 3, `[evidence.age]`, true},
		{"evidence.age.reason", 6, 3, `[evidence.age]`, false},
		{"evidence.age.table", 8, 1, `[[evidence.age.table]]`, true},
		{"evidence.age.table[0].rows[1]", 11, 3, `{ group = "b", share = 2 }`, true},
		{"evidence.age.table[0].rows[1].share", 11, 18, `share`, true},
		{"evidence.age.table[0].rows[2]", 10, 1, `rows`, false},
		{"evidence.sex.status", 6, 4, `evidence`, false},
		{"impact", 12, 1, `[[impact]]`, true},
		{"impact[0].groups[1]", 13, 18, `"sex"`, true},
		{"impact[1]", 14, 1, `[[ impact ]]`, true},
		{"impact[1].mitigation", 14, 1, `[[ impact ]]`, false},
		{"impact[4294967296].groups", 12, 1, `[[impact]]`, false},
		{`workforce.by."x \" y"`, 17, 1, `[workforce.by."x \" y"]`, true},
		{`workforce.by.x " y`, 17, 1, `[workforce.by."x \" y"]`, true},
		{"workforce", 16, 2, `workforce`, true},
		{"action", 1, 1, ``, false},
		{"", 1, 1, ``, true},
		{"[", 1, 1, ``, false},
		{"impact[-1]", 12, 1, `[[impact]]`, false},
	} {
		p := f.Position(c.path)
		if p.Line != c.line || p.Column != c.column || source[p.Start:p.End] != c.bytes || f.Has(c.path) != c.has {
			t.Errorf("%s: %+v %q, in the file: %v", c.path, p, source[p.Start:p.End], f.Has(c.path))
		}
	}
}

// TestPositionInLongLine counts characters, wherever one begins, in a line of many of them.
func TestPositionInLongLine(t *testing.T) {
	for _, element := range []string{"'a', ", "'ŵ', ", "'日本', ", "'😀é', "} {
		for lead := range 4 {
			line := "areas = [" + strings.Repeat(" ", lead) + strings.Repeat(element, 2000) + "]"
			f := mustLoad(t, []byte(least+line+"\nparts = ['b']"))
			each := utf8.RuneCountInString(element)
			for _, i := range []int{0, 1, 170, 341, 342, 600, 1023, 1024, 1999} {
				if p := f.Position(fmt.Sprintf("policy.areas[%d]", i)); p.Line != 4 || p.Column != 10+lead+i*each {
					t.Errorf("%s %d: %+v", element, i, p)
				}
			}
			if p := f.Position("policy.parts"); p.Line != 5 || p.Column != 1 {
				t.Errorf("%s: %+v", element, p)
			}
		}
	}
}

// TestValueRanges: every value's bytes are known, which is what changing a file in place rests on.
func TestValueRanges(t *testing.T) {
	source := least + "areas = [ # c\n 'a' , \"b\" # ]\n , ] # end\nresponsible=[{name='x', }, { post = 'y' # }\n}]\n[answers]\na = [[1], [], [{}, {b=[2]}]]\n"
	f := mustLoad(t, []byte(source))
	for path, want := range map[string]string{
		"policy.areas": "[ # c\n 'a' , \"b\" # ]\n , ]", "policy.areas[1]": `"b"`, "policy.responsible": "[{name='x', }, { post = 'y' # }\n}]",
		"policy.responsible[0]": "{name='x', }", "policy.responsible[1]": "{ post = 'y' # }\n}", "policy.responsible[1].post": "'y'",
		"answers.a": "[[1], [], [{}, {b=[2]}]]", "answers.a[1]": "[]", "answers.a[2][0]": "{}", "answers.a[2][1].b": "[2]", "policy": "",
	} {
		at, ok := f.index.find(path)
		n := f.index.nodes[at]
		if got := source[n.valueStart:n.valueEnd]; !ok || got != want {
			t.Errorf("%s: %q", path, got)
		}
	}
}

func TestLookup(t *testing.T) {
	st := mustLoad(t, readFile(t, "testdata/rich.toml")).Statement
	for path, want := range map[string]any{
		"policy.change": "ending", "policy.responsible[1].post": "Adult care team", `sources."census 2.0".title`: "Census",
		"workforce.affected": true, "workforce.total": CountOf(12), "evidence.age.table[0].rows[1].users": 126,
		"analysis.outcome": "adjust", "impact[1].groups[0]": AllGroups, "answers.distance": 4.5,
		"answers.heard-of-us[1]": "website", "answers.visits[1].people": int64(25), "publication.meeting-date": nil, "policy.parts": nil,
		"impact[9].groups": nil, "impact[-1]": nil, "impact.groups": nil, "policy[0]": nil, "policy.title.x": nil, "answers.none": nil,
		"answers.distance.x": nil, "answers[0]": nil, "evidence[0]": nil, "evidence.sex.table": nil, "unknown": nil, "[": nil, ".": nil,
	} {
		got, ok := Lookup(st, path)
		if ok != (want != nil) || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %#v, %v", path, got, ok)
		}
	}
}

func TestKnownKey(t *testing.T) {
	for path, want := range map[string]bool{
		"policy": true, "policy.title": true, "impact[3].aims[0]": true, "evidence.any-group.table[0].rows": true, `sources."a.b".url`: true,
		"answers.x[0].y": true, "policy.titel": false, "impact.groups": false, "policy[0]": false, "sources[x]": false, "policy.title.x": false,
		"impact[": false,
	} {
		if got := KnownKey(path); got != want {
			t.Errorf("%s: %v", path, got)
		}
	}
}
