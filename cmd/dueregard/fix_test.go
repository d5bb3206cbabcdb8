package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"dueregard/schema"
)

var (
	bareDay  = regexp.MustCompile(`(?m)^[a-z-]+ = ([0-9]{4})-([0-9]{2})-([0-9]{2})$`)
	idOfPlan = regexp.MustCompile(`(?m)^\[\[(?:readiness\.domain\.)?action\]\]\n(id = .*\n)`)
)

// TestFixLeavesTheRest breaks each example in ways that can be mended. A day becomes what it was, to the byte;
// an action gets an id, and all other lines stay as they are.
func TestFixLeavesTheRest(t *testing.T) {
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS("../../examples")); err != nil {
		t.Fatal(err)
	}
	mended := 0
	for _, pattern := range []string{"*.toml", "complete/*.toml", "houses/*-example.toml"} {
		names, err := filepath.Glob(filepath.Join(folder, pattern))
		if err != nil || len(names) == 0 {
			t.Fatalf("%s: %v", pattern, err)
		}
		for _, name := range names {
			source, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range some(bareDay.FindAllSubmatchIndex(source, -1)) {
				day := `"` + string(source[m[2]:m[3]]) + " " + string(source[m[4]:m[5]]) + " " + string(source[m[6]:m[7]]) + `"`
				broken := schema.Replace(source, []schema.Replacement{{Start: m[2], End: m[7], Text: day}})
				if after := fixed(t, name, broken); !bytes.Equal(after, source) {
					t.Errorf("%s: %s becomes\n%s", name, day, changedLines(broken, after))
				}
				mended++
			}
			for _, m := range some(idOfPlan.FindAllSubmatchIndex(source, -1)) {
				broken := schema.Replace(source, []schema.Replacement{{Start: m[2], End: m[3]}})
				after := fixed(t, name, broken)
				switch lines := changedLines(broken, after); {
				case len(lines) == 1 && strings.HasPrefix(lines[0], "+id = "):
					mended++
				case len(lines) > 0: // not every rule asks every action for an id
					t.Errorf("%s: %q", name, lines)
				}
			}
		}
	}
	if mended < 30 {
		t.Errorf("%d are mended", mended)
	}
}

// some takes a few elements of a list, over all of it.
func some[T any](list []T) []T {
	var few []T
	for i := 0; i < len(list); i += 1 + len(list)/4 {
		few = append(few, list[i])
	}
	return few
}

// fixed gives a file as --fix leaves it.
func fixed(t *testing.T, name string, source []byte) []byte {
	t.Helper()
	if err := os.WriteFile(name, source, 0o644); err != nil {
		t.Fatal(err)
	}
	l, err := newLoader("", time.Time{}, streams{})
	if err != nil {
		t.Fatal(err)
	}
	var said bytes.Buffer
	if _, err := fixFile(name, l, false, streams{nil, &said, &said}); err != nil {
		t.Fatal(err)
	}
	after, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return after
}

// changedLines are those that one of two files has and the other has not at that place, with - and +.
func changedLines(before, after []byte) []string {
	a, b := strings.Split(string(before), "\n"), strings.Split(string(after), "\n")
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	var lines []string
	for _, line := range a {
		lines = append(lines, "-"+line)
	}
	for _, line := range b {
		lines = append(lines, "+"+line)
	}
	return lines
}

// TestFixKeepsWhatOthersWrite: a file that is not what was read is left alone.
func TestFixKeepsWhatOthersWrite(t *testing.T) {
	name := filepath.Join(t.TempDir(), "hours.toml")
	if err := os.WriteFile(name, []byte("theirs"), 0o644); err != nil {
		t.Fatal(err)
	}
	err := replaceUnchanged(name, []byte("as it was read"), []byte("ours"))
	if err == nil || !strings.Contains(err.Error(), "was changed meanwhile") {
		t.Errorf("%v", err)
	}
	if now, _ := os.ReadFile(name); string(now) != "theirs" {
		t.Errorf("it holds %q", now)
	}
}

// TestReplaceComparesLast: what somebody saves while the new file is made, in place or as another file, is kept.
func TestReplaceComparesLast(t *testing.T) {
	for _, renamed := range []bool{false, true} {
		folder := t.TempDir()
		name := filepath.Join(folder, "hours.toml")
		write(t, name, "as it was read")
		w, err := replacement(name)
		must(t, err)
		_, err = w.Write([]byte("ours"))
		must(t, err)
		must(t, w.ready())
		if renamed {
			write(t, name+".new", "theirs")
			must(t, os.Rename(name+".new", name))
		} else {
			write(t, name, "theirs")
		}
		err = w.placeOver([]byte("as it was read"))
		w.drop()
		if err == nil || !strings.Contains(err.Error(), "was changed meanwhile") {
			t.Errorf("%v", err)
		}
		if now, _ := os.ReadFile(name); string(now) != "theirs" {
			t.Errorf("it holds %q", now)
		}
		if entries, _ := os.ReadDir(folder); len(entries) != 1 {
			t.Errorf("left behind: %v", entries)
		}
	}
}

