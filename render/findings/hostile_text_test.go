package findings

import (
	"bytes"
	"encoding/json"
	"errors"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"dueregard/render"
	"dueregard/schema"
)

const hostile = "a\u202eb\x1b[31mc\x07\x00\r\nd\u009be\u2066 <script>alert(1)</script> [x](javascript:1) ![](http://x.example/p.png) @everybody | `code` ]]> %0A::error::x *b* _i_ # h $1$ &amp; https://x.example www.x.example"

// hostileReports say the same in every place that a statement, a form or a file system has.
func hostileReports() []Report {
	cell := render.MatrixCell{Sign: hostile, Word: hostile}
	finding := schema.Finding{
		Rule: "DR401", Severity: schema.Error, Path: hostile, Message: hostile, Hint: hostile, Snippet: "a = \"" + hostile + "\"\n```\n" + hostile,
		Source: hostile, Fix: []schema.Change{{Path: hostile, Value: hostile}},
		Answer:   &schema.Response{Reason: hostile, Name: hostile, Post: hostile, Date: schema.ParseDate(hostile)},
		Position: schema.Position{Line: 1, Column: 1, Start: 0, End: len(hostile)},
	}
	accepted := finding
	accepted.Accepted = true
	return []Report{{
		File: hostile + ".toml", Source: []byte(hostile), Findings: []schema.Finding{finding, accepted}, Notice: &Notice{false, hostile},
		Matrix: render.Matrix{
			Corner: hostile, Columns: []string{hostile, hostile, hostile},
			Rows: []render.MatrixRow{{Label: hostile, Cells: []render.MatrixCell{cell, cell, cell}}},
		},
	}, {File: "b\x9b.toml", Failure: errors.New(hostile)}, {
		File: "c.toml", Failure: &schema.LoadError{Name: "c.toml", Problems: []schema.Problem{{Message: hostile, Hint: hostile, Path: hostile}}},
	}}
}

// Two files whose names differ in bytes that are no characters have two names in every format.
func TestNamesApart(t *testing.T) {
	eachFormat(t, func(t *testing.T, format string, o Options) {
		seen := map[string]string{}
		for _, name := range []string{"caf\xe8.toml", "caf\xe9.toml", "caf\ufffd.toml", `"caf\xe9.toml"`, `caf\xe9.toml`} {
			out := write(t, format, o, []Report{{File: name, Findings: []schema.Finding{{Rule: "DR401", Severity: schema.Error, Message: "no"}}}})
			if other, taken := seen[out]; taken {
				t.Errorf("%q and %q are one file in\n%s", name, other, out)
			}
			seen[out] = name
		}
	})
}

// A path comes back from JSON as it was.
func TestNamesBack(t *testing.T) {
	for _, name := range []string{"caf\xe9.toml", "café.toml", "a\nb\x1b.toml", `"caf\xe9.toml"`} {
		var back struct{ Files []struct{ File string } }
		if err := json.Unmarshal([]byte(write(t, "json", Options{}, []Report{{File: name}})), &back); err != nil {
			t.Fatal(err)
		}
		got := back.Files[0].File
		if strings.HasPrefix(got, `"`) {
			got, _ = strconv.Unquote(got)
		}
		if got != name {
			t.Errorf("%q is %q", name, got)
		}
	}
}

// A terminal obeys nothing that a statement, a form or the name of a file says, in any format.
func TestTame(t *testing.T) {
	eachFormat(t, func(t *testing.T, format string, o Options) {
		out := write(t, format, o, hostileReports())
		if at := strings.IndexFunc(out, func(r rune) bool { return r != '\n' && obeyed(r) }); at >= 0 {
			t.Errorf("a terminal is told\n%q", out[max(0, at-40):min(len(out), at+40)])
		}
	})
}

// Nothing but the text of a report is in a page that is made of its Markdown.
func TestMarkdownIsTame(t *testing.T) {
	for _, summary := range []bool{false, true} {
		o := sampleOptions()
		o.Summary = summary
		out := write(t, "markdown", o, hostileReports())
		var page bytes.Buffer
		if err := goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert([]byte(out), &page); err != nil {
			t.Fatal(err)
		}
		html := regexp.MustCompile(`(?s)<pre>.*?</pre>`).ReplaceAllString(page.String(), "")
		for _, bad := range []string{"<script", "<a ", "<img", "<em>i", "<strong>b", "<!--", "@everybody", "<code>"} {
			if strings.Contains(html, bad) {
				t.Errorf("the page holds %s:\n%s", bad, html)
			}
		}
		if want := "[x](javascript:1) ![](http://x.example/p.png) @\u200beverybody | `code` ]]&gt; %0A::error::x *b* _i_ # h $1$ &amp;amp; https://x.example www.x.example"; !strings.Contains(html, want) {
			t.Errorf("the page does not say what the report says:\n%s", html)
		}
	}
}

// Whatever stands in a report, each command is one line, and there are as many as there is to tell.
func TestGitHubIsTame(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(write(t, "github", sampleOptions(), hostileReports())), "\n")
	if len(lines) != 6 {
		t.Errorf("%d lines:\n%s", len(lines), strings.Join(lines, "\n"))
	}
	for _, l := range lines[:len(lines)-1] {
		properties, _, _ := strings.Cut(strings.TrimPrefix(l, "::"), "::")
		if !strings.HasPrefix(l, "::") || strings.Count(properties, ",") > 3 || strings.Contains(properties, "script>alert(1)</script> [x](javascript:") {
			t.Errorf("a command is %s", l)
		}
	}
}
