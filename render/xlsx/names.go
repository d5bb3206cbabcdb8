package xlsx

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// What Excel allows, in UTF-16 units.
const (
	maxSheetName  = excelize.MaxSheetNameLength
	maxHeaderName = excelize.MaxFieldLength
	maxTableName  = excelize.MaxFieldLength
)

// names keeps names apart that Excel would take for the same: it does not tell capitals from
// small letters.
type names map[string]bool

func newNames() names { return make(names) }

// unique returns name, cut to limit UTF-16 units, or the first of "name (2)", "name (3)" ... that
// is free.
func (n names) unique(name string, limit int) string { return n.numbered(name, limit, " (", ")") }

// numbered is unique with the marks that go around the number.
func (n names) numbered(name string, limit int, before, after string) string {
	candidate := cut(name, limit)
	for i := 2; n[strings.ToLower(candidate)]; i++ {
		suffix := before + strconv.Itoa(i) + after
		candidate = cut(name, limit-len(suffix)) + suffix
	}
	n[strings.ToLower(candidate)] = true
	return candidate
}

// sheetName makes a name fit for a tab: no []:*?/\, no apostrophe at either end, and not History,
// which Excel keeps for itself.
func sheetName(name string) string {
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\`, r) {
			return '-'
		}
		return r
	}, oneLine(name))
	name = strings.Trim(cut(strings.Trim(name, "' "), maxSheetName), "' ")
	switch {
	case name == "":
		return "Sheet"
	case strings.EqualFold(name, "History"):
		return name + "-"
	}
	return name
}

// tableName makes a name fit for a table: ASCII letters, digits and _, beginning with a letter,
// and not to be mistaken for the address of a cell, as "FY2025" or "R1C1" would be.
func tableName(name string) string {
	name = strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_') {
			return r
		}
		return -1
	}, name)
	if name == "" || !unicode.IsLetter(rune(name[0])) {
		name = "Table" + name
	}
	if likeAddress(name) {
		name = "Table_" + name
	}
	return name
}

// likeAddress reports whether Excel may read name as a cell: letters before digits, or R and C
// with or without numbers.
func likeAddress(name string) bool {
	if _, _, err := excelize.CellNameToCoordinates(name); err == nil {
		return true
	}
	letters := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToUpper(r)
	}, name)
	return letters == "R" || letters == "C" || letters == "RC"
}

// headers returns the names of a table's columns: on one line, none empty, no two alike.
func headers(labels []string) []string {
	taken := newNames()
	result := make([]string, len(labels))
	for i, label := range labels {
		label = oneLine(label)
		if label == "" {
			label = "Column " + strconv.Itoa(i+1)
		}
		result[i] = taken.unique(label, maxHeaderName)
	}
	return result
}

// oneLine returns s without characters that XML refuses and with single spaces for all white space.
func oneLine(s string) string { return strings.Join(strings.Fields(clean(s)), " ") }

// cut returns the longest beginning of s that has at most limit UTF-16 units.
func cut(s string, limit int) string {
	units := 0
	for i, r := range s {
		if units += utf16.RuneLen(r); units > limit {
			return s[:i]
		}
	}
	return s
}

// quoteSheet returns name as formulas write it.
func quoteSheet(name string) string { return "'" + strings.ReplaceAll(name, "'", "''") + "'" }
