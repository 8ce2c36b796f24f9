"""The drafts of JSON Schema that are written, and what they can say."""

from __future__ import annotations

from attrs import frozen

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
Schema = dict[str, Json]


@frozen(kw_only=True)
class Draft:
    """One draft: what it is called here and in addresses, the address of its own schema, whether `contains` counts."""

    name: str
    suffix: str
    dialect: str
    counts: bool

    def file(self, record: str) -> str:
        """The name of the file that holds a record's schema."""
        return f"{record}.schema{self.suffix}.json"


DRAFT_2020_12 = Draft(name="2020-12", suffix="", dialect="https://json-schema.org/draft/2020-12/schema", counts=True)
DRAFT_07 = Draft(name="7", suffix=".draft-07", dialect="http://json-schema.org/draft-07/schema#", counts=False)
DRAFTS = {draft.name: draft for draft in (DRAFT_2020_12, DRAFT_07)}
