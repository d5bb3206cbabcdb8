"""Opens a workbook with openpyxl and prints the cells that a test asks for, as JSON.

usage: read.py workbook.xlsx Sheet!A1 ...
"""

import datetime
import json
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
cells = {}
for address in sys.argv[2:]:
    sheet, cell = address.rsplit("!", 1)
    value = book[sheet][cell].value
    kind = type(value).__name__
    if isinstance(value, datetime.datetime):
        value = value.date().isoformat()
    cells[address] = f"{kind} {value}"
print(json.dumps({
    "cells": cells,
    "sheets": book.sheetnames,
    "tables": {s.title: {t.name: t.ref for t in s.tables.values()} for s in book},
    "frozen": {s.title: s.freeze_panes for s in book},
    "titles": {s.title: s.print_title_rows for s in book},
    "charts": sum(len(s._charts) for s in book),
}))
