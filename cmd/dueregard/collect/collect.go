// Package collect puts the first garbage collection off, by being imported. It is a package because Go initialises
// packages in the order of their paths, as far as their imports allow: so this one comes before those of github.com,
// of which some fill 3 MB with regular expressions and tables before main begins.
package collect

import (
	"os"
	"runtime"
	"runtime/debug"
)

// init has the first collection wait until the heap has 15 MB, where Go begins at 4: work on one file is
// done by then, papers included. After it Go's own pace holds, as the finalizer tells: nobody uses what it is of. A
// pace that was set by GOGC holds from the beginning.
func init() {
	if os.Getenv("GOGC") != "" {
		return
	}
	own := debug.SetGCPercent(375)
	runtime.SetFinalizer(new([4]*int), func(*[4]*int) { debug.SetGCPercent(own) })
}
