package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestPublicMark keeps import and render agreed on how the public version begins.
func TestPublicMark(t *testing.T) {
	if !strings.HasPrefix(publicHead, publicMark) {
		t.Error("import would not know a public version")
	}
}

// FuzzImport imports whatever there is: what is not taken out whole leaves nothing behind.
func FuzzImport(f *testing.F) {
	folder := f.TempDir()
	statement := filepath.Join("..", "..", "examples", "complete", "room-names-2026.toml")
	if code := run([]string{"render", "--format", "pdf", "--output", folder, statement}, streams{nil, io.Discard, os.Stderr}); code != exitDone {
		f.Fatal("the seed was not rendered")
	}
	seed, err := os.ReadFile(filepath.Join(folder, "room-names-2026.pdf"))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(seed)
	f.Add(seed[:len(seed)/2])
	f.Fuzz(func(t *testing.T, data []byte) {
		var out, problems bytes.Buffer
		switch code := run([]string{"import", "-"}, streams{bytes.NewReader(data), &out, &problems}); code {
		case exitDone:
		case exitFailed:
			if out.Len() > 0 || !strings.HasPrefix(problems.String(), "dueregard: standard input: ") {
				t.Errorf("%q and %q", out.Bytes(), problems.Bytes())
			}
		default:
			t.Errorf("exit code %d", code)
		}
	})
}
