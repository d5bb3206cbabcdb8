package object

import (
	"slices"
	"sync"

	"github.com/klauspost/compress/zlib"
)

// Deflate makes a stream of data, compressed by FlateDecode (clause 7.4.4) unless that makes it no smaller.
// The Dict is copied.
func Deflate(dict Dict, data []byte) *Stream {
	d := make(Dict, len(dict), len(dict)+1)
	copy(d, dict)
	packed := appendDeflated(make([]byte, 0, len(data)/3+64), data)
	if len(packed)+len("/Filter/FlateDecode") >= len(data) {
		return &Stream{Dict: d, Data: data}
	}
	d.Set("Filter", Name("FlateDecode"))
	return &Stream{Dict: d, Data: slices.Clip(packed)}
}

// A deflater is a compressor that is used again: making one costs more than most streams take.
type deflater struct {
	zlib *zlib.Writer
	out  appender
}

type appender struct{ b []byte }

// Write never fails.
func (a *appender) Write(p []byte) (int, error) {
	a.b = append(a.b, p...)
	return len(p), nil
}

// Level 6 of this library takes less than half the time of that of the standard library, which makes 1.5 % less of the
// same pages; its level 1 takes three quarters of it, and makes 11 % more.
var deflaters = sync.Pool{New: func() any {
	d := new(deflater)
	d.zlib = zlib.NewWriter(&d.out)
	return d
}}

// appendDeflated adds data in the format of zlib. Writing to memory gives no error.
func appendDeflated(b, data []byte) []byte {
	d := deflaters.Get().(*deflater)
	d.out.b = b
	d.zlib.Reset(&d.out)
	_, _ = d.zlib.Write(data)
	_ = d.zlib.Close()
	b, d.out.b = d.out.b, nil
	deflaters.Put(d)
	return b
}
