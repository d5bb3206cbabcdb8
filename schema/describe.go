package schema

import (
	"embed"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"sync"
)

// A Key is what a format says of one key, for people who fill it in.
type Key struct {
	Name     string
	About    string   // the comment of the field, in plain words
	Example  string   // plain words; several of a list are set apart by " | "
	Holds    Holds    // what it holds, or its elements do
	Choices  []string // the words it takes; nil: any
	Required bool     // nothing works without it
	List     bool     // it holds several
	ByGroup  bool     // it holds tables by the id of a group
	Twins    bool     // it is words, which may have twins in other languages
	Of       string   // what the comment of the table's type says
	Within   bool     // the table has the keys of one around it, so that Keys are left out
	Keys     []Key    // of the table, or of each table in the list or map
}

// Holds is what stands at a key.
type Holds int

// What a key can hold.
const (
	HoldsTable   Holds = iota // a table of known keys
	HoldsByID                 // tables by the id of a group or of something else
	HoldsAnswers              // whatever the house template asks
	HoldsWords                // one line of words
	HoldsText                 // Markdown
	HoldsNumber
	HoldsYesNo
	HoldsDate
	HoldsCount // a number of people, or words
)

var holds = map[kind]Holds{
	kindTable: HoldsTable, kindMap: HoldsByID, kindAny: HoldsAnswers, kindString: HoldsWords, kindText: HoldsText,
	kindInt: HoldsNumber, kindFloat: HoldsNumber, kindBool: HoldsYesNo, kindDate: HoldsDate, kindCount: HoldsCount,
}

// Describe gives every key of a statement, in the order of the format. All callers share the keys: who
// changes them changes a copy.
func Describe() []Key { return statementKeys() }

// Keys are those of Describe without what comments say, which takes as long to read as a statement does.
func Keys() []Key { return plainKeys() }

var plainKeys = sync.OnceValue(func() []Key { return new(describer).keys(statementFormat.shape()) })

var statementKeys = sync.OnceValue(func() []Key { return statementFormat.Describe(typeSource) })

// Describe gives every key of a format, in its order. The source holds the Go files of its types, whose
// comments explain the keys.
func (f *Format) Describe(source fs.FS) []Key {
	d := describer{comments: commentsIn(source)}
	return d.keys(f.shape())
}

// A describer walks through the shape of a format.
type describer struct {
	comments map[string]string // of types and fields, by "Type" and "Type.Field"
	around   []*shape
}

func (d *describer) keys(s *shape) []Key {
	d.around = append(d.around, s)
	keys := make([]Key, len(s.fields))
	for i := range s.fields {
		f := &s.fields[i]
		goField := s.typ.FieldByIndex(f.index)
		keys[i] = Key{
			Name: f.name, About: d.comments[s.owner(f).Name()+"."+f.goName], Example: goField.Tag.Get("example"),
			Choices: f.choices, Required: f.required,
		}
		d.fill(&keys[i], f.shape)
		keys[i].Twins = keys[i].Twins && !f.names
	}
	d.around = d.around[:len(d.around)-1]
	return keys
}

// owner is the type that a field is declared in: that of the table, or one that is embedded in it.
func (s *shape) owner(f *field) reflect.Type {
	if outer := f.index[:len(f.index)-1]; len(outer) > 0 {
		return s.typ.FieldByIndex(outer).Type
	}
	return s.typ
}

func (d *describer) fill(k *Key, s *shape) {
	if s.kind == kindArray {
		k.List = true
		s = s.element
	}
	k.Holds = holds[s.kind]
	k.Twins = k.Choices == nil && (s.kind == kindString || s.kind == kindText)
	switch s.kind {
	case kindTable:
		k.Of = d.comments[s.typ.Name()]
		if k.Within = slices.Contains(d.around, s); !k.Within {
			k.Keys = d.keys(s)
		}
	case kindMap:
		k.Of = d.comments[s.element.typ.Name()]
		k.Keys = d.keys(s.element)
		k.ByGroup = s.typ.Key() == reflect.TypeFor[Group]()
	}
}

// The types are their own documentation: their comments are read from the source that lies in the
// binary, so that what officers read and what programmers read cannot drift apart.
//
//go:embed statement.go evidence.go impact.go decision.go papers.go
var typeSource embed.FS

// commentsIn gives the comments of all structs in Go files, and of their fields.
func commentsIn(source fs.FS) map[string]string {
	found := map[string]string{}
	files, err := fs.Glob(source, "*.go")
	if err != nil {
		panic(err) // the pattern is a constant
	}
	for _, name := range files {
		text, err := fs.ReadFile(source, name)
		if err != nil {
			panic(err) // the files are embedded
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), name, text, parser.ParseComments)
		if err != nil {
			panic(err) // it compiled
		}
		for _, declaration := range parsed.Decls {
			if d, ok := declaration.(*ast.GenDecl); ok && d.Tok == token.TYPE {
				typeComments(d, found)
			}
		}
	}
	return found
}

func typeComments(d *ast.GenDecl, found map[string]string) {
	for _, spec := range d.Specs {
		t := spec.(*ast.TypeSpec)
		s, ok := t.Type.(*ast.StructType)
		if !ok {
			continue
		}
		found[t.Name.Name] = strings.TrimSpace(d.Doc.Text())
		for _, f := range s.Fields.List {
			for _, name := range f.Names {
				found[t.Name.Name+"."+name.Name] = strings.TrimSpace(f.Doc.Text())
			}
		}
	}
}

// Choices are the words that a key takes, nil when it takes any. The key is a path without the
// numbers and ids of entries: "policy.kind", "impact.severity", "evidence.status".
func Choices(key string) []string {
	s := statementFormat.shape()
	for name := range strings.SplitSeq(key, ".") {
		for s.kind == kindMap || s.kind == kindArray {
			s = s.element
		}
		f := s.field(name)
		if f == nil {
			return nil
		}
		if f.choices != nil {
			return f.choices
		}
		s = f.shape
	}
	return nil
}

// HoldsAt says what stands at a key such as "policy.title" or "evidence.all.other"; of a list, what
// its elements are. ok is false when there is no such key.
func HoldsAt(key string) (h Holds, ok bool) {
	s := statementFormat.shape().at(key)
	if s == nil {
		return 0, false
	}
	if s.kind == kindArray {
		s = s.element
	}
	return holds[s.kind], true
}
