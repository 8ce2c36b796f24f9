"""A guard for tests of hostile input: what never ends is stopped, what ends is not timed."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def cpu_seconds(most: float) -> Iterator[None]:
    """Fails what takes more time of the processor than that, many times what it should."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise AssertionError(f"no answer after {most} seconds")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, most)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
