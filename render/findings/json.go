package findings

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"dueregard/schema"
)

// jsonVersion is the version of the JSON output: it grows when a key is removed or changes meaning.
const jsonVersion = 1

type jsonFile struct {
	File     string        `json:"file"`
	Failure  string        `json:"failure,omitempty"`
	Checked  bool          `json:"checked"`
	Findings []jsonFinding `json:"findings"`
	Matrix   []jsonRow     `json:"matrix,omitempty"`
}

type jsonFinding struct {
	Rule     string          `json:"rule"`
	Severity schema.Severity `json:"severity"`
	Line     int             `json:"line"`
	Column   int             `json:"column"`
	Path     string          `json:"path"`
	Message  string          `json:"message"`
	Hint     string          `json:"hint,omitempty"`
	Answer   *jsonAnswer     `json:"answer,omitempty"`
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
}

// A jsonWriter writes one document: {"version": 1, "files": [...]}, file by file.
type jsonWriter struct {
	w     io.Writer
	begun bool
}

func newJSON(w io.Writer, _ Options) Writer { return &jsonWriter{w: w} }

// Report writes one element of "files".
func (j *jsonWriter) Report(r Report) error {
	var b bytes.Buffer
	if j.begun {
		b.WriteString(",\n    ")
	} else {
		j.begin(&b)
	}
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("    ", "  ")
	if err := encoder.Encode(jsonOfReport(r)); err != nil {
		return err
	}
	b.Truncate(b.Len() - 1) // the line end, before a comma may come
	_, err := b.WriteTo(j.w)
	return err
}

func (j *jsonWriter) begin(b *bytes.Buffer) {
	fmt.Fprintf(b, "{\n  \"version\": %d,\n  \"files\": [\n    ", jsonVersion)
	j.begun = true
}

// Close ends the document, an empty one where there was no report.
func (j *jsonWriter) Close() error {
	var b bytes.Buffer
	if !j.begun {
		j.begin(&b)
	}
	b.WriteString("\n  ]\n}\n")
	_, err := b.WriteTo(j.w)
	return err
}

func jsonOfReport(r Report) jsonFile {
	file := jsonFile{File: r.File, Checked: r.Failure == nil, Findings: []jsonFinding{}}
	if r.Failure != nil {
		file.Failure = r.Failure.Error()
	}
	for _, f := range r.Findings {
		file.Findings = append(file.Findings, jsonOf(f))
	}
	for _, row := range r.Matrix.Rows {
		line := jsonRow{Group: row.Label}
		for _, cell := range row.Cells {
			line.Aims = append(line.Aims, cell.Word)
		}
		file.Matrix = append(file.Matrix, line)
	}
	return file
}

func jsonOf(f schema.Finding) jsonFinding {
	out := jsonFinding{
		Rule: f.Rule, Severity: f.Severity, Line: f.Position.Line, Column: f.Position.Column,
		Path: f.Path, Message: f.Message, Hint: f.Hint,
	}
	if a := f.Answer; a != nil {
		out.Answer = &jsonAnswer{Reason: string(a.Reason), Name: a.Name, Post: a.Post, Date: a.Date.String()}
	}
	return out
}