// TestWritesAreWaitedFor: a write that has begun is done before the work ends, and none begins after.
func TestWritesAreWaitedFor(t *testing.T) {
	var w writes
	begun, goOn, ended := make(chan bool), make(chan bool), make(chan bool)
	done := false
	go w.during(func() error {
		close(begun)
		<-goOn
		done = true
		return nil
	})
	<-begun
	go func() {
		w.end()
		close(ended)
	}()
	close(goOn)
	<-ended
	if !done {
		t.Error("it was not waited for")
	}
	if err := w.during(func() error { return nil }); err == nil {
		t.Error("another one began")
	}
}

// TestIsStatement tells statements of ours from files of other programs.
func TestIsStatement(t *testing.T) {
	for source, want := range map[string]bool{
		"schema = 1\n": true, "\xef\xbb\xbfschema = 1\r\n": true, "schema=2\n[x]": true, "[policy]\n": true, "[ 'policy' ]\n": true, "[policy.x]": true,
		"policy = { title = 't' }": true, "policy.title = 't'": true, "title = 't'\n[[impact]]\n[policy]\n": true, "schema = 1\nx = 31/07/2014\n": true,
		"": false, "schema = 'https://example.org'\n": false, "schema.a = 1\n": false, "[schema]\n": false, "[x]\nschema = 1\n": false, "[x.policy]": false,
		"[[policy]]\n": false, "policy = 'none'\n": false, "[x]\npolicy = {}\n": false, "[project]\nname = 'x'\n[tool.black]\n": false,
		"x = [\"\"\"\nschema = 1\n[policy]\n\"\"\"]\n": false, "x = 31/07/2014\nschema = 1\n": false, "# schema = 1\n": false,
	} {
		if got := isStatement([]byte(source)); got != want {
			t.Errorf("%q: %t", source, got)
		}
	}
	for _, pattern := range []string{"../../examples/*.toml", "../../examples/complete/*.toml", "../../examples/broken/*.toml", "../../examples/houses/*-example.toml"} {
		names, err := filepath.Glob(pattern)
		must(t, err)
		for _, name := range names {
			if source, err := os.ReadFile(name); err != nil || !isStatement(source) {
				t.Errorf("%s is taken for none: %v", name, err)
			}
		}
	}
}

// TestHarmless: a terminal obeys nothing that a diff shows, and the ends of lines stay.
func TestHarmless(t *testing.T) {
	for text, want := range map[string]string{
		"-a\tb\r\n+c\n": "-a\tb\r\n+c\n", "a\rb\r\n": "a\uFFFDb\r\n", "a\r\r\n": "a\uFFFD\r\n", "\r": "\r",
		"\x1b[31m\x00\u009b": "\uFFFD[31m\uFFFD\uFFFD", "a\u202eb\u2066c\u200f": "a\uFFFDb\uFFFDc\uFFFD", "a\u2028b": "a\uFFFDb", "Tŷ 日本": "Tŷ 日本",
	} {
		if got := string(harmless([]byte(text))); got != want {
			t.Errorf("%q becomes %q", text, got)
		}
	}
}

// TestFixLeavesOtherFiles: what is no file of bytes, or not there, is for the check to tell.
func TestFixLeavesOtherFiles(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{folder, filepath.Join(folder, "missing.toml")} {
		if changed, err := fixFile(name, new(loader), false, streams{}); changed || err != nil {
			t.Errorf("%s: %t, %v", name, changed, err)
		}
	}
}

// TestEditableLeavesOutWhatCannotBe: one change that cannot be made does not keep others from it.
func TestEditableLeavesOutWhatCannotBe(t *testing.T) {
	file, err := schema.Load(strings.NewReader("schema = 1\n[policy]\ntitle = \"t\"\n"), "t.toml")
	if err != nil {
		t.Fatal(err)
	}
	offer := func(path, value string) schema.Finding {
		return schema.Finding{Fix: []schema.Change{{Path: path, Value: value}}}
	}
	offers := []schema.Finding{offer("policy.kind", `"other"`), offer("policy.term", `"x"`), offer("impact[4].id", `"y"`)}
	edited, made := editable(file, offers)
	if want := "schema = 1\n[policy]\ntitle = \"t\"\nterm = \"x\"\n"; string(edited) != want || len(made) != 1 || !slices.Equal(made[0].Fix, offers[1].Fix) {
		t.Errorf("%v\n%s", made, edited)
	}
	if edited, made := editable(file, nil); string(edited) != string(file.Source) || len(made) > 0 {
		t.Errorf("%v\n%s", made, edited)
	}
}
