from threedp_registry.compiler.kinds import KINDS
from threedp_registry.definition.records import Definition


def finding_codes(definition: Definition) -> list[str]:
    return [code for code in KINDS if definition.records]
