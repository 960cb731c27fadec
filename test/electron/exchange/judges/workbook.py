"""Opens a workbook with openpyxl and prints what it finds as JSON: of each sheet what is frozen, filtered and offered, and its cells."""

import datetime
import json
import re
import sys

import openpyxl


def unescape(text):
    # openpyxl leaves these to its caller (ECMA-376 Part 1, 22.9.2.19).
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


def tell(cell):
    value = cell.value
    if isinstance(value, datetime.datetime):
        value = value.date().isoformat()
    if isinstance(value, str):
        value = unescape(value)
    link = cell.hyperlink
    return {
        "value": value,
        "type": cell.data_type,
        "link": link and (link.location or link.target),
    }


book = openpyxl.load_workbook(sys.argv[1])
json.dump(
    {
        sheet.title: {
            "frozen": sheet.freeze_panes,
            "filter": sheet.auto_filter.ref,
            "offered": {
                str(rule.sqref): [cell[0].value for cell in book[rule.formula1.split("!")[0]][rule.formula1.split("!")[1].replace("$", "")]]
                for rule in sheet.data_validations.dataValidation
            },
            "rows": [[tell(cell) for cell in row] for row in sheet.iter_rows()],
        }
        for sheet in book
    },
    sys.stdout,
)
