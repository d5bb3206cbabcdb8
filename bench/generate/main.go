// Generate writes invented due regard statements, as many as are asked for, to measure with: about 400
// lines and 43 kB each, all different, as complete as good ones are and with a few gaps as real ones
// have. The same number always gives the same statement, byte for byte.
//
//	go run ./bench/generate -n 5000 -into statements
//
// With -length 40 the texts have 40 % of their sentences, which makes papers of about 6,000 words.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"dueregard/schema"
)

func main() {
	n := flag.Int("n", 100, "how many statements")
	into := flag.String("into", "statements", "folder to write them into; it is made")
	length := flag.Int("length", 100, "how long the texts are, in per cent")
	flag.Parse()
	if err := generate(*n, *length, *into); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(2)
	}
}

func generate(n, length int, into string) error {
	if err := os.MkdirAll(into, 0o755); err != nil {
		return err
	}
	for i := range n {
		var b bytes.Buffer
		if err := schema.Write(&b, statement(uint64(i), length)); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(into, fmt.Sprintf("statement-%05d.toml", i)), b.Bytes(), 0o644); err != nil {
			return err
		}
	}
	return nil
}
