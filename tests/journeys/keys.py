"""Somebody without mouse or thumb."""

from playwright.sync_api import Locator, Page, expect

# More stops than any page needs from its beginning to what one came for.
MOST_STOPS = 40

FOCUSED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const cell = one.closest("label") || one;
  const rings = [one, cell].map(getComputedStyle).filter((shown) => shown.outlineStyle !== "none");
  const { left, top, width, height } = cell.getClientRects()[0];  // the first line of a link in a text
  const seen = document.elementFromPoint(left + width / 2, top + height / 2);
  return {
    name: one.outerHTML.slice(0, 120),
    has_ring: rings.some((shown) => parseFloat(shown.outlineWidth) >= 2),
    is_in_view: cell.contains(seen),
  };
}"""


class Keys:
    """Uses a page by Tab, arrows, Enter and typing; every stop must show where it is."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, key: str) -> None:
        """Press one key."""
        self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        """Type over what stands in the field that has the focus, or gets it while the page opens."""
        self.page.locator("input:focus").wait_for()
        self.press("Control+A")
        self.page.keyboard.type(text)

    def go_to(self, target: Locator) -> None:
        """Press Tab until `target` has the focus."""
        expect(target).to_be_visible()
        for _stop in range(MOST_STOPS):
            if target.evaluate("one => one === document.activeElement"):
                return
            self.press("Tab")
            self.see_focus()
        raise AssertionError(f"{MOST_STOPS} stops and not there: {target}")

    def see_focus(self) -> None:
        """Check that what has the focus shows it."""
        focused = self.page.evaluate(FOCUSED)
        assert focused is None or (focused["has_ring"] and focused["is_in_view"]), focused
