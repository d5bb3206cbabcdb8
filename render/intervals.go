package render

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"dueregard/schema"
)

// intervalWords name what chance leaves open for a share, in tables and in charts.
const intervalWords = "95% interval"

// What an interval is, in a table, and in one that is drawn: the chart may stand overleaf.
const (
	intervalAbout = "95% interval: as only a sample was asked, the share among everybody is likely to lie within it."
	whiskerAbout  = "95% interval, the line on a bar of the chart: as only a sample was asked, the share among everybody is likely to lie within it."
)

// compared gives a table of figures with the shares that its numbers make, where it has none, and with how
// sure each share of a sample is, parallel to the rows; nil: all users are counted, or it is not known.
//
// A table of which something is suppressed stays as it is: a share and its interval tell how many people it
// is of. In any other all of that can be worked out from what the table shows.
func compared(t schema.Table) (schema.Table, []Interval) {
	if t.Suppressed != nil {
		return t, nil
	}
	if t.Comparator != "" {
		if !alike(t.Rows) {
			return t, nil
		}
		t = withShares(t)
	}
	if t.Sample == nil || !*t.Sample {
		return t, nil // chance has no part in who is counted
	}
	n := usersIn(t)
	if n == 0 {
		return t, nil
	}
	var all []Interval
	for i, r := range t.Rows {
		if r.Share == nil || t.Comparator != "" && r.PopulationShare == nil || r.IsTotal() {
			continue
		}
		p := *r.Share / 100
		if r.Users != nil {
			p = float64(*r.Users) / n
		}
		if p > 1 {
			return t, nil
		}
		if all == nil {
			all = make([]Interval, len(t.Rows))
		}
		low, high := schema.Wilson(p, n)
		all[i] = Interval{100 * low, 100 * high}
	}
	return t, all
}

// intervalNote says once in a paper what an interval is: of a table, and of its chart if that is drawn.
func (b *builder) intervalNote(drawn bool) []Block {
	if b.shown["intervals"] {
		return nil
	}
	b.shows("intervals")
	if drawn {
		return words(whiskerAbout)
	}
	return words(intervalAbout)
}

// alike says that there is somebody to compare with for all users in the rows. Where there is not, as for
// those who did not answer, shares are of different wholes.
func alike(rows []schema.Row) bool {
	return !slices.ContainsFunc(rows, func(r schema.Row) bool {
		users := r.Users != nil && *r.Users > 0 || r.Share != nil && *r.Share > 0
		return users && r.Population == nil && r.PopulationShare == nil
	})
}

// withShares adds the shares that numbers make of a total, on the sides that have none, if both sides then
// have some.
func withShares(t schema.Table) schema.Table {
	var users, others int
	if t.Total != nil && t.Total.Users != nil {
		users = *t.Total.Users
	}
	if t.Total != nil && t.Total.Population != nil {
		others = *t.Total.Population
	}
	ours := sharesOf(t.Rows, users, func(r schema.Row) (*int, *float64) { return r.Users, r.Share })
	theirs := sharesOf(t.Rows, others, func(r schema.Row) (*int, *float64) { return r.Population, r.PopulationShare })
	if len(t.Rows) == 0 || ours == nil || theirs == nil {
		return t
	}
	t.Total = wholeOf(t, ours, theirs)
	t.Rows = slices.Clone(t.Rows)
	for i := range t.Rows {
		t.Rows[i].Share, t.Rows[i].PopulationShare = ours[i], theirs[i]
	}
	return t
}

// wholeOf is the total of a table, with the whole that shares make which are added to it.
func wholeOf(t schema.Table, ours, theirs []*float64) *schema.Total {
	if t.Total == nil {
		return nil
	}
	whole, total := 100.0, *t.Total
	if t.Rows[0].Share == nil && ours[0] != nil {
		total.Share = cmp.Or(total.Share, &whole)
	}
	if t.Rows[0].PopulationShare == nil && theirs[0] != nil {
		total.PopulationShare = cmp.Or(total.PopulationShare, &whole)
	}
	return &total
}

// sharesOf are the shares that rows have, or those that their numbers make of a total, with one place; nil:
// there are neither.
func sharesOf(rows []schema.Row, total int, of func(schema.Row) (*int, *float64)) []*float64 {
	shares := make([]*float64, len(rows))
	counted, shared := total > 0, false
	for i, r := range rows {
		n, share := of(r)
		shares[i], shared = share, shared || share != nil
		counted = counted && n != nil && *n <= total
	}
	if shared {
		return shares
	}
	if !counted {
		return nil
	}
	for i, r := range rows {
		n, _ := of(r)
		share := math.Round(1000*float64(*n)/float64(total)) / 10
		shares[i] = &share
	}
	return shares
}

// usersIn is the number of users of whom the shares in the rows are; 0: the table does not tell it.
func usersIn(t schema.Table) float64 {
	var total, sum, shares float64
	if t.Total != nil && t.Total.Users != nil {
		total = float64(*t.Total.Users)
	}
	counted := true
	var known []*float64
	for _, r := range t.Rows {
		switch {
		case r.IsTotal() && len(t.Rows) > 1:
			if r.Users != nil && total == 0 {
				total = float64(*r.Users)
			}
			continue
		case r.Users == nil:
			counted = false
		default:
			sum += float64(*r.Users)
		}
		known = append(known, r.Share)
		if r.Share != nil {
			shares += *r.Share
		}
	}
	const rounding = 1.5 // percentage points that the shares of a whole may be off 100
	if total == 0 && counted && !t.Overlaps() && math.Abs(shares-100) <= rounding {
		total = sum
	}
	if total > 0 && standOn(t.Rows, total, math.Pow10(-places(known))) {
		return total
	}
	return 0
}

// standOn says that the shares beside numbers are those numbers' shares of a total, as far as they are
// rounded or cut off at a step.
func standOn(rows []schema.Row, total, step float64) bool {
	return !slices.ContainsFunc(rows, func(r schema.Row) bool {
		return r.Users != nil && r.Share != nil && math.Abs(100*float64(*r.Users)/total-*r.Share) > step+1e-9
	})
}

// intervalColumn writes intervals down the table with one place, as findings do; the last is that of a
// total, if there is one.
func intervalColumn(t schema.Table, all []Interval) []string {
	words := make([]string, len(all), len(all)+1)
	for i, is := range all {
		if is != (Interval{}) {
			words[i] = fmt.Sprintf("%.1f to %.1f", is.Low, is.High)
		}
	}
	if t.Total != nil {
		words = append(words, "")
	}
	return words
}

// outside tells the bars of which the second series lies outside the interval of the first; empty: there is
// none.
func outside(c Chart) string {
	if c.Interval == "" || len(c.Series) < 2 {
		return ""
	}
	var named []string
	for _, b := range c.Bars {
		if is, v := b.Intervals[0], b.Values[1]; is != (Interval{}) && (v < is.Low || v > is.High) {
			named = append(named, b.Label)
		}
	}
	if named == nil {
		return ""
	}
	return fmt.Sprintf(" %s: outside the %s in %s.", c.Series[1], c.Interval, strings.Join(named, "; "))
}

// Interval is how sure the i-th value is, if that is known and both can be drawn.
func (b Bar) Interval(i int) Interval {
	if i >= len(b.Intervals) || !Drawable(b.Values[i]) || !Drawable(b.Intervals[i].Low+b.Intervals[i].High) {
		return Interval{}
	}
	return b.Intervals[i]
}
