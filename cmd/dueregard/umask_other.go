//go:build !unix

package main

import "io/fs"

// umask is nothing where permissions are not bits.
func umask() fs.FileMode { return 0 }
