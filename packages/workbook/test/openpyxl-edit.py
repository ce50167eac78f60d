"""Edits a workbook as somebody with openpyxl would: edits.py IN OUT, the edits as JSON on standard input.

Each edit is a list: what to do, the sheet, and what it needs. Nothing of ours takes part.
"""
import json
import sys

import openpyxl


def main() -> None:
    source, target = sys.argv[1:]
    book = openpyxl.load_workbook(source)
    for what, sheet, *rest in json.load(sys.stdin):
        if what == "delete-sheet":
            del book[sheet]
            continue
        page = book[sheet]
        if what == "set":
            page[rest[0]].value = rest[1]
        elif what == "insert-rows":
            page.insert_rows(rest[0], rest[1])
        elif what == "insert-columns":
            page.insert_cols(rest[0], rest[1])
        elif what == "merge":
            page.merge_cells(rest[0])
        elif what == "rename":
            page.title = rest[0]
        else:
            raise SystemExit(f"no such edit: {what}")
    book.save(target)


main()
