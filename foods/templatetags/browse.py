"""The ways to browse: the same for everybody who reads alike, rendered once a process and language."""

from functools import cache
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from foods.browsing.orders import Order, orders_for
from foods.groups import FoodGroup
from foods.readers import Anybody, Reader

register = template.Library()


@register.simple_tag
def ways_to_browse(reader: Reader) -> SafeString:
    """Return chips that lead to rankings, groups and own foods; no ranking with weak kidneys."""
    return rendered(get_language(), reader.kidneys_need_care, reader.shows_energy)


@cache
def rendered(_language: str | None, kidneys_need_care: bool, shows_energy: bool) -> SafeString:
    """Return the chips of readers who are alike."""
    orders = orders_for(Anybody(kidneys_need_care, shows_energy))
    # The alphabet is worth a chip only where it is the one order.
    shown = [order for order in orders if order != Order.NAME] or orders
    context: dict[str, Any] = {"orders": shown, "groups": FoodGroup}
    return render_to_string("foods/_ways_to_browse.html", context)
