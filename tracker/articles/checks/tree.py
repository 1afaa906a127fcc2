"""Everything there is to check of the texts in the tree, for the command; the tests name each text."""

from datetime import date
from itertools import chain

from tracker.articles.checks.articles import problems
from tracker.articles.checks.claims import claim_problems, repeated_claims
from tracker.articles.checks.glossary import glossary_problems
from tracker.articles.checks.reviews import review_problems
from tracker.articles.checks.typed import typed_figures
from tracker.articles.claims import all_claims
from tracker.articles.glossary import glossary
from tracker.articles.library import all_manuscripts, bare_articles
from tracker.articles.reviews import reviewed_texts


def all_problems(today: date) -> list[str]:
    """Return what is wrong on `today` with articles, glossary and claims; no database is asked."""
    shelf, claims = {article.slug: article for article in bare_articles()}, all_claims()
    return [
        *chain.from_iterable(problems(article, shelf) for article in shelf.values()),
        *chain.from_iterable(typed_figures(manuscript) for manuscript in all_manuscripts()),
        *chain.from_iterable(repeated_claims(article, claims) for article in shelf.values()),
        *chain.from_iterable(claim_problems(claim, shelf) for claim in claims),
        *glossary_problems(glossary(), shelf, claims),
        *review_problems(reviewed_texts(), today),
    ]
