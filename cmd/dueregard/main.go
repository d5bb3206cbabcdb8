// Command dueregard writes, checks and publishes Due Regard Statements: the record that a UK public
// body considered the three aims of section 149 of the Equality Act 2010.
//
// This package is wiring: it alone touches arguments, streams, the clock and the file system. What
// it does it hands to the packages beside it.
package main

import (
	"os"
	"runtime"
)

func main() {
	ballast := make([]byte, ballastSize)
	code := run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr})
	runtime.KeepAlive(ballast)
	os.Exit(code)
}

// ballastSize is of memory that is never touched, and so takes no room. The collector runs when the heap has
// doubled; as what is in use is little, a check would spend a quarter of its time on collecting without it.
const ballastSize = 24 << 20
