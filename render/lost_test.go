package render

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"dueregard/schema"
	"dueregard/templates"
)

// marker fills every text of a statement with a mark of its own, and remembers which key has which.
type marker struct{ keys map[string]string }

func (m *marker) mark(key string) string {
	mark := fmt.Sprintf("MARK%04d", len(m.keys))
	m.keys[mark] = key
	return mark
}

func (m *marker) fill(v reflect.Value, key string) {
	switch v.Interface().(type) {
	case schema.Date:
		v.Set(reflect.ValueOf(schema.ParseDate("2026-03-02")))
		return
	case schema.Count:
		v.Set(reflect.ValueOf(schema.CountWords(m.mark(key))))
		return
	case schema.Group:
		v.SetString("age")
		return
	case schema.Aim:
		v.SetString("advance")
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(m.mark(key))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		m.fill(v.Elem(), key)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			m.fill(v.Field(i), strings.TrimPrefix(key+"."+f.Tag.Get("toml"), "."))
			if choices := regexp.MustCompile(`oneof=(\S+)`).FindStringSubmatch(f.Tag.Get("validate")); choices != nil && v.Field(i).Kind() == reflect.String {
				v.Field(i).SetString(choices[1])
			}
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		m.fill(v.Index(0), key)
	case reflect.Map:
		if v.Type().Elem().Kind() == reflect.Interface {
			v.Set(reflect.ValueOf(map[string]any{"own-question": m.mark(key)}))
			return
		}
		element := reflect.New(v.Type().Elem()).Elem()
		m.fill(element, key)
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(reflect.ValueOf("age").Convert(v.Type().Key()), element)
	}
}

// notInDocument are the keys that a document rightly leaves out.
var notInDocument = regexp.MustCompile(`^(schema|record|template|language` + // about the file
	`|report\..*|readiness\..*` + // papers of their own
	`|review\..*` + // points of reviewers, never published
	`|response\..*` + // shown with the finding that they answer
	`|action\.id|impact\.id|indicator\.id` + // only other keys refer to them; an action has a number
	`|sign-off\.of|sign-off\.parts|decision\.exempt)$`) // for programs

// notInBook are those that the workbook leaves out besides.
var notInBook = regexp.MustCompile(`^(attachment|predecessor)(\..*)?$` +
	`|^(evidence|workforce\.by)\.table\.groups$` + // the head of a column
	`|\.mitigation$`) // shown by id

// TestNothingLost fills every text of a statement and looks for each in the document and the workbook.
func TestNothingLost(t *testing.T) {
	m := &marker{map[string]string{}}
	st := new(schema.Statement)
	m.fill(reflect.ValueOf(st).Elem(), "")
	st.Record, st.Language = "", "en-GB"
	var source strings.Builder
	if err := schema.Write(&source, st); err != nil {
		t.Fatal(err)
	}
	written := source.String()
	_, everything := everyKind(t)
	forms := []*templates.Form{everything}
	for _, name := range templates.Names() {
		form, err := templates.Resolve(name)
		if err != nil {
			t.Fatal(err)
		}
		forms = append(forms, form)
	}
	for _, form := range forms {
		name := form.Name
		document, book := string(dumpDocument(Build(st, form, nil))), string(dumpBook(Workbook(st, form, nil)))
		for mark, key := range m.keys {
			if notInDocument.MatchString(key) || !strings.Contains(written, mark) {
				continue // or a choice was put over the mark
			}
			if !strings.Contains(document, mark) {
				t.Errorf("%s: %s is not in the document", name, key)
			}
			if !strings.Contains(book, mark) && !notInBook.MatchString(key) {
				t.Errorf("%s: %s is not in the workbook", name, key)
			}
		}
	}
}
