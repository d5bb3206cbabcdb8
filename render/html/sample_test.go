package html

import (
	"math"

	"dueregard/render"
)

func words(text string) render.Paragraph {
	return render.Paragraph{Spans: []render.Span{{Text: text}}}
}

func items(texts ...string) []render.Item {
	var out []render.Item
	for _, s := range texts {
		out = append(out, render.Item{Blocks: []render.Block{words(s)}})
	}
	return out
}

func cells(texts ...string) []render.Cell {
	var out []render.Cell
	for i, s := range texts {
		out = append(out, render.Cell{Header: i == 0, Blocks: []render.Block{words(s)}})
	}
	return out
}

// sample holds every block with everything that it can hold, in three languages.
func sample() *render.Document {
	blocks := []render.Block{
		render.Title{Text: "Bus passes & fares", Subtitle: "A change from April 2027", Facts: []render.Fact{{Label: "Version", Value: "2"}, {Label: "Responsible", Value: "Head of Transport"}}},
		words("This statement is the record of due regard."),
		render.Contents{},
	}
	blocks = append(blocks, prose()...)
	blocks = append(blocks, tables()...)
	blocks = append(blocks, charts()...)
	blocks = append(blocks, closing()...)
	return &render.Document{
		Meta: render.Meta{
			Title: "Bus passes & fares", Kind: "Due Regard Statement", Organisation: "Borough of Ashmere", Reference: "EQ/2026/004",
			Status: "Draft, not signed", Language: "en-GB", Date: "2026-11-03", Marking: "OFFICIAL",
			Labels: render.Labels{Contents: "Contents", PageOf: "Page %d of %d", Continued: "continued", NotKnown: "not known", Skip: "Skip to the main text"},
		},
		Brand:  render.Brand{Heading: "#5B2C83", Header: "#EFE6F6", Size: 12},
		Blocks: append(blocks, translation("cy-GB", "Tocynnau bws"), translation("ur", "بس پاس")),
	}
}

func prose() []render.Block {
	return []render.Block{
		render.Heading{Level: 1, Text: "The proposal"},
		render.Note{Tone: render.Guidance, Blocks: []render.Block{words("Say what is decided, and for whom.")}},
		render.Field{Key: "policy.description", Label: "What is proposed", Value: []render.Block{
			render.Paragraph{Spans: []render.Span{
				{Text: "Passes become "}, {Text: "free", Bold: true}, {Text: " for carers", Italic: true}, {Text: ", "}, {Text: "cerdyn gofalwr", Bold: true, Italic: true, Language: "cy"},
				{Text: "."}, {Text: "\n"}, {Text: "See "}, {Text: "the plan", Link: "https://www.example.org/plan?a=1&b=2"}, {Text: " or "},
				{Text: "https://www.example.org/", Link: "https://www.example.org/"}, {Text: "."},
			}},
			words("A second paragraph."),
		}},
		render.Facts{{Label: "When", Value: "8 to 9 October 2025"}, {Label: "Took part", Value: "62"}},
		render.Field{Key: "policy.areas", Label: "Areas", Value: []render.Block{render.List{Items: items("Eastfield", "Fenside")}}},
		render.Field{Key: "policy.budget-change", Label: "Change to the budget", Missing: "Not recorded"},
		render.Heading{Level: 2, Text: "Conditions"},
		render.List{Ordered: true, Start: 3, Items: []render.Item{
			{Blocks: []render.Block{words("Residents"), render.List{Ordered: true, Start: 1, Style: render.Letters, Items: []render.Item{
				{Blocks: []render.Block{words("of working age"), render.List{Ordered: true, Start: 2, Style: render.Romans, Items: items("in work", "out of work")}}},
				{Blocks: []render.Block{words("retired")}},
			}}}},
			{Blocks: []render.Block{words("Visitors."), words("They buy a day pass.")}},
		}},
		render.Note{Tone: render.Missing, Title: "Nothing is recorded about carers", Blocks: []render.Block{words("The form asks for it.")}},
		render.Note{Title: "Plain"},
	}
}

