"""Opens a workbook with openpyxl and says what it sees; fails when that is not a good workbook."""

import sys

import openpyxl

SHEETS = ["Summary", "Evidence", "Workforce", "Consultation", "Impacts", "Matrix", "Actions", "Monitoring", "Sign-off", "Sources", "Findings"]

book = openpyxl.load_workbook(sys.argv[1])
visible = [sheet.title for sheet in book if sheet.sheet_state == "visible"]
if visible not in (SHEETS, ["Summary", "Findings"]):  # the second: no full statement was needed
    sys.exit(f"{sys.argv[1]}: sheets are {visible}")
for sheet in book:
    if sheet.sheet_state != "visible":
        continue
    if not sheet.tables:
        sys.exit(f"{sys.argv[1]}: sheet {sheet.title} has no table")
    if sheet.freeze_panes is None or not sheet.print_title_rows:
        sys.exit(f"{sys.argv[1]}: sheet {sheet.title} has no frozen or repeated header")
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type == "f":
                sys.exit(f"{sys.argv[1]}: {sheet.title}!{cell.coordinate} is a formula: {cell.value}")
charts = sum(len(sheet._charts) for sheet in book)
print(f"{sys.argv[1].rsplit('/', 1)[-1]}: {len(visible)} sheets, {charts} charts, title {book.properties.title!r}")
