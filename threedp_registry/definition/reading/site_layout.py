"""A site's own layout for a dictionary that is read already, whether from its files or from a release."""

from __future__ import annotations

from pathlib import Path

from threedp_registry.definition.constraints import Size
from threedp_registry.definition.layouts import Layout
from threedp_registry.definition.reading.files import read_file
from threedp_registry.definition.reading.glossary import Glossary
from threedp_registry.definition.reading.known import Known
from threedp_registry.definition.reading.layouts import LayoutRecord, read_layout
from threedp_registry.definition.reading.metaschema import check_shape
from threedp_registry.definition.record_scope import record_scope
from threedp_registry.definition.records import Definition, Record
from threedp_registry.errors import DictionaryFaults


def read_site_layout(definition: Definition, path: Path) -> Layout:
    """The layout in the file; it may leave elements out, and need not repeat the file rules of the dictionary's own.

    Raises `DictionaryFaults` with every mistake in it.
    """
    file = read_file(path.parent, path.name)
    check_shape(file, "layout")
    glossary = Glossary(version=definition.version)
    glossary.sources.things.update((source.id, source) for source in definition.sources)
    glossary.codelists.things.update((codelist.id, codelist) for codelist in definition.codelists)
    records = Known("record", {record.name: _layout_record(definition, record) for record in definition.records})
    inherited = frozenset(rule.id for layout in definition.layouts for rule in layout.file_rules)
    layout = read_layout(file, records, glossary, inherited)
    if file.faults or layout is None:
        raise DictionaryFaults(tuple(file.in_order()))
    return layout


def _layout_record(definition: Definition, record: Record) -> LayoutRecord:
    sizes = {
        group.path: rule.constraint.most
        for group in record.groups()
        for rule in group.shape_rules
        if isinstance(rule.constraint, Size)
    }
    return LayoutRecord(record.name, record_scope(definition, record.name).chain[0], sizes.get)
