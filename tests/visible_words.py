"""The words a page shows or says, read from its HTML."""

from html.parser import HTMLParser

VOID = {"br", "circle", "hr", "img", "input", "link", "meta", "path", "source", "wbr"}
UNSEEN = {"script", "style", "template"}
SAID = ("alt", "aria-label", "placeholder", "title")
PRESSED = {"submit", "button", "reset"}

Attributes = list[tuple[str, str | None]]


class VisibleWords(HTMLParser):
    """Collects texts and the attributes people read or hear.

    Left out is what names its own language, and what says that it is not to be translated.
    """

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._open: list[tuple[str, bool]] = []  # elements around, and whether each is left out

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        given = {name: value or "" for name, value in attrs}
        leaves_out = tag in UNSEEN or given.get("translate") == "no" or ("lang" in given and tag != "html")
        if not leaves_out and not self._is_left_out():
            self.words += said_by(tag, given)
        if tag not in VOID:
            self._open.append((tag, leaves_out))

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self._is_left_out():
            self.words.append(data)

    def _is_left_out(self) -> bool:
        return any(leaves_out for _tag, leaves_out in self._open)


def said_by(tag: str, given: dict[str, str]) -> list[str]:
    """Return what the attributes of an element say."""
    said = [given[name] for name in SAID if name in given]
    if tag == "input" and given.get("type") in PRESSED:
        said.append(given.get("value", ""))
    if tag == "meta" and given.get("name") == "description":
        said.append(given.get("content", ""))
    return said


def visible_words(html: str) -> str:
    """Return everything a page shows or says, in its order."""
    reader = VisibleWords()
    reader.feed(html)
    return " ".join(reader.words)
