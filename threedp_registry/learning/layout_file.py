"""A proposed layout as a layout file: a line a column, and a comment wherever someone has to look."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from threedp_registry.definition.layouts import Column
from threedp_registry.learning.match import Match, dotted
from threedp_registry.learning.places import Path
from threedp_registry.learning.proposal import Proposal

REVIEW = "review"
"""What every comment starts with that wants somebody's eye."""
FILE_NAME = ".{1,200}"


def layout_text(proposal: Proposal, name: str) -> str:
    """The YAML of the layout, with `name` as its id. Headers stand in it as they are, values of cells do not."""
    return "".join(f"{line}\n" for line in _lines(proposal, name))


def _lines(proposal: Proposal, name: str) -> Iterator[str]:
    yield from _comment("", _summary(proposal))
    for note in proposal.about:
        yield from _comment("", f"{REVIEW}: {note}.")
    if proposal.left_out:
        yield from _comment("", f"{REVIEW}: no column holds {', '.join(proposal.left_out)}, which every record needs.")
    yield f"layout: {name}"
    yield f"record: {proposal.record.name}"
    yield f"label: {proposal.record.label} file of our own"
    yield "definition: Learned from the header row of a file, and not yet looked at."
    yield "basis: inferred"
    yield from _comment("", f"{REVIEW}: what the names of these files look like.")
    yield f"file_name: {quoted(proposal.base.file_name if proposal.base else FILE_NAME)}"
    yield f"delimiter: {quoted(proposal.row.delimiter)}"
    yield from _writing(proposal)
    yield "columns:"
    for at, header in enumerate(_headers(proposal)):
        yield from _column(proposal, at, header)


def _headers(proposal: Proposal) -> Iterator[str]:
    """Each header once: a layout tells its columns apart by them."""
    seen: set[str] = set()
    for at, match in enumerate(proposal.matches):
        header = match.header or proposal.row.named(at)
        if header in seen:
            header = f"{header} ({proposal.row.named(at)})"
        seen.add(header)
        yield header


def _summary(proposal: Proposal) -> str:
    doubtful, unmapped = len(proposal.doubtful()), len(proposal.unmapped())
    mapped = len(proposal.matches) - unmapped
    return (
        f"Learned by `threedp layout learn` from a header row of {len(proposal.matches)} columns: {mapped} are mapped,"
        f" {doubtful} of them in doubt; {unmapped} are not and are declared ignored. Look at every comment that says"
        f' "{REVIEW}", correct the line below it, and remove the comment.'
    )


def _writing(proposal: Proposal) -> Iterator[str]:
    writing = proposal.writing
    if writing.dates:
        yield f"dates: {writing.dates}"
    if writing.separator:
        yield f"separator: {quoted(writing.separator)}"
    if writing.values:
        yield "values:"
        for name, pairs in writing.values.items():
            inner = ", ".join(f"{quoted(text)}: {quoted(value)}" for text, value in pairs.items())
            yield f"  {name}: {{{inner}}}"


def _column(proposal: Proposal, at: int, header: str) -> Iterator[str]:
    match = proposal.matches[at]
    if match.path is None:
        yield from _comment("  ", f"{REVIEW}, {proposal.row.named(at)}: not mapped{_others(match)}.")
        yield f"  - {{ignored: {quoted(header)}}}"
        return
    notes = [f"in doubt{_over(match)}{_others(match)}"] if match.doubtful else []
    notes += [proposal.notes[at]] if at in proposal.notes else []
    if notes:
        yield from _comment("  ", f"{REVIEW}, {proposal.row.named(at)}: {'; '.join(notes)}.")
    keys = [f"header: {quoted(header)}", f"element: {dotted(match.path)}"]
    if at in proposal.formats:
        keys.append(f"format: {proposal.formats[at]}")
    yield f"  - {{{', '.join([*keys, *_as_in_base(proposal, match.path)])}}}"


def _over(match: Match) -> str:
    if not match.over:
        return ""
    return f", {match.over} word{' of it says' if match.over == 1 else 's of it say'} something else"


def _others(match: Match) -> str:
    if match.others:
        return "; it may be " + " or ".join(f"{path} ({label})" for path, label in match.others)
    if match.path is None and match.closest:
        return f"; the closest known is {match.closest}, which another column holds"
    return ""


def _as_in_base(proposal: Proposal, path: Path) -> Iterator[str]:
    """What the dictionary's own layout says of the column beside how it is written."""
    columns = proposal.base.columns if proposal.base else ()
    own: Column | None = next((column for column in columns if column.path == path), None)
    if own is not None and own.blank:
        yield f"blank: {own.blank}"
    if own is not None and own.warn is not None:
        yield f"warn: {{pattern: {quoted(own.warn.pattern)}, rule: {own.warn.rule}}}"


def _comment(indent: str, text: str) -> Iterator[str]:
    """Lines of at most 120 characters."""
    line = f"{indent}#"
    for word in text.split():
        if len(line) + 1 + len(word) > 120:
            yield line
            line = f"{indent}#"
        line += f" {word}"
    yield line


def quoted(text: str) -> str:
    """Text between double quotes as YAML reads it; what cannot be seen is written out."""
    return f'"{"".join(map(_written, text))}"'


def _written(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    if unicodedata.category(char)[0] not in "CZ" or char == " ":
        return char
    return f"\\U{ord(char):08x}"
