package templates_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/BurntSushi/toml"

	"dueregard/templates"
)

// BenchmarkResolve makes a form of a template that builds on two others: read, checked and laid over
// each other.
func BenchmarkResolve(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := templates.Resolve("combined"); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkDecodeTemplates is the reference: the same files, decoded into the same type by the library, and
// the default form once more, with which each form is compared.
func BenchmarkDecodeTemplates(b *testing.B) {
	var sources [][]byte
	for _, name := range []string{"combined.toml", "default.toml", "nations/england.toml", "default.toml", "nations/england.toml"} {
		source, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		sources = append(sources, source)
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, source := range sources {
			var form templates.Form
			if _, err := toml.NewDecoder(bytes.NewReader(source)).Decode(&form); err != nil {
				b.Fatal(err)
			}
		}
	}
}
