package schema

import "reflect"

// Lookup gives what a statement holds at a path such as "policy.title" or "evidence.age.table[0]":
// a value of the Go type of that key, pointers followed. ok is false when nothing is recorded there.
func Lookup(st *Statement, path string) (value any, ok bool) {
	v, s := reflect.ValueOf(st).Elem(), statementFormat.shape()
	for path != "" && v.IsValid() {
		var next step
		next, path = nextStep(path)
		v, s = descend(v, s, next)
	}
	if v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	if !v.IsValid() || blankValue(v) || v.Kind() == reflect.Slice && v.Len() == 0 {
		return nil, false
	}
	return v.Interface(), true
}

// descend takes one step into a value; the result is not valid when there is nothing.
func descend(v reflect.Value, s *shape, next step) (reflect.Value, *shape) {
	none := reflect.Value{}
	if v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	switch v.Kind() {
	case reflect.Map:
		if next.index != byKey {
			return none, nil
		}
		return v.MapIndex(reflect.ValueOf(next.key).Convert(v.Type().Key())), s.child(next.key)
	case reflect.Slice:
		if next.index < 0 || int(next.index) >= v.Len() {
			return none, nil
		}
		return reflect.Indirect(v.Index(int(next.index))), s.below()
	}
	if f := s.field(next.key); f != nil && next.index == byKey {
		return reflect.Indirect(v.FieldByIndex(f.index)), f.shape
	}
	return none, nil
}
