from decimal import Decimal

import pytest
from django import forms
from django.utils import translation

from foods.forms import AmountField, SearchForm


class WeightForm(forms.Form):
    grams = AmountField(min_value=Decimal("0.1"), max_value=5000, required=False)


@pytest.mark.parametrize(("text", "grams"), [("1,5", "1.5"), (" 30 ", "30"), ("½", "0.5")])
def test_an_amount_field_reads_what_people_type(text, grams):
    form = WeightForm({"grams": text})
    assert form.is_valid()
    assert form.cleaned_data["grams"] == Decimal(grams)


def test_a_blank_amount_is_nothing_not_zero():
    form = WeightForm({"grams": " "})
    assert form.is_valid()
    assert form.cleaned_data["grams"] is None


@pytest.mark.parametrize("text", ["0", "5001", "1,234.5", "-3", "nan", "many"])
def test_what_is_no_possible_amount_shows_the_form_again_with_the_words_typed(text):
    form = WeightForm({"grams": text})
    assert not form.is_valid()
    assert f'value="{text}"' in form.as_p()


def test_phones_show_digits_for_an_amount():
    assert 'inputmode="decimal"' in WeightForm().as_p()


def test_a_stored_amount_is_shown_without_needless_zeros():
    assert 'value="30"' in WeightForm(initial={"grams": Decimal("30.000")}).as_p()
    assert 'value="1.5"' in WeightForm(initial={"grams": Decimal("1.500")}).as_p()


def test_a_stored_amount_is_shown_with_the_readers_decimal_sign():
    with translation.override("de"):
        assert 'value="1,5"' in WeightForm(initial={"grams": Decimal("1.500")}).as_p()


def test_the_same_amount_written_otherwise_is_no_change():
    field = AmountField()
    assert not field.has_changed(Decimal("1.500"), "1,5")
    assert field.has_changed(Decimal("1.500"), "1,6")
    assert field.has_changed(None, "0")
    assert field.has_changed(None, "x")


def test_a_search_of_more_than_200_characters_is_refused():
    assert SearchForm({"q": "x" * 200}).is_valid()
    assert "at most 200" in SearchForm({"q": "x" * 201}).errors["q"][0]
