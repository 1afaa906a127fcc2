"""What an article must hold before it is printed. The tests run all of it over every text in the tree.

Each check yields what is wrong, one sentence each; nothing yielded is nothing wrong.
"""

from tracker.articles.checks.articles import problems
from tracker.articles.checks.claims import claim_problems, repeated_claims
from tracker.articles.checks.glossary import glossary_problems
from tracker.articles.checks.reviews import review_problems
from tracker.articles.checks.typed import typed_figures

__all__ = [
    "claim_problems",
    "glossary_problems",
    "problems",
    "repeated_claims",
    "review_problems",
    "typed_figures",
]