func tables() []render.Block {
	positive := render.MatrixCell{Key: "impact[0]", Sign: "+", Word: "Positive", Tone: render.Positive}
	house := render.MatrixCell{Sign: "▲", Word: "High", Fill: "#8B0000"}
	blank := render.MatrixCell{Sign: render.BlankSign, Word: "Not recorded", Tone: render.Missing}
	return []render.Block{
		render.PageBreak{},
		render.Heading{Level: 1, Text: "Evidence"},
		render.Heading{Level: 2, Text: "Age", Minor: true},
		render.Table{Key: "evidence.age.table[0]", Caption: "Pass holders by age, 31 March 2026",
			Columns: []render.Column{{Label: "Age"}, {Label: "Pass holders", Number: true}, {Label: "Residents, per cent", Number: true}},
			Rows:    []render.Row{{Cells: cells("16 to 64", "1,204", "61.5")}, {Cells: cells("65 and over", "8,911", "19.2")}, {Cells: cells("Total", "10,115", "80.7"), Total: true}}},
		render.Table{Columns: []render.Column{{Label: "Action", Weight: 3}, {Label: "Owner", Weight: 1}},
			Rows: []render.Row{{Cells: []render.Cell{{Blocks: []render.Block{words("Write to all."), words("Twice.")}}, {Blocks: []render.Block{words("Not recorded")}, Tone: render.Missing}}},
				{Cells: []render.Cell{{Blocks: []render.Block{words("Count.")}, Fill: "#fedcba"}}}}},
		render.Heading{Level: 2, Text: "Age"},
		render.Matrix{Key: "impact", Caption: "Impacts", Corner: "Characteristic", Columns: []string{"Eliminate discrimination", "Advance equality of opportunity"},
			Rows: []render.MatrixRow{{Label: "Age", Cells: []render.MatrixCell{positive, house}}, {Label: "Sex", Cells: []render.MatrixCell{blank, {Word: "Does not apply", Tone: render.Muted}}}}},
	}
}

func charts() []render.Block {
	return []render.Block{
		render.Chart{Key: "evidence.age.table[0]", Title: "Pass holders by age", Alt: "Most pass holders are 65 and over.", Unit: "%",
			Series: []string{"Pass holders", "Residents", "Drivers", "Cyclists"}, Interval: "95% interval",
			Bars: []render.Bar{
				{Label: "16 to 64", Values: []float64{11.9, 61.5, 70, 3.25}, Intervals: []render.Interval{{Low: 9.5, High: 14.8}}},
				{Label: "65 and over, and those whose label needs more than one line", Values: []float64{88.1, 19.2, math.NaN(), 0}},
			}},
		render.Chart{Title: "Readiness by domain", Max: 4, Series: []string{"Step"}, Bars: []render.Bar{
			{Label: "Leadership", Values: []float64{3}, Words: []string{"3 of 4, established"}},
			{Label: "Data", Values: []float64{1}, Words: []string{"1 of 4, beginning"}},
		}},
		render.Chart{Title: "Journeys", Series: []string{"Journeys"}, Bars: []render.Bar{{Label: "2025", Values: []float64{1234567}}, {Label: "2026", Values: []float64{-4}}}},
	}
}

func closing() []render.Block {
	return []render.Block{
		render.Heading{Level: 1, Text: "Sign-off"},
		render.Signature{Key: "sign-off[0]", Title: "Decision maker", Declaration: []render.Block{words("I had this statement in front of me.")},
			Lines: []render.Fact{{Label: "Post", Value: "Portfolio holder"}, {Label: "Name"}, {Label: "Date"}}},
		render.Heading{Level: 1, Text: "Sign-off"},
		words("The second of its name."),
	}
}

func translation(language, title string) render.Part {
	return render.Part{Language: language, Blocks: []render.Block{
		render.Title{Text: title},
		render.Contents{},
		render.Heading{Level: 1, Text: title + " 1"},
		words(title),
		render.Heading{Level: 2, Text: title + " 2"},
		render.Table{Columns: []render.Column{{Label: "A"}, {Label: "B"}, {Label: "C"}}, Rows: []render.Row{{Cells: cells("1", "2", "3")}}},
		render.Chart{Title: title, Bars: []render.Bar{{Label: title, Values: []float64{12}}}},
		render.Heading{Level: 4, Text: "A level is skipped"},
		render.Paragraph{Spans: []render.Span{{Text: "in English", Language: "en"}}},
	}}
}
