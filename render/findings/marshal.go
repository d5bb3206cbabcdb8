package findings

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf8"
)

// writeJSON writes a value as JSON in lines of which all but the first begin with an indent, and without a
// last line end. What a terminal would obey is written as an escape.
func writeJSON(w io.Writer, indent string, value any) error {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent(indent, "  ")
	if err := encoder.Encode(value); err != nil {
		return err
	}
	_, err := w.Write(escaped(bytes.TrimSuffix(b.Bytes(), []byte("\n"))))
	return err
}

// escaped writes the characters of JSON that a terminal would obey as \u escapes. JSON has them in texts alone,
// but for line ends.
func escaped(b []byte) []byte {
	var out []byte
	done := 0
	for i := 0; i < len(b); {
		if b[i] < 0x7f {
			i++
			continue
		}
		r, size := utf8.DecodeRune(b[i:])
		if obeyed(r) {
			out = fmt.Appendf(append(out, b[done:i]...), `\u%04x`, r)
			done = i + size
		}
		i += size
	}
	if done == 0 {
		return b
	}
	return append(out, b[done:]...)
}
