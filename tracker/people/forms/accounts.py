"""Accounts: joining by a link, tokens for programs, deletion."""

from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from tracker.people.forms.fields import helper
from tracker.people.forms.plain_words import PlainForm, PlainModelForm
from tracker.people.models import Account, ApiToken, Person


class JoinForm(PlainModelForm):
    """E-mail address and password of an account made by a one-time link."""

    password = forms.CharField(
        label=_("Password"),
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
        help_text=_("At least 10 characters."),
    )

    class Meta:
        model = Account
        fields = ("email",)
        widgets = {"email": forms.EmailInput({"autocomplete": "username", "autofocus": True})}

    @property
    def helper(self) -> FormHelper:
        """The layout, its button in the language of the page."""
        return helper(str(_("Create the account")), "email", "password")

    def clean_email(self) -> str:
        """Refuse an address that has an account already, in any case."""
        email = str(self.cleaned_data["email"]).lower()
        if Account.objects.filter(email__iexact=email).exists():
            raise forms.ValidationError(_("This address already has an account. Sign in instead."))
        return email

    def clean_password(self) -> str:
        """Apply the rules for passwords."""
        password = str(self.cleaned_data["password"])
        validate_password(password)
        return password


class TokenForm(PlainForm):
    """A token that lets a program read or write one person's diary."""

    person = forms.ModelChoiceField(label=_("Whose diary"), queryset=Person.objects.none(), empty_label=None)
    scope = forms.ChoiceField(label=_("It may"), choices=ApiToken.Scope.choices)

    @property
    def helper(self) -> FormHelper:
        """The layout, its button in the language of the page."""
        return helper(str(_("Make a token")), "person", "scope")

    def __init__(self, *args: Any, persons: list[Person], **options: Any) -> None:
        super().__init__(*args, **options)
        own = Person.objects.filter(pk__in=[person.pk for person in persons])
        self.fields["person"].queryset = own  # type: ignore[attr-defined]


class DeleteAccountForm(PlainForm):
    """The password, typed again before everything is deleted."""

    password = forms.CharField(
        label=_("Your password"), widget=forms.PasswordInput({"autocomplete": "current-password"})
    )

    @property
    def helper(self) -> FormHelper:
        """The layout, its button in the language of the page."""
        return helper(str(_("Delete everything")), "password")

    def __init__(self, *args: Any, account: Account, **options: Any) -> None:
        super().__init__(*args, **options)
        self.account = account

    def clean_password(self) -> str:
        """Refuse another password than the account's."""
        password = str(self.cleaned_data["password"])
        if not self.account.check_password(password):
            raise forms.ValidationError(_("This is not your password."))
        return password
