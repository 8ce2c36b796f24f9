"""checklists/*.yaml → checklists, their conditions read in the record they are about."""

from __future__ import annotations

from collections.abc import Iterator

from threedp_registry.definition.checklists import Checklist, ChecklistItem
from threedp_registry.definition.elements import Provenance
from threedp_registry.definition.reading.dated import DatedReader, check_apart, scope_of
from threedp_registry.definition.reading.drafts import RecordDraft
from threedp_registry.definition.reading.fields import scalar, text
from threedp_registry.definition.reading.files import DictionaryFile
from threedp_registry.definition.reading.glossary import Glossary
from threedp_registry.definition.reading.rule_maker import Claim
from threedp_registry.definition.source import Mapping, Scalar


def read_checklists(
    files: tuple[DictionaryFile, ...], glossary: Glossary, claims: list[Claim]
) -> tuple[Checklist, ...]:
    """Every checklist that can be read, in the order of the files; one id may come again for other days."""
    read = [(file, file.root, checklist) for file in files for checklist in _checklist(file, glossary, claims)]
    for id_ in dict.fromkeys(checklist.id for _, _, checklist in read):
        check_apart([(file, root, one) for file, root, one in read if root is not None and one.id == id_])
    return tuple(checklist for _, _, checklist in read)


def _checklist(file: DictionaryFile, glossary: Glossary, claims: list[Claim]) -> Iterator[Checklist]:
    """The checklist of a file; none where it cannot be read."""
    if file.root is None:
        return
    key, record, named = (scalar(file.root, name) for name in ("checklist", "record", "referring"))
    draft = glossary.records.find(file, record) if record else None
    if key is None or draft is None:
        return
    referring = _referring(file, draft, named, glossary) if named else None
    scope = scope_of(draft, referring, unread=named is not None and referring is None)
    reader = DatedReader(file=file, glossary=glossary, record=draft.name, scope=scope, claims=claims)
    provenance = reader.provenance(file.root)
    yield Checklist(
        id=key.text,
        label=text(file.root, "label"),
        definition=text(file.root, "definition"),
        record=draft.name,
        referring=referring.name if referring else None,
        effect=reader.effect(file.root, provenance),
        items=_items(file.root, reader, provenance),
        provenance=provenance,
    )


def _referring(file: DictionaryFile, draft: RecordDraft, named: Scalar, glossary: Glossary) -> RecordDraft | None:
    """The records that stand in the checklist as one more group."""
    found = glossary.records.find(file, named)
    if found is None:
        return None
    if not found.place.open and not any(one.path.record == draft.name for one in found.references):
        file.fault(named, f"the record `{found.name}` has no reference to `{draft.name}`", "name one that refers to it")
    elif found.plural in draft.place.members:
        file.fault(named, f"`{found.plural}` stands in the record `{draft.name}` already", "rename one of the two")
    else:
        return found
    return None


def _items(node: Mapping, reader: DatedReader, default: Provenance) -> tuple[ChecklistItem, ...]:
    return tuple(_item(each, reader, default) for each in reader.distinct(node, "items", "item"))


def _item(node: Mapping, reader: DatedReader, default: Provenance) -> ChecklistItem:
    provenance = reader.provenance(node, default)
    return ChecklistItem(
        id=text(node, "id"),
        label=text(node, "label"),
        applies=reader.condition(node, "applies"),
        met=reader.condition(node, "met"),
        reached=text(node, "reached"),
        lacking=text(node, "lacking"),
        next_step=text(node, "next_step"),
        items=_items(node, reader, provenance),
        provenance=provenance,
    )
