"""What reading a file may find, each with a finding code of its own. Layouts bring their own rules beside these."""

from __future__ import annotations

from attrs import field, frozen

from threedp_registry.compiled_support import RuleRow


@frozen(kw_only=True)
class Problem:
    """Something that reading found: the rule it breaks, where, and counts that explain it (never a value or a key).

    `number` is the record it belongs to. `refuses` tells that this record could not be checked. `sheet` is
    that of a workbook, whose rows are lines; `label` is the place in the form's words.
    """

    rule: RuleRow
    line: int | None = None
    column: int | None = None
    number: int | None = None
    header: str = ""
    label: str = ""
    detail: str = ""
    refuses: bool = False
    sheet: str = ""


@frozen
class Shown:
    """A piece of a file, or a cell as Excel shows it, that breaks a rule, and the same put right."""

    wrong: str
    right: str


@frozen(kw_only=True)
class Told:
    """What the documentation of a rule says beside its message and hint.

    `excel` are steps in Excel that go on from the hint, or say that workbooks cannot have this. `example` is
    None where a file as a whole breaks the rule. `title` is short; without one, the rule's name is its title.
    """

    why: str
    excel: tuple[str, ...]
    example: Shown | None
    title: str = ""


@frozen
class ReadingRule(RuleRow):
    """A rule about what is read, with its documentation."""

    told: Told = field(kw_only=True)


def reading_rule(
    code: int,
    name: str,
    message: str,
    hint: str,
    *,
    why: str,
    excel: tuple[str, ...],
    example: Shown | None,
    title: str = "",
    severity: str = "error",
    basis: str = "standard",
) -> ReadingRule:
    """A rule about what is read, not about what it says; its number is that of its finding code."""
    told = Told(why=why, excel=excel, example=example, title=title)
    return ReadingRule(f"reading.{name}", f"TDP{code}", severity, basis, (), (), "", message, hint, told=told)


NOT_IN_WORKBOOKS = (
    "A workbook cannot have this: it is found in YAML, JSON and NDJSON files. Correct it in a text editor."
)
"""For rules about the form of files that are written as text."""

