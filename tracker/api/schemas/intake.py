"""Sums of days and what they are measured against."""

from pydantic import BaseModel

from tracker.api.fields import Day, Number
from tracker.api.schemas.entries import DoseAnswer, ItemAnswer
from tracker.insights.intake import DayIntake
from tracker.reference.targets import Target
from tracker.reference.values import ReferenceValue


class TotalsAnswer(BaseModel):
    """Known values added up. Sums are null on a day without any entry; `coverage` is null there too.

    Caffeine and alcohol hold what the check-in noted, too, and that alone where nothing else was logged.
    """

    item_count: int
    unknown_items: int
    coverage: Number | None
    food_mg: Number | None
    supplement_mg: Number | None
    total_mg: Number | None
    caffeine_mg: Number | None
    alcohol_g: Number | None

    @classmethod
    def of(cls, intake: DayIntake) -> "TotalsAnswer":
        """Return the sums of a day, equal to those on its page."""
        return cls(**{name: getattr(intake, name) for name in TotalsAnswer.model_fields})


class IntakeDay(TotalsAnswer):
    """One calendar day, logged or not."""

    date: Day
    is_logged: bool
    is_complete: bool

    @classmethod
    def of(cls, intake: DayIntake) -> "IntakeDay":
        """Return one day of a range."""
        return cls(**{name: getattr(intake, name) for name in IntakeDay.model_fields})


class IntakeAnswer(BaseModel):
    """Every calendar day of a range, with the mean total over the logged ones."""

    items: list[IntakeDay]
    mean_mg: Number | None


class TargetAnswer(BaseModel):
    """What a person is measured against on a day; a range while something is unset."""

    authority: str | None
    kind: str | None
    mg: Number | None
    mg_low: Number | None
    mg_high: Number | None
    upper_level_mg: Number | None
    upper_level_authority: str | None
    group: str | None
    document: str | None
    year: int | None
    missing: list[str]

    @classmethod
    def of(cls, target: Target) -> "TargetAnswer":
        """Return a target."""
        names = set(TargetAnswer.model_fields) - {"group", "missing"}
        values = {name: getattr(target, name) for name in names}
        return cls(**values, group=target.group or None, missing=list(target.missing))


class CompletenessAnswer(BaseModel):
    """How complete a day is by kind: complete, partly, not_tracked; null where nobody answered."""

    food: str | None
    supplements: str | None
    stressors: str | None
    symptoms: str | None

    @classmethod
    def of(cls, intake: DayIntake) -> "CompletenessAnswer":
        """Return the answers for a day."""
        said = {
            "food": intake.status,
            "supplements": intake.supplements,
            "stressors": intake.stressors,
            "symptoms": intake.symptoms,
        }
        return cls(**{kind: status or None for kind, status in said.items()})


class DayAnswer(BaseModel):
    """One day of the diary: what was logged, what it adds up to, what it is measured against."""

    date: Day
    items: list[ItemAnswer]
    doses: list[DoseAnswer]
    totals: TotalsAnswer
    target: TargetAnswer
    is_complete: bool
    completeness: CompletenessAnswer


class ReferenceAnswer(BaseModel):
    """One published value. `age_to_months` is the first month it no longer holds; null is open."""

    authority: str
    kind: str
    group: str
    sex: str | None
    age_from_months: int | None
    age_to_months: int | None
    status: str
    mg: Number
    note: str | None
    document: str
    year: int
    citation: str

    @classmethod
    def of(cls, value: ReferenceValue) -> "ReferenceAnswer":
        """Return a published value; one for both sexes has none."""
        names = set(ReferenceAnswer.model_fields) - {"sex", "note"}
        values = {name: getattr(value, name) for name in names}
        return cls(**values, sex=None if value.sex == "both" else value.sex, note=value.note or None)


class ReferenceList(BaseModel):
    """Every verified value of the authorities a person can be measured against."""

    items: list[ReferenceAnswer]
