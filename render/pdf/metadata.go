package pdf

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"slices"
	"strings"
	"time"

	"dueregard/render/pdf/object"
)

// undated is the day that stands in a file whose document has no date: the Equality Act 2010's
// public sector equality duty came into force on it. The clock is no input.
var undated = time.Date(2011, time.April, 5, 0, 0, 0, 0, time.UTC)

// What made the file: the program that the paper is from, and what drew it.
const (
	creator  = "dueregard"
	producer = "dueregard, with gofpdf"
)

// date is the day that stands for the file's making.
func (s *sheaf) date() time.Time {
	date, err := time.Parse(time.DateOnly, s.meta.Date)
	if err != nil {
		return undated
	}
	return date
}

// title is never empty: ISO 14289-1, 7.1.
func (s *sheaf) title() string { return cmp.Or(s.meta.Title, s.meta.Kind, "Untitled") }

// language is that of what has none of its own.
func (s *sheaf) language() string { return cmp.Or(s.meta.Language, "en-GB") }

// keywords are what a search may look for beside the title.
func (s *sheaf) keywords() string { return joined(s.meta.Reference, s.meta.Status) }

// joined lists the texts that are not empty.
func joined(texts ...string) string {
	return strings.Join(slices.DeleteFunc(texts, func(s string) bool { return s == "" }), ", ")
}

// date is that of the file as PDF 1.7, 7.9.4, has it.
func (a *archiver) date() object.String {
	return object.String(a.sheaf.date().Format("D:20060102150405Z"))
}

// info is the information dictionary: PDF 1.7, table 317. The metadata say the same.
func (a *archiver) info() object.Dict {
	s := a.sheaf
	date := a.date()
	out := object.Dict{{Key: "Title", Value: object.Text(s.title())}}
	for _, e := range []struct {
		key   object.Name
		value string
	}{{"Author", s.meta.Organisation}, {"Subject", s.meta.Kind}, {"Keywords", s.keywords()}, {"Creator", creator}, {"Producer", producer}} {
		if e.value != "" {
			out = append(out, object.Entry{Key: e.key, Value: object.Text(e.value)})
		}
	}
	return append(out, object.Entry{Key: "CreationDate", Value: date}, object.Entry{Key: "ModDate", Value: date})
}

// metadata is what the file says of itself, in XMP: ISO 16684-1, and ISO 19005-3, 6.6.2.
func (a *archiver) metadata() *object.Stream {
	s := a.sheaf
	var b packet
	b.raw("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n" +
		"<rdf:Description rdf:about=\"\"" +
		" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"" +
		" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"" +
		" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"" +
		" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"" +
		" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n" +
		"<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n<pdfuaid:part>1</pdfuaid:part>\n")
	b.list("dc:title", "Alt", s.title())
	b.list("dc:creator", "Seq", s.meta.Organisation)
	b.list("dc:description", "Alt", s.meta.Kind)
	b.list("dc:language", "Bag", s.language())
	b.simple("pdf:Keywords", s.keywords())
	b.simple("pdf:Producer", producer)
	b.simple("xmp:CreatorTool", creator)
	date := s.date().Format(time.RFC3339)
	b.simple("xmp:CreateDate", date)
	b.simple("xmp:ModifyDate", date)
	b.raw("</rdf:Description>\n" + extension + "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return &object.Stream{
		Dict: object.Dict{{Key: "Type", Value: object.Name("Metadata")}, {Key: "Subtype", Value: object.Name("XML")}},
		Data: b.Bytes(),
	}
}

// extension declares the one property that PDF/A does not know: ISO 19005-3, 6.6.2.3.3.
const extension = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" ` +
	`xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`

// A packet is metadata being written.
type packet struct{ bytes.Buffer }

func (p *packet) raw(s string) { p.WriteString(s) }

// simple writes a property of one value, if it has one.
func (p *packet) simple(name, value string) {
	if value != "" {
		p.raw("<" + name + ">")
		_ = xml.EscapeText(p, []byte(value)) // a buffer takes everything
		p.raw("</" + name + ">\n")
	}
}

// list writes a property that may have several values, or several languages, with its one.
func (p *packet) list(name, kind, value string) {
	if value == "" {
		return
	}
	item := "<rdf:li>"
	if kind == "Alt" {
		item = "<rdf:li xml:lang=\"x-default\">"
	}
	p.raw("<" + name + "><rdf:" + kind + ">" + item)
	_ = xml.EscapeText(p, []byte(value))
	p.raw("</rdf:li></rdf:" + kind + "></" + name + ">\n")
}
