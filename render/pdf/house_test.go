package pdf

import (
	"math"

	"dueregard/render"
)

// houseSection shows what a house may ask for: its own colours, words on bars, lists that count in
// letters, and a part in another language.
func houseSection() []render.Block {
	return []render.Block{
		render.Heading{Level: 1, Text: "In the manner of the house"},
		lettered(), houseTable(), houseMatrix(), steps(), fourSeries(),
		render.Part{Language: "cy", Blocks: []render.Block{
			render.Heading{Level: 1, Text: "Crynodeb"},
			render.Paragraph{Spans: []render.Span{
				{Text: "Mae’r cyngor wedi rhoi sylw dyledus i’r "},
				{Text: "public sector equality duty", Italic: true, Language: "en-GB"},
				{Text: " wrth wneud y penderfyniad hwn."},
			}},
			render.Heading{Level: 2, Text: "Beth sy’n newid"},
			words("Oriau’r llyfrgell."),
		}},
	}
}

func lettered() render.List {
	list := bullets("that the plan be adopted;", "that the threshold be lowered, where", "that the matter come back in a year.")
	list.Ordered, list.Style = true, render.Letters
	inner := bullets("the child is under two;", "the family asks for it; or", "a school asks for it.", "a doctor does.")
	inner.Ordered, inner.Style = true, render.Romans
	list.Items[1].Blocks = append(list.Items[1].Blocks, inner)
	return list
}

func houseTable() render.Table {
	t := render.Table{Caption: "Risks", Columns: []render.Column{{Label: "Risk"}, {Label: "Likelihood"}, {Label: "Rating"}}}
	for i, fill := range []string{"#00703c", "#ffdd00", "#d4351c", "#808080", "#1d70b8"} {
		row := render.Row{Cells: cells("Families do not find the new team", "Possible", "Amber")}
		row.Cells[2].Fill = fill
		row.Cells[2].Blocks = append(row.Cells[2].Blocks, render.Paragraph{Spans: []render.Span{{Text: "see the scale", Link: "https://example.org/"}}})
		if i == 1 {
			row.Cells[1].Tone = render.Positive
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func houseMatrix() render.Matrix {
	return render.Matrix{
		Caption: "Impacts in the colours of the house", Corner: "Group", Columns: []string{"Eliminate discrimination", "Foster good relations"},
		Rows: []render.MatrixRow{
			{Label: "Age", Cells: []render.MatrixCell{{Sign: "+", Word: "Positive", Fill: "#00703c"}, {Sign: "−", Word: "Negative", Tone: render.Negative, Fill: "#ffbf47"}}},
			{Label: "Disability", Cells: []render.MatrixCell{{Sign: "?", Word: "Not known", Fill: "#000000"}, {Sign: "○", Word: "No effect", Tone: render.Neutral}}},
		},
	}
}

// steps is a chart of a scale from 1 to 5, with words for its figures.
func steps() render.Chart {
	return render.Chart{
		Title: "How likely people are to be affected", Alt: "Steps of a scale.", Max: 5, Series: []string{"Likelihood"},
		Bars: []render.Bar{
			{Label: "Age", Values: []float64{5}, Words: []string{"Almost certain"}},
			{Label: "Disability", Values: []float64{3}, Words: []string{"Possible, and for some people likely as well, as the forum told us"}},
			{Label: "Sex", Values: []float64{math.NaN()}, Words: []string{"Not assessed"}},
			{Label: "Race", Values: []float64{1}, Words: []string{"Rare"}},
		},
	}
}

func fourSeries() render.Chart {
	return render.Chart{
		Title: "Four years", Alt: "Four years compared.", Unit: "%", Max: 100,
		Series: []string{"Service users", "Residents", "Staff of the council", "Members of the council"},
		Bars: []render.Bar{
			{Label: "Under 25", Values: []float64{41, 30.5, 12, 3}},
			{Label: "25 to 64", Values: []float64{39, 49, 85, 61}},
			{Label: "65 and over", Values: []float64{20, 20.5, math.NaN(), 100}},
		},
	}
}
