"""codelists/*.yaml → codelists, with the codes they take over and the lists they depend on."""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping

from attrs import define, evolve

from threedp_registry.definition.elements import Code, Codelist, StandardCode
from threedp_registry.definition.names import did_you_mean
from threedp_registry.definition.reading.fields import entries, mappings, scalar, scalars, text, texts
from threedp_registry.definition.reading.files import DictionaryFile
from threedp_registry.definition.reading.glossary import Glossary
from threedp_registry.definition.reading.lifecycle import replaced
from threedp_registry.definition.source import Entry, Mapping, Scalar


@define
class _Draft:
    """A codelist whose own codes are read and whose names of other lists are not looked up yet."""

    file: DictionaryFile
    key: Scalar
    node: Mapping
    codes: tuple[Code, ...]
    resolving: bool = False
    incomplete: bool = False


def read_codelists(files: tuple[DictionaryFile, ...], glossary: Glossary) -> None:
    """Takes in the codelists of all files."""
    known = glossary.codelists
    known.open = any(file.root is None for file in files)
    drafts: dict[str, _Draft] = {}
    for file in files:
        for entry in file.root.entries if file.root else ():
            if not isinstance(entry.value, Mapping) or not _lists_codes(entry.value):
                known.skipped.add(entry.key.text)
            elif known.claim(file, entry.key):
                codes = tuple(_code(file, code, glossary) for code in entries(entry.value, "codes"))
                drafts[entry.key.text] = _Draft(file, entry.key, entry.value, codes)
    for draft in drafts.values():
        _resolve(draft, drafts, glossary)
    for draft in drafts.values():
        _check_parents(draft, glossary)
        _check_terms(draft, known.things[draft.key.text])
    for id_ in [draft.key.text for draft in drafts.values() if draft.incomplete]:
        known.skipped.add(id_)
        del known.things[id_]


def _lists_codes(node: Mapping) -> bool:
    """Whether it can be told which codes the list has."""
    codes = node.get("codes")
    return isinstance(codes, Mapping) or (codes is None and bool(scalars(node, "include")))


def _code(file: DictionaryFile, entry: Entry, glossary: Glossary) -> Code:
    node = entry.value if isinstance(entry.value, Mapping) else Mapping((), entry.key.line, entry.key.column)
    return Code(
        id=entry.key.text,
        label=text(node, "label"),
        definition=text(node, "definition"),
        provenance=glossary.provenance(file, node),
        synonyms=texts(node, "synonyms"),
        standards=tuple(
            StandardCode(text(code, "system"), text(code, "code"), text(code, "display"))
            for code in mappings(node, "standards")
        ),
        within=texts(node, "within"),
        replaces=replaced(node, file, glossary.version),
    )


def _resolve(draft: _Draft, drafts: AnyMapping[str, _Draft], glossary: Glossary) -> Codelist:
    """Builds the list, and before it those that it takes over; a list is built once."""
    id_ = draft.key.text
    if id_ in glossary.codelists.things:
        return glossary.codelists.things[id_]
    draft.resolving = True
    included = [code for name in scalars(draft.node, "include") for code in _included(draft, name, drafts, glossary)]
    within = scalar(draft.node, "within")
    codelist = Codelist(
        id=id_,
        label=text(draft.node, "label"),
        definition=text(draft.node, "definition"),
        provenance=glossary.provenance(draft.file, draft.node),
        codes=_joined(draft, included),
        within=within.text if within else None,
    )
    glossary.codelists.things[id_] = codelist
    draft.resolving = False
    return codelist


def _included(draft: _Draft, name: Scalar, drafts: AnyMapping[str, _Draft], glossary: Glossary) -> tuple[Code, ...]:
    other = drafts.get(name.text)
    if other is None:
        draft.incomplete = True
        glossary.codelists.find(draft.file, name)
        return ()
    if other.resolving:
        draft.incomplete = True
        draft.file.fault(name, f"`{draft.key.text}` takes over its own codes")
        return ()
    glossary.codelists.used.add(name.text)
    codes = _resolve(other, drafts, glossary).codes
    draft.incomplete |= other.incomplete
    return tuple(evolve(code, within=()) for code in codes)


def _joined(draft: _Draft, included: list[Code]) -> tuple[Code, ...]:
    codes = {code.id: code for code in included}
    for entry, code in zip(entries(draft.node, "codes"), draft.codes, strict=True):
        if code.id in codes:
            draft.file.fault(entry.key, f"the code `{code.id}` is among those taken over already")
        codes.setdefault(code.id, code)
    return tuple(codes.values())


def _check_parents(draft: _Draft, glossary: Glossary) -> None:
    """Every code's parents are codes of the list that its own list depends on."""
    within = scalar(draft.node, "within")
    parent = glossary.codelists.find(draft.file, within) if within else None
    for entry in entries(draft.node, "codes"):
        for name in scalars(entry.value, "within") if isinstance(entry.value, Mapping) else ():
            if within is None:
                draft.file.fault(
                    name,
                    "this codelist depends on no other",
                    "write `within:` and the parent codelist beside `label:`, or remove this",
                )
            elif parent is not None and parent.code(name.text) is None:
                draft.file.fault(
                    name, f"`{name.text}` is not a code of {parent.id}", did_you_mean(name.text, parent.ids)
                )


def _check_terms(draft: _Draft, codelist: Codelist) -> None:
    """No label or synonym, read without regard to case, stands for two codes."""
    own = {entry.key.text: entry.value for entry in entries(draft.node, "codes")}
    meanings: dict[str, str] = {code.id.casefold(): code.id for code in codelist.codes}
    for code in codelist.codes:
        node = own.get(code.id)
        written = (scalar(node, "label"), *scalars(node, "synonyms")) if isinstance(node, Mapping) else ()
        for term in (code.label, *code.synonyms):
            other = meanings.setdefault(" ".join(term.split()).casefold(), code.id)
            at = next((each for each in written if each and each.text == term), draft.key)
            if other != code.id and term:
                draft.file.fault(at, f"this also stands for the code `{other}`", "let each term stand for one code")
