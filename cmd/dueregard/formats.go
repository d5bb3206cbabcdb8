package main

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"dueregard/render"
	"dueregard/render/html"
	"dueregard/render/pdf"
	"dueregard/render/xlsx"
	"dueregard/schema"
)

// A format is one kind of file that render makes of a paper.
type format struct {
	name  string
	write func(w io.Writer, paper string, in render.Input) (note string, err error)
}

// renderFormats are the formats in the order in which help names them.
var renderFormats = []format{
	{"pdf", func(w io.Writer, paper string, in render.Input) (string, error) {
		doc, err := render.Make(paper, in)
		if err != nil {
			return "", err
		}
		report, err := pdf.Write(w, doc)
		return plural(report.Pages, "page"), err
	}},
	{"html", func(w io.Writer, paper string, in render.Input) (string, error) {
		doc, err := render.Make(paper, in)
		if err != nil {
			return "", err
		}
		return "web page", html.Write(w, doc)
	}},
	{"xlsx", func(w io.Writer, paper string, in render.Input) (string, error) {
		book, err := render.MakeBook(paper, in)
		if err != nil {
			return "", err
		}
		return plural(len(book.Sheets), "sheet"), xlsx.Write(w, book)
	}},
}

// fileTarget says whether --output names a file, and of which format; "-" is of any.
func fileTarget(output string) (format, bool) {
	if output == "-" {
		return format{}, true
	}
	for _, f := range renderFormats {
		if strings.EqualFold(filepath.Ext(output), "."+f.name) {
			return f, true
		}
	}
	return format{}, false
}

// picked are the formats to be made. Large print is of paper.
func (o renderOptions) picked() ([]format, error) {
	if !o.largePrint {
		return pick(o.formats)
	}
	const enlarged = "\n  hint: a web page is enlarged in the browser, a workbook in its program; large print is made with --format pdf"
	if file, ok := fileTarget(o.output); ok && file.name != "" && file.name != "pdf" {
		return nil, fmt.Errorf("--large-print does not go with --output %s"+enlarged, schema.InLine(o.output))
	}
	if !o.explicit {
		return pick([]string{"pdf"})
	}
	formats, err := pick(o.formats)
	for _, f := range formats {
		if f.name != "pdf" {
			return nil, fmt.Errorf("--large-print does not go with --format %s"+enlarged, f.name)
		}
	}
	return formats, err
}

func pick(wanted []string) ([]format, error) {
	for _, name := range wanted {
		if !slices.Contains(names(renderFormats), name) {
			return nil, fmt.Errorf("unknown format %q\n  hint: there are %s", name, strings.Join(names(renderFormats), ", "))
		}
	}
	var picked []format
	for _, f := range renderFormats {
		if slices.Contains(wanted, f.name) {
			picked = append(picked, f)
		}
	}
	if picked == nil {
		return nil, fmt.Errorf("--format names no format\n  hint: there are %s", strings.Join(names(renderFormats), ", "))
	}
	return picked, nil
}

func names(formats []format) []string {
	var names []string
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}
