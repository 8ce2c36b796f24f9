"""A layout as a value: which column of an upload file holds which element, and how its text reads."""

from __future__ import annotations

from attrs import frozen

from threedp_registry.definition.constraints import Severity
from threedp_registry.definition.elements import Provenance

DATE_FORMS = ("mm/dd/yyyy", "yyyy-mm-dd", "dd/mm/yyyy", "dd.mm.yyyy", "yyyymmdd")
"""How a layout may say that dates are written; the same as in the metaschema."""


@frozen
class Warn:
    """A form of text that is fine elsewhere but not in an upload, and the file rule that tells so."""

    pattern: str
    rule: str


@frozen(kw_only=True)
class Column:
    """One column. `path` are names from the record down, an item of a repeated group as its number from 1.

    A column without a path is declared ignored: its cells are counted and not read. `values` maps a
    cell's text to the value it stands for; `dates` and `separator` say how dates and multi-valued
    cells are written. `blank` names what a blank cell means instead of missing.
    """

    header: str
    path: tuple[str | int, ...]
    values: tuple[tuple[str, str], ...] = ()
    dates: str = ""
    separator: str = ""
    blank: str = ""
    warn: Warn | None = None


@frozen(kw_only=True)
class Sheet:
    """A sheet of a workbook for people: a row a record, or a row an item of the repeated group that `items` leads to.

    `number` is the header of a column in which items may be numbered.
    """

    name: str
    items: tuple[str, ...] = ()
    number: str = ""


@frozen(kw_only=True)
class FileRule:
    """A rule about the file as a whole or about a line of it, with a finding code of its own."""

    id: str
    code: str
    severity: Severity
    provenance: Provenance
    message: str
    hint: str


@frozen(kw_only=True)
class Layout:
    """The form of an upload file: one line a record. `sheets` spread the same columns over a workbook for people."""

    id: str
    record: str
    label: str
    definition: str
    provenance: Provenance
    file_name: str
    delimiter: str
    columns: tuple[Column, ...]
    file_rules: tuple[FileRule, ...]
    sheets: tuple[Sheet, ...] = ()
