package main

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"

	"dueregard/schema"
)

// An author writes statements that nobody would write on purpose and somebody will by accident. The same
// seed gives the same statement.
type author struct {
	*rand.Rand
	density float64 // how many of the optional keys are filled in
	rows    int     // most rows of a table of figures
	length  int     // most sentences of a text
	emoji   bool    // a character that no face has stands in a text
	n       int
	twins   schema.Twins
}

// voices are sentences in the scripts that pages can show, and such as break things.
var voices = []string{
	"The council proposes shorter hours for five libraries, and evenings without staff in two.",
	"Mae’r cyngor yn cynnig oriau byrrach; ŵyr neb eto ai dyna’r ffordd orau i’r tŷ a’r teulu yn Llanfairpwllgwyngyll.",
	"Zażółć gęślą jaźń: Łódź i Świnoujście wysłały odpowiedzi.",
	"Người khuyết tật gặp khó khăn khi đi lại vào buổi tối.",
	"Οι ηλικιωμένοι κάτοικοι χρησιμοποιούν τη βιβλιοθήκη κάθε εβδομάδα.",
	"Пожилые люди приходят утром, а їхні онуки — після школи.",
	"يزور كبار السن المكتبة كل أسبوع، ١٢٣ زائرًا.",
	"बुज़ुर्ग लोग हर हफ़्ते पुस्तकालय आते हैं।",
	"ਬਜ਼ੁਰਗ ਲੋਕ ਹਰ ਹਫ਼ਤੇ ਲਾਇਬ੍ਰੇਰੀ ਆਉਂਦੇ ਹਨ।",
	"বয়স্ক মানুষেরা প্রতি সপ্তাহে গ্রন্থাগারে আসেন।",
	"محمد (1,5) علي & Søren قال: «نعم» 12/3/2026.",
	`He said "never (ever)" \ "always \(nearly)": C:\path\to\nowhere, a (b (c) d and ) e (.`,
	"E\u0301lan, w\u0302yr, s\u0323\u0307 and A\u030a: letters with marks of their own.",
	"\ufeffInvisible\u200b signs\u00ad and left\u200e and \u2067set apart\u2069 text, a\u00a0hard space, thin\u2009spaces\u202fand a non\u2011breaking hyphen.",
	"1 < 2 & 3 > 2; 5 % of £1,234,567.89 is ½ of ⅛ … − 0.000001, 1e21, №7, 10⁻³ and 100°.",
	"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
	"☐ open ✓ done → next ≥ 3 ± 2 × 4 “quoted” ‘single’ – dash — long; soft-hyphenated-and-slashed/words/here.",
	"/Type /Page endobj stream endstream %%EOF << >> [ ] { } ( ) < hex > BT ET EMC",
}

// markdown is what a text may hold besides sentences.
var markdown = []string{
	"- one\n- two\n  - two and a half\n    1. first\n    2. second\n       - deep\n         - deeper\n           - deepest\n- three",
	"1. one\n2. two\n\n   with a second paragraph\n3. three",
	"Some **bold text that is long enough to be broken over the end of a line**, some *slanted text*, and `code`.",
	"See [the whole of a rather long report on the opening hours of libraries in the borough and beyond](https://example.org/a/rather/long/path?with=query&and=more#part) for more, or https://www.example.org/another/very/long/address/that/does/not/fit/into/one/line/of/a/narrow/column.html, or write to libraries@example.org.",
	"a\n\nb\n\nc",
	"***",
	"\\*not slanted\\* and _half",
}

// text is some sentences.
func (a *author) text() string {
	if a.IntN(12) == 0 {
		return strings.Repeat("x", 200)
	}
	var out []string
	for range 1 + a.IntN(a.length) {
		out = append(out, voices[a.IntN(len(voices))])
	}
	if a.emoji && a.IntN(3) == 0 {
		out = append(out, "A smile 😀.")
	}
	return strings.Join(out, " ")
}

// line is a text without a line break that names something.
func (a *author) line() string {
	if a.IntN(4) > 0 {
		a.n++
		return fmt.Sprintf("Name %d of %d", a.n, a.IntN(100_000))
	}
	return voices[a.IntN(len(voices))]
}

// prose is Markdown.
func (a *author) prose() string {
	parts := []string{a.text()}
	for range a.IntN(3) {
		parts = append(parts, markdown[a.IntN(len(markdown))])
	}
	return strings.Join(parts, "\n\n")
}

// statement writes one.
func (a *author) statement() *schema.Statement {
	a.twins = make(schema.Twins)
	st := new(schema.Statement)
	a.fields(reflect.ValueOf(st).Elem(), "", 0)
	st.Schema, st.Record, st.Template, st.Edition, st.Language = 1, "", "", "", "en-GB"
	st.Exempt, st.Predecessor, st.Twins = nil, nil, a.twins
	if a.IntN(3) == 0 {
		st.Answers = a.answers()
	}
	return st
}

// fields fills in a table: what is required, and some of the rest.
func (a *author) fields(v reflect.Value, path string, depth int) {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		name, tag := f.Tag.Get("toml"), f.Tag.Get("validate")
		switch {
		case f.Anonymous:
			a.fields(v.Field(i), path, depth)
		case name == "" || name == "-":
		case f.Type == reflect.TypeFor[schema.Policy]() || strings.HasPrefix(tag, "required") || a.Float64() < a.density:
			a.fill(v.Field(i), strings.TrimPrefix(path+"."+name, "."), tag, depth)
		}
	}
}

