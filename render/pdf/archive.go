package pdf

import (
	"fmt"
	"io"

	"dueregard/render"
	"dueregard/render/pdf/object"
)

// An archiver makes an accessible file to be kept, PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3), of the
// plain one that gofpdf made. It takes the pages and the fonts over and writes everything else anew.
type archiver struct {
	sheaf *sheaf
	from  *object.File
	fonts *fontSet
	moved map[object.Ref]object.Ref // objects taken over
	out   object.Writer

	pages []object.Ref
	areas []area           // in the order of the pages
	links map[int][]linked // the same by element
	tree  *structure
}

// archive writes to w what was drawn of s, with files attached.
func archive(w io.Writer, s *sheaf, drawn drawing, files []render.Attachment) error {
	from, err := object.Open(drawn.file)
	if err != nil {
		return err
	}
	a := &archiver{sheaf: s, from: from, fonts: drawn.fonts, moved: make(map[object.Ref]object.Ref)}
	root := a.out.Reserve()
	for range s.pages {
		a.pages = append(a.pages, a.out.Reserve())
	}
	a.addLinks()
	a.tree = newStructure(s.tree, a.pages, drawn.marks, a.links, s.figureBoxes())
	// The tree comes next, so that its objects stand together and compress well.
	tree := a.tree.write(&a.out, a.linkElements())
	pages, err := a.addPages()
	if err != nil {
		return err
	}
	catalog := a.catalog(pages, tree)
	names, associated, err := a.attach(files)
	if err != nil {
		return err
	}
	if len(associated) > 0 {
		catalog.Set("AF", associated)
		catalog.Set("Names", object.Dict{{Key: "EmbeddedFiles", Value: names}})
	}
	a.out.Set(root, catalog)
	return a.out.Write(w, root, a.out.Add(a.info()))
}

// catalog is the root of the file: PDF 1.7, table 28. tree is the root of the structure tree.
func (a *archiver) catalog(pages, tree object.Ref) object.Dict {
	entries := object.Dict{
		{Key: "Type", Value: object.Name("Catalog")},
		{Key: "Pages", Value: pages},
		{Key: "Lang", Value: object.Text(a.sheaf.language())},
		{Key: "MarkInfo", Value: object.Dict{{Key: "Marked", Value: true}}},
		{Key: "StructTreeRoot", Value: tree},
		{Key: "ViewerPreferences", Value: object.Dict{{Key: "DisplayDocTitle", Value: true}}},
		{Key: "Metadata", Value: a.out.Add(a.metadata())},
		{Key: "OutputIntents", Value: object.Array{a.outputIntent()}},
	}
	if outline := a.addOutline(); outline != 0 {
		entries.Set("Outlines", outline)
		entries.Set("PageMode", object.Name("UseOutlines"))
	}
	return entries
}

// addPages takes over the pages with all that they need: PDF 1.7, 7.7.3.
func (a *archiver) addPages() (object.Ref, error) {
	drawn, err := a.drawnPages()
	if err != nil {
		return 0, err
	}
	parent := a.out.Reserve()
	kids := make(object.Array, len(a.pages))
	areas := a.areas
	for i, old := range drawn {
		var annotations object.Array
		for ; len(areas) > 0 && areas[0].page == i; areas = areas[1:] {
			annotations = append(annotations, areas[0].ref)
		}
		page, err := a.page(i, old, parent, annotations)
		if err != nil {
			return 0, err
		}
		a.out.Set(a.pages[i], page)
		kids[i] = a.pages[i]
	}
	a.out.Set(parent, object.Dict{
		{Key: "Type", Value: object.Name("Pages")},
		{Key: "Kids", Value: kids},
		{Key: "Count", Value: len(kids)},
	})
	return parent, nil
}

// page is the dictionary of the i-th page, of that which gofpdf wrote: PDF 1.7, table 30.
func (a *archiver) page(i int, old object.Dict, parent object.Ref, annotations object.Array) (object.Dict, error) {
	contents, err := a.copy(old.Get("Contents"))
	if err != nil {
		return nil, err
	}
	resources, err := a.copy(old.Get("Resources"))
	if err != nil {
		return nil, err
	}
	width, height := a.sheaf.pages[i].size()
	page := object.Dict{
		{Key: "Type", Value: object.Name("Page")},
		{Key: "Parent", Value: parent},
		{Key: "MediaBox", Value: object.Array{0, 0, width, height}},
		{Key: "Resources", Value: resources},
		{Key: "Contents", Value: contents},
		{Key: "StructParents", Value: i},
		{Key: "Tabs", Value: object.Name("S")}, // ISO 14289-1, 7.18.3
	}
	if len(annotations) > 0 {
		page.Set("Annots", annotations)
	}
	return page, nil
}

// drawnPages are the pages that gofpdf wrote, in a tree of one level.
func (a *archiver) drawnPages() ([]object.Dict, error) {
	catalog, err := a.dict(a.from.Trailer().Get("Root"))
	if err != nil {
		return nil, err
	}
	root, err := a.dict(catalog.Get("Pages"))
	if err != nil {
		return nil, err
	}
	kids, _ := root.Get("Kids").(object.Array)
	if len(kids) != len(a.pages) {
		return nil, fmt.Errorf("gofpdf wrote %d of %d pages", len(kids), len(a.pages))
	}
	out := make([]object.Dict, len(kids))
	for i, kid := range kids {
		if out[i], err = a.dict(kid); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (a *archiver) dict(at any) (object.Dict, error) {
	found, err := a.from.Resolve(at)
	if err != nil {
		return nil, err
	}
	dict, ok := found.(object.Dict)
	if !ok {
		return nil, fmt.Errorf("gofpdf wrote %T instead of a dictionary", found)
	}
	return dict, nil
}
