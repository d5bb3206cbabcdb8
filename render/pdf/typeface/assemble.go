package typeface

import (
	"encoding/binary"
	"math/bits"
)

// A table is a part of a face.
type table struct {
	tag  string
	data []byte
}

// wholeSum is what all 32-bit words of a face add up to: clause 5.2.2.
const wholeSum = 0xb1b0afba

// assemble writes a face of tables in the order of their tags, one of them head: clause 4.5.
func assemble(tables []table) []byte {
	size, n := 12+16*len(tables), len(tables)
	for _, t := range tables {
		size += len(t.data) + 3
	}
	power := bits.Len(uint(n)) - 1
	out := make([]byte, 0, size)
	out = binary.BigEndian.AppendUint32(out, 0x00010000)
	for _, v := range []int{n, 16 << power, power, 16*n - 16<<power} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	at, head := 12+16*n, 0
	for _, t := range tables {
		if t.tag == "head" {
			head = at
		}
		out = append(out, t.tag...)
		for _, v := range []uint32{sum(t.data), uint32(at), uint32(len(t.data))} {
			out = binary.BigEndian.AppendUint32(out, v)
		}
		at += (len(t.data) + 3) &^ 3
	}
	for _, t := range tables {
		out = append(out, t.data...)
		out = append(out, make([]byte, -len(t.data)&3)...)
	}
	binary.BigEndian.PutUint32(out[head+8:], wholeSum-sum(out))
	return out
}

// sum adds up the 32-bit words of data, the last one filled up with zeros.
func sum(data []byte) uint32 {
	var s uint32
	for ; len(data) >= 4; data = data[4:] {
		s += u32(data)
	}
	var last [4]byte
	copy(last[:], data)
	return s + u32(last[:])
}
