"""What is said when a supplement is saved or taken, or a food to which magnesium was added is logged."""

from collections.abc import Iterable
from datetime import date

from django.contrib import messages
from django.utils.translation import gettext as _

from foods.models import Food
from tracker.care.kidneys import KIDNEY_NOTE
from tracker.care.spacing import spaced_names
from tracker.diary.models import MealItem, Supplement
from tracker.people.models import Person
from tracker.people.requests import AccountRequest, local_today
from tracker.reference.life_stages import LifeStage

# A product, a food as it is, or an item as it was logged.
Logged = Supplement | Food | MealItem


def caution(request: AccountRequest, logged: Iterable[Logged], day: date) -> None:
    """Say on the next page, each sentence once, what care asks to be said of what was logged on `day`.

    Food without added magnesium asks for nothing and takes no query.
    """
    products = [each for each in logged if adds_magnesium(each)]
    if not products:
        return
    stage = request.person.life_stage_on(day)
    said = [sentence for each in products for sentence in cautions(request.person, stage, each)]
    if day == local_today(request) and any(is_counted_supplement(each) for each in products):
        said += [beside_medicines(request.person, day)]
    for sentence in dict.fromkeys(filter(None, said)):
        messages.warning(request, sentence)


def beside_medicines(person: Person, day: date) -> str:
    """Name the medicines to be kept apart from magnesium; the hours stand below, on the page itself."""
    names = spaced_names(person.spaced_medicines, day)
    if not names:
        return ""
    return _("You also take %(names)s. How far apart from magnesium stands under Supplements.") % {
        "names": names
    }


def is_counted_supplement(logged: Logged) -> bool:
    """Whether it is a supplement that is swallowed, and may hold magnesium."""
    return isinstance(logged, Supplement) and logged.may_hold_magnesium


def adds_magnesium(logged: Logged) -> bool:
    """Whether it is a supplement, or holds magnesium that its maker put in."""
    if isinstance(logged, Food):
        return bool(logged.added_magnesium_mg_per_100_g)
    return isinstance(logged, Supplement) or bool(logged.added_magnesium_mg)


def cautions(person: Person, stage: LifeStage, logged: Logged) -> list[str]:
    """Return the sentences that belong to this person and product; saving is never refused."""
    counts = not isinstance(logged, Supplement) or logged.counts
    said = []
    if person.kidneys_need_care and counts:
        said.append(str(KIDNEY_NOTE))
    if stage.status != "none":
        said.append(
            _("In pregnancy and while breastfeeding: ask a doctor or midwife before taking magnesium.")
        )
    if stage.is_child:
        said.append(_("For a child: ask a doctor before giving magnesium."))
    if not counts:
        said.append(_("Through the skin it is noted and adds nothing: uptake is not established."))
    return said
