"""A browser for the tests of pages, held to this machine, and what every page must keep to in it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from playwright.sync_api import Browser, Error, Page, sync_playwright
from werkzeug.serving import make_server

from tests.support.needs import lacking

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
)  # else Playwright's own build, where it is installed
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
PHONE, DESK = 360, 1280  # CSS pixels across
HEIGHT = 900  # CSS pixels of every window


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running Chromium. Playwright's event loop runs as long: `asyncio.run` fails in this thread."""
    with sync_playwright() as playwright:
        found = next(filter(None, map(shutil.which, NAMES)), None)
        try:
            browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        except Error as error:
            lacking(f"no Chromium; `make programs` installs it: {error.message.splitlines()[0]}")
        yield browser
        browser.close()


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """The application on a free port of loopback; gives its address."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@contextmanager
def windows(browser: Browser, address: str) -> Iterator["Windows"]:
    """Opens pages for one test; none of them may break a script or the policy, or ask for a thing outside."""
    opened = Windows(browser, address)
    yield opened
    for page in opened.pages:
        page.context.close()
    assert not opened.complaints, opened.complaints


class Windows:
    """The pages of one test, each in a context (cookies) of its own."""

    def __init__(self, browser: Browser, address: str) -> None:
        self._browser, self._address = browser, address
        self.pages: list[Page] = []
        self.complaints: list[str] = []

    def __call__(self, width: int) -> Page:
        """A page `width` CSS pixels wide, on which `goto("/tasks")` opens the application's."""
        context = self._browser.new_context(
            base_url=self._address,
            viewport={"width": width, "height": HEIGHT},
            locale="vi-VN",
            timezone_id="Asia/Ho_Chi_Minh",
            reduced_motion="reduce",
        )
        page = context.new_page()
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda message: self._hear(message.text))
        page.on("request", lambda request: self._see(request.url))
        self.pages.append(page)
        return page

    def _hear(self, text: str) -> None:
        if "Content Security Policy" in text:
            self.complaints.append(text)

    def _see(self, url: str) -> None:
        if not url.startswith((self._address, "data:", "blob:")):
            self.complaints.append(f"asked for {url}")


def assert_accessible(page: Page) -> None:
    """No violation of axe's rules on the page as it stands."""
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


def assert_fits(page: Page) -> None:
    """Nothing is cut off or scrolled sideways, and axe finds nothing."""
    assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("innerWidth")
    assert_accessible(page)
