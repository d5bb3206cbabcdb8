package findings

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"dueregard/schema"
)

// A github writes workflow commands, which GitHub shows as annotations of the lines of a file.
type github struct {
	w      *bufio.Writer
	totals totals
}

func newGitHub(w io.Writer, _ Options) Writer { return &github{w: bufio.NewWriter(w)} }

// githubLevels are the commands for severities.
var githubLevels = map[schema.Severity]string{schema.Error: "error", schema.Warning: "warning", schema.Note: "notice"}

// Report writes a command for each finding. One that is accepted is a notice.
func (g *github) Report(r Report) error {
	g.totals.add(&r)
	for i := range r.Findings {
		f := &r.Findings[i]
		level, words := githubLevels[f.Severity], []string{f.Message}
		switch {
		case f.Accepted:
			level = "notice"
			words = append(words, "answered and accepted: "+answered(f.Answer))
		case f.Answer != nil:
			words = append(words, "answered: "+answered(f.Answer))
		}
		if f.Hint != "" && !f.Accepted {
			words = append(words, f.Hint)
		}
		if f.Snippet != "" && !f.Accepted {
			words = append(words, f.Snippet)
		}
		g.command(level, f.Rule, r.File, f.Position, strings.Join(words, "\n"))
	}
	if r.Failure != nil {
		for _, p := range problems(&r) {
			g.command("error", unreadable, r.File, p.Position, problemWords(p))
		}
	}
	if n := r.Notice; n != nil {
		level := "notice"
		if !n.InTime {
			level = "warning"
		}
		g.command(level, "notice of the meeting", r.File, schema.Position{}, n.Words)
	}
	return g.w.Flush()
}

// Close writes a line for the log, as annotations beyond the first few of a step are not shown.
func (g *github) Close(stopped bool) error {
	if stopped {
		fmt.Fprintf(g.w, "::error::%s\n", brokenOff)
	}
	words := g.totals.counts.words()
	if words == "" {
		words = "no findings"
	}
	fmt.Fprintf(g.w, "dueregard: %s in %s", words, many(g.totals.files, "file"))
	if n := g.totals.failed; n > 0 {
		fmt.Fprintf(g.w, ", of which %d could not be checked", n)
	}
	g.w.WriteByte('\n')
	return g.w.Flush()
}

func (g *github) command(level, title, file string, p schema.Position, words string) {
	g.w.WriteString("::" + level + " file=" + githubProperty.Replace(schema.InLine(slashed(file))))
	if p.Line > 0 {
		fmt.Fprintf(g.w, ",line=%d,col=%d", p.Line, p.Column)
	}
	g.w.WriteString(",title=" + githubProperty.Replace(title) + "::" + githubData.Replace(tameLines(words)) + "\n")
}

// What the runner takes back: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
var (
	githubData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
