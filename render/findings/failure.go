package findings

import (
	"errors"
	"fmt"
	"io"

	"dueregard/schema"
)

// Failure writes for people why a file could not be checked: each problem as "name:line:column: error: message", with
// the line of the file, if the report has its source, and what to do. An error that is not a *schema.LoadError about the
// file is written in its own lines. A report without a failure writes nothing. Of the options it takes those of the
// terminal; the error is that of what is written to.
func Failure(w io.Writer, r Report, o Options) error {
	p := newPage(w, o)
	var load *schema.LoadError
	switch {
	case r.Failure == nil:
		return nil
	case !errors.As(r.Failure, &load) || load.Name != r.File:
		p.put(tameLines(r.Failure.Error()), "\n")
		return p.Flush()
	}
	name, shown := schema.InLine(r.File), -1
	for _, problem := range load.Problems {
		at := fmt.Sprintf("%s:%d:%d: ", name, problem.Position.Line, problem.Position.Column)
		p.put(at, p.paint(severityColours[schema.Error], "error"), ": ")
		p.flow(columns(at)+len("error: "), "    ", oneLine(problem.Message))
		e, ok := excerptOf(r.Source, &schema.Finding{Path: problem.Path, Position: problem.Position})
		if ok && problem.Position.Start != shown {
			shown = problem.Position.Start
			e.write(p, severityColours[schema.Error])
		}
		if problem.Hint != "" {
			p.item("hint", oneLine(problem.Hint))
		}
	}
	if load.More > 0 {
		p.put(fmt.Sprintf("%s: %d more errors\n", name, load.More))
	}
	return p.Flush()
}
