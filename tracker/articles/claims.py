"""What is often said about twitching and magnesium, looked at: `claims.toml`."""

import functools
import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from tracker.articles.grades import Grade
from tracker.articles.manuscripts import dated
from tracker.articles.markup import ContentError
from tracker.articles.references import Reference, known_works

CLAIMS_PATH = Path(__file__).parent / "claims.toml"
LANGUAGE = "en"


class Verdict(TextChoices):
    """What looking at a claim came to."""

    FAIR = "fair", _("fair")
    PARTLY = "partly", _("true in part")
    NOT_SUPPORTED = "not supported", _("not supported")
    COULD_MISLEAD = "could mislead", _("could mislead")


@dataclass(frozen=True)
class Claim:
    """One claim in our words, and what is known of it."""

    number: int
    words: str
    verdict: Verdict
    finding: str
    sources: tuple[str, ...]  # citation keys
    grade: Grade
    answered: str  # where: "frequent-twitching#magnesium"
    never: tuple[re.Pattern[str], ...]  # what would repeat the claim, in whatever article

    @property
    def anchor(self) -> str:
        """What a link to the claim on its page ends with."""
        return f"claim-{self.number}"

    @property
    def works(self) -> tuple[Reference, ...]:
        """The works behind the finding."""
        return tuple(known_works()[key] for key in self.sources)


@dataclass(frozen=True)
class ClaimTable:
    """The claims in the order of their numbers, and when all of them were last looked at."""

    claims: tuple[Claim, ...]
    reviewed: date
    language: str = LANGUAGE


def all_claims() -> tuple[Claim, ...]:
    """Return the claims in the tree, in the order of their numbers."""
    return claim_table().claims


def claim_table() -> ClaimTable:
    """Return the table in the tree."""
    return claims_from(CLAIMS_PATH.read_text(encoding="utf-8"))


@functools.lru_cache(maxsize=8)
def claims_from(text: str) -> ClaimTable:
    """Return the table that `text` writes; the same text is read once."""
    table = tomllib.loads(text)
    try:
        reviewed = dated(table, "reviewed")
    except ContentError as error:
        raise ContentError(f"claims: {error}") from error
    claims = [claim_from(fields) for fields in table["claim"]]
    return ClaimTable(tuple(sorted(claims, key=lambda claim: claim.number)), reviewed)


def claim_from(fields: dict[str, Any]) -> Claim:
    """Return one claim; a field that is missing, unknown or of another kind is refused with its number."""
    try:
        read = {
            "verdict": Verdict(fields["verdict"]),
            "grade": Grade(fields["grade"]),
            "sources": tuple(fields["sources"]),
            "never": tuple(re.compile(pattern, re.IGNORECASE) for pattern in fields.get("never", [])),
        }
        claim = Claim(**fields | read)
    except (KeyError, TypeError, ValueError, re.error) as error:
        raise ContentError(f"claim {fields.get('number', '?')}: {error}") from error
    if unknown := [key for key in claim.sources if key not in known_works()]:
        raise ContentError(f"claim {claim.number}: no reference is called {', '.join(unknown)}")
    return claim
