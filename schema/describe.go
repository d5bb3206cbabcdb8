package schema

import (
	"embed"
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"strings"
	"sync"
)

// A Key is what the format says of one key of a statement, for people who fill it in.
type Key struct {
	Name     string
	About    string   // the comment of the field, in plain words
	Example  string   // plain words; several of a list are set apart by " | "
	Holds    Holds    // what it holds, or its elements do
	Choices  []string // the words it takes; nil: any
	Required bool     // nothing works without it
	List     bool     // it holds several
	ByGroup  bool     // it holds tables by the id of a group
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

// Describe gives every key of the format, in its order.
func Describe() []Key { return describeKeys(statementFormat.shape()) }

func describeKeys(s *shape) []Key {
	keys := make([]Key, len(s.fields))
	for i, f := range s.fields {
		goField, _ := s.typ.FieldByName(f.goName)
		k := Key{
			Name: f.name, About: comments()[s.typ.Name()+"."+f.goName], Example: goField.Tag.Get("example"),
			Choices: f.choices, Required: f.required,
		}
		k.fill(f.shape)
		keys[i] = k
	}
	return keys
}

func (k *Key) fill(s *shape) {
	if s.kind == kindArray {
		k.List = true
		s = s.element
	}
	k.Holds = holds[s.kind]
	switch s.kind {
	case kindTable:
		k.Keys = describeKeys(s)
	case kindMap:
		k.Keys = describeKeys(s.element)
		k.ByGroup = s.typ.Key() == reflect.TypeFor[Group]()
	}
}

// The types are their own documentation: their comments are read from the source that lies in the
// binary, so that what officers read and what programmers read cannot drift apart.
//
//go:embed statement.go evidence.go impact.go decision.go papers.go
var typeSource embed.FS

// comments are the comments of all fields, by "Type.Field".
var comments = sync.OnceValue(func() map[string]string {
	found := map[string]string{}
	files, err := typeSource.ReadDir(".")
	if err != nil {
		panic(err) // the folder is embedded
	}
	for _, file := range files {
		source, err := typeSource.ReadFile(file.Name())
		if err != nil {
			panic(err)
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file.Name(), source, parser.ParseComments)
		if err != nil {
			panic(err) // it compiled
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			if t, ok := n.(*ast.TypeSpec); ok {
				if s, ok := t.Type.(*ast.StructType); ok {
					fieldComments(t.Name.Name, s, found)
				}
			}
			return true
		})
	}
	return found
})

func fieldComments(typeName string, s *ast.StructType, found map[string]string) {
	for _, f := range s.Fields.List {
		for _, name := range f.Names {
			found[typeName+"."+name.Name] = strings.TrimSpace(f.Doc.Text())
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
