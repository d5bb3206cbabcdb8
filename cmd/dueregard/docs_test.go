package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dueregard/templates"
)

// TestDocs runs what the documents show: each block of a console is typed in, and must print what stands
// there; a line that is only "…" stands for any lines. A block of TOML whose fence names a file is
// appended to it first. The folder holds the examples.
func TestDocs(t *testing.T) {
	for _, name := range []string{"README.md", "docs/templates.md"} {
		t.Run(name, func(t *testing.T) {
			path, err := filepath.Abs(filepath.Join("../..", name))
			if err != nil {
				t.Fatal(err)
			}
			source, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			folder := t.TempDir()
			if err := os.CopyFS(filepath.Join(folder, "examples"), os.DirFS("../../examples")); err != nil {
				t.Fatal(err)
			}
			t.Chdir(folder)
			said := block.ReplaceAllStringFunc(string(source), func(b string) string { return playBlock(t, b) })
			if *update && said != string(source) {
				if err := os.WriteFile(path, []byte(said), 0o666); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

var block = regexp.MustCompile("(?ms)^```([a-z]+) ?([^\n]*)\n(.*?)^```$")

// playBlock does what a block shows, and gives the block with what was printed.
func playBlock(t *testing.T, text string) string {
	t.Helper()
	m := block.FindStringSubmatch(text)
	language, file, content := m[1], m[2], m[3]
	if language == "toml" && file != "" {
		f, err := os.OpenFile(file, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if _, err := f.WriteString(content + "\n"); err != nil {
			t.Fatal(err)
		}
	}
	if language != "console" {
		return text
	}
	var said strings.Builder
	for _, typed := range strings.Split("\n"+content, "\n$ ")[1:] {
		command, want, _ := strings.Cut(strings.TrimSuffix(typed, "\n")+"\n", "\n")
		got, known := typeIn(t, command)
		if !known || like(want, got) || strings.Contains(want, "…\n") && *update {
			got = want
		} else if !*update {
			t.Errorf("$ %s\nprints:\n%s\nbut there stands:\n%s", command, got, want)
		}
		said.WriteString("$ " + command + "\n" + got)
	}
	return "```" + strings.TrimSpace(language+" "+file) + "\n" + said.String() + "```"
}

// like compares lines; one that is only "…" stands for any.
func like(want, got string) bool {
	pattern := strings.ReplaceAll(regexp.QuoteMeta(want), "…\n", "(.*\n)*")
	return regexp.MustCompile("^" + pattern + "$").MatchString(got)
}

var word = regexp.MustCompile(`'[^']*'|"[^"]*"|\S+`)

// typeIn runs a command line of the program; known is false for that of another one.
func typeIn(t *testing.T, command string) (printed string, known bool) {
	t.Helper()
	command = strings.Replace(command, "go run ./cmd/dueregard ", "dueregard ", 1)
	words := word.FindAllString(command, -1)
	if words[0] != "dueregard" {
		return "", false
	}
	var out, file bytes.Buffer
	std := streams{strings.NewReader(""), &out, &out}
	words = words[1:]
	if n := len(words); n > 2 && words[n-2] == ">" {
		std.out = &file
		words = words[:n-2]
	}
	for i := range words {
		words[i] = strings.Trim(words[i], `'"`)
	}
	run(words, std)
	return out.String(), true
}

// generatedBelow is the line of docs/templates.md below which it is made from the comments of the types.
const generatedBelow = "<!-- Below this line: written by go test ./cmd/dueregard -update. -->\n"

// TestReference wants the reference in docs/templates.md to be that of the program.
func TestReference(t *testing.T) {
	const name = "../../docs/templates.md"
	got, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	course, below, ok := strings.Cut(string(got), generatedBelow)
	if !ok {
		t.Fatalf("%s has no line %q", name, generatedBelow)
	}
	want := referencePage()
	if *update {
		if err := os.WriteFile(name, []byte(course+generatedBelow+want), 0o666); err != nil {
			t.Fatal(err)
		}
	} else if below != want {
		t.Errorf("%s is not what the templates package says; run go test ./cmd/dueregard -update", name)
	}
}

// referencePage is the reference of the template language in Markdown.
func referencePage() string {
	var b strings.Builder
	b.WriteString("\n## Reference\n\n`dueregard template keys` prints the same.\n")
	for _, note := range templates.Notes {
		fmt.Fprintf(&b, "\n%s\n", note)
	}
	b.WriteString("\n### The tables\n")
	for _, table := range templates.Reference() {
		title := "The top of the file"
		if len(table.Headers) > 0 {
			title = "`" + strings.Join(table.Headers, "`, `") + "`"
		}
		fmt.Fprintf(&b, "\n#### %s\n\n%s\n\n", title, strings.Join(strings.Fields(table.About), " "))
		if table.Placed {
			b.WriteString("Its entries take `remove`, `after` and `before` as well.\n\n")
		}
		for _, k := range table.Keys {
			fmt.Fprintf(&b, "- `%s` (%s): %s\n", strings.ReplaceAll(k.Name, ", ", "`, `"), templates.Takes(k), strings.Join(strings.Fields(k.About), " "))
		}
	}
	b.WriteString("\n### Kinds\n\nWhat a question asks for, in a template, and its answer, in a statement below `[answers]`.\n")
	for _, k := range templates.Kinds {
		fmt.Fprintf(&b, "\n#### `%s`\n\n%s\n\n```toml\n%s\n```\n\n```toml\n%s\n```\n", k.Name, k.About, k.Question, k.Answer)
	}
	b.WriteString("\n### Blocks\n\nWhat a section shows of a statement.\n\n")
	for _, block := range templates.Blocks {
		fmt.Fprintf(&b, "- `%s`: %s\n", block.Name, block.About)
	}
	return b.String()
}
