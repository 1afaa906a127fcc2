"""How an article is built: its length, its parts in order, its red-flag box, its questions, its dates."""

from collections.abc import Iterator

from tracker.articles.articles import Article
from tracker.articles.manuscripts import Form

PARTS = ("what-it-is", "why", "magnesium", "what-raises-it", "what-helps", "not-known", "questions")
# The box stands behind this part or before: who came for help finds it before the answers.
BOX_BY = "what-helps"
WORDS = {Form.LONG: (700, 1000), Form.SHORT: (300, 600)}
FEWEST_QUESTIONS = 5
LONGEST_SUMMARY = 160  # characters that a search engine shows


def frame_problems(article: Article) -> Iterator[str]:
    """Yield what an article of its form has and this one has not, or has twice."""
    low, high = WORDS[article.form]
    if not low <= article.word_count <= high:
        yield f"{article.word_count} words, not {low} to {high}"
    if len(article.summary) > LONGEST_SUMMARY:
        yield f"the summary has {len(article.summary)} characters, not {LONGEST_SUMMARY}"
    if not article.related:
        yield "nothing to read next"
    if article.reviewed < article.published:
        yield "reviewed before it was published"
    yield from (long_problems if article.form is Form.LONG else short_problems)(article)


def long_problems(article: Article) -> Iterator[str]:
    """Yield what a long article lacks of its parts, its box and its questions."""
    anchors = [section.anchor for section in article.sections]
    if tuple(anchor for anchor in anchors if anchor in PARTS) != PARTS:
        yield f"its parts are not {', '.join(PARTS)}, in this order"
    boxes = [section.anchor for section in article.sections if section.red_flags_follow]
    if len(boxes) != 1:
        yield "the red-flag box stands exactly once"
    elif BOX_BY in anchors and anchors.index(boxes[0]) > anchors.index(BOX_BY):
        yield f"the red-flag box stands after {BOX_BY}"
    if len(article.questions) < FEWEST_QUESTIONS:
        yield "fewer than five questions"


def short_problems(article: Article) -> Iterator[str]:
    """Yield what a short article has too much of."""
    if sum(section.red_flags_follow for section in article.sections) > 1:
        yield "the red-flag box stands twice"
