"""Each claim that is often heard is answered somewhere, and no text repeats one that does not hold."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from tracker.articles.articles import Article
from tracker.articles.checks.articles import reference_problems
from tracker.articles.checks.links import link_problems
from tracker.articles.claims import Claim, Verdict
from tracker.articles.grades import Grade
from tracker.articles.places import blocks_under
from tracker.articles.wording import NEVER, RESTRICTED, SUGGESTION, found

# A claim of these verdicts has words that no text may say.
NOT_TO_BE_REPEATED = {Verdict.NOT_SUPPORTED, Verdict.COULD_MISLEAD}


def claim_problems(claim: Claim, shelf: Mapping[str, Article]) -> list[str]:
    """Return what is wrong with one claim: its finding, its sources, and where it is answered."""
    checks = (finding_problems(claim), reference_problems(claim.works), answer_problems(claim, shelf))
    return [f"claim {claim.number}: {problem}" for check in checks for problem in check]


def finding_problems(claim: Claim) -> Iterator[str]:
    """Yield what the finding may not say, and what it has to have."""
    yield from (f"never said: {word}" for word in found(NEVER, claim.finding))
    yield from (f"suggests a supplement or a dose: {said}" for said in found(SUGGESTION, claim.finding))
    if not claim.sources:
        yield from (f"needs a source: {word}" for word in found(RESTRICTED, claim.finding))
        if claim.grade is not Grade.NONE_FOUND:
            yield "graded without a source"
    if claim.verdict in NOT_TO_BE_REPEATED and not claim.never:
        yield "nothing says how it would be repeated"


def answer_problems(claim: Claim, shelf: Mapping[str, Article]) -> Iterator[str]:
    """Yield what is wrong with the passage that answers: it exists, and cites what the claim does."""
    slug, _sign, anchor = claim.answered.partition("#")
    if slug not in shelf:
        yield f"no article is called {slug}"
        return
    yield from link_problems([claim.answered], shelf)
    cited = {key for block in blocks_under(shelf[slug], anchor) for key in block.sources}
    if claim.sources and cited.isdisjoint(claim.sources):
        yield f"{claim.answered} cites none of {', '.join(claim.sources)}"


def repeated_claims(article: Article, claims: Iterable[Claim]) -> list[str]:
    """Return where an article repeats a claim: in its text, headings, title and summary."""
    headings = [part.heading for part in article.sections] + [part.words for part in article.questions]
    said = [article.title, article.summary, *headings, *(block.words for block in article.blocks())]
    return [f"{article.slug}: {problem}" for problem in repetition_problems(said, claims)]


def repetition_problems(said: Sequence[str], claims: Iterable[Claim]) -> Iterator[str]:
    """Yield what of the texts `said` repeats a claim."""
    for claim in claims:
        for pattern in repetitions(claim):
            for words in chain.from_iterable(found(pattern, text) for text in said):
                yield f"repeats claim {claim.number}: {words}"


def repetitions(claim: Claim) -> list[re.Pattern[str]]:
    """Return what repeats a claim: what its `never` describes and, where it does not hold, its own words."""
    own_words = re.compile(re.escape(claim.words.rstrip(".")), re.IGNORECASE)
    return [*claim.never, *([own_words] if claim.verdict in NOT_TO_BE_REPEATED else [])]
