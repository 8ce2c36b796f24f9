"""What an HTML page holds, read as a browser reads it."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

Attributes = dict[str, str | None]


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, Attributes]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def tags(html: str) -> list[tuple[str, Attributes]]:
    """The tags of a page with their attributes, in order."""
    parser = _Tags()
    parser.feed(html)
    return parser.tags


def values(html: str, name: str) -> Iterator[str]:
    """The values of an attribute, of whatever tag."""
    return (value for _, attributes in tags(html) if (value := attributes.get(name)) is not None)
