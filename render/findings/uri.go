package findings

import (
	"net/url"
	"path/filepath"
	"strings"
)

// slashed is the path of a file with forward slashes.
func slashed(file string) string { return filepath.ToSlash(file) }

// uri is the path of a file as a URI reference, percent-encoded: relative, unless the path is not.
func uri(file string) string {
	u := url.URL{Path: strings.TrimPrefix(slashed(file), "./")}
	if strings.HasSuffix(filepath.VolumeName(file), ":") {
		u.Path = "/" + u.Path
	}
	if strings.HasPrefix(u.Path, "/") {
		u.Scheme = "file"
	}
	return u.String()
}
