"""The base of every record's class: checked when it is made, made from and turned into what files hold."""

from __future__ import annotations

from contextvars import ContextVar
from datetime import date
from typing import TYPE_CHECKING, Self

from threedp_registry.errors import ThreedpRegistryError

if TYPE_CHECKING:
    from threedp_registry.checking.findings import Finding
    from threedp_registry.compiled_support import JsonRecord, RecordTable

MOST_SHOWN = 20
_is_checked = ContextVar("_is_checked", default=False)
"""Whether the object being made comes from a record that was found right."""


class InvalidRecord(ThreedpRegistryError):
    """A record with errors. `findings` are all there are, warnings too; no value is in the text."""

    def __init__(self, label: str, findings: tuple[Finding, ...]) -> None:
        super().__init__(label, findings)
        self.label = label
        self.findings = findings

    def __str__(self) -> str:
        lines = [_line(finding) for finding in self.findings[:MOST_SHOWN]]
        if len(self.findings) > MOST_SHOWN:
            lines.append(f"… and {len(self.findings) - MOST_SHOWN} more")
        return "\n  ".join([f"{self.label} is not valid:", *lines])


def _line(finding: Finding) -> str:
    where, said = finding.location, finding.message.rstrip(".")
    place = f"{where.pointer} ({where.label}): " if where.pointer else ""
    return f"{place}{finding.severity}: {said}. {finding.hint} [{finding.code} {finding.rule}]"


class TypedRecord:
    """A record as an object: whole, valid, and not to be changed.

    Making one by keywords, or from another with `attrs.evolve`, checks the whole record and raises
    `InvalidRecord` as `from_record` does. An item or a single group is checked with its record, not alone.
    """

    __slots__ = ()

    @classmethod
    def _table(cls) -> RecordTable:
        """The checks of the record; each class has its own."""
        raise NotImplementedError

    @classmethod
    def check(cls, record: JsonRecord, as_of: date | None = None) -> tuple[Finding, ...]:
        """All findings of a record as `json.loads` gives it, warnings too, in the order of the form.

        `as_of` is the day the record is checked for; without it, rules that depend on the day are left
        out. Rules about other records always are: `check_records` and `check_files` see to those.
        """
        from threedp_registry.typed_records.judge import findings_in

        return tuple(findings_in(cls._table(), record, as_of))

    @classmethod
    def from_record(cls, record: JsonRecord, as_of: date | None = None) -> Self:
        """The object of a record as `json.loads` gives it; nothing is coerced, "3" is no number.

        Raises `InvalidRecord` where one of the findings of `check` is an error.
        """
        from threedp_registry.typed_records.structure import structured

        cls._refuse_errors(cls.check(record, as_of))
        before = _is_checked.set(True)
        try:
            return structured(cls.canonical(record), cls)
        finally:
            _is_checked.reset(before)

    @classmethod
    def canonical(cls, record: JsonRecord) -> dict[str, object]:
        """The record without what is missing, as `to_record` would give it; valid or not, and nothing else changed."""
        from threedp_registry.typed_records.canonical import canonical_record

        return canonical_record(record, cls._table().shape)

    def to_record(self) -> dict[str, object]:
        """The record as `json.dumps` takes it, without what is missing; `from_record` makes an equal object of it."""
        from threedp_registry.typed_records.structure import unstructured

        return unstructured(self)

    def __attrs_post_init__(self) -> None:
        if not _is_checked.get():
            self._refuse_errors(self.check(self.to_record()))

    @classmethod
    def _refuse_errors(cls, findings: tuple[Finding, ...]) -> None:
        from threedp_registry.checking.findings import ERROR

        if any(finding.severity == ERROR for finding in findings):
            raise InvalidRecord(cls._table().label, findings)
