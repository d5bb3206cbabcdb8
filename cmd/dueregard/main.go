// Command dueregard writes, checks and publishes Due Regard Statements: the record that a UK public
// body considered the three aims of section 149 of the Equality Act 2010.
//
// This package is wiring: it alone touches arguments, streams, the clock and the file system. What
// it does it hands to the packages beside it.
package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

func main() {
	collectLate()
	os.Exit(run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}))
}

// collectLate puts the first garbage collection off until the heap has 20 MB, five times what Go begins with: work
// on one file is done by then, papers included. After it Go's own pace holds, as the finalizer tells: nobody uses
// what it is of. A pace that was set by GOGC holds from the beginning.
func collectLate() {
	if os.Getenv("GOGC") != "" {
		return
	}
	own := debug.SetGCPercent(500)
	runtime.SetFinalizer(new([4]*int), func(*[4]*int) { debug.SetGCPercent(own) })
}
