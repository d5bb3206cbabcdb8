package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"unsafe"
)

// pseudoTerminal gives both ends of a terminal of so many columns.
func pseudoTerminal(t *testing.T, columns uint16) (outside, inside *os.File) {
	t.Helper()
	outside, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skip("there are no pseudo-terminals here")
	}
	t.Cleanup(func() { outside.Close() })
	var number, locked uint32
	size := [4]uint16{24, columns}
	for _, order := range []struct {
		number uintptr
		value  unsafe.Pointer
	}{
		{syscall.TIOCSPTLCK, unsafe.Pointer(&locked)},
		{syscall.TIOCGPTN, unsafe.Pointer(&number)},
		{syscall.TIOCSWINSZ, unsafe.Pointer(&size)},
	} {
		if _, _, errno := syscall.Syscall(syscall.SYS_IOCTL, outside.Fd(), order.number, uintptr(order.value)); errno != 0 {
			t.Skip("there are no pseudo-terminals here")
		}
	}
	inside, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skip("there are no pseudo-terminals here")
	}
	t.Cleanup(func() { inside.Close() })
	return outside, inside
}

func TestScreen(t *testing.T) {
	_, inside := pseudoTerminal(t, 63)
	utf8 := []string{"TERM=xterm", "LANG=en_GB.UTF-8"}
	for _, c := range []struct {
		to   io.Writer
		env  []string
		want screen
	}{
		{inside, utf8, screen{63, true, true}},
		{inside, append(utf8, "NO_COLOR=1"), screen{63, false, true}},
		{inside, append(utf8, "TERM=dumb"), screen{63, false, true}},
		{inside, append(utf8, "LC_ALL=C"), screen{63, true, false}},
		{inside, []string{"LANG=C", "LC_CTYPE=C.utf8"}, screen{63, true, true}},
		{inside, nil, screen{63, true, false}},
		{new(strings.Builder), []string{"LANG=C"}, screen{0, false, true}},
	} {
		env := func(name string) (value string) {
			for _, e := range c.env {
				if v, ok := strings.CutPrefix(e, name+"="); ok {
					value = v
				}
			}
			return value
		}
		if got := screenOf(c.to, env); got != c.want {
			t.Errorf("%T, %v: %+v, want %+v", c.to, c.env, got, c.want)
		}
	}
	_, unknown := pseudoTerminal(t, 0)
	if got := screenOf(unknown, func(string) string { return "" }); got.width != 80 {
		t.Errorf("a terminal that does not tell its width has %d columns", got.width)
	}
}

// TestCheckOnTerminal wants colours on a terminal, and on none with NO_COLOR.
func TestCheckOnTerminal(t *testing.T) {
	folder := t.TempDir()
	write(t, filepath.Join(folder, "a.toml"), "schema = 1\npolicy.title = \"Library opening hours\"\n")
	write(t, filepath.Join(folder, "b.toml"), "schema = 1\npolicy.title = \"Car parks\"\n")
	for _, c := range []struct {
		env     string
		colours bool
	}{{"NO_COLOR=", true}, {"NO_COLOR=1", false}, {"TERM=dumb", false}} {
		outside, inside := pseudoTerminal(t, 80)
		cmd := exec.CommandContext(t.Context(), "dueregard", "check", folder)
		cmd.Env = append(os.Environ(), "TERM=xterm", "LANG=C.UTF-8", c.env)
		cmd.Stdout = inside // progress is on standard error, which is none
		must(t, cmd.Start())
		must(t, inside.Close())
		said, _ := io.ReadAll(outside) // ends with an error when the program has
		_ = cmd.Wait()
		if got := strings.Contains(string(said), "\x1b["); got != c.colours || !strings.Contains(string(said), "DR") {
			t.Errorf("%s: colours: %v, want %v, in\n%.300q", c.env, got, c.colours, said)
		}
	}
}
