"""Parts of a release as JSON gives them, asked for by name and kind; what is not as it should be is told."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen


class NotARelease(Exception):
    """A text that is no release: what is wrong, and where in it, as names and numbers joined by slashes."""

    def __init__(self, place: str, message: str) -> None:
        super().__init__(f"{place or '/'}: {message}")
        self.place = place
        self.message = message


@frozen
class Fields:
    """One object of the JSON and its place."""

    raw: dict[str, object]
    place: str = ""

    @classmethod
    def of(cls, raw: object, place: str = "") -> Fields:
        if not isinstance(raw, dict):
            raise NotARelease(place, "not an object")
        return cls(raw, place)

    def has(self, name: str) -> bool:
        return name in self.raw

    def text(self, name: str) -> str:
        value = self.raw.get(name, "")
        if not isinstance(value, str):
            raise NotARelease(f"{self.place}/{name}", "not a text")
        return value

    def truth(self, name: str) -> bool:
        value = self.raw.get(name, False)
        if not isinstance(value, bool):
            raise NotARelease(f"{self.place}/{name}", "neither true nor false")
        return value

    def each(self, name: str) -> Iterator[Fields]:
        """The objects of a list; none where it is not there."""
        items = self.raw.get(name, [])
        if not isinstance(items, list):
            raise NotARelease(f"{self.place}/{name}", "not a list")
        for number, item in enumerate(items):
            yield Fields.of(item, f"{self.place}/{name}/{number}")
