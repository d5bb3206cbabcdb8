// Package pattern holds regular expressions until they are asked for. To compile one costs more than most files
// take to match it, and most runs need few of those that the program has.
package pattern

import (
	"regexp"
	"sync"
)

// Lazy gives what compiles an expression when it is first called.
func Lazy(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
