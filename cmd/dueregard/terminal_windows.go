package main

import (
	"os"
	"syscall"
)

// obeysEscapes tells a console to take sequences that begin with an escape as orders, and says whether it
// does: those before Windows 10 do not.
func obeysEscapes(f *os.File) bool {
	const virtualTerminal = 0x0004 // ENABLE_VIRTUAL_TERMINAL_PROCESSING
	handle := syscall.Handle(f.Fd())
	var mode uint32
	if syscall.GetConsoleMode(handle, &mode) != nil {
		return false
	}
	set := syscall.NewLazyDLL("kernel32.dll").NewProc("SetConsoleMode")
	done, _, _ := set.Call(uintptr(handle), uintptr(mode|virtualTerminal))
	return done != 0
}
