package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/fsnotify/fsnotify"

	"dueregard/schema"
)

// calm is how long nothing must be saved before the check begins: editors save in several steps.
const calm = 100 * time.Millisecond

// A watching is what --watch knows between two rounds.
type watching struct {
	*checking
	args    []string
	saves   *fsnotify.Watcher
	watched map[string]os.FileInfo // folders, by real path, as they were then: another may have taken the name
	fresh   map[string]bool        // those of them that were not watched in the last round
	holds   map[string]bool        // those of them in which everything matters
	way     map[string]bool        // real paths that lead to what is named or read, which can go and come again
	known   map[string][]string    // places of sources that were checked, by name
	read    map[string]bool        // real paths of what statements depend on, such as templates
}

// watch checks, and again whatever is saved, until the context ends, which is how it is meant to end.
func (c *checking) watch(ctx context.Context, args []string) error {
	saves, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("--watch: %w", err)
	}
	defer saves.Close()
	w := &watching{
		checking: c, args: args, saves: saves, watched: map[string]os.FileInfo{},
		holds: map[string]bool{}, way: map[string]bool{}, known: map[string][]string{}, read: map[string]bool{},
	}
	saved, all := map[string]bool{}, true
	for first := true; ctx.Err() == nil; first = false {
		s, err := w.look(ctx)
		if err != nil {
			return err
		}
		stale := w.stale(s, saved, all)
		if len(stale.sources) > 0 {
			if err := w.again(ctx, stale, first); err != nil {
				return err
			}
			if !c.o.quiet {
				fmt.Fprintf(c.std.err, "watching %s; Ctrl-C ends it\n", plural(len(s.sources), "file"))
			}
		}
		if saved, all, err = w.wait(ctx); err != nil {
			return err
		}
	}
	return nil
}

// look finds the sources and watches where they are. It looks again where it was not watching yet: what was saved
// there in between, nobody would tell.
func (w *watching) look(ctx context.Context) (*search, error) {
	w.fresh = map[string]bool{}
	for {
		s, before := sourcesOf(ctx, w.args), len(w.fresh)
		if err := w.folders(s.folders); err != nil {
			return nil, err
		}
		for path := range w.read {
			if err := w.folders([]string{filepath.Dir(path)}); err != nil {
				return nil, err
			}
			w.wayTo(path)
		}
		for _, arg := range w.args {
			w.wayTo(arg)
		}
		if len(w.fresh) == before || ctx.Err() != nil {
			return s, nil
		}
	}
}

// wayTo watches the folders on the way to a path, as far as there are any. Those above the one that we are in are
// left out: if it goes, so do we.
func (w *watching) wayTo(path string) {
	local := filepath.IsLocal(path)
	here := realPath(".")
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	for parent := filepath.Dir(path); parent != path; path, parent = parent, filepath.Dir(parent) {
		real := realPath(parent)
		w.way[filepath.Join(real, filepath.Base(path))] = true
		_ = w.follow(real) // as far as it may be looked into
		if local && real == here {
			return
		}
	}
}

// again checks and prints anew. What is found, or cannot be checked, does not end the watching; a
// template that cannot be used does so only if it never could.
func (w *watching) again(ctx context.Context, stale *search, first bool) error {
	l, err := w.loader()
	switch {
	case err != nil && first:
		return err
	case err != nil:
		complain(w.std.err, err)
		return w.besides(l)
	}
	if !first && w.screen.colour {
		if _, err := io.WriteString(w.std.out, "\x1b[H\x1b[2J\x1b[3J"); err != nil {
			return err
		}
	}
	if err := w.links(stale); err != nil {
		return err
	}
	t, err := w.round(ctx, l, stale)
	var stopped *interruption
	if err != nil && !errors.As(err, &stopped) {
		return w.verdict(t, err)
	}
	return w.besides(l)
}

// links notes where sources are, and watches where links lead.
func (w *watching) links(s *search) error {
	var folders []string
	for _, one := range s.sources {
		w.known[one.name] = places(one.name)
		for _, place := range w.known[one.name][1:] {
			folders = append(folders, filepath.Dir(place))
		}
	}
	return w.folders(folders)
}

