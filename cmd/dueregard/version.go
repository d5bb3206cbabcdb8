package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"

	"dueregard/schema"
)

func newVersion(std streams) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version of the program and of the file format",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			version, goVersion := "unknown", ""
			if info, ok := debug.ReadBuildInfo(); ok {
				version, goVersion = info.Main.Version, info.GoVersion
			}
			_, err := fmt.Fprintf(std.out, "dueregard %s, file format %d, %s\n", version, schema.Version, goVersion)
			return err
		},
	}
}
