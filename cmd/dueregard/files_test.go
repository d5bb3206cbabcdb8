package main

import (
	"os"
	"path/filepath"
	"testing"
)

// room is a short statement in which nothing is missing.
const room = `schema = 1
[policy]
title = "Renaming of a meeting room"
organisation = "Borough of Ashmere"
description = "Room 2 of the town hall becomes the Mill Room, so that visitors can find it by a name that they remember."
outcomes = ["Visitors find the room."]
responsible = [{ post = "Facilities Manager" }]
[screening]
full-statement = false
reasons = "The name of a room makes no difference to any group; signs and accessibility stay as they are."
post = "Equality Officer"
date = 2026-03-02
`

// write makes a file, and the folders on the way to it.
func write(t testing.TB, name, content string) {
	t.Helper()
	must(t, os.MkdirAll(filepath.Dir(name), 0o777))
	must(t, os.WriteFile(name, []byte(content), 0o666))
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
