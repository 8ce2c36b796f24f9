"""Where things stand in a record: what is found at a place, and which items there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from functools import wraps

from attrs import evolve, field, frozen

from tests.interpreter.values import VALUE_KINDS, is_missing_element, is_missing_group, meets
from threedp_registry.definition.conditions import ElementPath, ReferencePath
from threedp_registry.definition.constraints import DistinctValues, HasType, InCodelist, ValueConstraint
from threedp_registry.definition.records import Group, Record, Reference, Use

Names = tuple[str, ...]
Targets = Mapping[str, Mapping[tuple[str, ...], Mapping[str, object]]]


class State(Enum):
    """What can be said of a place before its value is looked at."""

    MISSING = "missing"
    FAULTY = "faulty"
    GOOD = "good"


class Judged(Enum):
    """How a record is judged on which something is not there."""

    COMPLETE = "a submission: what is missing is missing"
    OPEN = "unfinished: groups, lists and always-required elements that are absent may still come"
    GROWING = "unfinished: anything that is missing, any further item and any further value may still come"


@frozen
class Seen:
    """What stands at a place. `value` means something only when the state is good, or for reporting on a faulty one."""

    state: State
    value: object = None


NOTHING = Seen(State.MISSING)


@frozen(eq=False)
class Form:
    """A record's definition with its places at hand."""

    record: Record
    uses: Mapping[Names, Use]
    groups: Mapping[Names, Group]

    @classmethod
    def of(cls, record: Record) -> Form:
        return cls(record, {use.path: use for use in record.uses()}, {group.path: group for group in record.groups()})

    def reference(self, path: ReferencePath) -> Reference:
        """The definition of a reference that a path follows."""
        owner: Record | Group = self.groups[path.declared_in] if path.declared_in else self.record
        return next(reference for reference in owner.references if reference.name == path.name)


Look = Callable[["View", Names], Seen]


def once(look: Look) -> Look:
    """Looks at a place of a record once, since a record does not change while it is judged."""

    @wraps(look)
    def looked(view: View, names: Names) -> Seen:
        key = (look.__name__, names)
        if key not in view.looked_at:
            view.looked_at[key] = look(view, names)
        return view.looked_at[key]

    return looked


