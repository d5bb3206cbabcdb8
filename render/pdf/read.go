package pdf

import (
	"cmp"
	"crypto/md5"
	"errors"
	"slices"
	"strings"

	"dueregard/render"
	"dueregard/render/pdf/object"
)

// Why a PDF is not read. Another reason is a *DamagedError or a *ForeignError.
var (
	ErrNoPDF     = object.ErrNoPDF
	ErrTruncated = object.ErrTruncated
	ErrTooMuch   = object.ErrTooMuch
	ErrEncrypted = errors.New("the PDF is encrypted: it is read only with its password")
)

// A DamagedError says what in a file is not as the specification has it.
type DamagedError = object.DamagedError

// A ForeignError says that a PDF does not carry the file that was asked for.
type ForeignError struct {
	Creator  string   // the program of which the document is; empty: the file does not say
	Producer string   // the program that made it a PDF
	Files    []string // what is attached to it instead: at most maxFiles, and maxName bytes of each name
}

// Error leaves it to the caller to say what is known of the file.
func (e *ForeignError) Error() string { return "the PDF does not carry what it was made of" }

const (
	maxFiles = 100 // attachments that are looked at, and nodes of the tree that names them
	maxName  = 1000
)

// Source gives the file of a media type that a PDF was made of, as Write puts it in: an associated file
// (ISO 32000-2, 14.13) that is the source of the document. Other programs may have saved the PDF again. Its bytes
// are compared with the checksum that goes with them.
//
// limit is how many bytes it may have. Time and memory are bounded by it and by len(data). beside names the other
// files of that type: at most maxFiles, and maxName bytes of each name.
func Source(data []byte, mediaType string, limit int) (source render.Attachment, beside []string, err error) {
	f, err := object.Open(data)
	if err != nil {
		return source, nil, err
	}
	if f.Encrypted() {
		return source, nil, ErrEncrypted
	}
	r := reader{file: f}
	var others []string
	found := false
	for _, spec := range r.fileSpecs() {
		a, stream := r.attachment(spec)
		name := strings.Clone(a.Name[:min(len(a.Name), maxName)])
		switch {
		case a.Type == mediaType && stream != nil && a.Source && !found:
			a.Content = r.content(stream, limit)
			source, found, err = a, true, r.err // an error in what comes further is none of the source
		case found && a.Type == mediaType && a.Name == source.Name: // told of in two ways
		case a.Type == mediaType && stream != nil:
			beside = append(beside, name)
			fallthrough
		default:
			others = append(others, name)
		}
	}
	switch {
	case found:
		return source, beside, err
	case r.err != nil:
		return source, nil, r.err
	}
	info := r.dict(f.Trailer().Get("Info"))
	return source, nil, &ForeignError{r.text(info.Get("Creator")), r.text(info.Get("Producer")), others}
}

// A reader reads nothing after the first error.
type reader struct {
	file *object.File
	err  error
}

// resolved follows a reference; what cannot be read is nothing.
func (r *reader) resolved(at any) any {
	if r.err != nil {
		return nil
	}
	var o any
	o, r.err = r.file.Resolve(at)
	return o
}

func (r *reader) dict(at any) object.Dict {
	dict, _ := r.resolved(at).(object.Dict)
	return dict
}

func (r *reader) array(at any) object.Array {
	array, _ := r.resolved(at).(object.Array)
	return array
}

func (r *reader) text(at any) string {
	s, _ := r.resolved(at).(object.String)
	return s.Text()
}

// fileSpecs gives the associated files of the document, and those embedded in it that are not among them.
func (r *reader) fileSpecs() []any {
	root := r.dict(r.file.Trailer().Get("Root"))
	specs := r.array(root.Get("AF"))
	specs = slices.Clone(specs[:min(len(specs), maxFiles)])
	named := r.leaves(r.dict(root.Get("Names")).Get("EmbeddedFiles"))
	for i := 1; i < len(named) && len(specs) < maxFiles; i += 2 {
		if ref, is := named[i].(object.Ref); !is || !slices.Contains(specs, any(ref)) {
			specs = append(specs, named[i])
		}
	}
	return specs
}

// leaves gives the names of a name tree (ISO 32000-1, 7.9.6), each with what it stands for.
func (r *reader) leaves(tree any) object.Array {
	var leaves object.Array
	nodes := []any{tree}
	for i := 0; i < len(nodes) && i < maxFiles && len(leaves) < 2*maxFiles; i++ {
		node := r.dict(nodes[i])
		leaves = append(leaves, r.array(node.Get("Names"))...)
		if kids := r.array(node.Get("Kids")); len(nodes) < maxFiles {
			nodes = append(nodes, kids...)
		}
	}
	return leaves
}

// attachment reads a file specification (ISO 32000-1, 7.11.3) but for the content, which is in the stream. nil:
// it has none.
func (r *reader) attachment(at any) (render.Attachment, *object.Stream) {
	spec := r.dict(at)
	a := render.Attachment{
		Name:        r.text(spec.Get("UF")),
		Description: r.text(spec.Get("Desc")),
		Source:      spec.Get("AFRelationship") == object.Name("Source"),
	}
	if a.Name == "" {
		a.Name = r.text(spec.Get("F"))
	}
	files := r.dict(spec.Get("EF"))
	stream, _ := r.resolved(files.Get("F")).(*object.Stream)
	if stream == nil {
		stream, _ = r.resolved(files.Get("UF")).(*object.Stream)
	}
	if stream != nil {
		subtype, _ := stream.Dict.Get("Subtype").(object.Name)
		a.Type = string(subtype)
	}
	return a, stream
}

// content unpacks an embedded file, and compares it with the size and the MD5 digest that it had, where they
// are known: ISO 32000-1, 7.11.4.
func (r *reader) content(stream *object.Stream, limit int) []byte {
	content, err := r.file.Decode(stream, limit)
	if err == nil {
		params := r.dict(stream.Dict.Get("Params"))
		size, sized := r.resolved(params.Get("Size")).(int)
		digest, digested := r.resolved(params.Get("CheckSum")).(object.String)
		sum := md5.Sum(content)
		if sized && size != len(content) || digested && string(digest) != string(sum[:]) {
			err = &DamagedError{Problem: "the file inside is not what was put in"}
		}
	}
	r.err = cmp.Or(r.err, err)
	return content
}
