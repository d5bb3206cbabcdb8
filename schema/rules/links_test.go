package rules

import (
	"strings"
	"testing"
)

func TestLinks(t *testing.T) {
	long := "https://example.org/" + strings.Repeat("a", 60)
	for text, want := range map[string]string{
		"See [here](https://example.org).":         `DR705 policy.description: a link in policy.description is called "here", which`,
		"[Click here](x) for [the report](y)":      `DR705 policy.description: a link in policy.description is called "Click here", which`,
		"[**Read more**](x)":                       `DR705 policy.description: a link in policy.description is called "**Read more**", which`,
		"[](x)":                                    "DR705 policy.description: a link in policy.description has no words",
		"Gweler [yma](x).":                         "DR705",
		"It is at " + long + ".":                   "DR705 policy.description: an address of 81 signs stands in policy.description as it is",
		"It is at <" + long + ">.":                 "DR705 policy.description: an address of 80 signs",
		"![](map.png)":                             "DR707",
		"![map.png](map.png)":                      "DR707",
		"![Chart](chart.png)":                      "DR707",
		"[Survey 2026](" + long + ")":              "",
		long:                                       "",
		"https://example.org/survey":               "",
		"[Where people live, and here](x)":         "",
		"![Map of the six libraries](map.png)":     "",
		"He said [here] (in the hall) and a[0](1)": "",
		"Either/or, 5 // 6":                        "",
	} {
		got := toldOf(t, exampleForm(t), minimal+"description = '"+text+"'\n", "DR705", "DR707")
		if !strings.HasPrefix(got, want) || want == "" && got != "" {
			t.Errorf("%q: want %q, got %q", text, want, got)
		}
	}
}
