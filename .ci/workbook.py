"""Opens a workbook with openpyxl and says what it sees; fails when that is not a good workbook."""

import sys

import openpyxl

STATEMENT = ["Summary", "Evidence", "Workforce", "Consultation", "Impacts", "Matrix", "Actions", "Monitoring", "Sign-off", "Sources", "Findings"]
PUBLIC = STATEMENT[:-1]  # which tells no findings
SHORT = ["Summary", "Findings"]  # no full statement was needed
READINESS = ["Domains", "Ratings over time", "Actions"]
WELSH = ["Crynodeb", "Tystiolaeth", "Gweithlu"]


def holds(sheets, wanted):
    """Whether the wanted sheets are among them in that order; tables of the form's own stand between."""
    rest = iter(sheets)
    return all(name in rest for name in wanted)


book = openpyxl.load_workbook(sys.argv[1])
visible = [sheet.title for sheet in book if sheet.sheet_state == "visible"]
public = sys.argv[1].endswith("-public.xlsx")
if public == ("Findings" in visible) and "Summary" in visible:
    sys.exit(f"{sys.argv[1]}: sheets are {visible}")
if not any(holds(visible, wanted) for wanted in (PUBLIC if public else STATEMENT, SHORT, READINESS, WELSH)):
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
