"""What people do not eat, and what is known of a food about it. Pure.

An allergy is told to us in few words and may be a matter of life: a food is named to somebody only where its
makeup is known and holds none of what they react to. Where anything is in doubt the food is left out.
"""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Diet(TextChoices):
    """What somebody eats, from everything to the strictest. Keys stay; labels are translated."""

    EVERYTHING = "everything", _("Everything")
    PESCATARIAN = "pescatarian", _("No meat, but fish")
    VEGETARIAN = "vegetarian", _("No meat and no fish")
    VEGAN = "vegan", _("Nothing from animals")


class Allergen(TextChoices):
    """What labels name in the EU: Regulation (EU) No 1169/2011, Annex II; shellfish is two of its lines."""

    GLUTEN = "gluten", _("Wheat and other cereals with gluten, oats too")
    MILK = "milk", _("Milk")
    EGG = "egg", _("Egg")
    FISH = "fish", _("Fish")
    SHELLFISH = "shellfish", _("Crustaceans and molluscs")
    PEANUT = "peanut", _("Peanuts")
    NUTS = "nuts", _("Nuts")
    SOYA = "soya", _("Soya")
    SESAME = "sesame", _("Sesame")
    CELERY = "celery", _("Celery")
    MUSTARD = "mustard", _("Mustard")
    LUPIN = "lupin", _("Lupin")
    SULPHITES = "sulphites", _("Sulphites, as in dried fruit")


STRICTNESS = tuple(Diet.values)


@dataclass(frozen=True)
class Makeup:
    """What is in a food: the strictest diet that eats it, what it holds or may hold, whole nuts and seeds."""

    diet: str
    allergens: frozenset[str]
    has_whole_nuts: bool


@dataclass(frozen=True)
class Needs:
    """What may not be named to somebody: keys of Diet (blank is everything) and Allergen.

    Small children choke on whole nuts and seeds: they are named from five years on.
    """

    diet: str = ""
    allergies: frozenset[str] = frozenset()
    may_have_whole_nuts: bool = True

    @property
    def are_none(self) -> bool:
        """Whether any food may be named, one of unknown makeup too."""
        eats_everything = self.diet in {"", Diet.EVERYTHING}
        return eats_everything and not self.allergies and self.may_have_whole_nuts


def suits(makeup: Makeup | None, needs: Needs) -> bool:
    """Whether a food may be named to somebody; one of unknown makeup only to who eats everything."""
    if needs.are_none:
        return True
    if makeup is None or not needs.allergies <= set(Allergen.values):
        return False
    return (
        strictness(makeup.diet) >= strictness(needs.diet)
        and not makeup.allergens & needs.allergies
        and (needs.may_have_whole_nuts or not makeup.has_whole_nuts)
    )


def strictness(diet: str) -> int:
    """Return the place of a diet from everything on; a key nobody knows is as strict as any."""
    if diet == "":
        return 0
    return STRICTNESS.index(diet) if diet in STRICTNESS else len(STRICTNESS)
