package templates

import (
	"math"
	"reflect"
	"slices"
)

// total gives a question's score, and the step of its scale that it falls into. The function gives the answer
// to a key in Of, and the question or column that asks for it; nil: none does. ok is false as long as an
// answer is missing or counts for nothing.
func (f *Form) total(q *Question, at func(key string) (*Question, any)) (score float64, band *Choice, ok bool) {
	var values []float64
	for _, key := range q.Of {
		counts := f.counts(at(key))
		if counts == nil {
			return 0, nil, false
		}
		values = append(values, counts...)
	}
	if len(values) == 0 {
		return 0, nil, false
	}
	score = together(q.How, values)
	if math.IsNaN(score) || math.IsInf(score, 0) {
		return 0, nil, false
	}
	return score, bandOf(f.Scales[q.Scale].Steps, score), true
}

// counts gives what an answer counts for, each member of a list for itself; nil: for nothing.
func (f *Form) counts(q *Question, answer any) []float64 {
	members := []any{answer}
	if v := reflect.ValueOf(answer); v.Kind() == reflect.Slice {
		members = members[:0]
		for i := range v.Len() {
			members = append(members, v.Index(i).Interface())
		}
	}
	var values []float64
	for _, member := range members {
		value, ok := numberOf(member)
		if q != nil {
			if c := choiceOf(f.meanings(q), wordOf(member)); c != nil && c.Value != nil {
				value, ok = *c.Value, true
			}
		}
		if !ok {
			return nil
		}
		values = append(values, value)
	}
	return values
}

// together makes one number of several.
func together(how string, values []float64) float64 {
	sum, product := 0.0, 1.0
	for _, v := range values {
		sum += v
		product *= v
	}
	switch how {
	case "sum":
		return sum
	case "mean":
		return sum / float64(len(values))
	case "max":
		return slices.Max(values)
	case "min":
		return slices.Min(values)
	}
	return product
}

// bandOf gives the step that begins highest of those that a score reaches, in whatever order they stand.
func bandOf(steps []Choice, score float64) *Choice {
	var band *Choice
	for i := range steps {
		from := steps[i].From
		if from != nil && *from <= score && (band == nil || *from >= *band.From) {
			band = &steps[i]
		}
	}
	return band
}

// WholeScores says that a score is always a whole number, as are the steps that have a word of their own.
func (f *Form) WholeScores(q *Question) bool {
	fraction := func(v *float64) bool { return v != nil && *v != math.Trunc(*v) }
	for _, scale := range f.Scales {
		for _, step := range scale.Steps {
			if fraction(step.Value) || fraction(step.From) {
				return false
			}
		}
	}
	return q.How != "mean"
}
