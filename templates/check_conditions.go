package templates

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"dueregard/schema"
)

// conditions checks the conditions under which something is asked. They stand at a key of an entry; that
// may be a column of a table, else nil.
func (c *checker) conditions(from []origin, key string, conditions []Condition, table *Question) {
	for i, cond := range conditions {
		at := fmt.Sprintf("%s[%d]", key, i)
		if len(cond.Is)+len(cond.Not) == 0 && cond.Answered == nil && cond.AtLeast == nil && cond.AtMost == nil {
			c.at(from, at, `write is = ["…"], not, answered, at-least or at-most`, "the condition on %s compares it with nothing", quote(cond.Key))
		}
		if c.cells(from, at, &cond, table) {
			continue
		}
		q, known := c.compared(cond.Key, table)
		if !known {
			c.at(from, at+".key", c.conditionHint(cond.Key, table), "the condition is on %s, which the form does not ask and no statement has", quote(cond.Key))
			continue
		}
		c.conditionWords(from, at+".is", cond.Key, q, cond.Is)
		c.conditionWords(from, at+".not", cond.Key, q, cond.Not)
	}
}

// conditionHint proposes the key that a condition was meant to be on.
func (c *checker) conditionHint(key string, table *Question) string {
	switch {
	case !c.hinting():
		return "ask it, or mend the key"
	case isOwn(key):
		return c.oneOf(key, c.ownKeys())
	case table != nil && !schema.KnownKey(key):
		var columns []string
		for i := range table.Columns {
			columns = append(columns, table.Columns[i].Key)
		}
		return c.oneOf(key, columns)
	}
	return c.nearKey(key)
}

// compared gives the question whose answer a condition compares; nil: there is none, or it takes any
// words. known is false where no answer can stand at the key.
func (c *checker) compared(key string, table *Question) (q *Question, known bool) {
	if table != nil {
		if i := slices.IndexFunc(table.Columns, func(q Question) bool { return q.Key == key }); i >= 0 {
			return &table.Columns[i], true
		}
	}
	if isOwn(key) {
		if _, column := c.cellAt(key); column != nil {
			return column, true
		}
		q, beside := c.ownAt(key)
		if beside {
			return nil, true
		}
		return q, q != nil
	}
	if a := c.asks[key]; a != nil {
		q = a.question
	}
	return q, key != "" && key != "answers" && schema.KnownKey(key)
}

func (c *checker) conditionWords(from []origin, at, key string, q *Question, given []string) {
	holds := key
	if q != nil {
		holds = mapped(q.Key) // of a column that is filled from the statement
	}
	words, closed := c.words(q, holds)
	for i, word := range given {
		if closed && !containsFold(words, word) {
			c.at(from, fmt.Sprintf("%s[%d]", at, i), c.oneOf(word, words), "%s is no answer to %s", quote(word), quote(key))
		}
	}
}

var placeholder = regexp.MustCompile(`\{[a-z][a-z0-9.-]*\}`)

// placeholders looks at the words in braces of one of the form's languages: each stands for what is
// recorded at a key.
func (c *checker) placeholders(form *Form, language string) {
	suffix := ""
	if form != c.form {
		suffix = "-" + language
	}
	c.placeholdersIn(reflect.ValueOf(form).Elem(), form, form.from, "", suffix)
}

// noWords are the keys of strings that nobody reads as a sentence.
var noWords = map[string]bool{"pattern": true, "key": true, "id": true, "base": true, "name": true}

func (c *checker) placeholdersIn(v reflect.Value, form *Form, from []origin, path, suffix string) {
	if e, ok := v.Addr().Interface().(entry); ok {
		from, path = e.place().from, ""
	}
	for i := range v.NumField() {
		f := v.Type().Field(i)
		key := f.Tag.Get("toml")
		if !f.IsExported() || f.Anonymous || key == "-" || noWords[key] {
			continue
		}
		at := join(path, key)
		switch field := v.Field(i); field.Kind() {
		case reflect.String:
			c.placeholdersOf(field.String(), form, from, at, suffix)
		case reflect.Struct:
			c.placeholdersIn(field, form, from, at, suffix)
		case reflect.Slice:
			c.placeholdersAmong(field, form, from, at, suffix)
		}
	}
}

func (c *checker) placeholdersAmong(list reflect.Value, form *Form, from []origin, path, suffix string) {
	isTable := list.Type().Elem().Kind() == reflect.Struct && list.Type().Elem() != reflect.TypeFor[schema.Date]()
	isText := list.Type().Elem().Kind() == reflect.String
	for i := range list.Len() {
		switch {
		case isTable:
			c.placeholdersIn(list.Index(i), form, from, fmt.Sprintf("%s[%d]", path, i), suffix)
		case isText:
			c.placeholdersOf(list.Index(i).String(), form, from, fmt.Sprintf("%s[%d]", path, i), suffix)
		}
	}
}

// placeholdersOf looks at one text, at a key of an entry.
func (c *checker) placeholdersOf(text string, form *Form, from []origin, key, suffix string) {
	if !strings.Contains(text, "{") || suffix != "" && form.rest[text] {
		return
	}
	anchor, _, _ := strings.Cut(key, "[")
	anchor, _, _ = strings.Cut(anchor, ".")
	for _, braced := range placeholder.FindAllString(text, -1) {
		if c.braces++; c.braces > maxBraces {
			if c.braces == maxBraces+1 {
				c.tell(from, anchor, key+suffix, "show the question that asks the key", "the form names more than %d keys in braces", maxBraces)
			}
			return
		}
		name := braced[1 : len(braced)-1]
		if known := schema.KnownKey(name); known && (!isOwn(name) || c.ownKey(name)) {
			continue
		}
		hint := c.nearKey(name)
		if hint == "" {
			hint = "words in braces stand for what is recorded at a key: {policy.title}"
		}
		c.tell(from, anchor, key+suffix, hint, "%s in braces is no key of a statement", quote(name))
	}
}
