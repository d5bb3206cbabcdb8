package schema

import (
	"bufio"
	"bytes"
	"encoding/json"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

// TestCanonical: what is one content has one form, and what is empty is not in it.
func TestCanonical(t *testing.T) {
	for source, want := range map[string]string{
		"": `{"edition":"e","policy":{"title":"t"},"schema":1}`,
		"description = \"\"\"\r\n  a  \r\n\r\n b\t\r\n\"\"\"\nareas = ['', 'a', ' ', 'b', '']\nparts = ['']": `{"edition":"e","policy":{"areas":[null,"a",null,"b"],"description":"a  \n\n b","title":"t"},"schema":1}`,
		"people-affected = 140\n[sources.a]\ntitle='x'\ndate = 2015\n[sources.b]\ntitle='y'\ndate = 2014-07-31T10:00:00.50+01:00\n[sources.'c.d']\ntitle='z'\ndate=2014-07-31": `{"edition":"e",` +
			`"policy":{"people-affected":"140","title":"t"},"schema":1,"sources":{"a":{"date":"2015","title":"x"},` +
			`"b":{"date":"2014-07-31T10:00:00.5+01:00","title":"y"},"c.d":{"date":"2014-07-31","title":"z"}}}`,
		"[screening]\n[workforce]\naffected = false\ntotal = 0\n[evidence.age]\nsources = []\n[evidence.sex]\nstatus='known'": `{"edition":"e","evidence":{"sex":{"status":"known"}},` +
			`"policy":{"title":"t"},"schema":1,"workforce":{"affected":false,"total":"0"}}`,
		"title-cy = 'T '\noutcomes=['a','b']\noutcomes-plain=['','B']\n[[action]]\nnote='n'\nnote-cy='N'\naction='x'\naction-cy='X'\nstatus='done'\n[decision]\nmaker='m'\nmaker-cy='M'\n" +
			"reasons='r'\nreasons-cy='R'\n[[review]]\ntext='x'\ntext-cy='X'": `{"action":[{"action":"x","action-cy":"X"}],"decision":{"maker":"m","maker-cy":"M"},"edition":"e",` +
			`"policy":{"outcomes":["a","b"],"outcomes-plain":[null,"B"],"title":"t","title-cy":"T"},"schema":1}`,
		"[answers]\na=1.0\nb=-0.0\nc=inf\nd=9007199254740993\ne=[[],[{x=''}],0,false]\nf=10:00:00.50\ng={h=''}\ni=' x '\ni-cy='X'": `{"answers":{"a":1,"b":0,"c":"inf",` +
			`"d":"9007199254740993","e":[null,null,0,false],"f":"10:00:00.5","i":"x","i-cy":"X"},"edition":"e","policy":{"title":"t"},"schema":1}`,
		"[[indicator]]\nname='n'\nbaseline=0\ntarget=1e21\nreadings=[{value=1}]\n[[consultation]]\n[[consultation]]\naudience='a'\n[[consultation]]": `{"consultation":[null,{"audience":"a"}],` +
			`"edition":"e","indicator":[{"baseline":0,"name":"n","target":1e+21}],"policy":{"title":"t"},"schema":1}`,
	} {
		st := mustLoad(t, []byte(least+source)).Statement
		if got := string(st.Canonical("e ")); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", source, got, want)
		}
	}
}

// TestCanonicalEdition: the statement's own edition comes before that of the form.
func TestCanonicalEdition(t *testing.T) {
	for own, want := range map[string]string{"": "of the form", " ": "of the form", " own": "own"} {
		st := &Statement{Edition: own}
		if got := string(st.Canonical("of the form")); !strings.Contains(got, `"edition":"`+want+`"`) {
			t.Errorf("%q: %s", own, got)
		}
	}
}

// TestDecisionAlone: of a decision without a statement, all is content.
func TestDecisionAlone(t *testing.T) {
	st := &Statement{Decision: &Decision{Maker: "m", Reasons: "r"}}
	if got := string(st.Canonical("")); strings.Contains(got, "reasons") {
		t.Error(got)
	}
	st.Record = "decision"
	if got := string(st.Canonical("")); !strings.Contains(got, `"reasons":"r"`) {
		t.Error(got)
	}
}

// loaded are the examples that load, by name.
func loaded(t testing.TB) map[string]*File {
	t.Helper()
	files := make(map[string]*File)
	for _, name := range examples(t) {
		if f, err := Load(bytes.NewReader(readFile(t, name)), name); err == nil {
			files[name] = f
		}
	}
	if len(files) == 0 {
		t.Fatal("no example loads")
	}
	return files
}

