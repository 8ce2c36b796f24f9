"""A tiny made-up registry of gardens, built from the definition's values alone, for tests of conditions and rules.

A garden has one element of each type, a single group (`shed`), a repeated group (`beds`), and a
reference to the `owner` record; each bed has one of its own, its `sower`. `code` is always
required; so is `crop` in each bed.
"""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve, frozen

from threedp_registry.definition.conditions import ElementPath, GroupPath, ReferencePath
from threedp_registry.definition.constraints import (
    Characters,
    Constraint,
    DistinctValues,
    Exists,
    HasType,
    InCodelist,
    InRange,
    IsGroup,
    KnownKeys,
    Length,
    Pattern,
    Places,
    Required,
    Rule,
    Severity,
)
from threedp_registry.definition.elements import (
    Basis,
    Code,
    Codelist,
    DataElement,
    ElementType,
    Phi,
    Provenance,
    Range,
)
from threedp_registry.definition.records import Definition, Group, Record, Reference, Section, Use
from threedp_registry.definition.scope import Scope, Unresolved

MADE_UP = Provenance(Basis.INFERRED)
Names = tuple[str, ...]


def codelist(name: str, *codes: str) -> Codelist:
    made = tuple(Code(id=code, label=code.title(), definition=f"{code}.", provenance=MADE_UP) for code in codes)
    return Codelist(id=name, label=name, definition=f"{name}.", provenance=MADE_UP, codes=made)


def element(name: str, kind: ElementType, *, multiple: bool = False, codes: Codelist | None = None) -> DataElement:
    """An element with the limits that its type must have."""
    made = DataElement(
        id=name,
        label=name.title(),
        definition=f"{name}.",
        type=kind,
        phi=Phi.NONE,
        provenance=MADE_UP,
        multiple=multiple,
        codelist=codes,
    )
    match kind:
        case ElementType.TEXT:
            return evolve(made, max_length=10)
        case ElementType.NUMBER:
            return evolve(made, range=Range(Decimal(-5), Decimal(100)), places=2)
        case ElementType.WHOLE_NUMBER:
            return evolve(made, range=Range(Decimal(0), Decimal(20)))
        case _:
            return made


def rule(name: str, constraint: Constraint, place: Names) -> Rule:
    return Rule(
        id=name,
        code="TDP999",
        severity=Severity.ERROR,
        provenance=MADE_UP,
        constraint=constraint,
        place=place,
        label=place[-1] if place else "record",
    )


def value_constraints(made: DataElement) -> list[tuple[str, Constraint]]:
    """The rules about single values that follow from an element, as the contract lists them."""
    found: list[tuple[str, Constraint]] = []
    if made.type is not ElementType.CODE or made.multiple:
        found.append(("type", HasType(made.type, made.multiple)))
    if made.codelist is not None:
        found.append(("codelist", InCodelist(made.codelist.ids, made.multiple)))
    if made.max_length is not None:
        found.append(("length", Length(made.max_length)))
        found.append(("pattern", Pattern(made.pattern)) if made.pattern else ("characters", Characters()))
    if made.range is not None:
        found.append(("range", InRange(made.range.low, made.range.high)))
    if made.places is not None:
        found.append(("places", Places(made.places)))
    return [*found, ("distinct", DistinctValues())] if made.multiple else found


def use(path: Names, made: DataElement, *further: tuple[str, Constraint], required: bool = False) -> Use:
    """An element's place with its value rules, and further rules as pairs of name and constraint."""
    listed = [*value_constraints(made), *([("required", Required())] if required else []), *further]
    rules = tuple(rule(".".join(["garden", *path, name]), constraint, path) for name, constraint in listed)
    return Use(name=path[-1], path=path, label=path[-1], element=made, always_required=required, rules=rules)


def group(
    path: Names,
    members: tuple[Use | Group, ...],
    *,
    repeated: bool,
    rules: tuple[Rule, ...] = (),
    references: tuple[Reference, ...] = (),
) -> Group:
    names = tuple(member.name for member in members)
    label = ".".join(["garden", *path])
    shape = (rule(f"{label}.type", IsGroup(repeated), path), rule(f"{label}.keys", KnownKeys(names), path))
    return Group(
        name=path[-1],
        path=path,
        label=path[-1],
        item_label="Item",
        definition="",
        repeated=repeated,
        provenance=MADE_UP,
        members=members,
        references=references,
        shape_rules=shape,
        rules=rules,
    )


COLORS = codelist("color", "red", "green", "blue")
CROPS = codelist("crop", "bean", "kale", "leek")
CODE = element("code", ElementType.CODE, codes=COLORS)
OWNER = ReferencePath(declared_in=(), name="owner", record="owner")
SOWER = ReferencePath(declared_in=("beds",), name="sower", record="owner")


def path_to(made: Use, reference: ReferencePath | None = None) -> ElementPath:
    return ElementPath(
        names=made.path,
        label=made.label,
        element=made.element,
        always_required=made.always_required,
        reference=reference,
    )


def group_path(made: Group) -> GroupPath:
    return GroupPath(names=made.path, label=made.label, item_label=made.item_label, repeated=made.repeated)