CANNOT_OPEN = reading_rule(
    101,
    "cannot_open",
    "the file cannot be opened",
    "Check its name and that you may read it.",
    title="Cannot be opened",
    why="Nothing of it could be looked at, so nothing is known of what it holds.",
    excel=("If the workbook stands open in Excel on another machine, close it there, or check a copy of it.",),
    example=None,
)
NOT_A_FILE = reading_rule(
    102,
    "not_a_file",
    "this is a folder, not a file",
    "Name the files in it.",
    why="Which files of a folder are meant is yours to say: drafts and old copies often lie beside them.",
    excel=("If the workbook is inside of a .zip file, unpack that first: right-click it and choose Extract All.",),
    example=Shown("threedp check uploads", "threedp check uploads/*.xlsx"),
)
EMPTY = reading_rule(
    103,
    "empty",
    "the file is empty",
    "Export it again.",
    title="Empty file",
    why="An export that broke off leaves a file of no length; what was to be in it is not checked.",
    excel=("Open the workbook that it was saved from, and save that again with File > Save As.",),
    example=None,
)
TOO_LARGE = reading_rule(
    104,
    "too_large",
    "the file is larger than this check reads",
    "Split it into several files.",
    why="A file of such a size is mostly not what it is taken for, and reading it would fill the machine's memory.",
    excel=(
        (
            "Press Ctrl+End: if the last cell lies far below your rows, select the blank rows by their numbers, choose "
            "Home > Delete, and save."
        ),
        "Move half of the rows into a new workbook made from the template.",
    ),
    example=None,
)
NOT_TEXT = reading_rule(
    105,
    "not_text",
    "this is not a text file",
    "Give an upload file (.xlsx or .txt), YAML, JSON or NDJSON.",
    title="Not a text file",
    why="Only what the file's ending promises is read; a picture, a PDF or another program's file holds no records.",
    excel=("In Excel, choose File > Save As > Excel Workbook (.xlsx).",),
    example=None,
)
ENCODING = reading_rule(
    106,
    "encoding",
    "not UTF-8 text",
    "Save it as UTF-8; in Excel choose a UTF-8 text format.",
    title="Not UTF-8 text",
    why="In another encoding, letters with accents and signs such as a degree sign turn into others on the way.",
    excel=(
        "A workbook (.xlsx) needs nothing of this: upload it instead of a text file, or save as CSV UTF-8.",
        "In Notepad, choose File > Save As and set Encoding to UTF-8.",
    ),
    example=Shown("M�ller", "Müller"),
)
LONG_LINE = reading_rule(
    107,
    "long_line",
    "the line is longer than one record can be",
    "Check that line breaks are there.",
    title="Line too long",
    why="Without line breaks all records run together into one, and none of them can be told from the next.",
    excel=(
        "In a workbook, a row holds more text than any record does: clear what was pasted into it by mistake.",
        "In a text file, save the workbook as text again.",
    ),
    example=None,
)
SYNTAX = reading_rule(
    108,
    "syntax",
    "not well-formed",
    "Correct it there; what comes before it was read.",
    title="Not well-formed",
    why="From a bracket, quote or comma that is missing on, nobody can tell what was meant, so the rest is not "
    "checked.",
    excel=(NOT_IN_WORKBOOKS,),
    example=Shown('{"id": "A1" "note": "x"}', '{"id": "A1", "note": "x"}'),
)
DUPLICATE_KEY = reading_rule(
    109,
    "duplicate_key",
    "the same element stands here twice",
    "Keep one of the two.",
    title="Element twice",
    why="Programs silently keep one of the two values, and not all of them the same one.",
    excel=(NOT_IN_WORKBOOKS,),
    example=Shown("note: first\nnote: second", "note: second"),
)
DEPTH = reading_rule(
    110,
    "depth",
    "nested deeper than any record can be",
    "Check the brackets or the indentation.",
    title="Nested too deep",
    why="No record has so many groups within groups; a file like this is broken, or made to harm what reads it.",
    excel=(NOT_IN_WORKBOOKS,),
    example=Shown('[[[[[["A1"]]]]]] (and so on)', '["A1"]'),
)
YAML_EXTRA = reading_rule(
    111,
    "yaml_extra",
    "aliases, anchors, tags and merge keys are not read",
    "Write the value out where it is needed.",
    title="YAML aliases and tags",
    why="They make a text mean something else than what stands there, and another thing in another program.",
    excel=("A workbook cannot have this: it is found in YAML files. Correct it in a text editor.",),
    example=Shown("first: &same A1\nsecond: *same", "first: A1\nsecond: A1"),
)
NOT_A_RECORD = reading_rule(
    112,
    "not_a_record",
    "not a record: a record holds elements by name",
    "Write each record as element names with their values.",
    why="A value without a name does not say what it is about.",
    excel=(NOT_IN_WORKBOOKS,),
    example=Shown('["A1", "x"]', '[{"id": "A1", "note": "x"}]'),
)
UNKNOWN_RECORD = reading_rule(
    113,
    "unknown_record",
    "none of its elements is known, so it cannot be told what it records",
    "Check the element names, or that this is the right file.",
    title="Unknown kind of record",
    why="Which rules a record must keep depends on what it records; this one fits none of the dictionary's.",
    excel=(NOT_IN_WORKBOOKS,),
    example=None,
)
BAD_CHARACTERS = reading_rule(
    114,
    "bad_characters",
    "holds characters that are no text (half of a pair)",
    "Enter them again.",
    why="Such a character cannot be stored or sent on, and mostly stands where an export cut a text in two.",
    excel=(NOT_IN_WORKBOOKS,),
    example=Shown('"note": "\\ud83d"', '"note": "\\ud83d\\ude00"'),
)
NO_LAYOUT = reading_rule(
    115,
    "no_layout",
    "there is no layout for a text file",
    "Give the layout with --layout FILE.",
    why="A text file without headers says nothing of what its columns are; a layout tells that.",
    excel=("If you have the same records as a workbook with headers, check that.",),
    example=Shown("threedp check records.txt", "threedp check records.txt --layout our-layout.yaml"),
)
GAP = reading_rule(
    116,
    "gap",
    "numbered out of turn: the one before it is blank",
    "Fill them from 1 without gaps; where their numbers are named elsewhere, correct these, too.",
    title="Gap in numbered items",
    why="Items are named by their numbers. Over a gap the numbers shift, and lead to other items than were meant.",
    excel=(
        (
            "Select the filled cells of the later item, press Ctrl+X, select the first blank cell of the earlier "
            "one, and press Ctrl+V."
        ),
    ),
    example=Shown(
        "item1_name | item2_name | item3_name\nA          |            | B",
        "item1_name | item2_name | item3_name\nA          | B          |",
    ),
    basis="inferred",
)
WORKBOOK = reading_rule(
    117,
    "workbook",
    "a workbook of another kind than is read",
    "Open it and save it with File > Save As as Excel Workbook (.xlsx).",
    title="Workbook of another kind",
    why="Old and binary workbooks (.xls, .xlsb) and those of other programs are kept in forms of their own.",
    excel=("Choose the type in the list below the file's name; renaming the file does not change its kind.",),
    example=Shown("records.xls", "records.xlsx"),
)
NO_RECORDS = reading_rule(
    118,
    "no_records",
    "the file holds no record",
    "Check that the right file was exported.",
    why="A check of nothing finds nothing wrong, and that must not be taken for a file that is right.",
    excel=("Check that the rows stand on the sheet which is read, below its header row, and save the workbook.",),
    example=None,
)
LONG_TEXT = reading_rule(
    119,
    "long_text",
    "holds a text longer than any element can be",
    "Check where the text should end.",
    title="Text too long for any element",
    why="Mostly a quote that closes the text is missing, so that what follows was taken for a part of it.",
    excel=(NOT_IN_WORKBOOKS,),
    example=None,
)
