"""YAML → definition: reads a dictionary's folder and resolves everything in it.

The order is that of dependence: sources, codelists, elements, the parts of records, their rules,
layouts, fees, checklists, summaries, and at last what only the whole can tell (see lint). What is
faulty is skipped and told; nothing that only follows from it is told again.
"""

from __future__ import annotations

from importlib.resources.abc import Traversable

from threedp_registry.definition.conditions import ElementPath
from threedp_registry.definition.constraints import InEffect
from threedp_registry.definition.elements import ElementType
from threedp_registry.definition.layouts import Layout
from threedp_registry.definition.lint import check as lint
from threedp_registry.definition.names import did_you_mean
from threedp_registry.definition.reading.checklists import read_checklists
from threedp_registry.definition.reading.codelists import read_codelists
from threedp_registry.definition.reading.drafts import RecordDraft
from threedp_registry.definition.reading.elements import read_elements
from threedp_registry.definition.reading.fees import read_schedules
from threedp_registry.definition.reading.fields import mapping, scalar, scalars, text
from threedp_registry.definition.reading.files import DictionaryFile, DictionaryFiles, read_files
from threedp_registry.definition.reading.glossary import Glossary, read_sources
from threedp_registry.definition.reading.known import Known
from threedp_registry.definition.reading.layouts import LayoutRecord, read_layout
from threedp_registry.definition.reading.lifecycle import read_retired
from threedp_registry.definition.reading.members import draft_record
from threedp_registry.definition.reading.metaschema import check_shape
from threedp_registry.definition.reading.records import InEffectNote, build_record, in_effect_rule
from threedp_registry.definition.reading.rule_maker import Claim, RuleMaker
from threedp_registry.definition.reading.summaries import read_summaries
from threedp_registry.definition.records import Definition, Record
from threedp_registry.definition.scope import DictionaryScope
from threedp_registry.definition.source import Mapping
from threedp_registry.errors import DictionaryFaults


def read_definition(folder: Traversable) -> Definition:
    """The definition that a folder of dictionary files holds; raises `DictionaryFaults` with every fault in them."""
    files = read_files(folder)
    definition = _build(files)
    _raise_faults(files)
    return definition


def _raise_faults(files: DictionaryFiles) -> None:
    faults = tuple(fault for file in files for fault in file.in_order())
    if faults:
        raise DictionaryFaults(faults)


def _check_shapes(files: DictionaryFiles) -> None:
    check_shape(files.dictionary, "dictionary")
    check_shape(files.sources, "sources")
    kinds = {"elements": files.elements, "codelists": files.codelists, "record": files.records, "layout": files.layouts}
    kinds |= {"fee_schedule": files.fees, "checklist": files.checklists, "summary": files.summaries}
    if files.retired is not None:
        check_shape(files.retired, "retired")
    for kind, some in kinds.items():
        for file in some:
            check_shape(file, kind)


def _build(files: DictionaryFiles) -> Definition:
    _check_shapes(files)
    glossary = Glossary(version=files.version)
    _note_unread(files, glossary)
    read_sources(files.sources, glossary.sources)
    read_codelists(files.codelists, glossary)
    read_elements(files.elements, glossary)
    _draft_records(files, glossary)
    claims: list[Claim] = []
    records = _records(files.dictionary, glossary, claims)
    layouts = _layouts(files.layouts, glossary)
    schedules = read_schedules(files.fees, glossary, claims)
    checklists = read_checklists(files.checklists, glossary, claims)
    retired = read_retired(files.retired, files.version)
    summaries = read_summaries(files.summaries, glossary, claims)
    lint.check(glossary, records, claims)
    about = files.dictionary.root or Mapping((), 1, 1)
    return Definition(
        name=text(about, "name"),
        title=text(about, "title"),
        notice=text(about, "notice"),
        version=files.version,
        sha256=files.sha256,
        sources=tuple(glossary.sources.things.values()),
        elements=tuple(glossary.elements.things.values()),
        codelists=tuple(glossary.codelists.things.values()),
        records=records,
        layouts=layouts,
        schedules=schedules,
        checklists=checklists,
        retired=retired,
        summaries=summaries,
    )


