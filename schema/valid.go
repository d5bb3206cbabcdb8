package schema

import (
	"cmp"
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/go-playground/validator/v10"
)

var slug = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]*$`)

// newValidator checks the validate tags of the types in a shape.
func newValidator(s *shape) *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	passOver(v, s, make(map[*shape]bool))
	err := v.RegisterValidation("slug", func(fl validator.FieldLevel) bool {
		return slug.MatchString(fl.Field().String())
	})
	if err != nil {
		panic(err) // the tag's name is a constant
	}
	return v
}

// passOver spares the validator the keys that have no rules, at and below a shape.
func passOver(v *validator.Validate, s *shape, seen map[*shape]bool) {
	if seen[s] {
		return
	}
	seen[s] = true
	none := make(map[string]string)
	for _, f := range s.fields {
		if s.typ.FieldByIndex(f.index).Tag.Get("validate") == "" && f.shape.kind != kindTable {
			none[f.goName] = "-"
		}
		for below := f.shape; below != nil; below = below.element {
			passOver(v, below, seen)
		}
	}
	if s.kind == kindTable {
		v.RegisterStructValidationMapRules(none, reflect.Zero(s.typ).Interface())
	}
}

// A violation is a validate tag that a value does not satisfy, and where.
type violation struct {
	field validator.FieldError
	place
}

// A place is where a key of the format stands in the file, or would stand.
type place struct {
	at    int32 // the key's node, or that of the nearest table around it
	exact bool  // the key is in the file
	path  string
	shape *shape
	first string // the path of the first key on the way that is not in the file
}

// validate checks required keys, closed sets of words and ranges, but not within what was left out.
func (w *walker) validate(f *Format, v any) {
	var fields validator.ValidationErrors
	if !errors.As(f.validator().Struct(v), &fields) {
		return
	}
	var found []violation
	for _, e := range fields {
		_, namespace, _ := strings.Cut(e.StructNamespace(), ".")
		p, ok := w.locate(place{exact: true, shape: f.shape()}, namespace)
		if !ok {
			p.path = namespace // better than to let it pass; every id is in the index
		}
		if !w.undecoded(p.at) && !w.meant[p.first] { // a key that is only misspelt is told once
			found = append(found, violation{e, p})
		}
	}
	slices.SortFunc(found, func(a, b violation) int {
		return cmp.Or(cmp.Compare(w.nodes[a.at].start, w.nodes[b.at].start), cmp.Compare(a.path, b.path))
	})
	told := min(len(found), maxProblems)
	w.more += len(found) - told
	for _, v := range found[:told] {
		w.tell(Problem{Position: w.of(v.at), Path: v.path, Message: v.message(), Hint: v.hint()})
	}
}

// undecoded says that a node is within something that was left out.
func (w *walker) undecoded(at int32) bool {
	for ; at != 0; at = w.nodes[at].parent {
		if w.nodes[at].shape == nil {
			return true
		}
	}
	return false
}

// locate follows the validator's name of a field, "Evidence[age].Table[0].Title", from a place. An
// id may hold brackets itself, so each is tried as its end.
func (w *walker) locate(p place, namespace string) (place, bool) {
	if namespace == "" {
		return p, true
	}
	if namespace[0] != '[' {
		end := len(namespace)
		if i := strings.IndexAny(namespace, ".["); i >= 0 {
			end = i
		}
		f := p.shape.goField(namespace[:end])
		if f == nil {
			return p, false
		}
		return w.locate(w.placeBelow(p, step{index: byKey, key: f.name}, f.shape), strings.TrimPrefix(namespace[end:], "."))
	}
	for end, b := range namespace {
		if b != ']' {
			continue
		}
		s := step{index: byKey, key: namespace[1:end]}
		if p.shape.kind == kindArray {
			n, _ := strconv.Atoi(s.key)
			s = step{index: int32(n)}
		}
		next := w.placeBelow(p, s, p.shape.element)
		if next.exact && next.shape != nil {
			if found, ok := w.locate(next, strings.TrimPrefix(namespace[end+1:], ".")); ok {
				return found, true
			}
		}
	}
	return p, false
}

// placeBelow takes one step from a place.
func (w *walker) placeBelow(p place, s step, shape *shape) place {
	s.parent = p.at
	next := place{at: p.at, path: join(p.path, s.key), shape: shape}
	if s.index >= 0 {
		next.path = fmt.Sprintf("%s[%d]", p.path, s.index)
	}
	if at, ok := w.follow(s); ok && p.exact {
		next.at, next.exact = at, true
		return next
	}
	next.first = cmp.Or(p.first, next.path)
	return next
}

func (s *shape) goField(name string) *field {
	for i := range s.fields {
		if s.fields[i].goName == name {
			return &s.fields[i]
		}
	}
	return nil
}

func (v violation) message() string {
	value := fmt.Sprint(v.field.Value())
	quoted := strconv.Quote(shorten(value))
	switch tag, param := v.field.Tag(), v.field.Param(); {
	case !v.exact:
		return v.path + " is missing"
	case tag == "eq", v.path == "schema":
		return fmt.Sprintf("%s is %s; this program reads version %d", v.path, value, Version)
	case tag == "required", tag == "min" && v.field.Kind() == reflect.Slice:
		return v.path + " is empty"
	case tag == "min":
		return fmt.Sprintf("%s is %s; expected %s or more", v.path, value, param)
	case tag == "max":
		return fmt.Sprintf("%s is %s; expected %s or less", v.path, value, param)
	case tag == "oneof":
		return fmt.Sprintf("%s is %s; expected one of: %s", v.path, quoted, strings.Join(strings.Fields(param), ", "))
	case tag == "slug":
		return fmt.Sprintf("%s is %s; expected letters, digits and hyphens", v.path, quoted)
	case tag == "http_url":
		return fmt.Sprintf("%s is %s; expected an address that begins with https:// or http://", v.path, quoted)
	case tag == "bcp47_language_tag":
		return fmt.Sprintf("%s is %s; expected a language tag", v.path, quoted)
	default:
		return fmt.Sprintf("%s is %s, which does not satisfy %s", v.path, quoted, tag)
	}
}

func (v violation) hint() string {
	switch {
	case v.path == "schema":
		return fmt.Sprintf("write schema = %d at the top of the file", Version)
	case v.field.Tag() == "oneof":
		if near := Nearest(fmt.Sprint(v.field.Value()), strings.Fields(v.field.Param())); near != "" {
			return fmt.Sprintf("did you mean %q?", near)
		}
	case v.field.Tag() == "bcp47_language_tag":
		return `"en-GB" for English, "cy" for Welsh`
	case v.field.Tag() == "required" && v.shape.kind == kindArray:
		return fmt.Sprintf(`write %s = ["…"]`, v.path[strings.LastIndexByte(v.path, '.')+1:])
	case v.field.Tag() == "required":
		return fmt.Sprintf(`write %s = "…"`, v.path[strings.LastIndexByte(v.path, '.')+1:])
	}
	return ""
}
