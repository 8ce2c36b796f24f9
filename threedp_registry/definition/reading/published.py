"""Published figures and the library of a summary."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from threedp_registry.definition.conditions import ElementPath
from threedp_registry.definition.elements import ElementType, Phi, Provenance
from threedp_registry.definition.names import did_you_mean
from threedp_registry.definition.reading.fields import entries, mapping, scalar, scalars, text
from threedp_registry.definition.reading.summary_names import NUMBERS, SummaryNames, resolved
from threedp_registry.definition.source import Mapping, Scalar
from threedp_registry.definition.summaries import Figure, Library, Mean, MeanTime, Named, Publication, Share, Times


def read_publications(root: Mapping, names: SummaryNames, times: Times | None) -> tuple[Publication, ...]:
    """The publications listed under `published:`; a figure that cannot be reckoned is left out and reported."""
    found = []
    for node in names.distinct(root, "published", "publication"):
        provenance = names.glossary.provenance(names.file, node)
        figures = (_figure(each, names, times, provenance) for each in names.distinct(node, "figures", "figure"))
        found.append(
            Publication(
                id=text(node, "id"),
                label=text(node, "label"),
                cases=_whole(node, "cases") or 0,
                sites=_whole(node, "sites") or 0,
                figures=tuple(figure for figure in figures if figure is not None),
                provenance=provenance,
            )
        )
    return tuple(found)


def _figure(node: Mapping, names: SummaryNames, times: Times | None, default: Provenance) -> Figure | None:
    among = names.condition(node, "among")
    share = names.condition(node, "share", among)
    own = Share(condition=share.condition) if share else _mean(node, names) or _mean_time(node, names, times)
    count, of = _whole(node, "count"), _whole(node, "of")
    written = scalar(node, "count")
    if written and count and of and count > of:
        names.file.fault(written, "this is more than what it is counted of", "`count` is a part of `of`")
    if own is None:
        return None
    return Figure(
        id=text(node, "id"),
        label=text(node, "label"),
        own=own,
        among=resolved(among),
        value=_decimal(node, "value"),
        deviation=_decimal(node, "deviation"),
        count=count,
        of=of,
        cases=_whole(node, "cases"),
        said=text(node, "said"),
        provenance=names.glossary.provenance(names.file, node, default),
    )


def _mean(node: Mapping, names: SummaryNames) -> Mean | None:
    at = scalar(node, "mean")
    path = names.element(at, *NUMBERS) if at else None
    if at is None or path is None:
        return None
    if path.element.multiple or names.is_repeated(at):
        names.file.fault(at, f"a record may hold several values of `{at.text}`", "name an element with one value")
        return None
    return Mean(element=path)


def _mean_time(node: Mapping, names: SummaryNames, times: Times | None) -> MeanTime | None:
    written = mapping(node, "mean_time")
    if written is None or times is None:
        return None
    staff = _position(scalar(written, "staff"), times.staff, "group of staff", names)
    at = scalar(written, "kind")
    kind = _position(at, times.kinds, "kind of work", names)
    return None if staff is None or (at and kind is None) else MeanTime(staff=staff, kind=kind)


def _position(at: Scalar | None, known: tuple[Named, ...], what: str, names: SummaryNames) -> int | None:
    ids = [one.id for one in known]
    if at is None:
        return None
    if at.text not in ids:
        names.file.fault(at, f"there is no {what} `{at.text}`", did_you_mean(at.text, ids))
        return None
    return ids.index(at.text)


def _whole(node: Mapping, key: str) -> int | None:
    written = text(node, key)
    return int(written) if written.isdecimal() else None


def _decimal(node: Mapping, key: str) -> Decimal | None:
    written = text(node, key)
    return Decimal(written) if written.removeprefix("-").replace(".", "", 1).isdecimal() else None


# ---- library ---------------------------------------------------------------------------------------


def read_library(root: Mapping, names: SummaryNames) -> Library | None:
    """The library, if the summary has one that can be read."""
    node = mapping(root, "library")
    named, followed = (scalar(node, "record"), scalar(node, "reference")) if node else (None, None)
    draft = names.glossary.records.find(names.file, named) if named else None
    reference = names.reference(followed) if followed else None
    if node is None or draft is None or reference is None or followed is None:
        return None
    if reference.record != draft.name:
        names.file.fault(followed, f"this leads to the record `{reference.record}`, not to `{draft.name}`")
        return None
    library = SummaryNames(
        file=names.file, glossary=names.glossary, draft=draft, records=names.records, claims=names.claims
    )
    name = library.element(scalar(node, "name"), ElementType.TEXT, ElementType.CODE)
    since = library.element(scalar(node, "since"), ElementType.DATE)
    until = library.element(scalar(node, "until"), ElementType.DATE)
    if name is None or since is None or until is None:
        return None
    return Library(
        record=draft.name,
        reference=reference,
        name=name,
        columns=tuple(_columns(node, library)),
        since=since,
        until=until,
        ended=tuple(_ended(node, library)),
        provenance=names.glossary.provenance(names.file, node),
    )


def _columns(node: Mapping, names: SummaryNames) -> Iterator[ElementPath]:
    for at in (*scalars(node, "name"), *scalars(node, "columns")):
        path = names.element(at)
        if path is None:
            continue
        if path.element.phi is not Phi.NONE or path.element.multiple or len(path.names) > 1:
            names.file.fault(at, f"`{at.text}` cannot be shown in a library", "name an element with `phi: none`")
        elif at.text != text(node, "name"):
            yield path


def _ended(node: Mapping, names: SummaryNames) -> Iterator[tuple[ElementPath, str]]:
    for entry in entries(node, "ended"):
        path = names.element(entry.key, ElementType.CODE)
        if path is None or not isinstance(entry.value, Scalar) or path.element.codelist is None:
            continue
        if path.element.codelist.code(entry.value.text) is None:
            ids = path.element.codelist.ids
            message = f"`{entry.value.text}` is not a code of {path.element.codelist.id}"
            names.file.fault(entry.value, message, did_you_mean(entry.value.text, ids))
        else:
            yield path, entry.value.text
