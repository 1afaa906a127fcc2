"""What "Is it enough?" comes to: a frozen answer that pages, JSON and the report read alike."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from tracker.reference.life_stages import LifeStage
from tracker.reference.targets import Target

# Under one year much of the intake is breast milk or formula, which no diary holds whole.
INFANT_UNTIL_MONTHS = 12


class Method(StrEnum):
    """How intake is judged; the values JSON gives."""

    EAR = "ear"  # against the average requirement: IOM 2000
    AI = "ai"  # against an adequate intake, or an RNI without a verified requirement
    NONE = "none"  # nothing to judge against


class Band(StrEnum):
    """The answers. Above an AI "at_or_above"; below an AI there is no band at all."""

    VERY_LIKELY = "very_likely_enough"
    PROBABLY = "probably_enough"
    OPEN = "perhaps_enough"
    PERHAPS_LESS = "perhaps_less"
    PROBABLY_LESS = "probably_less"
    AT_OR_ABOVE = "at_or_above"


@dataclass(frozen=True)
class Inputs:
    """Everything the number was computed from, in mg a day; None where it did not enter."""

    requirement_mg: Decimal | None = None  # the EAR, or the AI or RNI
    recommended_mg: Decimal | None = None  # the RDA or RNI beside an EAR
    sd_requirement_mg: float | None = None
    sd_within_mg: float | None = None
    sd_difference_mg: float | None = None
    z: float | None = None
    food_mean_mg: Decimal | None = None
    supplement_mean_mg: Decimal | None = None
    supplements: str = "none"  # none, constant or occasional
    weights: str = "equal"  # equal, or 5:2 for working days and weekends
    weekend_days: int = 0
    counted_days: float | None = None  # 1 / sum of squared weights: the days, where all weigh the same
    independent_days: float | None = (
        None  # fewer where neighbouring days resemble each other; for information
    )
    is_rough: bool = False
    document: str | None = None
    year: int | None = None


@dataclass(frozen=True)
class Judgement:
    """What the question comes to for the complete days of a range. Confidences are shares of 0 to 1.

    `confidence` is None under three complete days and without a value to judge against. Where items have no
    value the answer is a range: `confidence` counts them as nothing, `confidence_if_known` as much as the
    mean item with a value, and `band_if_known` goes with it.
    """

    first: date
    last: date
    days: int  # complete ones
    mean_mg: Decimal | None
    method: Method
    confidence: float | None = None
    band: Band | None = None
    is_verdict: bool = False  # seven days or more, a weekend day among them
    is_at_or_above_recommended: bool = False  # seven days or more at or above the RDA, RNI or AI
    confidence_if_known: float | None = None
    band_if_known: Band | None = None
    item_count: int = 0
    unknown_items: int = 0
    coverage: Decimal | None = None
    inputs: Inputs = field(default_factory=Inputs)
    target: Target | None = None  # what held on the last day
    kidneys_need_care: bool = False  # then nothing is judged
    wider: dict[str, float] = field(default_factory=dict)  # confidence with SD_w x 1.25 and x 1.5

    @property
    def is_unknown(self) -> bool:
        """Whether no item of the complete days has a value: then there is no mean to judge."""
        return self.item_count > 0 and self.coverage == 0

    @property
    def is_open(self) -> bool:
        """Whether items without a value could make the answer another one."""
        return self.confidence_if_known is not None and self.band_if_known != self.band

    @property
    def is_of_infant(self) -> bool:
        """Whether somebody under one year is asked about: then nothing is judged either."""
        return self.target is not None and is_infant(self.target.stage)


def is_infant(stage: LifeStage) -> bool:
    """Whether somebody is known to be under one year."""
    return stage.age_months is not None and stage.age_months < INFANT_UNTIL_MONTHS
