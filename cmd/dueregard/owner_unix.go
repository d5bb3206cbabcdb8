//go:build unix

package main

import (
	"io/fs"
	"os"
	"syscall"
)

// links counts the names that a file has.
func links(file fs.FileInfo) int {
	if of, ok := file.Sys().(*syscall.Stat_t); ok {
		return int(of.Nlink)
	}
	return 1
}

// giveTo gives a new file the owner and the group of an older one. An error says that it could not be; then it
// has at least the group, if the process may give it that.
func giveTo(name string, older fs.FileInfo) error {
	info, err := os.Lstat(name)
	if err != nil {
		return err
	}
	now, isNow := info.Sys().(*syscall.Stat_t)
	then, wasThen := older.Sys().(*syscall.Stat_t)
	if !isNow || !wasThen || now.Uid == then.Uid && now.Gid == then.Gid {
		return nil
	}
	if err = os.Lchown(name, int(then.Uid), int(then.Gid)); err != nil {
		_ = os.Lchown(name, -1, int(then.Gid))
	}
	return err
}
