"""Plain builders of corrections: a value of the table changed, the past brought to it."""

from decimal import Decimal

from django.utils.timezone import now

from foods.models import Food
from tests.tracker.people.builders import make_account
from tracker.curation.corrections.applying import apply
from tracker.curation.corrections.entries import Stretch
from tracker.curation.corrections.plan import plan_for
from tracker.curation.models import Correction
from tracker.diary.models import MealItem
from tracker.people.models import Account, Act, Person

EVERYTHING = Stretch()


def change_value(food: Food, mg: str | None, **fields: str | None) -> Food:
    """Give a food of the table another value, as its administrator would; return it as it is now."""
    values = {name: None if value is None else Decimal(value) for name, value in fields.items()}
    amount = None if mg is None else Decimal(mg)
    Food.objects.filter(pk=food.pk).update(magnesium_mg_per_100_g=amount, **values)
    return Food.objects.select_related("source").get(pk=food.pk)


def correct(food: Food, stretch: Stretch = EVERYTHING, reason: str = "") -> Correction:
    """Bring the entries of a food to what the table says now, as an act of an administrator."""
    account = Account.objects.filter(is_superuser=True).first()
    administrator = account or make_account("curator@example.org", is_admin=True)
    act = Act.begun(administrator, None, Act.Verb.CORRECT, food.name)
    return apply(plan_for(Food.objects.get(pk=food.pk), stretch), act, reason)


def undo(done: Correction | Act) -> None:
    """Undo an act as a request does: as the database has it."""
    act = done.act if isinstance(done, Correction) else done
    assert act is not None
    Act.objects.get(pk=act.pk).undo(now())


def found(item: MealItem) -> MealItem:
    """Return an item as the database has it."""
    kept: MealItem = MealItem.all_rows.get(pk=item.pk)
    return kept


def held(item: MealItem) -> tuple[Decimal | None, Decimal | None, str]:
    """Return the magnesium of an item, in 100 g and in all, and how it is known."""
    kept = found(item)
    return kept.magnesium_mg_per_100_g, kept.magnesium_mg, kept.value_kind


def with_water(person: Person, mg_per_l: str | None) -> Person:
    """Give a person this tap water."""
    amount = None if mg_per_l is None else Decimal(mg_per_l)
    Person.objects.filter(pk=person.pk).update(tap_water_mg_per_l=amount)
    return Person.objects.get(pk=person.pk)
