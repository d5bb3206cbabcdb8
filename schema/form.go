package schema

// A form is how a file makes a key. TOML has several ways to make a table and lets few of them be
// followed by another, so that each key and each table is made once.
type form uint8

const (
	inPassing form = iota // named in the header of a table below it: a in [a.b]
	byHeader              // [a]
	asList                // [[a]]
	byDots                // a in a.b = 1
	asValue               // a = 1; lists in brackets and inline tables too
)

// admits says whether a key that was made in one form may be met in the next.
func (f form) admits(next form) bool {
	switch next {
	case inPassing:
		return f != asValue
	case byHeader:
		return f == inPassing
	case asList, byDots:
		return f == next
	}
	return false
}
