package templates

import (
	"math"
	"reflect"
	"slices"
)

// Score gives a question's score, and the step of its scale that it falls into. The function gives the
// answers to the keys in Of; ScoreIn finds them in a statement. ok is false as long as one of them is missing or counts for nothing.
func (f *Form) Score(q *Question, at func(key string) any) (score float64, band *Choice, ok bool) {
	around := f.columnsAround(q)
	var values []float64
	for _, key := range q.Of {
		_, counted, _ := f.asking(key)
		if i := slices.IndexFunc(around, func(c Question) bool { return c.Key == key }); i >= 0 {
			counted = &around[i]
		}
		counts := f.counts(counted, at(key))
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

// columnsAround gives the columns of the table that a question is a column of; nil: it is none.
func (f *Form) columnsAround(q *Question) []Question {
	if isOwn(q.Key) {
		return nil // no column is called so
	}
	for i := range f.Sections {
		for _, table := range f.Sections[i].Questions {
			for j := range table.Columns {
				c := &table.Columns[j]
				if c == q || c.Key == q.Key && c.Kind == q.Kind && c.How == q.How && slices.Equal(c.Of, q.Of) {
					return table.Columns
				}
			}
		}
	}
	return nil
}
