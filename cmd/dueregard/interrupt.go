package main

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"runtime"
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

// closedPipe says that the reader of our output has gone, as head does when it has its lines. Unix
// mostly ends the program before it sees this; Windows has numbers of its own for it.
func closedPipe(err error) bool {
	const brokenPipe, noData = syscall.Errno(109), syscall.Errno(232)
	return errors.Is(err, syscall.EPIPE) ||
		runtime.GOOS == "windows" && (errors.Is(err, brokenPipe) || errors.Is(err, noData))
}
