"""Writes what was compiled into a folder, or tells what there is no longer fresh."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile

FOLDER = Path(__file__).parent.parent / "compiled"
KEPT = "__init__.py"
WRITTEN = (".py", ".json")


def stale(texts: Mapping[str, str], folder: Path = FOLDER) -> tuple[str, ...]:
    """Names of files, below the folder, that are missing, differ, or are not written any more."""
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*.*") if path.suffix in WRITTEN} - {KEPT}
    differing = {name for name, text in texts.items() if name not in there or _read(folder / name) != text}
    return tuple(sorted(differing | (there - texts.keys())))


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8", errors="replace")


def write(texts: Mapping[str, str], folder: Path = FOLDER) -> tuple[str, ...]:
    """Makes the folder hold exactly these files; returns the names of those that changed."""
    changed = stale(texts, folder)
    for name in changed:
        if name in texts:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            write_atomically(folder / name, texts[name])
        else:
            (folder / name).unlink()
    return changed


def write_atomically(path: Path, text: str) -> None:
    """Writes beside the file and moves it into place: a killed write leaves the old file or the new one."""
    with NamedTemporaryFile("wb", dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        file.write(text.encode("utf-8"))
    written = Path(file.name)
    written.chmod(0o644)
    written.replace(path)
