"""A record's rules as straight-line Python.

`collect_…` finds every violation, `account_…` also keeps the ledger, and `draft_…` tells of an
unfinished record what is wrong and what is still to come.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import evolve, frozen

from threedp_registry.compiler import names
from threedp_registry.compiler.expressions import Expressions, Judged
from threedp_registry.compiler.reading import item_variables, record_groups, write_reading
from threedp_registry.compiler.relations import write_rule
from threedp_registry.compiler.values import is_value_rule
from threedp_registry.compiler.writer import Writer
from threedp_registry.definition.conditions import ElementPath
from threedp_registry.definition.constraints import Covered, NoOverlap, UniqueItems
from threedp_registry.definition.records import Group, Record, Use


@frozen
class FunctionText:
    """One compiled function and the module constants it reads."""

    text: str
    constants: Mapping[str, str]


def check_function(record: Record, *, accounting: bool) -> FunctionText:
    """The text of the record's collector, or with `accounting` of the function that keeps the ledger, too."""
    rules = start(record, accounting=accounting)
    _write_part(rules, record, ())
    return finish(rules, _head(rules), "return found, out" if accounting else "return found")


def draft_function(record: Record) -> FunctionText:
    """The text of the function that judges an unfinished record."""
    rules = evolve(start(record, accounting=True), drafting=True)
    _write_part(rules, record, ())
    return finish(rules, _head(rules), "return found, coming, out")


def start(record: Record, *, accounting: bool = False, open_record: bool = False, reporting: bool = True) -> Writer:
    """An empty text for the record's rules; see `finish`."""
    numbers = {rule.id: number for number, rule in enumerate(record.all_rules())}
    keys = {
        (place, reference.name): tuple(own for _, own in reference.by)
        for place, references in (
            ((), record.references),
            *((group.path, group.references) for group in record.groups()),
        )
        for reference in references
    }
    return Writer(
        record,
        accounting,
        numbers,
        names.Pointers.of(record),
        Expressions(Judged.OPEN if open_record else Judged.COMPLETE, keys),
        reporting=reporting,
    )


def finish(rules: Writer, head: list[str], tail: str) -> FunctionText:
    """Puts the reading of exactly the values that `rules` uses in front of it."""
    reading = evolve(rules, lines=[], depth=1)
    for group in record_groups(rules.record):
        rules.say.used[names.index(group.path)] = None
    write_reading(reading)
    lines = [*head, *reading.lines, *rules.lines, f"    {tail}"]
    return FunctionText(_filled(rules, "\n".join(lines) + "\n"), rules.constants)


def _head(writer: Writer) -> list[str]:
    record = writer.record
    given = "(record: JsonRecord, context: Context)"
    what = f"Every violation in a {record.label.lower()} record"
    if writer.drafting:
        name, gives = f"draft_{record.name}", "Drafted"
        what = f"Every violation in an unfinished {record.label.lower()} record, what is still to come"
    elif writer.accounting:
        name, gives = f"account_{record.name}", "tuple[list[Found], bytearray]"
    else:
        name, gives = f"collect_{record.name}", "list[Found]"
    ledger = ", and what each rule came to" if writer.accounting else ""
    return [
        f"def {name}{given} -> {gives}:",
        f'    """{what}{ledger}."""',
        "    found: list[Found] = []",
        "    add = found.append",
        *(["    coming: list[Found] = []", "    come = coming.append"] if writer.drafting else []),
        *(["    as_of = context.as_of"] if any("as_of" in line for line in writer.lines) else []),
        *([f"    out = bytearray({len(record.all_rules())})"] if writer.accounting else []),
    ]


# ---- the rules, in record order ------------------------------------------------------------------


def _write_part(writer: Writer, part: Record | Group, item_of: names.Names) -> None:
    """References and members of the record, or of one item of a group, then the rules about all of it."""
    if part.references:
        writer.line(f"@references {names.joined(_place(part))}@")
    for reference in part.references:
        write_rule(writer, reference.rule, _place(part), item_of)
    for member in part.members:
        if isinstance(member, Use):
            for rule in member.rules:
                if not is_value_rule(rule) and not isinstance(rule.constraint, Covered):
                    write_rule(writer, rule, member.path, item_of)
        else:
            _write_group(writer, member, item_of)
    for rule in part.rules:
        if not isinstance(rule.constraint, UniqueItems | NoOverlap):
            write_rule(writer, rule, _place(part), item_of)


def _place(part: Record | Group) -> names.Names:
    return part.path if isinstance(part, Group) else ()


def _write_group(writer: Writer, group: Group, item_of: names.Names) -> None:
    for rule in group.shape_rules:
        write_rule(writer, rule, group.path, item_of)
    if not group.repeated:
        with writer.block(f"if not {names.bad(group.path)}"):
            _write_part(writer, group, item_of)
        return
    writer.say.used[names.items(group.path)] = None
    with writer.block(f"for @{names.joined(group.path)}@ in {names.items(group.path)}"):
        _write_part(writer, group, group.path)
    _write_across_items(writer, group)


def _write_across_items(writer: Writer, group: Group) -> None:
    for rule in group.rules:
        if isinstance(rule.constraint, UniqueItems | NoOverlap):
            write_rule(writer, rule, group.path, group.path)
    for member in names.parts(group):
        for rule in member.rules if isinstance(member, Use) else ():
            if isinstance(rule.constraint, Covered):
                write_rule(writer, rule, member.path, rule.constraint.group.names)


# ---- what is known only at the end -----------------------------------------------------------------


def _filled(writer: Writer, text: str) -> str:
    """Puts the variables of items and references where they are used."""
    text = re.sub(r"^( *)@references (\w*)@\n", lambda hit: _references(writer, hit[2], hit[1]), text, flags=re.M)
    for group in record_groups(writer.record):
        variables = item_variables(writer, group)
        name = names.joined(group.path)
        listed = ", ".join(variable for variable, _ in variables)
        kinds = ", ".join(kind for _, kind in variables)
        text = text.replace(f"@{name}@", f"({listed},)").replace(f"@type {name}@", f"tuple[{kinds}]")
    return text


def _references(writer: Writer, place: str, indent: str) -> str:
    """Follows the references declared at a place, as far as a rule asks for it."""
    lines: list[str] = []
    part = _part_at(writer.record, place)
    for reference in part.references:
        path = names.joined((*_place(part), reference.name))
        lines.append(f"t_{reference.record} = context.targets.get({names.quote(reference.record)})")
        keys = [names.known(key.names) for _, key in reference.by]
        given = " and ".join(f"{variable} is not None" for variable in (f"t_{reference.record}", *keys))
        key = f"({', '.join(keys)},)"
        lines.append(f"r_{path} = t_{reference.record}.get({key}) if {given} else None")
        lines += [
            _referred(variable, wanted)
            for variable, wanted in writer.say.referred.items()
            if names.resolved_of(wanted) == f"r_{path}"
        ]
    return "".join(f"{indent}{line}\n" for line in lines)


def _referred(variable: str, path: ElementPath) -> str:
    return f"{variable} = {names.read_from(names.resolved_of(path), path)}"


def _part_at(record: Record, place: str) -> Record | Group:
    return next((group for group in record.groups() if names.joined(group.path) == place), record)
