package xlsx

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"dueregard/render"
)

// Sizes of a chart, in pixels but for points.
const (
	chartWidth  = 780
	chartFrame  = 110 // height of all but the bars
	barHeight   = 17
	barGap      = 14
	maxChart    = 1600
	points      = 0.75 // a pixel
	pixelsARow  = defaultHeight / points
	rowsBetween = 2
)

// barFills differ in lightness, so that they stay apart in print without colour.
var barFills = []string{"1F3A5F", "F2B04A", "4E9A8F", "C9CED6", "7C5295"}

// A block is a chart on its sheet: the figures, and the drawing below them.
type block struct {
	chart *render.Chart
	top   int // row of the figures' head
}

// blocks places the charts of s below its table.
func (s *sheet) blocks() []block {
	var placed []block
	top := s.lastRow() + rowsBetween + 1
	for i := range s.Charts {
		if len(s.Charts[i].Bars) == 0 || len(s.Charts[i].Series) == 0 {
			continue
		}
		b := block{chart: &s.Charts[i], top: top}
		placed = append(placed, b)
		top = b.last() + rowsBetween + 1
	}
	return placed
}

// plotColumns is the number of columns that the figures of the charts take.
func (s *sheet) plotColumns() int {
	columns := 0
	for _, b := range s.blocks() {
		columns = max(columns, 1+len(b.heads()))
	}
	return columns
}

// heads are what stands above the figures: the series, and the intervals, which excelize cannot draw.
func (b block) heads() []string {
	if b.chart.Interval == "" {
		return b.chart.Series
	}
	return append(slices.Clone(b.chart.Series), b.chart.Interval)
}

// end is the last row of the figures.
func (b block) end() int { return b.top + len(b.chart.Bars) }

// drawing is the row at which the drawing begins.
func (b block) drawing() int { return b.end() + 2 }

// last is the last row that the drawing covers.
func (b block) last() int { return b.drawing() + b.height()/int(pixelsARow) }

// height is the height of the drawing in pixels.
func (b block) height() int {
	bars := len(b.chart.Bars) * (barHeight*len(b.chart.Series) + barGap)
	return min(chartFrame+bars, maxChart)
}

// writeCharts writes the figures of each chart and draws it.
func (wb *workbook) writeCharts(s *sheet, r *rows) error {
	for _, b := range s.blocks() {
		rest := float64(b.last()-b.top+rowsBetween) * defaultHeight
		if r.height+rest > s.pageHeight() {
			if err := r.stream.InsertPageBreak(address(0, b.top)); err != nil {
				return err
			}
			r.height = 0
		}
		if err := wb.writeFigures(s, r, b); err != nil {
			return err
		}
		r.height += float64(b.height()) * points
		if err := wb.file.AddChart(s.name, address(0, b.drawing()), b.draw(s.name)); err != nil {
			return fmt.Errorf("chart %q: %w", b.chart.Title, err)
		}
	}
	return nil
}

// writeFigures writes the cells that a chart reads: series across, groups down.
func (wb *workbook) writeFigures(s *sheet, r *rows, b block) error {
	r.set(0, clean(b.chart.Title), wb.styles.corner)
	height := lines(b.chart.Title, cellArea(s.widths[0], true))
	for i, name := range b.heads() {
		r.set(i+1, clean(name), wb.styles.series)
		height = max(height, lines(name, cellArea(s.widths[i+1], true)))
	}
	if err := r.put(b.top, rowHeight(height)); err != nil {
		return err
	}
	kind, decimals := b.figures()
	for i, bar := range b.chart.Bars {
		cells := []render.BookCell{{Text: bar.Label}}
		for j, value := range bar.Values[:min(len(bar.Values), len(b.chart.Series))] {
			cell := render.BookCell{Number: &value, Decimals: decimals}
			if j < len(b.chart.Places) {
				cell.Decimals = b.chart.Places[j]
			}
			cells = append(cells, cell)
		}
		if len(bar.Intervals) > 0 && bar.Intervals[0] != (render.Interval{}) && len(cells) == 1+len(b.chart.Series) {
			cells = append(cells, render.BookCell{Text: fmt.Sprintf("%.1f–%.1f", bar.Intervals[0].Low, bar.Intervals[0].High)})
		}
		if err := wb.writeFigureRow(s, r, b.top+1+i, kind, cells); err != nil {
			return err
		}
	}
	if b.chart.Note == "" {
		return nil
	}
	r.set(0, clean(b.chart.Note), wb.styles.intro)
	return r.put(b.end()+1, defaultHeight)
}

