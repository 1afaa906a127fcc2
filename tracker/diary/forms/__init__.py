"""Forms of the diary: how much of a food, guesses, copies, supplements and doses."""

from tracker.diary.forms.amounts import MAX_GRAMS, AmountForm, amount_form
from tracker.diary.forms.copies import CopyForm, days_around
from tracker.diary.forms.guesses import ChangeGuessForm, GuessForm
from tracker.diary.forms.items import item_form
from tracker.diary.forms.moments import moment_of
from tracker.diary.forms.supplements import DoseForm, SupplementForm

__all__ = [
    "MAX_GRAMS",
    "AmountForm",
    "ChangeGuessForm",
    "CopyForm",
    "DoseForm",
    "GuessForm",
    "SupplementForm",
    "amount_form",
    "days_around",
    "item_form",
    "moment_of",
]
