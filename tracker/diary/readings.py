"""What a supplement in a typed line may mean: which product, and how much magnesium.

"Magnesium 400 mg" is elemental magnesium. "Magnesium citrate 400 mg" is said of two things: of the salt, a
sixth of which is magnesium, and of the magnesium in it, which is what most labels name. Both are offered with
their arithmetic, and nothing is decided for the person. Nothing here suggests a product or a dose.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from foods.amounts import MAX_AMOUNT, stored
from foods.compounds import Compound, compounds, elemental_magnesium_mg
from foods.numbers import SHARES, VAGUE, WORDS
from foods.phrases import Part
from foods.phrases.vocabulary import BY_THE_WAY
from foods.units import MILLIGRAMS, UNITS
from tracker.diary.models import Supplement
from tracker.people.models import Person
from tracker.templatetags.amounts import milligrams, quantity

LABEL, UNKNOWN = "label", "unknown"
# More of the person's own products than fit a choice of few.
MOST_OWN = 4
# Products are taken in halves at the least.
HALVES = 2
MOST_UNITS = 10
METAL = "magnesium"
WORD = re.compile(r"\w+")
# The word that names the salt: "citrate" in "magnesium hydrogen citrate (1:1)".
SALT = re.compile(r"[a-z]+(?:ate|ide)\b")
HOW_MANY = re.compile(r"^(?:bis|di|tri)")
BRITISH = {"sulphate": "sulfate"}
# What stands around a name: how many, of what size, that it was taken.
NO_NAME = frozenset({*BY_THE_WAY, *MILLIGRAMS, *UNITS, *WORDS, *SHARES, *VAGUE})


@dataclass(frozen=True)
class Reading:
    """One thing a text may mean: units of a product, which is new where it was never saved.

    `detail` says what stands behind the label: the compound of the arithmetic, or who states such amounts.
    """

    key: str
    label: str
    detail: str
    product: Supplement
    units: Decimal
    is_new: bool = True

    @property
    def magnesium_mg(self) -> Decimal | None:
        """The elemental magnesium in all units; None where nobody said it."""
        return self.product.magnesium_mg(self.units)


def readings_of(part: Part, person: Person, products: Sequence[Supplement]) -> list[Reading]:
    """Return everything that `part` may mean, the person's own products before the rest."""
    own = [own_reading(product, part) for product in products if fits(product, part)]
    return [*own[:MOST_OWN], *new_readings(part, person)]


def chosen_beforehand(readings: Sequence[Reading], part: Part) -> str:
    """Return the key of the reading that is beyond doubt, or nothing.

    That is the first where all come to the same amount, and the only product of the person's own where no
    amount was typed.
    """
    own = [reading for reading in readings if not reading.is_new]
    is_only_own = part.milligrams is None and len(own) == 1
    is_one_amount = len({reading.magnesium_mg for reading in readings}) == 1
    return readings[0].key if is_only_own or is_one_amount else ""


def fits(product: Supplement, part: Part) -> bool:
    """Whether a product may be the one that was typed: by its name, its compound or its amount."""
    if not product.counts:
        return False
    if part.compound:
        return bool(salts_said(part.compound) & salts_said(f"{product.name} {product.compound}"))
    is_as_strong = part.milligrams is not None and product.elemental_magnesium_mg == part.milligrams
    return is_as_strong or bool(name_words(part.words) & name_words(f"{product.name} {product.compound}"))


def name_words(text: str) -> set[str]:
    """Return the words of a product's name in small letters."""
    return {word for word in WORD.findall(text.lower()) if word.isalpha() and word not in NO_NAME}


def own_reading(product: Supplement, part: Part) -> Reading:
    """Return units of a product the person takes: "Magnesium tablet, 1 tablet, 100 mg"."""
    units = units_meant(product, part)
    counted = f"1 {product.unit}" if units == 1 else f"{quantity(units)} × {product.unit}"
    mg = product.magnesium_mg(units)
    if mg is None:
        label = _("%(name)s, %(counted)s, no value") % {"name": product.name, "counted": counted}
    else:
        said = {"name": product.name, "counted": counted, "mg": milligrams(mg)}
        label = _("%(name)s, %(counted)s, %(mg)s mg") % said
    return Reading(str(product.pk), label, _("Your own product"), product, units, is_new=False)


