"""Supplements: the products a person takes."""

from decimal import Decimal
from http import HTTPStatus

from django.utils.translation import gettext as _
from ninja import Router, Status

from foods.compounds import Compound, compounds, elemental_magnesium_mg
from tracker.api.auth import Caller, TokenRequest
from tracker.api.pages import DEFAULT_LIMIT, Limit, Offset, page_of
from tracker.api.problems import refused
from tracker.api.schemas.supplements import SupplementAnswer, SupplementContent, SupplementPage
from tracker.diary.models import Supplement
from tracker.people.models import Act

router = Router(tags=["supplements"])


@router.get("supplements", response=SupplementPage)
def list_supplements(
    request: TokenRequest, limit: Limit = DEFAULT_LIMIT, offset: Offset = 0
) -> SupplementPage:
    """The products this person takes, by name."""
    supplements = list(Supplement.objects.of(request.auth.person)[offset : offset + limit + 1])
    page, following = page_of(request, supplements, limit, offset)
    return SupplementPage(items=[SupplementAnswer.of(one) for one in page], next=following)


@router.post("supplements", response={201: SupplementAnswer})
def add_supplement(request: TokenRequest, content: SupplementContent) -> Status[SupplementAnswer]:
    """Add a product: the magnesium in one unit as its label says, or the weight of a compound."""
    compound = None if content.compound is None else compound_named(content.compound)
    mg = magnesium_mg(content, compound)
    supplement = add(request.auth, content, compound, mg)
    return Status(HTTPStatus.CREATED, SupplementAnswer.of(supplement))


def add(
    caller: Caller, content: SupplementContent, compound: Compound | None, mg: Decimal | None
) -> Supplement:
    """Save the product and its act."""
    supplement = Supplement(
        person=caller.person,
        name=content.name,
        unit=content.unit,
        compound=compound.name if compound else "",
        compound_mg=content.compound_mg,
        elemental_magnesium_mg=mg,
    )
    return Supplement.objects.add(caller.begun_act(Act.Verb.ADD, content.name), supplement)


def magnesium_mg(content: SupplementContent, compound: Compound | None) -> Decimal | None:
    """Return the magnesium in one unit; the label wins, and only a stated null leaves it unknown."""
    if content.compound_mg is not None and compound is None:
        raise refused("compound", _("Which compound? Without it the weight says nothing of magnesium."))
    if content.elemental_magnesium_mg is not None:
        return content.elemental_magnesium_mg
    if compound is not None and content.compound_mg is not None:
        return elemental_magnesium_mg(compound.name, content.compound_mg)
    if "elemental_magnesium_mg" not in content.model_fields_set:
        raise refused(
            "elemental_magnesium_mg", _("Send this, or compound and compound_mg; null where unknown.")
        )
    return None


def compound_named(text: str) -> Compound:
    """Return the compound of the table that is meant; a name that fits several is refused."""
    meant = [compound for compound in compounds().values() if text.casefold() in spellings(compound)]
    if len(meant) != 1:
        raise refused(
            "compound", _("Unknown compound. Known are: %(names)s.") % {"names": "; ".join(compounds())}
        )
    return meant[0]


def spellings(compound: Compound) -> set[str]:
    """Return how a compound may be written: "magnesium citrate" is enough, "… (anhydrous)" is right too."""
    names = {compound.name, compound.name.partition(",")[0]}
    return {spelling.casefold() for name in names for spelling in (name, f"{name} ({compound.hydration})")}
