"""Forms of the food table in the administration: each change may say why, some must."""

from decimal import Decimal
from typing import Any
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from foods.derivations import Derivation
from foods.forms import UNLIKELY_MAGNESIUM_MG_PER_100_G, AmountsForm
from foods.models import Food, Source
from foods.models.foods import AMOUNT_FIELDS, MAX_MAGNESIUM_MG_PER_100_G, OTHER_AMOUNT_FIELDS
from foods.value_origins import ValueOrigin

MAGNESIUM = "magnesium_mg_per_100_g"
# The origin of a value that was typed here without one. Data sets have English names too.
CORRECTED_HERE = ValueOrigin(source="Corrected in this installation")
MAX_REASON_LENGTH = 500
# Fields of the form for the origin of the magnesium value, by what ValueOrigin calls them.
ORIGIN_FIELDS = {
    "source": "origin_source",
    "release": "origin_release",
    "id_in_source": "origin_id",
    "derivation": "origin_derivation",
    "stated_on": "origin_date",
}
# What is asked beside the values.
BESIDE = {"reason", "is_confirmed"}


def reason_field() -> forms.CharField:
    """Return the field that asks why."""
    return forms.CharField(
        label=_("Reason"),
        max_length=MAX_REASON_LENGTH,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_("Why it changes. Everybody who may see the food can read it."),
    )


class ReasonForm(forms.Form):
    """Why something is deleted or taken back."""

    reason = reason_field()


class WithReasonForm(AmountsForm):
    """A row of the food table, with the reason of the change."""

    reason = reason_field()

    @property
    def changes_row(self) -> bool:
        """Whether a value is other than before; a reason alone changes nothing."""
        return bool(set(self.changed_data) - BESIDE)

    def _post_clean(self) -> None:
        """Ask the constraints of the table about what the form does not show, too.

        Django asks only those whose columns are all on the form: a measure described twice, or less magnesium
        than was added to the food, would be met by the database alone.
        """
        super()._post_clean()  # type: ignore[misc]  # as UserCreationForm of Django does
        if not self.errors:
            try:
                self.instance.validate_constraints()
            except ValidationError as refused:
                self.add_error(None, refused)


class FoodForm(WithReasonForm):
    """A food. Magnesium beyond what foods hold must be confirmed, beyond the possible is refused.

    Where its value changes, or where any value is taken out, the reason must be given.
    """

    is_confirmed = forms.BooleanField(
        label=_("I checked it: more than 1,000 mg magnesium per 100 g is right"),
        required=False,
        help_text=_("Only needed for such amounts; no food in the tables holds more than 800."),
    )
    origin_source = forms.CharField(
        label=_("Source of the magnesium value"),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_(
            "A data set, a citation, a label. Blank: the food's own source. Of a new value it must be said "
            "anew, else it reads “corrected here”."
        ),
    )
    origin_release = forms.CharField(label=_("Release"), max_length=60, required=False)
    origin_id = forms.CharField(label=_("Key there"), max_length=120, required=False)
    origin_derivation = forms.ChoiceField(
        label=_("How it came about"), choices=[("", _("not known")), *Derivation.choices], required=False
    )
    origin_date = forms.DateField(
        label=_("Date of the value"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        # Only own foods of accounts may do without.
        self.fields["source"].required = True
        self.fields["id_in_source"].help_text = _("Blank: one is made, so that an export can name the food.")
        kept = self.instance.value_origins.get(MAGNESIUM, {})
        for name, field in ORIGIN_FIELDS.items():
            self.initial.setdefault(field, getattr(ValueOrigin.from_json(kept), name))

    def clean_id_in_source(self) -> str:
        """Make a key where none is given, which no other installation makes; refuse that of another food.

        Files name a food by its key alone, whatever its source.
        """
        key: str = self.cleaned_data["id_in_source"] or f"here:{uuid4().hex[:12]}"
        # The index begins with the source; without naming one all foods would be read.
        foods = Food.objects.filter(owner=None, source__in=list(Source.objects.values_list("pk", flat=True)))
        if "id_in_source" in self.changed_data and foods.filter(id_in_source=key).exists():
            raise ValidationError(_("Another food has this key."))
        return key

    def clean_magnesium_mg_per_100_g(self) -> Decimal | None:
        """Refuse more magnesium than its richest compound holds."""
        mg: Decimal | None = self.cleaned_data[MAGNESIUM]
        if mg is not None and mg > MAX_MAGNESIUM_MG_PER_100_G:
            raise ValidationError(_("More than magnesium oxide holds: 60,300 mg per 100 g is the most."))
        return mg

    def clean(self) -> dict[str, Any]:
        """Ask for the confirmation of an unlikely amount, and for the reason of a change."""
        cleaned: dict[str, Any] = super().clean() or {}
        mg = cleaned.get(MAGNESIUM)
        if mg is not None and mg > UNLIKELY_MAGNESIUM_MG_PER_100_G and not cleaned.get("is_confirmed"):
            self.add_error(
                "is_confirmed", _("This is more than any known food holds. Check it, then confirm.")
            )
        if "reason" in cleaned and not cleaned["reason"]:
            self.ask_why(cleaned)
        return cleaned

    def ask_why(self, cleaned: dict[str, Any]) -> None:
        """Ask for the reason where the magnesium changes or a value becomes unknown."""
        if self.instance.pk is None:
            return
        emptied = [name for name in self.changed_amounts if name in cleaned and cleaned[name] is None]
        if MAGNESIUM in self.changed_amounts:
            self.add_error("reason", _("Say why the magnesium value changes."))
        elif emptied:
            self.add_error("reason", _("Say why a value is taken out: the food then has none."))

    @property
    def changed_amounts(self) -> set[str]:
        """The amounts that are other than before."""
        return set(self.changed_data) & {*AMOUNT_FIELDS, *OTHER_AMOUNT_FIELDS}

    @property
    def changes_magnesium(self) -> bool:
        """Whether a magnesium value that stood is other than before."""
        return MAGNESIUM in self.changed_amounts

    @property
    def states_origin(self) -> bool:
        """Whether the magnesium value is said to come from elsewhere than before."""
        return not {*ORIGIN_FIELDS.values()}.isdisjoint(self.changed_data)

    def save(self, commit: bool = True) -> Any:
        """Set where the values come from, and save as every form does."""
        self.instance.value_origins = self.origins()
        return super().save(commit)

    def origins(self) -> dict[str, dict[str, str]]:
        """Return which values come from elsewhere than the food: what is typed here does."""
        kept = dict(self.instance.value_origins)
        if self.instance.pk is not None:
            kept |= {name: CORRECTED_HERE.as_json() for name in self.changed_amounts & {*AMOUNT_FIELDS}}
        stated = ValueOrigin(**{name: self.cleaned_data[field] for name, field in ORIGIN_FIELDS.items()})
        if self.changes_magnesium and not self.states_origin:
            return kept  # what stands beside it is the origin of the former value
        kept.pop(MAGNESIUM, None)
        return kept | ({MAGNESIUM: stated.as_json()} if stated.as_json() else {})
