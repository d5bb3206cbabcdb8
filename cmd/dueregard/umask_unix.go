//go:build unix

package main

import (
	"io/fs"
	"sync"
	"syscall"
)

// umask is the mask of the process for new files. It can only be read by setting it, so that is done
// once.
var umask = sync.OnceValue(func() fs.FileMode {
	mask := syscall.Umask(0)
	syscall.Umask(mask)
	return fs.FileMode(mask)
})
