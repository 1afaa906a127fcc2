"""Typed lines: what they mean, before anything is logged."""

from http import HTTPStatus

from django.utils.timezone import now
from ninja import Router, Status

from foods.phrases import SUPPLEMENT
from foods.understanding import UnderstoodLine, understood
from tracker.api.auth import Caller, TokenRequest
from tracker.api.schemas.phrases import PhraseAnswer, PhraseContent, PhraseItem
from tracker.diary.models import Supplement
from tracker.diary.readings import readings_of
from tracker.diary.recent_foods import recent_food_ids

router = Router(tags=["diary"])


@router.post("phrases", response={200: PhraseAnswer})
def read_phrase(request: TokenRequest, content: PhraseContent) -> Status[PhraseAnswer]:
    """Read a typed line: "2 slices rye bread, 30 g almonds, yesterday". Nothing is saved.

    Like every POST it takes a token that may write. A line has at most 40 parts; the rest is not understood.
    """
    caller = request.auth
    day = content.date or caller.person.local_time(now()).date()
    recent = recent_food_ids(caller.person)
    line = understood(content.text, day, account=caller.account, food_ids_first=recent)
    answer = PhraseAnswer(
        items=items_of(line, caller), date=line.date or day, not_understood=list(line.not_understood)
    )
    return Status(HTTPStatus.OK, answer)


def items_of(line: UnderstoodLine, caller: Caller) -> list[PhraseItem]:
    """Return the parts in the order they were typed; products are fetched where a supplement is one."""
    person, parts = caller.person, line.foods_and_supplements
    takes_supplement = any(found.part.kind == SUPPLEMENT for found in parts)
    products = list(Supplement.objects.of(person)) if takes_supplement else []
    return [
        PhraseItem.of_supplement(found, readings_of(found.part, person, products))
        if found.part.kind == SUPPLEMENT
        else PhraseItem.of_food(found, person)
        for found in parts
    ]
