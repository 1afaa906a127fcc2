"""Writes what the invented grown-up of the demo notes beside meals, a check-in in a few queries."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from decimal import Decimal

from django.utils.formats import date_format

from tracker.diary.models import Moment
from tracker.insights.models import PatternQuestion
from tracker.people.models import Act
from tracker.people.models.entries import Entry, OfPerson, write_all
from tracker.stressors.models import Change, Medicine, Stressor, StressorEntry
from tracker.symptoms.models import LabResult, SymptomDay, SymptomEntry
from tracker.today import demo_check_ins
from tracker.today.demo_diary import InventedDiary

EVENING = time(21, 0)


def write_beside(diary: InventedDiary, last: date) -> None:
    """Write check-ins, episodes, and one each of: own stressor, medicine, result, change, question."""
    screen = Stressor(person=diary.person, name="Long screen day")
    begun = last - timedelta(days=demo_check_ins.CHECK_IN_DAYS)
    add(diary, screen, begun)
    for days_ago in reversed(range(demo_check_ins.CHECK_IN_DAYS)):
        write_check_in(diary, last - timedelta(days=days_ago), days_ago, screen)
        write_episode(diary, last - timedelta(days=days_ago), days_ago)
    add(diary, medicine(diary, last), begun)
    add(diary, question(diary, begun), begun)
    result, change = lab_result(diary, last), change_of_habit(diary, last)
    add(diary, result, result.date)
    add(diary, change, change.date)


def add(diary: InventedDiary, row: OfPerson, day: date) -> None:
    """Write one row that is of no day, under an act of `day`."""
    type(row).objects.add(diary.act(Act.Verb.ADD, str(row), Moment(day)), row)


def write_check_in(diary: InventedDiary, day: date, days_ago: int, screen: Stressor) -> None:
    """Write the check-in of a day, if there is one."""
    if demo_check_ins.has_check_in(days_ago):
        act = diary.act(Act.Verb.ADD, f"Check-in for {date_format(day, 'l j F')}", Moment(day, EVENING))
        write_all(act, answers(act, day, days_ago, screen))


def answers(act: Act, day: date, days_ago: int, screen: Stressor) -> Iterator[Entry]:
    """Yield the rows of one check-in."""
    about = {"act": act, "person": act.person, "date": day}
    for kind, value in demo_check_ins.noted(days_ago):
        yield StressorEntry(**about, kind=kind, value=value)
    is_long = Decimal(demo_check_ins.is_long_screen_day(days_ago))
    yield StressorEntry(**about, kind=str(screen.pk), stressor=screen, value=is_long)
    if demo_check_ins.has_symptoms(days_ago):
        for kind, (frequency, strength, places) in demo_check_ins.felt(days_ago):
            said = {"frequency": frequency, "strength": strength, "places": [*places]}
            yield SymptomDay(**about, kind=kind, **said)


def write_episode(diary: InventedDiary, day: date, days_ago: int) -> None:
    """Write the episode of a day, if there is one."""
    if days_ago not in demo_check_ins.EPISODES:
        return
    clock, kind, place, side, strength = demo_check_ins.EPISODES[days_ago]
    at = time.fromisoformat(clock)
    about = {"person": diary.person, "date": day, "time": at, "woke": at < time(6)}
    row = SymptomEntry(**about, kind=kind, place=place, side=side, strength=strength)
    row.situation, row.duration = SymptomEntry.Situation.AT_REST, SymptomEntry.Duration.UNDER_1_MIN
    SymptomEntry.objects.add(diary.act(Act.Verb.ADD, kind.replace("_", " "), Moment(day, at)), row)


def medicine(diary: InventedDiary, last: date) -> Medicine:
    """Return a medicine that can lower magnesium, begun long before the diary."""
    first = last - timedelta(days=200)
    name, kind = "Omeprazole", "proton_pump_inhibitor"
    return Medicine(person=diary.person, name=name, medicine_class=kind, first=first, note="20 mg")


def question(diary: InventedDiary, begun: date) -> PatternQuestion:
    """Return what was asked of the diary when the check-ins began."""
    beside = ["magnesium", "caffeine", "sleep", "stress"]
    return PatternQuestion(person=diary.person, symptom="fasciculation", exposures=beside, chosen_on=begun)


def lab_result(diary: InventedDiary, last: date) -> LabResult:
    """Return a result within its laboratory's range."""
    return LabResult(
        person=diary.person,
        date=last - timedelta(days=40),
        test=LabResult.Test.MAGNESIUM,
        value=Decimal("0.83"),
        unit="mmol/L",
        range_low=Decimal("0.75"),
        range_high=Decimal("1.05"),
    )


def change_of_habit(diary: InventedDiary, last: date) -> Change:
    """Return what was changed on purpose four weeks ago."""
    return Change(person=diary.person, date=last - timedelta(days=28), words="No coffee after noon")
