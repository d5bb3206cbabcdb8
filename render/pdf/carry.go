package pdf

import "dueregard/render/pdf/object"

// copy is an object of gofpdf's file with all that it refers to taken over.
func (a *archiver) copy(from any) (any, error) {
	switch o := from.(type) {
	case object.Ref:
		return a.carry(o)
	case object.Array:
		out := make(object.Array, len(o))
		for i := range o {
			var err error
			if out[i], err = a.copy(o[i]); err != nil {
				return nil, err
			}
		}
		return out, nil
	case object.Dict:
		return a.copyDict(o)
	case *object.Stream:
		dict, err := a.copyDict(o.Dict)
		if err != nil {
			return nil, err
		}
		if dict.Get("Filter") != nil {
			return &object.Stream{Dict: dict, Data: o.Data}, nil
		}
		return object.Deflate(dict, o.Data), nil
	}
	return from, nil
}

func (a *archiver) copyDict(from object.Dict) (object.Dict, error) {
	out := make(object.Dict, len(from))
	for i, e := range from {
		value, err := a.copy(e.Value)
		if err != nil {
			return nil, err
		}
		out[i] = object.Entry{Key: e.Key, Value: value}
	}
	if out.Get("Type") == object.Name("Font") {
		a.mendFont(&out)
	}
	return out, nil
}

// mendFont says of a font what text its codes stand for (PDF 1.7, 9.10.3), in place of an encoding, which a
// symbolic font must not have: ISO 19005-3, 6.2.11.6.
func (a *archiver) mendFont(font *object.Dict) {
	name, _ := font.Get("BaseFont").(object.Name)
	font.Delete("Encoding")
	if text := a.fonts.toUnicode(string(name)); text != nil {
		font.Set("ToUnicode", a.out.Add(object.Deflate(nil, text)))
	}
}

// carry takes over the object of a number, once.
func (a *archiver) carry(old object.Ref) (object.Ref, error) {
	if at, ok := a.moved[old]; ok {
		return at, nil
	}
	at := a.out.Reserve()
	a.moved[old] = at
	from, err := a.from.Object(old)
	if err != nil {
		return 0, err
	}
	to, err := a.copy(from)
	if err != nil {
		return 0, err
	}
	a.out.Set(at, to)
	return at, nil
}
