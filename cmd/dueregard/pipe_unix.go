//go:build unix

package main

import (
	"os"
	"syscall"
)

// openPipe opens a pipe without waiting for somebody who writes into it. Reading from it waits.
func openPipe(name string) (*os.File, error) {
	f, err := os.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, err
	}
	return f, syscall.SetNonblock(int(f.Fd()), false)
}
