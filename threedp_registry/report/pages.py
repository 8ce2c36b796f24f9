"""HTML pages that stand alone: no script, nothing loaded, every text in them escaped."""

from __future__ import annotations

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

FRAME = "threedp_registry.report"
"""Where the frame is that all pages have in common."""


def page(package: str, template: str, **values: object) -> str:
    """A template of a package, filled in; it extends `frame.html`, and a value it lacks is a mistake of ours."""
    environment = Environment(
        loader=ChoiceLoader([PackageLoader(package), PackageLoader(FRAME)]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template(template).render(**values)
