"""records/*.yaml, first reading: which elements and groups stand where, and under which names."""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping

from attrs import evolve, frozen

from threedp_registry.definition.conditions import ElementPath, GroupPath, ReferencePath
from threedp_registry.definition.elements import DataElement, Provenance
from threedp_registry.definition.names import closest, did_you_mean
from threedp_registry.definition.reading.drafts import GroupDraft, RecordDraft, ReferenceDraft, UseDraft
from threedp_registry.definition.reading.fields import entries, items, mappings, scalar, text
from threedp_registry.definition.reading.files import DictionaryFile
from threedp_registry.definition.reading.glossary import Glossary
from threedp_registry.definition.scope import Place
from threedp_registry.definition.source import Mapping, Scalar

MOST_GROUPS_DEEP = 8


def draft_record(file: DictionaryFile, glossary: Glossary) -> RecordDraft | None:
    """The record's parts, or None where the file does not say which record it is about."""
    name = text(file.root, "record") if file.root else ""
    if file.root is None or not name:
        return None
    provenance = glossary.provenance(file, file.root)
    shared = {entry.key.text: entry.value for entry in entries(file.root, "shared") if isinstance(entry.value, Mapping)}
    place = Place()
    reader = _Reader(file, glossary, shared)
    place.open = not _all_mappings(file.root, "sections")
    sections = tuple(reader.members(section, (), place, provenance) for section in mappings(file.root, "sections"))
    return RecordDraft(
        file=file,
        node=file.root,
        name=name,
        provenance=provenance,
        place=place,
        members=tuple(member for section in sections for member in section),
        section_members=tuple(tuple(member.path.names[-1] for member in section) for section in sections),
        references=reader.references(file.root, place, provenance),
    )


def _all_mappings(node: Mapping, key: str) -> bool:
    """Whether a list is there and holds only mappings; what it would name is unknown otherwise."""
    return bool(items(node, key)) and len(mappings(node, key)) == len(items(node, key))


@frozen
class _Reader:
    """Reads the parts of one record; `inside` are the shared groups being read at the moment."""

    file: DictionaryFile
    glossary: Glossary
    shared: AnyMapping[str, Mapping]
    inside: tuple[str, ...] = ()

    def members(
        self, body: Mapping, names: tuple[str, ...], place: Place, provenance: Provenance
    ) -> tuple[UseDraft | GroupDraft, ...]:
        """The uses and groups listed under `uses:`; each that can be read is also named in `place`."""
        drafts: list[UseDraft | GroupDraft] = []
        place.open |= not _all_mappings(body, "uses")
        for node in mappings(body, "uses"):
            if node.get("group") is not None:
                group = self._group(node, names, place, provenance)
                drafts.extend([group] if group else [])
            else:
                use = self._use(node, names, place)
                drafts.extend([use] if use else [])
        return tuple(drafts)

    def references(self, body: Mapping, place: Place, provenance: Provenance) -> tuple[ReferenceDraft, ...]:
        """The references declared here. Whether their records exist is seen once all records are drafted."""
        drafts = []
        for entry in entries(body, "references"):
            if not isinstance(entry.value, Mapping) or not self._is_free(entry.key, entry.key.text, place):
                continue
            path = ReferencePath(declared_in=place.names, name=entry.key.text, record=text(entry.value, "record"))
            place.references[entry.key.text] = path
            stated = self.glossary.provenance(self.file, entry.value, provenance)
            drafts.append(ReferenceDraft(node=entry.value, name=entry.key, path=path, provenance=stated))
        return tuple(drafts)

    # ---- uses -----------------------------------------------------------------------------------

    def _use(self, node: Mapping, names: tuple[str, ...], place: Place) -> UseDraft | None:
        written = scalar(node, "element")
        name = scalar(node, "as") or written
        if written is None or name is None:
            place.open = True
            return None
        element = self.glossary.elements.find(self.file, written)
        if element is None:
            self._skip(written, name, place)
            return None
        if not self._is_free(name, name.text, place):
            return None
        path = ElementPath(
            names=(*names, name.text),
            label=text(node, "label") or element.label,
            element=element,
            always_required=text(node, "required") == "always",
        )
        place.members[name.text] = path
        return UseDraft(node=node, path=path, provenance=self._provenance(node, element))

    def _provenance(self, node: Mapping, element: DataElement) -> Provenance:
        return self.glossary.provenance(self.file, node, element.provenance)

    def _skip(self, written: Scalar, name: Scalar, place: Place) -> None:
        """Names that conditions may use for an element that was not found: as written, or as it was meant."""
        meant = closest(written.text, self.glossary.elements.things)
        place.skipped |= {name.text, meant}
        place.open |= not meant and name is written

    def _is_free(self, at: Scalar, name: str, place: Place) -> bool:
        """Whether the name is not taken; where it is, nobody knows by which name the thing is meant elsewhere."""
        if name in place.members or name in place.references:
            place.open = True
            self.file.fault(
                at, f"`{name}` stands in this group or record already", "give one of the two another name with `as:`"
            )
            return False
        return True

    # ---- groups ---------------------------------------------------------------------------------

    def _group(self, node: Mapping, names: tuple[str, ...], place: Place, provenance: Provenance) -> GroupDraft | None:
        name = scalar(node, "group")
        body = self._body(node)
        if name is None or body is None or not self._fits(name, names, place):
            place.skipped |= {name.text} if name else set()
            place.open |= name is None
            return None
        path = GroupPath(
            names=(*names, name.text),
            label=text(node, "label"),
            item_label=text(node, "item_label"),
            repeated=node.get("size") is not None,
        )
        own = Place(path)
        place.members[name.text] = own
        stated = self.glossary.provenance(self.file, node, provenance)
        reader = evolve(self, inside=(*self.inside, text(node, "is")))
        return GroupDraft(
            node=node,
            body=body,
            path=path,
            definition=text(node, "definition"),
            provenance=stated,
            place=own,
            members=reader.members(body, path.names, own, stated),
            references=reader.references(body, own, stated),
        )

    def _fits(self, name: Scalar, names: tuple[str, ...], place: Place) -> bool:
        if len(names) == MOST_GROUPS_DEEP:
            self.file.fault(name, f"groups are nested more than {MOST_GROUPS_DEEP} deep")
            return False
        return self._is_free(name, name.text, place)

    def _body(self, node: Mapping) -> Mapping | None:
        """What holds the group's uses: itself, or the shared group it names."""
        again = scalar(node, "is")
        if again is None:
            return node
        body = self.shared.get(again.text)
        if body is None:
            self.file.fault(again, f"there is no shared group `{again.text}`", did_you_mean(again.text, self.shared))
        elif again.text in self.inside:
            self.file.fault(again, f"the shared group `{again.text}` contains itself")
            return None
        return body
