package findings

import (
	"slices"
	"strings"

	"dueregard/schema"
)

// A telling is one message about one place, which several findings may have come to.
type telling struct {
	*schema.Finding        // the first
	message         string // of all of them
	times           int
}

// tellings are the findings of a block, those at one place in one message.
func (k *block) tellings() []telling {
	var tellings []telling
	for i := 0; i < len(k.findings); {
		f, next := k.findings[i], i+1
		for next < len(k.findings) && k.findings[next].Position == f.Position {
			next++
		}
		tellings = append(tellings, together(k.findings[i:next])...)
		i = next
	}
	return tellings
}

// together joins messages that differ in one part, as in "no impact is recorded for Sex, Age and Race".
func together(found []*schema.Finding) []telling {
	messages := make([]string, len(found))
	for i, f := range found {
		messages[i] = oneLine(f.Message)
	}
	if len(found) > 1 {
		if message, ok := joined(messages); ok {
			return []telling{{found[0], message, len(found)}}
		}
	}
	tellings := make([]telling, len(found))
	for i, f := range found {
		tellings[i] = telling{f, messages[i], 1}
	}
	return tellings
}

// Messages are joined if they have so many bytes in common, and are not more than that.
const (
	leastShared = 16
	mostJoined  = 12
)

// joined makes one message of several that begin and end with the same words.
func joined(messages []string) (string, bool) {
	if !slices.ContainsFunc(messages, func(m string) bool { return m != messages[0] }) {
		return messages[0], true
	}
	start, end := common(messages)
	if len(messages) > mostJoined || len(start)+len(end) < leastShared {
		return "", false
	}
	var parts []string
	ambiguous := false
	for _, m := range messages {
		if len(m) <= len(start)+len(end) {
			return "", false
		}
		part := m[len(start) : len(m)-len(end)]
		ambiguous = ambiguous || strings.Contains(part, " and ") || strings.ContainsAny(part, ",;")
		if !slices.Contains(parts, part) {
			parts = append(parts, part)
		}
	}
	if ambiguous {
		return start + strings.Join(parts, "; ") + end, true
	}
	return start + list(parts) + end, true
}

// common gives the whole words that all messages begin with, and those that they end with.
func common(messages []string) (start, end string) {
	start, end = messages[0], messages[0]
	for _, m := range messages[1:] {
		for !strings.HasPrefix(m, start) {
			start = start[:len(start)-1]
		}
		for !strings.HasSuffix(m, end) {
			end = end[1:]
		}
	}
	start = start[:strings.LastIndexByte(start, ' ')+1]
	at := strings.IndexByte(end, ' ')
	if at < 0 {
		return start, ""
	}
	if at > 0 && strings.IndexByte(",;:", end[at-1]) >= 0 {
		at-- // the sign behind the part in which they differ
	}
	return start, end[at:]
}
