package schema

import (
	"strings"
	"testing"
)

// syntaxCases are what people write who do not know TOML, after the three lines of least: what they are
// told, where, and what to do.
var syntaxCases = []struct{ source, at, message, hint string }{
	{`budget-change = “x”`, `4:17`, `a curly quotation mark, “`, `write straight ones, as in a plain text editor: "…"`},
	{`budget-change = "End of route”`, `4:30`, `a curly quotation mark, ”`, `write straight ones, as in a plain text editor: "…"`},
	{`areas = ["a", “b”]`, `4:15`, `a curly quotation mark, “`, `write straight ones, as in a plain text editor: "…"`},
	{`“budget” = 1`, `4:1`, `a curly quotation mark, “`, `write straight ones, as in a plain text editor: "…"`},
	{`budget-change = £85,000`, `4:17`, `cannot read the value £85,000`, `words go between straight quotation marks: "£85,000"`},
	{`budget-change = End of bus"`, `4:17`, `cannot read the value End of bus`, `words go between straight quotation marks: "End of bus"`},
	{`budget-change = C:\\Users`, `4:17`, `cannot read the value C:\\Users`, `words go between straight quotation marks: "…"`},
	{`areas = [Mill End, "North"]`, `4:10`, `cannot read the value Mill End`, `words go between straight quotation marks: "Mill End"`},
	{"areas = [\n  \"North\",\n  Mill End,\n]", `6:3`, `cannot read the value Mill End`, `words go between straight quotation marks: "Mill End"`},
	{"budget-change =\u00a0\"x\"", `4:16`, `U+00A0, a no-break space, outside quotation marks`, `write a plain space in its place`},
	{"\u00a0budget-change = \"x\"", `4:1`, `U+00A0, a no-break space, outside quotation marks`, `write a plain space in its place`},
	{"budget-change = \"x\"\u200b", `4:20`, `U+200B, a zero-width space, outside quotation marks`, `delete it; it cannot be seen`},
	{"budget-change\u2003= \"x\"", `4:14`, `U+2003, a space that is not the plain one, outside quotation marks`, `write a plain space in its place`},
	{"\u200ebudget-change = \"x\"", `4:1`, `U+200E, a character that cannot be seen, outside quotation marks`, `delete it; it cannot be seen`},
	{`budget-change =`, `4:16`, `nothing stands after the sign =`, `write a value, or delete the line; no words are ""`},
	{"budget-change = # later\nkind = \"service\"", `4:17`, `nothing stands after the sign =`, `write a value, or delete the line; no words are ""`},
	{`people-affected = 1,200`, `4:19`, `cannot read the value 1,200`, `a number has no comma: 1200; words go between straight quotation marks: "1,200"`},
	{`people-affected = 1,200,000.5`, `4:19`, `cannot read the value 1,200,000.5`, `a number has no comma: 1200000.5; words go between straight quotation marks: "1,200,000.5"`},
	{`people-affected = 12%`, `4:19`, `cannot read the value 12%`, `a number has no per cent sign: 12; words go between straight quotation marks: "12%"`},
	{`people-affected = 012`, `4:19`, `cannot read the value 012`, `a number does not begin with 0; words go between straight quotation marks: "012"`},
	{`people-affected = 12 people`, `4:19`, `cannot read the value 12 people`, `words go between straight quotation marks: "12 people"`},
	{"[[evidence.age.table]]\ntitle = \"t\"\nrows = [{ users = 1,200 }]", `6:25`, `expected '=' after key`, `a number has no comma: 1200`},
	{"[[evidence.age.table]]\ntitle = \"t\"\nrows = [{ share = 12%, users = 5 }]", `6:19`, `cannot read the value 12%`, `a number has no per cent sign: 12; words go between straight quotation marks: "12%"`},
	{"[screening]\nfull-statement = yes", `5:18`, `cannot read the value yes`, `write true, in small letters, without quotation marks; other words go between straight quotation marks: "yes"`},
	{"[screening]\nfull-statement = No", `5:18`, `cannot read the value No`, `write false, in small letters, without quotation marks; other words go between straight quotation marks: "No"`},
	{"[screening]\nfull-statement = TRUE", `5:18`, `cannot read the value TRUE`, `write true, in small letters, without quotation marks; other words go between straight quotation marks: "TRUE"`},
	{"[screening]\ndate = 15/09/2025", `5:8`, `cannot read the value 15/09/2025`, `put the date between quotation marks: "15/09/2025", or write 2025-09-15`},
	{"[screening]\ndate = 15th September 2025 # a day", `5:8`, `cannot read the value 15th September 2025`, `put the date between quotation marks: "15th September 2025", or write 2025-09-15`},
	{"[screening]\ndate = 05/09/2025", `5:8`, `cannot read the value 05/09/2025`, `put the date between quotation marks: "05/09/2025", or write 2025-09-05`},
	{"[screening]\ndate = September 2025", `5:8`, `cannot read the value September 2025`, `put the date between quotation marks: "September 2025"`},
	{"[screening]\ndate = by 15 September 2025", `5:8`, `cannot read the value by 15 September 2025`, `put the date between quotation marks: "by 15 September 2025"`},
	{"[screening]\ndate = 31/06/2025", `5:8`, `cannot read the value 31/06/2025`, `words go between straight quotation marks: "31/06/2025"`},
	{"budget-change = \"End of bus\nkind = \"service\"", `4:17`, `the closing quotation mark is missing on this line`, `end the words with "; text of several lines goes between three quotation marks: """…"""`},
	{`budget-change = 'End of bus`, `4:17`, `the closing quotation mark is missing on this line`, `end the words with '; text of several lines goes between three quotation marks: """…"""`},
	{`areas = ["a", "b]`, `4:15`, `the closing quotation mark is missing on this line`, `end the words with "; text of several lines goes between three quotation marks: """…"""`},
	{`areas = ["a", "b, "c"]`, `4:20`, `expected ',' or ']' after array value`, `a comma or a quotation mark is missing in the list, or the bracket at its end`},
	{"description = \"\"\"\na\n\n[screening]\nreasons = \"\"\"\nb\n\"\"\"", `4:15`, `the text that begins here is not closed before line 8, or has one quotation mark too many there`, `write """ on a line of its own where it ends`},
	{"description = \"\"\"\na\n\n[screening]\nreasons = \"\"\"\"\"\"", `4:15`, `the text that begins here is not closed before line 8, or has one quotation mark too many there`, `write """ on a line of its own where it ends`},
	{"description = '''\na\n\n[screening]\nreasons = '''b'''", `4:15`, `the text that begins here is not closed before line 8, or has one quotation mark too many there`, `write ''' on a line of its own where it ends`},
	{"description = \"\"\"\na \"\"\"\"\"\"", `4:15`, `the text that begins here is not closed before line 5, or has one quotation mark too many there`, `write """ on a line of its own where it ends`},
	{"description = \"\"\"\na", `4:15`, `the text that begins here has no quotation marks at its end`, `write """ on a line of its own where it ends`},
	{`[screening] x`, `4:13`, `expected newline but got 'x'`, `each key has a line of its own; a quotation mark within text is written \"`},
	{`[screening`, `4:10`, `expected ']' to close table name`, `the name of a table stands in square brackets: [policy]`},
	{`[[action]`, `4:9`, `expected ']]' to close array table name`, `the name of a list stands in double square brackets: [[impact]]`},
	{`Budget change = "x"`, `4:8`, `expected '=' after key`, `a line is: key = value, the key without spaces; a comment begins with #`},
	{`budget-change = "x" kind = "service"`, `4:21`, `expected newline but got 'k'`, `each key has a line of its own; a quotation mark within text is written \"`},
	{`areas = ["a"`, `4:1`, `array is incomplete`, `the list or table that begins here has no bracket at its end`},
	{`$ = 1`, `4:1`, `invalid character at start of key: '$'`, `a line is: key = value, the key without spaces; a comment begins with #`},
	{`€ = 1`, `4:1`, `invalid character at start of key: '€'`, `a line is: key = value, the key without spaces; a comment begins with #`},
}

func TestSyntax(t *testing.T) {
	for _, c := range syntaxCases {
		_, err := Load(strings.NewReader(least+c.source), "f.toml")
		want := "f.toml:" + c.at + ": error: not TOML: " + c.message + "\n  hint: " + c.hint
		if err == nil || err.Error() != want {
			t.Errorf("%s\n%v\nwant\n%s", c.source, err, want)
			continue
		}
		checkError(t, []byte(least+c.source), err)
		crlf := strings.ReplaceAll(least+c.source, "\n", "\r\n")
		if _, err := Load(strings.NewReader(crlf), "f.toml"); err == nil || err.Error() != want {
			t.Errorf("with line ends of CR LF: %s\n%v\nwant\n%s", c.source, err, want)
		}
	}
}
