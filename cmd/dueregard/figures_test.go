package main

import (
	"bytes"
	"compress/zlib"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"dueregard/render/judged"
)

// gloucestershire are the figures in the answers of the printed statement of 2015 that the example
// carries over, each once. The two longest numbers at the end stand in addresses of sources.
var gloucestershire = []float64{
	2015, 18, 2006, 1, 2, 3, 4, 2004, 2012, 137062, 0, 19, 10000, 7.2, 146700, 2021, 2014, 31, 2237, 27.2, 10, 15, 400, 42,
	32.75, 484, 35, 55, 700000, 950000, 2010, 80, 50, 145, 8, 34, 1027, 1157, 53, 179, 214, 7, 217, 267, 2011, 7.6, 21.1,
	10300, 2001, 6300, 4.6, 1725, 1.3, 3600, 2.6, 18.95, 16, 11, 36, 46, 20, 25, 4.12, 3.4, 56, 21.52, 21.32, 26, 14.8,
	45, 23.7, 35.87, 100, 4.56, 4.68, 6, 7.72, 3.38, 86.12, 0.47, 8.85, 83, 40, 73, 72.76, 27.24, 4.51, 4.49, 85.4, 6.36,
	3.73, 1.44, 1.63, 1.08, 0.36, 0.39, 3.6, 21.35, 5.95, 0.06, 0.58, 67.17, 2013, 30, 68, 0.19, 16.46, 0.11, 0.4, 0.16,
	10.32, 0.74, 1.33, 70.3, 0.29, 0.61, 0.48, 40.02, 3.19, 55.41, 20000, 140, 92, 91, 88, 14, 186, 41,
	94001, 62746,
}

// token is a whole number or a decimal fraction, with or without commas between thousands.
var token = regexp.MustCompile(`\b\d+(?:,\d{3})*(?:\.\d+)?`)

// figuresIn gives every figure in a text, each as a whole token.
func figuresIn(text string) map[float64]bool {
	found := map[float64]bool{}
	for _, t := range token.FindAllString(text, -1) {
		if f, err := strconv.ParseFloat(strings.ReplaceAll(t, ",", ""), 64); err == nil {
			found[f] = true
		}
	}
	return found
}

func wantFigures(t *testing.T, where, text string) {
	t.Helper()
	found := figuresIn(text)
	for _, f := range gloucestershire {
		if !found[f] {
			t.Errorf("%s: %v is missing", where, f)
		}
	}
}

// renderedExample renders the Gloucestershire example into a folder of the test.
func renderedExample(t *testing.T) (pdf, xlsx string) {
	t.Helper()
	out := t.TempDir()
	var stderr bytes.Buffer
	args := []string{"render", "--quiet", "--output", out, "../../examples/gloucestershire-early-help-2015.toml"}
	if code := run(args, streams{nil, io.Discard, &stderr}); code != exitDone {
		t.Fatalf("exit code %d: %s", code, &stderr)
	}
	base := filepath.Join(out, "gloucestershire-early-help-2015")
	return base + ".pdf", base + ".xlsx"
}

// TestFigures finds each figure of the printed statement in the PDF and in the workbook.
func TestFigures(t *testing.T) {
	pdf, xlsx := renderedExample(t)
	source, err := os.ReadFile(pdf)
	if err != nil {
		t.Fatal(err)
	}
	wantFigures(t, "PDF", drawnText(t, source))

	book, err := excelize.OpenFile(xlsx)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	var text strings.Builder
	for _, sheet := range book.GetSheetList() {
		rows, err := book.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range rows {
			for j, value := range row {
				text.WriteString(value + "\n")
				cell, _ := excelize.CoordinatesToCellName(j+1, i+1)
				if ok, address, _ := book.GetCellHyperLink(sheet, cell); ok {
					text.WriteString(address + "\n")
				}
			}
		}
	}
	wantFigures(t, "workbook", text.String())
}

// TestJudgePdftotext does the same with a reader that is not ours.
func TestJudgePdftotext(t *testing.T) {
	program := judged.Program(t, "pdftotext")
	pdf, _ := renderedExample(t)
	text, err := exec.Command(program, pdf, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	// A footnote's mark behind the full stop of a year is none of its digits.
	wantFigures(t, "pdftotext", yearAndMark.ReplaceAllString(string(text), "$1 $2"))
}

var yearAndMark = regexp.MustCompile(`\b((?:19|20)\d\d\.)(\d{1,2}\s)`)

var (
	stream = regexp.MustCompile(`(?s)stream\r?\n(.*?)\r?\nendstream`)
	shown  = regexp.MustCompile(`(?s)\(((?:\\.|[^\\)])*)\) ?Tj`)
)

// drawnText reads what a PDF of ours shows: the strings of its page streams, one a line. Their codes are
// those of ASCII where the character has one; others are left out.
func drawnText(t *testing.T, pdf []byte) string {
	t.Helper()
	var text strings.Builder
	for _, s := range stream.FindAllSubmatch(pdf, -1) {
		r, err := zlib.NewReader(bytes.NewReader(s[1]))
		if err != nil {
			continue // not compressed: not a page
		}
		content, err := io.ReadAll(r)
		if err != nil {
			continue
		}
		for _, show := range shown.FindAllSubmatch(content, -1) {
			text.WriteString(asciiOf(show[1]) + "\n")
		}
	}
	if text.Len() == 0 {
		t.Fatal("no text found in the PDF")
	}
	return text.String()
}

func asciiOf(escaped []byte) string {
	raw := regexp.MustCompile(`(?s)\\(.)`).ReplaceAll(escaped, []byte("$1"))
	return strings.Map(func(r rune) rune {
		if r >= utf8.RuneSelf {
			return -1
		}
		return r
	}, string(raw))
}
