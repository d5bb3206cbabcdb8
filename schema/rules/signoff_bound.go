package rules

import (
	"fmt"
	"slices"

	"dueregard/schema"
)

var boundRules = []Rule{
	{
		ID: "DR663", Records: anyRecord, Severity: schema.Note, Since: "0.1", Short: true, check: signOffsBound,
		Title:     "where one sign-off is bound to what was signed, the later ones are too, with the parts of it",
		Why:       "Nobody can tell later whether a sign-off without a fingerprint was of the same content, nor, without the parts, what has changed.",
		Authority: recorded,
		Mend: "Where the same content was signed, copy what `dueregard fingerprint` prints as of, and what `dueregard fingerprint --parts` prints as parts. " +
			"It is asked only where some sign-off has a fingerprint; one before that, and a minute, need none.",
	},
}

// signOffsBound leaves it to signedThis where the content has changed since: then neither can be copied any more.
func signOffsBound(s *subject) []gap {
	var bound []*schema.SignOff
	for _, signed := range s.standing() {
		if schema.IsFingerprint(signed.Of) {
			bound = append(bound, signed)
		}
	}
	if len(bound) == 0 {
		return nil
	}
	now := s.fingerprint()
	if slices.ContainsFunc(bound, func(signed *schema.SignOff) bool { return signed.Of != now }) {
		return nil
	}
	first := slices.MinFunc(bound, func(a, b *schema.SignOff) int { return a.Date.First().Compare(b.Date.First()) })
	var gaps []gap
	for i := range s.SignOff {
		signed := &s.SignOff[i]
		switch where := at("sign-off", i); {
		case !stands(signed):
		case weak(signed.Of) && weak(signed.Minute) && !signed.Date.Before(first.Date):
			gaps = append(gaps, gap{
				path: where + ".of", message: fmt.Sprintf("%s signed%s without a fingerprint of the content, which the sign-off of %s has", signedAs(signed), signedOn(signed), signedAs(bound[0])),
				hint: toPaste("if the same content was signed, copy the fingerprint and its parts", "of = "+schema.Quote(now)),
			})
		case signed.Of == now && len(signed.Parts) == 0:
			gaps = append(gaps, gap{
				path: where + ".parts", message: fmt.Sprintf("the sign-off of %s has the fingerprint of the content and not its parts: if it changes, nobody can tell where", signedAs(signed)),
				hint: `copy what "dueregard fingerprint --parts" prints`,
			})
		}
	}
	return gaps
}
