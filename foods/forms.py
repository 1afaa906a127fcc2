"""Forms of foods, and the field for amounts that forms everywhere use."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import number_format
from django.utils.functional import lazy
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from foods.amounts import MAX_AMOUNT, AmountError, parsed_amount, plain
from foods.browsing.orders import Order, Wanted, orders_for
from foods.groups import FoodGroup
from foods.models.foods import AMOUNT_FIELDS, OTHER_AMOUNT_FIELDS
from foods.readers import Reader

# The richest foods hold near 780 mg (rice bran, agar); more is likelier a slip of the decimal point.
UNLIKELY_MAGNESIUM_MG_PER_100_G = 1_000
# As in the JSON interface.
MAX_QUERY_LENGTH = 200


def number_as_read(amount: Decimal | int) -> str:
    """Return a limit as the reader's language writes numbers: "10,000"."""
    return number_format(plain(Decimal(amount)), use_l10n=True, force_grouping=True)


# Fields are made once; their messages are read in many languages.
as_read = lazy(number_as_read, str)


class AmountField(forms.DecimalField):
    """An amount as people type it ("1,5", "1.5", "½"), cleaned to a Decimal of three places."""

    def __init__(
        self, *, min_value: Decimal | int = 0, max_value: Decimal | int = MAX_AMOUNT, **options: Any
    ) -> None:
        options.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}))
        limits = {
            "min_value": format_lazy(_("Enter at least {least}."), least=as_read(min_value)),
            "max_value": format_lazy(_("Enter at most {most}."), most=as_read(max_value)),
        }
        options["error_messages"] = limits | options.get("error_messages", {})
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
