"""The ways to close an item of a worklist: another value, a portion, or a reason why it is right as it is."""

from typing import Any, ClassVar

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from foods.derivations import Derivation
from foods.forms import AmountField
from foods.history import WhoAndWhy
from foods.medians import magnesium_medians
from foods.models import Portion
from foods.models.foods import MAX_MAGNESIUM_MG_PER_100_G
from foods.value_origins import ValueOrigin
from tracker.curation.doubts import doubt
from tracker.curation.forms.suggestions import LEAST_GRAMS, MOST_GRAMS
from tracker.curation.models import WorkItem
from tracker.curation.worklists.closing import FIELD, add_portion, fill_value, leave_as_it_is
from tracker.people.forms.plain_words import PlainForm
from tracker.people.models import Account


class ClosingForm(PlainForm):
    """One way to close an item. `answer` is what its button sends; a page may show several."""

    answer: ClassVar[str]
    heading: ClassVar[Any]

    def __init__(self, sent: QueryDict, item: WorkItem) -> None:
        is_meant = sent.get("answer") == self.answer
        super().__init__(sent if is_meant else None, auto_id=f"id_{self.answer}_%s")
        self.item = item

    def close(self, account: Account) -> None:
        """Do what a valid form says."""
        raise NotImplementedError


class FillForm(ClosingForm):
    """Another magnesium value, with where it is from and why it is set."""

    answer = "fill"
    heading = _("Set the value")

    magnesium_mg_per_100_g = AmountField(
        label=_("Magnesium, mg per 100 g"), max_value=MAX_MAGNESIUM_MG_PER_100_G
    )
    is_confirmed = forms.BooleanField(label=_("I checked it: the value is right"), required=False)
    source = forms.CharField(
        label=_("Source"),
        max_length=200,
        help_text=_("The table, the laboratory, or the product and its maker."),
    )
    release = forms.CharField(label=_("Release"), max_length=60, required=False)
    id_in_source = forms.CharField(label=_("Its number there"), max_length=120, required=False)
    derivation = forms.ChoiceField(
        label=_("How the value came about"),
        required=False,
        choices=[("", _("Not stated")), *Derivation.choices],
    )
    stated_on = forms.DateField(
        label=_("Date of the value"), required=False, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d")
    )
    reason = forms.CharField(
        label=_("Reason"), max_length=500, help_text=_("Everybody reads it in the food’s history.")
    )

    def clean(self) -> dict[str, Any]:
        """Refuse less than what was added to the food, and ask twice about a value that is unlikely."""
        cleaned: dict[str, Any] = super().clean() or {}
        food, mg = self.item.food, cleaned.get(FIELD)
        if mg is None:
            return cleaned
        if mg < (food.added_magnesium_mg_per_100_g or 0):
            self.add_error(FIELD, _("More was added than that."))
        median = magnesium_medians([food.group])[food.group]
        question = doubt(mg, food.magnesium_mg_per_100_g, median)
        if question and not cleaned.get("is_confirmed"):
            self.add_error("is_confirmed", question)
        return cleaned

    @property
    def origin(self) -> ValueOrigin:
        """Where the value of a valid form comes from."""
        return ValueOrigin(**{key: self.cleaned_data[key] for key in ValueOrigin.__dataclass_fields__})

    def close(self, account: Account) -> None:
        """Set the value."""
        told = WhoAndWhy(account, self.cleaned_data["reason"])
        fill_value(self.item, self.cleaned_data[FIELD], self.origin, told)


class PortionForm(ClosingForm):
    """A measure that people can picture."""

    answer = "portion"
    heading = _("Add a portion")

    description = forms.CharField(
        label=_("Portion"), max_length=120, widget=forms.TextInput({"placeholder": _("1 cup, sliced")})
    )
    gram_weight = AmountField(label=_("Weight, g"), min_value=LEAST_GRAMS, max_value=MOST_GRAMS)

    def clean_description(self) -> str:
        """Refuse a measure that the food has meanwhile."""
        description: str = self.cleaned_data["description"]
        if Portion.objects.filter(food=self.item.food_id, description=description).exists():
            raise forms.ValidationError(_("The food has such a measure already."))
        return description

    def close(self, account: Account) -> None:
        """Add the portion."""
        add_portion(self.item, self.cleaned_data["description"], self.cleaned_data["gram_weight"])


class RightForm(ClosingForm):
    """Nothing is wrong; the item comes back only with another value."""

    answer = "right"
    heading = _("It is right as it is")

    reason = forms.CharField(
        label=_("Why is it right?"),
        max_length=300,
        help_text=_("The item stays away for as long as the value stays the same."),
    )

    def close(self, account: Account) -> None:
        """Take the item off its list."""
        leave_as_it_is(self.item, account, self.cleaned_data["reason"], timezone.now())


class TwoFoodsForm(RightForm):
    """Two foods that look like one are two."""

    heading = _("They are two foods")

    reason = forms.CharField(
        label=_("How do they differ?"),
        max_length=300,
        help_text=_("The pair stays away for as long as both values stay the same."),
    )


def forms_for(item: WorkItem, sent: QueryDict) -> list[ClosingForm]:
    """Return the ways to close this item."""
    ways: dict[str, list[type[ClosingForm]]] = {
        WorkItem.Kind.DUPLICATE: [TwoFoodsForm],
        WorkItem.Kind.WITHOUT_PORTION: [PortionForm, RightForm],
    }
    return [form(sent, item) for form in ways.get(item.kind, [FillForm, RightForm])]
