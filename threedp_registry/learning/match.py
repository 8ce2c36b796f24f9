"""Which place each column of a header row holds: surely, in doubt, or none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import define, field, frozen

from threedp_registry.learning.fit import Fit, Fitting
from threedp_registry.learning.places import ColumnPlace, Path, Places
from threedp_registry.learning.words import Term

MAPPED = 0.5
"""A fit this good is proposed, in doubt."""
CANDIDATES = 3
FEW = 20
"""What so few headers share need not be a prefix."""
NAMED_BY = 4
"""So many elements of a group must go by a name of it that only the site uses."""


@frozen(kw_only=True)
class Match:
    """What was found for a column: the path of what it holds, or None; and whether someone has to look at it.

    `over` counts the words of the header that say something else. `others` are the places it may be
    of as well and that no other column holds, the likeliest first, each as what a layout calls
    it and in words. `closest` is the place that fits best, free or not, in words.
    """

    header: str
    place: ColumnPlace | None = None
    path: Path | None = None
    doubtful: bool = True
    over: int = 0
    others: tuple[tuple[str, str], ...] = ()
    closest: str = ""

    def label(self) -> str:
        """What it holds, in words; nothing where that is not known."""
        return self.place.label(self.path) if self.place else ""


def match(headers: Sequence[str], places: Places) -> tuple[Match, ...]:
    """A match for each header, in order. No two hold the same."""
    return _Matching(headers, places).matched()


@define
class _Matching:
    """Gives sure columns their places first; what is left goes to the best of the others."""

    headers: Sequence[str]
    places: Places
    _fitting: Fitting = field(init=False)
    _terms: list[Term] = field(init=False)
    _held: dict[Path, int] = field(factory=dict, init=False)
    _sure: dict[int, Fit] = field(factory=dict, init=False)
    _guessed: dict[int, Fit] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        self._terms = [self.places.term(header) for header in _without_prefix(self.headers)]
        self._fitting = Fitting(self.places, from_zero=any(0 in term.numbers for term in self._terms))

    def matched(self) -> tuple[Match, ...]:
        self._take_sure()
        if self._learn_names():
            self._take_sure()
        self._take_likely()
        return tuple(self._match(column) for column in range(len(self.headers)))

    def _open(self) -> Iterator[tuple[int, list[Fit]]]:
        for column, term in enumerate(self._terms):
            if column not in self._sure:
                yield column, self._fitting.fits(term)

    def _take_sure(self) -> None:
        """Columns that fit one free place wholly. Where two do, neither is sure; places taken leave fewer to choose."""
        while True:
            claims: dict[Path, list[tuple[int, Fit]]] = defaultdict(list)
            for column, fits in self._open():
                whole = [fit for fit in fits if fit.whole and fit.path not in self._held]
                if len(whole) == 1 and whole[0].path is not None and not whole[0].unclear:
                    claims[whole[0].path].append((column, whole[0]))
            taken = {path: claim[0] for path, claim in claims.items() if len(claim) == 1}
            if not taken:
                return
            for path, (column, fit) in taken.items():
                self._held[path] = column
                self._sure[column] = fit

    def _learn_names(self) -> bool:
        """Words that stand before several elements of one repeated group, and of no other, name that group."""
        named: dict[tuple[str, ...], dict[tuple[str, ...], set[str]]] = defaultdict(lambda: defaultdict(set))
        for column, fits in self._open():
            best = [fit for fit in fits if fit.path is not None and fit.place.depth and fit.over]
            groups = {fit.place.use.path[:-1] for fit in best if fit.score == best[0].score}
            if len(groups) == 1 and len(self._terms[column].numbers) == best[0].place.depth:
                named[best[0].over][groups.pop()].add(best[0].place.use.name)
        learned = False
        for words, groups_named in named.items():
            ((group, elements), *more) = sorted(groups_named.items(), key=lambda item: -len(item[1]))
            if len(elements) >= NAMED_BY and not more and group not in self._fitting.also:
                self._fitting.learn(group, Term(words))
                learned = True
        return learned

    def _take_likely(self) -> None:
        likely = [
            (-fit.score, column, rank, fit)
            for column, fits in self._open()
            for rank, fit in enumerate(fits)
            if fit.score >= MAPPED and fit.path is not None and fit.path not in self._held
        ]
        for _, column, _, fit in sorted(likely, key=lambda item: item[:3]):
            if column not in self._guessed and fit.path is not None and fit.path not in self._held:
                self._held[fit.path] = column
                self._guessed[column] = fit

    def _match(self, column: int) -> Match:
        header = self.headers[column]
        sure = self._sure.get(column)
        if sure is not None:
            return Match(header=header, place=sure.place, path=sure.path, doubtful=False)
        chosen = self._guessed.get(column)
        fits = self._fitting.fits(self._terms[column])
        others = [fit for fit in fits if fit.path not in self._held and (chosen is None or fit.place != chosen.place)]
        return Match(
            header=header,
            place=chosen.place if chosen else None,
            path=chosen.path if chosen else None,
            over=len(chosen.over) if chosen else 0,
            others=tuple(
                (dotted(fit.path or fit.place.use.path), fit.place.label(fit.path)) for fit in others[:CANDIDATES]
            ),
            closest=fits[0].place.label(fits[0].path) if fits else "",
        )


def _without_prefix(headers: Sequence[str]) -> list[str]:
    """Without what stands before every header: the name of the form or of the registry, and its version."""
    if len(headers) <= FEW:
        return list(headers)
    first, last = min(headers), max(headers)  # what these two share, all share
    shared = next((at for at, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), 0)
    end = max((at for at in range(shared + 1) if not first[at - 1 : at].isalnum()), default=0)
    return [header[end:] for header in headers]


def dotted(path: Path) -> str:
    """A path as a layout writes it."""
    return ".".join(map(str, path))
