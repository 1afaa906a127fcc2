"""Where things stand on the page of a day."""

from playwright.sync_api import Locator, Page


def reading(page: Page) -> Locator:
    """Return the first reading: the words above the amount, the amount, the words under it."""
    return page.locator(".reading > div").first


def total(page: Page) -> Locator:
    """Return the amount of the day."""
    return reading(page).locator(".amount")


def gauge(page: Page, said: str) -> Locator:
    """Return the gauge whose name for screen readers begins with `said`."""
    return page.locator(f'svg[aria-label^="{said}"]')


def item(page: Page, name: str) -> Locator:
    """Return something that was had, which leads to its form."""
    return page.locator(".meal a.item").filter(has_text=name)


def notice(page: Page) -> Locator:
    """Return what the page says was just done."""
    return page.locator(".notice")
