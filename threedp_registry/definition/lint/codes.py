"""What lint may find in a dictionary, by code: what it is, why it matters, and how to mend it."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen


@frozen
class Lint:
    """One kind of finding. `blocks` tells a mistake, with which a dictionary cannot be used, from advice."""

    what: str
    why: str
    fix: str
    blocks: bool = True


FORM, TWICE, MISSING_SOURCE, MISSING_INVERSE = "DL101", "DL102", "DL103", "DL104"
UNKNOWN_NAME, UNUSED = "DL201", "DL202"
CONDITION, MIXED = "DL301", "DL302"
NEVER, ALWAYS, CANNOT_FAIL = "DL401", "DL402", "DL403"
POSITIONAL_ID, DUPLICATE, IMPLIED, LACKING_NAME = "DL501", "DL502", "DL503", "DL504"
SENTINEL, OPTIONAL_DRIVER, WITHOUT_TESTS = "DL505", "DL506", "DL507"

LINTS: Mapping[str, Lint] = {
    FORM: Lint(
        "Something is not of the form that dictionary files have.",
        "What cannot be read for sure is not guessed.",
        "Write it as the dictionary's README shows; an editor that knows the metaschema completes it.",
    ),
    TWICE: Lint(
        "Two things of one kind have the same id or name.",
        "Whoever refers to it could mean either.",
        "Give one of the two another name, or remove it.",
    ),
    MISSING_SOURCE: Lint(
        "A basis or a source is not stated.",
        "Readers must see what was read somewhere and what is our own reading.",
        "State the basis, and unless it is inferred, a key of sources.yaml.",
    ),
    MISSING_INVERSE: Lint(
        "A requirement says when it applies, but not what holds otherwise.",
        "Whether the element may be filled in then is a decision; left open, each target decides differently.",
        "Write `otherwise: forbidden` or `otherwise: optional`.",
    ),
    UNKNOWN_NAME: Lint(
        "A name stands for nothing.",
        "A rule about something that is not there would never apply, and nobody would notice.",
        "Correct the name; the closest known one is suggested.",
    ),
    UNUSED: Lint(
        "An element or a codelist is used nowhere.",
        "It looks as if it were asked for, and is not.",
        "Use it in a record or an element, or remove it.",
    ),
    CONDITION: Lint(
        "A condition cannot be read, or compares what cannot be compared.",
        "It would come to something else than its author meant.",
        "Correct it where the caret stands.",
    ),
    MIXED: Lint(
        "`and` and `or` stand side by side without parentheses.",
        "Reviewers read such a condition in two ways.",
        "Put parentheses around what belongs together.",
    ),
    NEVER: Lint(
        "A condition can never hold where it stands.",
        "What it decides never happens, so the rule is not the one that was meant.",
        "Compare it with the codes, ranges and conditions of what it names.",
    ),
    ALWAYS: Lint(
        "A condition always holds where it stands.",
        "What depends on it does not depend on anything.",
        "Leave it out, or write `required: always`.",
    ),
    CANNOT_FAIL: Lint(
        "A rule can never fail.",
        "It promises a check and does not make one.",
        "Correct its condition, or remove the rule.",
    ),
    POSITIONAL_ID: Lint(
        "The id of a rule ends in a number.",
        "Numbered ids get renumbered, and sites refer to them for years.",
        "Name the rule by what it says.",
        blocks=False,
    ),
    DUPLICATE: Lint(
        "Two rules of one place say the same.",
        "One mistake gives two findings, and one of the two will be forgotten when the other changes.",
        "Remove one of them.",
        blocks=False,
    ),
    IMPLIED: Lint(
        "Whatever fails this rule fails another one of the same severity, too.",
        "It adds a second finding to each mistake and no mistake of its own.",
        "Remove it, or say where only this one applies.",
        blocks=False,
    ),
    LACKING_NAME: Lint(
        "A rule's message names an element or a code that its conditions do not.",
        "Either the words or the condition say something that was not meant.",
        "Name it in the condition, or take it out of the message.",
        blocks=False,
    ),
    SENTINEL: Lint(
        "A requirement applies unless a code is given, and that the answer is unknown or not applicable counts as if it"
        " were any other.",
        "Nobody can fill in what depends on an answer that is not known.",
        "Name these codes in the condition, too.",
        blocks=False,
    ),
    OPTIONAL_DRIVER: Lint(
        "A requirement depends on an element that need never be filled in.",
        "Whoever leaves that one blank is never asked.",
        "Require the element it depends on, or say `otherwise: forbidden`.",
        blocks=False,
    ),
    WITHOUT_TESTS: Lint(
        "A rule has no case in the dictionary's conformance suite.",
        "Nothing shows what it lets pass and what it refuses.",
        "Run `threedp dictionary suite`, and add a case by hand where none can be found.",
        blocks=False,
    ),
}
