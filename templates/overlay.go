package templates

import (
	"cmp"
	"container/list"
	"fmt"
	"reflect"
	"slices"

	"dueregard/schema"
)

// An entry is an element of a list that an overlay can change: it has an id and a place.
type entry interface {
	id() string // by which an overlay names it; empty: it cannot
	place() *Place
}

func (p *Place) place() *Place { return p }

func (d *Duty) id() string     { return d.ID }
func (g *Group) id() string    { return string(g.ID) }
func (a *AimWords) id() string { return string(a.ID) }
func (s *Section) id() string  { return s.ID }
func (q *Question) id() string { return q.Key }
func (r *FixedRow) id() string { return r.ID }
func (d *Domain) id() string   { return d.ID }
func (s *SignOff) id() string  { return s.SignOffID() }

var entryType = reflect.TypeFor[entry]()

// A merger lays what one file says over what its bases say. The rules are the same for every table, so
// that a key that the language gains needs no line here: a key that the file gives replaces; tables
// and maps merge by key; lists of entries merge by id; any other list is replaced.
type merger struct {
	file   *file
	faults *faults // nil: they have been told
}

// overlay lays what the file says, in one of its languages, over the form.
func (m *merger) overlay(form, said *Form) {
	form.Name, form.Base, form.About, form.OwnSections = "", "", "", false // of the file alone
	if said.OwnSections {
		form.Sections = nil
	}
	form.from = append(form.from, origin{file: m.file})
	m.table(reflect.ValueOf(form).Elem(), reflect.ValueOf(said).Elem(), "", false)
}

// table lays a table over another. Of one that is new all keys count, else those that the file gives.
func (m *merger) table(to, from reflect.Value, path string, isNew bool) {
	t := to.Type()
	for i := range t.NumField() {
		f := t.Field(i)
		name := f.Tag.Get("toml")
		if f.Anonymous || !f.IsExported() || name == "-" {
			continue
		}
		below := join(path, name)
		if isNew && from.Field(i).IsZero() || !isNew && !m.file.Has(below) {
			continue
		}
		m.value(to.Field(i), from.Field(i), below, isNew)
	}
}

func (m *merger) value(to, from reflect.Value, path string, isNew bool) {
	switch t := to.Type(); {
	case t.Kind() == reflect.Struct && t != reflect.TypeFor[schema.Date]():
		m.table(to, from, path, isNew)
	case t.Kind() == reflect.Map:
		if to.IsNil() {
			to.Set(reflect.MakeMapWithSize(t, from.Len()))
		}
		for keys := from.MapRange(); keys.Next(); {
			to.SetMapIndex(keys.Key(), keys.Value())
		}
	case t.Kind() == reflect.Slice && reflect.PointerTo(t.Elem()).Implements(entryType):
		m.list(to, from, path)
	default:
		to.Set(from)
	}
}

// entries are the entries of a list while it is merged.
type entries struct {
	*list.List                          // of reflect.Value
	by         map[string]*list.Element // by id
	last       map[string]*list.Element // the last that was put after the one of an id
	noun       string
}

func newEntries(base reflect.Value) *entries {
	e := &entries{List: list.New(), by: make(map[string]*list.Element, base.Len()),
		last: make(map[string]*list.Element), noun: nouns[base.Type().Elem()]}
	for i := range base.Len() {
		e.add(base.Index(i))
	}
	return e
}

// nouns are what people call the entries of a list.
var nouns = map[reflect.Type]string{
	reflect.TypeFor[Duty](): "duty", reflect.TypeFor[Group](): "group", reflect.TypeFor[Section](): "section", reflect.TypeFor[AimWords](): "aim",
	reflect.TypeFor[Question](): "question", reflect.TypeFor[FixedRow](): "row", reflect.TypeFor[Domain](): "domain",
	reflect.TypeFor[SignOff](): "sign-off",
}

func (e *entries) add(v reflect.Value) *list.Element {
	element := e.PushBack(v)
	if id := v.Addr().Interface().(entry).id(); id != "" {
		e.by[id] = element
	}
	return element
}

func (e *entries) ids() []string {
	var ids []string
	for element := e.Front(); element != nil; element = element.Next() {
		ids = append(ids, element.Value.(reflect.Value).Addr().Interface().(entry).id())
	}
	return slices.DeleteFunc(ids, func(id string) bool { return id == "" })
}

