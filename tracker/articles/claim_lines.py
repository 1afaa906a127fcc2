"""The claims as their page lists them: works numbered over the whole page, answers by title. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.articles.articles import Article
from tracker.articles.claims import Claim, Verdict
from tracker.articles.pages import address_of
from tracker.articles.references import Reference


@dataclass(frozen=True)
class ClaimLine:
    """A claim with the numbers of its works and where it is answered at length."""

    claim: Claim
    numbers: tuple[int, ...]
    address: str
    answered_in: str  # the title of the article
    language: str  # of that title


def cited_works(claims: Iterable[Claim]) -> list[Reference]:
    """Return the works behind claims, each once, in the order in which they are first named."""
    return list(dict.fromkeys(work for claim in claims for work in claim.works))


def claim_lines(claims: Sequence[Claim], articles: Iterable[Article]) -> list[ClaimLine]:
    """Return the lines of claims; a check tells if an answer does not exist."""
    numbers = {work.key: number for number, work in enumerate(cited_works(claims), start=1)}
    by_slug = {article.slug: article for article in articles}
    return [claim_line(claim, numbers, by_slug[claim.answered.partition("#")[0]]) for claim in claims]


def claim_line(claim: Claim, numbers: dict[str, int], article: Article) -> ClaimLine:
    return ClaimLine(
        claim=claim,
        numbers=tuple(sorted(numbers[key] for key in claim.sources)),
        address=address_of(claim.answered),
        answered_in=article.title,
        language=article.language,
    )


def verdict_counts(claims: Sequence[Claim]) -> list[tuple[Verdict, int]]:
    """Return how many claims came to each verdict."""
    return [(verdict, sum(claim.verdict == verdict for claim in claims)) for verdict in Verdict]
