package findings

import (
	"bufio"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"dueregard/schema"
)

// jsonVersion is the version of the JSON output: it grows when a key is removed or changes meaning.
const jsonVersion = 1

//go:embed findings.schema.json
var jsonSchema []byte

// Schema gives the JSON Schema, draft 2020-12, of what the format json writes: a copy, with a line end.
func Schema() []byte { return append([]byte(nil), jsonSchema...) }

type jsonFile struct {
	File     string        `json:"file"`
	Checked  bool          `json:"checked"`
	Failure  string        `json:"failure,omitempty"`
	Problems []jsonProblem `json:"problems,omitempty"`
	More     int           `json:"moreProblems,omitempty"`
	Notice   *jsonNotice   `json:"notice,omitempty"`
	Counts   jsonCounts    `json:"counts"`
	Findings []jsonFinding `json:"findings"`
	Matrix   []jsonRow     `json:"matrix,omitempty"`
}

type jsonProblem struct {
	Line    int    `json:"line,omitempty"`
	Column  int    `json:"column,omitempty"`
	Path    string `json:"path,omitempty"`
	Message string `json:"message"`
	Hint    string `json:"hint,omitempty"`
}

type jsonNotice struct {
	InTime bool   `json:"inTime"`
	Words  string `json:"words"`
}

type jsonCounts struct {
	Error    int `json:"error"`
	Warning  int `json:"warning"`
	Note     int `json:"note"`
	Answered int `json:"answered"`
	Accepted int `json:"accepted"`
}

type jsonFinding struct {
	Rule      string          `json:"rule"`
	Severity  schema.Severity `json:"severity"`
	Line      int             `json:"line"`
	Column    int             `json:"column"`
	Path      string          `json:"path"`
	Message   string          `json:"message"`
	Hint      string          `json:"hint,omitempty"`
	Snippet   string          `json:"snippet,omitempty"`
	Authority string          `json:"authority,omitempty"`
	Fixes     []jsonFix       `json:"fixes,omitempty"`
	Answer    *jsonAnswer     `json:"answer,omitempty"`
	Accepted  bool            `json:"accepted,omitempty"`
}

type jsonFix struct {
	Path  string `json:"path"`
	Value string `json:"value"`
}

type jsonAnswer struct {
	Reason string `json:"reason"`
	Name   string `json:"name,omitempty"`
	Post   string `json:"post,omitempty"`
	Date   string `json:"date,omitempty"`
}

type jsonRow struct {
	Group string   `json:"group"`
	Aims  []string `json:"aims"` // a word for each of the three aims, in the order of s.149(1)
	// What is recorded of a group to which none of the aims applies.
	Impact string `json:"impact,omitempty"`
}

type jsonTotals struct {
	Files      int `json:"files"`
	Unreadable int `json:"unreadable"`
	jsonCounts
}

// A jsonWriter writes one document, file by file: {"version": 1, "program": ..., "files": [...], "totals": ...}.
type jsonWriter struct {
	w       *bufio.Writer
	program string // its version
	totals  totals
}

func newJSON(w io.Writer, o Options) Writer {
	return &jsonWriter{w: bufio.NewWriter(w), program: o.Version}
}

// Report writes one element of "files".
func (j *jsonWriter) Report(r Report) error {
	if j.totals.files > 0 {
		j.w.WriteString(",\n    ")
	} else if err := j.begin(); err != nil {
		return err
	}
	j.totals.add(&r)
	if err := writeJSON(j.w, "    ", jsonOfReport(r)); err != nil {
		return err
	}
	return j.w.Flush()
}

func (j *jsonWriter) begin() error {
	program, err := json.Marshal(j.program)
	fmt.Fprintf(j.w, "{\n  \"version\": %d,\n  \"program\": {\"name\": \"dueregard\", \"version\": %s},\n  \"files\": [\n    ", jsonVersion, program)
	return err
}

// Close ends the document, an empty one where there was no report.
func (j *jsonWriter) Close(stopped bool) error {
	if j.totals.files == 0 {
		if err := j.begin(); err != nil {
			return err
		}
	}
	j.w.WriteString("\n  ],")
	if stopped {
		j.w.WriteString("\n  \"stopped\": true,")
	}
	j.w.WriteString("\n  \"totals\": ")
	if err := writeJSON(j.w, "  ", jsonTotals{j.totals.files, j.totals.failed, jsonOfCounts(j.totals.counts)}); err != nil {
		return err
	}
	j.w.WriteString("\n}\n")
	return j.w.Flush()
}

func jsonOfReport(r Report) jsonFile {
	file := jsonFile{File: asText(r.File), Checked: r.Failure == nil, Findings: []jsonFinding{}, Counts: jsonOfCounts(countsOf(r.Findings))}
	if r.Failure != nil {
		file.Failure = r.Failure.Error()
		for _, p := range problems(&r) {
			file.Problems = append(file.Problems, jsonProblem{p.Position.Line, p.Position.Column, p.Path, p.Message, p.Hint})
		}
		file.More = moreProblems(&r)
	}
	if r.Notice != nil {
		file.Notice = &jsonNotice{r.Notice.InTime, r.Notice.Words}
	}
	for i := range r.Findings {
		file.Findings = append(file.Findings, jsonOf(&r.Findings[i]))
	}
	for _, row := range r.Matrix.Rows {
		line := jsonRow{Group: row.Label}
		for i, cell := range row.Cells {
			if i < len(schema.Aims) {
				line.Aims = append(line.Aims, cell.Word)
			} else {
				line.Impact = cell.Word
			}
		}
		file.Matrix = append(file.Matrix, line)
	}
	return file
}

// asText is the path of a file as JSON can hold it: as it is, or as schema.InLine has it, where it is not UTF-8
// or could be taken for such a one.
func asText(file string) string {
	if utf8.ValidString(file) && !strings.HasPrefix(file, `"`) {
		return file
	}
	return schema.InLine(file)
}

func jsonOf(f *schema.Finding) jsonFinding {
	out := jsonFinding{
		Rule: f.Rule, Severity: f.Severity, Line: f.Position.Line, Column: f.Position.Column, Path: f.Path,
		Message: f.Message, Hint: f.Hint, Snippet: f.Snippet, Authority: f.Source, Accepted: f.Accepted,
	}
	for _, c := range f.Fix {
		out.Fixes = append(out.Fixes, jsonFix(c))
	}
	if a := f.Answer; a != nil {
		out.Answer = &jsonAnswer{Reason: string(a.Reason), Name: a.Name, Post: a.Post, Date: a.Date.String()}
	}
	return out
}

func jsonOfCounts(c counts) jsonCounts {
	return jsonCounts{c.of[0], c.of[1], c.of[2], c.answered, c.accepted}
}
