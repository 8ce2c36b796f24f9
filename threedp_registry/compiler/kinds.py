"""What each finding code of a record's rules stands for, for `threedp explain` and the documentation.

The texts are true of any dictionary: they name nothing that one holds. What a single rule says stands with the rule.
"""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Kind:
    """A finding code in words. `excel` are the steps that mend it in a workbook, in Excel's own words."""

    title: str
    what: str
    why: str
    excel: tuple[str, ...]


GO = "Go to the cell that the finding names (press Ctrl+G, type its name, such as F17, and press Enter)."
CHOOSE = "Type the word as the template has it, or copy the cell from a row that is right."
CLEAR = "If nothing belongs there, select the cell and press the Delete key; a space is not blank."
BESIDE = "Look at the cells that the finding names beside it, and decide which of them is wrong."

KINDS = {
    "TDP201": Kind(
        title="Wrong type",
        what="The value is not of its element's type.",
        why="A date that no calendar has belongs to no month, and a number with a word in it cannot be added up: what "
        "cannot be read as what it should be is lost to every count.",
        excel=(
            GO,
            "For a date, choose Format Cells > Number > Date and type a day that exists.",
            "For a number, choose Format Cells > Number > General and type its digits alone, without its unit.",
            "For true or false, type the letter or word that the template has.",
        ),
    ),
    "TDP202": Kind(
        title="Control character or outer blank",
        what="The text holds a control character, such as a line break or a tab, or a blank at an end.",
        why="Nobody sees them, but to a computer the same word with a blank after it is another word, and a line break "
        "cuts a row of an upload file in two.",
        excel=(
            GO,
            "Click into the formula bar, and delete line breaks (typed with Alt+Enter) and blanks at the ends.",
            (
                "For many cells, write =TRIM(CLEAN(F17)) in a spare column, fill it down, and paste it back over the "
                "cells with Paste Special > Values."
            ),
        ),
    ),
    "TDP203": Kind(
        title="Text too short or too long",
        what="The text is too short or too long.",
        why="A longer text is cut off or refused where it is stored, and a text of no characters says nothing that "
        "a blank cell does not say better.",
        excel=(
            GO,
            "Shorten the text; =LEN(F17) in a spare cell counts its characters.",
            CLEAR,
        ),
    ),
    "TDP204": Kind(
        title="Text of the wrong form",
        what="The text is not of the right form: a sign is missing, is too much, or stands in the wrong place.",
        why="Numbers and codes of a fixed form are looked up as they are written; one digit more or less leads to "
        "nothing, or to something else.",
        excel=(
            GO,
            "If zeros at its start are missing, choose Format Cells > Number > Text first: Excel drops them otherwise.",
            "Type it again from the source, sign by sign, as the finding's hint says.",
        ),
    ),
    "TDP205": Kind(
        title="Number out of range",
        what="The number is out of range.",
        why="A number beyond its range is mostly a slip of the keyboard or in another unit, and a single one moves "
        "every mean that it goes into.",
        excel=(
            GO,
            "Check the number against its source, and that it is in the unit which the hint names.",
            "Type the right number; do not enter the nearest limit in its stead.",
        ),
    ),
    "TDP206": Kind(
        title="Too many decimal places",
        what="The number has too many decimal places.",
        why="More places than were measured look more exact than they are, and numbers that were reckoned carry "
        "places with them that nobody entered.",
        excel=(
            GO,
            "Look at the formula bar, which shows all places; the cell may show fewer.",
            (
                "Type the rounded number, or write =ROUND(F17,1) in a spare column, with the places that the finding "
                "names, and paste it back with Paste Special > Values. Format Cells only hides places."
            ),
        ),
    ),
    "TDP207": Kind(
        title="Not one of the codes",
        what="The value is not one of the codes of its codelist.",
        why="Only what is written the same way everywhere is counted together: another spelling of a word is one more "
        "kind of thing.",
        excel=(
            GO,
            CHOOSE,
            "For many cells with one spelling, use Home > Find & Select > Replace on that column alone.",
        ),
    ),
    "TDP208": Kind(
        title="Same value twice",
        what="A value stands twice in an element that holds several.",
        why="It is counted once, so the second is either superfluous or stands where another was meant.",
        excel=(GO, "Click into the formula bar, and delete the second of the two, with one sign that parts them."),
    ),
    "TDP209": Kind(
        title="Unknown element",
        what="An element is not known there.",
        why="What has a name that the dictionary does not know is never read, though it may be the very value that is "
        "reported as missing elsewhere.",
        excel=(
            "In a workbook a column with an unknown header is told as such: correct the header as the template has it.",
            "In YAML, JSON and NDJSON, correct the name in a text editor, or move it into the group it belongs to.",
        ),
    ),
    "TDP210": Kind(
        title="Group of the wrong shape",
        what="A group is not of the right shape: a list of items stands where one belongs, or the other way round.",
        why="None of its elements can be told from it, so nothing in it is checked or counted.",
        excel=(
            "A workbook cannot have this: its columns put groups together.",
            (
                "In YAML, write each item of a list with a hyphen before it, and one item without; in JSON, a "
                "list stands in square brackets, and each item in braces."
            ),
        ),
    ),
    "TDP301": Kind(
        title="Required element missing",
        what="A required element is missing: always, or because of what was entered beside it.",
        why="A gap cannot be told from a no: a record that lacks what others have cannot be compared with them.",
        excel=(
            GO,
            (
                "Enter what the hint says. If it is not to be found, choose the word for unknown, where the "
                "template has one; do not type a dash or n/a."
            ),
            "Where the finding gives a reason and the cell is rightly blank, correct the cell that it names.",
        ),
    ),
    "TDP302": Kind(
        title="Must be blank",
        what="An element is filled in that must be blank, given what was entered beside it.",
        why="The two contradict each other: either this value is wrong, or the one that rules it out, and nobody but "
        "you can tell which.",
        excel=(GO, BESIDE, CLEAR),
    ),
    "TDP303": Kind(
        title="Too few or too many items",
        what="A group has too few or too many items.",
        why="Too few say that something was left out; more than there can be were mostly pasted by mistake, and an "
        "upload file has no columns for them.",
        excel=(
            (
                "On a sheet with a row for each item, add rows with the ID of the record, or select those that are too "
                "many by their numbers and choose Home > Delete."
            ),
            (
                "On a sheet with a row for each record, fill in or clear the columns of an item, and let the "
                "items that remain follow each other without a gap."
            ),
        ),
    ),
    "TDP304": Kind(
        title="None of several given",
        what="All of several elements are missing, of which one is needed.",
        why="Each of them can say what has to be said; without any, it is not said at all.",
        excel=(GO, "Fill in one of the cells that the finding names; the others may stay blank."),
    ),
    "TDP401": Kind(
        title="Values do not fit together",
        what="Values do not fit together, or a value is unlikely.",
        why="Each value is possible by itself, but hardly all of them together; mostly one was mistyped or belongs to "
        "another record. Where the finding is a warning and the values are right, leave them.",
        excel=(GO, BESIDE, "Correct that one, by its source and not by the finding."),
    ),
    "TDP402": Kind(
        title="Code does not belong to another",
        what="A code does not belong to the code of another element.",
        why="The finer of the two narrows the coarser one down; if it belongs to another, the record is counted in two "
        "places at once.",
        excel=(GO, BESIDE, CHOOSE),
    ),
    "TDP403": Kind(
        title="Code does not follow from another",
        what="A value does not follow from another element as it should.",
        why="The one is known from the other, so two that disagree mean that one of them is wrong.",
        excel=(GO, "Press the Delete key where it may be left blank: it is told from the other then.", BESIDE),
    ),
    "TDP404": Kind(
        title="Number of an item that is not there",
        what="A number names an item that is not there.",
        why="What the item tells is lost, and after rows were moved or deleted the other numbers may name the wrong "
        "items, too.",
        excel=(
            GO,
            "Count the items of this record from 1, in the order of their rows or columns.",
            "Type the number of the item that is meant, and look at the other numbers of the record as well.",
        ),
    ),
    "TDP405": Kind(
        title="Item named nowhere",
        what="An item is named nowhere, though each must be named somewhere.",
        why="It was described, but nothing says what became of it: a number was forgotten, or it is one too many.",
        excel=(
            GO,
            "Type its number, counted from 1, in the column that the finding names, beside the numbers there.",
            "If the item is one too many, clear its cells, or delete its row, and correct the numbers after it.",
        ),
    ),
    "TDP406": Kind(
        title="Items that cannot be told apart",
        what="Two items cannot be told apart.",
        why="Either one thing was entered twice and would be counted twice, or what makes the difference is missing.",
        excel=(
            GO,
            "If it is the same thing twice, clear the cells of one, or delete its row.",
            "If there are two, fill in what the finding names, so that they differ.",
        ),
    ),
    "TDP407": Kind(
        title="Periods overlap",
        what="Two periods overlap.",
        why="On the days that both cover it cannot be told which of them holds.",
        excel=(
            GO,
            "Type the last day of the earlier period, or correct the first day of the later one; both days count.",
        ),
    ),
    "TDP408": Kind(
        title="Day outside the dictionary's version",
        what="The record lies outside the days this version of the dictionary is for.",
        why="On that day other elements and rules were in effect, so it is checked by the wrong ones.",
        excel=(
            GO,
            "If the day was mistyped, choose Format Cells > Number > Date, and type it again.",
            "If it is right, nothing is wrong with the workbook: check it with --dictionary auto.",
        ),
    ),
    "TDP501": Kind(
        title="Key twice in one file",
        what="Two records of one file have the same key.",
        why="Only one record can be kept under a key: one of the two would be lost, or overwrite the other.",
        excel=(
            "Select the column, and choose Home > Conditional Formatting > Highlight Cells Rules > Duplicate Values.",
            "If the rows are the same record, select one by its number and choose Home > Delete.",
            "If they are two records, give one a key of its own, and use that wherever it is named.",
        ),
    ),
    "TDP502": Kind(
        title="Key of an earlier file",
        what="A record of an earlier file has the same key.",
        why="The later file replaces what the earlier one said. For a correction that is wanted; for a new record it "
        "deletes another one.",
        excel=(
            "Open both workbooks, and press Ctrl+F to find the record in each.",
            "If the later one is the correction, leave it.",
            "If they are two records, give the new one a key of its own.",
        ),
    ),
    "TDP503": Kind(
        title="Record referred to is not there",
        what="A record that is referred to is not there.",
        why="What it tells belongs to this record as well; without it, that is missing from every count.",
        excel=(
            GO,
            "Copy the name or number from the file of the records that are referred to, instead of typing it.",
            "If it is missing there, add it to that file first.",
        ),
    ),
    "TDP504": Kind(
        title="Differs from the record referred to",
        what="A value differs from the record that is referred to.",
        why="The same thing is said twice, and not in the same way: one of the two is wrong or out of date.",
        excel=(
            GO,
            "Compare it with the record that it refers to, and correct the one that is wrong.",
            "Or press the Delete key here, where it may be left blank: the other record tells it.",
        ),
    ),
    "TDP505": Kind(
        title="Does not fit the record referred to",
        what="Values do not fit together with those of a record that is referred to.",
        why="Mostly a date was mistyped, or the wrong record is referred to, so that this one is counted with others "
        "than its own.",
        excel=(GO, "Check that it refers to the right record.", "Then compare the values, and correct the wrong one."),
    ),
    "TDP601": Kind(
        title="May identify a patient",
        what="A value may identify a patient.",
        why="A registry takes records from which nobody can be recognized. What identifies a person stays "
        "where it is known: it cannot be called back once it was sent.",
        excel=(
            GO,
            "Enter what the hint asks for in its stead.",
            "Save the workbook under a new name, and delete copies that were already passed on.",
        ),
    ),
    "TDP602": Kind(
        title="Text may identify a person",
        what="A free text holds what may identify a person.",
        why="Names, dates and numbers slip into free text more easily than anywhere else, and what is sent cannot be "
        "called back. The check is cautious: a device's number may look like a person's.",
        excel=(
            GO,
            (
                "Read the text, and delete from it what the finding says; what is left should be about the "
                "thing, not the person."
            ),
            "If it identifies nobody, leave it: the finding is a warning.",
        ),
    ),
}
