package main

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"dueregard/schema"
)

// A planter fills a statement: each text with a word of its own, each date and number with one that
// stands nowhere else.
type planter struct {
	n     int
	words map[string][]string // what tells of a value, by its path
	twins schema.Twins
}

// planted gives a statement that records something at every key, with twins of every text, and what
// would tell of each value, by its path.
func planted(t *testing.T) (*schema.Statement, map[string][]string) {
	t.Helper()
	p := planter{words: make(map[string][]string), twins: make(schema.Twins)}
	st := new(schema.Statement)
	p.fill(reflect.ValueOf(st).Elem(), "", "", 0)
	st.Schema, st.Record, st.Template, st.Edition, st.Language = 1, "", "", "", "en-GB"
	st.Exempt, st.Response, st.Answers = nil, nil, p.answers()
	st.Twins = p.twins
	st.Attachment[1].Access = "internal"
	for path := range p.words {
		switch head, _, _ := strings.Cut(strings.ReplaceAll(path, "[", "."), "."); head {
		case "schema", "record", "template", "edition", "language", "exempt", "response":
			delete(p.words, path)
			delete(st.Twins, path+"-cy")
			delete(st.Twins, path+"-plain")
		}
	}
	return st, p.words
}

func (p *planter) word() string {
	p.n++
	return fmt.Sprintf("Zq%04dx", p.n)
}

// fill plants something at a path. The tag is what the format asks of the value.
func (p *planter) fill(v reflect.Value, path, tag string, depth int) {
	switch v.Interface().(type) {
	case schema.Date:
		if strings.Contains(path, "[1]") { // a finding quotes what is no date
			p.words[path] = []string{p.word()}
			v.Set(reflect.ValueOf(schema.ParseDate("when " + p.words[path][0])))
			return
		}
		p.n++
		day := time.Date(2031, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, p.n)
		p.words[path] = []string{day.Format(time.DateOnly), day.Format("2 January 2006")}
		v.Set(reflect.ValueOf(schema.ParseDate(p.words[path][0])))
		return
	case schema.Count:
		p.words[path] = []string{p.word()}
		v.Set(reflect.ValueOf(schema.CountWords("about 20 " + p.words[path][0])))
		return
	case schema.Group:
		v.SetString("age")
		return
	case schema.Aim:
		v.SetString("advance")
		return
	}
	switch v.Kind() {
	case reflect.String:
		p.text(v, path, tag)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		p.fill(v.Elem(), path, tag, depth)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		p.n++
		v.SetInt(int64(700_000 + p.n))
		p.words[path] = []string{fmt.Sprint(v.Int()), fmt.Sprintf("700,%03d", p.n%1000)}
	case reflect.Float64:
		v.SetFloat(12.5)
	default:
		p.within(v, path, tag, depth)
	}
}

// within plants something in each part of a table, a map or a list.
func (p *planter) within(v reflect.Value, path, tag string, depth int) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			switch name := f.Tag.Get("toml"); {
			case f.Anonymous:
				p.fill(v.Field(i), path, "", depth)
			case name != "" && name != "-":
				p.fill(v.Field(i), strings.TrimPrefix(path+"."+name, "."), f.Tag.Get("validate"), depth)
			}
		}
	case reflect.Slice:
		if depth > 6 {
			return // tables within tables of their own kind
		}
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range 2 {
			p.fill(v.Index(i), fmt.Sprintf("%s[%d]", path, i), tag[strings.LastIndexByte(tag, ',')+1:], depth+1)
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		if v.Type().Elem().Kind() == reflect.Interface {
			return
		}
		for _, id := range []string{"age", "sex"} {
			element := reflect.New(v.Type().Elem()).Elem()
			p.fill(element, path+"."+id, "", depth+1)
			v.SetMapIndex(reflect.ValueOf(id).Convert(v.Type().Key()), element)
		}
	}
}

// text plants a word, if the key takes any, with twins.
func (p *planter) text(v reflect.Value, path, tag string) {
	key := path[strings.LastIndexByte(path, '.')+1:]
	switch {
	case strings.Contains(tag, "oneof="):
		_, words, _ := strings.Cut(tag, "oneof=")
		v.SetString(strings.FieldsFunc(words, func(r rune) bool { return r == ' ' || r == ',' })[0])
		return
	case key == "id":
		p.n++
		v.SetString(fmt.Sprintf("id-%d", p.n))
		return
	case strings.Contains(tag, "slug"):
		v.SetString("age")
		return
	case strings.Contains(tag, "http_url"):
		p.words[path] = []string{p.word()}
		v.SetString("https://example.org/" + p.words[path][0])
		return
	}
	p.words[path] = []string{p.word()}
	v.SetString("[insert " + p.words[path][0] + "]") // a finding quotes it
	whole, element := path, ""
	if strings.HasSuffix(path, "]") {
		at := strings.LastIndexByte(path, '[')
		whole, element = path[:at], path[at:]
	}
	for _, suffix := range []string{"-cy", "-plain"} {
		if !schema.KnownKey(whole + suffix) {
			continue // it names something
		}
		word := p.word()
		p.words[path] = append(p.words[path], word)
		p.twins[whole+suffix+element] = word
	}
}

// answers plants answers of every kind, to the questions of render/testdata/every-kind.toml.
func (p *planter) answers() map[string]any {
	plant := func(path string) string {
		p.words["answers."+path] = append(p.words["answers."+path], p.word())
		return p.words["answers."+path][len(p.words["answers."+path])-1]
	}
	p.words["answers.number"] = []string{"654321", "654,321"}
	p.words["answers.date"] = []string{"2047-03-02", "2 March 2047"}
	return map[string]any{
		"text": plant("text"), "text-cy": plant("text"), "prose": plant("prose"), "prose-plain": plant("prose"),
		"yes-no": true, "yes-no-details": plant("yes-no-details"), "choice": plant("choice"), "number": int64(654321),
		"choice-with-other": "Other", "choice-with-other-other": plant("choice-with-other-other"),
		"choices": []any{plant("choices[0]"), "Covenant"}, "date": "2047-03-02", "date-words": plant("date-words"),
		"money": "£" + plant("money"), "person": map[string]any{"name": plant("person.name"), "post": plant("person.post")},
		"persons": []any{map[string]any{"post": plant("persons[0].post")}, plant("persons[1]")},
		"link":    "https://example.org/" + plant("link"), "file": plant("file"), "unknown-question": plant("unknown-question"),
		"risks": []any{
			map[string]any{"risk": plant("risks[0].risk"), "risk-cy": plant("risks[0].risk"), "likelihood": plant("risks[0].likelihood"), "extra": plant("risks[0].extra")},
			map[string]any{"risk": plant("risks[1].risk"), "due": plant("risks[1].due"), "owner": map[string]any{"name": plant("risks[1].owner.name")}},
		},
		"checklist": map[string]any{"access": map[string]any{"answer": true, "note": plant("checklist.access.note")}},
		"people":    map[string]any{"age": map[string]any{"concern": plant("people.age.concern")}},
	}
}
