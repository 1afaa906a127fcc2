"""What can stand beside intake as a strip: stressors and symptoms, with how each is drawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from html import escape

from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tracker.insights.trends.trend import Form
from tracker.people.models import Person
from tracker.stressors import kinds as stressor_kinds
from tracker.stressors.asked import asked_kinds as asked_stressors
from tracker.stressors.kinds import Answer, StressorKind
from tracker.stressors.models import Stressor
from tracker.symptoms import kinds as symptom_kinds
from tracker.symptoms.asked import asked_symptoms, other_symptoms
from tracker.symptoms.kinds import SymptomKind
from tracker.symptoms.models import Symptom

MOST = 6
# Shown until somebody chooses, before the first symptom that is asked for.
USUAL_STRESSORS = ("sleep", "caffeine")
# Hours of sleep that the axis runs over; shorter and longer nights stand at its ends.
SLEEP_HOURS = (Decimal(4), Decimal(12))
MOST_FREQUENCY = Decimal(3)
NOTHING, ONE = Decimal(0), Decimal(1)


@dataclass(frozen=True)
class StripKind:
    """One thing that has a strip; `highest` is None where the axis runs to the largest amount shown."""

    key: str
    name: str
    unit: str  # in words
    form: Form
    lowest: Decimal
    highest: Decimal | None
    is_symptom: bool = False
    head: str = ""  # of its strip, where the unit alone would say less
    adds_up: bool = False  # caffeine and alcohol: drinks of the diary and what was noted


@dataclass(frozen=True)
class AskedKinds:
    """What was chosen of what can be; `is_usual` while nobody chose."""

    chosen: tuple[StripKind, ...]
    possible: tuple[StripKind, ...]
    is_usual: bool

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of what was chosen, in the order of their strips."""
        return tuple(kind.key for kind in self.chosen)

    @property
    def boxes(self) -> SafeString:
        """All of them to tick: a template would look up a hundred names for them."""
        return SafeString("".join([box(kind, is_ticked=kind in self.chosen) for kind in self.possible]))

    @property
    def query(self) -> str:
        """What an address needs to keep the choice; blank while it is the usual one."""
        if self.is_usual:
            return ""
        return urlencode({"with": self.keys or ("none",)}, doseq=True)


def box(kind: StripKind, *, is_ticked: bool) -> str:
    """Return one kind to tick."""
    value = f'value="{escape(kind.key)}"{" checked" if is_ticked else ""}'
    return (
        f'<label class="form-check"><input class="form-check-input" type="checkbox" name="with" {value}>'
        f'<span class="form-check-label">{escape(kind.name)}</span></label>\n'
    )


def strip_kinds(
    person: Person,
    chosen: Iterable[str] | None,
    own_stressors: Sequence[Stressor],
    own_symptoms: Sequence[Symptom],
    today: date,
) -> AskedKinds:
    """Return what was chosen by its keys, None for the usual; keys nobody knows are passed over."""
    possible = possible_kinds(person, own_stressors, own_symptoms, today)
    keys = usual_keys(person, possible, own_symptoms) if chosen is None else chosen
    by_key = {kind.key: kind for kind in possible}
    known = [key for key in dict.fromkeys(keys) if key in by_key]
    shown = set(known[:MOST])
    return AskedKinds(
        chosen=tuple(kind for kind in possible if kind.key in shown),
        possible=possible,
        is_usual=chosen is None,
    )


def possible_kinds(
    person: Person, own_stressors: Iterable[Stressor], own_symptoms: Sequence[Symptom], today: date
) -> tuple[StripKind, ...]:
    """Return stressors the person is asked about, then symptoms: those asked first, then the others."""
    symptoms = [*asked_symptoms(person, own_symptoms), *other_symptoms(person, own_symptoms)]
    built_in = built_in_strips(get_language())
    return (
        *(
            built_in.get(kind.key) or strip_of_stressor(kind)
            for kind in asked_stressors(person, own_stressors, today)
        ),
        *(built_in.get(kind.key) or strip_of_symptom(kind) for kind in symptoms),
    )


@lru_cache(maxsize=8)
def built_in_strips(language: str | None) -> dict[str, StripKind]:
    """Return the strips of the kinds everybody has, by key: names are looked up once a language."""
    stressors, symptoms = stressor_kinds.KINDS.values(), symptom_kinds.KINDS.values()
    strips = (*map(strip_of_stressor, stressors), *map(strip_of_symptom, symptoms))
    return {strip.key: strip for strip in strips}


def usual_keys(person: Person, possible: Iterable[StripKind], own_symptoms: Iterable[Symptom]) -> list[str]:
    """Return what is shown until somebody chooses: sleep, caffeine and the first symptom asked for."""
    first = [kind.key for kind in asked_symptoms(person, own_symptoms)][:1]
    return [kind.key for kind in possible if kind.key in (*USUAL_STRESSORS, *first)]


def strip_of_symptom(kind: SymptomKind) -> StripKind:
    """Return how a symptom is drawn: its frequency, 0 (none) to 3 (nearly all day)."""
    unit = _("none to nearly all day")
    return StripKind(kind.key, str(kind.label), unit, Form.BLOCKS, NOTHING, MOST_FREQUENCY, is_symptom=True)


def strip_of_stressor(kind: StressorKind) -> StripKind:
    """Return how a stressor is drawn; the axis of an amount is found once its days are read."""
    form, lowest, highest = axis_of(kind)
    name, unit = str(kind.title), unit_words(kind)
    head = _("mg a day") if kind.unit == "mg" else ""
    return StripKind(kind.key, name, unit, form, lowest, highest, head=head, adds_up=kind.adds_up)


def axis_of(kind: StressorKind) -> tuple[Form, Decimal, Decimal | None]:
    """Return form, foot and top of the axis of a stressor."""
    if kind.key == "sleep":
        return Form.DOTS, *SLEEP_HOURS
    if kind.answer == Answer.YES_NO:
        return Form.TICKS, NOTHING, ONE
    if kind.choices:
        values = [Decimal(choice.value) for choice in kind.choices]
        return Form.DOTS, min(values), max(values)
    if kind.answer == Answer.SCALE:
        return Form.DOTS, NOTHING, kind.most
    return Form.BARS, NOTHING, None


def unit_words(kind: StressorKind) -> str:
    """Return the unit of a stressor in words, for the head of its strip; blank where it has none."""
    if kind.choices and kind.answer != Answer.YES_NO:
        return _("%(first)s to %(last)s") % {
            "first": str(kind.choices[0].label).lower(),
            "last": str(kind.choices[-1].label).lower(),
        }
    words = {
        "h": _("hours, night before") if kind.is_of_night else _("hours"),
        "min": _("minutes"),
        "0-10": _("0 none to 10 worst"),
        "0-1": _("a mark is yes"),
        "times": _("times"),
        "g": _("g of alcohol"),
    }
    return words.get(kind.unit, kind.unit)
