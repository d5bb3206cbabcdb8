package main

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"dueregard/render"
	"dueregard/schema"
)

// A job is a file to be rendered, with the files to be made of it.
type job struct {
	input   string
	targets []target
	publish bool

	languages  []string // none: that of the file
	largePrint bool
	insists    bool // formats were named: one that a paper does not have is an error
}

// A target is one file to be made; path "-" is standard output. Which path it is depends on what the
// file records, which is known when it is read.
type target struct {
	paper  string // empty: what the file records
	format format
	own    string // the path if the paper is what the file records
	other  string // the path if it is not
}

// makes says that a file of a format is to be made.
func (j job) makes(format string) bool {
	return slices.ContainsFunc(j.targets, func(t target) bool { return t.format.name == format })
}

// pathOf gives the path for a file of a record.
func (t target) pathOf(record string) string {
	if t.paper == "" || t.paper == record {
		return t.own
	}
	return t.other
}

// plan says which files are to be made of which, before any is touched. No file is made twice, and
// none in the place of a statement.
func plan(inputs []string, o renderOptions) ([]job, error) {
	formats, err := o.picked()
	if err != nil {
		return nil, err
	}
	papers, err := pickPapers(o.documents)
	if err != nil {
		return nil, err
	}
	if err := checkLanguages(o.languages); err != nil {
		return nil, err
	}
	if o.explicit && slices.Contains(names(formats), "xlsx") && !slices.ContainsFunc(papers, mayHaveBook) {
		return nil, &render.NoBookError{Paper: papers[0]}
	}
	var jobs []job
	if file, ok := fileTarget(o.output); ok {
		jobs, err = planFile(inputs, o, file, formats, papers)
	} else {
		jobs = planFolder(inputs, o, formats, papers)
	}
	if err != nil {
		return nil, err
	}
	return jobs, clashes(jobs)
}

// pickPapers gives the papers to be made; one without a name is what the file records.
func pickPapers(wanted []string) ([]string, error) {
	if wanted == nil {
		return []string{""}, nil
	}
	var papers []string
	for _, name := range wanted {
		if _, err := render.PaperOf(name); err != nil {
			return nil, err
		}
		if !slices.Contains(papers, name) {
			papers = append(papers, name)
		}
	}
	if papers == nil {
		return nil, fmt.Errorf("--document names no document")
	}
	return papers, nil
}

// languageTag is a tag that can be part of the name of a file: "en", "en-GB".
var languageTag = regexp.MustCompile(`^[a-z]{2}(-[A-Za-z0-9]{1,8})*$`)

// checkLanguages refuses what no text can be written in, and what is asked for twice.
func checkLanguages(wanted []string) error {
	seen := map[string]bool{}
	for _, tag := range wanted {
		language, _, _ := strings.Cut(tag, "-")
		var known []string
		for _, l := range schema.Languages {
			known = append(known, l.ID)
		}
		switch {
		case !slices.Contains(known, language) || !languageTag.MatchString(tag):
			return fmt.Errorf("unknown language %q\n  hint: there are %s", tag, strings.Join(known, ", "))
		case seen[language]:
			return fmt.Errorf("--language names %q twice", language)
		}
		seen[language] = true
	}
	return nil
}

func mayHaveBook(paper string) bool {
	p, err := render.PaperOf(paper)
	return err != nil || p.HasBook()
}

func planFolder(inputs []string, o renderOptions, formats []format, papers []string) []job {
	jobs := make([]job, len(inputs))
	for i, input := range inputs {
		jobs[i] = o.job(input, o.explicit && len(papers) == 1)
		for _, paper := range papers {
			for _, f := range formats {
				jobs[i].targets = append(jobs[i].targets, target{
					paper, f, targetPath(input, o, "", f.name), targetPath(input, o, paper, f.name),
				})
			}
		}
	}
	return jobs
}

// job is one for a file, without targets.
func (o renderOptions) job(input string, insists bool) job {
	return job{input: input, publish: o.publish, languages: o.languages, largePrint: o.largePrint, insists: insists}
}

// planFile is the plan for a single file, or for standard output.
func planFile(inputs []string, o renderOptions, file format, formats []format, papers []string) ([]job, error) {
	switch {
	case len(papers) != 1:
		return nil, fmt.Errorf("--output %s takes one document, not %d\n  hint: name a folder instead", schema.InLine(o.output), len(papers))
	case o.output == "-" && len(formats) != 1:
		return nil, fmt.Errorf("--output - takes one format\n  hint: add --format pdf, --format html or --format xlsx")
	case o.output == "-":
		file = formats[0]
	case o.explicit && (len(formats) != 1 || formats[0].name != file.name):
		return nil, fmt.Errorf("--output %s does not go with --format %s", schema.InLine(o.output), strings.Join(names(formats), ","))
	}
	if len(inputs) != 1 {
		return nil, fmt.Errorf("--output %s takes one statement, not %d\n  hint: name a folder instead", schema.InLine(o.output), len(inputs))
	}
	one := o.job(inputs[0], true)
	one.targets = []target{{papers[0], file, o.output, o.output}}
	return []job{one}, nil
}

// clashes finds a file that would be made twice, or in the place of a statement. Names that differ
// by case alone are one file on many disks; so are links to one. A paper that may be what the file
// records counts with both of its names.
func clashes(jobs []job) error {
	statements := map[string]string{}
	for _, j := range jobs {
		if j.input != "-" {
			statements[identity(j.input)] = j.input
		}
	}
	made := map[string]string{}
	for _, j := range jobs {
		for _, path := range j.paths() {
			id := identity(path)
			if other, taken := made[id]; taken && other != j.input {
				return fmt.Errorf("%s and %s would both be written to %s\n  hint: render them into folders of their own",
					schema.InLine(other), schema.InLine(j.input), schema.InLine(path))
			}
			if statement, taken := statements[id]; taken {
				return fmt.Errorf("%s would be written over the statement %s\n  hint: name another --output", schema.InLine(path), schema.InLine(statement))
			}
			made[id] = j.input
		}
	}
	return nil
}

// paths are all files that a job may write.
func (j job) paths() []string {
	var paths []string
	for _, t := range j.targets {
		if t.own == "-" {
			continue
		}
		if t.paper == "" || slices.Contains(schema.Choices("record"), t.paper) {
			paths = append(paths, t.own)
		}
		if t.paper != "" {
			paths = append(paths, t.other)
		}
	}
	return paths
}

// identity is the same for two paths of one file: links are followed as far as they lead.
func identity(path string) string {
	resolved, err := filepath.EvalSymlinks(path)
	if err != nil {
		if folder, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
			path = filepath.Join(folder, filepath.Base(path))
		}
		resolved = path
	}
	if absolute, err := filepath.Abs(resolved); err == nil {
		resolved = absolute
	}
	return strings.ToLower(resolved)
}

// targetPath names a file after the statement, the paper if that is not what the statement records, and
// the version if it is for the public, in languages that were asked for, or in large print.
func targetPath(input string, o renderOptions, paper, extension string) string {
	base, folder := strings.TrimSuffix(filepath.Base(input), filepath.Ext(input)), o.output
	if input == "-" {
		base = "statement"
	} else if folder == "" {
		folder = filepath.Dir(input)
	}
	if paper != "" {
		base += "-" + paper
	}
	if o.publish {
		base += "-public"
	}
	if len(o.languages) > 0 {
		base += "-" + strings.Join(o.languages, "-")
	}
	if o.largePrint {
		base += "-large-print"
	}
	return filepath.Join(folder, base+"."+extension)
}
