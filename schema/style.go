package schema

import "bytes"

// Style is how a file is written, as far as it matters to what is added to it.
type Style struct {
	LineEnd string // of most lines: "\n" or "\r\n"
	Equals  string // what stands between most keys and their values: " = ", or "="
	Spaced  bool   // headers of tables have a blank line before them
}

// Style looks at the whole file. A file without keys has LF, spaces around the sign and blank lines.
func (f *TOML) Style() Style { return f.index.style() }

func (x *index) style() Style {
	s := Style{LineEnd: "\n", Equals: " = ", Spaced: true}
	if 2*bytes.Count(x.source, []byte("\r\n")) > bytes.Count(x.source, []byte("\n")) {
		s.LineEnd = "\r\n"
	}
	keys, tight, headers, spaced := 0, 0, 0, 0
	read := int32(0)
	for at := range x.nodes {
		n := &x.nodes[at]
		switch {
		case n.index == byKey && n.valueEnd > 0:
			keys++
			if n.end == n.valueStart || x.source[n.end] == '=' {
				tight++
			}
		case x.headed(int32(at)) && at > 0:
			headers++
			if x.blankBefore(x.aboveHeader(n.start, read)) {
				spaced++
			}
		}
		read = max(read, n.valueEnd)
	}
	if 2*tight > keys {
		s.Equals = "="
	}
	s.Spaced = headers == 0 || 2*spaced >= headers
	return s
}

// headed says that a node is a table whose keys stand below a line of their own: the file itself, [a], or
// an entry of [[a]].
func (x *index) headed(at int32) bool {
	n := &x.nodes[at]
	return n.made == byHeader || n.index >= 0 && x.nodes[n.parent].made == asList
}

// lineStart gives the offset of the first byte of the line that a byte is on.
func (x *index) lineStart(at int32) int32 { return int32(bytes.LastIndexByte(x.source[:at], '\n')) + 1 }

// lineEnd gives the offset behind the line that a byte is on, with its end.
func (x *index) lineEnd(at int32) int32 {
	if n := bytes.IndexByte(x.source[at:], '\n'); n >= 0 {
		return at + int32(n) + 1
	}
	return int32(len(x.source))
}

// indent gives the white space that the line of a byte begins with.
func (x *index) indent(at int32) string {
	line := x.source[x.lineStart(at):at]
	return string(line[:len(line)-len(bytes.TrimLeft(line, " \t"))])
}

// aboveHeader gives the start of a header's line, or of the comments right above it. What ends at the
// offset read is a value.
func (x *index) aboveHeader(header, read int32) int32 {
	at := x.lineStart(header)
	for at > 0 {
		above := x.lineStart(at - 1)
		if above < read || !isComment(x.source[above:at]) {
			break
		}
		at = above
	}
	return at
}

// blankBefore says that a line follows a blank one, or nothing.
func (x *index) blankBefore(line int32) bool {
	return line == 0 || len(bytes.TrimSpace(x.source[x.lineStart(line-1):line])) == 0
}

func isComment(line []byte) bool { return bytes.HasPrefix(bytes.TrimLeft(line, " \t"), []byte("#")) }
