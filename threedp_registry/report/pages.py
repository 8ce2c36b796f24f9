"""HTML pages that stand alone: nothing loaded, every text in them escaped, and no script but our own by its digest."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

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


def script_source(script: str) -> str:
    """What a page's policy says to allow one inline script, and no other."""
    return f"'sha256-{b64encode(sha256(script.encode('utf-8')).digest()).decode('ascii')}'"
