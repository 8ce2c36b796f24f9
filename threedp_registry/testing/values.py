"""Values for one element: good ones, ones at and beyond its limits, and ones that no element wants."""

from __future__ import annotations

import re
import string
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import assert_never

from attrs import frozen

from threedp_registry.definition.constraints import InCodelist, InRange, Length, Pattern, Places, Rule
from threedp_registry.definition.elements import DataElement, ElementType
from threedp_registry.definition.records import Use
from threedp_registry.definition.solve.filled import plain_number

MOST_VALUES = 3
ALPHABETS = (string.digits, string.ascii_uppercase, string.ascii_lowercase)
HOSTILE: tuple[object, ...] = (
    True,
    False,
    0,
    1,
    -1,
    1.0,
    0.1 + 0.2,
    1e-320,
    1e308,
    2**53,
    2**70,
    -(2**70),
    10**400,
    10**5000,
    float("nan"),
    float("inf"),
    -float("inf"),
    -0.0,
    0.29,
    1.005,
    None,
    "",
    " ",
    "\t",
    "x ",
    "\u00a0x",
    "x\n",
    "\x00",
    "\x7f",
    "\x85",
    "\u200b",
    "\uff11\uff12\uff13",
    "\u0663",
    "\ud800",
    "\U0001f9b4",
    "\u00e9" * 400,
    "a" * 5000,
    "null",
    "true",
    "nan",
    "1",
    "1.0",
    "__proto__",
    "2026-02-30",
    "0000-00-00",
    "1899-12-31",
    "1900-01-01",
    "2099-12-31",
    "2100-01-01",
    "2026-3-1",
    "20260301",
    "2026-03-01T00:00:00",
    "2026-03-01\n",
    "\uff12\uff10\uff12\uff16-03-01",
    "2026-W10-1",
    "-026-03-01",
    [],
    {},
    [None],
    [[]],
    [{}],
    [""],
    [True],
    [1, 1.0],
    ["1", "1"],
    {"": None},
    {"x": 1},
    [[["x"]]],
    [float("nan")],
)


@frozen
class Limits:
    """What the rules of an element's place allow a single value to be."""

    element: DataElement
    codes: tuple[str, ...]
    low: Decimal
    high: Decimal
    places: int
    most: int
    pattern: str | None

    @classmethod
    def of(cls, use: Use) -> Limits:
        codes: tuple[str, ...] = ()
        low, high, places, most, pattern = Decimal(0), Decimal(10**9), 0, 20, None
        for rule in use.rules:
            match rule.constraint:
                case InCodelist(listed, _):
                    codes = listed
                case InRange(lowest, highest):
                    low, high = lowest, highest
                case Places(number):
                    places = number
                case Length(number):
                    most = number
                case Pattern(text):
                    pattern = text
        return cls(use.element, codes, low, high, places, most, pattern)

    @property
    def step(self) -> Decimal:
        """The smallest difference between two good numbers."""
        return Decimal(1).scaleb(-self.places) if self.element.type is ElementType.NUMBER else Decimal(1)


def good(rng: Random, use: Use, today: str) -> object:
    """A good value of the element, several different ones for a multi-valued element."""
    limits = Limits.of(use)
    if not use.element.multiple:
        return one(rng, limits, today)
    found: list[object] = []
    for _ in range(rng.randint(1, MOST_VALUES)):
        value = one(rng, limits, today)
        if value not in found:
            found.append(value)
    return found


def one(rng: Random, limits: Limits, today: str) -> object:
    """One good value."""
    match limits.element.type:
        case ElementType.CODE:
            return rng.choice(limits.codes)
        case ElementType.TRUE_FALSE:
            return rng.random() < 0.5
        case ElementType.DATE:
            return (date.fromisoformat(today) - timedelta(days=int(rng.random() ** 3 * 1_500))).isoformat()
        case ElementType.TEXT:
            return patterned(rng, limits) if limits.pattern else word(rng, rng.randint(1, min(limits.most, 12)))
        case ElementType.NUMBER | ElementType.WHOLE_NUMBER:
            return number(rng, limits)
        case _:
            assert_never(limits.element.type)


