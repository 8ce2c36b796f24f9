"""A documentation project in a folder of its own, with a dictionary beside it, built as `sphinx-build` does."""

from __future__ import annotations

import re
import shutil
import zlib
from collections.abc import Mapping
from io import StringIO
from pathlib import Path

from attrs import field, frozen
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from tests.definition.dictionaries import SMALL

INDEX = "Home\n====\n\n.. toctree::\n\n   pages/index\n"
QUICK = {"html_theme": "basic", "html_sidebars": {"**": []}, "html_copy_source": False}
"""Half of a build is the navigation beside each page."""

CONFIG = {"extensions": ["threedp_registry.sphinxext"], "dd_dictionary": "dictionary", "dd_pages": "pages"}


@frozen
class Built:
    """What a build came to: its warnings, the documents that it read, and where it wrote."""

    out: Path
    warnings: str
    read: tuple[str, ...]
    objects: tuple[tuple[str, str], ...]

    def html(self, page: str) -> str:
        return (self.out / f"{page}.html").read_text(encoding="utf-8")

    def text(self, page: str) -> str:
        """A page without its tags, blanks as one."""
        return " ".join(re.sub(r"<[^>]*>", " ", self.html(page)).split())

    def inventory(self) -> list[tuple[str, str, str]]:
        """Kind, name and address of what others may link to."""
        data = (self.out / "objects.inv").read_bytes().split(b"\n", 4)[4]
        lines = zlib.decompress(data).decode("utf-8").splitlines()
        found = [re.fullmatch(r"(.+?) dd:(\S+) \S+ (\S+) .*", line) for line in lines]
        return [(hit[2], hit[1], hit[3].replace("$", hit[1])) for hit in found if hit]


@frozen
class Project:
    """A folder with documents; `config` is what its conf.py would say."""

    folder: Path
    config: Mapping[str, object] = field(factory=dict)

    @classmethod
    def small(cls, folder: Path, **config: object) -> Project:
        """The pages of the small registry of the tests, and a home page."""
        folder.mkdir(exist_ok=True)
        shutil.copytree(SMALL, folder / "dictionary")
        project = cls(folder, {**CONFIG, **config})
        project.write("index.rst", INDEX)
        return project

    @classmethod
    def without_dictionary(cls, folder: Path, **config: object) -> Project:
        """A project that documents no dictionary, but may link to one."""
        return cls(folder, config)

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")

    def edit(self, name: str, old: str, new: str) -> None:
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def build(self, builder: str = "html", *, parallel: int = 0, **config: object) -> Built:
        """One build, after what an earlier one left."""
        warnings, read = StringIO(), list[str]()
        out = self.folder / "_build" / builder
        with patch_docutils(str(self.folder)), docutils_namespace():
            app = Sphinx(
                self.folder,
                None,
                out,
                self.folder / "_build" / ("messages" if builder == "gettext" else "doctrees"),
                builder,
                confoverrides={**QUICK, "nitpicky": True, "exclude_patterns": ["_build"], **self.config, **config},
                status=None,
                warning=warnings,
                parallel=parallel,
            )
            app.connect("source-read", lambda _app, docname, _text: read.append(docname))
            app.build()
            objects = tuple(app.env.domaindata.get("dd", {}).get("objects", ()))
        return Built(out, re.sub(r"\x1b\[[0-9;]*m", "", warnings.getvalue()), tuple(sorted(read)), objects)
