"""In what order foods are browsed, and which of them."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from foods.readers import Reader


class Order(models.TextChoices):
    """How foods are ordered; the words of its chip."""

    PORTION = "portion", _("Most per portion")
    HUNDRED_GRAMS = "100g", _("Most per 100 g")
    HUNDRED_KCAL = "100kcal", _("Most per 100 kcal")
    NAME = "name", _("By name")


def orders_for(reader: Reader) -> list[Order]:
    """Return the orders to choose from, the first one unasked: with weak kidneys no ranking."""
    if reader.kidneys_need_care:
        return [Order.NAME]
    return [order for order in Order if order != Order.HUNDRED_KCAL or reader.shows_energy]


@dataclass(frozen=True)
class Wanted:
    """Which foods are to be listed, and how."""

    order: Order
    group: str = ""
    all_generic: bool = False
    extras: bool = False
