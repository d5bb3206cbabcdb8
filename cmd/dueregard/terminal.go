package main

import (
	"cmp"
	"io"
	"os"
	"runtime"
	"strings"

	"golang.org/x/term"
)

// A screen is what there is to know of where output goes.
type screen struct {
	width   int  // columns; 0: it is no terminal
	colour  bool // it shows colours, and obeys what clears it
	unicode bool // it shows more than ASCII
}

// screenOf looks at a stream and at the environment. What is no terminal gets no colours and the whole
// of Unicode, whatever the environment, so that a file is always the same.
func screenOf(w io.Writer, env func(string) string) screen {
	f, ok := w.(*os.File)
	if !ok || !terminal(f) {
		return screen{unicode: true}
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil || width <= 0 {
		width = 80
	}
	return screen{
		width:   width,
		colour:  env("NO_COLOR") == "" && env("TERM") != "dumb" && obeysEscapes(f),
		unicode: runtime.GOOS == "windows" || isUTF8(cmp.Or(env("LC_ALL"), env("LC_CTYPE"), env("LANG"))),
	}
}

// isUTF8 says that a locale is written in UTF-8: "en_GB.UTF-8", "C.utf8".
func isUTF8(locale string) bool {
	locale = strings.ToLower(locale)
	return strings.Contains(locale, "utf-8") || strings.Contains(locale, "utf8")
}
