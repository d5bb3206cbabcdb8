package schema

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// FingerprintParts gives a short digest of each part of the content, so that it can be told later what has
// changed: "policy 1a2b3c4d", "evidence.age 5e6f7a8b", "impact[2] …". The digest is the first eight
// hexadecimal digits of the SHA-256 of the part's own canonical form. They are in the order of the format.
//
// A part is a table or a key at the top of the file; where it holds tables by their ids, or a list, each
// of those is a part: by its id if it has one ("action.home-visits"), else by its place. So is each of the
// tables by id that a table at the top holds (workforce.by.age, readiness.domain.leadership), and each key
// of the policy, the analysis and the decision. The edition is as in Fingerprint.
func (st *Statement) FingerprintParts(edition string) []string { return divided(st.content(edition)) }

// divided gives the parts of content, which it takes to pieces.
func divided(content map[string]any) []string {
	s := statementFormat.shape()
	var p partsOf
	for i := range s.fields {
		f := &s.fields[i]
		if v, ok := content[f.name]; ok {
			p.top(f, v)
		}
	}
	return p
}

// partsOf are parts with their digests, as they are found.
type partsOf []string

func (p *partsOf) add(path string, v any) {
	sum := sha256.Sum256(appendJSON(nil, v))
	*p = append(*p, path+" "+hex.EncodeToString(sum[:4]))
}

// top divides what stands at a key at the top of the file.
func (p *partsOf) top(f *field, v any) {
	switch {
	case slices.Contains([]string{"policy", "analysis", "decision"}, f.name):
		p.each(f.name, v)
	case f.shape.kind == kindTable:
		p.table(f, v.(map[string]any))
	default:
		p.divide(f.name, f.shape, v)
	}
}

// table takes the tables that have ids out of a table; the rest is one part.
func (p *partsOf) table(f *field, table map[string]any) {
	var rest partsOf
	for i := range f.shape.fields {
		inner := &f.shape.fields[i]
		if v, ok := table[inner.name]; ok && inner.shape.byID() {
			rest.divide(join(f.name, inner.name), inner.shape, v)
			delete(table, inner.name)
		}
	}
	if len(table) > 0 {
		p.add(f.name, table)
	}
	*p = append(*p, rest...)
}

// byID says that a map or a list holds tables with ids.
func (s *shape) byID() bool {
	return s.kind == kindMap || s.kind == kindArray && s.element.field("id") != nil
}

func (p *partsOf) divide(path string, s *shape, v any) {
	switch {
	case s.kind == kindMap || s.kind == kindAny:
		p.each(path, v)
	case s.kind == kindArray:
		for i, entry := range v.([]any) {
			if table, ok := entry.(map[string]any); ok {
				p.add(entryPath(path, i, table), entry)
			}
		}
	default:
		p.add(path, v)
	}
}

func (p *partsOf) each(path string, v any) {
	tables, _ := v.(map[string]any)
	for _, key := range slices.Sorted(maps.Keys(tables)) {
		p.add(join(path, key), tables[key])
	}
}

func entryPath(list string, i int, entry map[string]any) string {
	if id, ok := entry["id"].(string); ok {
		return join(list, id)
	}
	return fmt.Sprintf("%s[%d]", list, i)
}

// What became of a part, as ChangedParts says it.
const (
	PartChanged = "changed"
	PartAdded   = "added"
	PartRemoved = "removed"
)

// ChangedParts compares the parts that were signed with those of now, as FingerprintParts gives them: each
// path with "changed", "added" or "removed" behind a space, in the order of now, what is gone at the end.
// Entries of a list that only moved are not changed; one that moved and changed is told as changed where
// it still follows the same entry. A path of what changed or was added is that of now.
func ChangedParts(signed, now []string) []string {
	before, after := readParts(signed), readParts(now)
	match(before, after, func(p *part) [2]string { return [2]string{p.path, p.digest} })
	match(before, after, func(p *part) [2]string { return [2]string{p.list, p.digest} }) // it moved
	behind(before)
	behind(after)
	match(before, after, func(p *part) [2]string { return [2]string{p.list, p.behind} })
	match(before, after, func(p *part) [2]string { return [2]string{p.path} })
	var told []string
	for i := range after {
		switch b := &after[i]; {
		case b.other == nil:
			told = append(told, b.path+" "+PartAdded)
		case b.other.digest != b.digest:
			told = append(told, b.path+" "+PartChanged)
		}
	}
	for i := range before {
		if before[i].other == nil {
			told = append(told, before[i].path+" "+PartRemoved)
		}
	}
	return told
}

// A part is one line of FingerprintParts.
type part struct {
	path, digest string
	list         string // the path without the place in a list
	behind       string // the digest of the last entry of the list before it that has not changed
	other        *part  // the same part at the other time
}

func readParts(lines []string) []part {
	parts := make([]part, len(lines))
	for i, line := range lines {
		p := &parts[i]
		cut := strings.LastIndexByte(line, ' ')
		p.path, p.digest = line[:max(cut, 0)], line[cut+1:]
		p.list = p.path
		if strings.HasSuffix(p.path, "]") {
			p.list = p.path[:strings.LastIndexByte(p.path, '[')+1]
		}
	}
	return parts
}

// match pairs the parts that have the same key, of those without a partner yet, in their order.
func match(before, after []part, key func(*part) [2]string) {
	waiting := make(map[[2]string][]*part)
	for i := range after {
		if p := &after[i]; p.other == nil {
			waiting[key(p)] = append(waiting[key(p)], p)
		}
	}
	for i := range before {
		p := &before[i]
		if same := waiting[key(p)]; p.other == nil && len(same) > 0 {
			p.other, same[0].other = same[0], p
			waiting[key(p)] = same[1:]
		}
	}
}

// behind notes which entry of its list each part follows.
func behind(parts []part) {
	last := make(map[string]string)
	for i := range parts {
		p := &parts[i]
		p.behind = last[p.list]
		if p.other != nil {
			last[p.list] = p.digest
		}
	}
}
