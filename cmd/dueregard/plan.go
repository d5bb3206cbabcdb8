package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// A job is a statement to be rendered, with the files to be made of it.
type job struct {
	input   string
	targets []target
}

// A target is one file to be made; path "-" is standard output.
type target struct {
	format format
	path   string
}

// plan says which files are to be made of which, before any is touched. No file is made twice, and
// none in the place of a statement.
func plan(inputs []string, o renderOptions) ([]job, error) {
	formats, err := pick(o.formats)
	if err != nil {
		return nil, err
	}
	var jobs []job
	if file, ok := fileTarget(o.output); ok {
		jobs, err = planFile(inputs, o, file, formats)
	} else {
		jobs = planFolder(inputs, o.output, formats)
	}
	if err != nil {
		return nil, err
	}
	return jobs, clashes(jobs)
}

func planFolder(inputs []string, folder string, formats []format) []job {
	jobs := make([]job, len(inputs))
	for i, input := range inputs {
		jobs[i].input = input
		for _, f := range formats {
			jobs[i].targets = append(jobs[i].targets, target{f, targetPath(input, folder, f.name)})
		}
	}
	return jobs
}

// planFile is the plan for a single file, or for standard output.
func planFile(inputs []string, o renderOptions, file format, formats []format) ([]job, error) {
	if o.output == "-" {
		if len(formats) != 1 {
			return nil, fmt.Errorf("--output - takes one format\n  hint: add --format pdf or --format xlsx")
		}
		file = formats[0]
	} else if o.explicit && (len(formats) != 1 || formats[0].name != file.name) {
		return nil, fmt.Errorf("--output %s does not go with --format %s", o.output, strings.Join(names(formats), ","))
	}
	if len(inputs) != 1 {
		return nil, fmt.Errorf("--output %s takes one statement, not %d\n  hint: name a folder instead", o.output, len(inputs))
	}
	return []job{{inputs[0], []target{{file, o.output}}}}, nil
}

// clashes finds a file that would be made twice, or in the place of a statement. Names that differ
// by case alone are one file on many disks; so are links to one.
func clashes(jobs []job) error {
	statements := map[string]string{}
	for _, j := range jobs {
		if j.input != "-" {
			statements[identity(j.input)] = j.input
		}
	}
	made := map[string]string{}
	for _, j := range jobs {
		for _, t := range j.targets {
			if t.path == "-" {
				continue
			}
			id := identity(t.path)
			if other, taken := made[id]; taken {
				return fmt.Errorf("%s and %s would both be written to %s\n  hint: render them into folders of their own", other, j.input, t.path)
			}
			if statement, taken := statements[id]; taken {
				return fmt.Errorf("%s would be written over the statement %s\n  hint: name another --output", t.path, statement)
			}
			made[id] = j.input
		}
	}
	return nil
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

func targetPath(input, folder, extension string) string {
	base := strings.TrimSuffix(filepath.Base(input), filepath.Ext(input))
	if input == "-" {
		base = "statement"
	} else if folder == "" {
		folder = filepath.Dir(input)
	}
	return filepath.Join(folder, base+"."+extension)
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
