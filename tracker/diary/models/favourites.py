"""Foods a person keeps at hand."""

from typing import ClassVar

from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from foods.models import Food
from tracker.people.models import Act, Person, WrittenRow
from tracker.people.models.entries import OfPersonQuerySet


class FavouriteManager(models.Manager["Favourite"]):
    """The favourites nobody removed."""

    def get_queryset(self) -> OfPersonQuerySet:
        """Return the favourites that stand, by name."""
        return OfPersonQuerySet(self.model, using=self._db).filter(deleted_by=None).order_by("name", "pk")

    def of(self, person: Person) -> OfPersonQuerySet:
        """Return this person's favourites."""
        return self.get_queryset().of(person)

    def keep(self, act: Act, person: Person, food: Food, name: str) -> "Favourite":
        """Keep `food` under `name`; keeping it twice, even at the same moment, is keeping it once."""
        try:
            return self.standing(person, food)
        except Favourite.DoesNotExist:
            return self.kept_once(act, person, food, name[:200])

    def kept_once(self, act: Act, person: Person, food: Food, name: str) -> "Favourite":
        """Write a favourite, or return the one that another request wrote meanwhile."""
        try:
            with transaction.atomic():
                act.save()
                return self.create(act=act, person=person, food=food, name=name)
        except IntegrityError:
            return self.standing(person, food)

    def standing(self, person: Person, food: Food) -> "Favourite":
        """Return the favourite that `food` is."""
        favourite: Favourite = self.of(person).get(food=food)
        return favourite


class Favourite(WrittenRow):
    """A food one tap away. It is logged in the amount it was had in last, else in its usual portion."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+", editable=False)
    # RESTRICT, as for meal items: an import leaves a food alone that somebody keeps at hand.
    food = models.ForeignKey(Food, on_delete=models.RESTRICT, related_name="+", editable=False)
    name = models.CharField(_("name"), max_length=200)

    objects: ClassVar[FavouriteManager] = FavouriteManager()

    class Meta:
        verbose_name = _("favourite")
        base_manager_name = "all_rows"
        constraints = (
            models.UniqueConstraint(
                fields=["person", "food"], condition=Q(deleted_by=None), name="favourite_stands_once"
            ),
        )

    def __str__(self) -> str:
        return self.name