// besides watches the files that statements depend on.
func (w *watching) besides(l *loader) error {
	var folders []string
	for name := range l.files() {
		for _, place := range places(name) {
			folders = append(folders, filepath.Dir(place))
			w.read[place] = true
		}
	}
	return w.folders(folders)
}

// folders watches folders in which everything matters. One that has gone is none.
func (w *watching) folders(folders []string) error {
	for _, folder := range folders {
		w.holds[folder] = true
		if err := w.follow(folder); err != nil {
			if _, gone := os.Stat(folder); gone != nil {
				continue
			}
			if errors.Is(err, syscall.ENOSPC) { // so Linux says it
				err = errors.New("the system watches no more folders\n  hint: name fewer of them, or a file")
			}
			return fmt.Errorf("--watch: %s: %w", schema.InLine(folder), err)
		}
	}
	return nil
}

// follow watches a folder, unless it is watched.
func (w *watching) follow(folder string) error {
	now, err := os.Stat(folder)
	if err != nil || w.watched[folder] != nil && os.SameFile(now, w.watched[folder]) {
		return err
	}
	if err := w.saves.Add(folder); err != nil {
		return err
	}
	w.watched[folder], w.fresh[folder] = now, true
	return nil
}

// stale gives the sources that are to be checked: those that were saved, those that are new or in a folder that is,
// and all where something was saved that statements depend on.
func (w *watching) stale(s *search, saved map[string]bool, all bool) *search {
	changed := func(path string) bool { return saved[path] || w.fresh[filepath.Dir(path)] }
	for path := range w.read {
		all = all || changed(path)
	}
	stale := &search{ctx: s.ctx, at: s.at}
	for _, one := range s.sources {
		places, known := w.known[one.name]
		hit := all || !known
		for _, place := range places {
			hit = hit || changed(place)
		}
		if hit {
			stale.sources = append(stale.sources, one)
		}
	}
	return stale
}

// places are the paths under which a file may be seen to be saved: its own, and where links lead, even if
// nothing is there.
func places(name string) []string {
	folder := realPath(filepath.Dir(name))
	own := filepath.Join(folder, filepath.Base(name))
	to, err := os.Readlink(own)
	switch {
	case err != nil:
		return []string{own}
	case !filepath.IsAbs(to):
		to = filepath.Join(folder, to)
	}
	return []string{own, to, realPath(own)}
}

// wait returns when something was saved, and nothing more for a while. all says that it is not known what
// it was. When the context ends, nothing was.
func (w *watching) wait(ctx context.Context) (saved map[string]bool, all bool, err error) {
	saved = map[string]bool{}
	var quiet <-chan time.Time
	for {
		select {
		case <-ctx.Done():
			return saved, false, nil
		case <-quiet:
			return saved, all, nil
		case e := <-w.saves.Events:
			if !w.matters(e) {
				continue
			}
			if e.Has(fsnotify.Remove | fsnotify.Rename) {
				delete(w.watched, e.Name) // it may come again as another folder
			}
			saved[e.Name] = true
		case err := <-w.saves.Errors:
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				return saved, all, fmt.Errorf("--watch: %w", err)
			}
			all = true
		}
		quiet = time.After(calm)
	}
}

// matters says of an event that a file or a folder came, went or changed that may belong to what is
// checked, or led to it. What an editor keeps beside a file does not.
func (w *watching) matters(e fsnotify.Event) bool {
	base := filepath.Base(e.Name)
	switch {
	case !e.Has(fsnotify.Create | fsnotify.Write | fsnotify.Remove | fsnotify.Rename):
		return false
	case w.way[e.Name] || w.holds[e.Name]:
		return true
	case hidden(base) || !w.holds[filepath.Dir(e.Name)]:
		return false
	case strings.EqualFold(filepath.Ext(base), ".toml"):
		return true
	}
	info, err := os.Stat(e.Name)
	return err != nil || info.IsDir()
}