SHED = group(
    ("shed",),
    (
        use(("shed", "locked"), element("locked", ElementType.TRUE_FALSE)),
        use(("shed", "built_on"), element("built_on", ElementType.DATE)),
        use(("shed", "shelves"), element("shelves", ElementType.WHOLE_NUMBER), required=True),
        group(
            ("shed", "tools"),
            (
                use(("shed", "tools", "tool"), element("tool", ElementType.TEXT)),
                use(("shed", "tools", "age"), element("age", ElementType.WHOLE_NUMBER)),
            ),
            repeated=True,
        ),
    ),
    repeated=False,
)

SOWER_ID = use(("beds", "sower_id"), element("sower_id", ElementType.TEXT))
BEDS = group(
    ("beds",),
    (
        use(("beds", "crop"), element("crop", ElementType.CODE, codes=CROPS), required=True),
        use(("beds", "area"), element("area", ElementType.NUMBER)),
        use(("beds", "sown_on"), element("sown_on", ElementType.DATE)),
        use(("beds", "color"), CODE),
        use(("beds", "marks"), element("marks", ElementType.CODE, multiple=True, codes=COLORS)),
        SOWER_ID,
    ),
    repeated=True,
    references=(
        Reference(
            name="sower",
            record="owner",
            by=(("owner_id", path_to(SOWER_ID)),),
            rule=rule("garden.beds.sower.exists", Exists(SOWER, (path_to(SOWER_ID),)), ("beds", "sower_id")),
        ),
    ),
)

OWNER_ID = use(("owner_id",), element("owner_id", ElementType.TEXT))
OWNER_FIELDS = (
    use(("joined_on",), element("joined_on", ElementType.DATE)),
    use(("grade",), element("grade", ElementType.CODE, codes=COLORS)),
    use(("skills",), element("skills", ElementType.CODE, multiple=True, codes=CROPS)),
)
GARDEN_MEMBERS: tuple[Use | Group, ...] = (
    use(("code",), CODE, required=True),
    use(("color",), element("color", ElementType.CODE, codes=COLORS)),
    use(("note",), element("note", ElementType.TEXT)),
    use(("plot",), evolve(element("plot", ElementType.TEXT), pattern="[A-Z][0-9]{1,3}")),
    use(("height",), element("height", ElementType.NUMBER)),
    use(("rows",), element("rows", ElementType.WHOLE_NUMBER)),
    use(("columns",), element("columns", ElementType.WHOLE_NUMBER)),
    use(("open",), element("open", ElementType.TRUE_FALSE)),
    use(("planted_on",), element("planted_on", ElementType.DATE)),
    use(("harvested_on",), element("harvested_on", ElementType.DATE)),
    use(("colors",), element("colors", ElementType.CODE, multiple=True, codes=COLORS)),
    use(("visits",), element("visits", ElementType.DATE, multiple=True)),
    use(("numbers",), element("numbers", ElementType.WHOLE_NUMBER, multiple=True)),
    use(("tags",), element("tags", ElementType.CODE, multiple=True, codes=COLORS), required=True),
    OWNER_ID,
    SHED,
    BEDS,
)
GARDEN = Record(
    name="garden",
    label="Garden",
    definition="A made-up record.",
    provenance=MADE_UP,
    key=("code",),
    sections=(Section(id="all", label="All", definition="", members=tuple(made.name for made in GARDEN_MEMBERS)),),
    members=GARDEN_MEMBERS,
    references=(
        Reference(
            name="owner",
            record="owner",
            by=(("owner_id", path_to(OWNER_ID)),),
            rule=rule("garden.owner.exists", Exists(OWNER, (path_to(OWNER_ID),)), ("owner_id",)),
        ),
    ),
    shape_rules=(rule("garden.keys", KnownKeys(tuple(made.name for made in GARDEN_MEMBERS)), ()),),
    rules=(),
)


@frozen
class GardenScope:
    """Names of a garden, seen from inside some of its repeated groups, innermost last."""

    inside_of: tuple[Names, ...] = ()

    def resolve(self, dotted: Names) -> ElementPath | GroupPath | Unresolved:
        followed = {"owner": OWNER, "sower": SOWER}.get(dotted[0])
        if followed is not None:
            return next(path_to(made, followed) for made in OWNER_FIELDS if made.path == dotted[1:])
        for around in (*reversed(self.inside_of), ()):
            found = PLACES.get((*around, *dotted))
            if found is not None:
                return found
        return Unresolved(f"{'.'.join(dotted)} leads nowhere")

    def inside(self, group: GroupPath) -> Scope:
        return GardenScope((*self.inside_of, group.names))


PLACES: dict[Names, ElementPath | GroupPath] = {
    **{made.path: path_to(made) for made in GARDEN.uses()},
    **{made.path: group_path(made) for made in GARDEN.groups()},
}

GARDENS = Definition(
    name="gardens",
    title="Gardens",
    notice="Made up.",
    version="1.0.0",
    sha256="",
    sources=(),
    elements=(),
    codelists=(COLORS, CROPS),
    records=(GARDEN,),
    layouts=(),
)
