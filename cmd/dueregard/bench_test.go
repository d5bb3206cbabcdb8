package main

import (
	"bytes"
	"os"
	"testing"
	"time"

	"github.com/BurntSushi/toml"

	"dueregard/schema"
	"dueregard/schema/rules"
	"dueregard/templates"
)

// source is the example that the figures of docs/performance.md are about.
func source(b *testing.B) []byte {
	b.Helper()
	source, err := os.ReadFile("../../examples/gloucestershire-early-help-2015.toml")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(source)))
	return source
}

// BenchmarkLoadCheck is all that check does with a file but reading and printing.
func BenchmarkLoadCheck(b *testing.B) {
	source := source(b)
	form, err := templates.Resolve("gloucestershire-2015")
	if err != nil {
		b.Fatal(err)
	}
	asOf := time.Date(2015, 3, 1, 0, 0, 0, 0, time.UTC)
	for b.Loop() {
		file, err := schema.Load(bytes.NewReader(source), "bench")
		if err != nil {
			b.Fatal(err)
		}
		file.Locate(rules.Check(file.Statement, form, rules.Options{AsOf: asOf}))
	}
}

// BenchmarkBareDecode is the reference: the same bytes decoded into the same types, and nothing else.
func BenchmarkBareDecode(b *testing.B) {
	source := string(source(b))
	for b.Loop() {
		if _, err := toml.Decode(source, new(schema.Statement)); err != nil {
			b.Fatal(err)
		}
	}
}