// TestFingerprintIsOfContent writes each example in other ways.
func TestFingerprintIsOfContent(t *testing.T) {
	comments := regexp.MustCompile(`(?m)^\[`)
	for name, f := range loaded(t) {
		source := string(f.Source)
		written := string(mustWrite(t, f.Statement))
		for how, other := range map[string]string{
			"in the order of the format": written,
			"with line ends of CR LF":    strings.ReplaceAll(source, "\n", "\r\n"),
			"with comments":              comments.ReplaceAllString(written, "\n# a comment\n  ["),
			"in another order":           shuffled(written),
			"without headers":            inline(t, f.Statement),
		} {
			st := mustLoad(t, []byte(other)).Statement
			if got, want := st.Canonical("x"), f.Statement.Canonical("x"); !bytes.Equal(got, want) {
				t.Errorf("%s, %s:\n%s\nwant\n%s", name, how, got, want)
			}
		}
	}
}

var header = regexp.MustCompile(`(?m)^\[`)

// shuffled puts the tables at the top of a file in the opposite order, those of one name in theirs.
func shuffled(source string) string {
	head := header.FindStringIndex(source)[0]
	names, tables := []string{}, map[string]string{}
	for _, at := range header.FindAllStringIndex(source, -1) {
		rest := source[at[0]:]
		name := regexp.MustCompile(`^\[\[?[^].]+`).FindString(rest)
		name = strings.Trim(name, "[")
		if end := header.FindStringIndex(rest[2:]); end != nil {
			rest = rest[:end[0]+2]
		}
		if tables[name] == "" {
			names = append(names, name)
		}
		tables[name] += rest
	}
	slices.Reverse(names)
	for i, name := range names {
		names[i] = tables[name]
	}
	return source[:head] + strings.Join(names, "")
}

// inline writes each table at the top of a file within its line.
func inline(t *testing.T, st *Statement) string {
	t.Helper()
	var all map[string]any
	if _, err := toml.Decode(string(mustWrite(t, st)), &all); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := writer{b: bufio.NewWriter(&b)}
	for _, key := range slices.Backward(sortedKeys(reflect.ValueOf(all))) {
		w.print(quoteKey(key.String()), "=")
		w.answer(plain(all[key.String()]), false)
		w.print("\n")
	}
	if w.err != nil {
		t.Fatal(w.err)
	}
	w.b.Flush()
	return b.String()
}

// FuzzFingerprint holds fingerprints to their promises on anything that loads.
func FuzzFingerprint(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, source []byte) {
		file, err := Load(bytes.NewReader(source), "f.toml")
		if err != nil {
			return
		}
		st := file.Statement
		canonical := st.Canonical("")
		if !json.Valid(canonical) {
			t.Errorf("not JSON: %s", canonical)
		}
		if again := mustLoad(t, mustWrite(t, st)).Statement; !bytes.Equal(again.Canonical(""), canonical) {
			t.Errorf("written anew, it is\n%s\nand was\n%s", again.Canonical(""), canonical)
		}
		if bytes.IndexByte(source, '\r') < 0 {
			crlf := mustLoad(t, bytes.ReplaceAll(source, []byte("\n"), []byte("\r\n"))).Statement
			if !bytes.Equal(crlf.Canonical(""), canonical) {
				t.Error("line ends change the canonical form")
			}
		}
		if !IsFingerprint(st.Fingerprint("")) {
			t.Errorf("%s is no fingerprint", st.Fingerprint(""))
		}
		if changed := ChangedParts(st.FingerprintParts(""), st.FingerprintParts("")); len(changed) > 0 {
			t.Errorf("nothing changed but %q", changed)
		}
	})
}

func TestIsFingerprint(t *testing.T) {
	good := (&Statement{}).Fingerprint("")
	for words, want := range map[string]bool{
		good: true, "": false, "dr1:": false, good[4:]: false, "dr2:" + good[4:]: false, strings.ToUpper(good): false, good + "0": false,
		good[:len(good)-1] + "g": false, filepath.Base(good) + " ": false,
	} {
		if IsFingerprint(words) != want {
			t.Errorf("%q: %t", words, !want)
		}
	}
}

func BenchmarkFingerprint(b *testing.B) {
	for name, f := range loaded(b) {
		if !strings.Contains(name, "library-hours") && !strings.Contains(name, "wales") && !strings.Contains(name, "gloucestershire") {
			continue
		}
		b.Run(filepath.Base(name), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f.Statement.Fingerprint("x")
			}
		})
	}
}
