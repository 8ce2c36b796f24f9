"""Fee schedules as values: what a facility pays when, and what waives it."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from threedp_registry.definition.conditions import Condition
from threedp_registry.definition.effect import Effect
from threedp_registry.definition.elements import Provenance


@frozen(kw_only=True)
class Waiver:
    """Why a line is not charged. `when` is asked for the day the line is due; `reason` is one whole sentence."""

    id: str
    when: Condition
    reason: str
    provenance: Provenance


@frozen(kw_only=True)
class Renewal:
    """A line comes again on this day of every year; its first is due at once where `first_at_once` holds."""

    month: int
    day: int
    first_at_once: Condition | None
    provenance: Provenance


@frozen(kw_only=True)
class FeeLine:
    """One fee: once, due on the day of the quote, or with `renewal` each year. Charged `when`, or always."""

    id: str
    label: str
    reason: str
    amount: Decimal
    when: Condition | None
    renewal: Renewal | None
    waivers: tuple[Waiver, ...]
    provenance: Provenance

    def conditions(self) -> tuple[Condition, ...]:
        """Every condition of the line, in the order written."""
        asked = (self.when, self.renewal.first_at_once if self.renewal else None)
        return (*(one for one in asked if one is not None), *(waiver.when for waiver in self.waivers))


@frozen(kw_only=True)
class FeeSchedule:
    """The fees in effect for some time, worked out from one record; `currency` is an ISO 4217 code."""

    id: str
    label: str
    definition: str
    record: str
    currency: str
    effect: Effect
    lines: tuple[FeeLine, ...]
    provenance: Provenance

    def conditions(self) -> tuple[Condition, ...]:
        """Every condition of every line, each once."""
        return tuple(dict.fromkeys(condition for line in self.lines for condition in line.conditions()))
