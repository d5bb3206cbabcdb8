package rules

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"dueregard/schema"
)

var versionRules = []Rule{
	{
		ID: "DR626", Severity: schema.Note, Since: "0.1", check: putAfterSignOff,
		Title:     "the senior officer signs before the statement is put to the decision maker",
		Why:       "The sign-off is what the decision maker is given the statement with.",
		Authority: practice,
		Mend:      "Check both dates. If what was signed later was put as well, record that as another [[put-to]].",
	},
	{
		ID: "DR627", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: putFinished,
		Title:     "the finished analysis is put to the decision maker",
		Why:       "What is finished after the papers went out reaches the decision maker only if somebody puts it there.",
		Authority: inTime + "; " + bracking,
		Mend:      "Record when the finished statement was put to the decision maker, as another [[put-to]]. A decision maker who signed since, or whose minute says so, has had it.",
	},
	{
		ID: "DR628", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: putVersion, weigh: unnamedIsNote,
		Title:     "the version put to the decision maker is the one that was assessed",
		Why:       "Another version may say other things of other people. Versions are compared where they are named alike, as Draft 2 and Draft 3.",
		Authority: inTime + "; " + bracking,
		Mend:      "Record when the version that policy.version names was put to the decision maker, as another [[put-to]]; or correct the version.",
	},
	{
		ID: "DR629", Severity: schema.Note, Since: "0.1", check: putForm,
		Title:     "it is recorded whether the statement was put in full",
		Why:       "A summary or a link may not be read as the whole.",
		Authority: knowing,
		Mend:      `Add form to the [[put-to]]: "full", "summary" or "link".`,
	},
}

// lastPut gives the [[put-to]] that cannot have been before any other with a date; -1: none has a date.
func (s *subject) lastPut() int {
	last := -1
	for i, p := range s.PutTo {
		if p.Date.Known() && (last < 0 || s.PutTo[last].Date.Last().Before(p.Date.Last())) {
			last = i
		}
	}
	return last
}

func putAfterSignOff(s *subject) []gap {
	last := s.lastPut()
	if last < 0 {
		return nil
	}
	put := s.PutTo[last]
	for i := range s.SignOff {
		signed := &s.SignOff[i]
		if signed.Role == "senior-officer" && stands(signed) && put.Date.Before(signed.Date) && !signed.Date.After(s.decided()) {
			return []gap{{
				path: at("put-to", last) + ".date", message: fmt.Sprintf("the statement was put to %s %s, before the senior officer signed %s", put.To, on(put.Date), on(signed.Date)),
				hint: "check both dates; if it was put again since, record that as another [[put-to]]",
			}}
		}
	}
	return nil
}

// putFinished is content with a decision maker who signed, or whose minute was made, when the analysis can have
// been finished.
func putFinished(s *subject) []gap {
	last, finished := s.lastPut(), s.finished()
	if last < 0 || !s.PutTo[last].Date.Before(finished) || finished.After(s.decided()) {
		return nil
	}
	considered := slices.ContainsFunc(s.standing(), func(signed *schema.SignOff) bool {
		return signed.Role == "decision-maker" && !signed.Date.Before(finished)
	})
	undated := slices.ContainsFunc(s.PutTo, func(p schema.PutTo) bool { return !p.Date.Known() })
	if considered || undated {
		return nil
	}
	put := s.PutTo[last]
	return []gap{{
		path: at("put-to", last) + ".date", message: fmt.Sprintf("the statement was put to %s %s, and its analysis finished %s: that it was put again is not recorded", put.To, on(put.Date), on(finished)),
		hint: toPaste("check both dates; record when the finished statement was put", "[[put-to]]", "to = "+schema.Quote(put.To), `date = "…"`, `form = "full"  # or summary, link`),
	}}
}

// putVersion is content with one [[put-to]] of the version assessed that was not too late, or of which the
// version is not recorded beside others.
func putVersion(s *subject) []gap {
	assessed := s.Policy.Version
	if weak(assessed) || len(s.PutTo) == 0 {
		return nil
	}
	late, other := -1, -1
	for i, p := range s.PutTo {
		switch same, comparable := sameVersion(p.Version, assessed); {
		case !weak(p.Version) && !comparable:
			return nil
		case weak(p.Version) && len(s.PutTo) > 1 || same && !p.Date.After(s.decided()):
			return nil
		case weak(p.Version):
			return []gap{{
				path: at("put-to", i) + ".version", message: fmt.Sprintf("which version was put to %s is not recorded; the one assessed is %q", p.To, assessed),
				hint: toPaste("name the version that was put", `version = "…"`),
			}}
		case same:
			late = i
		default:
			other = i
		}
	}
	if late >= 0 && other >= 0 {
		p := s.PutTo[late]
		return []gap{{
			path: at("put-to", late) + ".date", message: fmt.Sprintf("%q, the version assessed, was put to %s %s, after the decision of %s", assessed, p.To, on(p.Date), s.decided().Words()),
			hint: "check both dates; if this version was put before the decision, record when",
		}}
	}
	if other >= 0 {
		p := s.PutTo[other]
		return []gap{{
			path: at("put-to", other) + ".version", message: fmt.Sprintf("%q was put to %s; the version assessed is %q, and that it was put is not recorded", p.Version, p.To, assessed),
			hint: "correct the version in policy.version or here, or record when the version assessed was put",
		}}
	}
	return nil // all were put too late, which putInTime says
}

// unnamedIsNote makes it advice to name the version that was put.
func unnamedIsNote(s *subject, g gap) schema.Severity {
	return lighter(len(s.PutTo) == 1 && weak(s.PutTo[0].Version), schema.Note)
}

// sameVersion compares the numbers of two versions that are named alike, as "Draft 2" and "draft 3", "v1.2" and
// "1.2"; of others nothing can be told.
func sameVersion(a, b string) (same, comparable bool) {
	wordsA, numbersA := versionParts(a)
	wordsB, numbersB := versionParts(b)
	if wordsA == wordsB && numbersA == numbersB {
		return true, true
	}
	return false, wordsA == wordsB && numbersA != "" && numbersB != ""
}

// versionParts gives the words and the numbers of a version: "draft" and "3", "" and "1.2".
func versionParts(version string) (words, numbers string) {
	var w, n []string
	for _, part := range strings.FieldsFunc(strings.ToLower(version), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		digits := strings.TrimLeft(part, "v")
		switch {
		case part == "v" || part == "version" || part == "no" || part == "number":
		case strings.Trim(digits, "0123456789") == "" && digits != "":
			n = append(n, digits)
		default:
			w = append(w, part)
		}
	}
	for len(n) > 1 && strings.Trim(n[len(n)-1], "0") == "" {
		n = n[:len(n)-1] // 2.0 is 2
	}
	return strings.Join(w, " "), strings.Join(n, ".")
}

func putForm(s *subject) []gap {
	var gaps []gap
	for i, p := range s.PutTo {
		if p.Form == "" {
			gaps = append(gaps, gap{
				path: at("put-to", i) + ".form", message: fmt.Sprintf("whether the statement was put to %s in full is not recorded", p.To),
				hint: toPaste("say in what form it was put", `form = "full"  # or summary, link`),
			})
		}
	}
	return gaps
}
