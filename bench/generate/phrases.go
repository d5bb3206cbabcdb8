package main

// services are what the invented policies are about: a service, and those who run it.
var services = [][2]string{
	{"library opening hours", "the library service"}, {"short breaks", "the short breaks team"},
	{"home to school transport", "the passenger transport team"}, {"day opportunities", "the day services team"},
	{"parking permits", "the parking team"}, {"supported housing", "the housing support team"},
	{"leisure centre charges", "the leisure team"}, {"youth clubs", "the youth service"},
	{"customer service points", "the customer service team"}, {"bulky waste collection", "the waste team"},
	{"museum admission", "the museums service"}, {"adult learning courses", "the adult learning team"},
	{"community meals", "the community meals team"}, {"council tax support", "the revenues team"},
	{"allotments", "the parks team"}, {"play areas", "the play team"},
	{"public toilets", "the facilities team"}, {"respite care", "the carers team"},
	{"street lighting", "the highways team"}, {"registration of births and deaths", "the registrars"},
}

var places = []string{
	"Ashmere", "Brackwater", "Coldmoor", "Dunsley Vale", "Eastholm", "Farrowdale", "Glenbourne", "Harrow Fen",
	"Inglewick", "Kestrel Bay", "Larkhill Cross", "Marrowby", "Netherbrook", "Oakshaw", "Penwater", "Quarrymoor",
}

var wards = []string{
	"Abbey", "Bridge", "Castle", "Docks", "Elmfield", "Fairview", "Greenbank", "Hillside", "Kingsway", "Lakeside",
	"Market", "Northgate", "Parkside", "Riverside", "Southfield", "Townend", "Victoria", "Westover",
}

// openers, facts and consequences make sentences: one of each, with %s for who, what and where it is
// about and %d for a number.
var openers = []string{
	"The survey of last spring shows that", "Officers who run %s report that", "At the drop-in in %s people told us that",
	"Records for the past year say that", "The needs analysis finds that", "Partners in %s confirm that",
	"Compared with the year before,", "Of those who answered,", "In interviews it was said again and again that",
	"Complaints about %s suggest that", "Visits to %s showed that", "The population profile tells us that",
	"Staff at the counter in %s notice that", "A count over two weeks found that", "Case files of %s show that",
	"Voluntary groups in %s say that", "According to the regional study,", "The equality forum pointed out that",
}

var facts = []string{
	"%d in a hundred come on foot", "%d households have no car", "one visit in %d is made by somebody who needs help",
	"%d people use it every week", "evenings are quieter by %d per cent", "%d families travel for more than half an hour",
	"%d people cannot use the web form", "a wait of %d minutes is usual", "%d people gave up before they were served",
	"costs of %d pounds a month keep people away", "%d requests were made in another language", "the entrance with %d steps is a barrier",
	"%d carers plan their week around it", "noise bothers %d of those who answered", "%d callers asked for large print",
	"there is no private room on %d of the sites", "%d people came with a support worker", "the last bus leaves %d minutes too early",
	"%d people feel unsafe after dark", "one in %d did not know that it exists", "the form takes %d minutes to fill in",
	"%d young people rely on it after school", "appointments run late on %d days a month", "%d people would pay a little more",
	"signs are hard to read in %d places", "%d people missed a payment last winter", "only %d per cent heard of the change",
	"%d neighbours share one lift", "toilets are closed for %d weeks of the year", "%d people asked for a quieter hour",
}

var consequences = []string{
	"so shorter hours would be felt most by %s", "which is more than for residents as a whole", "and the change does not touch that",
	"so we kept the early session in %s", "and %s will look at it again in the autumn", "which a leaflet alone would not mend",
	"so a telephone line stays open", "and nobody could say why", "which fits what the ward members of %s told us",
	"so the new timetable allows for it", "and this holds for %s as well", "which is why a second site is proposed",
	"so staff will be trained before the start", "and numbers have hardly moved since", "which matters on market days in %s above all",
	"so charges stay as they are for %s", "and a trial in %s begins before the change", "which we had not expected",
}

// measures are actions: what is done, and how one sees that it works.
var measures = [][2]string{
	{"Keep one staffed session a week in %s", "The session is held in at least 48 weeks of the year"},
	{"Offer the form on paper and by telephone in %s", "One request in ten comes by telephone or on paper"},
	{"Ask about it in the next survey of users in %s", "At least 60 per cent answer the question"},
	{"Train everybody at the counter in %s in how to help without taking over", "All staff trained, and asked again after half a year"},
	{"Agree a later bus with the operator in %s", "The bus runs on all weekdays"},
	{"Set up a quiet room in %s", "The room is open and booked"},
	{"Write to everybody who is affected in %s, in plain words", "Letters sent four weeks before the change"},
	{"Count visits by group in %s for four weeks", "The count is reported to scrutiny"},
	{"Hold a meeting with the disability forum in %s", "Minutes are published"},
	{"Give a contact in %s for people who lose out", "The number of contacts is reported each quarter"},
}
