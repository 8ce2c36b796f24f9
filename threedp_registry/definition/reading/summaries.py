"""summaries/*.yaml → summaries: what records are counted by, whose time is added up, and what is still open."""

from __future__ import annotations

from collections.abc import Iterator

from threedp_registry.definition.conditions import ElementPath
from threedp_registry.definition.elements import ElementType, Phi
from threedp_registry.definition.names import did_you_mean
from threedp_registry.definition.reading.fields import mapping, scalar, scalars, text
from threedp_registry.definition.reading.files import DictionaryFile
from threedp_registry.definition.reading.glossary import Glossary
from threedp_registry.definition.reading.published import read_library, read_publications
from threedp_registry.definition.reading.rule_maker import Claim
from threedp_registry.definition.reading.summary_names import NUMBERS, SummaryNames
from threedp_registry.definition.scope import Place
from threedp_registry.definition.source import Mapping, Scalar
from threedp_registry.definition.summaries import Dimension, Each, Named, OpenItem, Summary, Times, TimeSpent

STATUS = "status"
"""What a record came to in the check: a dimension of every summary."""


def read_summaries(files: tuple[DictionaryFile, ...], glossary: Glossary, claims: list[Claim]) -> tuple[Summary, ...]:
    """Every summary that can be read; there is one for a record at most."""
    found: dict[str, Summary] = {}
    for file in files:
        named = scalar(file.root, "record") if file.root else None
        draft = glossary.records.find(file, named) if named else None
        if file.root is None or named is None or draft is None:
            continue
        records = {name: each.place for name, each in glossary.records.things.items()}
        names = SummaryNames(file=file, glossary=glossary, draft=draft, records=records, claims=claims)
        summary = _summary(file.root, names)
        if draft.name in found:
            file.fault(named, f"there is another summary of the record `{draft.name}`", "bring the two together")
        elif summary is not None:
            found[draft.name] = summary
    return tuple(found.values())


def _summary(root: Mapping, names: SummaryNames) -> Summary | None:
    date = names.element(scalar(root, "date"), ElementType.DATE)
    provenance = names.glossary.provenance(names.file, root)
    times = mapping(root, "times")
    read_times = _times(times, names) if times else None
    dimensions = tuple(_dimensions(root, names))
    open_items = tuple(_open_items(root, names))
    publications = read_publications(root, names, read_times)
    library = read_library(root, names)
    if date is None:
        return None
    return Summary(
        id=text(root, "summary"),
        record=names.draft.name,
        label=text(root, "label"),
        definition=text(root, "definition"),
        date=date,
        dimensions=dimensions,
        times=read_times,
        open_items=open_items,
        publications=publications,
        library=library,
        provenance=provenance,
    )


# ---- dimensions ------------------------------------------------------------------------------------


def _dimensions(root: Mapping, names: SummaryNames) -> Iterator[Dimension]:
    for node in names.distinct(root, "dimensions", "dimension", frozenset((STATUS,))):
        written = scalars(node, "element") or scalars(node, "elements")
        elements = [(at, path) for at in written if (path := names.element(at)) is not None]
        instead = scalar(node, "or")
        followed = names.followed(instead, written[0]) if instead and written else None
        if not elements or len(elements) != len(written) or not _countable(node, elements, names):
            continue
        if instead and followed:
            _check_alike(instead, followed, elements[0][1], names)
        first = elements[0][1]
        yield Dimension(
            id=text(node, "id"),
            label=text(node, "label") or first.label,
            elements=tuple(path for _, path in elements),
            instead=followed,
            each=Each(text(node, "each")) if text(node, "each") in tuple(Each) else None,
            several=len(elements) > 1 or any(path.element.multiple or names.is_repeated(at) for at, path in elements),
            in_report=bool(text(node, "in_report")),
            provenance=names.glossary.provenance(names.file, node),
        )


