"""A checklist's outcome as one HTML page to read, print or listen to: no script, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from threedp_registry.checklist.outcomes import Item, Outcome, Result
from threedp_registry.checklist.text import WORDS, cited, first_step, progress
from threedp_registry.compiled_support import DictionaryTables

SIGNS: dict[Result, str] = {"met": "\u2713", "unmet": "\u2717", "not_applicable": "\u2013", "cannot_tell": "?"}
STYLE = """
:root { color-scheme: light dark; --line: #8a8f98; --met: #1a6b3c; --unmet: #a3201d; --open: #7a4b00; }
@media (prefers-color-scheme: dark) { :root { --met: #7ed6a0; --unmet: #ff9d97; --open: #f0c674; } }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 0 auto; padding: 1.5rem 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
.about { margin: 0 0 1rem; font-size: .875rem; }
.standing { font-weight: 600; margin: .25rem 0 1rem; }
.next { border-left: .25rem solid var(--line); padding: .25rem .75rem; margin: 1rem 0; }
ol.items { list-style: none; margin: 0; padding: 0; }
ol.items > li { border-top: 1px solid var(--line); padding: .6rem 0; break-inside: avoid; }
ol.items ol.items > li { border: 0; padding: .25rem 0; }
ol.items ol.items { margin: .25rem 0 0 1.9rem; }
.item { display: grid; grid-template-columns: 1.9rem 1fr auto; column-gap: 0; align-items: baseline; }
.item h3, .item h4 { font-size: 1rem; margin: 0; }
.item h4 { font-weight: 400; }
.sign { display: inline-block; width: 1.2rem; height: 1.2rem; line-height: 1.15rem; text-align: center;
  border: 1px solid currentColor; border-radius: .2rem; font-weight: 700; }
.word { padding-left: 1rem; white-space: nowrap; font-weight: 600; }
.met > .item .word, .met > .item .sign { color: var(--met); }
.unmet > .item .word, .unmet > .item .sign { color: var(--unmet); }
.cannot_tell > .item .word, .cannot_tell > .item .sign { color: var(--open); }
.cannot_tell > .item .sign { border-style: dashed; }
.more { margin: 0 0 0 1.9rem; }
footer { border-top: 1px solid var(--line); margin-top: 2rem; padding-top: .5rem; font-size: .875rem; }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } .next { border-color: #000; } }
"""


def page(outcomes: Sequence[tuple[int, Outcome]], dictionary: DictionaryTables) -> str:
    """The whole page for one record or several, by their numbers."""
    title = escape(outcomes[0][1].table.label)
    lines = [
        "<!doctype html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title>",
        f"<style>{STYLE}</style>",
        "</head>",
        "<body>",
        "<main>",
        f"<h1>{title}</h1>",
        f'<p class="about">{_text(f"{dictionary.title}, version {dictionary.version}")}</p>',
        f"<p>{_text(outcomes[0][1].table.definition)}</p>",
    ]
    for number, outcome in outcomes:
        lines += _section(outcome, f"Record {number}: " if len(outcomes) > 1 else "")
    lines += ["</main>", *_footer(outcomes[0][1], dictionary.notice), "</body>", "</html>"]
    return "\n".join(lines) + "\n"


def _section(outcome: Outcome, name: str) -> Iterator[str]:
    yield "<section>"
    yield f"<h2>{name}As of {outcome.as_of.isoformat()}</h2>"
    yield f'<p class="standing">{progress(outcome)}</p>'
    step = first_step(outcome)
    if step:
        yield f'<p class="next"><strong>Next:</strong> {_text(step)}</p>'
    yield from _items(outcome.items, 3)
    yield "</section>"


def _items(items: Iterable[Item], level: int) -> Iterator[str]:
    yield '<ol class="items">'
    for item in items:
        yield f'<li class="{item.outcome}">'
        yield (
            f'<div class="item"><span class="sign" aria-hidden="true">{SIGNS[item.outcome]}</span>'
            f"<h{level}>{_text(item.label)}</h{level}>"
            f'<span class="word">{WORDS[item.outcome]}</span></div>'
        )
        if item.items:
            yield from _items(item.items, min(level + 1, 6))
        else:
            yield from _more(item)
        yield "</li>"
    yield "</ol>"


def _more(item: Item) -> Iterator[str]:
    if item.outcome != "met":
        yield f'<p class="more">{_text(item.reason)}</p>'
    if item.next_step:
        yield f'<p class="more"><strong>Do:</strong> {_text(item.next_step)}</p>'


def _footer(outcome: Outcome, notice: str) -> Iterator[str]:
    yield "<footer>"
    yield f"<p>{_text(notice)}</p>"
    yield "<ul>"
    yield from (f"<li>{_text(f'{key}: {citation}')}</li>" for key, citation in cited(outcome).items())
    yield "</ul>"
    yield "</footer>"


def _text(text: str) -> str:
    """Dictionary text, which may come from elsewhere, as text and never as markup."""
    return escape(" ".join(text.split()))
