package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// calm is how long nothing must be saved before the check begins: editors save in several steps.
const calm = 100 * time.Millisecond

// A watching is what --watch knows between two rounds.
type watching struct {
	*checking
	args    []string
	saves   *fsnotify.Watcher
	watched map[string]bool     // folders
	known   map[string][]string // places of sources that were checked, by name
	read    map[string]bool     // real paths of what statements depend on, such as templates
}

// watch checks, and again whatever is saved, until the context ends, which is how it is meant to end.
func (c *checking) watch(ctx context.Context, args []string) error {
	saves, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("--watch: %w", err)
	}
	defer saves.Close()
	w := &watching{c, args, saves, map[string]bool{}, map[string][]string{}, map[string]bool{}}
	saved, all := map[string]bool{}, true
	for first := true; ctx.Err() == nil; first = false {
		s := sourcesOf(ctx, args)
		if err := w.folders(s.folders); err != nil {
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

// again checks and prints anew. What is found, or cannot be checked, does not end the watching; a
// template that cannot be used does so only if it never could.
func (w *watching) again(ctx context.Context, stale *search, first bool) error {
	l, err := w.loader()
	switch {
	case err != nil && first:
		return err
	case err != nil:
		fmt.Fprintln(w.std.err, err)
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

// folders watches folders, whether or not they are watched already. One that has gone is none.
func (w *watching) folders(folders []string) error {
	for _, folder := range folders {
		if w.watched[folder] {
			continue
		}
		if err := w.saves.Add(folder); err != nil {
			if _, gone := os.Stat(folder); gone != nil {
				continue
			}
			return fmt.Errorf("--watch: %s: %w", tame(folder), err)
		}
		w.watched[folder] = true
	}
	return nil
}

// stale gives the sources that are to be checked: those that were saved, those that are new, and all
// where something was saved that statements depend on.
func (w *watching) stale(s *search, saved map[string]bool, all bool) *search {
	for path := range saved {
		all = all || w.read[path]
	}
	stale := &search{ctx: s.ctx, at: s.at}
	for _, one := range s.sources {
		places, known := w.known[one.name]
		hit := all || !known
		for _, place := range places {
			hit = hit || saved[place]
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
			if !matters(e) {
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
// checked. What an editor keeps beside a file does not.
func matters(e fsnotify.Event) bool {
	base := filepath.Base(e.Name)
	if hidden(base) || !e.Has(fsnotify.Create|fsnotify.Write|fsnotify.Remove|fsnotify.Rename) {
		return false
	}
	if strings.EqualFold(filepath.Ext(base), ".toml") {
		return true
	}
	info, err := os.Stat(e.Name)
	return err != nil || info.IsDir()
}
