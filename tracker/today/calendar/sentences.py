"""What the calendar says in words: the name of each day, the sentence above, cells of the table."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.insights.charts.month import Felt, Form, Scale
from tracker.insights.marks import Mark
from tracker.insights.names import within
from tracker.insights.stimulants import Stimulant
from tracker.people.models import Person
from tracker.stressors.kinds import Answer, StressorKind
from tracker.symptoms.models import SymptomDay
from tracker.templatetags.amounts import quantity
from tracker.templatetags.frame import day_name
from tracker.today.calendar.choice import stressor_name
from tracker.today.check_in.words import alcohol_words, caffeine_words, drinks_words, value_words

UNITS = {"0-1", "0-2", "0-3", "0-10", "1-5", "times"}  # of a scale or a count: no words on a page


def felt_words(felt: Felt, strength: int | None) -> str:
    """Say how a symptom was: "often, 2 episodes", "1 episode, no answer for the day", "not logged"."""
    if not felt.episodes:
        return felt_answer_words(felt, strength)
    if not felt.is_answered:
        words = ngettext(
            "%(count)d episode, no answer for the day",
            "%(count)d episodes, no answer for the day",
            felt.episodes,
        )
        return words % {"count": felt.episodes}
    words = ngettext("%(answer)s, %(count)d episode", "%(answer)s, %(count)d episodes", felt.episodes)
    return words % {"answer": felt_answer_words(felt, strength), "count": felt.episodes}


def felt_answer_words(felt: Felt, strength: int | None) -> str:
    """Say what was answered for a day: "often, 6 of 10", "none", "not logged"."""
    if felt.frequency is None:
        return _("%(strength)d of 10") % {"strength": strength} if felt.has_strength else _("not logged")
    often = within(SymptomDay.Frequency(felt.frequency).label)
    if not strength:
        return often
    return _("%(often)s, %(strength)d of 10") % {"often": often, "strength": strength}


def answer_words(kind: StressorKind, value: Decimal | None) -> str:
    """Say what was answered: "6 h 30 min", "7 of 10", "moderate"; a blank day is no zero."""
    if value is None:
        return _("not logged")
    if kind.answer == Answer.SCALE:
        return _("%(value)s of %(most)s") % {"value": quantity(value), "most": quantity(kind.most)}
    said = value_words(kind, value)
    if kind.choices:
        return within(said)
    if kind.key == "sleep" or kind.unit in UNITS or not kind.unit:
        return said
    return f"{said} {kind.unit}"


def stimulant_words(kind: StressorKind, stimulant: Stimulant, person: Person) -> str:
    """Say caffeine or alcohol of a day: an amount, "at least" where more may have been had, or none."""
    if stimulant.amount == 0:
        return _("none")
    if stimulant.so_far is None:
        return _("not known") if stimulant.unknown_items else _("not logged")
    said = amount_words(kind, stimulant.so_far, person)
    if stimulant.amount is None or stimulant.is_at_least:
        return _("at least %(amount)s") % {"amount": said}
    return said


def amount_words(kind: StressorKind, amount: Decimal, person: Person) -> str:
    """Say mg of caffeine, or g of alcohol with the drinks of the person's country."""
    if kind.key != "alcohol":
        return caffeine_words(amount)
    return _("%(grams)s (%(drinks)s)") % {
        "grams": alcohol_words(amount),
        "drinks": drinks_words(amount, person),
    }


def named_words(kind_key: str, name: str, said: str) -> str:
    """Name what was said: "twitches often", "slept 6 h 30 min", "caffeine 180 mg"."""
    if kind_key == "sleep" and said != _("not logged"):
        return _("slept %(time)s") % {"time": said}
    return _("%(name)s %(said)s") % {"name": within(name), "said": said}


def day_sentence(day: date, parts: Sequence[str], marks: Sequence[Mark]) -> str:
    """Return a day as one sentence, the name of its link; without parts nothing was logged."""
    said = {"day": day_name(day), "parts": ", ".join(parts) or _("not logged")}
    if not marks:
        return _("%(day)s: %(parts)s") % said
    return _("%(day)s: %(parts)s. Marked: %(marks)s") % {
        **said,
        "marks": "; ".join(mark.words for mark in marks),
    }


def shown_words(symptom: str, stressors: Sequence[str]) -> str:
    """Name what the calendar shows."""
    names = {"symptom": symptom, **dict(zip(("first", "second"), map(within, stressors), strict=False))}
    if not symptom:
        return _("No symptom is asked for.")
    if not stressors:
        return _("%(symptom)s by day.") % names
    if len(stressors) == 1:
        return _("%(symptom)s by day, beside %(first)s.") % names
    return _("%(symptom)s by day, beside %(first)s and %(second)s.") % names


def answered_words(days: int, of: int) -> str:
    """Say on how many days the symptom was answered; the rest is not logged, not "none"."""
    said = ngettext("Answered on %(days)d of %(of)d day.", "Answered on %(days)d of %(of)d days.", of)
    return said % {"days": days, "of": of}


def scale_words(kind: StressorKind, scale: Scale, person: Person) -> str:
    """Say how a stressor is drawn, and what the scale runs to."""
    name = stressor_name(kind)
    if scale.form == Form.TICK:
        return _("%(name)s: a tick is yes") % {"name": name}
    if scale.form == Form.DOT:
        low, high = quantity(scale.low), answer_words(kind, scale.high)
        if kind.choices:
            low, high = answer_words(kind, scale.low), answer_words(kind, scale.high)
        return _("%(name)s: from %(low)s to %(high)s, left to right") % {
            "name": name,
            "low": low,
            "high": high,
        }
    longest = amount_words(kind, scale.high, person) if kind.adds_up else answer_words(kind, scale.high)
    return _("%(name)s: the longest line is %(most)s") % {"name": name, "most": longest}


def untimed_words(count: int) -> str:
    """Say how many entries of a row have no time; blank where all have one."""
    if not count:
        return ""
    return ngettext("%(count)d without a time", "%(count)d without a time", count) % {"count": count}


def hour_name(hour: int) -> str:
    """Return the stretch of an hour: "07:00 to 08:00"."""
    return _("%(first)s to %(last)s") % {"first": f"{hour:02}:00", "last": f"{hour + 1:02}:00"}
