package main

import (
	"context"
	"fmt"
	"sync"

	"dueregard/schema"
)

// inOrder does the work for 0 to n-1 by so many workers and hands the results over in their order, each as
// soon as it and those before it are there. At most two results a worker wait for their turn, so that
// memory does not grow with n. An error of done ends the work.
//
// When the context is cancelled, what is done by then is handed over, still in order; what is under way
// is not waited for, as it may be reading from a pipe. The error is then the cause.
func inOrder[T any](ctx context.Context, workers, n int, work func(int) T, done func(T) error) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	workers = min(workers, n)
	next := make(chan int)
	ring := make([]chan T, 2*workers) // the result of i waits in i modulo the length
	for i := range ring {
		ring[i] = make(chan T, 1)
	}
	waiting := make(chan struct{}, len(ring)) // a place for each result under way
	stop := make(chan struct{})
	var running sync.WaitGroup
	for range workers {
		running.Go(func() {
			for i := range next {
				ring[i%len(ring)] <- work(i)
			}
		})
	}
	go deal(n, next, waiting, stop)
	defer func() {
		close(stop)
		if ctx.Err() == nil {
			running.Wait()
		}
	}()
	for i := range n {
		select {
		case <-ctx.Done():
			return rest(ring, i, n, done, context.Cause(ctx))
		case result := <-ring[i%len(ring)]:
			<-waiting
			if err := done(result); err != nil {
				return err
			}
		}
	}
	return nil
}

// deal gives out 0 to n-1, each when there is a place for its result.
func deal(n int, next chan<- int, waiting chan<- struct{}, stop <-chan struct{}) {
	defer close(next)
	for i := range n {
		select {
		case <-stop:
			return
		case waiting <- struct{}{}:
		}
		select {
		case <-stop:
			return
		case next <- i:
		}
	}
}

// rest hands over, of the results that may be there from i on, those that are.
func rest[T any](ring []chan T, i, n int, done func(T) error, cause error) error {
	for end := min(i+len(ring), n); i < end; i++ {
		select {
		case result := <-ring[i%len(ring)]:
			if err := done(result); err != nil {
				return err
			}
		default:
		}
	}
	return cause
}

// guarded turns a panic of the work on one file into an error about it, so that the others are done.
func guarded[T any](name string, work func() (T, error)) (result T, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%s: a fault of the program: %v", schema.InLine(name), p)
		}
	}()
	return work()
}
