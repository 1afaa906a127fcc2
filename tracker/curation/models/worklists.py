"""What an administrator could do next for the food table."""

from datetime import datetime, timedelta
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from foods.models import Food, Portion
from foods.models.shared import shared_by_all


class WorkItemQuerySet(models.QuerySet["WorkItem"]):
    """Items of worklists."""

    def open(self) -> Self:
        """Return what is still to do, of foods everybody sees."""
        return self.of_table().filter(closed_at=None)

    def closed(self) -> Self:
        """Return what was closed as right, the last first, of foods everybody sees."""
        return self.of_table().exclude(closed_at=None).order_by("-closed_at", "-pk")

    def of_table(self) -> Self:
        """Return the items of foods everybody sees."""
        return self.filter(shared_by_all("food__"))

    def with_foods(self) -> Self:
        """Fetch with each its food, as a list names it: two queries more."""
        return self.select_related("food__source", "other_food__source").prefetch_related(
            "food__names", "other_food__names"
        )

    def with_portion_counts(self) -> Self:
        """Annotate how many portions each of the two foods has, which tells foods of one name apart."""
        return self.annotate(
            portion_count=number_of_portions("food"), other_portion_count=number_of_portions("other_food")
        )


def number_of_portions(food: str) -> Coalesce:
    """Return how many portions the food of an item has."""
    of_food = Portion.objects.filter(food=OuterRef(food)).order_by().values("food")
    return Coalesce(Subquery(of_food.annotate(count=Count("pk")).values("count")), 0)


class WorkItem(models.Model):
    """One food that one list asks to look at.

    The lists are worked out by `tracker.curation.worklists` when asked for and after imports, and kept here,
    so that the first page of the administration costs the same whatever the table holds.
    """

    class Kind(models.TextChoices):
        WITHOUT_VALUE = "without-value", _("logged without magnesium")
        ESTIMATE = "estimate", _("estimates to replace")
        OUTLIER = "outlier", _("unlike their group")
        DUPLICATE = "duplicate", _("perhaps the same food twice")
        WITHOUT_PORTION = "without-portion", _("without a portion")

    kind = models.CharField(_("list"), max_length=16, choices=Kind)
    food = models.ForeignKey(Food, on_delete=models.CASCADE, related_name="+")
    # Of a duplicate: the food it may be the same as.
    other_food = models.ForeignKey(Food, null=True, on_delete=models.CASCADE, related_name="+")
    # How many people logged the food and how often; the most logged come first.
    people = models.PositiveIntegerField(default=0)
    entries = models.PositiveIntegerField(default=0)
    # Of foods that are logged alike the plainest case comes first: of outliers, how many times the median.
    weight = models.DecimalField(max_digits=16, decimal_places=3, default=0)
    # What the list has to say of it, such as the group's median, as numbers kept as text; of a closed item,
    # with the values it was closed at.
    detail = models.JSONField(default=dict)
    found_at = models.DateTimeField(auto_now_add=True)
    # Closed without a change: "it is right as it is". The item stays, so that the same values are not found
    # again; with others the food is another case, and has an open item beside the closed one.
    closed_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    reason = models.CharField(_("reason"), max_length=300, blank=True)

    objects: ClassVar[Any] = WorkItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("worklist item")
        verbose_name_plural = _("worklist items")
        ordering: ClassVar[list[str]] = ["kind", "-people", "-entries", "-weight", "pk"]
        indexes = (
            models.Index(
                fields=["kind", "-people", "-entries", "-weight"],
                name="work_item_open",
                condition=Q(closed_at=None),
            ),
        )
        constraints = (
            models.UniqueConstraint(
                fields=["kind", "food"],
                name="work_item_stands_once",
                condition=Q(other_food=None, closed_at=None),
            ),
            models.UniqueConstraint(
                fields=["kind", "food", "other_food"],
                name="work_pair_stands_once",
                condition=Q(closed_at=None),
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.food}"

    @property
    def is_closed(self) -> bool:
        """Whether it was closed as right."""
        return self.closed_at is not None


class Look(models.Model):
    """The last time somebody had the table looked through for work; there is one row at most."""

    # A look that takes longer was cut off.
    LONGEST: ClassVar[timedelta] = timedelta(hours=1)

    begun_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.begun_at:%Y-%m-%d %H:%M}"

    @classmethod
    def begin(cls, now: datetime) -> None:
        """Remember that the table is being looked through, or soon will be."""
        cls.objects.update_or_create(pk=1, defaults={"begun_at": now})

    @classmethod
    def begin_first(cls, now: datetime) -> bool:
        """Remember the first look; return whether there was none, so that two pages do not begin two."""
        return cls.objects.get_or_create(pk=1, defaults={"begun_at": now})[1]

    @classmethod
    def finish(cls, now: datetime) -> None:
        """Remember that the table was looked through."""
        cls.objects.filter(pk=1).update(finished_at=now)

    @classmethod
    def last(cls) -> "Look | None":
        """Return the last look, if there was one."""
        return cls.objects.filter(pk=1).first()

    def is_under_way(self, now: datetime) -> bool:
        """Whether the table is being looked through."""
        is_done = self.finished_at is not None and self.finished_at >= self.begun_at
        return not is_done and now - self.begun_at < self.LONGEST
