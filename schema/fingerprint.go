package schema

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"
)

// fingerprintPrefix names the first way of taking fingerprints. Whoever changes anything in what Canonical
// gives adds another way, with a prefix of its own; docs/fingerprint.md specifies them.
const fingerprintPrefix = "dr1:"

// Fingerprint tells this content from any other: "dr1:" and the SHA-256 of the canonical form, in 64
// small hexadecimal digits. The edition is that of the form, for a statement that does not name its own.
// It is no signature: it says that content has changed, not who changed it.
func (st *Statement) Fingerprint(edition string) string {
	sum := sha256.Sum256(st.Canonical(edition))
	return fingerprintPrefix + hex.EncodeToString(sum[:])
}

// IsFingerprint says that words have the form of a fingerprint that this program can compare.
func IsFingerprint(words string) bool {
	digits, ok := strings.CutPrefix(words, fingerprintPrefix)
	return ok && len(digits) == 2*sha256.Size && strings.Trim(digits, "0123456789abcdef") == ""
}

// Canonical gives the content of a statement that has one meaning, in one form: JSON by RFC 8785, under the
// keys of the file. However the file writes its keys and tables, with whatever comments and line ends, it
// is the same. Dates and counts are the words that were written. What is empty is left out; in a list it is
// null, as its place counts, unless nothing comes after it. The edition is as in Fingerprint.
//
// What rightly comes after signing is left out: sign-offs, to whom the statement was put, publication,
// the points of reviewers, what is exempt from publication, what became of actions, what was measured, and
// of the decision all but who decides, at which stage and for what. What was assessed, and so what was put
// to be decided, stands under policy: options, parts and term of the decision are its outcome. A decision
// that stands without a statement is all there is to sign, and is in as a whole.
//
// Answers to findings are in: whoever signed has seen them beside the findings. One that is added later
// leaves what was signed as it was, which only the parts can tell.
func (st *Statement) Canonical(edition string) []byte {
	return appendJSON(make([]byte, 0, usualSize), st.content(edition))
}

// content is the canonical form as values: map[string]any, []any, string, float64 and bool.
func (st *Statement) content(edition string) map[string]any {
	c := signedContent{whole: st.Record == "decision"}
	all := c.table(reflect.ValueOf(st).Elem(), statementFormat.shape())
	all["edition"] = cmp.Or(tidy(st.Edition), tidy(edition))
	for path, words := range st.Twins {
		c.twin(all, path, words)
	}
	kept, _ := withoutBlanks(all).(map[string]any)
	return kept
}

// signedContent says what of a statement is signed.
type signedContent struct {
	whole bool // of the decision, all is
}

// afterSigning are keys of a statement that come after it was signed, by the type that has them.
var afterSigning = map[reflect.Type][]string{
	reflect.TypeFor[Statement](): {"publication", "put-to", "sign-off", "review", "exempt"},
	reflect.TypeFor[Action]():    {"status", "done", "note"},
	reflect.TypeFor[Indicator](): {"readings"},
}

// toDecide are the keys of a decision that are known when it is put to whoever decides.
var toDecide = []string{"maker", "stage", "purpose"}

// leavesOut says that a key of a type is no part of what is signed.
func (c signedContent) leavesOut(table *shape, key string) bool {
	if table.typ == reflect.TypeFor[Decision]() {
		return !c.whole && !slices.Contains(toDecide, key)
	}
	return slices.Contains(afterSigning[table.typ], key)
}

func (c signedContent) table(v reflect.Value, s *shape) map[string]any {
	table := make(map[string]any)
	for i := range s.fields {
		f := &s.fields[i]
		if value := v.FieldByIndex(f.index); !blankValue(value) && !c.leavesOut(s, f.name) {
			table[f.name] = c.value(reflect.Indirect(value), f.shape)
		}
	}
	return table
}

func (c signedContent) value(v reflect.Value, s *shape) any {
	switch s.kind {
	case kindTable:
		return c.table(v, s)
	case kindMap:
		tables := make(map[string]any, v.Len())
		for entries := v.MapRange(); entries.Next(); {
			tables[entries.Key().String()] = c.value(entries.Value(), s.element)
		}
		return tables
	case kindArray:
		list := make([]any, v.Len())
		for i := range list {
			list[i] = c.value(v.Index(i), s.element)
		}
		return list
	case kindDate:
		return tidy(v.Interface().(Date).String())
	case kindCount:
		return tidy(v.Interface().(Count).String())
	case kindInt:
		return whole(v.Int())
	case kindAny:
		return answerContent(v.Interface())
	}
	return plainContent(v.Interface())
}

// answerContent is a value of the answers, whose kinds TOML decides.
func answerContent(v any) any {
	switch v := v.(type) {
	case map[string]any:
		table := make(map[string]any, len(v))
		for key := range v {
			table[key] = answerContent(v[key])
		}
		return table
	case []any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = answerContent(v[i])
		}
		return list
	}
	return plainContent(v)
}

func plainContent(v any) any {
	switch v := v.(type) {
	case bool:
		return v
	case int64:
		return whole(v)
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return float(v) // JSON has no number for them
		}
		return v
	case time.Time:
		return moment(v)
	}
	return tidy(reflect.ValueOf(v).String())
}

// whole is a whole number; one that a float does not hold exactly stands as its digits.
func whole(n int64) any {
	if n < -maxWhole || n > maxWhole {
		return strconv.FormatInt(n, 10)
	}
	return float64(n)
}

// tidy is a text without the white space around it, and with the line ends of Unix.
func tidy(text string) string {
	return strings.Trim(strings.ReplaceAll(text, "\r\n", "\n"), " \t\r\n")
}

// twin puts a twin beside its text, unless that is left out.
func (c signedContent) twin(all any, path, words string) {
	for s := statementFormat.shape(); path != ""; {
		var next step
		next, path = nextStep(path)
		switch at := all.(type) {
		case map[string]any:
			base := s.twinned(next.key)
			switch {
			case base != nil && s.field(next.key) == nil:
				if !c.leavesOut(s, base.name) {
					putTwin(at, next.key, path, words)
				}
				return
			case s.kind == kindTable && c.leavesOut(s, next.key):
				return
			}
			all, s = at[next.key], s.child(next.key)
		case []any:
			if next.index < 0 || int(next.index) >= len(at) {
				return
			}
			all, s = at[next.index], s.below()
		default:
			return
		}
	}
}

// putTwin puts a twin at a key, or at an element of the list there.
func putTwin(table map[string]any, key, element, words string) {
	if element == "" {
		table[key] = tidy(words)
		return
	}
	list, _ := table[key].([]any)
	at, _ := nextStep(element)
	for int(at.index) >= len(list) {
		list = append(list, "")
	}
	if at.index >= 0 {
		list[at.index] = tidy(words)
	}
	table[key] = list
}

// withoutBlanks gives a value without what is empty in it, which it changes; nil: it is empty itself.
func withoutBlanks(v any) any {
	switch v := v.(type) {
	case string:
		if v == "" {
			return nil
		}
	case map[string]any:
		for key := range v {
			if v[key] = withoutBlanks(v[key]); v[key] == nil {
				delete(v, key)
			}
		}
		if len(v) == 0 {
			return nil
		}
	case []any:
		used := 0
		for i := range v {
			if v[i] = withoutBlanks(v[i]); v[i] != nil {
				used = i + 1
			}
		}
		if used == 0 {
			return nil
		}
		return v[:used]
	}
	return v
}
