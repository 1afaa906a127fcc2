"""Foods with their values per 100 g."""

from decimal import Decimal
from typing import Any, ClassVar, Self

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from foods.amounts import amount_in
from foods.groups import FoodGroup
from foods.models.history import SharedHistory
from foods.models.names import FoodName
from foods.models.portions import Portion
from foods.models.runs import last_import
from foods.models.shared import shared_by_all
from foods.naming import other_names, plain_name, usual_portion

# Magnesium oxide, the compound richest in magnesium, holds 60.3 %: 24.305 of 40.304 g/mol.
MAX_MAGNESIUM_MG_PER_100_G = 60_300

AMOUNT_FIELDS = (
    "magnesium_mg_per_100_g",
    "energy_kcal_per_100_g",
    "calcium_mg_per_100_g",
    "potassium_mg_per_100_g",
    "zinc_mg_per_100_g",
    "phosphorus_mg_per_100_g",
    "caffeine_mg_per_100_g",
    "alcohol_g_per_100_g",
)

OTHER_AMOUNT_FIELDS = (
    "typical_caffeine_mg_per_100_g",
    "typical_alcohol_g_per_100_g",
    "added_magnesium_mg_per_100_g",
)

# How a remark begins that advises against a row of the table.
CAUTION = "caution"


class FoodQuerySet(models.QuerySet["Food"]):
    """Foods of the table and foods that accounts made for themselves."""

    def visible_to(self, account: Any) -> Self:
        """Return the shared foods and, if there is an account, its own; never those of others."""
        owner_id = getattr(account, "pk", None)
        if owner_id is None:
            return self.shared()
        return self.filter(shared_by_all() | Q(owner=owner_id, removed_at=None))

    def of_owner(self, account: Any) -> Self:
        """Return the foods and recipes an account made and did not remove."""
        return self.filter(owner=account, removed_at=None)

    def shared(self) -> Self:
        """Return the foods everybody sees."""
        return self.filter(shared_by_all())

    def generic(self) -> Self:
        """Return foods that are nobody's brand."""
        return self.filter(is_branded=False)

    def in_group(self, group: str) -> Self:
        """Return the foods of one food group."""
        return self.filter(group=group)

    def with_magnesium(self) -> Self:
        """Return foods whose magnesium is known, a stated zero included."""
        return self.filter(magnesium_mg_per_100_g__isnull=False)

    def everyday_first(self) -> Self:
        """Return foods in the order of their everyday names, then the others by the name in their source."""
        names = FoodName.objects.plain().filter(food=models.OuterRef("pk")).order_by("position")
        place = models.F("place").asc(nulls_last=True)
        return self.alias(place=models.Subquery(names.values("position")[:1])).order_by(
            place, "source_name", "pk"
        )

    def with_names_and_portions(self) -> Self:
        """Fetch with each food what its name, default portion and page need: three queries in all."""
        return self.select_related("source").prefetch_related("names", "portions")


def per_100_g(label: Any) -> "models.DecimalField[Any, Any]":
    """Return the field of one value per 100 g; NULL means that nobody knows it."""
    return models.DecimalField(
        label,
        max_digits=9,
        decimal_places=3,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(0))],
    )


