package rules

import (
	"dueregard/schema"
)

// functionWords hold sentences together.
var functionWords = newWordList(`a about all an and any are as at be been by currently did do does doesn don for from had has have in is
	it its moment no none not of on or our present s so t that the there these they this those time to us was we were will with yet`)

// What a text is made of that says again what stands beside it: that there are no data, that they are
// held back, that nobody was asked, that something was read.
var (
	gapWords = newWordList(`area available break breakdown broken capture captured characteristic characteristics collect collected collecting council data
		detail down evidence figures found further gather gathered gdpr group groups held hold identified information known level local locally monitored no
		organisation protected protection record recorded recording routinely service specific statistics such system systems unavailable unknown users`)
	withheldWords = newWordList(`available be data disclose disclosed evidence hidden information publish published redacted release released
		reported share shared suppressed withheld`)
	unaskedWords = newWordList(`asked carried conducted consult consultation consulted consultations done engaged engagement formal held
		necessary need needed out place planned public required specific took undertaken`)
	notedWords = newWordList(`acknowledge acknowledged appreciate appreciated comment commented comments considered feedback interest
		note noted noting point points received response taken thank thanks view views welcome welcomed you your`)
	// notedWords, and those that say that nothing changed.
	unchangedWords = notedWords.with(`account amended amendment amendments board change changed changes decision
		into made make nothing policy project proposal proposals resulted structure unchanged went`)
)

// restates says that a text is made of the given words and small ones, and so gives no reason. One that is
// weak does as well.
func restates(text schema.Text, words *wordList) bool {
	if len(text) > longestBare || weak(text) {
		return weak(text)
	}
	return madeOf(string(text), true, words, functionWords)
}
