"""Opens scenes in Chromium and keeps what it sees."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from itertools import groupby, product
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Error, Page, Response, ViewportSize, sync_playwright

from tests.chromium import ARGUMENTS
from tests.look.scene import Scene

MODES = ("light", "dark")
LONGEST_WAIT_MS = 5000
LEAST_HEIGHT = 740
MEASURES = "[innerWidth, document.documentElement.scrollHeight, document.documentElement.scrollWidth]"
WIDTHS = {360: 740, 1280: 800}  # a small phone and a laptop, with their heights


@dataclass(frozen=True)
class Camera:
    """A browser before one server."""

    browser: Browser
    address: str
    sessions: dict[str, str]

    @contextmanager
    def opened(self, who: str, mode: str, size: ViewportSize) -> Iterator[BrowserContext]:
        """Open a browser window for somebody, in light or dark, with as little motion as may be."""
        context = self.browser.new_context(
            viewport=size,
            color_scheme="dark" if mode == "dark" else "light",
            reduced_motion="reduce",
            base_url=self.address,
            locale="en-GB",
        )
        if who:
            context.add_cookies([{"name": "sessionid", "value": self.sessions[who], "url": self.address}])
        yield context
        context.close()

    def take_all(self, scenes: Sequence[Scene], folder: Path) -> list[str]:
        """Keep every scene in every width and mode; return what went wrong."""
        by_person = sorted(scenes, key=lambda scene: scene.who)
        failed = []
        for (width, height), mode in product(WIDTHS.items(), MODES):
            for who, seen in groupby(by_person, key=lambda scene: scene.who):
                with self.opened(who, mode, {"width": width, "height": height}) as context:
                    for scene in seen:
                        failed += take(context, scene, folder / f"{scene.name}-{width}-{mode}.png")
        return failed

    def take_for_landing(self, scenes: dict[str, Scene], folder: Path) -> list[str]:
        """Keep the pictures of the landing page, what a phone shows and no more; return what went wrong."""
        failed = []
        for mode in MODES:
            for name, scene in scenes.items():
                with self.opened(scene.who, mode, {"width": 360, "height": 720}) as context:
                    failed += take(context, scene, folder / f"{name}-{mode}.png", whole=False)
        return failed


@contextmanager
def camera(address: str, sessions: dict[str, str], program: str) -> Iterator[Camera]:
    """Start Chromium, and end it after the block."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield Camera(browser, address, sessions)
        browser.close()


def take(context: BrowserContext, scene: Scene, file: Path, *, whole: bool = True) -> list[str]:
    """Keep one picture; return what went wrong: what could not be done, and answers that are errors."""
    page = context.new_page()
    page.set_default_timeout(LONGEST_WAIT_MS)
    failed: list[str] = []
    page.on(
        "response",
        lambda answer: failed.append(f"{file.stem}: {answer.status}") if is_error(answer) else None,
    )
    try:
        page.goto(scene.path)
        if scene.action:
            scene.action(page)
            page.wait_for_load_state()
        if whole:
            failed += [f"{file.stem}: {fault}" for fault in faults_when_whole(page)]
        page.screenshot(path=file)
    except Error as error:
        failed.append(f"{file.stem}: {error.message.splitlines()[0]}")
    page.close()
    return failed


def faults_when_whole(page: Page) -> list[str]:
    """Make the window as high as the page, or the bar at its foot would lie across the middle."""
    width, height, needed = page.evaluate(MEASURES)
    page.set_viewport_size({"width": width, "height": max(height, LEAST_HEIGHT)})
    page.wait_for_function("[...document.images].every(image => image.complete)")
    return [f"wider than its window ({needed} px)"] if needed > width else []


def is_error(answer: Response) -> bool:
    """Whether the server itself failed; pages that are not there are meant."""
    return answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR
