"""Forms of foods, and the field for amounts that forms everywhere use."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _

from foods.amounts import MAX_AMOUNT, AmountError, parsed_amount, plain
from foods.browsing.orders import Order, Wanted, orders_for
from foods.groups import FoodGroup
from foods.models.foods import AMOUNT_FIELDS, MAX_MAGNESIUM_MG_PER_100_G, OTHER_AMOUNT_FIELDS
from foods.readers import Reader

# The richest foods hold near 780 mg (rice bran, agar); more is likelier a slip of the decimal point.
UNLIKELY_MAGNESIUM_MG_PER_100_G = 1_000
# As in the JSON interface.
MAX_QUERY_LENGTH = 200


class AmountField(forms.DecimalField):
    """An amount as people type it ("1,5", "1.5", "½"), cleaned to a Decimal of three places."""

    def __init__(
        self, *, min_value: Decimal | int = 0, max_value: Decimal | int = MAX_AMOUNT, **options: Any
    ) -> None:
        options.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}))
        super().__init__(min_value=min_value, max_value=max_value, **options)

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        """Read the typed text; an empty field is None."""
        text = str(value).strip() if value is not None else ""
        if text in self.empty_values:
            return None
        try:
            return parsed_amount(text)
        except AmountError as error:
            raise ValidationError(str(error.message), code="invalid") from error

    def prepare_value(self, value: Any) -> Any:
        """Show a stored amount without needless zeros, with the reader's decimal sign; text as typed."""
        if not isinstance(value, Decimal):
            return value
        return number_format(plain(value), use_l10n=True, force_grouping=False)

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether the typed text means another amount."""
        try:
            return bool(self.to_python(initial) != self.to_python(data))
        except ValidationError:
            return True


class SearchForm(forms.Form):
    """The words of a search."""

    q = forms.CharField(
        label=_("Find a food"),
        max_length=MAX_QUERY_LENGTH,
        required=False,
        error_messages={"max_length": _("Type at most %(limit_value)d characters.")},
    )
    branded = forms.BooleanField(required=False, widget=forms.HiddenInput)


class BrowseForm(forms.Form):
    """Which foods to list, and in what order: the address says it, so that a page can be kept and sent."""

    by = forms.ChoiceField(required=False, widget=forms.HiddenInput)
    group = forms.ChoiceField(
        label=_("Group"), choices=[("", _("All groups")), *FoodGroup.choices], required=False
    )
    foods = forms.ChoiceField(
        label=_("Foods"),
        choices=[("", _("Everyday foods")), ("all", _("All foods of the tables, without brands"))],
        required=False,
    )
    extras = forms.BooleanField(label=_("Also drinks, spices and powders"), required=False)

    def __init__(self, *args: Any, reader: Reader, **options: Any) -> None:
        super().__init__(*args, **options)
        self.orders = orders_for(reader)
        self.fields["by"].choices = [(order.value, order.label) for order in self.orders]  # type: ignore[attr-defined]
        for field in ("group", "foods"):
            self.fields[field].widget.attrs["class"] = "form-select"
        self.fields["extras"].widget.attrs["class"] = "form-check-input"

    def wanted(self) -> Wanted:
        """Return what was chosen; what cannot be read is as if it had not been."""
        self.full_clean()
        chosen = self.cleaned_data
        return Wanted(
            order=Order(chosen.get("by") or self.orders[0]),
            group=chosen.get("group", ""),
            all_generic=chosen.get("foods") == "all",
            extras=chosen.get("extras", False),
        )


class AmountsForm(forms.ModelForm):  # type: ignore[type-arg]
    """Amounts are typed with comma or point, and none is negative."""

    class Meta:
        field_classes = dict.fromkeys((*AMOUNT_FIELDS, *OTHER_AMOUNT_FIELDS, "gram_weight"), AmountField)


class FoodForm(AmountsForm):
    """A food; magnesium beyond what foods hold must be confirmed, beyond the possible is refused."""

    is_confirmed = forms.BooleanField(
        label=_("I checked it: more than 1,000 mg magnesium per 100 g is right"),
        required=False,
        help_text=_("Only needed for such amounts; no food in the tables holds more than 800."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        # Only own foods of accounts may do without.
        self.fields["source"].required = True

    def clean_magnesium_mg_per_100_g(self) -> Decimal | None:
        """Refuse more magnesium than its richest compound holds."""
        mg: Decimal | None = self.cleaned_data["magnesium_mg_per_100_g"]
        if mg is not None and mg > MAX_MAGNESIUM_MG_PER_100_G:
            raise ValidationError(_("More than magnesium oxide holds: 60,300 mg per 100 g is the most."))
        return mg

    def clean(self) -> dict[str, Any]:
        """Ask for the confirmation where the amount is unlikely."""
        cleaned: dict[str, Any] = super().clean() or {}
        mg = cleaned.get("magnesium_mg_per_100_g")
        if mg is not None and mg > UNLIKELY_MAGNESIUM_MG_PER_100_G and not cleaned.get("is_confirmed"):
            self.add_error(
                "is_confirmed", _("This is more than any known food holds. Check it, then confirm.")
            )
        return cleaned


class FoodNameForm(forms.ModelForm):  # type: ignore[type-arg]
    """A name; its usual portion must be one of the same food."""

    def clean(self) -> dict[str, Any]:
        """Refuse a portion of another food."""
        cleaned: dict[str, Any] = super().clean() or {}
        portion, food = cleaned.get("default_portion"), cleaned.get("food")
        if portion is not None and food is not None and portion.food_id != food.pk:
            self.add_error("default_portion", _("This portion belongs to another food."))
        return cleaned
