package main

import (
	"fmt"
	"runtime"
	"sync"
)

// inOrder does the work for 0 to n-1 on all cores and hands the results over in their order, each as
// soon as it and those before it are there. At most two results a core wait for their turn, so that
// memory does not grow with n. An error of done ends the work.
func inOrder[T any](n int, work func(int) T, done func(T) error) error {
	workers := min(runtime.GOMAXPROCS(0), n)
	next := make(chan int)
	slots := make([]chan T, n)
	for i := range slots {
		slots[i] = make(chan T, 1)
	}
	waiting := make(chan struct{}, 2*workers) // a place for each result under way
	stop := make(chan struct{})
	var running sync.WaitGroup
	for range workers {
		running.Go(func() {
			for i := range next {
				slots[i] <- work(i)
			}
		})
	}
	go func() {
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
	}()
	defer running.Wait()
	defer close(stop)
	for i := range n {
		result := <-slots[i]
		<-waiting
		if err := done(result); err != nil {
			return err
		}
	}
	return nil
}

// guarded turns a panic of the work on one file into an error about it, so that the others are done.
func guarded[T any](name string, work func() (T, error)) (result T, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%s: a fault of the program: %v", name, p)
		}
	}()
	return work()
}
