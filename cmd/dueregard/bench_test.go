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

// A bench holds the example that the figures of docs/performance.md are about.
type bench struct {
	source []byte
	text   string
	form   *templates.Form
	asOf   time.Time
}

func newBench(b *testing.B) bench {
	b.Helper()
	source, err := os.ReadFile("../../examples/gloucestershire-early-help-2015.toml")
	if err != nil {
		b.Fatal(err)
	}
	form, err := templates.Resolve("gloucestershire-2015")
	if err != nil {
		b.Fatal(err)
	}
	return bench{source, string(source), form, time.Date(2015, 3, 1, 0, 0, 0, 0, time.UTC)}
}

// loadCheck is all that check does with a file but reading it from the disk and printing.
func (x bench) loadCheck(b *testing.B) time.Duration {
	begun := time.Now()
	file, err := schema.Load(bytes.NewReader(x.source), "bench")
	if err != nil {
		b.Fatal(err)
	}
	file.Locate(rules.Check(file.Statement, x.form, rules.Options{AsOf: x.asOf}))
	return time.Since(begun)
}

// bareDecode is the reference: the same bytes decoded into the same types, and nothing else.
func (x bench) bareDecode(b *testing.B) time.Duration {
	begun := time.Now()
	if _, err := toml.Decode(x.text, new(schema.Statement)); err != nil {
		b.Fatal(err)
	}
	return time.Since(begun)
}

func BenchmarkLoadCheck(b *testing.B) {
	x := newBench(b)
	for b.Loop() {
		x.loadCheck(b)
	}
}

func BenchmarkBareDecode(b *testing.B) {
	x := newBench(b)
	for b.Loop() {
		x.bareDecode(b)
	}
}

// BenchmarkByTurns does both by turns, each as often before the other as after it, so that both meet
// the same machine and the same collector; "ratio" is the first to the second.
func BenchmarkByTurns(b *testing.B) {
	x := newBench(b)
	var checking, decoding time.Duration
	for turn := 0; b.Loop(); turn++ {
		if turn%2 == 0 {
			checking += x.loadCheck(b)
			decoding += x.bareDecode(b)
		} else {
			decoding += x.bareDecode(b)
			checking += x.loadCheck(b)
		}
	}
	b.ReportMetric(float64(checking)/float64(decoding), "ratio")
}
