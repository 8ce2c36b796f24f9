"""Where the dictionary that comes with the package is."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def dictionary_folder() -> Traversable:
    """The dictionary's folder: inside the package where it is installed, beside it in a checkout."""
    packaged = files("threedp_registry") / "_dictionary"
    return packaged if packaged.is_dir() else Path(__file__).resolve().parents[2] / "dictionary"


def version_of(folder: Traversable) -> str:
    """The version that a folder of dictionary files is about; empty where it does not say."""
    try:
        return (folder / "VERSION").read_bytes().decode("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""
