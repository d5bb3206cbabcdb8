package pdf

import (
	"cmp"
	"crypto/md5"
	"fmt"
	"slices"

	"dueregard/render"
	"dueregard/render/pdf/object"
)

// attach embeds files, in the order of their names: PDF 1.7, 7.11.4. It gives the tree of names, and the
// array by which ISO 19005-3, 6.8, ties them to the document.
func (a *archiver) attach(files []render.Attachment) (names object.Dict, associated object.Array, err error) {
	files = slices.Clone(files)
	slices.SortStableFunc(files, func(a, b render.Attachment) int { return cmp.Compare(a.Name, b.Name) })
	var list object.Array
	for i, f := range files {
		if i > 0 && files[i-1].Name == f.Name {
			return nil, nil, fmt.Errorf("two attachments are named %q", f.Name)
		}
		ref := a.out.Add(a.fileSpecification(f))
		list = append(list, object.Text(f.Name), ref)
		associated = append(associated, ref)
	}
	return object.Dict{{Key: "Names", Value: list}}, associated, nil
}

// fileSpecification is the dictionary of a file that is embedded: PDF 1.7, table 44.
func (a *archiver) fileSpecification(f render.Attachment) object.Dict {
	// The sum is no protection: it only tells that a file was cut or garbled.
	sum := md5.Sum(f.Content)
	embedded := a.out.Add(object.Deflate(object.Dict{
		{Key: "Type", Value: object.Name("EmbeddedFile")},
		{Key: "Subtype", Value: object.Name(f.Type)},
		{Key: "Params", Value: object.Dict{
			{Key: "Size", Value: len(f.Content)},
			{Key: "CheckSum", Value: object.String(sum[:])},
			{Key: "ModDate", Value: a.date()},
		}},
	}, f.Content))
	relationship := object.Name("Supplement")
	if f.Source {
		relationship = "Source"
	}
	return object.Dict{
		{Key: "Type", Value: object.Name("Filespec")},
		{Key: "F", Value: object.Text(f.Name)},
		{Key: "UF", Value: object.Text(f.Name)},
		{Key: "AFRelationship", Value: relationship},
		{Key: "Desc", Value: object.Text(f.Description)},
		{Key: "EF", Value: object.Dict{{Key: "F", Value: embedded}, {Key: "UF", Value: embedded}}},
	}
}
