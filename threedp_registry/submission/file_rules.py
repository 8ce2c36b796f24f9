"""What the documentation says of the rules that layouts bring; their messages and hints stand in the dictionary.

`file_rule` asks a layout for a rule by one of these names. A layout may bring others for what it says of single
columns: of a blank that stands for something, and of a text that is fine elsewhere.
"""

from __future__ import annotations

from threedp_registry.definition.layouts import FileRule, Layout
from threedp_registry.submission.problems import Shown, Told

NOT_FOR_WORKBOOKS = "A workbook cannot have this: it is found in text files. If you have the workbook, upload that."

FILE_RULES = {
    "file_name": Told(
        why="Whoever receives the file sorts it by its name; under another it is refused, or taken for another kind.",
        excel=("Choose File > Save As, and type the name there; a file can also be renamed once Excel has closed it.",),
        example=None,
    ),
    "file_size_recommended": Told(
        why="Large files take long to send and to read, and are the first to break off on the way.",
        excel=(
            (
                "Press Ctrl+End: if the last cell lies far below your rows, select the blank rows by their "
                "numbers, choose Home > Delete, and save."
            ),
            "Otherwise move half of the rows into a new workbook made from the template.",
        ),
        example=None,
    ),
    "file_size_limit": Told(
        why="A larger file does not arrive as a whole.",
        excel=(
            (
                "Press Ctrl+End: if the last cell lies far below your rows, select the blank rows by their "
                "numbers, choose Home > Delete, and save."
            ),
            "Otherwise move half of the rows into a new workbook made from the template.",
        ),
        example=None,
    ),
    "no_records": Told(
        why="A file without records is refused, or looks like an upload that was made when it was not.",
        excel=("Check that your rows stand on the sheet that is read, and that you saved the workbook.",),
        example=None,
    ),
    "line_ending": Told(
        why="Where another line ending is expected, all rows run together into one, or the last cell takes up a sign "
        "that nobody sees.",
        excel=(NOT_FOR_WORKBOOKS,),
        example=Shown("A1|x (LF)", "A1|x (CR LF)"),
    ),
    "stray_return": Told(
        why="The row is read as two, and neither has the columns that it should.",
        excel=(
            (
                "To find all of them, press Ctrl+H, press Ctrl+J in Find what (nothing is seen), type a blank in "
                "Replace with, and choose Replace All."
            ),
        ),
        example=Shown("A1|first line\nsecond line|x", "A1|first line second line|x"),
    ),
    "header_row": Told(
        why="In a file that is read by position, the header row is one more record, and one without a single "
        "right value.",
        excel=("Right-click the number of row 1 and choose Delete. Keep a copy with headers for your own work.",),
        example=Shown("id|note\nA1|x", "A1|x"),
    ),
    "leading_blank": Told(
        why="The first cell then begins with a sign that nobody sees, and its value is another one.",
        excel=(
            (
                "Click into the cell, press Home in the formula bar, and press Delete until the first letter or digit "
                "stands at the left."
            ),
        ),
        example=Shown(" A1|x", "A1|x"),
    ),
    "element_count": Told(
        why="From a cell that is missing or too much on, each value would land under the next element.",
        excel=(
            (
                "Compare the headers with the template's: insert a column that is missing (right-click its neighbor's "
                "letter, Insert), and delete one that is too much."
            ),
        ),
        example=Shown("A1|x (of three columns)", "A1|x|"),
    ),
    "blank_not_empty": Told(
        why="To the eye it is blank, to a computer it holds a text of spaces, which is a wrong value.",
        excel=(
            (
                "To find all of them, press Ctrl+H, type a space in Find what, tick Match entire cell contents, "
                "and choose Replace All; repeat it with two spaces."
            ),
        ),
        example=Shown("A1|  |x", "A1||x"),
    ),
    "outer_blanks": Told(
        why="Nobody sees it, but the same word with a blank beside it is another word to a computer.",
        excel=("Write =TRIM(F17) in a spare column, fill it down, and paste it back with Paste Special > Values.",),
        example=Shown("A1|x |y", "A1|x|y"),
    ),
    "formula": Told(
        why="A formula is no value: what it comes to depends on other cells, which may not be sent along.",
        excel=(
            "To find all of them, choose Home > Find & Select > Formulas.",
            "Select the cells, press Ctrl+C, then Home > Paste > Paste Values in the same place.",
        ),
        example=Shown("=B2*60", "90"),
    ),
    "bar_in_cell": Told(
        why="Where bars part the cells, a bar inside of one makes it two, and all after it land under the next "
        "element.",
        excel=("Press Ctrl+H, type | in Find what and a slash in Replace with, and choose Replace All.",),
        example=Shown("left|right", "left/right"),
    ),
}

UNTOLD = Told(
    title="Rule that the layout leaves out",
    why="Upload files are read by this rule all the same, so what breaks it is not read as it was meant.",
    excel=("Look up the rule of that name in the layout that comes with the dictionary: there it says what to do.",),
    example=None,
)
"""Of a rule that a layout says nothing of."""

BLANK = Told(
    why="The blank stands for something that is said elsewhere; where it is not said, what depends on it is unknown.",
    excel=("Type the value in the first row, select the cells below it together with it, and press Ctrl+D.",),
    example=Shown("(blank)", "the value that is meant"),
)
"""Of a blank cell that stands for what is said elsewhere."""

WARNED = Told(
    why="The text is fine elsewhere, but may be refused in an upload file.",
    excel=("Select the column by its letter, and press Ctrl+H to replace the sign everywhere in it.",),
    example=None,
)
"""Of a text that a column's own form rules out."""


def told_of(layout: Layout, rule: FileRule) -> Told:
    """What to say of a layout's rule."""
    if rule.id in FILE_RULES:
        return FILE_RULES[rule.id]
    return BLANK if any(f"{column.blank}_blank" == rule.id for column in layout.columns if column.blank) else WARNED
