package schema

import (
	"bytes"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func itoa(i int) string { return strconv.Itoa(i) }

func mustLoad(t testing.TB, source []byte) *File {
	t.Helper()
	f, err := Load(bytes.NewReader(source), "f.toml")
	if err != nil {
		t.Fatalf("%v\n%s", err, source)
	}
	return f
}

func mustWrite(t testing.TB, st *Statement) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, st); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func checkRoundTrip(t testing.TB, st *Statement) {
	t.Helper()
	written := mustWrite(t, st)
	again := mustLoad(t, written).Statement
	if !sameStatement(st, again) {
		t.Errorf("not the same after writing:\n%#v\n%#v\n%s", st, again, written)
	}
	if second := mustWrite(t, again); !bytes.Equal(written, second) {
		t.Errorf("written twice, differs:\n%s\n%s", written, second)
	}
}

// examples are the names of all example statements.
func examples(t testing.TB) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir("../examples", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && filepath.Ext(name) == ".toml" {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestWriteExamples(t *testing.T) {
	loaded := 0
	for _, name := range examples(t) {
		f, err := Load(bytes.NewReader(readFile(t, name)), name)
		if err != nil {
			continue // an example of a broken file
		}
		loaded++
		checkRoundTrip(t, f.Statement)
	}
	if loaded == 0 {
		t.Error("no example loads")
	}
}

// TestWriteGolden shows how a statement reads that was written.
func TestWriteGolden(t *testing.T) {
	st := mustLoad(t, readFile(t, "testdata/rich.toml")).Statement
	checkRoundTrip(t, st)
	golden(t, "testdata/write.golden.toml", mustWrite(t, st))
}

// golden compares with a file, which -update rewrites.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want := readFile(t, name); !bytes.Equal(got, want) {
		t.Errorf("%s differs; run go test -update and review:\n%s", name, got)
	}
}

func TestWriteRefuses(t *testing.T) {
	st := &Statement{Answers: map[string]any{"a": struct{}{}}}
	if err := Write(&bytes.Buffer{}, st); err == nil || !strings.Contains(err.Error(), "answers") {
		t.Errorf("got %v", err)
	}
	broken := errors.New("disk full")
	if err := Write(brokenWriter{broken}, &Statement{Schema: 1}); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	long := &Statement{Policy: Policy{Title: strings.Repeat("x", 10000)}}
	if err := Write(brokenWriter{broken}, long); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}

type brokenWriter struct{ err error }

func (w brokenWriter) Write([]byte) (int, error) { return 0, w.err }

// TestWriteKinds writes what is easily lost: empty against absent, signs that need an escape, local
// times, figures without digits.
func TestWriteKinds(t *testing.T) {
	for _, source := range []string{
		"policy.areas = []", "policy.areas = [\"\"]", `policy.outcomes = ['', "a\n"]`, `policy.term = "a\rb\u0000\u007f\tc\"\\"`,
		`policy.description = "a\r\nb\n"`, `policy.description = "\n\"\"\"\"\n\""`, "policy.people-affected = 0", "policy.people-affected = '140'",
		"policy.responsible = []", "policy.responsible = [{}]", "[screening]", "[evidence]", "[evidence.age]", "evidence.age.table = []",
		"[sources.\"a b\"]\ntitle = 't'", "[answers]", "[answers.a]", "answers.a = [[], {}, [{}]]", "answers.a = nan\nanswers.b = [nan, -inf]",
		"answers.a = 10:00:00.5\nanswers.b = 2014-07-31\nanswers.c = 2014-07-31T10:00:00\nanswers.d = 2014-07-31T10:00:00.25-08:00",
		"[[answers.a]]\nb = 1\n[[answers.a.c]]\n[[answers.a.c]]", "[publication]\nmeeting-date = 2014\npublished = '2014-07-31'\nwith-papers = false",
		"[[indicator]]\nname = 'n'\nbaseline = -0.0\ntarget = 1e300\nreadings = [{ value = 1e-9 }, { value = 3 }]",
	} {
		t.Run(source, func(t *testing.T) {
			checkRoundTrip(t, mustLoad(t, []byte("schema = 1\npolicy.title = 't'\n"+source)).Statement)
		})
	}
}

// TestMoments: a moment in an answer does not depend on the time zone of the machine.
func TestMoments(t *testing.T) {
	st := mustLoad(t, []byte(least+"[answers]\na = 2014-07-31T10:00:00+01:00\nb = 2014-07-31T10:00:00Z\nc = 2014-12-31T10:00:00+00:00\n")).Statement
	checkRoundTrip(t, st)
	for key, v := range st.Answers {
		if v.(time.Time).Location().String() == "Local" {
			t.Errorf("%s has the machine's time zone", key)
		}
	}
}
