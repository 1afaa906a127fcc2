"""Items: log food or a guess, change it, remove it."""

from decimal import Decimal
from http import HTTPStatus
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from ninja import Router, Status

from foods.amounts import amount_in, stored
from foods.models import Food
from tracker.api.amounts import amount_of, refuse_mixture
from tracker.api.auth import Caller, TokenRequest
from tracker.api.entries import refuse_overflow
from tracker.api.fields import Day
from tracker.api.found import found
from tracker.api.problems import ProblemError, refused
from tracker.api.schemas.entries import ItemAnswer, ItemChange, ItemContent
from tracker.api.versions import refuse_stale
from tracker.diary.models import Amount, MealItem, Moment
from tracker.diary.models.logged import contents_per_100_g
from tracker.people.models import Act

router = Router(tags=["diary"])


@router.post("diary/{date}/items", response={201: ItemAnswer, 200: ItemAnswer})
def log_item(request: TokenRequest, date: Day, content: ItemContent) -> Status[ItemAnswer]:
    """Log a food or a guess. A repeat with the client's own `id` is the same row: 200 instead of 201."""
    refuse_mixture(content)
    moment = Moment(date, content.time, content.meal or "")
    log = log_guess if content.food_id is None else log_food
    return log(request.auth, content, moment)


def log_food(caller: Caller, content: ItemContent, moment: Moment) -> Status[ItemAnswer]:
    """Log grams or portions of a food the account may see."""
    foods = Food.objects.visible_to(caller.account).with_names_and_portions()
    food = found(foods, str(content.food_id))
    amount = amount_of(content, food)
    refuse_overflow("grams", *(amount_in(amount.grams, value) for value in contents_per_100_g(food)))
    try:
        act = caller.begun_act(Act.Verb.ADD, food.name)
        item = MealItem.objects.log(act, food, amount, moment, id=content.id)
    except IntegrityError:
        return logged_before(caller, content, moment, food_id=food.pk, grams=stored(amount.grams))
    return Status(HTTPStatus.CREATED, ItemAnswer.of(item))


def log_guess(caller: Caller, content: ItemContent, moment: Moment) -> Status[ItemAnswer]:
    """Log something no table knows."""
    name, mg = str(content.name), content.magnesium_mg
    try:
        item = MealItem.objects.guess(caller.begun_act(Act.Verb.ADD, name), name, mg, moment, id=content.id)
    except IntegrityError:
        return logged_before(caller, content, moment, food_id=None, food_name=name, magnesium_mg=mg)
    return Status(HTTPStatus.CREATED, ItemAnswer.of(item))


def logged_before(caller: Caller, content: ItemContent, moment: Moment, **values: Any) -> Status[ItemAnswer]:
    """Return the row that has the client's id already, if it is what was sent now.

    One answer for other content, a removed row and somebody else's: the id tells nobody whose it is.
    """
    item = MealItem.objects.of(caller.person).filter(pk=content.id).first()
    asked = {"date": moment.date, "time": moment.time, "meal": moment.meal, **values}
    if item is None or any(getattr(item, name) != value for name, value in asked.items()):
        raise ProblemError(HTTPStatus.CONFLICT, _("This id belongs to an entry with other content."))
    return Status(HTTPStatus.OK, ItemAnswer.of(item))


@router.patch("items/{item_id}", response=ItemAnswer)
def change_item(request: TokenRequest, item_id: str, change: ItemChange) -> ItemAnswer:
    """Change the fields that are sent. Values per gram stay those the item was logged with."""
    with transaction.atomic():
        item = own_item(request, item_id)
        fields = changed_fields(item, change.given())
        if fields:
            item.save_change(request.auth.begun_act(Act.Verb.CHANGE, item.food_name), fields)
    return ItemAnswer.of(item)


@router.delete("items/{item_id}", response={204: None})
def delete_item(request: TokenRequest, item_id: str) -> Status[None]:
    """Remove an item. It can be brought back from "Recent changes" for 30 days."""
    with transaction.atomic():
        item = own_item(request, item_id)
        item.delete_by(request.auth.begun_act(Act.Verb.DELETE, item.food_name))
    return Status(HTTPStatus.NO_CONTENT, None)


def own_item(request: TokenRequest, item_id: str) -> MealItem:
    """Return the person's item, held until it is written, in the version the request expects."""
    item = found(MealItem.objects.of(request.auth.person).select_for_update(), item_id)
    refuse_stale(request, ItemAnswer.of(item))
    return item


def changed_fields(item: MealItem, given: dict[str, Any]) -> list[str]:
    """Put what was sent into `item` and return the names of its fields to save."""
    fields = []
    if "grams" in given:
        fields += weighed(item, given.pop("grams"))
        refuse_overflow("grams", item.magnesium_mg, item.caffeine_mg, item.alcohol_g)
    if "magnesium_mg" in given:
        fields += guessed_again(item, given.pop("magnesium_mg"))
    if "meal" in given:
        given["meal"] = given["meal"] or ""
    return list(dict.fromkeys([*fields, *item.take(given)]))


def guessed_again(item: MealItem, mg: Decimal | None) -> list[str]:
    """Set another number of the person's own and return the names of the fields of `item` that changed."""
    if item.amount and not item.is_guess:
        raise refused("magnesium_mg", _("This follows from the food and its grams; change the grams."))
    if item.amount and mg is not None and not item.amount.can_hold(mg):
        raise refused("magnesium_mg", _("This is more than the food itself weighs."))
    fields = item.guess_again(mg)
    refuse_overflow("magnesium_mg", item.magnesium_mg, item.caffeine_mg, item.alcohol_g)
    return fields


def weighed(item: MealItem, grams: Decimal) -> list[str]:
    """Weigh `item` again and return the names of its fields that changed."""
    try:
        return item.weigh(Amount(grams))
    except ValueError:
        raise refused("grams", _("A guess has no grams; change its milligrams.")) from None