def _note_unread(files: DictionaryFiles, glossary: Glossary) -> None:
    """Where a file has faults of shape, what it would use may look unused; that is then not told."""
    glossary.elements.all_used = any(file.faults for file in (files.dictionary, *files.records))
    glossary.codelists.all_used = any(file.faults for file in (*files.elements, *files.codelists))


def _draft_records(files: DictionaryFiles, glossary: Glossary) -> None:
    """Takes in the parts of all records, in the order that dictionary.yaml lists them."""
    known = glossary.records
    drafts: dict[str, RecordDraft] = {}
    for file in files.records:
        draft = draft_record(file, glossary)
        known.open |= draft is None
        key = scalar(draft.node, "record") if draft else None
        if draft and key and known.claim(file, key):
            drafts[draft.name] = draft
    listed = scalars(files.dictionary.root, "records") if files.dictionary.root else ()
    for name in listed:
        if name.text in drafts:
            known.things[name.text] = drafts[name.text]
        elif not known.open:
            known.skipped.add(name.text)
            files.dictionary.fault(name, f"no file in records/ is about `{name.text}`", did_you_mean(name.text, drafts))
    for id_ in drafts.keys() - known.things.keys() if listed else ():
        file, key = known.places[id_]
        file.fault(key, f"`{files.dictionary.path}` does not list the record `{id_}`", "add it to `records:` there")
    known.things.update(drafts)


def _records(dictionary: DictionaryFile, glossary: Glossary, claims: list[Claim]) -> tuple[Record, ...]:
    places = {name: draft.place for name, draft in glossary.records.things.items()}
    screening = mapping(dictionary.root, "screening") if dictionary.root else None
    makers = {
        name: RuleMaker(
            record=name,
            record_label=text(draft.node, "label"),
            file=draft.file,
            glossary=glossary,
            scope=DictionaryScope((draft.place,), places),
            claims=claims,
            screening=glossary.provenance(dictionary, screening or Mapping((), 1, 1)),
        )
        for name, draft in glossary.records.things.items()
    }
    in_effect = _in_effect(dictionary, glossary, makers)
    return tuple(build_record(draft, makers[name], in_effect) for name, draft in glossary.records.things.items())


def _in_effect(dictionary: DictionaryFile, glossary: Glossary, makers: dict[str, RuleMaker]) -> InEffectNote | None:
    """The note in dictionary.yaml about the days the version is for, looked up."""
    node = mapping(dictionary.root, "in_effect") if dictionary.root else None
    record, element = (scalar(node, "record"), scalar(node, "element")) if node else (None, None)
    draft = glossary.records.find(dictionary, record) if record else None
    if node is None or element is None or draft is None:
        return None
    path = draft.place.members.get(element.text)
    if not isinstance(path, ElementPath) or path.element.type is not ElementType.DATE:
        if element.text not in draft.place.skipped and not draft.place.open:
            dictionary.fault(
                element,
                f"`{element.text}` is no date of the record {draft.name} itself",
                did_you_mean(element.text, draft.place.members),
            )
        return None
    constraint = InEffect(path, text(node, "from"), text(node, "until") or None)
    provenance = glossary.provenance(dictionary, node, path.element.provenance)
    return in_effect_rule(path, constraint, makers[draft.name], provenance)


def _layouts(files: tuple[DictionaryFile, ...], glossary: Glossary) -> tuple[Layout, ...]:
    known = glossary.records
    drafts = {name: LayoutRecord.of_draft(draft) for name, draft in known.things.items()}
    records = Known("record", drafts, skipped=known.skipped, open=known.open)
    read = (read_layout(file, records, glossary) for file in files)
    return tuple(layout for layout in read if layout is not None)
