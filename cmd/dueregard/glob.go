package main

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// isPattern says that a path may stand for several.
func isPattern(path string) bool { return strings.ContainsAny(path, "*?[") }

// glob gives the paths that a pattern of a shell names, in order: * and ? within a name, [a-z], and ** for
// any number of folders. As in a shell, a * at the beginning of a name does not stand for a dot.
func glob(ctx context.Context, pattern string) ([]string, error) {
	if !strings.Contains(pattern, "**") {
		matches, err := filepath.Glob(pattern)
		open := hidden(filepath.Base(pattern))
		return slices.DeleteFunc(matches, func(name string) bool { return hidden(filepath.Base(name)) && !open }), err
	}
	if _, err := filepath.Match(pattern, ""); err != nil {
		return nil, err
	}
	steps := strings.Split(filepath.ToSlash(filepath.Clean(pattern)), "/")
	steps = slices.CompactFunc(steps, func(a, b string) bool { return a == anyFolders && b == anyFolders })
	if steps[len(steps)-1] == anyFolders {
		steps = append(steps, "*.toml")
	}
	from := slices.IndexFunc(steps, isPattern)
	root := strings.Join(steps[:from], "/")
	if from > 0 && root == "" {
		root = "/"
	}
	var found []string
	below(ctx, filepath.FromSlash(root), steps[from:], &found)
	slices.Sort(found)
	return slices.Compact(found), nil
}

// anyFolders is the step of a pattern that stands for any number of folders.
const anyFolders = "**"

// below appends what the steps of a pattern name from a folder on; "" is the one that we are in.
func below(ctx context.Context, folder string, steps []string, found *[]string) {
	entries, err := os.ReadDir(cmp.Or(folder, "."))
	if err != nil || ctx.Err() != nil {
		return // as in a shell, what cannot be looked into holds nothing
	}
	deep := steps[0] == anyFolders
	if deep {
		below(ctx, folder, steps[1:], found)
	}
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		matched, _ := filepath.Match(steps[0], e.Name())
		switch {
		case !matched || hidden(e.Name()) && !hidden(steps[0]):
		case deep:
			if e.IsDir() {
				below(ctx, path, steps, found)
			}
		case len(steps) == 1:
			*found = append(*found, path)
		default:
			below(ctx, path, steps[1:], found)
		}
	}
}

// expand gives the files that arguments name. Where the shell left a pattern as it is, as those of
// Windows do, its files are found here. A file that is named twice is an error.
func expand(args []string) ([]string, error) {
	var names []string
	seen := map[string]bool{}
	for _, arg := range args {
		found, literal := []string{arg}, true
		if _, err := os.Lstat(arg); err != nil && isPattern(arg) {
			matches, err := glob(context.Background(), arg)
			if err != nil || matches == nil {
				return nil, fmt.Errorf("%s: no file is named like this", arg)
			}
			found, literal = matches, false
		}
		for _, name := range found {
			clean := filepath.Clean(name)
			if seen[clean] && literal {
				return nil, fmt.Errorf("%s is named twice", name)
			}
			if !seen[clean] {
				names = append(names, name)
			}
			seen[clean] = true
		}
	}
	return names, nil
}
