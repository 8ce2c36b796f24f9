"""Follows the README from nothing: clones the last commit to a new folder and runs a command of it there.

python tests/fresh_clone.py try     # `make try`, its output compared with the block in the README
python tests/fresh_clone.py test    # `make test`
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
PASSED_ON = ("PATH", "HOME", "PIP_INDEX_URL", "PIP_CONFIG_FILE", "PIP_FIND_LINKS", "SSL_CERT_FILE", "TMPDIR")


def promised(readme: str) -> str:
    """The output that the README shows under `make try`."""
    found = re.search(r"```console\n\$ make try\n(.*?)```", readme, flags=re.DOTALL)
    if found is None:
        raise SystemExit("the README shows no `make try` block")
    return found[1]


def is_shown(shown: str, printed: str) -> bool:
    """Whether a page shows what is printed: `...` stands for any number of lines, at the end of one for its rest."""
    pattern = "".join(_line(line) for line in shown.splitlines())
    return re.fullmatch(pattern, printed) is not None


def _line(shown: str) -> str:
    if shown == "...":
        return "(?:.*\n)*?"
    start, rest = re.escape(shown.removesuffix(" ...")), ".*" if shown.endswith(" ...") else ""
    return f"{start}{rest}\n"


def run(target: str) -> subprocess.CompletedProcess[str]:
    """Runs `make TARGET` in a fresh clone with a new environment."""
    environment = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    with tempfile.TemporaryDirectory() as folder:
        clone = Path(folder) / "clone"
        subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(clone)], check=True)
        shared = ROOT.parent / "shared"
        if shared.exists():
            (Path(folder) / "shared").symlink_to(shared)
        return subprocess.run(
            ["make", "--silent", "--no-print-directory", target],
            cwd=clone,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )


def main(target: str) -> int:
    done = run(target)
    if target == "try":
        expected = promised((ROOT / "README.md").read_text(encoding="utf-8"))
        if not is_shown(expected, done.stdout):
            print(f"`make try` printed\n{done.stdout}{done.stderr}\nbut the README shows\n{expected}")
            return 1
    if done.returncode:
        print(done.stdout[-4_000:], done.stderr[-4_000:], sep="\n")
    return done.returncode


if __name__ == "__main__":
    if sys.argv[1:] not in (["try"], ["test"]):
        raise SystemExit(__doc__)
    raise SystemExit(main(sys.argv[1]))
