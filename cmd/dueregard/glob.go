package main

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dueregard/schema"
)

// isPattern says that a path may stand for several.
func isPattern(path string) bool { return strings.ContainsAny(path, "*?[") }

// A glob finds what a pattern of a shell names: * and ? within a name, [a-z], and ** for any number of folders. As in
// a shell, a * at the beginning of a name does not stand for a dot.
type glob struct {
	ctx     context.Context
	steps   []string // of the pattern, from the first that is one
	found   []string // paths
	folders []string // that were looked through
}

// anyFolders is the step of a pattern that stands for any number of folders. It enters no links to folders, which may
// lead in a circle.
const anyFolders = "**"

// globbed gives what a pattern names, in order, and the folders in which it might have named more. What cannot be
// looked into holds nothing, as in a shell.
func globbed(ctx context.Context, pattern string) (found, folders []string, err error) {
	if _, err := filepath.Match(pattern, ""); err != nil {
		return nil, nil, err
	}
	steps := strings.Split(filepath.ToSlash(pattern), "/")
	for i := len(steps) - 1; i > 0 || i == 0 && steps[0] == "."; i-- {
		if steps[i] == "" || steps[i] == "." {
			steps = slices.Delete(steps, i, i+1)
		}
	}
	if steps[len(steps)-1] == anyFolders {
		steps = append(steps, "*.toml")
	}
	from := slices.IndexFunc(steps, isPattern)
	root := strings.Join(steps[:from], "/")
	if from == 1 {
		root += "/" // of the whole disk
	}
	g := glob{ctx: ctx, steps: steps[from:]}
	g.below(filepath.FromSlash(root), g.reached(nil, 0))
	slices.Sort(g.found)
	return g.found, g.folders, nil
}

// reached adds a step to those at which a path can stand, and those that ** may leave out.
func (g *glob) reached(at []int, step int) []int {
	for ; !slices.Contains(at, step); step++ {
		at = append(at, step)
		if g.steps[step] != anyFolders {
			break
		}
	}
	return at
}

// below finds what a folder holds, "" the one that we are in. at are all the steps at which the path to it can stand:
// as it takes them together, it looks into each folder once, however many ** there are.
func (g *glob) below(folder string, at []int) {
	entries, err := os.ReadDir(cmp.Or(folder, "."))
	if err != nil || g.ctx.Err() != nil {
		return
	}
	g.folders = append(g.folders, cmp.Or(folder, "."))
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		named, next := g.step(e, at)
		if named {
			g.found = append(g.found, path)
		}
		if len(next) > 0 && (e.IsDir() || e.Type()&fs.ModeSymlink != 0) {
			g.below(path, next)
		}
	}
}

// step says whether an entry is one that the pattern names, and gives the steps at which the path to it can stand.
func (g *glob) step(e fs.DirEntry, at []int) (named bool, next []int) {
	for _, i := range at {
		step := g.steps[i]
		if hidden(e.Name()) && !hidden(step) {
			continue
		}
		matched, _ := filepath.Match(step, e.Name())
		switch {
		case step == anyFolders && e.IsDir():
			next = g.reached(next, i)
		case step == anyFolders || !matched:
		case i == len(g.steps)-1:
			named = true
		default:
			next = g.reached(next, i+1)
		}
	}
	return named, next
}

// expand gives the files that arguments name. Where the shell left a pattern as it is, as those of
// Windows do, its files are found here. A file that is named twice is an error.
func expand(args []string) ([]string, error) {
	var names []string
	seen := map[string]bool{}
	for _, arg := range args {
		found, literal := []string{arg}, true
		if _, err := os.Lstat(arg); err != nil && isPattern(arg) {
			matches, _, err := globbed(context.Background(), arg)
			if err != nil || matches == nil {
				return nil, fmt.Errorf("%s: no file is named like this", schema.InLine(arg))
			}
			found, literal = matches, false
		}
		for _, name := range found {
			clean := filepath.Clean(name)
			if seen[clean] && literal {
				return nil, fmt.Errorf("%s is named twice", schema.InLine(name))
			}
			if !seen[clean] {
				names = append(names, name)
			}
			seen[clean] = true
		}
	}
	return names, nil
}