def units_meant(product: Supplement, part: Part) -> Decimal:
    """Return how many units hold the amount that was typed, in halves; else the number that was typed."""
    in_one = product.elemental_magnesium_mg
    if part.milligrams is None or not in_one:
        return part.units
    halves = part.milligrams * HALVES / in_one
    is_possible = halves == halves.to_integral_value() and 0 < halves <= HALVES * MOST_UNITS
    return halves / HALVES if is_possible else part.units


def new_readings(part: Part, person: Person) -> Iterator[Reading]:
    """Yield what the text means where no product of the person's own is meant.

    The two usual readings of a compound stand together; the salt's other forms follow.
    """
    if part.milligrams is None or part.milligrams > MAX_AMOUNT:
        yield unknown_reading(part, person, _("An amount that is not known"))
        return
    salts = [salt_reading(part, person, compound) for compound in compounds_said(part.compound)]
    if part.compound and not salts:
        said = _("%(salt)s mg of the salt; no table here says how much of it is magnesium")
        salts = [unknown_reading(part, person, said % {"salt": milligrams(part.milligrams)})]
    yield from salts[:1]
    yield label_reading(part, person, part.milligrams)
    yield from salts[1:]


def unknown_reading(part: Part, person: Person, label: str) -> Reading:
    """Return the reading that leaves the magnesium unknown."""
    detail = _("The day will read “at least”.")
    return Reading(UNKNOWN, label, detail, new_product(part, person), part.units)


def label_reading(part: Part, person: Person, mg: Decimal) -> Reading:
    """Return the reading as magnesium itself."""
    product = new_product(part, person)
    product.elemental_magnesium_mg = stored(mg / part.units)
    label = _("%(mg)s mg magnesium") % {"mg": milligrams(mg)}
    return Reading(LABEL, label, _("As labels state it"), product, part.units)


def salt_reading(part: Part, person: Person, compound: Compound) -> Reading:
    """Return the reading as the weight of one salt, with the arithmetic in words."""
    product = new_product(part, person)
    product.compound = compound.name
    product.compound_mg = stored((part.milligrams or Decimal(0)) / part.units)
    product.elemental_magnesium_mg = elemental_magnesium_mg(compound.name, product.compound_mg)
    amounts = {"salt": milligrams(part.milligrams), "mg": milligrams(product.magnesium_mg(part.units))}
    label = _("%(salt)s mg of the salt = %(mg)s mg magnesium") % amounts
    share = {"compound": compound.label, "mg": milligrams(compound.mg_per_1000_mg)}
    detail = _("%(compound)s: %(mg)s mg in 1,000 mg") % share
    return Reading(compound.name, label, detail, product, part.units)


def own_number(reading: Reading, mg: Decimal) -> Reading:
    """Return the reading with the person's own number for the magnesium in all units: a new product."""
    product = Supplement(person=reading.product.person, name=reading.product.name, unit=reading.product.unit)
    product.elemental_magnesium_mg = stored(mg / reading.units)
    return Reading("own", "", "", product, reading.units)


def new_product(part: Part, person: Person) -> Supplement:
    """Return the product a text names, not saved: its magnesium is unknown until a reading says it."""
    words = [word for word in part.words.split() if word.isalpha() and word.lower() not in NO_NAME]
    name = " ".join(words) or METAL
    # Cut at the end: "ß" is two capital letters.
    capitalised = (name[0].upper() + name[1:])[:120]
    return Supplement(person=person, name=capitalised, unit=part.unit or _("dose"))


def compounds_said(text: str) -> list[Compound]:
    """Return the compounds of the table that words such as "citrate" may mean, the usual one first."""
    said = salts_said(text)
    return [compound for compound in compounds().values() if said & salts_said(compound.name, 1)]


def salts_said(text: str, most: int | None = None) -> set[str]:
    """Return the salts in a text, however many of each the molecule has: "dicitrate" is citrate.

    With `most`, only so many: after the salt a name tells its water, "nonahydrate".
    """
    return set(without_counts(SALT.findall(text.lower())[:most]))


def without_counts(salts: Iterable[str]) -> Iterator[str]:
    """Yield names of salts in one spelling."""
    for salt in salts:
        plain = HOW_MANY.sub("", salt)
        yield BRITISH.get(plain, plain)
