package rules

import (
	"slices"
	"strings"
)

// mayDecide says that who signed, or was given the statement, may well be the decision maker or speak for it. A
// deputy, and one member of a body, need a delegation; who presides speaks for its own body only.
func mayDecide(who, maker string, delegated bool) bool {
	if strings.EqualFold(strings.TrimSpace(who), strings.TrimSpace(maker)) {
		return true
	}
	low, of := strings.ToLower(who), strings.ToLower(maker)
	for _, other := range []string{"opposition", "shadow "} {
		if strings.Contains(low, other) != strings.Contains(of, other) {
			return false
		}
	}
	for _, under := range []string{"deputy director", "assistant director", "deputy chief", "assistant chief", "deputy head", "assistant head"} {
		if !delegated && strings.Contains(low, under) && !strings.Contains(of, under[:strings.IndexByte(under, ' ')]) {
			return false
		}
	}
	switch {
	case !delegated && isCabinet(maker) && oneMember(low):
		return false
	case strings.Contains(low, "chair"):
		return chairs(low, maker)
	case presides(low) && !officer(of):
		return true
	}
	return samePost(who, maker)
}

// cabinetWords are what the executive of a council is called.
var cabinetWords = []string{"cabinet", "executive"}

// isCabinet says that the name is of the executive of a council as a whole.
func isCabinet(name string) bool {
	return containsAny(strings.ToLower(name), cabinetWords...) && isBody(name) || strings.EqualFold(strings.TrimSpace(name), "the executive") ||
		strings.EqualFold(strings.TrimSpace(name), "executive")
}

// oneMember says that words in lower case name one member of a cabinet, who does not lead it.
func oneMember(low string) bool {
	return !presides(low) && !strings.Contains(low, "members") &&
		containsAny(low, "cabinet member", "portfolio holder", "executive member", "lead member", "cabinet lead", "member for ")
}

// chairs says that somebody who chairs a body, in lower case, may chair the one that is meant.
func chairs(low, body string) bool {
	for _, word := range []string{"chairperson", "chairman", "chairwoman", "chair", "vice-", "vice "} {
		low = strings.ReplaceAll(low, word, " ")
	}
	own, kind := wordsOf(low)
	return len(own) == 0 && len(kind) == 0 || samePost(low, body) || weakName(low)
}

// weakName says that a name is a person's, which tells nothing of the post.
func weakName(low string) bool {
	first, rest, _ := strings.Cut(strings.TrimSpace(low), " ")
	titles := []string{"cllr", "councillor", "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "baroness"}
	if !slices.Contains(titles, strings.Trim(first, ".")) {
		return false
	}
	_, kind := wordsOf(rest)
	return len(kind) == 0
}

// statutoryPosts are abbreviations of posts that a statute asks for, with a word of what each is about.
var statutoryPosts = map[string]string{
	"dass": "adult", "dcs": "child", "dph": "public health", "ceo": "chief executive", "s151": "financ", "cfo": "financ",
}

// broadWords are of directorates that may hold anything.
var broadWords = strings.Fields("people place places resources communities community corporate growth operations")

// samePost compares as sameBody does, part by part where a name goes before a post, or a directorate stands in
// brackets.
func samePost(who, maker string) bool {
	if sameBody(who, maker) || isCabinet(who) && isCabinet(maker) {
		return true
	}
	parts := strings.FieldsFunc(who, func(r rune) bool { return strings.ContainsRune(",;()", r) })
	if len(parts) > 1 && slices.ContainsFunc(parts, func(part string) bool { return samePost(strings.TrimSpace(part), maker) }) {
		return true
	}
	if about := statutoryPosts[strings.ToLower(strings.TrimSpace(who))]; about != "" && strings.Contains(strings.ToLower(maker), about) {
		return true
	}
	if weakName(strings.ToLower(who)) && !isBody(maker) {
		return true
	}
	ownA, kindA := wordsOf(who)
	ownB, kindB := wordsOf(maker)
	return share(kindA, kindB) && !isBody(who) && !isBody(maker) && (allBroad(ownA) || allBroad(ownB))
}

func allBroad(own []string) bool {
	return len(own) > 0 && !slices.ContainsFunc(own, func(w string) bool { return !slices.Contains(broadWords, w) })
}
