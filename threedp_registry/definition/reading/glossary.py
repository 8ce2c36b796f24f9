"""What a dictionary's files have defined so far, and how a statement's basis and sources are read."""

from __future__ import annotations

from attrs import field, frozen

from threedp_registry.definition.elements import Basis, Codelist, DataElement, Provenance, Source
from threedp_registry.definition.reading.drafts import RecordDraft
from threedp_registry.definition.reading.fields import scalar, scalars, text
from threedp_registry.definition.reading.files import DictionaryFile
from threedp_registry.definition.reading.known import Known
from threedp_registry.definition.source import Mapping


@frozen
class Glossary:
    """The sources, codelists, elements and records that other entries name by id, and the version worked on."""

    sources: Known[Source] = field(factory=lambda: Known("source"))
    codelists: Known[Codelist] = field(factory=lambda: Known("codelist"))
    elements: Known[DataElement] = field(factory=lambda: Known("data element"))
    records: Known[RecordDraft] = field(factory=lambda: Known("record"))
    version: str = ""

    def provenance(self, file: DictionaryFile, node: Mapping, default: Provenance | None = None) -> Provenance:
        """The basis and sources of an entry; `default` where it states none."""
        stated = scalar(node, "basis")
        keys = scalars(node, "source")
        known = tuple(key.text for key in keys if self.sources.find(file, key) is not None)
        if stated is None or stated.text not in tuple(Basis):
            return default or Provenance(Basis.INFERRED, known)
        return Provenance(Basis(stated.text), known)


def read_sources(file: DictionaryFile, known: Known[Source]) -> None:
    """Takes in the citations of sources.yaml."""
    known.open = file.root is None
    for entry in file.root.entries if file.root else ():
        if not isinstance(entry.value, Mapping):
            known.skipped.add(entry.key.text)
        elif known.claim(file, entry.key):
            known.things[entry.key.text] = _source(entry.key.text, entry.value)


def _source(id_: str, node: Mapping) -> Source:
    kinds = ("article", "doi", "pmid", "standard", "url")
    return Source(
        id=id_,
        title=text(node, "title"),
        publisher=text(node, "publisher"),
        identifiers=tuple((kind, text(node, kind)) for kind in kinds if text(node, kind)),
        read_on=text(node, "read_on"),
        note=text(node, "note"),
    )
