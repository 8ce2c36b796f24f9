"""How well a header fits a place: what its words tell of it, what they leave out, and what they say beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from attrs import define, evolve, field, frozen

from threedp_registry.learning.places import ColumnPlace, Path, Places
from threedp_registry.learning.words import SHORT, VAGUE, Term

_OF_WORDS, _OF_NAME, _OF_GROUPS = 0.45, 0.35, 0.2
"""What counts: that the header's words belong to the place, that the element is named in full, and its groups."""
_NUMBERS_AMISS = 0.6
LEAST = 0.3
"""A worse fit is none."""
Likeness = Callable[[str, str], float]
"""How surely a written word stands for a word of a name."""


@frozen(eq=False)
class Fit:
    """A place that a header may be of. `whole`: nothing is left out, nothing left over, and no word is guessed at.

    `unclear`: the header leaves out the groups around the place, and all its words belong to another
    one as well. `over` are the words that say nothing of the place. `path` is None where the
    header's numbers lead to no item.
    """

    place: ColumnPlace
    score: float
    whole: bool
    unclear: bool
    over: tuple[str, ...]
    path: Path | None


@frozen(eq=False)
class _Wording:
    """How well the words alone fit, by one of the place's names. `grouped`: they name a group around it."""

    place: ColumnPlace
    name: Term
    score: float
    clear: bool
    grouped: bool
    over: tuple[str, ...]
    unclear: bool = False


@define
class Fitting:
    """Finds the places that headers fit. Headers with the same words are compared once.

    `also` holds further names of groups, learned from the headers themselves. Headers that count items
    `from_zero` are never sure.
    """

    places: Places
    from_zero: bool = False
    also: dict[tuple[str, ...], Term] = field(factory=dict)
    _group_words: frozenset[str] = field(init=False)
    _known: dict[tuple[str, ...], list[_Wording]] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        self._group_words = self.places.group_words()

    def fits(self, written: Term) -> list[Fit]:
        """The places a header may be of, the best first, each once."""
        best: dict[ColumnPlace, Fit] = {}
        for wording in self._wordings(written.words):
            fit = self._numbered(wording, written.numbers)
            known = best.get(fit.place)
            if known is None or (fit.whole, fit.score) > (known.whole, known.score):
                best[fit.place] = fit
        return sorted((fit for fit in best.values() if fit.score >= LEAST), key=lambda fit: -fit.score)

    def _numbered(self, wording: _Wording, numbers: Sequence[int]) -> Fit:
        """With the items that the header's numbers lead to; a header without one may mean the first."""
        place, left = wording.place, list(numbers)
        known = all(number in left for number in wording.name.numbers)
        for number in wording.name.numbers:  # as in ICD-10
            if number in left:
                left.remove(number)
        in_order = known and len(left) == place.depth
        if self.from_zero:
            left = [number + 1 for number in left]
        path = place.at(left) if len(left) == place.depth else place.at([1]) if place.depth == 1 and not left else None
        in_order = in_order and path is not None
        whole = wording.clear and in_order and not (self.from_zero and place.depth)
        score = wording.score * (1 if in_order else _NUMBERS_AMISS)
        return Fit(place, score, whole, wording.unclear, wording.over, path)

    def learn(self, group: tuple[str, ...], name: Term) -> None:
        self.also[group] = name
        self._known.clear()

    def _wordings(self, words: tuple[str, ...]) -> list[_Wording]:
        if words not in self._known:
            found = (self._wording(words, place, name) for place in self.places.all for name in place.names)
            told = [wording for wording in found if wording is not None]
            of_all = {wording.place for wording in told if not wording.over}
            self._known[words] = [evolve(wording, unclear=_is_unclear(wording, of_all)) for wording in told]
        return self._known[words]

    def _wording(self, words: tuple[str, ...], place: ColumnPlace, name: Term) -> _Wording | None:
        telling = _Telling(self.places.vocabulary.likeness, words)
        named = telling.take(name.words)
        if named < 0.5:
            return None
        bare = self._group_words.issuperset(name.words)
        grouped, free = 0.0, len(telling.free)
        for depth in range(len(place.around), 0, -1):
            known = self.also.get(place.use.path[:depth])
            grouped += telling.take_best((*place.around[depth - 1], *([known] if known else [])))
        by_own_words = len(telling.free) < free
        telling.take_unit(place.unit.words)
        score = _OF_WORDS * telling.told + _OF_NAME * named
        if place.around:
            score += _OF_GROUPS * grouped / len(place.around)
        else:
            score /= _OF_WORDS + _OF_NAME
        clear = telling.clear and (by_own_words or not bare)
        return _Wording(place, name, score, clear, grouped > 0, tuple(telling.free))


def _is_unclear(wording: _Wording, of_all: set[ColumnPlace]) -> bool:
    """`Uses`, without the group it stands in, may as well be short for the intended uses."""
    return bool(wording.place.around) and not wording.grouped and bool(of_all - {wording.place})


@define
class _Telling:
    """Uses up a header's words, one name after the other.

    `free` are the words not used yet, `sure` how surely each used one stands for a word of a name.
    `complete`: of every name that is used, all words are there.
    """

    likeness: Likeness
    words: tuple[str, ...]
    free: list[str] = field(init=False)
    sure: list[float] = field(factory=list)
    complete: bool = True

    def __attrs_post_init__(self) -> None:
        self.free = list(self.words)

    @property
    def told(self) -> float:
        """How much of the header is told, from 0 to 1."""
        return sum(self.sure) / max(len(self.words), 1)

    @property
    def clear(self) -> bool:
        """Nothing is left over or guessed at; what is short for several words has others beside it."""
        vague = any(one < SHORT for one in self.sure)
        plain = sum(one >= SHORT for one in self.sure)
        return self.complete and not self.free and min(self.sure, default=0) >= VAGUE and (plain > 1 or not vague)

    def take(self, name: tuple[str, ...]) -> float:
        """Uses the words that tell an element's name; gives back how much of it is told."""
        found = self._found(name)
        self._use(found)
        return found.share

    def take_best(self, names: tuple[Term, ...]) -> float:
        """Uses the words of one of a group's names, the one that tells most; gives back how much of it is told.

        A word that is used may name the group as well (`guide type`).
        """
        best = max((self._found(name.words) for name in names), key=lambda found: (sum(found.sure), found.share))
        if best.used:
            self._use(best)
        return best.share

    def take_unit(self, name: tuple[str, ...]) -> None:
        found = self._found(name)
        if found.used and min(found.sure) >= SHORT:
            self._use(found)

    def _use(self, found: _Found) -> None:
        for word in found.used:
            self.free.remove(word)
        self.sure += found.sure
        self.complete = self.complete and found.complete

    def _found(self, name: tuple[str, ...]) -> _Found:
        rest = list(self.free)
        used: list[str] = []
        sure: list[float] = []
        share = 0.0
        complete = True
        for word in name:
            own, likeness = self._closest(rest, word)
            if likeness:
                rest.remove(own)
                used.append(own)
                sure.append(likeness)
            else:
                likeness = self._closest(self.words, word)[1]
            share += likeness
            complete = complete and likeness >= VAGUE
        return _Found(tuple(used), tuple(sure), share / max(len(name), 1), complete=complete)

    def _closest(self, words: Iterable[str], meant: str) -> tuple[str, float]:
        return max(((word, self.likeness(word, meant)) for word in words), key=lambda pair: pair[1], default=("", 0.0))


@frozen
class _Found:
    """The free words that tell a name, how surely each; how much of the name is told, and whether all of it."""

    used: tuple[str, ...]
    sure: tuple[float, ...]
    share: float
    complete: bool
