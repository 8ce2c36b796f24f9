"""Conditions as they stand in the YAML: read in their scope, their mistakes told at line and column."""

from __future__ import annotations

from attrs import frozen

from threedp_registry.definition.condition_types import ConditionFault
from threedp_registry.definition.conditions import Condition
from threedp_registry.definition.parse import parse_condition
from threedp_registry.definition.reading.files import DictionaryFile
from threedp_registry.definition.scope import DictionaryScope, SkippedName
from threedp_registry.definition.source import Scalar


@frozen
class Written:
    """A condition with the place and the text it was read from."""

    condition: Condition
    file: DictionaryFile
    at: Scalar

    @property
    def text(self) -> str:
        """As written, on one line."""
        return " ".join(self.at.text.split())


def read_condition(file: DictionaryFile, at: Scalar, scope: DictionaryScope) -> Written | None:
    """The condition that stands at `at`; None where it is faulty or names something faulty."""
    try:
        return Written(parse_condition(at.text, scope), file, at)
    except ConditionFault as fault:
        file.fault(file.spot_in(at, fault.offset), fault.message, fault.suggestion, fault.code)
    except SkippedName:
        pass
    return None
