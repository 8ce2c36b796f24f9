"""Pages opened in a real Chromium, headless, and used as a person would; what a person would see is saved.

A test takes the fixture `browser`, opens a page of a folder that `served` serves (or of a file), and asks. Messages of
the page's console and requests that leave this machine fail every test that does not expect them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from attrs import frozen
from selenium.webdriver import Chrome, ChromeOptions, ChromeService, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from tests.real_parts import AXE, chromium

SHOTS = Path(__file__).parent / "shots"
PHONE = (390, 844)
DESK = (1280, 900)
LETTER = (8.5, 11.0)
A4 = (8.27, 11.69)
QUIET = (
    "--headless=new",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
)


class _Quiet(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/favicon.ico":  # browsers ask for it by themselves; that there is none is no mistake
            self.send_response(HTTPStatus.NO_CONTENT)
            self.end_headers()
        else:
            super().do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the standard library
        """Says nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serves a folder on this machine alone; gives its address, without a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def start() -> Chrome:
    """Chromium with its own driver; nothing is downloaded."""
    options = ChromeOptions()
    options.binary_location = chromium() or ""
    for flag in (*QUIET, *(("--no-sandbox",) if os.geteuid() == 0 else ())):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return Chrome(options=options, service=ChromeService(shutil.which("chromedriver")))


@frozen
class Browser:
    """One window. Elements are named by CSS selectors."""

    driver: Chrome

    # ---- what a person does ---------------------------------------------------------------------

    def open_page(self, address: str | Path) -> None:
        """Opens a web address or a file."""
        self.driver.get(address.as_uri() if isinstance(address, Path) else address)

    def find(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def click(self, selector: str) -> None:
        self.find(selector).click()

    def choose(self, selector: str, label: str) -> None:
        """Chooses an option of a list by its label."""
        options = self.find(selector).find_elements(By.TAG_NAME, "option")
        next(option for option in options if option.text.strip() == label).click()

    def type(self, *keys: str) -> None:
        """Presses keys where the focus is: texts, and keys such as `Keys.TAB`."""
        self.driver.switch_to.active_element.send_keys(*keys)

    def paste_into(self, selector: str) -> str:
        """What comes out of the clipboard in a field."""
        field = self.find(selector)
        field.clear()
        field.send_keys(Keys.CONTROL, "v")
        return str(field.get_property("value"))

    def resize(self, width: int, height: int) -> None:
        """A window of that size, as it is on a phone (`PHONE`) or a desk (`DESK`)."""
        self._tell(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )

    def emulate(self, *, media: str = "", dark: bool = False) -> None:
        """Shows the page as on paper (`media="print"`), or in the dark."""
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self._tell("Emulation.setEmulatedMedia", media=media, features=[scheme])

    def switch_scripts(self, *, on: bool) -> None:
        """Without scripts, pages opened from now on run none."""
        self._tell("Emulation.setScriptExecutionDisabled", value=not on)

    def permit(self, name: str, setting: str) -> None:
        """Grants or denies the page what it may ask for (`clipboard-write`: `granted`, `denied`)."""
        self._tell("Browser.setPermission", permission={"name": name}, setting=setting)

    def reset(self) -> None:
        """As it was at first, on an empty page."""
        self.switch_scripts(on=True)
        self._tell("Browser.resetPermissions")
        self.emulate()
        self.resize(*DESK)
        self.open_page("about:blank")
        self.console_errors()

    # ---- what a person sees ---------------------------------------------------------------------

    @property
    def address(self) -> str:
        return self.driver.current_url

    def text(self, selector: str) -> str:
        return self.find(selector).text

    def texts(self, selector: str) -> list[str]:
        """The texts of all such elements that are seen."""
        found = self.ask(
            "return Array.from(document.querySelectorAll(arguments[0])).filter(e => e.checkVisibility())"
            ".map(e => e.innerText.trim())",
            selector,
        )
        assert isinstance(found, list)
        return found

    def wait_for(self, selector: str, text: str) -> None:
        """Until an element says so; what a page does at once takes it a moment."""
        WebDriverWait(self.driver, 10, poll_frequency=0.05).until(
            lambda _: self.text(selector) == text, f"{selector} never said {text!r}"
        )

    def wait_until(self, holds: Callable[[], bool], what: str) -> None:
        """Until something holds that a page comes to after a moment."""
        WebDriverWait(self.driver, 10, poll_frequency=0.05).until(lambda _: holds(), f"never: {what}")

    def is_seen(self, selector: str) -> bool:
        return self.find(selector).is_displayed()

    def focused(self) -> str:
        """The name of what has the focus, as a screen reader says it."""
        element = self.driver.switch_to.active_element
        return str(element.accessible_name)

    def ask(self, script: str, *arguments: object) -> object:
        """What a script finds out about the page."""
        return self.driver.execute_script(script, *arguments)

    def is_wider_than_window(self) -> bool:
        """Whether one has to scroll sideways."""
        return self.ask("const e = document.documentElement; return e.scrollWidth > e.clientWidth") is True

    # ---- what is wrong --------------------------------------------------------------------------

    def axe_violations(self, selector: str = "html") -> list[str]:
        """What axe-core finds within an element: rule, why it matters, and where, a line each."""
        self.ask(AXE.read_text(encoding="utf-8"))
        found = self.driver.execute_async_script(
            "const done = arguments[1];"
            "axe.run(arguments[0], {resultTypes: ['violations']}).then(found => done("
            "found.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${v.help} (${n.target})`))))",
            selector,
        )
        assert isinstance(found, list)
        return found

    def console_errors(self) -> list[str]:
        """What the page complained of since this was last asked: errors of scripts, refusals, files not found."""
        entries = self.driver.get_log("browser")  # type: ignore[no-untyped-call]
        return [str(entry["message"]) for entry in entries if entry["level"] in ("SEVERE", "WARNING")]

    def screenshot(self, name: str) -> Path:
        """Saves what is in the window as `shots/NAME.png`."""
        SHOTS.mkdir(exist_ok=True)
        path = SHOTS / f"{name}.png"
        self.driver.save_screenshot(str(path))
        return path

    def printed(self, paper: tuple[float, float] = LETTER) -> list[str]:
        """What stands on each sheet of paper (width and height in inches) when the page is printed."""
        width, height = paper
        made = self._tell("Page.printToPDF", paperWidth=width, paperHeight=height, preferCSSPageSize=True)
        read = ["pdftotext", "-layout", "-", "-"]
        done = subprocess.run(read, input=b64decode(str(made["data"])), capture_output=True, check=True)
        return done.stdout.decode("utf-8").split("\f")[:-1]

    def _tell(self, command: str, **parameters: object) -> dict[str, object]:
        answer = self.driver.execute_cdp_cmd(command, parameters)
        assert isinstance(answer, dict)
        return answer