// list lays a list of entries over another. What is in a list that is new may be placed like the rest.
func (m *merger) list(to, from reflect.Value, path string) {
	all := newEntries(to)
	given := make(map[string]bool, from.Len())
	elements := make([]*list.Element, from.Len()) // nil: not in the list
	for i := range from.Len() {
		v := from.Index(i)
		id, at := v.Addr().Interface().(entry).id(), fmt.Sprintf("%s[%d]", path, i)
		if given[id] {
			m.fault(at, all.key(), all.onceHint(), "the %s %q stands twice", all.noun, id)
			continue
		}
		given[id] = id != ""
		elements[i] = m.entry(all, v, at)
	}
	for i, element := range elements {
		if element != nil {
			m.move(all, element, *from.Index(i).Addr().Interface().(entry).place(), fmt.Sprintf("%s[%d]", path, i))
		}
	}
	merged := reflect.MakeSlice(to.Type(), 0, all.Len())
	for element := all.Front(); element != nil; element = element.Next() {
		merged = reflect.Append(merged, element.Value.(reflect.Value))
	}
	to.Set(merged)
}

// entry changes the entry of that id, drops it, or adds a new one; nil: it is not in the list.
func (m *merger) entry(all *entries, v reflect.Value, path string) *list.Element {
	said := v.Addr().Interface().(entry)
	element := all.by[said.id()]
	switch {
	case said.place().Remove && element == nil:
		m.unknown(all, path, "remove", said.id())
		return nil
	case said.place().Remove:
		all.Remove(element)
		delete(all.by, said.id())
		return nil
	case element != nil:
		m.table(element.Value.(reflect.Value), v, path, false)
		m.eitherChoices(element.Value.(reflect.Value), path)
	default:
		fresh := reflect.New(v.Type()).Elem()
		m.table(fresh, v, path, true)
		element = all.add(fresh)
	}
	place := element.Value.(reflect.Value).Addr().Interface().(entry).place()
	place.from = append(slices.Clip(place.from), origin{m.file, path})
	return element
}

// eitherChoices lets the choices or the scale that the file gives a question stand in place of the
// other one, which its base gave.
func (m *merger) eitherChoices(v reflect.Value, path string) {
	q, ok := v.Addr().Interface().(*Question)
	if !ok {
		return
	}
	choices, scale := m.file.Has(join(path, "choice")), m.file.Has(join(path, "scale"))
	if choices && !scale {
		q.Scale = ""
	}
	if scale && !choices {
		q.Choices = nil
	}
}

// move puts an element where it is to stand. Several that come after the same one keep their order.
func (m *merger) move(all *entries, element *list.Element, p Place, path string) {
	for _, to := range []struct{ key, id string }{{"after", p.After}, {"before", p.Before}} {
		if to.id == "" {
			continue
		}
		all.nine(to.id)
		anchor := all.by[to.id]
		switch {
		case anchor == nil || anchor == element:
			m.unknown(all, path, to.key, to.id)
		case to.key == "before":
			all.MoveBefore(element, anchor)
		default:
			all.MoveAfter(element, cmp.Or(all.last[to.id], anchor))
			all.last[to.id] = element
		}
	}
}

// nine lists the protected characteristics that are asked about although no file lists them, where one
// of them is to be found.
func (e *entries) nine(id string) {
	if e.noun != "group" || e.by[id] != nil || characteristic(schema.Group(id)) == nil {
		return
	}
	var groups []Group
	for element := e.Front(); element != nil; element = element.Next() {
		groups = append(groups, element.Value.(reflect.Value).Interface().(Group))
	}
	whole := reflect.ValueOf(allNine(groups))
	var before *list.Element
	for i := range whole.Len() {
		v := whole.Index(i)
		if known := e.by[string(v.Interface().(Group).ID)]; known != nil {
			before = known
			continue
		}
		element := e.add(v)
		if before == nil {
			e.MoveToFront(element)
		} else {
			e.MoveAfter(element, before)
		}
		before = element
	}
}

// unknown tells that an entry is to be removed, or to stand beside one, that is not there.
func (m *merger) unknown(all *entries, path, key, id string) {
	if m.faults == nil {
		return
	}
	hint := ""
	if m.faults.hinting() {
		hint = cmp.Or(m.faults.oneOf(id, all.ids()), "what it builds on has none")
	}
	if key == "remove" {
		m.fault(path, key, hint, "no %s %q is there to be removed", all.noun, id)
		return
	}
	m.fault(path, key, hint, "no other %s %q is there to stand %s", all.noun, id, key)
}

// key is where the id of such entries stands.
func (e *entries) key() string {
	if e.noun == "question" {
		return "key"
	}
	return "id"
}

// onceHint says what to do about an id that stands twice.
func (e *entries) onceHint() string {
	if e.noun == "sign-off" {
		return "give each an id of its own; without one the role is the id"
	}
	return "each " + e.key() + " stands once in its list"
}

func (m *merger) fault(path, key, hint, format string, args ...any) {
	if m.faults != nil {
		m.faults.at([]origin{{m.file, path}}, key, hint, format, args...)
	}
}

// join writes the path of a key below another.
func join(path, key string) string {
	if path == "" || key == "" {
		return path + key
	}
	return path + "." + key
}
