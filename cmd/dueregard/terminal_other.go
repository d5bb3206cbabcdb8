//go:build !windows

package main

import "os"

// obeysEscapes says that a terminal takes sequences that begin with an escape as orders: all do here,
// but those that TERM calls dumb.
func obeysEscapes(*os.File) bool { return true }
