package schema

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"dueregard/schema/pattern"
)

// A publisher copies a statement and leaves out what is exempt.
type publisher struct {
	exempt map[string]string // what stands for a text, by the key that is exempt
	fixed  map[string]bool   // exempt keys whose value had to stay
}

// words are what stands for a text at a path: those of the exempt part around it, or of its own; empty:
// the text itself.
func (p *publisher) words(path, around string) string {
	if around != "" {
		return around
	}
	return p.exempt[path]
}

// value copies what stands at a path; with words, it is exempt.
func (p *publisher) value(v reflect.Value, s *shape, path, words string) reflect.Value {
	if v.Kind() == reflect.Pointer {
		if v.IsNil() || words != "" && s.kind != kindTable {
			return reflect.Zero(v.Type())
		}
		to := reflect.New(v.Type().Elem())
		to.Elem().Set(p.value(v.Elem(), s, path, words))
		return to
	}
	switch s.kind {
	case kindTable:
		return p.table(v, s, path, words)
	case kindMap:
		return p.mapped(v, s, path, words)
	case kindArray:
		return p.list(v, s, path, words)
	case kindAny:
		return p.answers(v, path, words)
	}
	return exemptValue(v, s, words)
}

// exemptValue is a plain value, or what stands for it where it is exempt: words for a text that is
// there, and nothing for all else.
func exemptValue(v reflect.Value, s *shape, words string) reflect.Value {
	if words == "" || v.IsZero() {
		return v
	}
	switch s.kind {
	case kindText:
		return reflect.ValueOf(Text(escaped(words)))
	case kindString:
		return reflect.ValueOf(words).Convert(v.Type())
	case kindCount:
		return reflect.ValueOf(CountWords(words))
	}
	return reflect.Zero(v.Type())
}

var markdownSigns = pattern.Lazy("[\\\\`*_{}\\[\\]<>#|&~]")

// escaped writes plain words as Markdown.
func escaped(words string) string { return markdownSigns().ReplaceAllString(words, `\$0`) }

func (p *publisher) table(v reflect.Value, s *shape, path, words string) reflect.Value {
	to := reflect.New(v.Type()).Elem()
	for i := range s.fields {
		f := &s.fields[i]
		at := join(path, f.name)
		from, own := v.FieldByIndex(f.index), p.words(at, words)
		switch use := f.use(); {
		case use == usedAsName:
			p.fixed[at] = own != ""
			p.fixElements(at)
			to.FieldByIndex(f.index).Set(from)
		case use == usedAsWord && own != "":
		default:
			if use == usedAsWord {
				p.fixElements(at)
			}
			to.FieldByIndex(f.index).Set(p.value(from, f.shape, at, own))
		}
	}
	return to
}

// fixElements notes exempt keys that lie below one whose value stays.
func (p *publisher) fixElements(path string) {
	for key := range p.exempt {
		if key != path && below(key, path) {
			p.fixed[key] = true
		}
	}
}

// The uses that a value is put to.
const (
	usedAsText = iota // people read it
	usedAsName        // other parts refer to it, or the format requires it: it stays where it is exempt
	usedAsWord        // a choice, a reference or an address: it is left out as a whole
)

// use says what becomes of a key of a table where it is exempt.
func (f *field) use() int {
	strict := f.choices != nil || f.address || namesOthers(f)
	switch {
	case f.name == "id", f.required && (strict || f.shape.kind == kindInt):
		return usedAsName
	case strict:
		return usedAsWord
	}
	return usedAsText
}

func (p *publisher) mapped(v reflect.Value, s *shape, path, words string) reflect.Value {
	if v.IsNil() {
		return v
	}
	to := reflect.MakeMapWithSize(v.Type(), v.Len())
	for _, key := range v.MapKeys() {
		at := join(path, key.String())
		to.SetMapIndex(key, p.value(v.MapIndex(key), s.element, at, p.words(at, words)))
	}
	return to
}

// list copies a list. One that is exempt as a whole keeps its first element only, where the others have
// no names of their own.
func (p *publisher) list(v reflect.Value, s *shape, path, words string) reflect.Value {
	n := v.Len()
	if words != "" && !s.element.named() {
		n = min(n, 1)
	}
	if v.IsNil() {
		return v
	}
	to := reflect.MakeSlice(v.Type(), n, n)
	for i := range n {
		at := fmt.Sprintf("%s[%d]", path, i)
		to.Index(i).Set(p.value(v.Index(i), s.element, at, p.words(at, words)))
	}
	return to
}

// named says whether the elements of a list keep something where they are exempt.
func (s *shape) named() bool {
	return slices.ContainsFunc(s.fields, func(f field) bool { return f.use() == usedAsName })
}

// answers copies whatever a house's questions hold.
func (p *publisher) answers(v reflect.Value, path, words string) reflect.Value {
	if v.IsNil() {
		return v
	}
	copied, _ := p.answer(v.Interface(), path, words)
	return reflect.ValueOf(copied).Convert(v.Type())
}

// answer copies one answer; ok is false where it is left out.
func (p *publisher) answer(v any, path, words string) (copied any, ok bool) {
	switch v := v.(type) {
	case map[string]any:
		table := make(map[string]any, len(v))
		for _, key := range slices.Sorted(maps.Keys(v)) {
			at := join(path, key)
			own := p.words(at, words)
			if IsTwin(v, key) {
				base, _ := twinBase(at)
				own = p.words(base, own)
			}
			if copied, ok := p.answer(v[key], at, own); ok {
				table[key] = copied
			}
		}
		return table, true
	case []any:
		return p.answerList(v, path, words)
	case string:
		if words != "" {
			return escaped(words), true
		}
	}
	return v, words == ""
}

func (p *publisher) answerList(v []any, path, words string) (copied any, ok bool) {
	if words != "" {
		v = v[:min(len(v), 1)]
	}
	list := make([]any, 0, len(v))
	for i, element := range v {
		at := fmt.Sprintf("%s[%d]", path, i)
		if copied, ok := p.answer(element, at, p.words(at, words)); ok {
			list = append(list, copied)
		}
	}
	return list, true
}

// twins leaves out those of exempt texts. In a list, where others follow them, they say what their text
// says.
func (p *publisher) twins(from Twins, exempt []string) Twins {
	if from == nil {
		return nil
	}
	to := make(Twins, len(from))
	for path, words := range from {
		base, _ := twinBase(path)
		switch {
		case !covered(path, exempt):
			to[path] = words
		case strings.HasSuffix(path, "]") && p.exempt[base] != "" && !covered(base[:strings.LastIndexByte(base, '[')], exempt):
			to[path] = p.exempt[base]
		}
	}
	return to
}