// fill fills in a key. The tag is what the format asks of the value.
func (a *author) fill(v reflect.Value, path, tag string, depth int) {
	switch v.Interface().(type) {
	case schema.Date:
		v.Set(reflect.ValueOf(schema.ParseDate([]string{"2026-03-02", "March 2026", "2023/24", "Spring 2027", "TBC", "31 June 2026"}[a.IntN(6)])))
		return
	case schema.Count:
		v.Set(reflect.ValueOf([]schema.Count{schema.CountOf(a.IntN(3_000_000)), schema.CountWords("about 140"), schema.CountWords("none, because " + a.line())}[a.IntN(3)]))
		return
	case schema.Group:
		v.SetString(groupIDs[a.IntN(len(groupIDs))])
		return
	case schema.Aim:
		v.SetString([]string{"eliminate", "advance", "foster"}[a.IntN(3)])
		return
	case schema.Text:
		v.SetString(a.prose())
		a.twin(path)
		return
	}
	switch v.Kind() {
	case reflect.String:
		a.word(v, path, tag)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		a.fill(v.Elem(), path, tag, depth)
	case reflect.Bool:
		v.SetBool(a.IntN(2) == 0)
	case reflect.Int:
		v.SetInt(int64(a.IntN(1 << a.IntN(24))))
	case reflect.Float64:
		v.SetFloat([]float64{0, 100, 12.5, 33.333333, 0.01, 7}[a.IntN(6)])
	case reflect.Struct:
		a.fields(v, path, depth+1)
	case reflect.Slice:
		a.list(v, path, tag, depth)
	case reflect.Map:
		a.groups(v, path, depth)
	}
}

var groupIDs = []string{
	"age", "disability", "gender-reassignment", "marriage-and-civil-partnership", "pregnancy-and-maternity", "race",
	"religion-or-belief", "sex", "sexual-orientation", "carers", "all",
}

// list fills in the entries of a list; of an element of a list, the tag is what stands behind "dive".
func (a *author) list(v reflect.Value, path, tag string, depth int) {
	n := 1 + a.IntN(3)
	if depth > 5 {
		return
	}
	if strings.HasSuffix(path, "rows") {
		n = 1 + a.IntN(a.rows)
	}
	v.Set(reflect.MakeSlice(v.Type(), n, n))
	for i := range n {
		a.fill(v.Index(i), fmt.Sprintf("%s[%d]", path, i), tag[strings.LastIndexByte(tag, ',')+1:], depth+1)
	}
}

// groups fills in a table with keys of its own.
func (a *author) groups(v reflect.Value, path string, depth int) {
	if v.Type().Elem().Kind() == reflect.Interface {
		return
	}
	v.Set(reflect.MakeMap(v.Type()))
	for range 1 + a.IntN(4) {
		id := groupIDs[a.IntN(len(groupIDs))]
		element := reflect.New(v.Type().Elem()).Elem()
		a.fill(element, path+"."+id, "", depth+1)
		v.SetMapIndex(reflect.ValueOf(id).Convert(v.Type().Key()), element)
	}
}

// word fills in a string: one of the words that the key takes, or a line.
func (a *author) word(v reflect.Value, path, tag string) {
	_, words, oneOf := strings.Cut(tag, "oneof=")
	a.n++
	switch {
	case oneOf:
		choices := strings.FieldsFunc(words, func(r rune) bool { return r == ' ' || r == ',' })
		v.SetString(choices[a.IntN(len(choices))])
	case strings.Contains(tag, "slug"):
		v.SetString(fmt.Sprintf("id-%d", a.n))
	case strings.Contains(tag, "http_url"):
		v.SetString(fmt.Sprintf("https://example.org/%d/%s.html?q=1", a.n, strings.Repeat("long/", a.IntN(40))))
	default:
		v.SetString(a.line())
		a.twin(path)
	}
}

// twin says a text in Welsh or in plain words too.
func (a *author) twin(path string) {
	if strings.HasSuffix(path, "]") {
		return
	}
	for suffix, text := range map[string]string{"-cy": voices[1], "-plain": voices[0]} {
		if schema.KnownKey(path+suffix) && strings.Contains(path, "policy") {
			a.twins[path+suffix] = text
		}
	}
}

// answers are to the questions of render/testdata/every-kind.toml.
func (a *author) answers() map[string]any {
	return map[string]any{
		"text": a.line(), "prose": a.prose(), "yes-no": a.IntN(2) == 0, "yes-no-details": a.text(), "choice": a.line(),
		"number": int64(a.IntN(1 << 40)), "per-cent": a.Float64() * 100, "money": a.Float64() * 1e9, "date-words": a.line(),
		"person": map[string]any{"name": a.line(), "post": a.line()}, "persons": []any{map[string]any{"post": a.line()}, a.line()},
		"link": "https://example.org/strategy", "bad-link": "javascript:alert(1)", "file": "maps/(odd) name.pdf",
		"risks":     []any{map[string]any{"risk": a.prose(), "likelihood": "High", "cost": int64(1500), "extra": a.line()}, map[string]any{"risk": a.text()}},
		"checklist": map[string]any{"access": map[string]any{"answer": true, "note": a.text()}},
		"people":    map[string]any{"age": map[string]any{"concern": "medium"}, "sex": map[string]any{"concern": a.line()}},
		"no-such":   []any{map[string]any{"deep": a.text()}},
	}
}
