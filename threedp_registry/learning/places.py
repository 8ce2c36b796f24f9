"""The places of a record that a column may hold, and what each may be called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from threedp_registry.definition.constraints import Size
from threedp_registry.definition.records import Group, Record, Use
from threedp_registry.learning.words import Term, Vocabulary, term_of

MANY = 999
"""The most items of a group that has no most."""
Path = tuple[str | int, ...]


@frozen(eq=False)
class ColumnPlace:
    """An element's place, whatever the numbers of the items it stands in.

    `names` are what the element is called, `around` what each group around it is, and `groups` their
    labels; `most` tells for each of these groups how many items it has at most, 0 for a single
    group. `unit` is the name of the element's unit, which may stand beside its own.
    """

    use: Use
    groups: tuple[str, ...]
    names: tuple[Term, ...]
    around: tuple[tuple[Term, ...], ...]
    most: tuple[int, ...]
    unit: Term

    @property
    def depth(self) -> int:
        """How many numbers lead to it."""
        return sum(map(bool, self.most))

    def label(self, path: Path | None = None) -> str:
        """The place in words, with the numbers of the items that the path leads through: `Part 2, Region`."""
        numbers = (f" {step}" for step in path or () if isinstance(step, int))
        groups = (
            f"{name}{next(numbers, '') if most else ''}" for name, most in zip(self.groups, self.most, strict=True)
        )
        return ", ".join([*groups, self.use.label])

    def at(self, numbers: Iterable[int]) -> Path | None:
        """The path of a column that holds it in the items of these numbers; None where there are not so many."""
        given = iter(numbers)
        path: list[str | int] = []
        for name, most in zip(self.use.path, (*self.most, 0), strict=True):
            path.append(name)
            if most:
                number = next(given, 0)
                if not 1 <= number <= most:
                    return None
                path.append(number)
        return tuple(path)


@frozen(eq=False)
class Places:
    """Every place of a record, in its order, and the words they are called by."""

    record: Record
    all: tuple[ColumnPlace, ...]
    vocabulary: Vocabulary

    def term(self, header: str) -> Term:
        """The header taken apart into words as this record's places spell them."""
        found = term_of(header)
        return Term(self.vocabulary.spelled(found.words), found.numbers)

    def group_words(self) -> frozenset[str]:
        """The words that groups are called by."""
        return frozenset(word for place in self.all for terms in place.around for term in terms for word in term.words)


def places_of(record: Record) -> Places:
    groups = {group.path: group for group in record.groups()}
    texts = {use.path: tuple(_texts(use)) for use in record.uses()}
    others = {path: _texts_of_other(path, texts) for path in texts}
    found = tuple(_place(use, (*texts[use.path], *others[use.path]), groups) for use in record.uses())
    vocabulary = Vocabulary(frozenset(word for place in found for term in _terms_of(place) for word in term.words))
    return Places(record, tuple(_spelled(place, vocabulary) for place in found), vocabulary)


def _texts(use: Use) -> Iterator[str]:
    yield from (use.name, use.label, use.element.id, use.element.label, *use.element.synonyms)


def _texts_of_other(path: tuple[str, ...], texts: dict[tuple[str, ...], tuple[str, ...]]) -> tuple[str, ...]:
    """A text beside a code `other` goes by the names of the element it belongs to as well."""
    base, ending, _ = path[-1].rpartition(OTHER)
    return tuple(f"{text} other" for text in texts.get((*path[:-1], base), ())) if ending else ()


OTHER = "_other"


def _place(use: Use, texts: tuple[str, ...], groups: dict[tuple[str, ...], Group]) -> ColumnPlace:
    around = [groups[use.path[:depth]] for depth in range(1, len(use.path))]
    return ColumnPlace(
        use=use,
        groups=tuple(group.item_label or group.label for group in around),
        names=_terms(texts),
        around=tuple(_terms((group.name, group.label, group.item_label)) for group in around),
        most=tuple(_most(group) for group in around),
        unit=term_of(use.element.unit or ""),
    )


def _terms(texts: Iterable[str]) -> tuple[Term, ...]:
    return tuple(dict.fromkeys(term_of(text) for text in texts if text))


def _terms_of(place: ColumnPlace) -> Iterator[Term]:
    yield from place.names
    for terms in place.around:
        yield from terms


def _spelled(place: ColumnPlace, vocabulary: Vocabulary) -> ColumnPlace:
    """With `non-clinician` written as `nonclinician`, where it is written so anywhere."""

    def spelled(terms: tuple[Term, ...]) -> tuple[Term, ...]:
        return tuple(dict.fromkeys(evolve(term, words=vocabulary.spelled(term.words)) for term in terms))

    return evolve(place, names=spelled(place.names), around=tuple(map(spelled, place.around)))


def _most(group: Group) -> int:
    if not group.repeated:
        return 0
    sizes = [rule.constraint.most for rule in group.shape_rules if isinstance(rule.constraint, Size)]
    return min(sizes, default=MANY)
