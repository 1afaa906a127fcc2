"""What an article must hold before it is printed. The tests run these over every article in the tree."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import chain

from tracker.articles.articles import Article
from tracker.articles.grades import Grade
from tracker.articles.markup import Block
from tracker.articles.pages import PAGES
from tracker.articles.wording import EFFECT, NEVER, RESTRICTED, found

REVIEW_MONTHS = 18


def problems(article: Article, slugs: Collection[str]) -> list[str]:
    """Return what is wrong with `article`, one sentence each; `slugs` are the articles there are."""
    return [
        f"{article.slug}: {problem}"
        for problem in chain(
            chain.from_iterable(block_problems(block) for block in article.blocks()),
            heading_problems(article),
            link_problems(article, slugs),
            reference_problems(article),
            frame_problems(article),
        )
    ]


def block_problems(block: Block) -> Iterator[str]:
    """Yield what is wrong with one paragraph, list or table: its words, its grade, its sources."""
    is_supported = block.grade is not None and bool(block.sources)
    yield from (f"never said: {word}" for word in found(NEVER, block.words))
    if not is_supported:
        yield from (f"needs a grade and a source: {word}" for word in found(RESTRICTED, block.words))
    if block.grade is None:
        yield from (f"states an effect without a grade: {word}" for word in found(EFFECT, block.words))
        yield from (f"cites {key} without a grade" for key in block.sources)
    if block.grade not in {None, Grade.NONE_FOUND} and not block.sources:
        yield f"graded without a source: {block.words}"


def heading_problems(article: Article) -> Iterator[str]:
    """Yield words in titles and headings, which carry no grade, that would need one; and repeated anchors."""
    headings = [section.heading for section in article.sections]
    questions = [question.words for question in article.questions]
    for words in (article.title, article.summary, *headings, *questions):
        yield from (f"not in a heading: {word}" for word in found(NEVER, words) + found(RESTRICTED, words))
    yield from (f"states an effect in the summary: {word}" for word in found(EFFECT, article.summary))
    anchors = [part.anchor for part in article.sections] + [part.anchor for part in article.questions]
    counts = Counter(anchors)
    yield from (f"headings share an anchor: {anchor}" for anchor in counts if counts[anchor] > 1)


def link_problems(article: Article, slugs: Collection[str]) -> Iterator[str]:
    """Yield links and recommendations that lead nowhere."""
    names = chain(article.related, *(block.links for block in article.blocks()))
    yield from (f"no page is called {name}" for name in names if name not in PAGES and name not in slugs)


def reference_problems(article: Article) -> Iterator[str]:
    """Yield cited works whose figures nobody has read in the work itself."""
    yield from (f"{work.key} is not verified" for work in article.references if not work.is_verified)


def frame_problems(article: Article) -> Iterator[str]:
    """Yield what every article has and this one has not, or has twice."""
    if sum(section.red_flags_follow for section in article.sections) != 1:
        yield "the red-flag box stands exactly once"
    if len(article.questions) < 5:  # noqa: PLR2004 (five questions: the editorial rule for every article)
        yield "fewer than five questions"
    if not article.related:
        yield "nothing to read next"
    if article.reviewed < article.published:
        yield "reviewed before it was published"


def review_due(reviewed: date) -> date:
    """Return the first day of the month in which a review of that date is 18 months old."""
    months = reviewed.year * 12 + reviewed.month - 1 + REVIEW_MONTHS
    return date(months // 12, months % 12 + 1, 1)


def overdue_reviews(articles: Iterable[Article], today: date) -> list[str]:
    """Return the articles whose review is due on `today`, as slugs.

    The tests call this with given dates only: the suite must not begin to fail by itself one day.
    """
    return [article.slug for article in articles if review_due(article.reviewed) <= today]
