package rules

import "slices"

// A once is something that is worked out when it is first asked for, and kept. The check of one statement is the
// work of one goroutine.
type once[T any] struct {
	value T
	known bool
}

func (o *once[T]) of(work func() T) T {
	if !o.known {
		o.value, o.known = work(), true
	}
	return o.value
}

// A memo is the same for each of many keys.
type memo[K comparable, V any] map[K]V

func (m *memo[K, V]) of(key K, work func(K) V) V {
	if value, known := (*m)[key]; known {
		return value
	}
	if *m == nil {
		*m = make(memo[K, V])
	}
	value := work(key)
	(*m)[key] = value
	return value
}

// A distinct is names without twins, in the order in which they came.
type distinct struct {
	names []string
	seen  keySet // once there are many
}

// add says whether the name is new.
func (d *distinct) add(name string) bool {
	const many = 16
	if d.seen == nil && len(d.names) >= many {
		d.seen = make(keySet)
		for _, n := range d.names {
			d.seen.add(n)
		}
	}
	if d.seen[name] || d.seen == nil && slices.Contains(d.names, name) {
		return false
	}
	d.names = append(d.names, name)
	if d.seen != nil {
		d.seen.add(name)
	}
	return true
}
