"""Reading a pattern of the small syntax that Python, JavaScript and JSON Schema understand alike."""

from __future__ import annotations

from attrs import frozen

LONGEST = 500
DEEPEST = 20
MOST_COPIES = 1_000
HIGHEST = 0x10FFFF
SPECIAL = frozenset("^$.|?*+()[]{}\\")
Interval = tuple[int, int]


class PatternFault(Exception):
    """What is not allowed in a pattern, at which character from 0, and what to write instead."""

    def __init__(self, message: str, offset: int, suggestion: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.suggestion = suggestion


@frozen
class Characters:
    """One character out of some intervals of code points."""

    intervals: tuple[Interval, ...]
    offset: int


@frozen
class Chain:
    """One part after the other."""

    parts: tuple[Part, ...]


@frozen
class Choice:
    """One of the branches."""

    branches: tuple[Part, ...]
    offset: int


@frozen
class Repeat:
    """`least` to `most` times the part; without `most`, any number of times."""

    part: Part
    least: int
    most: int | None
    offset: int


Part = Characters | Chain | Choice | Repeat


def read_pattern(pattern: str) -> Part:
    """The parts of a pattern; raises `PatternFault` at the first that is not allowed."""
    if len(pattern) > LONGEST:
        raise PatternFault(f"a pattern has at most {LONGEST} characters", LONGEST)
    return _Reader(pattern).whole()


class _Reader:
    """Reads from left to right; `_at` is the next character."""

    def __init__(self, pattern: str) -> None:
        self._text = pattern
        self._at = 0

    def whole(self) -> Part:
        part = self._choice(0)
        if self._at < len(self._text):
            raise PatternFault("this bracket closes nothing", self._at)
        return part

    def _next(self) -> str:
        return self._text[self._at : self._at + 1]

    def _choice(self, depth: int) -> Part:
        start, branches = self._at, [self._chain(depth)]
        while self._next() == "|":
            self._at += 1
            branches.append(self._chain(depth))
        return branches[0] if len(branches) == 1 else Choice(tuple(branches), start)

    def _chain(self, depth: int) -> Part:
        parts: list[Part] = []
        while self._next() not in ("", "|", ")"):
            parts.append(self._repeated(depth))
        return parts[0] if len(parts) == 1 else Chain(tuple(parts))

    def _repeated(self, depth: int) -> Part:
        part = self._single(depth)
        start = self._at
        bounds = self._bounds()
        if bounds is None:
            return part
        if self._next() in ("?", "+", "*", "{"):
            raise PatternFault("a repeat is not followed by another", self._at, "use one of ? * + {m,n}")
        return Repeat(part, *bounds, start)

    def _bounds(self) -> tuple[int, int | None] | None:
        simple: dict[str, tuple[int, int | None]] = {"?": (0, 1), "*": (0, None), "+": (1, None)}
        sign = self._next()
        if sign in simple:
            self._at += 1
            return simple[sign]
        return self._counted() if sign == "{" else None

    def _counted(self) -> tuple[int, int | None]:
        start = self._at
        end = self._text.find("}", start)
        least, comma, most = self._text[start + 1 : end].partition(",")
        if end < 0 or not _is_count(least) or (most and not _is_count(most)):
            raise PatternFault("this is not a number of times", start, "write {2}, {2,5} or {2,}")
        low, high = int(least), int(most) if most else None if comma else int(least)
        if high is not None and not max(low, 1) <= high <= MOST_COPIES:
            raise PatternFault("this number of times cannot be", start, f"write {{m,n}} with m <= n <= {MOST_COPIES}")
        self._at = end + 1
        return low, high

    def _single(self, depth: int) -> Part:
        sign, start = self._next(), self._at
        self._at += 1
        if sign == "(":
            return self._group(depth + 1, start)
        if sign == "[":
            return self._class(start)
        if sign == "\\":
            return Characters((self._escaped(),), start)
        if sign == ".":
            return Characters(((0, 9), (11, HIGHEST)), start)
        if sign in SPECIAL:
            raise PatternFault(*_refusal(sign, start))
        return Characters((_point(sign, start),), start)

    def _group(self, depth: int, start: int) -> Part:
        if depth > DEEPEST:
            raise PatternFault(f"brackets are nested more than {DEEPEST} deep", start)
        if self._next() == "?":
            if self._text[self._at : self._at + 2] != "?:":
                raise PatternFault("look-around, names and flags are not allowed", start, "use plain ( )")
            self._at += 2
        part = self._choice(depth)
        if self._next() != ")":
            raise PatternFault("this bracket is not closed", start)
        self._at += 1
        return part

    # ---- characters -----------------------------------------------------------------------------

    def _escaped(self) -> Interval:
        """The character after a backslash, which stands for itself; classes such as `\\d` are refused."""
        sign, start = self._next(), self._at - 1
        self._at += 1
        if not sign or sign.isalnum() or not sign.isascii() or sign.isspace():
            raise PatternFault(
                "back-references and classes such as \\d, \\w, \\s, \\b are not allowed",
                start,
                "write the characters out, e.g. [0-9] or [A-Za-z0-9_]",
            )
        return ord(sign), ord(sign)

    def _class(self, start: int) -> Characters:
        negated = self._next() == "^"
        self._at += negated
        intervals: list[Interval] = []
        while self._next() != "]":
            intervals.append(self._class_range(start))
        self._at += 1
        if not intervals:
            raise PatternFault("this class is empty", start)
        return Characters(_inverted(intervals) if negated else tuple(_merged(intervals)), start)

    def _class_range(self, start: int) -> Interval:
        first, low = self._at, self._class_character(start)
        if self._next() != "-" or self._text[self._at + 1 : self._at + 2] == "]":
            return low
        self._at += 1
        high = self._class_character(start)
        if high[0] < low[0]:
            raise PatternFault("this range of characters is reversed", first)
        return low[0], high[0]

    def _class_character(self, start: int) -> Interval:
        sign, at = self._next(), self._at
        self._at += 1
        if not sign:
            raise PatternFault("this class is not closed", start)
        if sign == "\\":
            return self._escaped()
        if sign == "[" or self._text[at : at + 2] in ("--", "&&", "||", "~~"):
            raise PatternFault("this may mean an operation on classes", at, "put a backslash before it")
        return _point(sign, at)


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= 4


def _point(sign: str, offset: int) -> Interval:
    if not " " <= sign <= "~":
        raise PatternFault("a pattern holds printable ASCII characters only", offset)
    return ord(sign), ord(sign)


def _refusal(sign: str, offset: int) -> tuple[str, int, str]:
    if sign in "^$":
        return f"a pattern is matched in full, so {sign} has no place in it", offset, f"remove it, or write \\{sign}"
    if sign in "?*+{":
        return "there is nothing before this to repeat", offset, f"for the character itself write \\{sign}"
    return "this bracket closes nothing", offset, f"for the character itself write \\{sign}"


def _merged(intervals: list[Interval]) -> list[Interval]:
    merged: list[Interval] = []
    for low, high in sorted(intervals):
        if merged and low <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
        else:
            merged.append((low, high))
    return merged


def _inverted(intervals: list[Interval]) -> tuple[Interval, ...]:
    gaps, start = [], 0
    for low, high in _merged(intervals):
        if start < low:
            gaps.append((start, low - 1))
        start = high + 1
    return (*gaps, (start, HIGHEST))
