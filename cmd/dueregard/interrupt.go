package main

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
)

// An interruption is the signal that ended the work before all of it was done. What is on standard error
// already tells how far it came.
type interruption struct{ signal os.Signal }

func (i *interruption) Error() string { return "stopped: " + i.signal.String() }

// code is the exit code that a shell gives a program which the signal ends: 130 for Ctrl-C, 143 for a
// request to terminate.
func (i *interruption) code() int {
	if number, ok := i.signal.(syscall.Signal); ok {
		return 128 + int(number)
	}
	return exitFailed
}

// interruptible gives a context that the first Ctrl-C or request to terminate cancels, with an
// *interruption as its cause. The next one ends the program where it stands. The function takes the
// signals back.
func interruptible() (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(context.Background())
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		select {
		case s := <-signals:
			signal.Stop(signals)
			cancel(&interruption{s})
		case <-ctx.Done():
		}
	}()
	return ctx, func() {
		signal.Stop(signals)
		cancel(nil)
	}
}

// outlivePipe lets the program go on when nobody reads its output any more, so that it ends what it has begun.
func outlivePipe() { signal.Ignore(syscall.SIGPIPE) }

// writes are what must not be stopped half-way.
type writes struct {
	mu    sync.RWMutex
	ended bool
}

// errEnded says that something is not written any more.
var errEnded = errors.New("the work was stopped")

// during does something that is waited for.
func (w *writes) during(work func() error) error {
	w.mu.RLock()
	defer w.mu.RUnlock()
	if w.ended {
		return errEnded
	}
	return work()
}

// end waits for what is under way, and lets nothing else begin.
func (w *writes) end() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.ended = true
}

// An untold holds the outcomes whose turn to be told has not come, by the place of their source.
type untold []atomic.Pointer[outcome]

// begin makes the outcome of a source.
func (u untold) begin(place int) *outcome {
	o := &outcome{place: place}
	u[place].Store(o)
	return o
}

func (u untold) told(o *outcome) { u[o.place].Store(nil) }

// said gives what --fix did to files whose turn does not come, as the work was stopped.
func (u untold) said(l *loader) string {
	l.writes.end()
	var said strings.Builder
	for i := range u {
		if o := u[i].Load(); o != nil {
			said.Write(o.said.Bytes())
		}
	}
	return said.String()
}

// closedPipe says that the reader of our output has gone, as head does when it has its lines. Unix
// mostly ends the program before it sees this; Windows has numbers of its own for it.
func closedPipe(err error) bool {
	const brokenPipe, noData = syscall.Errno(109), syscall.Errno(232)
	return errors.Is(err, syscall.EPIPE) ||
		runtime.GOOS == "windows" && (errors.Is(err, brokenPipe) || errors.Is(err, noData))
}
