"""From a confidence to one of five answers. The limits are ours, after IOM (2000), page 57. Pure."""

from decimal import Decimal

from tracker.insights.enough.judgement import Band

# The least confidence of each answer, surest first.
LEAST = (
    (0.975, Band.VERY_LIKELY),
    (0.85, Band.PROBABLY),
    (0.50, Band.OPEN),
    (0.15, Band.PERHAPS_LESS),
    (0.0, Band.PROBABLY_LESS),
)


def band_of(confidence: float) -> Band:
    """Return the answer to a confidence against an average requirement."""
    return next(band for least, band in LEAST if confidence >= least)


def band_beside_adequate_intake(mean_mg: Decimal, ai_mg: Decimal) -> Band | None:
    """Return the one answer there is beside an adequate intake; below it there is none."""
    return Band.AT_OR_ABOVE if mean_mg >= ai_mg else None
