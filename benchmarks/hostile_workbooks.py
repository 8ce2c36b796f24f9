"""How each hostile workbook is answered: the seconds and the memory it takes, and what other readers do with it.

    python -m benchmarks.hostile_workbooks [--others]

Each file is read by a process of its own, within 4 GiB and 20 seconds. Other readers are asked where they
are installed (`pip install openpyxl python-calamine fastexcel`): whether they answer at all, and whether
in 2 seconds and 256 MiB. A reader that raises has answered.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen

from tests.submission.workbook.hostile import ANSWERS, HOSTILE

SECONDS, MEMORY = 2.0, 256
LIMITS = "import resource; resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))\n"
OWN = """
import sys, time
since = time.perf_counter()
try:
    {read}
except Exception:
    pass
peak = int(open("/proc/self/status").read().split("VmHWM:")[1].split()[0]) // 1024
print([time.perf_counter() - since, peak])
"""
OTHERS = {
    "openpyxl": """import openpyxl
    for sheet in openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets:
        for row in sheet.iter_rows():
            pass""",
    "python_calamine": """import python_calamine
    book = python_calamine.CalamineWorkbook.from_path(sys.argv[1])
    for name in book.sheet_names:
        for row in book.get_sheet_by_name(name).iter_rows():
            pass""",
    "fastexcel": """import fastexcel
    book = fastexcel.read_excel(sys.argv[1])
    for name in book.sheet_names:
        book.load_sheet(name, header_row=None)""",
}


@frozen
class Outcome:
    """Seconds, MiB, and what came of a file."""

    seconds: float
    memory: int
    said: str

    @property
    def word(self) -> str:
        if self.said:
            return self.said
        return "answers" if self.seconds <= SECONDS and self.memory <= MEMORY else "takes too much"


def asked(code: str, path: Path) -> Outcome:
    """What another reader does."""
    try:
        command = [sys.executable, "-c", LIMITS + code, str(path)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
    except subprocess.TimeoutExpired:
        return Outcome(20, 0, "takes too much")
    if done.returncode:
        return Outcome(0, 0, "crashes")
    seconds, memory = json.loads(done.stdout)
    return Outcome(seconds, memory, "")


def answered(path: Path) -> Outcome:
    """What `check_file` does, the process that reads included."""
    done = subprocess.run([sys.executable, "-c", ANSWERS, str(path)], capture_output=True, text=True, check=True)
    seconds, memory, _, rules = json.loads(done.stdout)
    told = [rule.rpartition(".")[2] for rule in rules if rule.startswith("reading.") or rule.endswith("no_records")]
    return Outcome(seconds, memory, ", ".join(told) or "records")


def main() -> int:
    others = [name for name in OTHERS if "--others" in sys.argv and importlib.util.find_spec(name) is not None]
    totals = {name: Counter[str]() for name in others}
    worst = Outcome(0, 0, "")
    with TemporaryDirectory() as folder:
        for hostile in HOSTILE:
            path = Path(folder) / hostile.name
            path.write_bytes(hostile.make())
            ours = answered(path)
            worst = Outcome(max(worst.seconds, ours.seconds), max(worst.memory, ours.memory), "")
            words = {name: asked(OWN.format(read=OTHERS[name]), path).word for name in others}
            for name, word in words.items():
                totals[name][word] += 1
            beside = "".join(f"; {name} {word}" for name, word in words.items() if word != "answers")
            print(f"{hostile.purpose}: {ours.said}, {ours.seconds:.2f} s, {ours.memory} MiB{beside}")
    print(f"of {len(HOSTILE)}: at most {worst.seconds:.2f} s and {worst.memory} MiB")
    for name, counts in totals.items():
        print(f"{name}: {', '.join(f'{word} {count}' for word, count in counts.most_common())}")
    return 0 if worst.seconds <= SECONDS and worst.memory <= MEMORY else 1


if __name__ == "__main__":
    sys.exit(main())
