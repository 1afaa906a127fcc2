"""Kinds of stressors and symptoms: list them, add one of a person's own."""

from django.utils.timezone import now
from django.utils.translation import gettext as _
from ninja import Router, Status

from tracker.api.auth import TokenRequest
from tracker.api.pages import DEFAULT_LIMIT, Limit, Offset, page_of
from tracker.api.problems import refused
from tracker.api.schemas.kinds import (
    StressorKindAnswer,
    StressorKindContent,
    StressorKindPage,
    SymptomKindAnswer,
    SymptomKindContent,
    SymptomKindPage,
)
from tracker.api.writing import added_once, row_of
from tracker.people.models import Person
from tracker.stressors.asked import asked_kinds
from tracker.stressors.forms.own import OwnStressorForm
from tracker.stressors.kinds import KINDS as STRESSORS
from tracker.stressors.models import Stressor
from tracker.symptoms.asked import asked_symptoms
from tracker.symptoms.flagging import kinds_that_ask_suddenly
from tracker.symptoms.kinds import KINDS as SYMPTOMS
from tracker.symptoms.kinds import kind_called
from tracker.symptoms.models import Symptom

router = Router(tags=["kinds"])


@router.get("stressor-kinds", response=StressorKindPage)
def list_stressor_kinds(
    request: TokenRequest, limit: Limit = DEFAULT_LIMIT, offset: Offset = 0
) -> StressorKindPage:
    """What can be noted of a day: kinds everybody has, then the person's own."""
    own, person = list(Stressor.objects.of(request.auth.person)), request.auth.person
    asked = {kind.key for kind in asked_kinds(person, own, person.local_time(now()).date())}
    kinds = [*STRESSORS.values(), *(stressor.kind for stressor in own)]
    page, following = page_of(request, kinds[offset:], limit, offset)
    return StressorKindPage(items=[StressorKindAnswer.of(kind, asked) for kind in page], next=following)


@router.post("stressor-kinds", response={201: StressorKindAnswer, 200: StressorKindAnswer})
def add_stressor_kind(request: TokenRequest, content: StressorKindContent) -> Status[StressorKindAnswer]:
    """Add a stressor of the person's own; the check-in asks for it from then on."""
    form = OwnStressorForm(
        content.model_dump(mode="json"), instance=Stressor(id=content.id, person=request.auth.person)
    )
    names = ("name", "answer", "unit")
    status, stressor = added_once(request.auth, row_of(form), content.name, names)
    return Status(status, StressorKindAnswer.of(stressor.kind, is_asked_of(request.auth.person, stressor)))


def is_asked_of(person: Person, own: Stressor | Symptom) -> list[str]:
    """Return the key of an own kind where the check-in asks for it, else nothing."""
    key = str(own.pk)
    return [] if key in person.hidden_kinds else [key]


@router.get("symptom-kinds", response=SymptomKindPage)
def list_symptom_kinds(
    request: TokenRequest, limit: Limit = DEFAULT_LIMIT, offset: Offset = 0
) -> SymptomKindPage:
    """What can be felt or seen: kinds everybody has, then the person's own."""
    own, person = list(Symptom.objects.of(request.auth.person)), request.auth.person
    asked = {kind.key for kind in asked_symptoms(person, own)}
    kinds = [*SYMPTOMS.values(), *(symptom.kind for symptom in own)]
    page, following = page_of(request, kinds[offset:], limit, offset)
    items = [SymptomKindAnswer.of(kind, asked, kinds_that_ask_suddenly) for kind in page]
    return SymptomKindPage(items=items, next=following)


@router.post("symptom-kinds", response={201: SymptomKindAnswer, 200: SymptomKindAnswer})
def add_symptom_kind(request: TokenRequest, content: SymptomKindContent) -> Status[SymptomKindAnswer]:
    """Add a symptom of the person's own; the check-in asks for it from then on."""
    person = request.auth.person
    if listed := kind_called(content.name):
        raise refused("name", _("“%(name)s” is on our list already.") % {"name": listed})
    alike = Symptom.objects.of(person).filter(name__iexact=content.name)
    if alike.exclude(pk=content.id).exists():
        raise refused("name", _("You have one of this name already."))
    own = Symptom(id=content.id, person=person, name=content.name)
    status, symptom = added_once(request.auth, own, own.name, ("name",))
    asked = is_asked_of(person, symptom)
    return Status(status, SymptomKindAnswer.of(symptom.kind, asked, kinds_that_ask_suddenly))
