//go:build unix

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"dueregard/schema"
)

// A foundFile is what the JSON of a check has of a file.
type foundFile struct {
	File, Failure string
	Checked       bool
}

// checkedFiles reads the JSON of a check.
func checkedFiles(t *testing.T, text []byte) []foundFile {
	t.Helper()
	var out struct{ Files []foundFile }
	if err := json.Unmarshal(text, &out); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	return out.Files
}

// runProgram runs the program in a folder, for a minute at most, and gives its exit code.
func runProgram(t *testing.T, folder, stdin string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	cmd := exec.CommandContext(t.Context(), args[0], args[1:]...)
	cmd.Dir, cmd.Stdin, cmd.Stdout, cmd.Stderr = folder, strings.NewReader(stdin), &out, &errs
	timer := time.AfterFunc(time.Minute, func() { _ = cmd.Process.Kill() })
	defer timer.Stop()
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), out.String(), errs.String()
}

// TestCheckBadInput has one file of each kind that cannot be checked among some that can. Each is told
// once, with its path, and nothing is waited for.
func TestCheckBadInput(t *testing.T) {
	folder := t.TempDir()
	in := func(name string) string { return filepath.Join(folder, name) }
	want := map[string]string{} // what is said of a file
	bad := func(name, said string) string {
		want[name] = said
		return in(name)
	}
	write(t, in("a.toml"), room)
	write(t, in("z.toml"), room)
	write(t, bad("latin.toml", "the file is not UTF-8: byte 0xE9"), "schema = 1 # caf\xe9\n")
	write(t, bad("wide.toml", "the file is UTF-16, not UTF-8"), "\xff\xfes\x00c\x00")
	write(t, bad("words.toml", "not TOML"), "Dear all,\n")
	write(t, bad("line\nbreak\x1b[31m.toml", "not TOML"), "Dear all,\n")
	write(t, bad("large.toml", "larger than 64 MiB"), "")
	must(t, os.Truncate(in("large.toml"), schema.MaxSize+1))
	must(t, syscall.Mkfifo(bad("pipe.toml", "it is a pipe, which is read only where it is named"), 0o666))
	must(t, os.Symlink("/dev/zero", bad("device.toml", "it is not a file that can be read to its end")))
	must(t, os.Symlink("gone.toml", bad("link.toml", `it is a link to "gone.toml", which is not there`)))
	must(t, os.Symlink("self.toml", bad("self.toml", "too many levels of symbolic links")))
	t.Chdir(folder) // the address of a socket is short
	socket, err := net.Listen("unix", "socket.toml")
	must(t, err)
	defer socket.Close()
	want["socket.toml"] = "it is not a file that can be read to its end"
	if os.Geteuid() != 0 { // nothing is closed to root
		write(t, bad("closed.toml", "permission denied"), room)
		must(t, os.Chmod(in("closed.toml"), 0))
		must(t, os.Mkdir(bad("closed", "permission denied"), 0))
	}

	code, stdout, stderr := runProgram(t, folder, "", "dueregard", "check", "--format", "json", ".")
	if code != exitFailed {
		t.Errorf("exit code %d", code)
	}
	checked := 0
	for _, f := range checkedFiles(t, []byte(stdout)) {
		said, isBad := want[f.File]
		switch {
		case f.Checked:
			checked++
		case !isBad || !strings.Contains(f.Failure, said):
			t.Errorf("of %q is said %q, want %q", f.File, f.Failure, said)
		}
		delete(want, f.File)
	}
	if checked != 2 || len(want) > 0 {
		t.Errorf("%d files were checked, and nothing is said of %v", checked, want)
	}
	if strings.Contains(stderr, "\x1b") {
		t.Errorf("a terminal is told %q", stderr)
	}
	if !strings.Contains(stderr, " files could not be checked\n") {
		t.Errorf("standard error has no sum:\n%s", stderr)
	}
}

// TestCheckPipes reads pipes that are named, and waits for nobody.
func TestCheckPipes(t *testing.T) {
	folder := t.TempDir()
	pipe := filepath.Join(folder, "pipe")
	must(t, syscall.Mkfifo(pipe, 0o666))
	code, _, stderr := runProgram(t, folder, "", "dueregard", "check", "pipe")
	if code != exitFailed || stderr != "pipe: it is a pipe into which nobody writes\n" {
		t.Errorf("a pipe without a writer: exit code %d\n%s", code, stderr)
	}
	readWritten(t, folder, pipe)

	write(t, filepath.Join(folder, "room.toml"), room)
	code, stdout, stderr := runProgram(t, folder, room, "dueregard", "check", "/dev/stdin")
	if code != exitDone {
		t.Errorf("/dev/stdin: exit code %d\n%s%s", code, stdout, stderr)
	}
	code, _, stderr = runProgram(t, folder, "", "dueregard", "check", "/dev/null")
	if code != exitFailed || stderr != "/dev/null: it is not a file that can be read to its end\n" {
		t.Errorf("/dev/null: exit code %d\n%s", code, stderr)
	}
	if bash, err := exec.LookPath("bash"); err == nil {
		code, stdout, stderr = runProgram(t, folder, "", bash, "-c", "dueregard check <(sleep 0.1; cat room.toml) room.toml")
		if code != exitDone || !strings.Contains(stdout, "/dev/fd/") {
			t.Errorf("<(...): exit code %d\n%s%s", code, stdout, stderr)
		}
	}
}

// readWritten checks a pipe into which somebody writes. Who comes first is left to chance; a writer that
// was too late is met by the next reader.
func readWritten(t *testing.T, folder, pipe string) {
	t.Helper()
	var wrote chan error
	for deadline := time.Now().Add(time.Minute); ; {
		if wrote == nil {
			wrote = make(chan error, 1)
			go func() { wrote <- os.WriteFile(pipe, []byte(room), 0) }() // waits for a reader
		}
		code, _, stderr := runProgram(t, folder, "", "dueregard", "check", "pipe")
		if code == exitDone {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("a pipe with a writer: exit code %d\n%s", code, stderr)
		}
		select {
		case <-wrote:
			wrote = nil
		default:
		}
	}
}
