"""One page for each finding code: what was found, why it matters, how to mend it in Excel, and an example."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from threedp_registry.compiler.kinds import KINDS, Kind
from threedp_registry.compiler.prose import sentence
from threedp_registry.definition.constraints import Rule
from threedp_registry.definition.layouts import FileRule, Layout
from threedp_registry.definition.records import Definition, Record
from threedp_registry.submission.file_rules import UNTOLD, told_of
from threedp_registry.submission.layout import LEFT_OUT
from threedp_registry.submission.problems import Told
from threedp_registry.submission.reading_rules import READING_RULES

if TYPE_CHECKING:
    from threedp_registry.reference.examples import Example

NOTHING_TO_SHOW = (
    "The finding is about a file or a sheet as a whole, or says itself what to look for: there is no example."
)


@frozen(kw_only=True)
class FindingPage:
    """A finding code. `excel` are steps, in order; `rules` the ids of the rules that give it, in order of the form.

    `wrong` and `right` are texts side by side: YAML where a rule of records was broken, else a piece of a file or
    a cell as Excel shows it. Where they are empty, `no_example` says in a sentence why. `example` tells more of
    those made from a rule. `severity` is `error`, `warning`, or `error or warning`.
    """

    code: str
    title: str
    what: str
    why: str
    excel: tuple[str, ...]
    severity: str
    rules: tuple[str, ...]
    wrong: str = ""
    right: str = ""
    example: Example | None = None
    no_example: str = ""


def finding_codes(definition: Definition) -> list[str]:
    """Every finding code that there is a page of, in order."""
    of_files = (rule.code for layout in definition.layouts for rule in layout.file_rules)
    return sorted({*KINDS, *(rule.code for rule in READING_RULES), LEFT_OUT, *of_files})


def described(definition: Definition) -> tuple[FindingPage, ...]:
    """Every finding code in words, in order; those of rules of records without their examples (`finding_pages`)."""
    rules = rules_by_code(definition)
    kinds = (_of_kind(code, kind, rules[code]) for code, kind in KINDS.items())
    return tuple(sorted((*_of_reading(), *_of_files(definition), *kinds), key=lambda page: page.code))


def rules_by_code(definition: Definition) -> Mapping[str, list[tuple[Record, Rule]]]:
    """The rules of each code with their records, in the order of the form."""
    found: dict[str, list[tuple[Record, Rule]]] = {code: [] for code in KINDS}
    for record in definition.records:
        for rule in record.all_rules():
            found[rule.code].append((record, rule))
    return found


# ---- rules of records ------------------------------------------------------------------------------


def _of_kind(code: str, kind: Kind, placed: list[tuple[Record, Rule]]) -> FindingPage:
    return FindingPage(
        code=code,
        title=kind.title,
        what=kind.what,
        why=kind.why,
        excel=kind.excel,
        severity=_severity(rule.severity.value for _, rule in placed),
        rules=tuple(rule.id for _, rule in placed),
    )


def _severity(severities: Iterable[str]) -> str:
    return " or ".join(sorted(set(severities)))


# ---- rules of files --------------------------------------------------------------------------------


def _of_reading() -> Iterator[FindingPage]:
    for rule in READING_RULES:
        name = rule.id.partition(".")[2]
        yield _page(rule.code, name, rule.message, rule.hint, rule.severity, (rule.id,), rule.told)
    message, hint = (
        "the file breaks a rule of upload files that its layout says nothing of",
        "See the layout's description.",
    )
    yield _page(LEFT_OUT, "", message, hint, "error", (), UNTOLD)


def _of_files(definition: Definition) -> Iterator[FindingPage]:
    """The rules that layouts bring; layouts that share a finding code share its page."""
    by_code: dict[str, list[tuple[Layout, FileRule]]] = {}
    for layout in definition.layouts:
        for rule in layout.file_rules:
            by_code.setdefault(rule.code, []).append((layout, rule))
    for code, placed in by_code.items():
        layout, rule = placed[0]
        severity = _severity(each.severity.value for _, each in placed)
        ids = tuple(f"{own.id}.{each.id}" for own, each in placed)
        yield _page(code, rule.id, rule.message, rule.hint, severity, ids, told_of(layout, rule))


def _page(
    code: str, name: str, message: str, hint: str, severity: str, rules: tuple[str, ...], told: Told
) -> FindingPage:
    return FindingPage(
        code=code,
        title=told.title or name.replace("_", " ").capitalize(),
        what=sentence(message),
        why=told.why,
        excel=(hint, *told.excel),
        severity=severity,
        rules=rules,
        wrong=told.example.wrong if told.example else "",
        right=told.example.right if told.example else "",
        no_example="" if told.example else NOTHING_TO_SHOW,
    )
