package findings

import "strings"

// What of SARIF 2.1.0 is written; the sections are those of the standard. Absent keys have its defaults.
type (
	sarifTool struct { // 3.18
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct { // 3.19
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct { // 3.49
		ID         string              `json:"id"`
		Short      sarifText           `json:"shortDescription"`
		Full       sarifText           `json:"fullDescription"`
		Help       sarifText           `json:"help"`
		Default    sarifConfiguration  `json:"defaultConfiguration"`
		Properties sarifRuleProperties `json:"properties"`
	}
	sarifConfiguration struct { // 3.50
		Level string `json:"level,omitempty"`
	}
	sarifRuleProperties struct { // 3.8
		Tags      []string `json:"tags,omitempty"`
		Authority string   `json:"authority,omitempty"`
	}
	sarifText struct { // 3.11, 3.12
		Text string `json:"text"`
	}
	sarifResult struct { // 3.27
		RuleID       string             `json:"ruleId"`
		RuleIndex    *int               `json:"ruleIndex,omitempty"` // among the rules of the driver; nil: it is not there
		Level        string             `json:"level"`
		Message      sarifText          `json:"message"`
		Locations    []sarifLocation    `json:"locations"`
		Suppressions []sarifSuppression `json:"suppressions"` // none: it counts; all results have the key, or none has
		Fixes        []sarifFix         `json:"fixes,omitempty"`
		Properties   *sarifProperties   `json:"properties,omitempty"`
	}
	sarifProperties struct {
		Path      string `json:"path,omitempty"`
		Hint      string `json:"hint,omitempty"`
		Snippet   string `json:"snippet,omitempty"`
		Authority string `json:"authority,omitempty"`
		Answer    string `json:"answer,omitempty"`
	}
	sarifLocation struct { // 3.28
		Physical sarifPhysical  `json:"physicalLocation"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
	}
	sarifPhysical struct { // 3.29
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   sarifRegion   `json:"region"`
	}
	sarifArtifact struct { // 3.4
		URI string `json:"uri"`
	}
	sarifRegion struct { // 3.30; lines and columns from 1, an end that is absent is that of the line
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine,omitempty"`
		EndColumn   int `json:"endColumn,omitempty"`
	}
	sarifLogical struct { // 3.33
		FullyQualifiedName string `json:"fullyQualifiedName"`
		Kind               string `json:"kind"`
	}
	sarifSuppression struct { // 3.35
		Kind          string `json:"kind"`
		Status        string `json:"status"`
		Justification string `json:"justification"`
	}
	sarifFix struct { // 3.55
		Description sarifText     `json:"description"`
		Changes     []sarifChange `json:"artifactChanges"`
	}
	sarifChange struct { // 3.56
		Artifact     sarifArtifact      `json:"artifactLocation"`
		Replacements []sarifReplacement `json:"replacements"`
	}
	sarifReplacement struct { // 3.57
		Deleted  sarifRegion `json:"deletedRegion"`
		Inserted sarifText   `json:"insertedContent"`
	}
	sarifInvocation struct { // 3.20
		Successful    bool                `json:"executionSuccessful"`
		Notifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
	}
	sarifNotification struct { // 3.58
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations,omitempty"`
	}
)

// sarifRuleOf is a rule with what readers show of it.
func sarifRuleOf(r Rule, group string) sarifRule {
	rule := sarifRule{
		ID: r.ID, Short: sarifText{sentence(r.Title)}, Full: sarifText{sentence(r.Why)},
		Default:    sarifConfiguration{string(r.Severity)},
		Properties: sarifRuleProperties{Authority: r.Authority},
	}
	help := []string{sentence(r.Mend)}
	if r.Authority != "" {
		help = append(help, "Authority: "+sentence(r.Authority))
	}
	rule.Help.Text = strings.Join(help, "\n")
	if group != "" {
		rule.Properties.Tags = []string{group}
	}
	return rule
}
