package rules

import (
	"fmt"
	"strings"

	"dueregard/schema"
)

// signer tells who signed: by name, or by post where there is no name.
func signer(s *schema.SignOff) string {
	if !weak(s.Name) {
		return strings.TrimSpace(s.Name)
	}
	return strings.TrimSpace(s.Post)
}

func signersDiffer(s *subject) []gap {
	if s.Decision != nil && !weak(s.Decision.Delegation) {
		return nil
	}
	before := make(map[string]*schema.SignOff) // the first of each who signed
	for _, signed := range s.standing() {
		name := strings.ToLower(signer(signed))
		switch other := before[name]; {
		case weak(name):
		case other == nil:
			before[name] = signed
		case other.Role != signed.Role:
			return []gap{{
				path: "decision.delegation", message: fmt.Sprintf("%s signed both as %s and as %s", signer(other), roleNames[other.Role], roleNames[signed.Role]),
				hint: toPasteIn("decision", s.Decision != nil, "if that is how the decision is delegated, name the delegation", `delegation = "…"`),
			}}
		}
	}
	return nil
}

func revokedReasoned(s *subject) []gap {
	var gaps []gap
	for i := range s.SignOff {
		signed := &s.SignOff[i]
		switch why, when := !weak(signed.RevokedReason), !signed.Revoked.IsZero(); {
		case when && !why:
			gaps = append(gaps, gap{
				path:    at("sign-off", i) + ".revoked-reason",
				message: fmt.Sprintf("the %s's sign-off was revoked %s, and why is not recorded", roleNames[signed.Role], on(signed.Revoked)),
				hint:    toPaste("say what was wrong", `revoked-reason = "…"`),
			})
		case why && !when:
			gaps = append(gaps, gap{
				path:    at("sign-off", i) + ".revoked",
				message: fmt.Sprintf("why the %s's sign-off was revoked is recorded, but not when: it still stands", roleNames[signed.Role]),
				hint:    toPaste("give the day, or leave the reason out", `revoked = "…"`),
			})
		}
	}
	return gaps
}

// signerDecides is content with one signature of the decision maker's own, or of a member of the cabinet with the
// cabinet's minute, and silent where only a name is given, which tells nothing of the post.
func signerDecides(s *subject) []gap {
	if s.Decision == nil || weak(s.Decision.Maker) || !weak(s.Decision.Delegation) {
		return nil
	}
	var gaps []gap
	for i := range s.SignOff {
		signed := &s.SignOff[i]
		if signed.Role != "decision-maker" || !stands(signed) {
			continue
		}
		minuted := !weak(signed.Minute) && isCabinet(s.Decision.Maker) && oneMember(strings.ToLower(signed.Post))
		if weak(signed.Post) || minuted || mayDecide(signed.Post, s.Decision.Maker, false) || sameBody(signed.Name, s.Decision.Maker) {
			return nil
		}
		gaps = append(gaps, gap{
			path:    at("sign-off", i) + ".post",
			message: fmt.Sprintf("%s signed as decision maker; the decision is recorded as that of %s", signed.Post, s.Decision.Maker),
			hint:    "name the decision maker alike in both places; or write under [decision] which delegation it rests on, as delegation",
		})
	}
	return gaps
}

// presides says that somebody signs for a body.
func presides(post string) bool {
	return containsAny(strings.ToLower(post), "chair", "leader", "mayor", "convener", "convenor", "provost", "president")
}
