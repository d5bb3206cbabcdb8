package main

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"

	"github.com/pelletier/go-toml/v2/unstable"
	"github.com/rogpeppe/go-internal/diff"

	"dueregard/schema"
)

// fixFile mends in a file what needs no judgement: first what keeps it from being read, then what rules offer to
// change. Everything else stays as it is, to the byte. What was done goes to std.err, a line each; in a dry run
// nothing is written, and what would change goes to std.out as a unified diff. A file that cannot be read, or is
// none, or is a house template, is left to the check; so is one that may be of another program. Once the
// loader's writes are ended, nothing is written and nothing told.
func fixFile(name string, l *loader, dryRun bool, std streams) (changed bool, err error) {
	before, ok := regularFile(name)
	if !ok {
		return false, nil
	}
	f := fixing{name: shownAs(name), source: before, loader: l}
	f.shape()
	if isStatement(f.source) {
		f.findings()
	} else {
		f.leave(before)
	}
	changed = !bytes.Equal(f.source, before)
	if changed && dryRun {
		_, shown, _ := bytes.Cut(diff.Diff(schema.InLine(f.name), before, schema.InLine(f.name), f.source), []byte("\n")) // without the line of the command
		_, err := std.out.Write(harmless(shown))
		return true, err
	}
	err = l.writes.during(func() error {
		if changed {
			if err := replaceUnchanged(name, before, f.source); err != nil {
				changed = false
				return err
			}
		}
		return f.tell(std)
	})
	return changed, err
}

// regularFile gives the bytes of a file that may be a statement.
func regularFile(name string) (source []byte, ok bool) {
	c, err := openFile(name, errPipe)
	if err != nil {
		return nil, false
	}
	defer c.Close()
	if source, err = readBounded(c); err != nil || len(source) > schema.MaxSize {
		return nil, false
	}
	_, template := templateIn(bytes.TrimPrefix(source, byteOrderMark))
	return source, !template
}

var byteOrderMark = []byte("\uFEFF")

// isStatement says that a file can hardly be one of another program, whose keys may be near ours: it has a number
// at schema, or a table at policy.
func isStatement(source []byte) bool {
	var parser unstable.Parser
	parser.Reset(bytes.TrimPrefix(source, byteOrderMark))
	for top := true; parser.NextExpression(); {
		e := parser.Expression()
		keys := e.Key()
		keys.Next()
		name, alone := string(keys.Node().Data), keys.IsLast()
		switch {
		case e.Kind == unstable.Table && name == "policy":
			return true
		case e.Kind != unstable.KeyValue:
			top = false
		case top && name == "policy" && (!alone || e.Value().Kind == unstable.InlineTable):
			return true
		case top && name == "schema" && alone && e.Value().Kind == unstable.Integer:
			return true
		}
	}
	return false
}

// harmless takes out of a diff what a terminal would obey, and leaves the ends of lines as they are.
func harmless(text []byte) []byte {
	lines := bytes.Split(text, []byte("\n"))
	for i, line := range lines {
		kept, returned := bytes.CutSuffix(line, []byte("\r"))
		lines[i] = bytes.Map(func(r rune) rune {
			if disturbs(r) && r != '\t' {
				return unicode.ReplacementChar
			}
			return r
		}, kept)
		if returned {
			lines[i] = append(lines[i], '\r')
		}
	}
	return bytes.Join(lines, []byte("\n"))
}

// tame puts a value that would do something to a terminal into quotation marks.
func tame(value string) string {
	if strings.ContainsFunc(value, disturbs) {
		return strconv.Quote(value)
	}
	return value
}

// disturbs says that a terminal does something else with a character than show it, or breaks the line.
func disturbs(r rune) bool {
	return unicode.IsControl(r) || unicode.In(r, unicode.Bidi_Control, unicode.Zl, unicode.Zp)
}
