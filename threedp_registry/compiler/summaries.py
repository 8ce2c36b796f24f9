"""Summaries as Python text: a function that reads from a record all that they need, and their tables."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from threedp_registry.compiler import names
from threedp_registry.compiler.boolean import all_of
from threedp_registry.compiler.checks import FunctionText, finish, start
from threedp_registry.compiler.expressions import tuple_of
from threedp_registry.compiler.writer import Writer
from threedp_registry.definition.conditions import Condition, ElementPath, negate
from threedp_registry.definition.records import Record
from threedp_registry.definition.summaries import Dimension, Figure, Library, Mean, Share, Summary, Times


def conditions_of(summary: Summary) -> tuple[Condition, ...]:
    """Every condition that a record is asked for a summary, each once; of a share its opposite as well."""
    asked = [item.when for item in summary.open_items]
    for figure in _figures(summary):
        asked += [figure.among] if figure.among is not None else []
        if isinstance(figure.own, Share):
            asked += [figure.own.condition, negate(figure.own.condition)]
    return tuple(dict.fromkeys(asked))


def numbers_of(summary: Summary) -> tuple[ElementPath, ...]:
    """Every element of which a mean is told, each once."""
    return tuple(dict.fromkeys(figure.own.element for figure in _figures(summary) if isinstance(figure.own, Mean)))


def _figures(summary: Summary) -> Iterator[Figure]:
    for publication in summary.publications:
        yield from publication.figures


def facts_function(summary: Summary, record: Record) -> FunctionText:
    """`facts_…`: what one record tells; see `Facts`."""
    writer = start(record, reporting=False)
    holds = [writer.say.known_true(condition) for condition in conditions_of(summary)]
    if writer.say.referred:
        for path in (path for reference in record.references for _, path in reference.by):
            writer.known(path.names)
        writer.line("@references @")
    for dimension in summary.dimensions:
        _write_dimension(writer, dimension)
    if summary.library is not None:
        _write_named(writer, summary.library)
    minutes, unknown = _times(writer, summary.times) if summary.times else ([], [])
    parts = (
        _tuple(writer.known((name,)) for name in record.key),
        writer.known(summary.date.names),
        _tuple(f"tuple({_variable(dimension)})" for dimension in summary.dimensions),
        _tuple(minutes),
        _tuple(unknown),
        _tuple(writer.known(path.names) for path in numbers_of(summary)),
        _tuple(f"bool({text})" for text in holds),
        "tuple(named)" if summary.library is not None else "()",
    )
    head = [
        f"def facts_{summary.id}(record: JsonRecord, context: Context) -> Facts:",
        f'    """What one {record.label.lower()} record tells."""',
    ]
    if any("as_of" in text for text in holds):
        head.append("    as_of = context.as_of")
    return finish(writer, head, f"return Facts(\n{''.join(f'        {part},{chr(10)}' for part in parts)}    )")


def _tuple(parts: Iterator[str] | list[str]) -> str:
    listed = list(parts)
    if len(", ".join(listed)) < 90:
        return f"({', '.join(listed)},)" if listed else "()"
    return "(\n" + "".join(f"            {part},\n" for part in listed) + "        )"


@contextmanager
def _each_item(writer: Writer, path: names.Names, misshapen: str = "") -> Iterator[None]:
    """What is written meanwhile is done for each item of each repeated group on the way to a place.

    `misshapen` is what to do where such a group is not what it should be.
    """
    repeated = (group.path for group in writer.record.groups() if group.repeated)
    with ExitStack() as stack:
        for group in (group for group in repeated if path[: len(group)] == group):
            if misshapen:
                with writer.block(f"if {writer.use(names.bad(group))}"):
                    writer.line(misshapen)
            items = writer.use(names.items(group))
            stack.enter_context(writer.block(f"for {tuple_of(group)} in {items}"))
        yield


# ---- dimensions ------------------------------------------------------------------------------------


def _variable(dimension: Dimension) -> str:
    return f"d_{dimension.id}"


def _write_dimension(writer: Writer, dimension: Dimension) -> None:
    """Gathers the dimension's values, each once; None stands for a faulty one."""
    writer.line(f"{_variable(dimension)}: dict[str | None, None] = {{}}")
    for path in dimension.elements:
        with _each_item(writer, path.names, f"{_variable(dimension)}[None] = None"):
            _write_value(writer, dimension, path)


def _write_value(writer: Writer, dimension: Dimension, path: ElementPath) -> None:
    value, known, gathered = writer.value(path.names), writer.known(path.names), _variable(dimension)
    with writer.block(f"if {value} is not None"):
        if path.element.multiple:
            with writer.block(f"for one in {known} if {known} is not None else (None,)"):
                writer.line(f"{gathered}[one] = None")
        else:
            writer.line(f"{gathered}[{known}] = None")
    if dimension.instead is not None:
        with writer.block("else"):
            writer.line(f"other = {writer.say.followed(dimension.instead)}")
            with writer.block("if other is not None"):
                writer.line(f"{gathered}[other] = None")


# ---- staff time and the library --------------------------------------------------------------------


def _times(writer: Writer, times: Times) -> tuple[list[str], list[str]]:
    minutes, unknown = [], []
    for spent in (one for row in times.spent for one in row):
        given = [writer.value(path.names) for path in (spent.hours, spent.minutes)]
        known = [writer.known(path.names) for path in (spent.hours, spent.minutes)]
        faulty = " or ".join(
            f"({value} is not None and {good} is None)" for value, good in zip(given, known, strict=True)
        )
        mark = writer.known(spent.unknown.names)
        minutes.append(f"None if {mark} else minutes_of({known[0]}, {known[1]}, faulty={faulty})")
        unknown.append(f"{mark} is True")
    return minutes, unknown


def _write_named(writer: Writer, library: Library) -> None:
    reference = library.reference
    keys = [writer.say.known(path) for path in writer.say.keys[reference.declared_in, reference.name]]
    writer.line("named: dict[tuple[str, ...], None] = {}")
    with _each_item(writer, reference.declared_in):
        with writer.block(f"if {all_of([f'{key} is not None' for key in keys])}"):
            writer.line(f"named[({', '.join(keys)},)] = None")
