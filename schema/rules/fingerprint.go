package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

var fingerprintRules = []Rule{
	{
		ID: "DR660", Records: anyRecord, Severity: schema.Warning, Early: schema.Note, Since: "0.1", Short: true, check: signedThis,
		Title: "what was signed is what stands in the file",
		Why: "Whoever signed has confirmed the content of that day. A sign-off over other content is suspect: nobody has confirmed what was " +
			"changed since. Answers, the covering report, attachments and who decides for what may be added afterwards.",
		Authority: inTime + "; principle 4: the duty cannot be delegated",
		Mend: "Have the changed statement signed again; or, if nothing of substance has changed, say so in a [[response]]. What counts as content is in " +
			"docs/fingerprint.md. It is a warning for the decision maker's sign-off too: a misprint may be mended, and a live statement goes on. " +
			"A house for which a suspect sign-off is none may make it an error.",
	},
	{
		ID: "DR661", Records: anyRecord, Severity: schema.Warning, Since: "0.1", Short: true, check: fingerprintReads,
		Title:     "a fingerprint has the form of one",
		Why:       "From anything else nobody can tell whether the content has changed.",
		Authority: recorded,
		Mend:      "Copy what `dueregard fingerprint` prints: dr1: and 64 digits from 0 to f. Or leave the key out.",
	},
	{
		ID: "DR662", Records: anyRecord, Severity: schema.Warning, Since: "0.1", Short: true, check: predecessorIsThat,
		Title:     "the fingerprint of the statement before is that of its file",
		Why:       "What became of its actions can only be followed from the version that was meant.",
		Authority: recorded,
		Mend:      "Name the file of the version that was meant under predecessor.reference; or take the fingerprint anew. This is asked where the file could be read.",
	},
}

// fingerprint is that of the content as it stands now. The statement's own edition comes before that of the form.
func (s *subject) fingerprint() string {
	return s.once.fingerprint.of(func() string { return s.recorded.Fingerprint(s.form.Edition) })
}

// mostSigned is how many suspect sign-offs are told of, far more than a statement has: each is compared with all of it.
const mostSigned = 100

// signedThis compares what stands in the file with what was signed. A sign-off that was revoked binds nobody.
func signedThis(s *subject) []gap {
	var gaps []gap
	var parts once[[]string]
	compared := 0
	for i := range s.SignOff {
		signed := &s.SignOff[i]
		if !schema.IsFingerprint(signed.Of) || !signed.Revoked.IsZero() {
			continue
		}
		if signed.Of == s.fingerprint() {
			continue
		}
		if compared++; compared > mostSigned {
			break
		}
		changed := schema.ChangedParts(signed.Parts, parts.of(func() []string { return s.recorded.FingerprintParts(s.form.Edition) }))
		since := slices.DeleteFunc(slices.Clone(changed), s.addedBeside)
		if len(signed.Parts) > 0 && len(since) == 0 && len(changed) > 0 {
			continue
		}
		where := at("sign-off", i)
		gaps = append(gaps, gap{
			path: where + ".of", message: fmt.Sprintf("%s signed%s other content than stands here now; %s", signedAs(signed), signedOn(signed), s.whatChanged(signed, since)),
			hint: toPaste("have it signed again; or, if nothing of substance has changed, say so in a response",
				"[[response]]", `rule = "DR660"`, "where = "+schema.Quote(where), `reason = "…"`, `post = "…"`, `date = "…"`),
		})
	}
	return gaps
}

// addable is what may be added to a statement that was signed, and leaves as it was what was.
var addable = []string{"response", "report", "attachment", "decision.maker", "decision.purpose"}

// addedBeside says that a change adds such a thing. The stage is one where it says what its absence said.
func (s *subject) addedBeside(change string) bool {
	path, ok := strings.CutSuffix(change, " "+schema.PartAdded)
	return ok && (slices.ContainsFunc(addable, func(key string) bool { return within(path, key) }) ||
		path == "decision.stage" && s.Decision != nil && s.Decision.Stage == "final")
}

// signedAs tells who signed, with the role: "Cabinet (decision maker)".
func signedAs(signed *schema.SignOff) string {
	if who := signer(signed); who != "" {
		return who + " (" + roleNames[signed.Role] + ")"
	}
	return "the " + roleNames[signed.Role]
}

