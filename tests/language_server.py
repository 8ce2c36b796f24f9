"""A client of the YAML language server, as far as tests need one: what it underlines and what it offers."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from attrs import define, field

from tests.real_parts import NODE_FOLDER

SERVER = NODE_FOLDER / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
Message = dict[str, object]


@define
class Underlined:
    """A stretch of a line that an editor underlines, from 0, and what it says."""

    line: int
    start: int
    end: int
    message: str


@define
class LanguageServer:
    """The server in a folder, with the editor's settings; nothing is fetched from a network."""

    folder: Path
    settings: Mapping[str, object]
    _process: subprocess.Popen[bytes] = field(init=False)
    _numbers: int = 0

    def __enter__(self) -> Self:
        pipe = subprocess.PIPE
        command = ["node", str(SERVER), "--stdio"]
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, cwd=self.folder)
        uri = self.folder.as_uri()
        folders = [{"uri": uri, "name": "tried"}]
        can = {"workspace": {"configuration": True, "workspaceFolders": True}}
        self._ask("initialize", {"processId": None, "rootUri": uri, "workspaceFolders": folders, "capabilities": can})
        self._tell("initialized", {})
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._process.kill()
        self._process.communicate()

    def underlined(self, path: Path) -> list[Underlined]:
        """Opens a file and waits for what is wrong in it."""
        uri = path.as_uri()
        text = path.read_text(encoding="utf-8")
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        while True:
            message = self._next()
            found = message.get("params")
            if (
                message.get("method") == "textDocument/publishDiagnostics"
                and isinstance(found, dict)
                and found["uri"] == uri
            ):
                return [_underlined(one) for one in found["diagnostics"]]

    def completions(self, path: Path, line: int, character: int) -> list[str]:
        """What the editor offers at a place of an open file."""
        place = {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": character}}
        answer = self._ask("textDocument/completion", place)
        assert isinstance(answer, dict)
        return [item["label"] for item in answer["items"]]

    # ---- messages -------------------------------------------------------------------------------

    def _ask(self, method: str, params: object) -> object:
        self._numbers += 1
        self._send({"id": self._numbers, "method": method, "params": params})
        while True:
            message = self._next()
            if message.get("id") == self._numbers and "method" not in message:
                return message.get("result")

    def _tell(self, method: str, params: object) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _next(self) -> Message:
        """The server's next message; what it asks the editor for is answered at once."""
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b": ")
            length = int(value) if name == b"Content-Length" else length
        message: Message = json.loads(self._process.stdout.read(length))
        if "id" in message and "method" in message:
            self._send({"id": message["id"], "result": self._configuration(message)})
        return message

    def _configuration(self, message: Message) -> object:
        params = message.get("params")
        if message["method"] != "workspace/configuration" or not isinstance(params, dict):
            return None
        return [self._section(item.get("section", "")) for item in params["items"]]

    def _section(self, section: str) -> object:
        """What the settings say below a name, `yaml.schemas` below `yaml`."""
        own = {"yaml.schemaStore.enable": False, "yaml.validate": True, "yaml.completion": True, **self.settings}
        made: dict[str, object] = {}
        for name, value in own.items():
            first, _, rest = name.partition(".")
            if first == section:
                head, _, tail = rest.partition(".")
                made[head] = {tail: value} if tail else value
        return made


def _underlined(one: Message) -> Underlined:
    span, message = one["range"], one["message"]
    assert isinstance(span, dict)
    start, end = span["start"], span["end"]
    return Underlined(start["line"], start["character"], end["character"], str(message))
