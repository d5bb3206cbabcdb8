package main

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"dueregard/schema"
)

// A source is what one report of a check is about.
type source struct {
	name   string // as it was named, or as it was found
	found  bool   // in a folder, where house templates are passed over
	abroad bool   // it was found as a link that leads out of the folder
	fault  error  // why there is nothing to read; nil: it is to be tried
}

// A search finds what the arguments of check name. Only names are held, so that thousands cost little.
type search struct {
	ctx     context.Context
	sources []source
	folders []string // every folder in which a file would count, as real paths

	root    string            // real path of the folder that is looked through
	at      map[string]int    // index in sources, by the real path: the same for all paths of a file
	parents map[string]string // real paths of folders in which files were named
}

// sourcesOf finds the files that arguments name, in the order of the arguments and, in a folder, of the
// names: each once, whatever the number of paths that lead to it. What cannot be found or opened is a
// source with a fault. A context that ends leaves the rest out.
func sourcesOf(ctx context.Context, args []string) *search {
	s := &search{ctx: ctx, at: map[string]int{}, parents: map[string]string{}}
	for _, arg := range args {
		s.argument(arg)
	}
	return s
}

func (s *search) argument(arg string) {
	_, err := os.Lstat(arg)
	switch {
	case arg == "-":
		s.add(source{name: arg}, arg)
	case err != nil && isPattern(arg):
		s.pattern(arg)
	default:
		s.path(arg)
	}
}

// path adds a file or a folder.
func (s *search) path(path string) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		s.whole(path)
	} else {
		s.named(path)
	}
}

// named adds a file that was named. It is to be read even if it was found in a folder before, where a
// house template is passed over.
func (s *search) named(name string) {
	parent := filepath.Dir(name)
	real, known := s.parents[parent]
	if !known {
		real = realPath(parent)
		s.parents[parent] = real
		s.folders = append(s.folders, real)
	}
	real = filepath.Join(real, filepath.Base(name))
	if info, err := os.Lstat(name); err == nil && !info.Mode().IsRegular() {
		real = realPath(name)
	}
	if at, twice := s.at[real]; twice {
		s.sources[at].found, s.sources[at].abroad = false, false
	}
	s.add(source{name: name}, real)
}

// whole adds every statement in a folder. One without any is a fault: its name may be a slip of the pen.
func (s *search) whole(folder string) {
	s.root = realPath(folder)
	if s.folder(folder, s.root) == 0 && s.ctx.Err() == nil {
		fault := fmt.Errorf("%s: no file in this folder ends in .toml\n  hint: dueregard new %s begins a statement",
			schema.InLine(folder), quoted(filepath.Join(folder, "statement.toml")))
		s.add(source{name: folder, fault: fault}, s.root)
	}
}

// folder adds what a folder and those below it hold, and counts it. Names that begin with a dot are passed
// over, as they belong to tools, and so are links to folders, which may lead in a circle.
func (s *search) folder(name, real string) int {
	s.folders = append(s.folders, real)
	entries, err := os.ReadDir(name)
	count := 0
	if err != nil {
		s.add(source{name: name, found: true, fault: readable(err)}, real)
		count++
	}
	for _, e := range entries {
		path, realEntry := filepath.Join(name, e.Name()), filepath.Join(real, e.Name())
		switch {
		case s.ctx.Err() != nil:
			return count
		case hidden(e.Name()):
			continue
		case e.IsDir():
			count += s.folder(path, realEntry)
			continue
		case !strings.EqualFold(filepath.Ext(path), ".toml"):
			continue
		case e.Type()&fs.ModeSymlink != 0:
			if info, err := os.Stat(path); err == nil && info.IsDir() {
				continue
			}
			realEntry = realPath(path)
		}
		s.add(source{name: path, found: true, abroad: !within(s.root, realEntry)}, realEntry)
		count++
	}
	return count
}

// pattern adds what a pattern names that the shell left as it is, as those of Windows do.
func (s *search) pattern(pattern string) {
	matches, folders, err := globbed(s.ctx, pattern)
	for _, folder := range folders {
		s.folders = append(s.folders, realPath(folder))
	}
	if err != nil || matches == nil {
		s.add(source{name: pattern, fault: fmt.Errorf("%s: no file is named like this", schema.InLine(pattern))}, pattern)
		return
	}
	for _, name := range matches {
		s.path(name)
	}
}

// add adds a source, unless another path led to it before.
func (s *search) add(one source, real string) {
	if _, twice := s.at[real]; twice {
		return
	}
	s.at[real] = len(s.sources)
	s.sources = append(s.sources, one)
}

// within says that a real path is one of a folder or of what it holds.
func within(folder, path string) bool {
	rest, ok := strings.CutPrefix(path, folder)
	return ok && (rest == "" || os.IsPathSeparator(rest[0]) || os.IsPathSeparator(folder[len(folder)-1]))
}

// hidden says that a name is one that listings leave out.
func hidden(name string) bool { return strings.HasPrefix(name, ".") }

// realPath is the same for all paths of a file: absolute, and links followed as far as they lead.
func realPath(path string) string {
	if resolved, err := filepath.EvalSymlinks(path); err == nil {
		path = resolved
	}
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	return path
}

// statementsIn gives the files that arguments name, and those of folders but for house templates.
func (l *loader) statementsIn(args []string) ([]string, error) {
	var files []string
	for _, arg := range args {
		if info, err := os.Stat(arg); err != nil || !info.IsDir() {
			files = append(files, arg)
			continue
		}
		for _, s := range sourcesOf(context.Background(), []string{arg}).sources {
			if s.fault != nil {
				return nil, s.fault
			}
			if !l.isTemplate(s) {
				files = append(files, s.name)
			}
		}
	}
	return expand(files)
}

// isTemplate says that a file that was found in a folder is a house template. What cannot be read is none.
func (l *loader) isTemplate(s source) bool {
	c, err := l.contentOf(s)
	if err != nil {
		return false
	}
	defer c.Close()
	held, err := readBounded(c)
	if err != nil {
		return false
	}
	_, is := templateIn(held)
	return is
}
