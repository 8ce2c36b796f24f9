"""A proposed layout: what each column holds, how cells are written, and everything that someone has to look at."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from attrs import evolve, field, frozen

from threedp_registry.definition.elements import DataElement, ElementType
from threedp_registry.definition.layouts import DATE_FORMS, Layout
from threedp_registry.definition.records import Definition, Record
from threedp_registry.errors import CannotCheck
from threedp_registry.learning.cells import SEPARATORS, Writing, date_forms, name_of_values, truths, writing_of
from threedp_registry.learning.match import Match, dotted, match
from threedp_registry.learning.places import places_of
from threedp_registry.learning.rows import HeaderRow

FEWEST = 0.1
"""Of the cells of a header row more than so many are names that are known."""
DATES_UNSURE = "the dates below the header may be written as {}: look which it is"
NO_EXAMPLES = "there are no rows below the header: how dates, lists and codes are written is taken from the dictionary"
SOME_READ = "{} of {} cells below do not read as this element: say under `values` what they stand for"
NONE_READS = "none of {} cells below reads as this element"


@frozen(kw_only=True)
class Proposal:
    """A layout to review. `base` is the dictionary's own of the same record.

    `formats` are the forms of dates in columns that differ from the others. `notes` say by column,
    from 0, what is to be looked at; `about` what concerns the whole. `left_out` are the required
    elements that no column holds.
    """

    record: Record
    base: Layout | None
    row: HeaderRow
    matches: tuple[Match, ...]
    writing: Writing
    formats: Mapping[int, str] = field(factory=dict)
    notes: Mapping[int, str] = field(factory=dict)
    about: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    def doubtful(self) -> tuple[int, ...]:
        """Columns that are mapped but may be wrong, from 0."""
        return tuple(at for at, match in enumerate(self.matches) if match.path is not None and match.doubtful)

    def unmapped(self) -> tuple[int, ...]:
        """Columns that hold nothing that is known, from 0."""
        return tuple(at for at, match in enumerate(self.matches) if match.path is None)

    def needs_review(self) -> bool:
        """Whether anything is to be looked at before the layout can be used."""
        return bool(self.doubtful() or self.unmapped() or self.notes or self.left_out)


def propose(definition: Definition, row: HeaderRow, record: str | None = None) -> Proposal:
    """The layout of a file with that header row.

    Without `record`, it is of the record that most headers fit. Raises `CannotCheck` where the row
    does not look like headers, so that no row of data is ever taken for some.
    """
    chosen, matches = _best(definition, row, record)
    known = sum(match.path is not None for match in matches)
    if known <= FEWEST * len(matches):
        raise CannotCheck("The first row is no header row of this registry: too few of its cells are known names.")
    base = next((layout for layout in definition.layouts if layout.record == chosen.name), None)
    return _Reading(chosen, base, row, matches).proposal()


def _best(definition: Definition, row: HeaderRow, record: str | None) -> tuple[Record, tuple[Match, ...]]:
    named = [one for one in definition.records if record in (None, one.name)]
    if not named:
        raise CannotCheck(f"There is no such record. There are: {', '.join(one.name for one in definition.records)}.")
    found = [(one, match(row.headers, places_of(one))) for one in named]
    return max(found, key=lambda pair: sum(not match.doubtful for match in pair[1]))


@frozen
class _Reading:
    """Looks at the example rows of a header row whose columns are matched."""

    record: Record
    base: Layout | None
    row: HeaderRow
    matches: tuple[Match, ...]

    def proposal(self) -> Proposal:
        uses = {use.path: use.element for use in self.record.uses()}
        writing = writing_of(self.base, uses)
        dates, formats, about = self._dates(writing.dates)
        writing = evolve(writing, dates=dates, separator=self._separator(writing))
        writing = evolve(writing, values=self._values(writing))
        unread = {at: self._unread(at, element, writing, formats) for at, element in self._columns()}
        notes = {at: SOME_READ.format(count, len(self.row.cells(at))) for at, count in unread.items() if count}
        none = {at for at in notes if unread[at] == len(self.row.cells(at))}
        notes |= {at: NONE_READS.format(unread[at]) for at in none}
        matches = tuple(evolve(one, doubtful=one.doubtful or at in none) for at, one in enumerate(self.matches))
        return Proposal(
            record=self.record,
            base=self.base,
            row=self.row,
            matches=matches,
            writing=writing,
            formats=formats,
            notes=notes,
            about=(*about, *(() if self.row.examples else (NO_EXAMPLES,))),
            left_out=tuple(self._left_out()),
        )

    def _columns(self) -> Iterator[tuple[int, DataElement]]:
        for at, one in enumerate(self.matches):
            if one.place is not None:
                yield at, one.place.use.element

    def _dates(self, usual: str) -> tuple[str, dict[int, str], list[str]]:
        """The form of dates, the columns whose dates have another one, and what is not certain about it."""
        forms = {
            at: found
            for at, element in self._columns()
            if element.type is ElementType.DATE and (cells := self.row.cells(at)) and (found := date_forms(cells))
        }
        counts = Counter(form for found in forms.values() for form in found)
        likely = [form for form in DATE_FORMS if counts[form] == max(counts.values(), default=0)]
        chosen = usual if usual in likely or not forms else likely[0]
        others = {
            at: next(form for form in DATE_FORMS if form in found) for at, found in forms.items() if chosen not in found
        }
        return chosen, others, [DATES_UNSURE.format(" or ".join(likely))] if forms and len(likely) > 1 else []

    def _separator(self, writing: Writing) -> str:
        """The sign that parts cells into values that are known."""
        several = [(self.row.cells(at), element) for at, element in self._columns() if element.multiple]
        for sign in SEPARATORS:
            tried = evolve(writing, separator=sign)
            parted = [(cell, element) for cells, element in several for cell in cells if sign in cell]
            if parted and all(tried.reads(cell, element) for cell, element in parted):
                return sign
        return writing.separator

    def _values(self, writing: Writing) -> dict[str, dict[str, str]]:
        """What texts stand for, with the signs for yes and no that are used here."""
        unread: dict[str, set[str]] = defaultdict(set)
        for at, element in self._columns():
            unread[name_of_values(element)] |= {cell for cell in self.row.cells(at) if not writing.reads(cell, element)}
        return {name: {**known, **truths(unread[name], known)} for name, known in writing.values.items()}

    def _unread(self, at: int, element: DataElement, writing: Writing, formats: Mapping[int, str]) -> int:
        """How many of a column's cells cannot be read."""
        own = evolve(writing, dates=formats.get(at, writing.dates))
        return sum(not own.reads(cell, element) for cell in self.row.cells(at))

    def _left_out(self) -> Iterator[str]:
        held = {match.place.use.path for match in self.matches if match.place is not None}
        groups = {path[:depth] for path in held for depth in range(1, len(path))}
        for use in self.record.uses():
            inside = all(use.path[:depth] in groups for depth in range(1, len(use.path)))
            if use.always_required and use.path not in held and inside:
                yield dotted(use.path)
