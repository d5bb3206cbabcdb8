package schema

import (
	"bytes"
	"fmt"
	"math"
	"time"

	"github.com/BurntSushi/toml"
)

// What a file says, whatever it looks like: maps, lists and plain values. An edit is checked against it.

// treeOf decodes any TOML.
func treeOf(source []byte) (any, error) {
	var tree map[string]any
	source = bytes.ReplaceAll(source, []byte("\r\n"), []byte("\n"))
	if _, err := toml.NewDecoder(bytes.NewReader(source)).Decode(&tree); err != nil {
		return nil, fmt.Errorf("not TOML: %w", err)
	}
	return plain(tree), nil
}

// treeWith gives a tree in which a path has a value; the tree is changed.
func treeWith(tree any, steps []step, value any) (any, error) {
	if len(steps) == 0 {
		return value, nil
	}
	next := steps[0]
	if next.index == byKey {
		table, ok := tree.(map[string]any)
		if !ok && tree != nil {
			return nil, fmt.Errorf("%q would stand in what is no table", next.key)
		}
		if table == nil {
			table = make(map[string]any)
		}
		below, err := treeWith(table[next.key], steps[1:], value)
		table[next.key] = below
		return table, err
	}
	list, ok := tree.([]any)
	at := int(next.index)
	switch {
	case !ok && tree != nil:
		return nil, fmt.Errorf("[%d] would stand in what is no list", at)
	case at > len(list):
		return nil, fmt.Errorf("the list has %d entries; the next one is [%d]", len(list), len(list))
	case at == len(list):
		list = append(list, nil)
	}
	below, err := treeWith(list[at], steps[1:], value)
	list[at] = below
	return list, err
}

// sameTree compares what two files say. A figure that is none is equal to another.
func sameTree(a, b any) bool {
	switch a := a.(type) {
	case map[string]any:
		b, ok := b.(map[string]any)
		if !ok || len(a) != len(b) {
			return false
		}
		for key, v := range a {
			other, ok := b[key]
			if !ok || !sameTree(v, other) {
				return false
			}
		}
		return true
	case []any:
		b, ok := b.([]any)
		if !ok || len(a) != len(b) {
			return false
		}
		for i := range a {
			if !sameTree(a[i], b[i]) {
				return false
			}
		}
		return true
	case float64:
		b, ok := b.(float64)
		return ok && (a == b || math.IsNaN(a) && math.IsNaN(b))
	case time.Time:
		b, ok := b.(time.Time)
		return ok && moment(a) == moment(b)
	}
	return a == b
}
