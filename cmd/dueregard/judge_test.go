package main

import (
	"strings"
	"testing"

	"dueregard/render/pdf/judge"
)

// TestJudgeCorpus asks all judges of PDFs about several hundred papers.
func TestJudgeCorpus(t *testing.T) {
	judge.Asked(t)
	c := newCorpus(t)
	var library judge.Paper // with charts and all
	for _, p := range c.papers {
		if strings.Contains(p.File, "/library-hours-2026-statement") {
			library = p
		}
	}
	run := func(name string, ask func(t *testing.T)) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ask(t)
		})
	}
	for _, profile := range []string{judge.UA1, judge.A3a} {
		run(profile, func(t *testing.T) {
			judge.VeraPDF(t, profile, c.papers, judge.Canaries(t, profile, library))
		})
	}
	run("qpdf", func(t *testing.T) { judge.Qpdf(t, c.papers) })
	run("readers", func(t *testing.T) { judge.Readers(t, c.papers) })
	run("attachments", func(t *testing.T) { judge.Attachments(t, c.papers) })
}
