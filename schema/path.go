package schema

import (
	"strconv"
	"strings"
)

// A path names a key: "evidence.age.table[0].rows[2]". Its parts are joined by dots, elements of a
// list are counted from 0. A key that is more than letters, digits, hyphens and underscores stands in
// quotation marks, as it does in TOML: sources."needs 2.0".

// A step leads from a node to one of its children: by key, or by the number of an array's element.
type step struct {
	parent int32
	index  int32 // from 0; byKey, or nowhere
	key    string
}

const (
	byKey   = -1 // the step is by key
	nowhere = -2 // the step leads to nothing: a number that cannot be one
)

// nextStep splits the first part off a path that is not empty. Quotation marks may be left out where
// the key holds no dot and no bracket.
func nextStep(path string) (next step, rest string) {
	if path[0] == '[' {
		number, rest, _ := strings.Cut(path[1:], "]")
		n, err := strconv.ParseUint(number, 10, 31)
		if err != nil {
			return step{index: nowhere}, ""
		}
		return step{index: int32(n)}, strings.TrimPrefix(rest, ".")
	}
	if quoted, err := strconv.QuotedPrefix(path); err == nil && path[0] == '"' {
		key, _ := strconv.Unquote(quoted)
		return step{index: byKey, key: key}, strings.TrimPrefix(path[len(quoted):], ".")
	}
	end := strings.IndexAny(path, ".[")
	if end < 0 {
		return step{index: byKey, key: path}, ""
	}
	return step{index: byKey, key: path[:end]}, strings.TrimPrefix(path[end:], ".")
}

// join writes the path of a key below another.
func join(path, key string) string {
	if path == "" {
		return quoteKey(key)
	}
	return path + "." + quoteKey(key)
}

// quoteKey writes a key as it stands in a path and in TOML.
func quoteKey(key string) string {
	bare := key != ""
	for _, r := range key {
		bare = bare && (r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '_')
	}
	if bare {
		return key
	}
	return Quote(key)
}
