package render

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"time"

	"dueregard/schema"
	"dueregard/templates"
)

// untold is what an answer holds beyond what was told, by the keys; nil: nothing. Twins in another
// language are left out.
func untold(value any, path string, told map[string]bool) any {
	if told[path] {
		return nil
	}
	switch v := value.(type) {
	case map[string]any:
		left := map[string]any{}
		for key, element := range v {
			if schema.IsTwin(v, key) {
				continue
			}
			if more := untold(element, below(path, key), told); more != nil {
				left[key] = more
			}
		}
		if len(left) == 0 {
			return nil
		}
		return left
	case []any:
		var left []any
		for i, element := range v {
			if more := untold(element, fmt.Sprintf("%s[%d]", path, i), told); more != nil {
				left = append(left, more)
			}
		}
		if left == nil {
			return nil
		}
		return left
	}
	return value
}

var bareKey = regexp.MustCompile(`^[A-Za-z0-9_-]+$`)

// below is the path of a key in a table.
func below(path, key string) string {
	if !bareKey.MatchString(key) {
		key = strconv.Quote(key)
	}
	return path + "." + key
}

// furtherLabel is what the form asks at a key of the answers; the key where it asks for nothing there.
func furtherLabel(form *templates.Form, key string) string {
	if q := questionAt(form, below("answers", key)); q != nil {
		return q.Label
	}
	return key
}

// answerBlocks turns whatever TOML can hold into blocks.
func answerBlocks(value any) []Block {
	switch v := value.(type) {
	case string:
		return paragraphs(schema.Text(v))
	case []any:
		list := List{}
		for _, element := range v {
			list.Items = append(list.Items, Item{answerBlocks(element)})
		}
		return []Block{list}
	case map[string]any:
		list := List{}
		for _, key := range slices.Sorted(maps.Keys(v)) {
			list.Items = append(list.Items, Item{append(words(key+":"), answerBlocks(v[key])...)})
		}
		return []Block{list}
	case time.Time:
		var date schema.Date
		if err := date.UnmarshalTOML(v); err == nil && date.Exact() {
			return words(date.Words())
		}
	}
	if blocks := answer("", value); blocks != nil {
		return blocks
	}
	return words(fmt.Sprint(value)) // a time of day
}
