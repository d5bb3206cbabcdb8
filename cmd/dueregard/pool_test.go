package main

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"
	"testing"
)

// TestInOrder wants the order kept, and no more results waiting than there are places.
func TestInOrder(t *testing.T) {
	const n, workers = 1000, 3
	var begun, done atomic.Int64
	var got []int
	err := inOrder(context.Background(), workers, n, func(i int) int {
		if ahead := begun.Add(1) - done.Load(); ahead > 2*workers+1 {
			t.Errorf("%d are under way", ahead)
		}
		return i
	}, func(i int) error {
		done.Add(1)
		got = append(got, i)
		return nil
	})
	if err != nil || len(got) != n || !slices.IsSorted(got) {
		t.Errorf("%d results, %v", len(got), err)
	}
	full := errors.New("the disk is full")
	err = inOrder(context.Background(), workers, n, func(i int) int { return i }, func(i int) error {
		if i == 10 {
			return full
		}
		return nil
	})
	if !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
	if err := inOrder(context.Background(), workers, 0, func(i int) int { return i }, func(int) error { return full }); err != nil {
		t.Errorf("nothing to do: %v", err)
	}
}

// TestInOrderStopped cancels while the third result never comes. What is there is handed over, and
// nothing is waited for.
func TestInOrderStopped(t *testing.T) {
	cause := errors.New("stopped")
	ctx, cancel := context.WithCancelCause(context.Background())
	never := make(chan int)
	ready := make(chan bool, 100)
	go func() {
		for range 7 { // all but the third of the eight that there is a place for
			<-ready
		}
		cancel(cause)
	}()
	var got []int
	err := inOrder(ctx, 4, 100, func(i int) int {
		if i == 2 {
			return <-never
		}
		ready <- true
		return i
	}, func(i int) error {
		got = append(got, i)
		return nil
	})
	if !errors.Is(err, cause) || len(got) < 2 || !slices.IsSorted(got) || slices.Contains(got, 2) {
		t.Errorf("got %v and %v", got, err)
	}
}
