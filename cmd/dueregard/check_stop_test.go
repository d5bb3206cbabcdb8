//go:build unix

package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

// manyRooms is a folder of so many statements.
func manyRooms(t *testing.T, n int) string {
	t.Helper()
	folder := t.TempDir()
	for i := range n {
		write(t, filepath.Join(folder, fmt.Sprintf("room-%04d.toml", i)), strings.Replace(room, "Room 2", fmt.Sprintf("Room %d", i), 1))
	}
	return folder
}

// TestCheckStops stops a check of thousands of files. What it found so far is whole; how many that were
// is on standard error. The check cannot be done before: nobody reads more of its output than the beginning.
func TestCheckStops(t *testing.T) {
	const n = 4000
	folder := manyRooms(t, n)
	for _, sent := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		var stderr bytes.Buffer
		cmd := exec.CommandContext(t.Context(), "dueregard", "check", "--format", "json", folder)
		cmd.Stderr = &stderr
		out, err := cmd.StdoutPipe()
		must(t, err)
		must(t, cmd.Start())
		begun := make([]byte, 1)
		_, err = io.ReadFull(out, begun)
		must(t, err)
		must(t, cmd.Process.Signal(sent))
		rest, err := io.ReadAll(out)
		must(t, err)
		_ = cmd.Wait()
		if got, want := cmd.ProcessState.ExitCode(), 128+int(sent); got != want {
			t.Errorf("%v: exit code %d, want %d", sent, got, want)
		}
		checked := len(checkedFiles(t, append(begun, rest...)))
		if want := fmt.Sprintf("stopped: %s of 4,000 files were checked\n", thousands(checked)); stderr.String() != want || checked == 0 || checked >= n {
			t.Errorf("%v: standard error has %q, want %q", sent, stderr.String(), want)
		}
	}
}

// fullPipe is a pipe that is full, so that whoever writes into it waits.
func fullPipe(t *testing.T) *os.File {
	t.Helper()
	var ends [2]int
	must(t, syscall.Pipe(ends[:]))
	t.Cleanup(func() { syscall.Close(ends[0]) })
	must(t, syscall.SetNonblock(ends[1], true))
	for _, n := range []int{4096, 1} {
		for _, err := syscall.Write(ends[1], make([]byte, n)); err == nil; {
			_, err = syscall.Write(ends[1], make([]byte, n))
		}
	}
	must(t, syscall.SetNonblock(ends[1], false))
	return os.NewFile(uintptr(ends[1]), "full pipe")
}

// TestCheckKilled sends a signal again and again to a check whose output nobody reads: the second ends it,
// wherever it stands.
func TestCheckKilled(t *testing.T) {
	cmd := exec.CommandContext(t.Context(), "dueregard", "check", "--format", "json", manyRooms(t, 10))
	out := fullPipe(t)
	defer out.Close()
	cmd.Stdout = out
	must(t, cmd.Start())
	ended := make(chan *os.ProcessState, 1)
	go func() {
		state, _ := cmd.Process.Wait()
		ended <- state
	}()
	deadline := time.After(time.Minute)
	for {
		select {
		case state := <-ended:
			if status, ok := state.Sys().(syscall.WaitStatus); !ok || !status.Signaled() {
				t.Errorf("the program ended by itself: %v", state)
			}
			return
		case <-deadline:
			_ = cmd.Process.Kill()
			t.Fatal("the program does not end")
		case <-time.After(20 * time.Millisecond):
			_ = cmd.Process.Signal(os.Interrupt)
		}
	}
}

// TestCheckStopsWaiting stops a check that waits for standard input, which never ends.
func TestCheckStopsWaiting(t *testing.T) {
	folder := t.TempDir()
	write(t, filepath.Join(folder, "room.toml"), room)
	var stdout, stderr bytes.Buffer
	cmd := exec.CommandContext(t.Context(), "dueregard", "check", "--format", "json", filepath.Join(folder, "room.toml"), "-")
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	_, err := cmd.StdinPipe()
	must(t, err)
	must(t, cmd.Start())
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	for deadline := time.Now().Add(time.Minute); ; { // a signal may come before the program waits for it
		select {
		case <-ended:
			if got := cmd.ProcessState.ExitCode(); got == 130 {
				checkedFiles(t, stdout.Bytes())
				if !regexp.MustCompile(`^stopped(: 1 of 2 files were| before a file was) checked\n$`).Match(stderr.Bytes()) {
					t.Errorf("standard error has %q", &stderr)
				}
			} else if got != -1 {
				t.Errorf("exit code %d", got)
			}
			return
		case <-time.After(100 * time.Millisecond):
			_ = cmd.Process.Signal(os.Interrupt)
		}
		if time.Now().After(deadline) {
			t.Fatal("the program does not end")
		}
	}
}

// TestCheckClosedPipe reads one line of a check and goes, as head does.
func TestCheckClosedPipe(t *testing.T) {
	folder := manyRooms(t, 1000)
	var stderr bytes.Buffer
	cmd := exec.CommandContext(t.Context(), "dueregard", "check", folder)
	cmd.Stderr = &stderr
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	_, err = io.ReadFull(out, make([]byte, 10))
	must(t, err)
	must(t, out.Close())
	_ = cmd.Wait()
	if stderr.Len() > 0 {
		t.Errorf("standard error has %q", &stderr)
	}
}

// TestFixStops stops a mending of thousands of files. Each that was mended is told, no other is changed, and none
// has a copy beside it.
func TestFixStops(t *testing.T) {
	const n = 2000
	slip := strings.Replace(room, "title", "titel", 1)
	for _, sent := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGPIPE} {
		folder := t.TempDir()
		for i := range n {
			write(t, filepath.Join(folder, fmt.Sprintf("room-%04d.toml", i)), slip)
		}
		var stderr bytes.Buffer
		cmd := exec.CommandContext(t.Context(), "dueregard", "check", "--fix", folder)
		cmd.Stderr = &stderr
		out, err := cmd.StdoutPipe()
		must(t, err)
		must(t, cmd.Start())
		_, err = io.ReadFull(out, make([]byte, 1))
		must(t, err)
		if sent == syscall.SIGPIPE {
			must(t, out.Close()) // it is sent when the program writes again
		} else {
			must(t, cmd.Process.Signal(sent))
			_, err = io.Copy(io.Discard, out)
			must(t, err)
		}
		_ = cmd.Wait()
		entries, err := os.ReadDir(folder)
		must(t, err)
		mended := 0
		for _, e := range entries {
			source, err := os.ReadFile(filepath.Join(folder, e.Name()))
			must(t, err)
			changed := string(source) != slip
			if told := strings.Contains(stderr.String(), e.Name()+":"); told != changed {
				t.Errorf("%v: %s is changed: %t, told: %t", sent, e.Name(), changed, told)
			}
			if changed {
				mended++
			}
		}
		if len(entries) != n || mended == 0 || mended == n {
			t.Errorf("%v: of %d files %d are mended", sent, len(entries), mended)
		}
	}
}