// signedOn tells when.
func signedOn(signed *schema.SignOff) string {
	switch {
	case signed.Date.IsZero():
		return ", on a day that is not recorded,"
	case signed.Date.Exact():
		return " on " + signed.Date.Words()
	}
	return " (" + signed.Date.Words() + ")"
}

// mostChanges is how many changes a finding names.
const mostChanges = 8

// whatChanged tells what has changed since somebody signed.
func (s *subject) whatChanged(signed *schema.SignOff, since []string) string {
	switch {
	case len(signed.Parts) == 0:
		return "what has changed since cannot be told, as the sign-off does not record its parts"
	case len(since) == 0:
		return "what has changed since cannot be told from the parts that the sign-off records"
	}
	var told []string
	for _, became := range []string{schema.PartChanged, schema.PartAdded, schema.PartRemoved} {
		var names []string
		for _, change := range since[:min(len(since), mostChanges)] {
			if path, ok := strings.CutSuffix(change, " "+became); ok {
				names = append(names, s.partName(path, became))
			}
		}
		if len(names) > 0 {
			told = append(told, became+" since: "+strings.Join(names, ", "))
		}
	}
	if more := len(since) - mostChanges; more > 0 {
		told = append(told, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(told, "; ")
}

// partName is a part of the content for people: "evidence (Age)", "impact 3 (Sex)", "action home-visits".
func (s *subject) partName(path, became string) string {
	const longest = 80 // the parts that were signed stand in the file, and could be anything
	if len(path) > longest {
		return "a part with a long name"
	}
	head, rest, _ := strings.Cut(path, ".")
	switch group, staff := strings.CutPrefix(rest, "by."); {
	case head == "evidence" && rest != "":
		return head + " (" + s.title(schema.Group(rest)) + ")"
	case head == "workforce" && staff:
		return head + " (" + s.title(schema.Group(group)) + ")"
	case head == "edition":
		return "the edition of the form"
	case rest != "" && (head == "impact" || head == "action" || head == "indicator" || head == "sources"):
		return head + " " + rest
	}
	name := inWords(path)
	if i := indexIn(path); i >= 0 && i < len(s.Impact) && path == at("impact", i) && became != schema.PartRemoved {
		name += " (" + s.entryName(i) + ")"
	}
	return name
}

func fingerprintReads(s *subject) []gap {
	var gaps []gap
	tell := func(path, words string) {
		if strings.TrimSpace(words) != "" && !schema.IsFingerprint(words) {
			const most = 24
			gaps = append(gaps, gap{
				path: path, message: fmt.Sprintf("%q does not have the form of a fingerprint", strings.ToValidUTF8(words[:min(len(words), most)], "")),
				hint: `copy what "dueregard fingerprint" prints: dr1: and 64 digits from 0 to f; or leave the key out`,
			})
		}
	}
	for i := range s.SignOff {
		signed := &s.SignOff[i]
		tell(at("sign-off", i)+".of", signed.Of)
	}
	if s.Predecessor != nil {
		tell("predecessor.fingerprint", s.Predecessor.Fingerprint)
	}
	return gaps
}

// predecessorIsThat is asked where the edition of the form of the statement before is known: from itself, or
// because it is on the same form.
func predecessorIsThat(s *subject) []gap {
	if s.predecessor == nil || s.Predecessor == nil || !schema.IsFingerprint(s.Predecessor.Fingerprint) {
		return nil
	}
	sameForm := s.predecessor.Template == s.recorded.Template
	for _, edition := range []string{"", s.form.Edition, s.recorded.Edition} {
		if s.Predecessor.Fingerprint == s.predecessor.Fingerprint(edition) {
			return nil
		}
	}
	if s.predecessor.Edition == "" && !sameForm {
		return nil
	}
	return []gap{{
		path: "predecessor.fingerprint", message: fmt.Sprintf("the file of the statement before, %q, has other content than the fingerprint tells", s.Predecessor.Reference),
		hint: "name the file of the version that was meant; or check what has changed in it, and take its fingerprint anew",
	}}
}
