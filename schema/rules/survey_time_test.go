package rules

import "testing"

// TestOnlyOnline: a method that names nothing but ways over the internet.
func TestOnlyOnline(t *testing.T) {
	for method, want := range map[string]bool{
		"website, email": true, "online form and social media": true, "E-mail": true,
		"": false, "survey": false, "online, and at drop-ins": false, "website and post": false, "form": false, "media": false,
	} {
		if got := onlyOnline(method); got != want {
			t.Errorf("%q: %t", method, got)
		}
	}
}
