"""A thumb that counts."""

from playwright.sync_api import Locator, Page


class Thumb:
    """Uses a page as somebody with a phone does; typing is free, also the keyboard's own Next."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.taps = 0

    def tap(self, target: Locator) -> None:
        """Tap once."""
        self.taps += 1
        target.click()

    def choose(self, target: Locator, label: str) -> None:
        """Choose from a list: one tap opens it, one chooses."""
        self.taps += 2
        target.select_option(label=label)
        target.focus()

    def type(self, text: str) -> None:
        """Type over what stands in the field that has the focus, or gets it while the page opens."""
        self.page.locator("input:focus").wait_for()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def type_next(self, text: str) -> None:
        """Go to the next field by the keyboard and type."""
        self.page.keyboard.press("Tab")
        self.type(text)
