package schema

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
)

// exemptWords stand in the place of a text that the public may not see.
const exemptWords = "Exempt from publication"

// An ExemptError says that an [[exempt]] part cannot be kept from the public as it is named, so that
// no public version can be made.
type ExemptError struct {
	Path   string // "exempt[2].where"
	Where  string // the key that is named there
	Reason string // what is wrong with it
}

// Error names the key and what is wrong with it.
func (e *ExemptError) Error() string { return fmt.Sprintf("the exempt part %q %s", e.Where, e.Reason) }

// Public gives a copy of the statement for the public, and the keys that are exempt in it. The points
// of reviewers, answers to findings, internal attachments and the parts named by [[exempt]] are not in it. A text of an exempt part says that it is exempt, and why; what else
// stands there is left out, but for ids, to which other parts refer, and what the format requires. A
// list that is exempt as a whole keeps one element, so that it does not tell how many there are, unless
// its elements have ids or are about groups.
//
// The error is an *ExemptError: it names an exempt key at which nothing stands, or that cannot be left
// out. A slip of the pen must not publish what was to be kept. The statement itself is not changed.
//
// Numbers too small to be published are still in the copy: Published leaves them out as well.
func (st *Statement) Public() (*Statement, []string, error) {
	p := publisher{exempt: make(map[string]string), fixed: make(map[string]bool)}
	for i, e := range st.Exempt {
		where, reason := st.exemptKey(e.Where)
		if reason != "" {
			return nil, nil, &ExemptError{fmt.Sprintf("exempt[%d].where", i), e.Where, reason}
		}
		p.exempt[where] = exemptText(e.Reason)
	}
	public := p.value(reflect.ValueOf(*st), statementFormat.shape(), "", "").Interface().(Statement)
	for i, e := range st.Exempt {
		if p.fixed[canonical(e.Where)] {
			return nil, nil, &ExemptError{fmt.Sprintf("exempt[%d].where", i), e.Where, "is what other parts refer to or what the format requires; name the part that holds it"}
		}
	}
	exempt := slices.Sorted(maps.Keys(p.exempt))
	public.Twins = p.twins(st.Twins, exempt)
	public.cull()
	return &public, exempt, nil
}

// Published is Public without the numbers that are too small to be published, and those that would tell them or what is
// exempt.
func (st *Statement) Published(limit Threshold) (*Statement, []string, error) {
	public, exempt, err := st.Public()
	if err != nil {
		return nil, nil, err
	}
	return st.suppressedIn(public, limit), exempt, nil
}

// ExemptAt says whether a path lies within an exempt part, or is the twin of a text that does. Whoever asks of many
// paths takes Exemptions.
func (st *Statement) ExemptAt(path string) bool { return st.Exemptions().At(path) }

// Exemptions are the keys of the exempt parts of a statement.
type Exemptions map[string]bool

// Exemptions gives the keys that [[exempt]] names.
func (st *Statement) Exemptions() Exemptions {
	keys := make(Exemptions, len(st.Exempt))
	for _, e := range st.Exempt {
		keys[canonical(e.Where)] = true
	}
	delete(keys, "") // is no key
	return keys
}

// At says whether a path lies within an exempt part, or is the twin of a text that does.
func (keys Exemptions) At(path string) bool {
	if len(keys) == 0 {
		return false
	}
	written, ends := canonicalParts(path)
	for _, end := range ends {
		if keys[written[:end]] {
			return true
		}
	}
	base, _ := twinBase(written)
	if keys[base] {
		return true
	}
	if open := strings.LastIndexByte(base, '['); open >= 0 && strings.HasSuffix(base, "]") {
		return keys[base[:open]] // the list of which it is an element
	}
	return false
}

// exemptText is what stands for a text that is exempt.
func exemptText(reason string) string {
	if reason == "" {
		return exemptWords
	}
	return exemptWords + " (" + reason + ")"
}

// IsExempt says whether words stand for a text that the public may not see. No number in them, of a
// paragraph or an Act, is an answer.
func IsExempt(words string) bool { return strings.HasPrefix(words, exemptWords) }

// aboutFile are the keys without which a file cannot be read.
var aboutFile = []string{"schema", "record", "template", "edition", "language", "exempt"}

