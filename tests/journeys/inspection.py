"""What must hold on every page: axe finds nothing, it fits a phone, a thumb can hit what it offers."""

from collections.abc import Iterator
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, ViewportSize

# To preload, axe would write imported style sheets into the page, which our policy forbids. Where an element
# stands in the page nobody reads: its HTML is reported.
ALL = {"preload": False, "resultTypes": ["violations"], "selectors": False}
# In dark mode only colours differ.
COLOURS = {**ALL, "runOnly": ["color-contrast", "link-in-text-block"]}
# The script stays with the page that stands there: half a megabyte is read once for both modes.
AXE_IS_THERE = "typeof axe !== 'undefined'"
VIOLATIONS = "async (options) => (await axe.run(options)).violations"

# As somebody sets it in the browser: every size is a share of this one.
ENLARGE = "document.documentElement.style.fontSize = '200%'"
AS_USUAL = "document.documentElement.style.fontSize = ''"
PHONE: ViewportSize = {"width": 360, "height": 740}
# A small laptop zoomed to 200 %, and a phone whose pages are shown twice as large.
ZOOMED: tuple[ViewportSize, ...] = ({"width": 320, "height": 400}, {"width": 180, "height": 370})

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

# What lies beyond the window where nothing scrolls, and what a box hides of its contents. A field scrolls by
# itself, and a chart cuts on purpose.
CUT_OFF = """() => {
  const everything = [...document.querySelectorAll("body *")];
  const overflow = (one) => getComputedStyle(one).overflowX;
  const scrolling = everything.filter((one) => /auto|scroll/.test(overflow(one)));
  const leftOut = "svg *, select, input, textarea, .visually-hidden, .visually-hidden *, .skip";
  const boxes = (one) => {
    const words = document.createRange();
    const texts = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    return [one, ...texts].flatMap((part) => {
      words.selectNodeContents(part);
      return [...(part === one ? one : words).getClientRects()];
    });
  };
  const isBeyond = (one) => boxes(one).some((box) => box.right > innerWidth + 0.5);
  const hides = (one) => /hidden|clip/.test(overflow(one)) && one.scrollWidth > one.clientWidth + 1;
  return everything
    .filter((one) => one.checkVisibility() && !one.matches(leftOut) && (isBeyond(one) || hides(one)))
    .filter((one) => !scrolling.some((box) => box.contains(one)))
    .map((one) => one.outerHTML.slice(0, 120));
}"""


def faults_of(page: Page) -> list[str]:
    """Return everything wrong with the page as it stands, in light and in dark."""
    return [*accessibility_faults(page), *layout_faults(page)]


def accessibility_faults(page: Page) -> Iterator[str]:
    """Yield what axe finds, in both modes."""
    if not page.evaluate(AXE_IS_THERE):
        page.evaluate(AXE_SCRIPT)
    yield from violations(page.evaluate(VIOLATIONS, ALL), "light")
    page.emulate_media(color_scheme="dark")
    yield from violations(page.evaluate(VIOLATIONS, COLOURS), "dark")
    page.emulate_media(color_scheme="light")


def violations(found: list[dict[str, Any]], mode: str) -> Iterator[str]:
    """Yield rule and element of each violation."""
    for violation in found:
        for node in violation["nodes"]:
            yield f"{mode}: {violation['id']}: {node['html'][:160]}"


def layout_faults(page: Page) -> Iterator[str]:
    """Yield what does not fit a phone or a thumb."""
    if overhang := overhang_px(page):
        yield f"{overhang} px wider than the window"
    yield from page.evaluate(SMALL_TARGETS)
    yield from cut_off(page)


def faults_when_enlarged(page: Page) -> list[str]:
    """Return what does not fit with letters twice as large, or with the whole page enlarged."""
    return [*letter_faults(page), *zoom_faults(page)]


def letter_faults(page: Page) -> Iterator[str]:
    """Yield what letters twice as large push out or cut off, on a phone; nothing may."""
    page.evaluate(ENLARGE)
    if overhang := overhang_px(page):
        yield f"large letters: {overhang} px wider than the window"
    yield from (f"large letters: {fault}" for fault in cut_off(page))
    page.evaluate(AS_USUAL)


def zoom_faults(page: Page) -> Iterator[str]:
    """Yield by how much the page is wider than the small windows that zooming leaves."""
    for window in ZOOMED:
        page.set_viewport_size(window)
        if overhang := overhang_px(page):
            yield f"{overhang} px wider than a window of {window['width']} px"
    page.set_viewport_size(PHONE)


def cut_off(page: Page) -> Iterator[str]:
    """Yield what can be seen in part only."""
    yield from (f"cut off: {html}" for html in page.evaluate(CUT_OFF))


def overhang_px(page: Page) -> int:
    """Return by how many pixels the page can be scrolled sideways."""
    return int(page.evaluate(WIDER_THAN_THE_WINDOW))
