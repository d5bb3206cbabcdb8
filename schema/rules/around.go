package rules

import "iter"

// mostLevels is deeper than anything lies in a statement. What people write as a key may be any words.
const mostLevels = 100

// around gives a path and the keys that it lies in, the nearest first: "action[2].note", "action[2]", "action". So it
// is found out whether one of many keys holds a path, by looking up a few.
func around(path string) iter.Seq[string] {
	return func(yield func(string) bool) {
		var ends [mostLevels]int
		levels, quoted := 0, false
		for i := 0; i < len(path) && levels < mostLevels; i++ {
			switch b := path[i]; {
			case quoted && b == '\\':
				i++
			case b == '"':
				quoted = !quoted
			case !quoted && (b == '.' || b == '[') && i > 0:
				ends[levels] = i
				levels++
			}
		}
		if path == "" || !yield(path) {
			return
		}
		for levels--; levels >= 0; levels-- {
			if !yield(path[:ends[levels]]) {
				return
			}
		}
	}
}

// A keySet is keys of which one may hold a path.
type keySet map[string]bool

// add notes a key.
func (set keySet) add(key string) { set[key] = true }

// addAround notes a path and the keys that it lies in.
func (set keySet) addAround(path string) {
	for key := range around(path) {
		set[key] = true
	}
}

// holds says that a path is one of the keys, or lies below one.
func (set keySet) holds(path string) bool {
	for key := range around(path) {
		if set[key] {
			return true
		}
	}
	return false
}
