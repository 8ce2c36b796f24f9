"""First half of compiled checks: reads every value of a record once, and reports what is wrong in itself."""

from __future__ import annotations

from collections.abc import Iterator

from threedp_registry.compiler import names
from threedp_registry.compiler.values import write_values
from threedp_registry.compiler.writer import Writer
from threedp_registry.definition.constraints import IsGroup, KnownKeys, Rule
from threedp_registry.definition.records import Group, Record, Use


def write_reading(writer: Writer) -> None:
    """Reads the whole record; see `names` for the variables that are set."""
    record = writer.record
    keys = next(rule for rule in record.shape_rules if isinstance(rule.constraint, KnownKeys))
    _write_keys(writer, keys, "record", '""')
    _write_members(writer, record.members, "record", ())


def _write_members(writer: Writer, members: tuple[Use | Group, ...], source: str, item_of: names.Names) -> None:
    for member in members:
        if not writer.reads(member.path):
            continue
        _write_given(writer, member, source)
        if isinstance(member, Use):
            write_values(writer, member, source, item_of)
        elif member.repeated:
            _write_repeated(writer, member, source, item_of)
        else:
            _write_single(writer, member, source, item_of)


def _write_given(writer: Writer, member: Use | Group, source: str) -> None:
    """Only conditions on open records ask whether something was given at all, if only as an empty list."""
    variable = f"given_{names.joined(member.path)}"
    if writer.uses(variable):
        writer.line(f"{variable} = {source}.get({names.quote(member.name)}) is not None")


def _set(writer: Writer, variable: str, text: str) -> None:
    """Sets a variable that only some rules read."""
    if writer.uses(variable):
        writer.line(f"{variable} = {text}")


def _write_keys(writer: Writer, rule: Rule, source: str, pointer: str) -> None:
    assert isinstance(rule.constraint, KnownKeys)
    listed = ", ".join(names.quote(name) for name in rule.constraint.names)
    known = writer.constant(
        f"KEYS_{names.joined((writer.record.name, *rule.place)).upper()}", f"frozenset(({listed},))"
    )
    with writer.block(f"if not {source}.keys() <= {known}"):
        with writer.block(f"for key in {source}"):
            with writer.block(f"if key not in {known}"):
                writer.fail(rule, pointer, "str(key)")
    if writer.accounting:
        with writer.block("else"):
            writer.passed(rule)


def _shape(group: Group) -> tuple[Rule, Rule]:
    rules = group.shape_rules
    return (
        next(rule for rule in rules if isinstance(rule.constraint, IsGroup)),
        next(rule for rule in rules if isinstance(rule.constraint, KnownKeys)),
    )


def inside(group: Group) -> Iterator[Rule]:
    """The rules that cannot be judged where the group is misshapen."""
    yield from (reference.rule for reference in group.references)
    for member in group.members:
        if isinstance(member, Use):
            yield from member.rules
        else:
            yield from member.shape_rules
            yield from inside(member)
    yield from group.rules


def _write_repeated(writer: Writer, group: Group, source: str, item_of: names.Names) -> None:
    shape, keys = _shape(group)
    path, pointer = group.path, writer.pointer(group.path, item_of)
    value, entry = names.value(path), f"o_{names.joined(path)}"
    writer.line(f"{value} = {source}.get({names.quote(group.name)})")
    _set(writer, names.bad(path), "False")
    _set(writer, names.number(path), "0")
    writer.line(f"{names.items(path)}: list[@type {names.joined(path)}@] = []")
    with writer.block(f"if isinstance({value}, list)"):
        with writer.block(f"if not {value}"):
            writer.line(f"{value} = None")
        with writer.block("else"):
            _set(writer, names.number(path), f"len({value})")
            with writer.block(f"for {names.index(path)}, {entry} in enumerate({value})"):
                _write_item(writer, group, entry)
    with writer.block(f"elif {value} is not None"):
        writer.fail(shape, pointer)
        _set(writer, names.bad(path), "True")
        _set(writer, names.number(path), "-1")
        writer.suspended(keys, *inside(group))


def _write_item(writer: Writer, group: Group, entry: str) -> None:
    shape, keys = _shape(group)
    pointer = writer.pointer(group.path, group.path)
    with writer.block(f"if not isinstance({entry}, dict)"):
        writer.fail(shape, pointer)
        _set(writer, names.bad(group.path), "True")
        writer.suspended(keys, *inside(group))
        writer.line("continue")
    writer.passed(shape)
    _write_keys(writer, keys, entry, pointer)
    _write_members(writer, group.members, entry, group.path)
    writer.line(f"{names.items(group.path)}.append(@{names.joined(group.path)}@)")


def _write_single(writer: Writer, group: Group, source: str, item_of: names.Names) -> None:
    shape, keys = _shape(group)
    value, entry, bad = names.value(group.path), f"o_{names.joined(group.path)}", names.bad(group.path)
    pointer = writer.pointer(group.path, item_of)
    writer.line(f"{value} = {source}.get({names.quote(group.name)})")
    writer.line(f"{entry}: JsonRecord = {value} if isinstance({value}, dict) else EMPTY")
    writer.line(f"{bad} = {value} is not None and not isinstance({value}, dict)")
    if writer.reporting:
        with writer.block(f"if {bad}"):
            writer.fail(shape, pointer)
            writer.suspended(keys, *inside(group))
        with writer.block(f"elif {entry}"):
            writer.passed(shape)
            _write_keys(writer, keys, entry, pointer)
    with writer.block("else" if writer.reporting else f"if not {bad} and not {entry}"):
        writer.line(f"{value} = None")
    _write_members(writer, group.members, entry, item_of)
    _write_misshapen(writer, group, bad)


def _write_misshapen(writer: Writer, group: Group, bad: str) -> None:
    """What stands in a misshapen group counts as there, but wrong."""
    with writer.block(f"if {bad}"):
        for member in names.parts(group):
            if not writer.reads(member.path):
                continue
            writer.line(f"{names.value(member.path)} = True")
            if isinstance(member, Group):
                _set(writer, names.bad(member.path), "True")
                _set(writer, names.number(member.path), "-1")


def item_variables(writer: Writer, group: Group) -> list[tuple[str, str]]:
    """Variables (and their types) of one item that the second half reads; its number comes first."""
    wanted = [(names.index(group.path), "int")]
    for member in names.parts(group):
        path = member.path
        candidates = [(names.value(path), "object")]
        if isinstance(member, Use):
            candidates.append((names.known(path), names.known_type(member)))
        else:
            candidates += [(names.bad(path), "bool"), (names.number(path), "int")]
            candidates += [(names.items(path), f"list[@type {names.joined(path)}@]")] if member.repeated else []
        candidates.append((f"given_{names.joined(path)}", "bool"))
        wanted += [(variable, kind) for variable, kind in candidates if writer.uses(variable)]
    return wanted


def record_groups(record: Record) -> list[Group]:
    return [group for group in record.groups() if group.repeated]
