"""What is there of each kind on a day, in a few words."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Value
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.diary.models import MealItem, SupplementDose
from tracker.people.models import Person
from tracker.stressors import kinds as stressor_kinds
from tracker.stressors.models import StressorEntry
from tracker.symptoms import kinds as symptom_kinds
from tracker.symptoms.models import SymptomDay, SymptomEntry

# More names than these tell nobody more about whether something is missing.
NAMES_SHOWN = 8


def logged_words(person: Person, day: date) -> dict[str, str]:
    """Return what was logged of each kind, by the columns of DiaryDay; four queries."""
    return {
        "status": listed(MealItem.objects.of(person).filter(date=day).values_list("food_name", flat=True)),
        "supplements": listed(
            SupplementDose.objects.of(person).filter(date=day).values_list("name", flat=True)
        ),
        "stressors": listed(stressor_names(person, day)),
        "symptoms": listed(symptom_names(person, day)),
    }


def listed(names: Iterable[str]) -> str:
    """Return each name once, and how many are left out; "Nothing noted" where there is none."""
    distinct = list(dict.fromkeys(names))
    if not distinct:
        return _("Nothing noted")
    shown, more = ", ".join(distinct[:NAMES_SHOWN]), len(distinct) - NAMES_SHOWN
    if more <= 0:
        return shown
    return ngettext("%(names)s and %(count)d more", "%(names)s and %(count)d more", more) % {
        "names": shown,
        "count": more,
    }


def stressor_names(person: Person, day: date) -> list[str]:
    """Return the stressors of a day, and those of which "none" was said."""
    entries = StressorEntry.objects.of(person).filter(date=day).select_related("stressor").order_by("made_at")
    return [
        name_of(stressor_kinds.KINDS, entry.kind, entry.stressor and entry.stressor.name, entry.says_none)
        for entry in entries
    ]


def symptom_names(person: Person, day: date) -> list[str]:
    """Return the symptoms of a day by name, answers and episodes, and those of which "none" was said."""
    answers = SymptomDay.objects.of(person).filter(date=day)
    episodes = SymptomEntry.objects.of(person).filter(date=day)
    rows = answers.values_list("kind", "symptom__name", "frequency").union(
        episodes.values_list("kind", "symptom__name", Value(None, models.SmallIntegerField())), all=True
    )
    return sorted(
        name_of(symptom_kinds.KINDS, kind, own_name, frequency == SymptomDay.Frequency.NONE)
        for kind, own_name, frequency in rows
    )


def name_of(built_in: Mapping[str, Any], key: str, own_name: str | None, is_none: bool) -> str:
    """Return the name of an own kind or the label of a built-in one, with "none" where that was said."""
    name = own_name if own_name is not None else str(built_in[key].label)
    return _("%(kind)s: none") % {"kind": name} if is_none else name
