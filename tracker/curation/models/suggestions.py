"""What people suggest for the food table."""

from decimal import Decimal
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from foods.amounts import magnesium_mg
from foods.derivations import Derivation
from foods.groups import FoodGroup
from foods.models import Food
from foods.models.foods import per_100_g
from tracker.curation.suggestions.arithmetic import arithmetic


class SuggestionQuerySet(models.QuerySet["Suggestion"]):
    """Suggestions of accounts."""

    def of(self, account: Any) -> Self:
        """Return what this account suggested."""
        return self.filter(account=account)

    def waiting(self) -> Self:
        """Return those nobody decided and nobody withdrew."""
        return self.filter(state=Suggestion.State.WAITING)

    def with_foods(self) -> Self:
        """Fetch with each its food, as far as everybody sees that, and its usual portion: three queries."""
        standing = Food.objects.shared().filter(pk=models.OuterRef("food"))
        rows = self.annotate(food_stands=models.Exists(standing)).select_related("food__source")
        return rows.prefetch_related("food__names", "food__portions")


class Suggestion(models.Model):
    """A value for a food of the table, or a food it lacks, with where that is from.

    Private to its account and the editors of the food table until it is accepted; editors do not see whose
    it is.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        ACCEPTED = "accepted", _("accepted")
        DECLINED = "declined", _("declined")
        WITHDRAWN = "withdrawn", _("withdrawn")

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="suggestions", editable=False
    )
    # The food the value is for; None where a new food is suggested, or the food is gone by now.
    food = models.ForeignKey(
        Food, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    is_new_food = models.BooleanField(_("a food the table lacks"), default=False, editable=False)
    food_name = models.CharField(_("name of the food"), max_length=120)
    group = models.CharField(_("group"), max_length=20, choices=FoodGroup, blank=True)
    magnesium_mg_per_100_g = per_100_g(_("magnesium, mg per 100 g"))
    # The usual portion of a new food, or the portion for which the label states its magnesium.
    portion = models.CharField(_("portion"), max_length=120, blank=True)
    portion_grams = models.DecimalField(
        _("weight in grams"), max_digits=9, decimal_places=3, null=True, blank=True
    )
    # What the label states for that portion, where it does not state 100 g.
    stated_mg = models.DecimalField(
        _("magnesium in a portion, mg"), max_digits=9, decimal_places=3, null=True, blank=True
    )
    # What the table said when it was suggested, so that the queue can tell whether that changed since.
    former_mg_per_100_g = per_100_g("")
    derivation = models.CharField(
        _("how the value came about"), max_length=12, choices=Derivation, blank=True
    )
    citation = models.CharField(_("where the value is from"), max_length=300)
    note = models.CharField(_("note"), max_length=500, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.WAITING)
    answer = models.CharField(_("answer"), max_length=500, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    decided_at = models.DateTimeField(null=True, editable=False)
    # When the person looked at the answer.
    seen_at = models.DateTimeField(null=True, editable=False)

    objects: ClassVar[Any] = SuggestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("suggestion")
        verbose_name_plural = _("suggestions")
        indexes = (
            models.Index(fields=["made_at"], name="suggestion_queue", condition=Q(state="waiting")),
            models.Index(fields=["account", "-made_at"], name="suggestions_of_account"),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(magnesium_mg_per_100_g__gte=0), name="suggestion_magnesium_not_below_0"
            ),
            models.UniqueConstraint(
                fields=["account", "food"],
                name="suggestion_of_a_value_waits_once",
                condition=Q(state="waiting"),
            ),
            models.UniqueConstraint(
                "account",
                Lower("food_name"),
                name="suggestion_of_a_food_waits_once",
                condition=Q(state="waiting", is_new_food=True),
            ),
        )

    def __str__(self) -> str:
        return self.food_name

    @property
    def is_waiting(self) -> bool:
        """Whether it can still be decided and withdrawn."""
        return self.state == self.State.WAITING

    @property
    def is_answered(self) -> bool:
        """Whether an editor decided."""
        return self.state in {self.State.ACCEPTED, self.State.DECLINED}

    @property
    def is_news(self) -> bool:
        """Whether the person has not looked at the answer yet."""
        return self.is_answered and self.seen_at is None

    @property
    def standing_food(self) -> Food | None:
        """The food of the table it is about, of a row of `with_foods`; None for a new or a vanished food."""
        return self.food if getattr(self, "food_stands", False) else None

    @property
    def is_food_gone(self) -> bool:
        """Whether its food was deleted meanwhile, or went with the import it came in."""
        return not self.is_new_food and self.standing_food is None

    @property
    def usual_grams(self) -> Decimal | None:
        """The weight of the usual portion: the table's, else the suggested one; None without either."""
        portion = self.standing_food.default_portion if self.standing_food else None
        return portion.gram_weight if portion else self.portion_grams

    @property
    def arithmetic(self) -> str:
        """How the value was computed, where the label states it for a portion; else empty."""
        if self.stated_mg is None or self.portion_grams is None:
            return ""
        return arithmetic(self.stated_mg, self.portion_grams)

    @property
    def magnesium_mg_per_portion(self) -> Decimal | None:
        """What the usual portion would hold; None without a portion or a value."""
        grams = self.usual_grams
        return None if grams is None else magnesium_mg(grams, self.magnesium_mg_per_100_g)
