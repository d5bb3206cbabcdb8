package schema

// A manner is how a file makes a key. TOML has several ways to make a table and lets few of them be
// followed by another, so that each key and each table is made once.
type manner uint8

const (
	inPassing manner = iota // named in the header of a table below it: a in [a.b]
	byHeader                // [a]
	asList                  // [[a]]
	byDots                  // a in a.b = 1
	asValue                 // a = 1; lists in brackets and inline tables too
)

// admits says whether a key that was made in one manner may be met in the next.
func (m manner) admits(next manner) bool {
	switch next {
	case inPassing:
		return m != asValue
	case byHeader:
		return m == inPassing
	case asList, byDots:
		return m == next
	}
	return false
}
