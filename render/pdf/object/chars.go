package object

// A kind is one of the three classes of characters: clause 7.2.2.
type kind byte

const (
	regular kind = iota
	space
	delimiter
)

// kinds is the class of each byte: tables 1 and 2.
var kinds = [256]kind{
	0: space, '\t': space, '\n': space, '\f': space, '\r': space, ' ': space,
	'(': delimiter, ')': delimiter, '<': delimiter, '>': delimiter, '[': delimiter, ']': delimiter,
	'{': delimiter, '}': delimiter, '/': delimiter, '%': delimiter,
}
