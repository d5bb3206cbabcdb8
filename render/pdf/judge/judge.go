// Package judge asks programs that are not ours what they see in a PDF of ours. Only tests import it.
//
// Each judge looks at many papers in one go, for a program that takes a second to begin would else take
// most of the time. One that looked at fewer papers than it was given fails it too.
package judge

import (
	"bytes"
	"errors"
	"os/exec"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"dueregard/render"
	"dueregard/render/judged"
)

// A Paper is a written file, and the document that it was made of.
type Paper struct {
	File string // path, ends in ".pdf"
	Doc  *render.Document
}

// name is what a paper is called in what a judge reports.
func (p Paper) name() string { return filepath.Base(p.File) }

// Asked skips a test that asks all judges about many papers, which takes minutes, unless they are required or
// DUEREGARD_VERAPDF is set.
func Asked(t testing.TB) {
	t.Helper()
	judged.Named(t, "DUEREGARD_VERAPDF")
}

// need wants a program, and what an environment variable names, unless variable is empty.
func need(t testing.TB, program, variable string) (value string) {
	t.Helper()
	judged.Program(t, program)
	if variable != "" {
		value = judged.Named(t, variable)
	}
	return value
}

// output runs a program, and fails the test with what it says if it fails.
func output(t testing.TB, program string, args ...string) []byte {
	t.Helper()
	var said bytes.Buffer
	cmd := exec.Command(program, args...)
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		t.Errorf("%s: %v\n%s%s", program, err, said.Bytes(), out)
	}
	return out
}

// each looks at every paper, at several at a time.
func each(papers []Paper, look func(p Paper)) {
	var all sync.WaitGroup
	next := make(chan Paper)
	for range runtime.GOMAXPROCS(0) {
		all.Go(func() {
			for p := range next {
				look(p)
			}
		})
	}
	for _, p := range papers {
		next <- p
	}
	close(next)
	all.Wait()
}

// started runs a program that may end with an error code, and gives its two outputs.
func started(t testing.TB, program string, args ...string) (out, said []byte) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	cmd := exec.Command(program, args...)
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil && !errors.As(err, &exit) {
		t.Fatalf("%s: %v", program, err)
	}
	return stdout.Bytes(), stderr.Bytes()
}
