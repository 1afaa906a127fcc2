"""What goes wrong behind a page while somebody uses it."""

from playwright.sync_api import ConsoleMessage, Page, Request, Response

REPORT_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", (event) =>
  window.reportViolation(`${event.violatedDirective} forbids ${event.blockedURI} on ${location.pathname}`));
"""


class Watch:
    """Notes every fault of a page: a policy broken, an error said, somebody else asked."""

    def __init__(self, page: Page, origin: str) -> None:
        self.origin = origin
        self.faults: list[str] = []
        page.expose_function("reportViolation", lambda said: self.faults.append(f"policy: {said}"))
        page.add_init_script(REPORT_VIOLATIONS)
        page.on("request", self.note_request)
        page.on("response", self.note_response)
        page.on("console", self.note_message)
        page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))

    def note_request(self, request: Request) -> None:
        """Note who is asked other than the server of the page."""
        if not request.url.startswith((self.origin, "data:")):
            self.faults.append(f"asks {request.url}")

    def note_response(self, response: Response) -> None:
        """Note what the server failed at, and parts of a page that are not there."""
        is_page = response.request.is_navigation_request()
        if response.status >= 500 or (response.status >= 400 and not is_page):
            self.faults.append(f"{response.status} for {response.url}")

    def note_message(self, message: ConsoleMessage) -> None:
        """Note what the browser complains about; a status alone was looked at above."""
        if message.type in {"error", "warning"} and not message.text.startswith("Failed to load resource"):
            self.faults.append(f"says: {message.text}")
