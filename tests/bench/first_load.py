"""What a first visit to a page brings over the line: the page and the files it names, packed."""

from dataclasses import dataclass
from html.parser import HTMLParser

from tests.bench.client import Call, body_of

# Attributes by which a page makes a browser fetch something at once.
FETCHED = {"script": "src", "link": "href", "img": "src"}


@dataclass(frozen=True)
class Load:
    """Bytes of bodies as sent, and the number of requests."""

    packed_bytes: int
    requests: int


class FilesNamed(HTMLParser):
    """Collects the files of our own that a page fetches at once, each once."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the file of a tag, unless it waits until somebody scrolls to it."""
        given = dict(attrs)
        path = given.get(FETCHED.get(tag, ""))
        if path and path.startswith("/") and given.get("loading") != "lazy" and path not in self.paths:
            self.paths.append(path)


def files_named(page: str) -> list[str]:
    """Return the paths of the files that a page fetches at once."""
    parser = FilesNamed()
    parser.feed(page)
    return parser.paths


def first_load(address: str, call: Call) -> Load:
    """Fetch a page and all that it names."""
    plain = Call(call.path, headers=call.headers | {"Accept-Encoding": "identity"})
    paths = files_named(body_of(address, plain).decode())
    bodies = [body_of(address, call), *(body_of(address, Call(path)) for path in paths)]
    return Load(sum(map(len, bodies)), len(bodies))


def answer_load(address: str, call: Call) -> Load:
    """Fetch one answer of an operation."""
    return Load(len(body_of(address, call)), 1)
