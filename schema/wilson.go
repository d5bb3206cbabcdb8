package schema

import "math"

// z95 is the deviate of the standard normal distribution that leaves 2.5% on each side.
const z95 = 1.959963984540054

// Wilson gives the 95% score interval for a share that was found in n people, all as parts of one:
//
//	(p + z²/2n ± z·sqrt(p(1−p)/n + z²/4n²)) / (1 + z²/n)
//
// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
// American Statistical Association 22(158), 1927, pp. 209-212. It holds for few people as well, and for
// shares of nothing and of all. n is more than 0.
func Wilson(p, n float64) (low, high float64) {
	const z = z95
	middle := p + z*z/(2*n)
	width := z * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	whole := 1 + z*z/n
	return max(0, (middle-width)/whole), min(1, (middle+width)/whole)
}
