package schema

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/pelletier/go-toml/v2/unstable"
)

// value compares a value with the shape of its node, and goes into lists and inline tables. It says
// whether the value can be decoded; if not, the problem is told.
func (w *walker) value(at int32, v *unstable.Node, start, end int32) bool {
	n := &w.nodes[at]
	n.valueStart, n.valueEnd = start, end
	told := unstable.Range{Offset: uint32(n.start), Length: uint32(n.end - n.start)}
	switch {
	case n.depth > MaxDepth:
		w.tooDeep(told)
		return false
	case !n.shape.takes(v):
		w.mismatch(at, told, v, describe(v))
		return false
	}
	if flaw := n.shape.flaw(v); flaw != "" {
		w.mismatch(at, told, v, describe(v)+flaw)
		return false
	}
	switch v.Kind {
	case unstable.InlineTable:
		for items := v.Children(); items.Next(); {
			w.keyValue(items.Node(), at)
		}
	case unstable.Array:
		return w.elements(at, v, start)
	case unstable.String:
		if n.shape.kind == kindText {
			w.rawHTML(at, Text(v.Data))
		}
	}
	return true
}

// elements goes through a list.
func (w *walker) elements(list int32, v *unstable.Node, start int32) bool {
	good := true
	end := start + 1
	for items := v.Children(); items.Next(); {
		start = w.next(end)
		end = w.end(items.Node(), start)
		at := w.element(list, unstable.Range{Offset: uint32(start), Length: uint32(end - start)})
		good = w.value(at, items.Node(), start, end) && good
	}
	return good
}

// next gives the offset of the first byte of the next value, or of the closing bracket, after a key
// or a value.
func (w *walker) next(at int32) int32 {
	for ; ; at++ {
		switch w.source[at] {
		case ' ', '\t', '\r', '\n', ',', '=':
		case '#':
			at += int32(bytes.IndexByte(w.source[at:], '\n'))
		default:
			return at
		}
	}
}

// end gives the offset after a value that begins at start.
func (w *walker) end(v *unstable.Node, start int32) int32 {
	if v.Kind != unstable.Array && v.Kind != unstable.InlineTable {
		return start + int32(v.Raw.Length)
	}
	at := start + 1
	for items := v.Children(); items.Next(); {
		if item := items.Node(); item.Kind == unstable.KeyValue {
			at = int32(item.Raw.Offset + item.Raw.Length)
		} else {
			at = w.end(item, w.next(at))
		}
	}
	return w.next(at) + 1
}

// takes says whether the shape can hold a TOML value, by the value's kind.
func (s *shape) takes(v *unstable.Node) bool {
	k := v.Kind
	switch s.kind {
	case kindTable, kindMap:
		return k == unstable.InlineTable
	case kindAny:
		return s == anything || k == unstable.InlineTable
	case kindArray:
		return k == unstable.Array
	case kindString, kindText:
		return k == unstable.String
	case kindInt:
		return k == unstable.Integer
	case kindFloat:
		return k == unstable.Integer || k == unstable.Float && !bytes.HasSuffix(v.Data, []byte("inf")) && !bytes.HasSuffix(v.Data, []byte("nan"))
	case kindBool:
		return k == unstable.Bool
	case kindCount:
		return k == unstable.String || k == unstable.Integer && v.Data[0] != '-'
	case kindDate:
		return k == unstable.Integer || k == unstable.String || k == unstable.LocalDate ||
			k == unstable.LocalDateTime || k == unstable.DateTime
	}
	return true
}

// maxWhole is the largest whole number that a float holds exactly.
const maxWhole = 1<<53 - 1

// momentLayouts are how TOML writes dates and times; the seconds may be left out.
var momentLayouts = map[unstable.Kind][]string{
	unstable.LocalDate:     {time.DateOnly},
	unstable.LocalTime:     {time.TimeOnly, "15:04"},
	unstable.LocalDateTime: {"2006-01-02T15:04:05", "2006-01-02T15:04"},
	unstable.DateTime:      {time.RFC3339, "2006-01-02T15:04Z07:00"},
}

// flaw says what is wrong with a number that does not fit its type, or a date that is in no calendar;
// empty: nothing.
func (s *shape) flaw(v *unstable.Node) string {
	switch v.Kind {
	case unstable.Integer:
		n, err := strconv.ParseInt(string(v.Data), 0, 64)
		if err != nil || s.kind == kindFloat && (n < -maxWhole || n > maxWhole) {
			return ", which is out of range"
		}
	case unstable.Float:
		if _, err := strconv.ParseFloat(string(bytes.ReplaceAll(v.Data, []byte("_"), nil)), 64); err != nil {
			return ", which is out of range"
		}
	case unstable.LocalDate, unstable.LocalTime, unstable.LocalDateTime, unstable.DateTime:
		text := bytes.ReplaceAll(bytes.ToUpper(v.Data), []byte(" "), []byte("T"))
		oneDigit := len(text) > 13 && text[10] == 'T' && text[13] != ':' // of the hour
		if oneDigit || !slices.ContainsFunc(momentLayouts[v.Kind], func(layout string) bool {
			_, err := time.Parse(layout, string(text))
			return err == nil
		}) {
			return ", which is no date or time"
		}
	}
	return ""
}

// describe names a value to the person who wrote it, shortened.
func describe(v *unstable.Node) string {
	switch v.Kind {
	case unstable.Array:
		return "a list"
	case unstable.InlineTable:
		return "a table"
	case unstable.String:
		return fmt.Sprintf("the text %q", shorten(string(v.Data)))
	}
	return shorten(string(v.Data))
}
