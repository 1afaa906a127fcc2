"""What must hold on every page: axe finds nothing, it fits a phone, a thumb can hit what it offers."""

from collections.abc import Iterator
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe()
# In dark mode only colours differ.
COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"], "resultTypes": ["violations"]}

WIDER_THAN_THE_WINDOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

# Everything that is pressed to do something, and the cell that a radio or a check box fills. A link within a
# sentence is as high as its line; what nobody sees cannot be missed.
SMALL_TARGETS = """() => {
  const pressed =
    "button, select, summary, .btn, .chip, a.item, a.line, nav li > a, form input:not([type=hidden])";
  const box = (one) => (one.closest("label") || one.closest(".form-check") || one).getBoundingClientRect();
  return [...document.querySelectorAll(pressed)]
    .filter((one) => one.checkVisibility() && box(one).height > 0 && box(one).height < 43.5)
    .map((one) => `${Math.round(box(one).height)} px high: ${one.outerHTML.slice(0, 120)}`);
}"""


def faults_of(page: Page) -> list[str]:
    """Return everything wrong with the page as it stands, in light and in dark."""
    return [*accessibility_faults(page), *layout_faults(page)]


def accessibility_faults(page: Page) -> Iterator[str]:
    """Yield what axe finds, in both modes."""
    yield from violations(AXE.run(page).response, "light")
    page.emulate_media(color_scheme="dark")
    yield from violations(AXE.run(page, options=COLOURS).response, "dark")
    page.emulate_media(color_scheme="light")


def violations(found: dict[str, Any], mode: str) -> Iterator[str]:
    """Yield rule and element of each violation."""
    for violation in found["violations"]:
        for node in violation["nodes"]:
            yield f"{mode}: {violation['id']}: {node['html'][:160]}"


def layout_faults(page: Page) -> Iterator[str]:
    """Yield what does not fit a phone or a thumb."""
    if overhang := overhang_px(page):
        yield f"{overhang} px wider than the window"
    yield from page.evaluate(SMALL_TARGETS)


def overhang_px(page: Page) -> int:
    """Return by how many pixels the page can be scrolled sideways."""
    return int(page.evaluate(WIDER_THAN_THE_WINDOW))
