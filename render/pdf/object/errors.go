package object

import (
	"errors"
	"fmt"
)

// Why a file is not read.
var (
	ErrNoPDF     = errors.New("it is not a PDF")
	ErrTruncated = errors.New("the PDF has no end: part of it is missing")
	ErrTooMuch   = errors.New("the PDF holds more than is read")
)

// A DamagedError says what in a file is not as the specification has it.
type DamagedError struct{ Problem string }

// Error says what is wrong.
func (e *DamagedError) Error() string { return "the PDF is damaged: " + e.Problem }

func damaged(format string, args ...any) error {
	return &DamagedError{fmt.Sprintf(format, args...)}
}