def word(rng: Random, length: int) -> str:
    return "".join(rng.choice(string.ascii_letters) for _ in range(length))


def number(rng: Random, limits: Limits) -> int | float:
    """A number in range: at its ends, small, or anywhere; a whole one sometimes with a point."""
    reach = limits.high - limits.low
    share = rng.choice((Decimal(0), Decimal(1), Decimal(repr(rng.random())), Decimal(repr(rng.random() / 20))))
    value = plain_number((limits.low + reach * share).quantize(limits.step))
    return float(value) if isinstance(value, int) and rng.random() < 0.05 else value


def patterned(rng: Random, limits: Limits) -> str:
    """Text that the element's pattern takes: its example, each character changed for one of the same kind."""
    assert limits.pattern is not None
    takes = re.compile(limits.pattern, re.ASCII).fullmatch
    example = limits.element.example or _guess(rng, limits)
    for _ in range(20):
        made = "".join(_like(rng, character) for character in example)
        if takes(made) and len(made) <= limits.most:
            return made
    return example if takes(example) else _guess(rng, limits)


def _like(rng: Random, character: str) -> str:
    alphabet = next((alphabet for alphabet in ALPHABETS if character in alphabet), character)
    return rng.choice(alphabet)


def _guess(rng: Random, limits: Limits) -> str:
    """For an element without an example: short texts of one or two kinds of characters, until one is taken."""
    takes = re.compile(limits.pattern or "", re.ASCII).fullmatch
    for _ in range(20_000):
        alphabet = "".join(rng.sample(ALPHABETS, rng.randint(1, 2)))
        made = "".join(rng.choice(alphabet) for _ in range(rng.randint(1, min(limits.most, 12))))
        if takes(made):
            return made
    raise ValueError(f"element {limits.element.id} has a pattern but no example")


def at_limits(use: Use) -> list[object]:
    """Single values at the limits of the element's rules, and the next ones beyond them."""
    limits = Limits.of(use)
    match limits.element.type:
        case ElementType.NUMBER | ElementType.WHOLE_NUMBER:
            ends = (limits.low, limits.low - limits.step, limits.high, limits.high + limits.step)
            finer = (limits.low + limits.step / 10, limits.high - limits.step / 10)
            return [plain_number(value) for value in (*ends, *finer)]
        case ElementType.TEXT:
            return ["", "a", "a" * limits.most, "a" * (limits.most + 1), "\U0001f9b4" * limits.most]
        case ElementType.DATE:
            return ["1900-01-01", "1899-12-31", "2099-12-31", "2100-01-01", "2024-02-29", "2023-02-29"]
        case ElementType.CODE:
            return [limits.codes[0], limits.codes[-1], limits.codes[0].swapcase() + "_", ""]
        case ElementType.TRUE_FALSE:
            return [True, False, 0, 1, "true"]
        case _:
            assert_never(limits.element.type)


def breaking(rng: Random, use: Use, rule: Rule) -> object:
    """One single value that breaks a value rule of the element, and its type only where the rule is the type."""
    limits = Limits.of(use)
    match rule.constraint:
        case Length():
            return rng.choice(["", "a" * (limits.most + 1)])
        case Pattern():
            return rng.choice(["!", "é", patterned(rng, limits) + "\n", patterned(rng, limits) + "!"])
        case InRange():
            return plain_number(rng.choice([limits.low - limits.step, limits.high + limits.step]))
        case Places():
            return plain_number(limits.low + limits.step / 10)
        case InCodelist():
            return rng.choice(["", limits.codes[0] + "_", 1, None if use.element.multiple else "?"])
        case _:
            return rng.choice([" a", "a ", "a\tb", "a\x85b"] if limits.element.type is ElementType.TEXT else [{}, "x"])


def wrong_type(rng: Random, use: Use) -> object:
    """One single value of another type than the element's."""
    if use.element.type in (ElementType.TEXT, ElementType.DATE, ElementType.CODE):
        return rng.choice([1, True, {}, 1.5])
    return rng.choice(["1", {}, "true"] + ([True] if use.element.type is not ElementType.TRUE_FALSE else []))
