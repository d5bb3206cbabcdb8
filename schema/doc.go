// Package schema is the statement: what a public body records to show that it had due regard to the
// needs of section 149 of the Equality Act 2010.
//
// Its place in the flow: it comes first. Load reads a statement's TOML into a Statement and knows
// where each key stands; Write puts a Statement back as TOML. The rules, the forms and the
// renderers build on these types; this package imports none of them.
//
// The comments of the fields of Statement and its parts are what officers read too: Describe hands
// them to the starter statement and to the schema of the file format. They say what to write, in
// what unit, and what an absent key means.
package schema
