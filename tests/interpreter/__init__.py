"""The reference interpreter: what the rules mean, written to be read, and never to be fast.

It walks the definition's values directly, with three-valued logic done as three-valued logic. It
shares no code with the compiler or with compiled checks, so that where both agree, both are right
or both misread the same words. What identifies a person is a table that both read, as they read codelists.
"""

from tests.interpreter.logic import evaluate
from tests.interpreter.rules import Interpretation, interpret

__all__ = ["Interpretation", "evaluate", "interpret"]
