package render

import (
	"fmt"
	"strings"

	"dueregard/schema"
)

// plainPaper makes the summary in plain words, of nothing but the texts that the file has in plain
// words. It is no Easy Read version: that is made with the people who need it, and has pictures.
func plainPaper(in Input) (*Document, error) {
	b := plainWords{newPaper(in, "Summary in plain words", in.Statement.Policy.Title)}
	if !b.any() {
		return nil, &NothingError{"plain", `write texts in plain words beside the others, their keys with "-plain": ` +
			"policy.description-plain, policy.outcomes-plain, analysis.summary-plain, considered-plain and response-plain of an impact, summary-plain of a consultation, action-plain of an action, decision.content-plain"}
	}
	if title := b.twin("policy.title"); title != "" {
		b.doc.Meta.Title = title
	}
	b.add(b.plainTitle())
	b.section("What is proposed", b.text("policy.description"))
	b.section("What should be different", bullets(b.each("policy.outcomes", len(b.st.Policy.Outcomes))))
	b.section("Who is affected", b.affected())
	b.section("What people said", b.said())
	b.section("What we will do", b.actions())
	b.section("What was decided", append(b.text("decision.content"), b.text("decision.reasons")...))
	if m := b.st.Monitoring; m != nil && !m.ReviewDate.IsZero() {
		b.section("When we look at it again", words("We look at it again: "+m.ReviewDate.Words()+"."))
	}
	b.section("How to ask us", b.contact())
	return &b.doc, nil
}

// plainWords is the paper in plain words.
type plainWords struct{ *builder }

// twin gives the text in plain words that stands beside the one at a path.
func (b plainWords) twin(path string) string {
	element := ""
	if at := strings.LastIndexByte(path, '['); at >= 0 && strings.HasSuffix(path, "]") {
		path, element = path[:at], path[at:]
	}
	return b.st.Twins[path+"-"+schema.Plain+element]
}

// any says whether there is a text in plain words that the paper shows.
func (b plainWords) any() bool {
	shown := append(b.text("policy.description"), bullets(b.each("policy.outcomes", len(b.st.Policy.Outcomes)))...)
	shown = append(append(shown, b.affected()...), b.said()...)
	shown = append(append(shown, b.actions()...), b.text("decision.content")...)
	return len(append(shown, b.text("decision.reasons")...)) > 0
}

func (b plainWords) text(path string) []Block { return paragraphs(schema.Text(b.twin(path))) }

// each gives the plain words of a list, without those that have none.
func (b plainWords) each(path string, n int) []string {
	var texts []string
	for i := range n {
		if words := b.twin(fmt.Sprintf("%s[%d]", path, i)); words != "" {
			texts = append(texts, words)
		}
	}
	return texts
}

// section is a part of the paper, left out where there is nothing in it.
func (b plainWords) section(title string, blocks []Block) {
	if len(blocks) > 0 {
		b.add(Heading{Level: 1, Text: title})
		b.add(blocks...)
	}
}

func (b plainWords) plainTitle() Title {
	facts := []Fact{{"From", b.st.Policy.Organisation}}
	if d := b.st.Decision; d != nil {
		facts = append(facts, Fact{"Who decides", d.Maker}, Fact{"When", d.Date.Words()})
	}
	return Title{Text: b.doc.Meta.Title, Facts: known(facts...)}
}

// affected shows whom it affects: all taken together, then group by group.
func (b plainWords) affected() []Block {
	blocks := b.text("analysis.summary")
	for i, impact := range b.st.Impact {
		path := fmt.Sprintf("impact[%d]", i)
		value := append(b.text(path+".considered"), b.text(path+".response")...)
		if len(value) == 0 {
			continue
		}
		label := capital(list(groupWords(impact.Groups, b.form)))
		if sub := b.twin(path + ".sub-group"); sub != "" {
			label = capital(sub)
		}
		blocks = append(blocks, Field{Key: path, Label: label, Value: value})
	}
	return blocks
}

// said shows what people said, and what was made of it.
func (b plainWords) said() []Block {
	var blocks []Block
	for i, c := range b.st.Consultation {
		path := fmt.Sprintf("consultation[%d]", i)
		blocks = append(blocks, b.text(path+".summary")...)
		for j := range c.Theme {
			theme := fmt.Sprintf("%s.theme[%d]", path, j)
			blocks = append(blocks, b.text(theme+".said")...)
			blocks = append(blocks, b.text(theme+".response")...)
			blocks = append(blocks, b.text(theme+".changed")...)
		}
		blocks = append(blocks, b.text(path+".changed")...)
	}
	return blocks
}

// actions lists what will be done, with the day, under the numbers of the plan: where some are left out, a list
// goes on in another.
func (b plainWords) actions() []Block {
	var lists []Block
	last := -1 // the action that was listed last
	for i, a := range b.st.Action {
		blocks := b.text(fmt.Sprintf("action[%d].action", i))
		if len(blocks) == 0 || a.Status == "dropped" {
			continue
		}
		when := ""
		switch {
		case !a.Done.IsZero():
			when = "Done: " + a.Done.Words() + "."
		case !a.Due.IsZero():
			when = "By: " + a.Due.Words() + "."
		}
		if p, ok := blocks[len(blocks)-1].(Paragraph); ok && when != "" {
			blocks[len(blocks)-1] = Paragraph{append(p.Spans, Span{Text: " " + when})}
		}
		if lists == nil || i > last+1 {
			lists = append(lists, List{Ordered: true, Start: i + 1})
		}
		list := lists[len(lists)-1].(List)
		list.Items = append(list.Items, Item{blocks})
		lists[len(lists)-1], last = list, i
	}
	return lists
}

// contact says how to ask, and where the whole paper is.
func (b plainWords) contact() []Block {
	p := b.st.Publication
	if p == nil {
		return nil
	}
	blocks := b.text("publication.contact")
	if blocks == nil {
		blocks = paragraphs(p.Contact)
	}
	if link := safeLink(p.URL); link != "" {
		blocks = append(blocks, Paragraph{[]Span{{Text: "The whole paper is here: "}, {Text: link, Link: link}}})
	}
	return blocks
}
