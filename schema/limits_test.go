package schema

import (
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
)

// A hostile is a file that is large or nested for its own sake.
type hostile struct {
	name   string
	source func() string
	want   string // in the error; empty: it loads
}

var hostiles = []hostile{
	{"long text", func() string { return least + "description = \"" + strings.Repeat("All is well. ", 10<<20/13) + "\"" }, ""},
	{"long text with signs", func() string {
		return least + "description = '''" + strings.Repeat("> [a](a < b ` ", 10<<20/14) + "'''"
	}, ""},
	{"long text with HTML at its end", func() string { return least + "description = '" + strings.Repeat("a < b ", 10<<20/6) + "<b>'" }, "holds HTML"},
	{"actions", func() string {
		return least + strings.Repeat("[[action]]\naction = \"Write to everybody.\"\nowner = \"Team\"\ndue = \"Q3 2026/27\"\n", 100_000)
	}, ""},
	{"empty actions", func() string { return least + strings.Repeat("[[action]]\n", 100_000) }, ""},
	{"sources", func() string {
		return least + numbered(10_000, "[sources.s%d]\ntitle = \"A source\"\n")
	}, ""},
	{"answers", func() string { return least + "[answers]\n" + numbered(30_000, "a%d = 1\n") }, ""},
	{"short numbers", func() string { return least + "[answers]\na = [" + strings.Repeat("1,", 100_000) + "]" }, ""},
	{"rows", func() string {
		return least + "[[evidence.age.table]]\ntitle = 't'\nrows = [" + strings.Repeat("{ group = \"a\", users = 1 },\n", 10_000) + "]"
	}, ""},
	{"dotted keys", func() string {
		return least + "[answers]\n" + numbered(3_000, "a%d"+strings.Repeat(".b", 13)+" = 1\n")
	}, ""},
	{"too many values", func() string { return least + "areas = [" + strings.Repeat("'',", 4<<20) + "]" }, "holds more than 3145728 keys and values"},
	{"too large", func() string { return strings.Repeat("#", MaxSize+1) }, "larger than 64 MiB"},
	{"as large as can be", func() string {
		return least + "description = '''" + strings.Repeat("Words, words that matter to many people of all ages.\n", (MaxSize-200)/53) + "'''"
	}, ""},
	{"blank lines", func() string { return least + strings.Repeat("\n", 2<<20) }, ""},
	{"unknown keys", func() string { return least + numbered(200_000, "a%d = 1\n") }, "more errors"},
	{"unknown keys in a line", func() string { return least + "responsible = [{" + numbered(50_000, "a%d = 1,") + "}]" }, "more errors"},
	{"wrong values", func() string { return least + "areas = [" + strings.Repeat("1,", 200_000) + "]" }, "more errors"},
	{"empty sign-offs", func() string { return least + strings.Repeat("[[sign-off]]\n", 20_000) }, "19900 more errors"},
	{"the same key", func() string { return least + strings.Repeat("title = 't'\n", 100_000) }, "more errors"},
	{"an id of brackets", func() string { return least + "[sources.'" + strings.Repeat("]", 1_000_000) + "']" }, "longer than 200 bytes"},
	{"dotted header", func() string { return least + "[answers" + strings.Repeat(".a", 20_000) + "]" }, "nested more than 16"},
	{"dotted key", func() string { return least + "[answers]\n" + strings.Repeat("a.", 20_000) + "a = 1" }, "nested more than 16"},
	{"dotted unknown key", func() string { return least + strings.Repeat("a.", 300_000) + "a = 1" }, "unknown key"},
	{"brackets", func() string { return strings.Repeat("[", 5<<20) }, "holds more than"},
	{"brackets as a value", func() string { return least + "areas = " + strings.Repeat("[", 5<<20) }, "holds more than"},
	{"fewer brackets as a value", func() string { return least + "areas = " + strings.Repeat("[", 2_000_000) }, "nested more than the maximum"},
	{"braces", func() string { return strings.Repeat("{", 5<<20) }, "not TOML"},
	{"braces as a value", func() string { return least + "areas = " + strings.Repeat("{", 5<<20) }, "not TOML"},
	{"nested lists", func() string {
		return least + "[answers]\na = " + strings.Repeat("[", 9_999) + strings.Repeat("]", 9_999)
	}, "nested more than 16"},
	{"nested tables", func() string {
		return least + "[answers]\na = " + strings.Repeat("{a=", 9_999) + "1" + strings.Repeat("}", 9_999)
	}, "nested more than 16"},
	{"nested tables without end", func() string { return least + "areas = " + strings.Repeat("{a=", 200_000) }, "nested more than the maximum"},
	{"quotation marks", func() string { return least + "areas = " + strings.Repeat("\"", 5<<20) }, "not TOML"},
	{"backslashes", func() string { return least + "description = \"" + strings.Repeat("\\\\", 2<<20) + "\"" }, ""},
	{"line ends that are escaped", func() string { return least + "description = \"\"\"" + strings.Repeat("\\\n", 1<<20) + "\"\"\"" }, ""},
}

func numbered(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// mostAllocated bounds what Load allocates for each byte of a file, besides mostFixed: twice what its
// doc comment says of the worst file, as the collector decides when memory is used again.
const (
	mostAllocated = 720
	mostFixed     = 1 << 20
)

// TestHostile holds Load to the bounds of its doc comment, as far as they do not depend on the machine:
// what comes of a file, the length of the error and the memory. What takes time that grows with the
// square of the size runs into the time limit of go test.
func TestHostile(t *testing.T) {
	for _, h := range hostiles {
		t.Run(h.name, func(t *testing.T) {
			source := []byte(h.source())
			if testing.Short() && len(source) > 4<<20 {
				t.Skip("a large file")
			}
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := Load(bytes.NewReader(source), "f.toml")
			runtime.ReadMemStats(&after)
			switch {
			case h.want == "" && err != nil:
				t.Errorf("%.300s", err.Error())
			case h.want != "" && (err == nil || !strings.Contains(err.Error(), h.want)):
				t.Errorf("got %.300v\nwant %s", err, h.want)
			}
			if e, ok := errors.AsType[*LoadError](err); ok && len(e.Error()) > 1<<20 {
				t.Errorf("an error of %d bytes", len(e.Error()))
			}
			allocated := after.TotalAlloc - before.TotalAlloc
			t.Logf("%d bytes, %.0f allocated for each", len(source), float64(allocated)/float64(len(source)))
			if allocated > uint64(len(source))*mostAllocated+mostFixed {
				t.Errorf("%d bytes allocated for %d", allocated, len(source))
			}
		})
	}
}
