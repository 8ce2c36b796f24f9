"""What a data element and a code mean, apart from where they are used."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from threedp_registry.definition.lifecycle import Replaces


class ElementType(StrEnum):
    """What one value of an element is; the dictionary's README describes each."""

    TEXT = "text"
    NUMBER = "number"
    WHOLE_NUMBER = "whole_number"
    TRUE_FALSE = "true_false"
    DATE = "date"
    CODE = "code"


class Basis(StrEnum):
    """How well a statement is founded, strongest first."""

    DOCUMENTED = "documented"
    SIBLING = "sibling"
    STANDARD = "standard"
    INFERRED = "inferred"


class Phi(StrEnum):
    """Whether values of an element may identify a patient."""

    NONE = "none"
    QUASI = "quasi"
    DIRECT = "direct"


@frozen
class Provenance:
    """Where a statement comes from: its basis and keys into the dictionary's sources."""

    basis: Basis
    sources: tuple[str, ...] = ()


@frozen(kw_only=True)
class Source:
    """A citation: what was read, who published it, and when we read it."""

    id: str
    title: str
    publisher: str
    identifiers: tuple[tuple[str, str], ...]
    read_on: str
    note: str = ""


@frozen
class StandardCode:
    """The same idea in an outside coding system, such as SNOMED CT (SCT) or DICOM (DCM)."""

    system: str
    code: str
    display: str


@frozen(kw_only=True)
class Code:
    """One permissible value of a codelist. `within` names its parents in the parent list; empty fits all."""

    id: str
    label: str
    definition: str
    provenance: Provenance
    synonyms: tuple[str, ...] = ()
    standards: tuple[StandardCode, ...] = ()
    within: tuple[str, ...] = ()
    replaces: tuple[Replaces, ...] = ()


@frozen(kw_only=True)
class Codelist:
    """A closed list of codes. `within` is the id of the list its codes depend on, if any."""

    id: str
    label: str
    definition: str
    provenance: Provenance
    codes: tuple[Code, ...]
    within: str | None = None

    def code(self, code_id: str) -> Code | None:
        return next((code for code in self.codes if code.id == code_id), None)

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(code.id for code in self.codes)


@frozen
class Range:
    """Lowest and highest permissible value, both included, in the element's unit."""

    low: Decimal
    high: Decimal


@frozen(kw_only=True)
class DataElement:
    """A defined item of data; it exists once and is used in records and groups."""

    id: str
    label: str
    definition: str
    type: ElementType
    phi: Phi
    provenance: Provenance
    multiple: bool = False
    unit: str | None = None
    range: Range | None = None
    places: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    codelist: Codelist | None = None
    synonyms: tuple[str, ...] = ()
    hint: str | None = None
    example: str | None = None
    replaces: tuple[Replaces, ...] = ()
