"""Places of a record in the form's words."""

from __future__ import annotations

from collections.abc import Iterator

from threedp_registry.compiled_support import ElementShape, GroupShape


def label_of(shape: GroupShape, pointer: str, items: tuple[int, ...] = ()) -> str:
    """The pointer in the form's words: `Part 2, Laterality`; `items` are the numbers that the file gives its items."""
    return ", ".join(_words(shape, pointer, items)) or shape.label


def _words(shape: GroupShape, pointer: str, items: tuple[int, ...]) -> Iterator[str]:
    here: GroupShape | ElementShape = shape
    numbered = True
    given = iter(items)
    for step in pointer.split("/")[1:]:
        if step.isdigit():
            number = int(step) + 1
            yield f"{here.item_label} {next(given, number)}" if isinstance(here, GroupShape) else f"value {number}"
            numbered = True
            continue
        assert isinstance(here, GroupShape)
        here = here.members[step]
        numbered = not (isinstance(here, GroupShape) and here.repeated)
        if numbered:
            yield here.label
    if not numbered:
        yield here.label
