"""The exceptions a caller may meet. Findings about submitted records are data, never exceptions."""

from __future__ import annotations

from attrs import field, frozen


class ThreedpRegistryError(Exception):
    """Everything this package raises on purpose."""


@frozen
class Fault:
    """One mistake in a dictionary: where it stands, what is wrong, and what to write instead.

    `code` is that of its kind, which `threedp explain` tells more about.
    """

    path: str
    line: int
    column: int
    message: str
    suggestion: str = ""
    source_line: str = ""
    code: str = field(default="", eq=False)

    def render(self) -> str:
        """`file:line:column: message`, the line with a caret, and the suggestion."""
        code = f" [{self.code}]" if self.code else ""
        text = f"{self.path}:{self.line}:{self.column}: {self.message}{code}"
        if self.source_line:
            text += f"\n    {self.source_line}\n    {' ' * (self.column - 1)}^"
        return f"{text}\n    {self.suggestion}" if self.suggestion else text


class DictionaryFaults(ThreedpRegistryError):
    """A dictionary that cannot be used, with all its faults in reading order."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(faults)
        self.faults = faults

    def __str__(self) -> str:
        count = f"{len(self.faults)} fault" + ("" if len(self.faults) == 1 else "s")
        return "\n".join([*(fault.render() for fault in self.faults), f"{count} in the dictionary"])


class CannotCheck(ThreedpRegistryError):
    """Nothing could be checked: usage, an unreadable file, an unknown version. The text says what to do."""
