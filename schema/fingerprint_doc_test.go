package schema

import (
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// vectorBlock is a block of docs/fingerprint.md: its language, its name, the edition beside it, and what stands in it.
var vectorBlock = regexp.MustCompile("(?ms)^```([a-z]+) (\\S+)(?: edition=(\\S+))?\n(.*?)^```$")

// TestFingerprintVectors holds the program to the test vectors of docs/fingerprint.md.
func TestFingerprintVectors(t *testing.T) {
	blocks := vectorBlock.FindAllStringSubmatch(string(readFile(t, "../docs/fingerprint.md")), -1)
	sources, canonical, editions := map[string]string{}, map[string]string{}, map[string]string{}
	compared := 0
	for _, b := range blocks {
		language, name, edition, content := b[1], b[2], b[3], b[4]
		switch language {
		case "toml":
			sources[name] = content
		case "json":
			canonical[name], editions[name] = strings.TrimSuffix(content, "\n"), edition
		case "text":
			source, ok := sources[name]
			if !ok {
				source, editions[name] = string(readFile(t, "../"+name)), edition
			}
			st := mustLoad(t, []byte(source)).Statement
			if got := st.Fingerprint(editions[name]); got != strings.TrimSpace(content) {
				t.Errorf("%s: the fingerprint is %s, and there stands %s", name, got, content)
			}
			if got := string(st.Canonical(editions[name])); ok && got != canonical[name] {
				t.Errorf("%s: the canonical form is\n%s\nand there stands\n%s", name, got, canonical[name])
			}
			compared++
		}
	}
	if compared < 4 {
		t.Errorf("%d vectors", compared)
	}
}

// TestFingerprintWords: what the document lists is what the program goes by.
func TestFingerprintWords(t *testing.T) {
	page := string(readFile(t, "../docs/fingerprint.md"))
	listed := func(name string) []string {
		_, rest, ok := strings.Cut(page, "\n"+name+" = {")
		if !ok {
			t.Fatalf("there is no %s", name)
		}
		list, _, _ := strings.Cut(rest, "}")
		var words []string
		for _, m := range regexp.MustCompile(`"([a-z-]+)"`).FindAllStringSubmatch(list, -1) {
			words = append(words, m[1])
		}
		slices.Sort(words)
		return words
	}
	words, numbers := map[string]bool{}, map[string]bool{}
	eachField(statementFormat.shape(), func(f *field) {
		switch f.shape.kind {
		case kindDate, kindCount:
			words[f.name] = true
		case kindInt, kindFloat:
			numbers[f.name] = true
		}
	})
	for name := range numbers {
		if words[name] {
			t.Errorf("%s is a number at one place and words at another: the document's program cannot tell", name)
		}
	}
	for name, want := range map[string][]string{
		"WORDS": slices.Sorted(maps.Keys(words)), "TO_DECIDE": slices.Sorted(slices.Values(toDecide)),
		"AFTER_SIGNING": slices.Sorted(slices.Values(afterSigning[reflect.TypeFor[Statement]()])),
		"OF_ACTIONS":    slices.Sorted(slices.Values(afterSigning[reflect.TypeFor[Action]()])),
		"OF_INDICATORS": afterSigning[reflect.TypeFor[Indicator]()],
	} {
		if got := listed(name); !slices.Equal(got, want) {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

// eachField visits every key of a format.
func eachField(s *shape, visit func(*field)) {
	for ; s != nil; s = s.element {
		for i := range s.fields {
			visit(&s.fields[i])
			eachField(s.fields[i].shape, visit)
		}
	}
}
