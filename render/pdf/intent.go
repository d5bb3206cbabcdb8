package pdf

import (
	"encoding/binary"
	"math"
	"sync"
	"unicode/utf16"

	"dueregard/render/pdf/object"
)

// outputIntent says which colours the numbers on the pages stand for: ISO 19005-3, 6.2.3, and PDF 1.7, table 365.
func (a *archiver) outputIntent() object.Dict {
	const name = "sRGB IEC61966-2.1"
	return object.Dict{
		{Key: "Type", Value: object.Name("OutputIntent")},
		{Key: "S", Value: object.Name("GTS_PDFA1")},
		{Key: "OutputConditionIdentifier", Value: object.String(name)},
		{Key: "Info", Value: object.String(name)},
		{Key: "DestOutputProfile", Value: a.out.Add(object.Deflate(object.Dict{{Key: "N", Value: 3}}, sRGB()))},
	}
}

// sRGB is a colour profile of ISO 15076-1:2005 (ICC 4.2): a display with the primaries, the white and the curve of
// IEC 61966-2-1, seen by D50 as the format asks. The numbers of clauses are those of ISO 15076-1.
var sRGB = sync.OnceValue(func() []byte {
	curve := parametricCurve(2.4, 1/1.055, 0.055/1.055, 1/12.92, 0.04045)
	tags := []struct {
		signature string
		data      []byte
	}{
		{"desc", unicodeText("sRGB IEC61966-2.1")},
		{"cprt", unicodeText("No copyright")},
		{"wtpt", xyz(d50[0], d50[1], d50[2])},
		// From D65, the white of sRGB, to D50, by the method of Bradford: annex E.
		{"chad", numbers("sf32", 1.047886, 0.022919, -0.050216, 0.029582, 0.990484, -0.017079, -0.009252, 0.015073, 0.751678)},
		{"rXYZ", xyz(0.436066, 0.222488, 0.013916)},
		{"gXYZ", xyz(0.385147, 0.716873, 0.097076)},
		{"bXYZ", xyz(0.143066, 0.060608, 0.714096)},
		{"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
	}
	const header, entry = 128, 12
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var data []byte
	var at uint32
	for i, t := range tags {
		if i == 0 || &tags[i-1].data[0] != &t.data[0] { // the curves are one
			at = uint32(header + 4 + entry*len(tags) + len(data))
			data = append(data, t.data...)
		}
		table = append(table, t.signature...)
		table = binary.BigEndian.AppendUint32(table, at)
		table = binary.BigEndian.AppendUint32(table, uint32(len(t.data)))
	}
	out := profileHeader(header + len(table) + len(data))
	return append(append(out, table...), data...)
})

// d50 is the white that profiles are relative to: clause 7.2.16.
var d50 = [3]float64{0.9642, 1, 0.8249}

// profileHeader is what a profile of a size begins with: clause 7.2.
func profileHeader(size int) []byte {
	h := make([]byte, 128)
	binary.BigEndian.PutUint32(h, uint32(size))
	copy(h[8:], "\x04\x20")      // version 4.2
	copy(h[12:], "mntrRGB XYZ ") // a display, its colours, and those that they are translated to
	for i, part := range []uint16{2011, 4, 5} {
		binary.BigEndian.PutUint16(h[24+2*i:], part) // the day of making: that of undated
	}
	copy(h[36:], "acsp")
	copy(h[68:], numbers("", d50[:]...)[8:])
	return h
}

// numbers is a tag of a type with numbers of 16 bits before and 16 behind the point: clause 4.6.
func numbers(kind string, values ...float64) []byte {
	b := make([]byte, 8, 8+4*len(values))
	copy(b, kind)
	for _, v := range values {
		b = binary.BigEndian.AppendUint32(b, uint32(int32(math.Round(v*65536))))
	}
	return b
}

func xyz(x, y, z float64) []byte { return numbers("XYZ ", x, y, z) }

// parametricCurve is the function (a x + b) ^ g from d on, and c x below: clause 10.15, function 3.
func parametricCurve(g, a, b, c, d float64) []byte {
	out := numbers("para", 0, g, a, b, c, d)
	out[9] = 3
	return out
}

// unicodeText is a text in one language: clause 10.13.
func unicodeText(text string) []byte {
	units := utf16.Encode([]rune(text))
	b := append([]byte("mluc"), make([]byte, 4)...)
	for _, n := range []uint32{1, 12} { // one record of so many bytes
		b = binary.BigEndian.AppendUint32(b, n)
	}
	b = append(b, "enGB"...)
	for _, n := range []uint32{uint32(2 * len(units)), 28} {
		b = binary.BigEndian.AppendUint32(b, n)
	}
	for _, u := range units {
		b = binary.BigEndian.AppendUint16(b, u)
	}
	for len(b)%4 != 0 {
		b = append(b, 0)
	}
	return b
}
