"""A suggestion beside what the food table says."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from foods.amounts import amount_in
from foods.groups import FoodGroup
from tracker.curation.doubts import doubt
from tracker.curation.models import Suggestion
from tracker.templatetags.amounts import grams as printed_grams
from tracker.templatetags.amounts import quantity

PER = Decimal(100)


@dataclass(frozen=True)
class Line:
    """What the table says and what is suggested, in mg of so much of the food; None is not known."""

    label: str
    present_mg: Decimal | None
    suggested_mg: Decimal | None

    @property
    def difference(self) -> str:
        """How much more or less is suggested, with its sign; empty where either is not known."""
        if self.present_mg is None or self.suggested_mg is None:
            return ""
        more = self.suggested_mg - self.present_mg
        sign = "−" if more < 0 else "+" if more else "±"
        return _("%(sign)s%(mg)s mg") % {"sign": sign, "mg": quantity(abs(more))}


@dataclass(frozen=True)
class Comparison:
    """One suggestion of `Suggestion.objects.with_foods()` beside its food and its group's median."""

    suggestion: Suggestion
    median: Decimal | None

    @property
    def present_mg_per_100_g(self) -> Decimal | None:
        """What the table says now; None for a new food, too."""
        food = self.suggestion.standing_food
        return food.magnesium_mg_per_100_g if food else None

    @property
    def group(self) -> str:
        """The group of the food, else the suggested one, as pages name it; empty without one."""
        key = group_of(self.suggestion)
        return str(FoodGroup(key).label) if key in FoodGroup.values else ""

    @property
    def per_100_g(self) -> Line:
        """Both values per 100 g."""
        return Line(_("Per 100 g"), self.present_mg_per_100_g, self.suggestion.magnesium_mg_per_100_g)

    @property
    def per_portion(self) -> Line | None:
        """Both values per usual portion; None where there is none."""
        weight = self.suggestion.usual_grams
        if weight is None:
            return None
        label = _("%(portion)s, %(grams)s g") % {"portion": self.portion, "grams": printed_grams(weight)}
        present, suggested = self.per_100_g.present_mg, self.per_100_g.suggested_mg
        return Line(label, amount_in(weight, present), amount_in(weight, suggested))

    @property
    def portion(self) -> str:
        """What the usual portion is called."""
        food = self.suggestion.standing_food
        portion = food.default_portion if food else None
        return str(portion or self.suggestion.portion or _("Portion"))

    @property
    def lines(self) -> list[Line]:
        """Both, so far as there are both."""
        return [line for line in (self.per_100_g, self.per_portion) if line is not None]

    @property
    def has_changed_since(self) -> bool:
        """Whether the table says something else than when it was suggested."""
        suggestion = self.suggestion
        return bool(suggestion.standing_food) and self.present_mg_per_100_g != suggestion.former_mg_per_100_g

    @property
    def doubt(self) -> str:
        """What is unlikely about the suggested value; empty where nothing is."""
        return doubt(self.suggestion.magnesium_mg_per_100_g, self.present_mg_per_100_g, self.median)


def group_of(suggestion: Suggestion) -> str:
    """Return the group of the food, else the suggested one."""
    return suggestion.standing_food.group if suggestion.standing_food else suggestion.group


def comparison(suggestion: Suggestion, medians: Mapping[str, Decimal | None]) -> Comparison:
    """Return a suggestion beside its food and what its group usually holds."""
    group = group_of(suggestion)
    return Comparison(suggestion, medians.get(group) if group else None)
