"""What people suggest for the food table."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from foods.derivations import Derivation
from foods.groups import FoodGroup
from foods.models import Food
from foods.models.foods import per_100_g


class Suggestion(models.Model):
    """A value for a food of the table, or a food it lacks, with where that is from.

    Private to its account and the editors of the food table until it is accepted.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        ACCEPTED = "accepted", _("accepted")
        DECLINED = "declined", _("declined")
        WITHDRAWN = "withdrawn", _("withdrawn")

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="suggestions", editable=False
    )
    # The food the value is for; None where a new food is suggested.
    food = models.ForeignKey(
        Food, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    food_name = models.CharField(_("name of the food"), max_length=120)
    group = models.CharField(_("group"), max_length=20, choices=FoodGroup, blank=True)
    magnesium_mg_per_100_g = per_100_g(_("magnesium, mg per 100 g"))
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
        )

    def __str__(self) -> str:
        return self.food_name