class Food(models.Model):
    """A food as one data set knows it, or as its owner does. Unknown values are NULL, never 0."""

    source = models.ForeignKey(
        "foods.Source",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="foods",
        verbose_name=_("source"),
    )
    # The table's `source_id`; Django keeps that name for the foreign key's column.
    id_in_source = models.CharField(_("key in the source"), max_length=120, blank=True)
    source_name = models.CharField(_("name in the source"), max_length=200)
    group = models.CharField(_("group"), max_length=20, choices=FoodGroup, blank=True)
    fdc_id = models.PositiveIntegerField(_("FoodData Central number"), null=True, blank=True)
    ndb_number = models.CharField(_("NDB number"), max_length=5, blank=True)
    magnesium_mg_per_100_g = per_100_g(_("magnesium, mg per 100 g"))
    energy_kcal_per_100_g = per_100_g(_("energy, kcal per 100 g"))
    calcium_mg_per_100_g = per_100_g(_("calcium, mg per 100 g"))
    potassium_mg_per_100_g = per_100_g(_("potassium, mg per 100 g"))
    zinc_mg_per_100_g = per_100_g(_("zinc, mg per 100 g"))
    phosphorus_mg_per_100_g = per_100_g(_("phosphorus, mg per 100 g"))
    caffeine_mg_per_100_g = per_100_g(_("caffeine, mg per 100 g"))
    alcohol_g_per_100_g = per_100_g(_("alcohol, g per 100 g"))
    # Where the table knows neither: what such a drink usually holds, marked as typical wherever it is shown.
    typical_caffeine_mg_per_100_g = per_100_g(_("typical caffeine, mg per 100 g"))
    typical_alcohol_g_per_100_g = per_100_g(_("typical alcohol, g per 100 g"))
    typical_source = models.CharField(_("source of the typical values"), max_length=300, blank=True)
    # Made with tap water at home, or tap water itself: counts with the person's own water (foods/water.py).
    is_brewed = models.BooleanField(_("made with tap water"), default=False)
    # The part of the magnesium that was added, as to a drink powder: it counts as a supplement does.
    added_magnesium_mg_per_100_g = per_100_g(_("of which added magnesium, mg per 100 g"))
    # Whose value an own food borrows; it reads "estimated" wherever it is shown. RESTRICT: an import leaves
    # that food alone, or the value would read like the owner's own.
    estimated_from = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.RESTRICT,
        related_name="+",
        verbose_name=_("estimated from"),
    )
    # Of a recipe: how many ingredients have no value. Its magnesium is then "at least".
    unknown_ingredients = models.PositiveSmallIntegerField(_("ingredients without a value"), default=0)
    is_branded = models.BooleanField(_("one maker's product"), default=False)
    value_note = models.CharField(_("note on the values"), max_length=500, blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="own_foods",
        db_index=False,  # see food_of_owner
        verbose_name=_("owner"),
    )
    # Set when an administrator corrects the food here; an import then leaves the food and its names alone.
    corrected_at = models.DateTimeField(_("corrected here"), null=True, blank=True, editable=False)
    # Own foods only: taken off the shelf. Diaries keep what was logged of it.
    removed_at = models.DateTimeField(_("removed"), null=True, blank=True, editable=False)

    # The date of the values in their source, where it gives one for each food.
    stated_on = models.DateField(_("date of the values"), null=True, blank=True)
    # Which values come from elsewhere than the food, and from where: see foods.value_origins.
    value_origins = models.JSONField(_("other origins of values"), default=dict, blank=True, editable=False)
    last_run = last_import()

    history = SharedHistory()
    objects: ClassVar[Any] = FoodQuerySet.as_manager()

    class Meta:
        verbose_name = _("food")
        verbose_name_plural = _("foods")
        indexes = (
            models.Index(fields=["group", "source_name"], name="food_browse_by_group"),
            # Brands may be thirty times as many as what pages list.
            models.Index(
                fields=["group", "source_name"], name="food_browse_generic", condition=Q(is_branded=False)
            ),
            models.Index(fields=["source_name"], name="food_list_by_name"),
            models.Index(fields=["fdc_id"], name="food_by_fdc_id"),
            # What the administration asks for; rare among hundreds of thousands.
            models.Index(
                fields=["source_name"],
                name="food_list_without_value",
                condition=Q(magnesium_mg_per_100_g__isnull=True),
            ),
            # Own foods only: SQLite would walk an index of all owners to find the shared foods.
            models.Index(fields=["owner"], name="food_of_owner", condition=Q(owner__isnull=False)),
            # Foods of imports only: SQLite would look here for those of none, too.
            models.Index(fields=["last_run"], name="food_of_run", condition=Q(last_run__isnull=False)),
        )
        constraints = (
            # NULLs differ from each other, so own foods without a source never collide.
            models.UniqueConstraint(fields=["source", "id_in_source"], name="food_once_in_its_source"),
            models.CheckConstraint(
                condition=Q(source__isnull=False) | Q(owner__isnull=False), name="food_has_source_or_owner"
            ),
            models.CheckConstraint(
                condition=Q(magnesium_mg_per_100_g__lte=MAX_MAGNESIUM_MG_PER_100_G),
                name="food_magnesium_is_possible",
                violation_error_message=_(
                    "More than magnesium oxide holds: 60,300 mg per 100 g is the most."
                ),
            ),
            models.CheckConstraint(
                condition=Q(added_magnesium_mg_per_100_g__lte=models.F("magnesium_mg_per_100_g")),
                name="food_added_magnesium_is_part_of_it",
                violation_error_message=_("More was added than is in it."),
            ),
            *(
                models.CheckConstraint(condition=Q(**{f"{field}__gte": 0}), name=f"food_{field}_not_below_0")
                for field in (*AMOUNT_FIELDS, *OTHER_AMOUNT_FIELDS)
            ),
        )

    def __str__(self) -> str:
        return self.source_name

    def get_absolute_url(self) -> str:
        """Return the address of the food's page."""
        return reverse("foods:show_food", args=[self.pk])

    @property
    def is_own(self) -> bool:
        """Whether somebody made this food for themselves."""
        return self.owner_id is not None

    @property
    def is_at_least(self) -> bool:
        """Whether the magnesium is a lower bound: some ingredient of the recipe has no value."""
        return self.unknown_ingredients > 0

    @property
    def is_estimate(self) -> bool:
        """Whether the values were taken over from a similar food."""
        return self.estimated_from_id is not None

    @property
    def has_caution(self) -> bool:
        """Whether the note advises against this row."""
        return self.value_note.startswith(CAUTION)

    @property
    def caution(self) -> str:
        """What the note says against this row."""
        return self.value_note.removeprefix(f"{CAUTION}:").strip() if self.has_caution else ""

    @property
    def plain_name(self) -> FoodName | None:
        """The name a page prints: in the reader's language, else in English; None where nobody gave one."""
        return plain_name(self.names.all())

    @property
    def name(self) -> str:
        """What a person would call this food, else what its source calls it."""
        return self.plain_name.text if self.plain_name else self.source_name

    @property
    def other_names(self) -> list[FoodName]:
        """Plain names and synonyms that say something other than the name a page prints."""
        return other_names(self.names.all(), self.name)

    @property
    def default_portion(self) -> Portion | None:
        """The usual portion: that of the plain name, else the source's first measure."""
        return usual_portion(self.portions.all(), self.plain_name)

    @property
    def magnesium_mg_per_portion(self) -> Decimal | None:
        """The magnesium in the usual portion; None where the value is unknown or no portion is."""
        portion = self.default_portion
        return amount_in(portion.gram_weight, self.magnesium_mg_per_100_g) if portion else None
