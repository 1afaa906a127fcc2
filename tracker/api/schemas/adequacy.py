"""Whether intake is enough, as JSON: the same judgement as on pages."""

from dataclasses import asdict
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from foods.amounts import stored
from tracker.api.fields import Number
from tracker.insights.enough.judgement import Inputs, Judgement


class AdequacyInputs(BaseModel):
    """What the confidence was computed from, in mg a day; null where it did not enter."""

    requirement_mg: Number | None
    recommended_mg: Number | None
    sd_requirement_mg: Number | None
    sd_within_mg: Number | None
    sd_difference_mg: Number | None
    z: Number | None
    food_mean_mg: Number | None
    supplement_mean_mg: Number | None
    supplements: str
    weights: str
    weekend_days: int
    counted_days: Number | None
    independent_days: Number | None
    is_rough: bool
    document: str | None
    year: int | None

    @classmethod
    def of(cls, inputs: Inputs) -> "AdequacyInputs":
        """Return inputs; statistics at three decimals, as everything here."""
        return cls(**{name: rounded(value) for name, value in asdict(inputs).items()})


class AdequacyAnswer(BaseModel):
    """The judgement of the complete days of a range.

    `confidence` (0 to 1) and `band` are null under three days, and where there is nothing to judge against;
    `band` is null below an adequate intake too. Where items have no value both count them as nothing, and
    the two `_if_known` count them as much as the others.
    """

    days: int
    mean_mg: Number | None
    method: str
    confidence: Number | None
    band: str | None
    confidence_if_known: Number | None
    band_if_known: str | None
    is_verdict: bool
    inputs: AdequacyInputs
    coverage: Number | None

    @classmethod
    def of(cls, judgement: Judgement) -> "AdequacyAnswer":
        """Return a judgement."""
        names = set(AdequacyAnswer.model_fields) - {"inputs"}
        values = {name: rounded(getattr(judgement, name)) for name in names}
        return cls(**values, inputs=AdequacyInputs.of(judgement.inputs))


def rounded(value: Any) -> Any:
    """Return a float at three decimals, anything else as it is."""
    return stored(Decimal(repr(value))) if isinstance(value, float) else value
