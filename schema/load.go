package schema

import (
	"io"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2/unstable"
)

// A File is a statement that was loaded, with its bytes and where each key stands in them.
type File struct {
	TOML
	Statement *Statement
}

// Load reads a statement, as Format.Read does. A draft loads: only the shape is checked here, not
// whether anything is missing.
//
// Time and memory grow in line with the size. On one core of a server a statement is read at 12 MB a
// second, with 30 bytes of memory for each of its own; prose alone at 60 MB a second, with 8 bytes.
// The worst is a file of nothing but keys of a letter: 0.5 MB a second, 360 bytes. Such a file is
// refused when it has more than three million keys and values, so that no file takes more than half a
// minute and 4 GB. A File may be used by several goroutines at once.
func Load(r io.Reader, name string) (*File, error) {
	st := new(Statement)
	read, err := statementFormat.Read(r, name, st)
	if err != nil {
		return nil, err
	}
	for key, v := range st.Answers {
		st.Answers[key] = plain(v)
	}
	st.Twins = read.Twins
	return &File{*read, st}, nil
}

// blank overwrites a header or a key-value with spaces, and the comma after it, leaving the lines as
// they are.
func blank(source []byte, r unstable.Range) {
	end := int(r.Offset + r.Length)
	for i := int(r.Offset); i < end; i++ {
		if source[i] != '\n' {
			source[i] = ' '
		}
	}
	for ; end < len(source); end++ {
		switch source[end] {
		case ' ', '\t', '\r', '\n':
		case '#':
			for end+1 < len(source) && source[end+1] != '\n' {
				end++
			}
		case ',':
			source[end] = ' '
			return
		default:
			return
		}
	}
}

// plain gives an answer as it is in the file alone. Every list is a []any: the decoder makes a type of
// its own of [[tables]]. A moment has the offset that was written: the decoder puts the machine's own
// time zone in its place where they agree.
func plain(v any) any {
	switch v := v.(type) {
	case time.Time:
		switch _, offset := v.Zone(); {
		case strings.HasSuffix(v.Location().String(), "-local"): // written without an offset
		case offset == 0:
			return v.UTC()
		default:
			return v.In(time.FixedZone("", offset))
		}
	case []map[string]any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = plain(v[i])
		}
		return list
	case []any:
		for i := range v {
			v[i] = plain(v[i])
		}
	case map[string]any:
		for key := range v {
			v[key] = plain(v[key])
		}
	}
	return v
}