@frozen(eq=False)
class View:
    """A record, what is known beside it, and where in it we stand (`items`: repeated group → number of the item).

    With `draft`, what is wrong with the record is told apart from what is still to come.
    """

    form: Form
    record: Mapping[str, object]
    as_of: str | None
    targets: Targets
    along: frozenset[str] = frozenset()
    judged: Judged = Judged.COMPLETE
    draft: bool = False
    items: Mapping[Names, int] = {}
    looked_at: dict[tuple[str, Names], Seen] = field(factory=dict, init=False)
    items_seen: dict[tuple[Names, int], View] = field(factory=dict, init=False)
    stood_at: dict[Names, list[View | None]] = field(factory=dict, init=False)
    pointers: dict[Names, str] = field(factory=dict, init=False)

    def at_item(self, group: Names, number: int) -> View:
        """The same record seen from one item of a repeated group."""
        if (group, number) not in self.items_seen:
            self.items_seen[group, number] = evolve(self, items={**self.items, group: number})
        return self.items_seen[group, number]

    # ---- groups and elements --------------------------------------------------------------------

    @once
    def container(self, group: Names) -> Seen:
        """The mapping that a group's elements stand in, for the item we stand at."""
        if not group:
            return Seen(State.GOOD, self.record)
        found = self.group(group)
        if found.state is not State.GOOD:
            return found
        item = found.value
        if self.form.groups[group].repeated:
            assert isinstance(item, list)
            item = item[self.items[group]]
        return Seen(State.GOOD, item) if isinstance(item, Mapping) else Seen(State.FAULTY, item)

    @once
    def group(self, group: Names) -> Seen:
        """What was submitted as a group: its list or its mapping; faulty when it is neither."""
        around = self.container(group[:-1])
        if around.state is not State.GOOD:
            return around
        assert isinstance(around.value, Mapping)
        value = around.value.get(group[-1])
        repeated = self.form.groups[group].repeated
        if is_missing_group(value, repeated):
            return Seen(State.MISSING, value)
        fits = isinstance(value, list) if repeated else isinstance(value, Mapping)
        return Seen(State.GOOD if fits else State.FAULTY, value)

    @once
    def element(self, names: Names) -> Seen:
        """What was submitted for an element of this record; faulty when one of its own rules fails."""
        around = self.container(names[:-1])
        if around.state is not State.GOOD:
            return Seen(around.state)
        assert isinstance(around.value, Mapping)
        use = self.form.uses[names]
        value = around.value.get(names[-1])
        if is_missing_element(value, use.element.multiple):
            return Seen(State.MISSING, value)
        return Seen(State.FAULTY if is_faulty(use, value) else State.GOOD, value)

    def list_of(self, group: Names) -> list[object]:
        """The items of a repeated group, well-shaped or not; none when it is missing or not a list."""
        found = self.group(group)
        return found.value if found.state is State.GOOD and isinstance(found.value, list) else []

    def has_misshapen_items(self, group: Names) -> bool:
        return any(not isinstance(item, Mapping) for item in self.list_of(group))

    def is_misshapen(self, group: Names) -> bool:
        """Not what the group should be, or holding an item that is not one."""
        return self.group(group).state is State.FAULTY or (
            self.form.groups[group].repeated and self.has_misshapen_items(group)
        )

    # ---- references -----------------------------------------------------------------------------

    def key_parts(self, path: ReferencePath) -> list[Seen]:
        """The elements of this record that say which record is meant."""
        return [self.element(own.names) for _, own in self.form.reference(path).by]

    def is_given(self, path: ReferencePath) -> bool:
        return path.record in self.targets

    def referred(self, path: ReferencePath) -> Mapping[str, object] | None:
        """The record referred to; None when its key is not known or no such record was given."""
        parts = self.key_parts(path)
        if not self.is_given(path) or any(part.state is not State.GOOD for part in parts):
            return None
        return self.targets[path.record].get(tuple(str(part.value) for part in parts))

    def seen(self, path: ElementPath) -> Seen:
        """What an element's place holds, in this record or in the one a reference leads to."""
        if path.reference is None:
            return self.element(path.names)
        value: object = self.referred(path.reference)
        for name in path.names:
            value = value.get(name) if isinstance(value, Mapping) else None
        return NOTHING if is_missing_element(value, path.element.multiple) else Seen(State.GOOD, value)

    # ---- where rules apply ----------------------------------------------------------------------

    def standings(self, scope: Names) -> Iterable[View | None]:
        """The record seen from every place where a scope is: each item of each repeated group on the way.

        None stands for a place whose group or item is misshapen, so that nothing in it can be judged.
        """
        if scope not in self.stood_at:
            around: Iterable[View | None] = self.standings(scope[:-1]) if scope else ()
            inside = [inner for view in around for inner in (view._enter(scope) if view else [None])]
            self.stood_at[scope] = inside if scope else [self]
        return self.stood_at[scope]

    def _enter(self, group: Names) -> list[View | None]:
        if self.group(group).state is State.FAULTY:
            return [None]
        if not self.form.groups[group].repeated:
            return [self]
        items = self.list_of(group)
        return [self.at_item(group, n) if isinstance(item, Mapping) else None for n, item in enumerate(items)]

    def pointer(self, place: Names, *further: int) -> str:
        """The JSON pointer of a place, the numbers of the items we stand at put in."""
        if place not in self.pointers:
            self.pointers[place] = self._pointer(place)
        return "".join([self.pointers[place], *(f"/{step}" for step in further)])

    def _pointer(self, place: Names) -> str:
        steps: list[str | int] = []
        for depth, name in enumerate(place, start=1):
            steps.append(name)
            if place[:depth] in self.items:
                steps.append(self.items[place[:depth]])
        return "".join(f"/{step}" for step in steps)


def is_faulty(use: Use, value: object) -> bool:
    """Whether a value that is there fails its type, codelist, length, characters, pattern, range or places."""
    constraints = [rule.constraint for rule in use.rules]
    values = value if use.element.multiple else [value]
    if not isinstance(values, list):
        return True
    own = [kind for kind in constraints if isinstance(kind, VALUE_KINDS) and not isinstance(kind, DistinctValues)]
    return any(not _is_good(item, own) for item in values)


def _is_good(value: object, constraints: Sequence[ValueConstraint]) -> bool:
    """Types first: a range cannot be asked of text."""
    first = [kind for kind in constraints if isinstance(kind, HasType | InCodelist)]
    then = [kind for kind in constraints if not isinstance(kind, HasType | InCodelist)]
    return all(meets(value, kind) for kind in [*first, *then])
