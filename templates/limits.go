package templates

// Limits are the numbers that a house may set for the rules. 0 and absent are the same: the house sets none.
type Limits struct {
	// How many years old a source may be when the decision is taken. Older ones are a warning. Absent: a note after
	// three years. A census stands until the next.
	SourceYears int `toml:"source-years" validate:"min=0,max=100"`
	// The fewest days that a consultation is open, first and last day counted. Absent: none.
	ConsultationDays int `toml:"consultation-days" validate:"min=0,max=365"`
	// The smallest count of people that is published; below it, it is suppressed. Absent: 5. 1: nothing is.
	SmallestCount int `toml:"smallest-count" validate:"min=0,max=100"`
	// Is a count of nobody suppressed as well? Absent: no, for a zero names nobody.
	SuppressZeros bool `toml:"suppress-zeros"`
	// The least difference, in percentage points, between users and population that is called a gap. Absent: 5.
	RepresentationPoints float64 `toml:"representation-points" validate:"min=0,max=100"`
}
