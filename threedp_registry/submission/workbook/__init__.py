"""Workbooks (.xlsx): read by a process of its own, seen as sheets and rows of typed cells, and from there as records.

    read.py ──bytes──▶ worker ── parts · book · sheet_xml · numbers      (another process, little memory, little time)
                         │ rows
                         ▼
                      opened.Workbook ──grid.Row──▶ flat · columns · typed ──▶ records, and problems at `Cases!F17`

To read sheets of your own kind, ask an opened workbook:

    with opened(path, limits) as workbook:            # raises NotReadError with a word of rules.REFUSALS
        for sheet in workbook.sheets:                 # name, whether it is hidden
            rows = workbook.head(sheet, LOOKED_AT)    # its first rows that are not blank
            header = header_in(rows, layout)          # the row that names columns, None without one
            for row in workbook.rows(sheet): …        # number, columns, texts, kinds (see grid)
            workbook.end                              # merged cells, hidden columns, the filter in use

Sheets are `flat` (one sheet, a row a record in all columns of the layout: an upload) or `linked` (a row
a record on one sheet, a row an item on others, linked by the record's key: for people to fill).

A row's cells become a record by `RowReader`, which reads lines of upload text as well: give it the
texts in the layout's order, and something that tells where each of them stands (`FileRow`).
"""
