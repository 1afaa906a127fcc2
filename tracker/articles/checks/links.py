"""Links and recommendations that lead somewhere: to an article, a page of ours, a place within."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from tracker.articles.articles import Article
from tracker.articles.claims import all_claims
from tracker.articles.glossary import glossary
from tracker.articles.pages import PAGES
from tracker.care.red_flags import LEVELS
from tracker.reference.values import ALL_AUTHORITY_NAMES


def link_problems(names: Iterable[str], shelf: Mapping[str, Article]) -> Iterator[str]:
    """Yield those of `names`, each with or without an anchor, that lead nowhere."""
    for name in names:
        target, _sign, anchor = name.partition("#")
        if target not in shelf and target not in PAGES:
            yield f"no page is called {target}"
        elif anchor and anchor not in anchors_in(target, shelf):
            yield f"nothing on the page is called {name}"


def anchors_in(target: str, shelf: Mapping[str, Article]) -> Collection[str]:
    """Return what a link to an article or to a page of ours may end with."""
    if target in shelf:
        return shelf[target].anchors
    if target == "glossary":
        return glossary().anchors
    if target == "claims":
        return [claim.anchor for claim in all_claims()]
    return {
        "when-to-see-a-doctor": ["sudden", *(level.key for level in LEVELS)],
        "reference-values": list(ALL_AUTHORITY_NAMES),
    }.get(target, [])
