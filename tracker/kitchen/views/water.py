"""Magnesium in one's own tap water."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from foods.models import FoodName
from tracker.kitchen import shelf
from tracker.kitchen.forms import WaterForm
from tracker.people.models import Act
from tracker.people.notices import announce, begun_act
from tracker.people.requests import AccountRequest
from tracker.people.sent_forms import adds_once_to

# Some dozens of drinks are brewed; the page names the most usual.
DRINKS_NAMED = 24


@require_http_methods(["GET", "POST"])
@adds_once_to("kitchen:list_own")
def set_water(request: AccountRequest) -> HttpResponse:
    """Set, change or clear the magnesium of this person's tap water; what was logged stays as it is."""
    person = request.person
    form = WaterForm(request.POST or None, initial={"tap_water_mg_per_l": person.tap_water_mg_per_l})
    if request.method == "POST" and form.is_valid():
        act = begun_act(request, Act.Verb.CHANGE, _("Tap water"))
        shelf.set_tap_water(act, person, form.cleaned_data["tap_water_mg_per_l"])
        announce(request, act)
        return redirect("kitchen:list_own")
    context = {"form": form, "drinks": brewed_drinks(), "section": "foods"}
    return render(request, "kitchen/set_water.html", context)


def brewed_drinks() -> list[FoodName]:
    """Return everyday names of drinks that are made with tap water, the most usual first."""
    names = FoodName.objects.plain().visible_to(None).filter(food__is_brewed=True)
    return list(names.order_by("position", "pk")[:DRINKS_NAMED])