def _countable(node: Mapping, elements: list[tuple[Scalar, ElementPath]], names: SummaryNames) -> bool:
    """Whether values can be shown as groups of records: codes, dates, and forms of text that lead to nobody."""
    each = scalar(node, "each")
    for at, path in elements:
        element = path.element
        is_date = element.type is ElementType.DATE
        is_form = element.type is ElementType.TEXT and element.pattern is not None and element.phi is Phi.NONE
        if not (is_date or is_form or element.type is ElementType.CODE):
            suggestion = "name an element with a codelist, a date, or a text with a pattern and `phi: none`"
            names.file.fault(at, f"records cannot be counted by the values of `{at.text}`", suggestion)
            return False
        if is_date != (each is not None):
            message = "`each` is for dates" if each else f"`{at.text}` is a date, but not for each of what it counts"
            names.file.fault(each or at, message, "remove it" if each else "add `each: month`, or day, quarter, year")
            return False
        _check_alike(at, path, elements[0][1], names)
    return True


def _check_alike(at: Scalar, path: ElementPath, first: ElementPath, names: SummaryNames) -> None:
    lists = [each.element.codelist.id if each.element.codelist else None for each in (path, first)]
    if lists[0] != lists[1] or path.element.type != first.element.type:
        names.file.fault(
            at, f"`{at.text}` has other values than `{first.names[-1]}`", "name elements with one codelist"
        )


# ---- staff time ------------------------------------------------------------------------------------


def _times(node: Mapping, names: SummaryNames) -> Times | None:
    kinds = tuple(_named(each) for each in names.distinct(node, "kinds", "kind of work"))
    staff: list[Named] = []
    spent: list[tuple[TimeSpent, ...]] = []
    for each in names.distinct(node, "staff", "group of staff"):
        groups = scalars(each, "groups")
        row = [one for at in groups if (one := _time_spent(at, node, names)) is not None]
        if len(groups) != len(kinds):
            at = scalar(each, "id") or each
            message = f"there are {len(kinds)} kinds of work, but {len(groups)} groups here"
            names.file.fault(at, message, "name one group for each kind, in the order of the kinds")
        elif len(row) == len(kinds):
            staff.append(_named(each))
            spent.append(tuple(row))
    return Times(label=text(node, "label"), kinds=kinds, staff=tuple(staff), spent=tuple(spent)) if spent else None


def _named(node: Mapping) -> Named:
    return Named(text(node, "id"), text(node, "label"))


def _time_spent(at: Scalar, node: Mapping, names: SummaryNames) -> TimeSpent | None:
    """Hours, minutes and the mark for unknown in the single group that stands at `at`."""
    chain = names.chain(at)
    if chain is None:
        return None
    place = chain[-1]
    if not isinstance(place, Place) or any(
        isinstance(one, Place) and one.group and one.group.repeated for one in chain
    ):
        names.file.fault(at, f"`{at.text}` is not a single group", "name a group with hours and minutes")
        return None
    found = [
        _member(place, at, text(node, key), kinds, names)
        for key, kinds in (("hours", NUMBERS), ("minutes", NUMBERS), ("unknown", (ElementType.TRUE_FALSE,)))
    ]
    hours, minutes, unknown = found
    return TimeSpent(hours=hours, minutes=minutes, unknown=unknown) if hours and minutes and unknown else None


def _member(
    place: Place, at: Scalar, name: str, kinds: tuple[ElementType, ...], names: SummaryNames
) -> ElementPath | None:
    member = place.members.get(name)
    if isinstance(member, ElementPath) and member.element.type in kinds:
        return member
    if name and name not in place.skipped and not place.open:
        message = f"`{at.text}` holds no such element as `{name}`"
        names.file.fault(at, message, did_you_mean(name, place.members))
    return None


# ---- what is still open ----------------------------------------------------------------------------


def _open_items(root: Mapping, names: SummaryNames) -> Iterator[OpenItem]:
    for node in names.distinct(root, "open", "open item"):
        when = names.condition(node, "when")
        if when is not None:
            yield OpenItem(
                id=text(node, "id"),
                label=text(node, "label"),
                when=when.condition,
                next_step=text(node, "next_step"),
                provenance=names.glossary.provenance(names.file, node),
            )
