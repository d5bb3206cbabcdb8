//go:build unix

package main

import (
	"errors"
	"io"
	"os"
	"syscall"
)

// openNow opens a file without waiting for anybody: for who writes into a pipe, least of all.
func openNow(name string) (*os.File, error) {
	return os.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK|syscall.O_NOCTTY, 0)
}

// patient makes reading from what openNow opened wait.
func patient(f *os.File) error { return syscall.SetNonblock(int(f.Fd()), false) }

// An impatient reader reads what openNow opened as long as there is something to read or the end comes; to
// wait is an error. The log of the kernel calls itself a regular file, and never ends.
type impatient struct{ f *os.File }

func (r impatient) Read(p []byte) (n int, err error) {
	if len(p) == 0 {
		return 0, nil
	}
	conn, err := r.f.SyscallConn()
	if err != nil {
		return 0, err
	}
	failed := conn.Read(func(fd uintptr) bool {
		for n, err = -1, syscall.EINTR; errors.Is(err, syscall.EINTR); {
			n, err = syscall.Read(int(fd), p)
		}
		return true
	})
	switch {
	case failed != nil:
		return 0, failed
	case errors.Is(err, syscall.EAGAIN):
		return 0, errEndless
	case err != nil:
		return 0, err
	case n == 0:
		return 0, io.EOF
	}
	return n, nil
}
