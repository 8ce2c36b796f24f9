"""The tables of summaries as Python text: dimensions, open items, published figures, the library."""

from __future__ import annotations

from decimal import Decimal

from threedp_registry.compiler.dated import ListText
from threedp_registry.compiler.markdown import source_in_words
from threedp_registry.compiler.names import quote
from threedp_registry.compiler.prose import with_unit
from threedp_registry.compiler.summaries import conditions_of, facts_function, numbers_of
from threedp_registry.definition.conditions import negate
from threedp_registry.definition.records import Definition
from threedp_registry.definition.summaries import (
    Dimension,
    Figure,
    Library,
    Mean,
    MeanTime,
    Named,
    Publication,
    Share,
    Summary,
    Times,
)


def summary_text(summary: Summary, definition: Definition) -> ListText:
    """A summary: its function, and the value that holds its tables."""
    conditions = conditions_of(summary)
    dimensions = "".join(f"        {_dimension(each, summary.record)},\n" for each in summary.dimensions)
    items = "".join(
        f"        OpenRow({', '.join(map(quote, (each.id, each.label, each.next_step)))},"
        f" {conditions.index(each.when)}),\n"
        for each in summary.open_items
    )
    publications = "".join(f"        {_publication(each, summary, definition)},\n" for each in summary.publications)
    head = ", ".join(map(quote, (summary.id, summary.record, summary.label)))
    return ListText(
        facts_function(summary, definition.record(summary.record)),
        f"SummaryTable(\n    {head},\n    (\n{dimensions}    ),\n    {_times(summary.times)},\n    (\n{items}    ),\n"
        f"    (\n{publications}    ),\n    {_library(summary.library)},\n    facts_{summary.id},\n)",
    )


def _texts(values: tuple[str, ...]) -> str:
    return f"({', '.join(map(quote, values))},)" if values else "()"


def _dimension(dimension: Dimension, record: str) -> str:
    codelist = dimension.elements[0].element.codelist
    codes = f"{record}_tables.LABELS_{codelist.id.upper()}" if codelist else "{}"
    head = ", ".join(map(quote, (dimension.id, dimension.label, dimension.each.value if dimension.each else "")))
    return f"DimensionRow({head}, {codes}, {dimension.several}, {dimension.in_report})"


def _named(named: tuple[Named, ...]) -> str:
    return "(" + "".join(f"({quote(one.id)}, {quote(one.label)}), " for one in named) + ")"


def _times(times: Times | None) -> str:
    return f"TimesRow({quote(times.label)}, {_named(times.kinds)}, {_named(times.staff)})" if times else "None"


def _library(library: Library | None) -> str:
    if library is None:
        return "None"
    columns = "".join(f"({quote(path.names[-1])}, {quote(path.label)}), " for path in library.columns)
    ended = ", ".join(f"{quote(path.names[-1])}: {quote(code)}" for path, code in library.ended)
    name, since, until = (quote(path.names[-1]) for path in (library.name, library.since, library.until))
    return f"LibraryRow({quote(library.record)}, {name}, ({columns}), {since}, {until}, {{{ended}}})"


# ---- published figures -----------------------------------------------------------------------------


def _publication(publication: Publication, summary: Summary, definition: Definition) -> str:
    cited = tuple(source_in_words(each) for each in definition.sources if each.id in publication.provenance.sources)
    figures = "".join(f"            {_figure(each, summary)},\n" for each in publication.figures)
    return (
        f"PublicationRow(\n            {quote(publication.id)}, {quote(publication.label)}, {publication.cases},"
        f" {publication.sites}, {quote(publication.provenance.basis.value)},\n            {_texts(cited)},\n"
        f"            (\n{figures}            ),\n        )"
    )


def _figure(figure: Figure, summary: Summary) -> str:
    kind, unit, own, not_own = _reckoned(figure, summary)
    among = conditions_of(summary).index(figure.among) if figure.among is not None else -1
    head = ", ".join(map(quote, (figure.id, figure.label, kind, unit)))
    told = ", ".join(map(quote, (_published(figure), _text(figure.deviation))))
    basis = quote(figure.provenance.basis.value)
    return f"FigureRow({head}, {own}, {not_own}, {among}, {told}, {figure.cases or 0}, {quote(figure.said)}, {basis})"


def _reckoned(figure: Figure, summary: Summary) -> tuple[str, str, int, int]:
    """The figure's kind and unit, and the numbers of what it is reckoned from."""
    match figure.own:
        case Share(condition=condition):
            conditions = conditions_of(summary)
            return "share", "%", conditions.index(condition), conditions.index(negate(condition))
        case Mean(element=path):
            return "mean", with_unit("", path.element).strip(), numbers_of(summary).index(path), -1
        case MeanTime(staff=staff, kind=kind):
            return "time", "minutes", staff, -1 if kind is None else kind


def _published(figure: Figure) -> str:
    """The published figure as text; a count as a percentage to one place."""
    if figure.count is not None and figure.of is not None:
        return str((Decimal(100) * figure.count / figure.of).quantize(Decimal("0.1")))
    return _text(figure.value)


def _text(value: Decimal | None) -> str:
    return "" if value is None else str(value)
