# SPDX-License-Identifier: GPL-3.0-or-later
"""What openpyxl, which is not ours, finds in a workbook: one JSON object on standard output."""
import datetime
import json
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
sheet = book.active


def cell(c):
    value = c.value
    kind = type(value).__name__
    if isinstance(value, (datetime.datetime, datetime.date)):
        value = value.isoformat()
    return {"value": value, "type": kind, "format": c.number_format, "link": c.hyperlink.target if c.hyperlink else None,
            "wrapped": bool(c.alignment.wrap_text), "bold": bool(c.font.bold)}


json.dump({"sheets": book.sheetnames, "title": sheet.title, "freeze": sheet.freeze_panes, "filter": sheet.auto_filter.ref,
           "rows": [[cell(c) for c in row] for row in sheet.iter_rows()]}, sys.stdout)
