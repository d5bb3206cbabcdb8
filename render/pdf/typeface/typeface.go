// Package typeface knows TrueType faces: which characters one can show and how wide they are, how a text of
// a script that needs shaping becomes glyphs, and how a small face is cut that holds a few of the glyphs.
//
// It knows neither a page nor a PDF file. The format is that of ISO/IEC 14496-22, the Open Font Format.
package typeface
