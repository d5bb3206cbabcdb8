package judge

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The profiles that every paper conforms to.
const (
	UA1 = "ua1" // PDF/UA-1: ISO 14289-1
	A3a = "3a"  // PDF/A-3a: ISO 19005-3
)

// veraReport is what veraPDF says of several files, as far as anybody here asks.
type veraReport struct {
	Report struct {
		Jobs []struct {
			ItemDetails      struct{ Name string }
			ValidationResult []veraResult
		}
	}
}

type veraResult struct {
	Details struct {
		PassedChecks, FailedChecks int
		RuleSummaries              []veraRule
	}
	JobEndStatus string
	Compliant    bool
}

type veraRule struct {
	Specification, Clause, Description string
	TestNumber, FailedChecks           int
	Checks                             []struct{ Context, ErrorMessage string }
}

// VeraPDF wants every paper to conform to a profile, and every canary to be found out: a judge that
// finds nothing wrong with a broken file cannot be trusted with the others. DUEREGARD_VERAPDF names the
// folder of its jars.
func VeraPDF(t *testing.T, profile string, papers []Paper, canaries []Canary) {
	t.Helper()
	jars := need(t, "java", "DUEREGARD_VERAPDF")
	args := []string{"-cp", filepath.Join(jars, "*"), "org.verapdf.apps.GreenfieldCliWrapper",
		"--flavour", profile, "--format", "json", "--maxfailuresdisplayed", "2"}
	for _, p := range papers {
		args = append(args, p.File)
	}
	for _, c := range canaries {
		args = append(args, c.File)
	}
	faults := faultsOf(t, runVera(t, args))
	if len(faults) != len(papers)+len(canaries) {
		t.Errorf("veraPDF was given %d papers and %d canaries, and judged %d files", len(papers), len(canaries), len(faults))
	}
	for _, p := range papers {
		found, judged := faults[p.File]
		if !judged || len(found) > 0 {
			t.Errorf("%s, %s: judged: %v\n%s", profile, p.name(), judged, strings.Join(found, "\n"))
		}
	}
	for _, c := range canaries {
		if !slices.ContainsFunc(faults[c.File], func(f string) bool { return strings.Contains(f, " "+c.Clause+"-") }) {
			t.Errorf("%s: nobody found that %s: clause %s, but only %q", profile, c.Broken, c.Clause, faults[c.File])
		}
	}
}

// runVera runs veraPDF, which ends with an error code where a file does not conform.
func runVera(t *testing.T, args []string) []byte {
	t.Helper()
	out, said := started(t, "java", args...)
	if !json.Valid(out) {
		t.Fatalf("veraPDF says no JSON: %.2000s\n%.2000s", out, said)
	}
	return out
}

// faultsOf lists what is wrong with each file that was judged.
func faultsOf(t *testing.T, out []byte) map[string][]string {
	t.Helper()
	var report veraReport
	if err := json.Unmarshal(out, &report); err != nil {
		t.Fatal(err)
	}
	faults := make(map[string][]string)
	for _, job := range report.Report.Jobs {
		found := []string{}
		for _, r := range job.ValidationResult {
			found = append(found, r.faults()...)
		}
		if len(job.ValidationResult) != 1 {
			found = append(found, fmt.Sprintf("%d results", len(job.ValidationResult)))
		}
		faults[job.ItemDetails.Name] = found
	}
	return faults
}

// faults lists the rules that failed.
func (r veraResult) faults() []string {
	var out []string
	for _, rule := range r.Details.RuleSummaries {
		out = append(out, fmt.Sprintf("  %s %s-%d, %d times: %s", rule.Specification, rule.Clause, rule.TestNumber, rule.FailedChecks, rule.Description))
		for _, c := range rule.Checks {
			out = append(out, "    "+c.ErrorMessage+" at "+c.Context)
		}
	}
	if len(out) == 0 && (!r.Compliant || r.JobEndStatus != "normal" || r.Details.FailedChecks > 0 || r.Details.PassedChecks == 0) {
		out = append(out, fmt.Sprintf("  ended %q, compliant: %v, %d checks passed", r.JobEndStatus, r.Compliant, r.Details.PassedChecks))
	}
	return out
}
