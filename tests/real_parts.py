"""Real programs that some tests run against: where they are, and what to do where they are not.

Tests that need one are marked `real_part`. Without it they are skipped, with a message; where
`THREEDP_REAL_PARTS=required` is set, as in `.ci/run`, a skipped one fails (see `conftest.py`).
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

NODE_FOLDER = Path(__file__).parent / "node"
AXE = NODE_FOLDER / "node_modules" / "axe-core" / "axe.min.js"
REQUIRED = os.environ.get("THREEDP_REAL_PARTS") == "required"
HOW_TO = "run `make real-parts`"


def why_no_node(package: str) -> str:
    """Why nothing can be run with Node.js and this package; empty where it can."""
    if shutil.which("node") is None:
        return "Node.js is not installed"
    return "" if (NODE_FOLDER / "node_modules" / package).is_dir() else f"npm package {package} is missing: {HOW_TO}"


def office() -> str | None:
    """The spreadsheet program, None where there is none."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def why_no_office() -> str:
    """Why no spreadsheet program can be run; empty where it can."""
    return "" if office() else f"LibreOffice is not installed: {HOW_TO}"


def chromium() -> str | None:
    """The browser, None where there is none."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def why_no_chromium() -> str:
    """Why no page can be opened in Chromium, printed, or looked at for accessibility; empty where it can."""
    if not chromium() or not shutil.which("chromedriver"):
        return f"Chromium or its driver is not installed: {HOW_TO}"
    if not shutil.which("pdftotext"):
        return f"pdftotext is not installed: {HOW_TO}"
    return "" if AXE.is_file() else f"npm package axe-core is missing: {HOW_TO}"