// exemptKey gives an exempt key as paths are written, or what is wrong with it.
func (st *Statement) exemptKey(where string) (key, wrong string) {
	key = canonical(where)
	if key == "" {
		return "", "is no key"
	}
	if head, _ := nextStep(key); slices.Contains(aboutFile, head.key) {
		return "", "says what the file is, and cannot be kept from its readers"
	}
	if _, stands := Lookup(st, key); stands {
		return key, ""
	}
	if base, ok := twinBase(key); ok {
		if _, stands := Lookup(st, base); stands {
			return "", fmt.Sprintf("is the twin of a text; name the text itself, %q", base)
		}
	}
	return "", "stands nowhere in the file"
}

// canonical writes a path as paths are written, whatever stands in quotation marks; empty: it is none.
func canonical(path string) string {
	written, _ := canonicalParts(path)
	return written
}

// canonicalParts is canonical, with where each part of the path ends.
func canonicalParts(path string) (string, []int) {
	var written []byte
	var ends []int
	for path != "" {
		var next step
		switch next, path = nextStep(path); next.index {
		case byKey:
			if len(written) > 0 {
				written = append(written, '.')
			}
			written = append(written, quoteKey(next.key)...)
		case nowhere:
			return "", nil
		default:
			written = fmt.Appendf(written, "[%d]", next.index)
		}
		ends = append(ends, len(written))
	}
	return string(written), ends
}

// twinBase gives the path of the text of which a path is the twin: "policy.outcomes[1]" of
// "policy.outcomes-cy[1]".
func twinBase(path string) (base string, ok bool) {
	whole, element := path, ""
	if open := strings.LastIndexByte(path, '['); open >= 0 && strings.HasSuffix(path, "]") {
		whole, element = path[:open], path[open:]
	}
	cut := strings.LastIndexByte(whole, '-')
	if cut < 0 || !slices.Contains(twinSuffixes, whole[cut+1:]) {
		return "", false
	}
	return whole[:cut] + element, true
}

// covered says whether a path, or the text of which it is the twin, is one of the keys or lies below one.
func covered(path string, keys []string) bool {
	path = canonical(path)
	base, _ := twinBase(path)
	return slices.ContainsFunc(keys, func(key string) bool { return below(path, key) || below(base, key) })
}

// below says that a path is the key, or lies below it.
func below(path, key string) bool {
	rest, ok := strings.CutPrefix(path, key)
	return ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
}

// cull drops what is never published, and the exempt parts that lay in it. The keys of what stays, where
// others name them, follow its new place.
func (st *Statement) cull() {
	st.Response = drop(st, "response", st.Response, func(Response) bool { return true })
	st.Exempt = drop(st, "exempt", st.Exempt, func(e Exempt) bool { return st.unpublished(e.Where) })
	st.Review = drop(st, "review", st.Review, func(Review) bool { return true })
	st.Attachment = drop(st, "attachment", st.Attachment, Attachment.internal)
}

func (a Attachment) internal() bool { return a.Access != "public" }

// unpublished says whether a path leads to a reviewer's point or an internal attachment.
func (st *Statement) unpublished(path string) bool {
	head, rest := nextStep(canonical(path) + ".")
	if head.key == "review" || head.key != "attachment" || !strings.HasPrefix(rest, "[") {
		return head.key == "review"
	}
	at, _ := nextStep(rest)
	return int(at.index) >= len(st.Attachment) || st.Attachment[at.index].internal()
}

// drop leaves elements out of a list of the statement, and gives the others their numbers in all paths.
func drop[T any](st *Statement, list string, from []T, gone func(T) bool) []T {
	var kept []T
	to := make(map[string]string) // "attachment[2]": "attachment[1]"
	for i, element := range from {
		if gone(element) {
			continue
		}
		to[fmt.Sprintf("%s[%d]", list, i)] = fmt.Sprintf("%s[%d]", list, len(kept))
		kept = append(kept, element)
	}
	if len(kept) == len(from) {
		return from
	}
	moved := func(path string) (string, bool) {
		end := strings.IndexByte(path, ']') + 1
		if !strings.HasPrefix(path, list+"[") || end == 0 {
			return path, true
		}
		there, ok := to[path[:end]]
		return there + path[end:], ok
	}
	st.rename(moved)
	return kept
}

// rename follows paths to their new places; the twins of what has none are dropped.
func (st *Statement) rename(moved func(path string) (string, bool)) {
	twins := make(Twins, len(st.Twins))
	for path, words := range st.Twins {
		if there, ok := moved(path); ok {
			twins[there] = words
		}
	}
	st.Twins = twins
	for i := range st.Exempt {
		st.Exempt[i].Where, _ = moved(canonical(st.Exempt[i].Where))
	}
}
