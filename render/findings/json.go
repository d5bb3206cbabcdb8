package findings

import (
	"encoding/json"
	"io"

	"dueregard/schema"
)

// jsonVersion is the version of the JSON output: it grows when a key is removed or changes meaning.
const jsonVersion = 1

type jsonOutput struct {
	Version int        `json:"version"`
	Files   []jsonFile `json:"files"`
}

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

// writeJSON writes one document with all reports.
func writeJSON(w io.Writer, reports []Report) error {
	out := jsonOutput{Version: jsonVersion, Files: []jsonFile{}}
	for _, r := range reports {
		file := jsonFile{File: r.File, Failure: r.Failure, Checked: r.Checked, Findings: []jsonFinding{}}
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
		out.Files = append(out.Files, file)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(out)
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
