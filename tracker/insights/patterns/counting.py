"""Which days count: food, supplements and the symptom itself were answered."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q

from foods.compiled import Compiled
from tracker.diary.models import DiaryDay, MealItem, SupplementDose
from tracker.insights.marks import as_date
from tracker.insights.models import PatternQuestion, StoredFinding
from tracker.people.models import Person
from tracker.symptoms.models import SymptomDay

# After so many nothing is compared any more, so nothing is counted.
LAST_CHECKPOINT = max(StoredFinding.CHECKPOINTS)
COMPLETE = DiaryDay.Status.COMPLETE


def complete_days(person: Any, symptom: Any, first: Any, last: Any) -> Any:
    """Return the first days whose food and supplements are complete and whose symptom is answered.

    As in `DayIntake.is_complete` a day without any entry is not complete, whatever was said of it.
    """
    same_day = {"person": OuterRef("person"), "date": OuterRef("date")}
    had_food = Exists(MealItem.objects.filter(**same_day))
    had_dose = Exists(SupplementDose.objects.filter(**same_day))
    how_often = Q(frequency__isnull=False) | Q(strength=0)
    symptom_answered = Exists(SymptomDay.objects.filter(how_often, **same_day, kind=symptom))
    days = DiaryDay.objects.of(person).between(first, last)
    complete = days.filter(symptom_answered, had_food | had_dose, status=COMPLETE, supplements=COMPLETE)
    return complete.order_by("date").values_list("date")[:LAST_CHECKPOINT]


COMPLETE_DAYS = Compiled(complete_days)


def counted_days(person: Person, question: PatternQuestion, today: date) -> list[date]:
    """Return the complete days of a question, at most 126: one query."""
    rows = COMPLETE_DAYS.tuples(person.pk, question.symptom, question.chosen_on, today)
    return [as_date(day) for (day,) in rows]
