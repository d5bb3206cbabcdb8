//go:build unix

package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestRenderKilled ends a rendering of many files in the middle. What has the name of a PDF is a whole one.
func TestRenderKilled(t *testing.T) {
	const papers = 200 // enough that it is not done when a test on a busy computer gets its turn
	source, err := os.ReadFile("../../examples/complete/library-hours-2026.toml")
	must(t, err)
	for _, sent := range []syscall.Signal{syscall.SIGKILL, syscall.SIGTERM} {
		folder := t.TempDir()
		args := []string{"render", "--format", "pdf", "--output", folder}
		statements := t.TempDir()
		for i := range papers {
			name := filepath.Join(statements, fmt.Sprintf("library-%03d.toml", i))
			write(t, name, string(source))
			args = append(args, name)
		}
		whole := renderedAlone(t, args[len(args)-1])
		cmd := exec.CommandContext(t.Context(), "dueregard", args...)
		out, err := cmd.StdoutPipe()
		must(t, err)
		must(t, cmd.Start())
		_, err = io.ReadFull(out, make([]byte, 1))
		must(t, err)
		must(t, cmd.Process.Signal(sent))
		_, _ = io.Copy(io.Discard, out)
		_ = cmd.Wait()
		entries, err := os.ReadDir(folder)
		must(t, err)
		made := 0
		for _, e := range entries {
			if !strings.HasSuffix(e.Name(), ".pdf") {
				continue
			}
			made++
			got, err := os.ReadFile(filepath.Join(folder, e.Name()))
			must(t, err)
			if !bytes.Equal(got, whole) {
				t.Errorf("%v: %s has %d bytes, and %d where it was rendered alone; it ends in %q", sent, e.Name(), len(got), len(whole), got[max(0, len(got)-60):])
			}
		}
		if made == 0 || made == papers {
			t.Errorf("%v: %d of %d papers were made", sent, made, papers)
		}
	}
}

// renderedAlone is the PDF of a statement.
func renderedAlone(t *testing.T, name string) []byte {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "dueregard", "render", "--format", "pdf", "--output", "-", name).Output()
	must(t, err)
	return out
}
