package schema

import (
	"math"
	"testing"
)

// TestWilson: the score method without continuity correction in R. G. Newcombe, "Two-sided confidence intervals for the
// single proportion: comparison of seven methods", Statistics in Medicine 17, 1998, table I.
func TestWilson(t *testing.T) {
	for _, test := range []struct{ k, n, low, high float64 }{
		{81, 263, 0.2553, 0.3662}, {15, 148, 0.0624, 0.1605}, {0, 20, 0, 0.1611}, {1, 29, 0.0061, 0.1718},
	} {
		low, high := Wilson(test.k/test.n, test.n)
		if math.Abs(low-test.low) > 5e-5 || math.Abs(high-test.high) > 5e-5 {
			t.Errorf("%g of %g: %.4f to %.4f, want %.4f to %.4f", test.k, test.n, low, high, test.low, test.high)
		}
	}
	for n := 1.0; n < 1e7; n *= 3 {
		for _, p := range []float64{0, 0.001, 0.5, 1} {
			low, high := Wilson(p, n)
			if !(0 <= low && low <= p+1e-12 && p-1e-12 <= high && high <= 1) {
				t.Errorf("%g of %g: %g to %g", p, n, low, high)
			}
		}
	}
}
