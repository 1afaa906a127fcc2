"""Forms of foods, and the field for amounts that forms everywhere use."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _

from foods.amounts import MAX_AMOUNT, AmountError, parsed_amount

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
        return number_format(f"{value.normalize():f}", use_l10n=True, force_grouping=False)

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
