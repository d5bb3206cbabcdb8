package schema

import "slices"

// An Aim is one of the three needs of the public sector equality duty, Equality Act 2010 s.149(1).
type Aim string

// The three aims.
const (
	Eliminate Aim = "eliminate" // s.149(1)(a)
	Advance   Aim = "advance"   // s.149(1)(b)
	Foster    Aim = "foster"    // s.149(1)(c)
)

// AimInfo is what the Act says of an Aim.
type AimInfo struct {
	ID       Aim
	Title    string // short, as the head of a column
	Need     string // the need, in our own words
	Source   string // the limb of s.149(1)
	Involves string // what s.149(3) to (5) say that it involves; empty: nothing further
}

// Aims are the three aims in the order of s.149(1).
var Aims = []AimInfo{
	{Eliminate, "Eliminate discrimination", "eliminate discrimination, harassment, victimisation and any other conduct that the Act prohibits", "Equality Act 2010 s.149(1)(a)", ""},
	{Advance, "Advance equality of opportunity", "advance equality of opportunity between people who share a relevant protected characteristic and people who do not", "Equality Act 2010 s.149(1)(b)",
		"removing or minimising disadvantages, meeting different needs, and encouraging people to take part where their participation is low (s.149(3)); for disabled people, taking account of their disabilities (s.149(4))"},
	{Foster, "Foster good relations", "foster good relations between people who share a relevant protected characteristic and people who do not", "Equality Act 2010 s.149(1)(c)",
		"tackling prejudice and promoting understanding (s.149(5))"},
}

// A Group is a protected characteristic or a local group that a house template adds, by its id:
// "age", "unpaid-carers". AllGroups stands for everybody.
type Group string

// The nine protected characteristics, Equality Act 2010 s.4, and the word for everybody.
const (
	Age                Group = "age"
	Disability         Group = "disability"
	GenderReassignment Group = "gender-reassignment"
	MarriageCivil      Group = "marriage-and-civil-partnership"
	PregnancyMaternity Group = "pregnancy-and-maternity"
	Race               Group = "race"
	ReligionBelief     Group = "religion-or-belief"
	Sex                Group = "sex"
	SexualOrientation  Group = "sexual-orientation"
	AllGroups          Group = "all"
)

// A ProtectedCharacteristic is one of the nine of s.4, with the aims for which it counts.
type ProtectedCharacteristic struct {
	ID     Group
	Title  string
	Source string // the section that defines it
	Aims   []Aim  // in the order of s.149(1)
}

// Relevant says whether s.149(7) lists the characteristic, so that all three aims apply.
func (c ProtectedCharacteristic) Relevant() bool { return len(c.Aims) == len(Aims) }

// Has says whether the characteristic counts for the aim.
func (c ProtectedCharacteristic) Has(a Aim) bool { return slices.Contains(c.Aims, a) }

var allAims = []Aim{Eliminate, Advance, Foster}

// Characteristics are the nine protected characteristics in the order of s.4. Eight of them are
// relevant for all three aims, s.149(7). Marriage and civil partnership counts for the first alone,
// and there through Part 5 (work).
var Characteristics = []ProtectedCharacteristic{
	{Age, "Age", "Equality Act 2010 s.5", allAims},
	{Disability, "Disability", "Equality Act 2010 s.6", allAims},
	{GenderReassignment, "Gender reassignment", "Equality Act 2010 s.7", allAims},
	{MarriageCivil, "Marriage and civil partnership", "Equality Act 2010 s.8", []Aim{Eliminate}},
	{PregnancyMaternity, "Pregnancy and maternity", "Equality Act 2010 ss.17, 18 and 149(7)", allAims},
	{Race, "Race", "Equality Act 2010 s.9", allAims},
	{ReligionBelief, "Religion or belief", "Equality Act 2010 s.10", allAims},
	{Sex, "Sex", "Equality Act 2010 s.11", allAims},
	{SexualOrientation, "Sexual orientation", "Equality Act 2010 s.12", allAims},
}
