package schema

import (
	"bytes"
	"testing"

	"github.com/BurntSushi/toml"
)

const benchmarked = "../examples/gloucestershire-early-help-2015.toml"

// BenchmarkDecode is what BenchmarkLoad is compared with: the bare decoder.
func BenchmarkDecode(b *testing.B) {
	source := readFile(b, benchmarked)
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := toml.Decode(string(source), new(Statement)); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLoad should take at most 1.3 times as long as BenchmarkDecode.
func BenchmarkLoad(b *testing.B) {
	source := readFile(b, benchmarked)
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(bytes.NewReader(source), "f.toml"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	st := mustLoad(b, readFile(b, benchmarked)).Statement
	b.ReportAllocs()
	for b.Loop() {
		if err := Write(new(bytes.Buffer), st); err != nil {
			b.Fatal(err)
		}
	}
}
