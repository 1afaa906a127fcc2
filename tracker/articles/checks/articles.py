"""Everything about one article."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from tracker.articles.articles import Article
from tracker.articles.checks.blocks import block_problems, heading_words_problems
from tracker.articles.checks.frames import frame_problems
from tracker.articles.checks.links import link_problems
from tracker.articles.references import Reference
from tracker.articles.wording import EFFECT, found


def problems(article: Article, shelf: Mapping[str, Article]) -> list[str]:
    """Return what is wrong with `article`, one sentence each; `shelf` are the articles there are, by slug."""
    links = chain.from_iterable(block.links for block in article.blocks())
    return [
        f"{article.slug}: {problem}"
        for problem in chain(
            chain.from_iterable(block_problems(block) for block in article.blocks()),
            heading_problems(article),
            link_problems(chain(article.related, links), shelf),
            reference_problems(article.references),
            frame_problems(article),
        )
    ]


def heading_problems(article: Article) -> Iterator[str]:
    """Yield words that a heading may not hold, an effect in the summary, and repeated anchors."""
    headings = [section.heading for section in article.sections]
    questions = [question.words for question in article.questions]
    for words in (article.title, article.summary, *headings, *questions):
        yield from heading_words_problems(words)
    yield from (f"states an effect in the summary: {word}" for word in found(EFFECT, article.summary))
    yield from repeated_anchors(article.anchors)


def repeated_anchors(anchors: Iterable[str]) -> Iterator[str]:
    """Yield anchors that lead to two places."""
    counts = Counter(anchors)
    yield from (f"headings share an anchor: {anchor}" for anchor in counts if counts[anchor] > 1)


def reference_problems(works: Iterable[Reference]) -> Iterator[str]:
    """Yield cited works whose figures nobody has read in the work itself."""
    yield from (f"{work.key} is not verified" for work in works if not work.is_verified)
