// Decode does the least that any program has to do with statements: it decodes every TOML file of a
// folder by BurntSushi/toml into the types of the format, on all cores, and says how many there were.
// It is the reference that the speed of "dueregard check" is quoted against.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"

	"github.com/BurntSushi/toml"

	"dueregard/schema"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: decode FOLDER")
		os.Exit(2)
	}
	names, err := filepath.Glob(filepath.Join(os.Args[1], "*.toml"))
	if err != nil || len(names) == 0 {
		fmt.Fprintln(os.Stderr, "decode: no statements in", os.Args[1])
		os.Exit(2)
	}
	queue := make(chan string)
	var running sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		running.Go(func() {
			for name := range queue {
				if _, err := toml.DecodeFile(name, new(schema.Statement)); err != nil {
					fmt.Fprintln(os.Stderr, err)
				}
			}
		})
	}
	for _, name := range names {
		queue <- name
	}
	close(queue)
	running.Wait()
	fmt.Println(len(names), "statements decoded")
}