// writeFigureRow writes one group of a chart. A figure that is not known leaves its cell empty.
func (wb *workbook) writeFigureRow(s *sheet, r *rows, number int, kind render.Kind, cells []render.BookCell) error {
	for c := range cells {
		value, look := valueOf(&cells[c], kind)
		look.right = c > 0
		style, err := wb.styles.cell(look)
		if err != nil {
			return err
		}
		r.set(c, value, style)
	}
	return r.put(number, rowHeight(lines(cells[0].Text, textArea(s.widths[0]))))
}

// figures says what the values are, and how many places they need.
func (b block) figures() (render.Kind, int) {
	places := 0
	for _, bar := range b.chart.Bars {
		for _, value := range bar.Values {
			if math.IsNaN(value) || math.IsInf(value, 0) {
				continue
			}
			_, fraction, _ := strings.Cut(strconv.FormatFloat(value, 'f', -1, 64), ".")
			places = max(places, min(len(fraction), 2))
		}
	}
	if b.chart.Unit == "%" {
		return render.Percent, places
	}
	return render.Number, places
}

// maxDrawingName is how many characters the name of a drawing may have.
const maxDrawingName = 200

// draw describes the drawing: bars from the top down in the order of the figures.
func (b block) draw(sheet string) *excelize.Chart {
	kind, places := b.figures()
	percent := kind == render.Percent
	font := excelize.Font{Family: fontFamily, Size: 9, Color: ink}
	chart := &excelize.Chart{
		Type:      excelize.Bar,
		Series:    b.series(sheet, font),
		Dimension: excelize.ChartDimension{Width: chartWidth, Height: uint(b.height())},
		Title: excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{
			Text: clean(b.chart.Title),
			Font: &excelize.Font{Family: fontFamily, Size: 12, Bold: true, Color: titleInk},
		}}},
		Format:     excelize.GraphicOptions{AltText: clean(b.chart.Alt), Name: cut(clean(b.chart.Title), maxDrawingName)},
		Legend:     excelize.ChartLegend{Position: "bottom", Font: &font},
		VaryColors: new(false),
		XAxis:      excelize.ChartAxis{ReverseOrder: true, Font: font},
		YAxis: excelize.ChartAxis{
			Font: font, Minimum: new(0.0), MajorGridLines: true,
			TickLabelPosition: excelize.ChartTickLabelHigh,
			NumFmt:            excelize.ChartNumFmt{CustomNumFmt: numberFormat(0, percent)},
		},
		PlotArea: excelize.ChartPlotArea{
			ShowVal: true,
			NumFmt:  excelize.ChartNumFmt{CustomNumFmt: numberFormat(places, percent)},
		},
		Border:   excelize.LineOptions{Type: excelize.LineNone},
		GapWidth: new(uint(55)), Overlap: new(0),
	}
	if b.chart.Max > 0 {
		chart.YAxis.Maximum, chart.YAxis.MajorUnit = &b.chart.Max, 1
	}
	if len(b.chart.Series) == 1 {
		chart.Legend.Position = "none"
		chart.YAxis.Title = axisTitle(b.chart.Series[0])
	}
	return chart
}

// axisTitle names the only series of a chart, which needs no legend.
func axisTitle(name string) excelize.ChartTitle {
	return excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{
		Text: clean(name),
		Font: &excelize.Font{Family: fontFamily, Size: 9, Color: quietInk},
	}}}
}

// series points at the cells of the figures.
func (b block) series(sheet string, font excelize.Font) []excelize.ChartSeries {
	area := func(c, from, to int) string {
		name, _ := excelize.ColumnNumberToName(c + 1)
		return fmt.Sprintf("%s!$%s$%d:$%s$%d", quoteSheet(sheet), name, from, name, to)
	}
	var series []excelize.ChartSeries
	for i := range b.chart.Series {
		name, _, _ := strings.Cut(area(i+1, b.top, b.top), ":")
		series = append(series, excelize.ChartSeries{
			Name:              name,
			Categories:        area(0, b.top+1, b.end()),
			Values:            area(i+1, b.top+1, b.end()),
			Fill:              excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{barFills[b.chart.Rank(i)%len(barFills)]}},
			DataLabel:         excelize.ChartDataLabel{Font: font},
			DataLabelPosition: excelize.ChartDataLabelsPositionOutsideEnd,
		})
	}
	return series
}
