package schema

import (
	"fmt"
	"strings"
	"testing"
)

// What is mended and edited should take twice as long for twice as much: compare the two sizes of each.

// lengths are in parts of a file: lines, entries, elements.
var lengths = []int{2000, 4000}

func BenchmarkMend(b *testing.B) {
	for _, c := range []struct{ name, head, part, tail string }{
		{"keys", least + "[[impact]]\ngroups = ['age']\n", "[[indicator]]\nbasline = 1\n", ""},
		{"dates", least, "[[action]]\ndue = 31/07/2014\n", ""},
		{"line", least + "[answers]\nx = [1", ", 31/07/2014", "]\n"},
		{"braces", least + "[[indicator]]\nname = 'n'\nreadings = [{ value = 1 }", ", { date = 7.2014, vlaue = 1 }", "]\n"},
	} {
		for _, n := range lengths {
			b.Run(fmt.Sprintf("%s-%d", c.name, n), func(b *testing.B) {
				source := []byte(c.head + strings.Repeat(c.part, n) + c.tail)
				b.SetBytes(int64(len(source)))
				for b.Loop() {
					if _, done := Mend(source); len(done) < n {
						b.Fatalf("%d are mended", len(done))
					}
				}
			})
		}
	}
}

func BenchmarkEdit(b *testing.B) {
	for _, c := range []struct{ name, head, part, tail, path string }{
		{"entries", least, "[[action]]\naction = 'x'\n", "", "action[%d].id"},
		{"braces", "schema = 1\naction = [{ action = 'x' }", ", { action = 'x' }", "]\npolicy = { title = 't' }\n", "action[%d].id"},
		{"values", least, "[[action]]\naction = 'x'\nid = 'y'\n", "", "action[%d].id"},
	} {
		for _, n := range lengths {
			b.Run(fmt.Sprintf("%s-%d", c.name, n), func(b *testing.B) {
				f := mustLoad(b, []byte(c.head+strings.Repeat(c.part, n)+c.tail))
				var changes []Change
				for i := range n {
					changes = append(changes, Change{fmt.Sprintf(c.path, i), `"z"`})
				}
				for b.Loop() {
					if _, err := f.Edit(changes); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// BenchmarkPosition tells where each element of a list on one line stands.
func BenchmarkPosition(b *testing.B) {
	for _, n := range lengths {
		b.Run(fmt.Sprintf("line-%d", n), func(b *testing.B) {
			f := mustLoad(b, []byte(least+"areas = ["+strings.Repeat(`"Cwm-tŷ", `, n)+"]\n"))
			for b.Loop() {
				for i := range n {
					f.Position(fmt.Sprintf("policy.areas[%d]", i))
				}
			}
		})
	}
}
