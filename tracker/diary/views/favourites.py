"""Foods kept at hand: star them, log them with one tap, let them go."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from foods.amounts import AmountError, plain
from foods.known_food import KnownFood, known_food
from foods.search.found_foods import FoundFood, found_foods
from tracker.diary.cautions import caution
from tracker.diary.favourites import FAVOURITES, at_hand, last_had
from tracker.diary.forms.amounts import possible_amount
from tracker.diary.item_words import measured, milligram_words
from tracker.diary.models import Amount, Favourite, MealItem, Moment
from tracker.diary.models.logged import contents_per_100_g
from tracker.diary.views.items import suggested_meal
from tracker.diary.views.repeats import log_items
from tracker.people.models import Act
from tracker.people.notices import announce, begun_act
from tracker.people.requests import AccountRequest
from tracker.people.sent_forms import adds_once
from tracker.people.views.settings import back

PER_100_G = Decimal(100)


@dataclass(frozen=True)
class FavouriteLine:
    """A favourite as the list prints it: how much one tap logs, and the magnesium in that."""

    favourite: Favourite
    amount: str
    magnesium: str


@require_GET
def list_favourites(request: AccountRequest, day: date) -> HttpResponse:
    """Show the favourites of this person, each with a button that logs it on `day`."""
    lines = favourite_lines(request, FAVOURITES.rows(request.person.pk), day)
    return render(
        request, "diary/list_favourites.html", {"date": day, "favourites": lines, "section": "today"}
    )


def favourite_lines(
    request: AccountRequest, favourites: Sequence[Favourite], day: date
) -> list[FavouriteLine]:
    """Return the lines of a list: four queries, however many there are."""
    had = last_had(request.person, [favourite.food_id for favourite in favourites], day)
    fresh = [favourite for favourite in favourites if favourite.food_id not in had]
    found = {each.food_id: each for each in found_foods([(each.food_id, each.name) for each in fresh])}
    return [
        line_as_had(favourite, had[favourite.food_id])
        if favourite.food_id in had
        else line_as_found(favourite, found[favourite.food_id])
        for favourite in favourites
        if favourite.food_id in had or favourite.food_id in found
    ]


def line_as_had(favourite: Favourite, item: MealItem) -> FavouriteLine:
    """Return the line of something that was had before."""
    return FavouriteLine(favourite, measured(item), milligram_words(item.magnesium_mg, item.is_at_least))


def line_as_found(favourite: Favourite, found: FoundFood) -> FavouriteLine:
    """Return the line of something that was not had yet: its usual portion."""
    weight = _("%(grams)s g") % {"grams": plain(found.grams)}
    amount = f"{found.portion}, {weight}" if found.portion else weight
    return FavouriteLine(favourite, amount, milligram_words(found.magnesium_mg, found.is_at_least))


@require_POST
def keep_favourite(request: AccountRequest, food_id: int) -> HttpResponse:
    """Keep a food at hand, under the name it is known by here."""
    known = known_food(request.user, food_id)
    if known is None:
        raise Http404
    name = known.hit(request.POST.get("name", "")).name
    act = begun_act(request, Act.Verb.ADD, _("Favourite: %(name)s") % {"name": name})
    favourite = Favourite.objects.keep(act, request.person, known.food, name)
    if favourite.act_id == act.pk:
        announce(request, act)
    else:
        messages.info(request, _("%(name)s is among your favourites.") % {"name": favourite.name})
    return back(request, "today:show_today")


@require_POST
def remove_favourite(request: AccountRequest, favourite_id: UUID) -> HttpResponse:
    """Let a favourite go; the message after it takes that back."""
    favourite = get_object_or_404(Favourite.objects.of(request.person), pk=favourite_id)
    act = begun_act(request, Act.Verb.DELETE, _("Favourite: %(name)s") % {"name": favourite.name})
    favourite.delete_by(act)
    announce(request, act)
    return back(request, "today:show_today")


@require_POST
@adds_once
def log_favourite(request: AccountRequest, day: date, favourite_id: UUID) -> HttpResponse:
    """Log a favourite in the amount it was had in last, else in its usual portion."""
    favourite = get_object_or_404(at_hand(request.person), pk=favourite_id)
    moment = Moment(day, meal=suggested_meal(request, day))
    had = last_had(request.person, [favourite.food_id], day)
    if had:
        log_items(request, list(had.values()), moment)
    else:
        log_portion(request, favourite, moment)
    return redirect("today:show_day", day)


def log_portion(request: AccountRequest, favourite: Favourite, moment: Moment) -> None:
    """Log the usual portion of a favourite, 100 g of a food without one; say so where that cannot be."""
    known = known_food(request.user, favourite.food_id)
    if known is None:
        raise Http404
    try:
        amount = possible_amount(usual_amount(known, favourite.name), contents_per_100_g(known.food))
    except AmountError as error:
        messages.error(request, str(error.message))
        return
    act = begun_act(request, Act.Verb.ADD, favourite.name)
    MealItem.objects.log(act, known.food, amount, moment, food_name=favourite.name)
    announce(request, act)
    caution(request, [known.food], moment.date)


def usual_amount(known: KnownFood, name: str) -> Amount:
    """Return one usual portion of a food under a name, or 100 g."""
    portion = known.hit(name).portion
    return (
        Amount(PER_100_G) if portion is None else Amount(portion.gram_weight, Decimal(1), portion.description)
    )
