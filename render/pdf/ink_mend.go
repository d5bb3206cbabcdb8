package pdf

import (
	"bytes"
	"fmt"
	"regexp"
)

// trailing is the end of what gofpdf writes.
var trailing = regexp.MustCompile(`trailer\n<<\n/Size (\d+)\n((?s:.*))>>\nstartxref\n(\d+)\n%%EOF\n$`)

// mend gives the fonts of a file by gofpdf their ToUnicode in place of an encoding, which a symbolic font must not
// have. The CMaps stand behind the file, as an incremental update: ISO 32000-1:2008, clause 7.5.6.
func (s *fontSet) mend(file []byte) []byte {
	end := trailing.FindSubmatch(file)
	if end == nil || len(s.fonts) == 0 {
		return file
	}
	var first int
	fmt.Sscan(string(end[1]), &first)
	const encoding = "/Encoding /WinAnsiEncoding"
	table := fmt.Appendf(nil, "xref\n%d %d\n", first, len(s.fonts))
	for i, f := range s.fonts {
		at := bytes.Index(file, []byte("/BaseFont /"+f.name+"\n"))
		at += bytes.Index(file[at:], []byte(encoding))
		copy(file[at:], fmt.Sprintf("%-*s", len(encoding), fmt.Sprintf("/ToUnicode %d 0 R", first+i)))
		table = fmt.Appendf(table, "%010d 00000 n \n", len(file))
		cmap := s.toUnicode(f.name)
		file = fmt.Appendf(file, "%d 0 obj\n<</Length %d>>\nstream\n%sendstream\nendobj\n", first+i, len(cmap), cmap)
	}
	return fmt.Appendf(file, "%strailer\n<<\n/Size %d\n/Prev %s\n%s>>\nstartxref\n%d\n%%%%EOF\n", table, first+len(s.fonts), end[3], end[2], len(file))
}
