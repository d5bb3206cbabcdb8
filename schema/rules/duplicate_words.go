package rules

// namingWords are the words by which groups are named, besides those of the form. In "no impact on older people" and
// "no impact on disabled people" nothing else differs.
var namingWords = newWordSet(`
	age ages aged older old elderly young younger youth youths children child adults adult pensioners teenagers
	people persons person characteristic characteristics protected group groups community communities
	disabled disability disabilities impairment impairments wheelchair autistic
	gender reassignment trans transgender identity sex sexes male males female females men man women woman boys girls
	marriage married civil partnership partnerships spouses pregnancy pregnant maternity mothers birth
	race races racial ethnic ethnicity ethnicities minority minorities nationality black asian white gypsy gypsies roma traveller travellers
	religion religions religious belief beliefs faith faiths christian christians muslim muslims
	sexual orientation orientations gay lesbian bisexual lgb lgbt lgbtq heterosexual
	carers carer unpaid veterans armed forces rural rurality
	this these that their they them his her who`)

// joiningWords link the names of groups: "people with a disability", "lesbian, gay and bisexual people".
var joiningWords = newWordSet(`and or of with from for by in to as on all any other different the a an are is have has share sharing
	particular certain such`)

// groupMark is the hash that stands for the name of a group, however many words it has.
const groupMark = 1

// markGroups puts one mark in the place of each name of a group among the hashes of a text's words. The slice is
// changed.
func markGroups(words []uint32, groups *wordSet) []uint32 {
	marked := words[:0]
	joined := 0 // words behind a mark that may belong to the name
	for _, h := range words {
		switch {
		case groups.has(h):
			marked = marked[:len(marked)-joined]
			if len(marked) == 0 || marked[len(marked)-1] != groupMark {
				marked = append(marked, groupMark)
			}
			joined = 0
		case len(marked) > joined && marked[len(marked)-1-joined] == groupMark && joiningWords.has(h):
			marked = append(marked, h)
			joined++
		default:
			marked = append(marked, h)
			joined = 0
		}
	}
	return marked
}
