// Command dueregard writes, checks and publishes Due Regard Statements: the record that a UK public
// body considered the three aims of section 149 of the Equality Act 2010.
//
// This package is wiring: it alone touches arguments, streams, the clock and the file system. What
// it does it hands to the packages beside it.
package main

import (
	"os"

	_ "dueregard/cmd/dueregard/collect" // before all others
)

func main() {
	os.Exit(run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}))
}
