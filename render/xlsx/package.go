package xlsx

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"io"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/xuri/excelize/v2"
)

// undated stands for the making of a workbook whose Meta has no date: the clock would make each
// run different.
const undated = "2000-01-01T00:00:00Z"

// setProperties fills in what file systems and search show of the workbook.
func (wb *workbook) setProperties() error {
	date := undated
	if day, err := time.Parse(time.DateOnly, wb.meta.Date); err == nil {
		date = day.Format(time.RFC3339)
	}
	err := wb.file.SetDocProps(&excelize.DocProperties{
		Title:          clean(wb.meta.Title),
		Subject:        clean(wb.meta.Kind),
		Creator:        clean(wb.meta.Organisation),
		LastModifiedBy: clean(wb.meta.Organisation),
		Keywords:       clean(joinFilled(", ", wb.meta.Kind, wb.meta.Reference)),
		ContentStatus:  clean(wb.meta.Status),
		Language:       clean(wb.meta.Language),
		Created:        date,
		Modified:       date,
	})
	if err != nil {
		return err
	}
	return wb.file.SetAppProps(&excelize.AppProperties{
		Application: "dueregard",
		Company:     clean(wb.meta.Organisation),
	})
}

// joinFilled joins the parts that are not empty.
func joinFilled(separator string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), separator)
}

// A sortedZip writes the parts of a workbook in the order of their names, whatever the order they
// come in: excelize hands over streamed sheets in random order. [Content_Types].xml sorts first,
// where programs that guess a file's type look for it.
type sortedZip struct {
	*zip.Writer
	parts map[string]*bytes.Buffer
}

// Streamed sheets declare a prefix for relationships at each use. Readers less patient than Excel
// want the one that the sheet declares at its top.
var (
	longPrefix  = []byte(`xmlns:relationships="` + relationships + `" relationships:`)
	shortPrefix = []byte("r:")
)

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

func newSortedZip(w io.Writer) excelize.ZipWriter {
	archive := zip.NewWriter(w)
	archive.RegisterCompressor(zip.Deflate, compressPart)
	return &sortedZip{Writer: archive, parts: make(map[string]*bytes.Buffer)}
}

// Create returns a writer for the part name, kept until Close.
func (z *sortedZip) Create(name string) (io.Writer, error) {
	part := new(bytes.Buffer)
	z.parts[name] = part
	return part, nil
}

// Close writes the parts and the directory of the archive.
func (z *sortedZip) Close() error {
	for _, name := range slices.Sorted(maps.Keys(z.parts)) {
		w, err := z.Writer.Create(name)
		if err != nil {
			return err
		}
		part := z.parts[name].Bytes()
		if strings.HasPrefix(name, "xl/worksheets/sheet") {
			part = bytes.ReplaceAll(part, longPrefix, shortPrefix)
		}
		if _, err := w.Write(part); err != nil {
			return err
		}
	}
	return z.Writer.Close()
}

// compressors are kept from one workbook to the next: each is larger than most workbooks.
var compressors = sync.Pool{New: func() any {
	compressor, _ := flate.NewWriter(nil, flate.BestSpeed) // fails only for an unknown level
	return compressor
}}

// A pooledCompressor goes back to the others when its part is complete.
type pooledCompressor struct{ *flate.Writer }

// Close ends the part.
func (c pooledCompressor) Close() error {
	defer compressors.Put(c.Writer)
	return c.Writer.Close()
}

func compressPart(w io.Writer) (io.WriteCloser, error) {
	compressor := compressors.Get().(*flate.Writer)
	compressor.Reset(w)
	return pooledCompressor{compressor}, nil
}
