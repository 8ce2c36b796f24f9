"""Laws that hold for every record: what the checks accept goes in and comes out the same, the rest is refused whole."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import cast

import pytest
from attrs import AttrsInstance, fields_dict, frozen
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.definition.dictionaries import small
from threedp_registry import models
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.compiled_support import Context, JsonRecord, RecordTable
from threedp_registry.compiler.load import tables
from threedp_registry.definition.folder import dictionary_folder
from threedp_registry.definition.reading.dictionary import read_definition
from threedp_registry.definition.records import Definition
from threedp_registry.models import InvalidRecord, TypedRecord, canonical
from threedp_registry.testing.places import Made
from threedp_registry.testing.strategies import hostile, one_step, valid_records
from threedp_registry.typed_records.load import models_of

AS_OF = date(2026, 11, 23)
FEW = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@frozen(eq=False)
class Kind:
    """A record's class, and its collector to hold it to."""

    definition: Definition
    table: RecordTable
    made: type[TypedRecord]

    def found(self, record: JsonRecord) -> list[tuple[str, str, str]]:
        """What the collector finds: rule, severity and place."""
        context = Context(AS_OF.isoformat(), {}, frozenset({self.table.name}))
        found = self.table.collect(record, context)
        return sorted((self.table.rules[n].id, self.table.rules[n].severity, place) for n, place, _ in found)

    def errors(self, record: JsonRecord) -> list[tuple[str, str]]:
        return [(rule, place) for rule, severity, place in self.found(record) if severity == "error"]

    def drawn(self, *strategies: Callable[..., st.SearchStrategy[Made]]) -> st.SearchStrategy[Made]:
        """Records of this kind."""
        name, day = self.table.name, AS_OF.isoformat()
        return st.one_of([one(self.definition, name, check=self.errors, as_of=day) for one in strategies])


def kinds() -> Mapping[str, Kind]:
    own, boats = read_definition(dictionary_folder()), small()
    typed, in_memory, tabled = vars(models), vars(models_of(boats)), tables(boats)
    return {
        **{name: Kind(own, table, typed[name.title()]) for name, table in DICTIONARY.records.items()},
        **{name: Kind(boats, table, in_memory[name.title()]) for name, table in tabled.records.items()},
    }


KINDS = kinds()
each = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)


def written(record: Mapping[str, object]) -> str:
    """Text that differs wherever two records do, in 1 and 1.0 as well."""
    return json.dumps(record, sort_keys=True)


@each
@FEW
@given(data=st.data())
def test_a_valid_record_comes_out_as_it_went_in(kind: Kind, data: st.DataObject) -> None:
    record = data.draw(kind.drawn(valid_records))
    made = kind.made.from_record(record, AS_OF)
    back = made.to_record()
    assert back == canonical(record, kind.made)
    again = kind.made.from_record(back, AS_OF)
    assert again == made
    assert written(again.to_record()) == written(back)
    assert hash(again) == hash(made)


@each
@FEW
@given(data=st.data())
def test_keywords_make_the_same(kind: Kind, data: st.DataObject) -> None:
    made = kind.made.from_record(data.draw(kind.drawn(valid_records)))
    by_keywords: Callable[..., TypedRecord] = kind.made
    names = fields_dict(cast("type[AttrsInstance]", kind.made))
    assert by_keywords(**{name: getattr(made, name) for name in names}) == made


@each
@FEW
@given(data=st.data())
def test_what_the_checks_refuse_is_refused_with_all_they_find(kind: Kind, data: st.DataObject) -> None:
    record = data.draw(kind.drawn(one_step, hostile))
    expected = kind.found(record)
    told = [(one.rule, one.severity, one.location.pointer) for one in kind.made.check(record, AS_OF)]
    assert sorted(told) == expected
    if not kind.errors(record):
        made = kind.made.from_record(record, AS_OF)
        assert made.to_record() == canonical(record, kind.made)
        assert kind.made.from_record(made.to_record(), AS_OF) == made
        return
    with pytest.raises(InvalidRecord) as caught:
        kind.made.from_record(record, AS_OF)
    assert caught.value.findings == kind.made.check(record, AS_OF)


@each
@FEW
@given(data=st.data())
def test_the_canonical_form_means_the_same(kind: Kind, data: st.DataObject) -> None:
    record = data.draw(kind.drawn(valid_records, one_step, hostile))
    made = canonical(record, kind.made)
    assert kind.found(made) == kind.found(record)
    assert canonical(made, kind.made) == made
