"""One paragraph, list or table: its words, its grade, its sources."""

from collections.abc import Iterator

from tracker.articles.grades import Grade
from tracker.articles.markup import Block
from tracker.articles.wording import ABSENCE, COUNTED, EFFECT, NEVER, RESTRICTED, SUGGESTION, found


def block_problems(block: Block) -> Iterator[str]:
    """Yield what is wrong with one block, wherever it stands."""
    yield from (f"never said: {word}" for word in found(NEVER, block.words))
    yield from (f"suggests a supplement or a dose: {words}" for words in found(SUGGESTION, block.words))
    yield from grade_problems(block)


def grade_problems(block: Block) -> Iterator[str]:
    """Yield what is said without the grade or the source it needs."""
    is_supported = block.grade is not None and bool(block.sources)
    if not is_supported:
        yield from (f"needs a grade and a source: {word}" for word in found(RESTRICTED, block.words))
    if block.grade is None:
        yield from (f"states an effect without a grade: {word}" for word in found(EFFECT, block.words))
        yield from (f"says without a grade what was counted: {said}" for said in found(COUNTED, block.words))
        yield from (
            f"says without a grade what was not found: {said}" for said in found(ABSENCE, block.words)
        )
        yield from (f"cites {key} without a grade" for key in block.sources)
    if block.grade not in {None, Grade.NONE_FOUND} and not block.sources:
        yield f"graded without a source: {block.words}"


def heading_words_problems(words: str) -> Iterator[str]:
    """Yield words in a title or heading, which carries no grade, that would need one."""
    yield from (f"not in a heading: {word}" for word in found(NEVER, words) + found(RESTRICTED, words))
    yield from (f"suggests a supplement or a dose: {said}" for said in found(SUGGESTION, words))
